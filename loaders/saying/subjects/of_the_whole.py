"""Whether a verb tells something of a thing as such: not of those of its kind that a clause picks out, and not of what
something else is only done to."""

from __future__ import annotations

from pyoxigraph import NamedNode

from loaders.saying.clauses.clauses import Verb, clause_start, has_be
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.sharing import QUALIFYING
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading


def tells_of_all(reading: Reading, verb: Verb) -> bool:
    """Whether a verb tells of its subject as such: no word in -ing beside another verb (`…, depending on X`), and not
    in a clause that only says which of its kind is meant (`crime that involves X`)."""
    words = reading.sentence.words
    start = clause_start(words, verb.place)
    relative = words[start - 1].lower if start > 1 and words[start - 2].text != "," else ""
    named = any(mark.last == start - 1 for mark in reading.sentence.marks)
    picking = relative in ("which", "who") or (relative == "that" and named)
    return (verb.form is not Form.GERUND or has_be(words, verb.place)) and not picking


def only_done_to(reading: Reading, verb: Verb, iri: NamedNode) -> bool:
    """Whether a thing after a verb is only what something is done to (`crime includes using X`)."""
    mark = next((m for m in reading.sentence.marks if m.iri == iri and m.first >= verb.after), None)
    before = reading.lower[mark.first - 1] if mark is not None else ""
    return verb_forms().get(before) is Form.GERUND and before not in QUALIFYING
