"""The likely mend of a query that cannot be parsed: the first certain fault that its tokens show."""

from __future__ import annotations

from itertools import chain, islice
from typing import Final

from endpoint.query.mends_of_clauses import clause_mends
from endpoint.query.mends_of_copies import copy_mends
from endpoint.query.mends_of_head import head_mends
from endpoint.query.mends_of_prologue import prologue_mends
from endpoint.query.mends_of_signs import sign_mends
from endpoint.query.mends_of_triples import bracket_mends, triple_mends
from endpoint.query.scanned import Mend, scanned

_MOST_MENDS: Final = 50


def mend(text: str) -> Mend | None:
    """The likeliest fault of a broken query, None where its tokens show none. Reads the beginning of a long text."""
    found = scanned(text)
    rules = (copy_mends, sign_mends, bracket_mends, prologue_mends, head_mends, clause_mends, triple_mends)
    mends = list(chain.from_iterable(islice(rule(found), _MOST_MENDS) for rule in rules))
    return min(mends, key=lambda each: (each.rank, each.offset), default=None)
