"""The bodies that the front matter prints as those of the authors, where its lines are read for what they name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from loaders.naming.candidates import Candidates
from loaders.naming.marks import Mark, Sentence
from loaders.naming.persons.people import word_span
from loaders.naming.resolution import Names
from loaders.works.named_persons import NamedThing


def printed_bodies(
    sentence: Sentence, told: Iterable[NamedThing], found: list[Mark], candidates: Candidates, names: Names
) -> Iterator[Mark]:
    """Each body whole, so that no part of its name is taken for another (`Hill College Riverton` is not `Hill
    College`), and known by that name from here on; none where a label has the same words."""
    for body in told:
        span = word_span(sentence.words, body.start, body.end)
        if span is not None and not any((mark.first, mark.last) == span for mark in found):
            candidates.add(body.iri, body.label, ("Body",))
            names.add(body.label, body.iri)
            yield sentence.mark(*span, body.iri, "head", ("Body",))
