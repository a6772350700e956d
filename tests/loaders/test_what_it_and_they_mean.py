"""A grid of short passages: what `it` and `they` mean by the verb after them, by number, and by what was spoken of.

A cell names the thing that the last sentence is told of, or None where nobody is meant.
"""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened

KEN, FRA, MALABO, EUROPOL = "id:state/KEN", "id:state/FRA", "id:instrument/malabo", "id:body/europol"
SIGNED = "Kenya signed the Malabo Convention."
CELLS = [
    # The verb tells whether an act or somebody who acts is meant.
    (SIGNED, "It obliges people to act.", MALABO),
    (SIGNED, "It contains ten chapters.", MALABO),
    (SIGNED, "It comprises ten chapters.", MALABO),
    (SIGNED, "It entered into force last year.", MALABO),
    (SIGNED, "It has not yet entered into force.", MALABO),
    (SIGNED, "It was opened for signature in 2014.", MALABO),
    (SIGNED, "Therefore, it obliges people to act.", MALABO),
    (SIGNED, "It joined the talks last year.", KEN),
    (SIGNED, "It has refused any talks.", KEN),
    (SIGNED, "In May, it arrested a hacker.", KEN),
    ("Kenya signed the Malabo Convention and the Arab Convention.", "It obliges people to act.", None),
    ("The Malabo Convention was praised by Kenya.", "It joined the talks last year.", KEN),
    ("The Malabo Convention was praised by Kenya.", "It obliges people to act.", MALABO),
    ("The Malabo Convention was praised by Kenya and Ghana.", "It joined the talks last year.", None),
    ("Europol welcomed the Malabo Convention.", "It contains ten chapters.", MALABO),
    ("Europol welcomed the Malabo Convention.", "It trained many officers.", EUROPOL),
    # `They` for one that acts, unless others are spoken of.
    ("France is a leader of the world.", "They have a good law.", FRA),
    ("France is a leader of the world. They have many laws.", "They arrested a hacker.", FRA),
    ("Europol trained many officers.", "They arrested a hacker.", None),
    ("Kenya wrote to its neighbours.", "They arrested a hacker.", None),
    ("Kenya helped the police.", "They arrested a hacker.", None),
    ("The Malabo Convention binds judges.", "They arrested a hacker.", None),
    # What a text goes on about.
    ("The Malabo Convention is long. Its aim is to protect data.", "It obliges people to act.", MALABO),
    ("The Malabo Convention is long. Its text was changed twice.", "It was passed in 2014.", MALABO),
    ("The Malabo Convention is long. Its critics met in spring.", "It was passed in 2014.", MALABO),
    ("The main act of the region is called the “Malabo Convention”.", "It obliges people to act.", MALABO),
    ("The main act of the region is known as the Malabo Convention (Roe, 2015).", "It requires consent.", MALABO),
    ("The best answer so far is the Malabo Convention.", "It requires consent.", MALABO),
    # Nobody is meant.
    (SIGNED, "It is important that people act.", None),
    (SIGNED, "It can be difficult to find traces.", None),
    (SIGNED, "It may be hard to find traces.", None),
    (SIGNED, "It has been argued that this is late.", None),
    (SIGNED, "It remains to be seen what follows.", None),
    (SIGNED, "It seems that this is late.", None),
    (SIGNED, "It took years to find traces.", None),
    (SIGNED, "It is not surprising that people doubt.", None),
    (SIGNED, "It was the judges that objected.", None),
    (SIGNED, "It rained all day.", None),
    (SIGNED, "It is too early to tell.", None),
    (SIGNED, "It would be wise to wait.", None),
    (SIGNED, "It is up to judges to decide.", None),
    (SIGNED, "It is high time to act.", None),
    (SIGNED, "It goes without saying that traces fade.", None),
    (SIGNED, "It is for judges to decide.", None),
    (SIGNED, "It is a pity that traces fade.", None),
    (SIGNED, "It was no surprise that traces faded.", None),
    (SIGNED, "It is far from easy to find traces.", None),
    (SIGNED, "It is vital for people to act.", None),
    (SIGNED, "It helps to know more.", None),
    (SIGNED, "It is able to act at once.", KEN),
    (SIGNED, "It is ready to act at once.", KEN),
    ("The Malabo Convention is long.", "It is a tool to fight phishing.", MALABO),
    (SIGNED, "It is generally accepted that traces fade.", None),
    (SIGNED, "It is widely held that traces fade.", None),
    (SIGNED, "It comes as no surprise that traces fade.", None),
]


@pytest.mark.parametrize(("before", "sentence", "meant"), CELLS, ids=[f"{b[:30]}… {s}" for b, s, _ in CELLS])
def test_what_a_pronoun_means(before: str, sentence: str, meant: str | None) -> None:
    text = source_text("example.txt", f"Introduction.\n\n{before} {sentence} That much is plain to all.\n")
    start = text.text.rfind(sentence)
    said = [s for s in extract(text).statements if start <= s.evidence[0].start < start + len(sentence)]
    assert {shortened(s.subject.value) for s in said} - {"src:example"} == ({meant} if meant else set())
