"""What the program that made a file did to its layout changes nothing of what the text says.

Noise is a list of edits to a text. Every offset of the noisy text leads back to the text as it was, so that statements
are compared by content and by the very characters that bear them.
"""

from __future__ import annotations

import random
import re
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, TypeAlias

import pytest

from graph.statement import Evidence
from loaders.build import source
from loaders.extract import extract
from loaders.reading.text import SourceText, source_text

Edit: TypeAlias = tuple[int, int, str]  # code points that are replaced, by what
Noise: TypeAlias = Callable[[str, random.Random], Iterator[Edit]]
Said: TypeAlias = Counter[tuple[object, ...]]

OWN: Final = """\
Ports, States and Shared Rules on Computer Crime

Abstract: This note was written to try the readers of texts, and every sentence of it stands for a kind of statement.

Keywords: cybercrime, mutual legal assistance, Budapest Convention.

Introduction

The Convention on Cybercrime was adopted by the Council of Europe and was opened for signature in Budapest on November \
23, 2001. It entered into force on July 1, 2004, and it requires the parties to criminalise illegal access, data \
interference and computer-related fraud. According to A. B. Harbour, "no port can answer an attack alone, and no state \
can either" [1, p. 5]. The United States of America supports the Budapest Convention, while the Russian Federation \
opposes the provision on transborder access to stored data in Article 32 of the Convention.

Europol established the European Cybercrime Centre in 2013 in The Hague. The European Cybercrime Centre cooperates \
with INTERPOL and supports the investigations of the member states into online fraud and attacks on \
information systems. \
Directive 2013/40/EU on attacks against information systems was adopted in 2013 by the European Parliament and \
replaced Framework Decision 2005/222/JHA. The directive requires the states to punish attacks with at least \
two years of prison.

International cooperation is hindered by several problems: 1) the absence of a universal treaty; 2) the differences in \
national legislation; 3) the lack of trust between the investigators of different states. The absence of a universal \
treaty leads to conflicts of jurisdiction between states that are parties to different regional conventions, as the \
investigators of different states have noted more than once. The African Union adopted the Malabo Convention in 2014, \
and the Convention entered into force in 2023 after the fifteenth ratification was deposited by a member of the Union.

Conclusions

The states should accede to the Budapest Convention and should develop the 24/7 network that Article 35 provides for. \
It is necessary to harmonise national legislation, as cooperation depends on the double criminality of the offences.

References

1. Harbour A. B. Ports and Their Networks // Journal of Invented Law. – 2020. – Vol. 3. – No. 2. – P. 5-19.
2. Lighthouse C. D. Rules for the Open Sea of Data // Journal of Invented Law. – 2019. – Vol. 2. – No. 1. – P. 77-90.
"""


def places(pattern: str, share: float) -> Noise:
    """Empty edits at a share of the places where a pattern matches; to be given words by the caller."""

    def found(text: str, chance: random.Random) -> Iterator[Edit]:
        for match in re.finditer(pattern, text):
            if chance.random() < share:
                yield match.start(), match.end(), ""

    return found


def every(pattern: str, words: str, share: float = 1.0) -> Noise:
    """The words instead of what a pattern matches, at a share of its places."""

    def edits(text: str, chance: random.Random) -> Iterator[Edit]:
        return ((start, end, words) for start, end, _ in places(pattern, share)(text, chance))

    return edits


def inside(words: Callable[[int], str]) -> Noise:
    """Words that stand in the middle of a sentence of about every second long paragraph, between two small words."""

    def edits(text: str, chance: random.Random) -> Iterator[Edit]:
        for number, line in enumerate(re.finditer(r".{400,}", text), 1):
            spots = [m.start() for m in re.finditer(r"(?<=[a-z]) (?=[a-z]{2})", line.group())]
            spots = [spot for spot in spots if 150 < spot < len(line.group()) - 100]
            if spots and chance.random() < 0.6:
                spot = line.start() + chance.choice(spots)
                yield spot, spot, words(number)

    return edits


def cut_words(text: str, chance: random.Random) -> Iterator[Edit]:
    """A hyphen and a line end inside a word of each long paragraph, of those that the text also has whole."""
    for line in re.finditer(r".{300,}", text):
        words = [m for m in re.finditer(r"(?<![\w-])[a-z]{8,40}(?![\w-])", line.group()) if text.count(m.group()) > 2]
        if words:
            place = line.start() + chance.choice(words).start() + 4
            yield place, place, "-\n"


NOTE: Final = "\n⁹{0} Beacon E. F. Lights on the Coast // Journal of Invented Law. – 2018. – No. {1}. – P. 5-9.\n"

