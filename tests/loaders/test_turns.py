"""Turns of phrase in which a frame's words say something else than it means, each with a near neighbour."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened


def told(sentence: str) -> set[tuple[str, str]]:
    """The rules that tell something in a sentence, each with the subject."""
    found = extract(source_text("example.txt", f"Introduction.\n\n{sentence}\n"))
    return {(s.rule, shortened(s.subject.value).removeprefix("id:")) for s in found.statements}


@pytest.mark.parametrize(
    ("rule", "other", "meant"),
    [
        (
            "mandate",
            "Europol was responsible for the hack.",
            "Kenya's police are responsible for the prevention of leaks.",
        ),
        (
            "mandate",
            "Interpol was responsible for some of the worst leaks.",
            "Kenya's police are responsible for roads.",
        ),
        ("want", "Kenya does not have to pay the ransom.", "Kenya does not have a cyber police."),
        ("want", "Europol did not have to wait for a warrant.", "Europol did not have a warrant."),
        ("support", "Kenya did not back off from the talks.", "Kenya backed the talks on spam."),
        ("support", "Ukraine backed down from its demands.", "Ukraine backed a ban of spyware."),
        (
            "purpose-of-deed",
            "Experts say that the Budapest Convention creates a process for sharing data, and it takes ten months to "
            "process a letter.",
            "The Budapest Convention was adopted in 2001 to fight fraud.",
        ),
        (
            "foundation-state",
            "The European Cybercrime Centre can be found in a quiet street.",
            "The European Cybercrime Centre was founded in a quiet street.",
        ),
        (
            "manner-of-crime",
            "The Budapest Convention applies if phishing involves a bank.",
            "Phishing involves the sending of false letters.",
        ),
        (
            "within-body",
            "The European Cybercrime Centre blocked pages hosted by Interpol.",
            "The European Cybercrime Centre, hosted by Interpol, met.",
        ),
        (
            "part-of-body",
            "Guests praised the sanctioning by Kenyan and Australian authorities of Interpol.",
            "The European Cybercrime Centre under Europol met.",
        ),
        (
            "drafting",
            "Europol develops notes on how the provisions of the Budapest Convention can be read.",
            "Europol developed the text of the Budapest Convention.",
        ),
    ],
)
def test_what_a_turn_does_not_tell(rule: str, other: str, meant: str) -> None:
    assert rule not in {name for name, _ in told(other)}
    assert rule in {name for name, _ in told(meant)}
