"""All typed grammars over one text: identifiers, provisions, dates, citations, quantities, without overlap.

Each grammar is its own module; here only who wins where two read the same words: `2013/40/EU` is no year, `Article 32`
no quantity, `[6, p. 49]` no date.
"""

from __future__ import annotations

from dataclasses import dataclass

from loaders.dates import DateValue, dates
from loaders.identifiers import Identifier, identifiers
from loaders.in_text import InTextCitation, in_text_citations
from loaders.provision_references import ProvisionReference, provision_references
from loaders.quantities import Quantity, quantities


@dataclass(frozen=True, slots=True)
class Values:
    """What the grammars read in one text, each kind in order, no two overlapping (a citation may hold a year)."""

    identifiers: tuple[Identifier, ...]
    provisions: tuple[ProvisionReference, ...]
    dates: tuple[DateValue, ...]
    citations: tuple[InTextCitation, ...]
    quantities: tuple[Quantity, ...]


def values(words: str) -> Values:
    """The typed values in a text.

    >>> values("Directive 2013/40/EU of August 12, 2013").dates[0].lexical
    '2013-08-12'
    """
    if not any(character.isdigit() for character in words):
        return Values(
            (), provision_references(words), (), in_text_citations(words) if "[" in words else (), quantities(words)
        )
    numbers = identifiers(words)
    cited = in_text_citations(words)
    taken = [(found.start, found.end) for found in numbers if found.scheme != "number"]
    parts = tuple(found for found in provision_references(words) if _free(found.start, found.end, taken))
    taken += [(found.start, found.end) for found in parts]
    days = tuple(found for found in dates(words) if _free(found.start, found.end, [*taken, *_spans(cited)]))
    taken += [(found.start, found.end) for found in days]
    plain = tuple(f for f in numbers if f.scheme != "number" or _free(f.start, f.end, taken))
    taken += [(found.start, found.end) for found in plain if found.scheme == "number"]
    amounts = tuple(found for found in quantities(words) if _free(found.start, found.end, [*taken, *_spans(cited)]))
    return Values(plain, parts, days, cited, amounts)


def _spans(cited: tuple[InTextCitation, ...]) -> list[tuple[int, int]]:
    return [(citation.start, citation.end) for citation in cited]


def _free(start: int, end: int, taken: list[tuple[int, int]]) -> bool:
    return not any(start < other_end and other_start < end for other_start, other_end in taken)
