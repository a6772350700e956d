"""All typed grammars over one text: identifiers, provisions, dates, citations, quantities, without overlap.

Each grammar is its own module; here only who wins where two read the same words: `2013/40/EU` is no year, `Article 32`
no quantity, `[6, p. 49]` no date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from loaders.grammar.cited_keys import InTextCitation
from loaders.grammar.dates import DateValue, dates
from loaders.grammar.identifiers import Identifier, identifiers
from loaders.grammar.in_text import in_text_citations
from loaders.grammar.provision_references import ProvisionReference, provision_references
from loaders.grammar.quantities import Quantity, quantities
from loaders.reading.spans import Taken

_DIGIT: Final = re.compile(r"\d")


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
    if not _DIGIT.search(words):
        return Values((), provision_references(words), dates(words), (), quantities(words))
    numbers = identifiers(words)
    cited = in_text_citations(words)
    taken = Taken((found.start, found.end) for found in numbers if found.scheme != "number")
    parts = tuple(found for found in provision_references(words) if taken.take(found.start, found.end))
    calls = Taken((citation.start, citation.end) for citation in cited)
    days = tuple(day for day in dates(words) if calls.is_free(day.start, day.end) and taken.take(day.start, day.end))
    plain = tuple(f for f in numbers if f.scheme != "number" or taken.take(f.start, f.end))
    amounts = tuple(q for q in quantities(words) if calls.is_free(q.start, q.end) and taken.is_free(q.start, q.end))
    return Values(plain, parts, days, cited, amounts)
