"""Tables and figures of a text by their captions: each a part of the text with a title, and where it is spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.statement import Mention, Passage, Statement, Thing
from loaders.reading.kinds import AUTHORS
from loaders.reading.languages import tagged
from loaders.reading.segments import Segment
from loaders.reading.tables import CAPTION, INSIDE, NUMBER
from loaders.reading.text import SourceText
from ontology.names import entity, slug, term

RULE: Final = "caption"
_SORTS: Final = {"tab": "table", "fig": "figure", "box": "box", "cha": "chart", "таб": "table", "рис": "figure"}
_LABEL: Final = re.compile(NUMBER + r"\s?[.:]?$")
_AGAIN: Final = re.compile(r"\b" + NUMBER + r"(?![\w.]*\d)", re.I)
_LISTS: Final = re.compile(
    r"\s(?:below\s|above\s)?(?:also\s)?(?:lists?|shows?|presents?|compares?|summari[sz]es?|gives?|illustrates?|contains?|"
    r"sets out|outlines?|provides?|displays?|depicts?|reports?)\s(?P<what>[^.;]{8,240})"
)


@dataclass(slots=True)
class Captions:
    """What the captions of a text tell, and the places where its tables and figures are spoken of."""

    statements: list[Statement] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    things: list[Thing] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)


def captions(source: SourceText, found: Sequence[Segment]) -> Captions:
    """The tables and figures with a caption in the body."""
    result = Captions()
    known: dict[tuple[str, str], NamedNode] = {}
    read = [segment for segment in found if segment.region in AUTHORS]
    for caption, title in _captioned([s for s in found if s.region in INSIDE]):
        key = _key(title)
        if key in known:
            continue
        iri = known[key] = entity("work", slug(f"{source.iri.value.rsplit('/', 1)[-1]}-{key[0]}-{key[1]}"))
        words = title["title"].strip()
        result.things.append(Thing(iri, (term("cl:Work"), term("cl:Candidate")), (tagged(title[0].strip(" .")),)))
        evidence = tuple(piece for segment in caption for piece in segment.evidence(source))
        printed = source.evidence(evidence[0].start, evidence[-1].end, caption[0].paragraph)
        for name, value in (("dcterms:title", tagged(words)), ("cl:partOf", source.iri)):
            result.statements.append(Statement(source.iri.value, iri, term(name), value, (printed,), rule=RULE))
        result.mentions.append(Mention(iri, printed))
    for segment in read if known else ():
        _spoken_of(source, segment, known, result)
    return result


def _captioned(found: Sequence[Segment]) -> Iterator[tuple[tuple[Segment, ...], re.Match[str]]]:
    """The segments of each caption: a line of its own that opens so, two where its number ends in a stop."""
    for segment, following in zip(found, (*found[1:], None), strict=False):
        match = CAPTION.match(segment.text)
        if match is not None:
            yield (segment,), match
        elif following is not None and following.paragraph == segment.paragraph and _LABEL.match(segment.text):
            match = CAPTION.match(f"{segment.text} {following.text}")
            if match is not None:
                yield (segment, following), match


def _key(match: re.Match[str]) -> tuple[str, str]:
    return _SORTS[match["sort"][:3].casefold()], match["number"]


def _spoken_of(source: SourceText, segment: Segment, known: dict[tuple[str, str], NamedNode], result: Captions) -> None:
    """Where a sentence names a table, and what it says that the table shows."""
    if CAPTION.match(segment.text):
        return
    for match in _AGAIN.finditer(segment.text):
        iri = known.get(_key(match))
        if iri is None:
            continue
        evidence, *further = segment.evidence(source, match.start(), match.end())
        result.mentions.append(Mention(iri, evidence, further=tuple(further)))
        told = _LISTS.match(segment.text, match.end())
        if told is not None:
            what, *rest = segment.evidence(source, *told.span("what"))
            result.passages.append(Passage(what, Literal("what the table or figure shows", language="en"), tuple(rest)))
            result.statements.append(
                Statement(
                    source.iri.value, iri, term("cl:concernsTopic"), what.iri, segment.evidence(source), rule=RULE
                )
            )  # fmt: skip