KINDS: Final[dict[str, Noise]] = {
    "blank lines": every(r"\n", "\n\n\n", 0.5),
    "no blank lines": every(r"\n\n+", "\n"),
    "CRLF": every(r"\n", "\r\n"),
    "trailing spaces": every(r"(?=\n)", "  \t", 0.5),
    "leading spaces": every(r"(?<=\n)(?=\S)", "    ", 0.5),
    "soft hyphens": every(r"(?<=[^\W\d_]{3})(?=[^\W\d_]{3})", "\u00ad", 0.1),
    "no-break spaces": every(r"(?<=\S) (?=\S)", "\u00a0", 0.2),
    "double spaces": every(r"(?<=\S) (?=\S)", "  ", 0.1),
    "zero-width spaces": every(r"(?<= )(?=\S)", "\u200b", 0.1),
    "byte order mark": lambda text, chance: iter([(0, 0, "\ufeff")]),
    "page numbers between paragraphs": every(r"\n\n", "\n\n17\n\n", 0.5),
    "page numbers inside sentences": inside("\n\n– {} –\n\n".format),
    "footnotes inside sentences": inside(lambda n: NOTE.format("⁰¹²³⁴⁵⁶⁷⁸⁹"[n % 10], n)),
    "words cut at line ends": cut_words,
}


def edited(text: str, edits: Iterator[Edit]) -> tuple[str, list[int]]:
    """The text with its edits, and for each code point of it where it stood before (-1 for what is new)."""
    words: list[str] = []
    origin: list[int] = []
    last = 0
    for start, end, new in sorted(edits):
        words.extend((text[last:start], new))
        origin.extend(range(last, start))
        origin.extend([-1] * len(new))
        last = end
    return "".join([*words, text[last:]]), [*origin, *range(last, len(text))]


def said(text: SourceText, original: str, origin: list[int], cut: bool = False) -> Said:
    """What a text says, each thing with the original characters it stands on, white space left out. Where sentences
    are `cut` by something foreign, a passage is known by the place where it begins."""

    def characters(evidence: Evidence) -> str:
        kept = [original[place] for place in origin[evidence.start : evidence.end] if place >= 0]
        return "".join("".join(kept).split())

    found = extract(text)
    passages = {p.evidence.iri: (origin[p.evidence.start], cut or characters(p.evidence)) for p in found.passages}
    return Counter(
        (
            statement.subject.value,
            statement.predicate.value,
            passages.get(statement.object, statement.object.value),  # type: ignore[call-overload]
            statement.status,
            statement.attributed_to,
            statement.qualifiers,
            "".join(characters(e) for e in sorted(statement.evidence) if isinstance(e, Evidence)),
        )
        for statement in found.statements
    )


def check(text: SourceText, kind: str, seed: int) -> None:
    cut = kind.startswith("footnotes")
    before = said(text, text.text, list(range(len(text.text))), cut)
    noisy, origin = edited(text.text, KINDS[kind](text.text, random.Random(seed)))
    after = said(source_text(text.name, noisy, text.iri), text.text, origin, cut)
    further = [what for what in (after - before).elements() if "beacon" not in str(what)]
    assert list((before - after).elements()) == []
    assert further == []


def test_the_text_of_these_tests_says_enough_to_lose() -> None:
    found = extract(source_text("own.txt", OWN))
    assert len(found.statements) > 60
    assert sum(bool(list(noise(OWN, random.Random(1)))) for noise in KINDS.values()) == len(KINDS)


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("kind", KINDS)
def test_noise_changes_nothing_of_what_a_text_says(kind: str, seed: int) -> None:
    check(source_text("own.txt", OWN), kind, seed)


@pytest.mark.parametrize("name", ["003", "004"])
@pytest.mark.parametrize("kind", KINDS)
def test_noise_changes_nothing_of_what_the_sources_say(kind: str, name: str, shared: Path) -> None:
    check(source(next((shared / "sources").glob(f"{name}_*.txt"))), kind, 5)


def wrapped(text: str, width: int) -> str:
    """A text whose long lines are broken at a width; the blank lines between its paragraphs stay."""
    return "\n".join(
        "\n".join(textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)) if line else line
        for line in text.split("\n")
    )


def contents(found: SourceText) -> set[tuple[str, str, str]]:
    """Subject, property and object of what a text says, any passage standing for each."""
    return {
        (s.subject.value, s.predicate.value, "" if "/evidence/" in s.object.value else str(s.object.value))
        for s in extract(found).statements
    }


@pytest.mark.parametrize("width", [66, 75, 90])  # no line begins with `1)`, which would be a list
def test_another_width_changes_nothing_of_what_a_text_says(width: int) -> None:
    narrow = source_text("own.txt", wrapped(OWN, width))
    assert contents(narrow) == contents(source_text("own.txt", OWN))


@pytest.mark.parametrize(("name", "kept"), [("001", 0.97), ("003", 0.94), ("004", 0.99)])
def test_another_width_keeps_what_the_sources_say(name: str, kept: float, shared: Path) -> None:
    text = source(next((shared / "sources").glob(f"{name}_*.txt")))
    before, after = contents(text), contents(source_text(text.name, wrapped(text.text, 70), text.iri))
    assert len(before & after) >= kept * len(before)
