"""Which date is a verb's: the nearest of its clause that no name, no other verb and no aside takes."""

from __future__ import annotations

from typing import Final

from pyoxigraph import Literal

from loaders.naming.words import BE, COORDINATORS
from loaders.saying.clauses.clauses import Verb, clause_end, clause_start
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.verbs import PASSIVE
from loaders.saying.context import Reading


def date_beside(reading: Reading, verb: Verb) -> Literal | None:
    """The date that the verb's clause gives: the nearest, dates that belong to an instrument's name left out."""
    words = reading.sentence.words
    start = words[clause_start(words, verb.place)].start if clause_start(words, verb.place) < len(words) else 0
    end = words[clause_end(words, verb.after) - 1].end
    here = words[verb.place].start
    fitting = [
        d
        for d in reading.typed.dates
        if start <= d.start
        and d.end <= end
        and not belongs_to_name(reading, d.start)
        and d.relation in ("", "since", "by")
    ]
    if {"had", "has", "have"} & set(reading.lower[max(0, verb.place - 3) : verb.place]):
        fitting = [d for d in fitting if d.relation != "by"]  # `by 2021 A had signed`: some day before
    if not fitting:
        return None
    after = [d for d in fitting if d.start > here and not _verb_between(reading, verb, d.start)]
    after = [d for d in after if not _of_participle(reading, verb, d.start)]
    before = [d for d in fitting if d.start < here and not _in_aside(reading, verb, d.start)]
    if after:
        return after[0].literal
    return before[-1].literal if before and not _another_first(reading, verb, before[-1].end) else None


def _verb_between(reading: Reading, verb: Verb, end: int) -> bool:
    """Whether another verb stands between a verb and a date after it: then the date is that verb's."""
    words = reading.sentence.words
    for number in range(verb.after, len(words)):
        if words[number].start >= end:
            return False
        form = verb_forms().get(words[number].lower)
        if form in PASSIVE and words[number - 1].lower in COORDINATORS | BE:
            return True
    return False


def _of_participle(reading: Reading, verb: Verb, start: int) -> bool:
    """Whether a date stands with a participle of its own (`adopted after a debate begun in 2001`)."""
    place = next((n for n, word in enumerate(reading.sentence.words) if word.start >= start), 0) - 1
    if place - 1 <= verb.after or reading.lower[place] not in ("in", "on", "since"):
        return False
    form = verb_forms().get(reading.lower[place - 1])
    return form in PASSIVE and reading.lower[place - 2] not in COORDINATORS | BE | {","}


def _in_aside(reading: Reading, verb: Verb, start: int) -> bool:
    """Whether a date before a verb stands in what commas set apart and that says more than the date (`X, adopted in
    2014, was signed by …`; `A, a member since 1995, signed …`)."""
    words = reading.sentence.words
    place = next((n for n, word in enumerate(words) if word.start >= start), 0)
    comma = next((n for n in range(place - 1, 0, -1) if words[n].text in ",("), 0)
    participle = verb_forms().get(words[comma + 1].lower) if comma else None
    closed = any(word.text in ",)" for word in words[place : verb.place])
    said = participle in PASSIVE or place - comma > _OF_DATE
    return bool(comma) and said and comma + 1 < verb.place and closed


_OF_DATE: Final = 3  # words from a comma to a date that stands alone after it, the comma and `in the` among them


def _another_first(reading: Reading, verb: Verb, start: int) -> bool:
    """Whether another verb of the same row stands between a date and the verb (`proposed in 2017 and adopted`)."""
    words = reading.sentence.words
    before = words[verb.place - 1].lower if verb.place else ""
    return before == "and" and any(verb_forms().get(w.lower) in PASSIVE for w in words[: verb.place] if w.end <= start)


def belongs_to_name(reading: Reading, start: int) -> bool:
    """Whether a date stands in or right after an instrument's name (`Law of 26 April 2004`)."""
    for mark in reading.sentence.marks:
        if (
            mark.kind == "instrument"
            and mark.start <= start
            and start - mark.end <= 5
            and reading.sentence.text[mark.end : start].strip() in ("of", "", "(")
        ):
            return True
    return False
