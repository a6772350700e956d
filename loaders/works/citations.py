"""Citations in sentences: which works a sentence cites, and for which passage.

A footnote mark or a bracket at the end of a quotation that runs over several sentences cites the work for all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal

from graph.statement import Evidence, Passage, Statement
from loaders.reading.regions import Kind
from loaders.reading.segments import Segment
from loaders.reading.text import SourceText
from loaders.works.bibliography import Bibliography
from loaders.works.cited_works import Citation, cited_works
from loaders.works.work import Work
from loaders.works.work_statements import short_label
from ontology.names import term

RULE = "citation"

__all__ = ["Citation", "citations", "cited_works", "quoted_before"]


def citations(
    source: SourceText, found: tuple[Segment, ...], bibliography: Bibliography
) -> tuple[list[Statement], list[Passage]]:
    """Statements `work cl:citedFor passage` for all citations of body and abstracts, and the passages."""
    statements: list[Statement] = []
    passages: dict[str, Passage] = {}
    for segment in found:
        if segment.region not in (Kind.BODY, Kind.ABSTRACT):
            continue
        cited = cited_works(segment, bibliography)
        if not cited:
            continue
        own = segment.evidence(source)
        evidence = (*own, *(piece for other in quoted_before(segment, found) for piece in other.evidence(source)))
        passages.setdefault(own[0].iri.value, Passage(own[0], _gist(cited)))
        statements.extend(_statements(source, cited, own[0], evidence))
    return statements, list(passages.values())


def _statements(
    source: SourceText, cited: tuple[Citation, ...], passage: Evidence, evidence: tuple[Evidence, ...]
) -> Iterator[Statement]:
    pages: dict[str, tuple[Work, list[str]]] = {}
    for citation in cited:
        pages.setdefault(citation.work.iri.value, (citation.work, []))[1].append(citation.page)
    for work, named in pages.values():
        qualifiers = tuple((term("cl:page"), Literal(page)) for page in dict.fromkeys(named) if page)
        yield Statement(
            source.iri.value, work.iri, term("cl:citedFor"), passage.iri, evidence, qualifiers=qualifiers, rule=RULE
        )


def _gist(cited: tuple[Citation, ...]) -> Literal:
    names = list(dict.fromkeys(short_label(citation.work.entry) for citation in cited))
    return Literal("what is said with reference to " + "; ".join(names[:4]), language="en")


def quoted_before(segment: Segment, found: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The earlier sentences of a quotation that ends in this one, in order; none where it opens here."""
    if not _leaves_open(segment.text):
        return ()
    before: list[Segment] = []
    for index in range(segment.index - 1, max(-1, segment.index - 9), -1):
        other = found[index]
        if other.region is not segment.region:
            continue
        if other.paragraph != segment.paragraph:
            return ()
        before.insert(0, other)
        if _leaves_open(other.text):
            return tuple(before)
    return ()


def _leaves_open(words: str) -> bool:
    """Whether a sentence has a quotation mark without its partner."""
    return words.count('"') % 2 == 1 or words.count("“") != words.count("”") or words.count("«") != words.count("»")
