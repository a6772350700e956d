"""What no frame reads of a sentence: said of its subject in the text's own words, or stated by the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from graph.statement import Status
from loaders.naming.marks import Mark
from loaders.naming.words import AUXILIARIES, Word
from loaders.saying.arguments import chain_left, governor
from loaders.saying.clauses import Verb, negated
from loaders.saying.context import Reading
from loaders.saying.matches import Match
from loaders.saying.roles import clause
from loaders.saying.verbs import Form
from ontology.names import term

_STRUCTURAL: Final = frozenset(
    [
        "crime-in-title",
        "body-in-title",
        "state-in-title",
        "part-in-name",
        "part-of-body",
        "event-of-body",
        "dated-instrument",
        "event-date",
        "headship",
        "protocol",
        "event-place",
        "cooperation-noun",
        "maker-in-title",
        "named-provision",
    ]
)
_ACTORS: Final = frozenset({"body", "state", "person", "event", "place"})
_NEED: Final = (
    ("it", "is", "necessary"),
    ("it", "was", "necessary"),
    ("it", "is", "important", "to"),
    ("is", "recommended"),
)
_NO_DEMAND: Final = frozenset(
    [
        "noted",
        "emphasized",
        "emphasised",
        "mentioned",
        "said",
        "recognized",
        "recognised",
        "stressed",
        "considered",
        "understood",
        "added",
    ]
)


def remainder(reading: Reading, found: list[Match], said: bool) -> Iterator[Match]:
    """At most one kind of further statement, where the frames found nothing of substance."""
    if any(match.rule not in _STRUCTURAL for match in found):
        return
    words = reading.sentence.words
    if not words or not reading.sentence.marks:
        return
    if not said and not reading.sentence.segment.items:
        main = _predicate(reading)
        if main is not None:
            mark, place = main
            span = clause(reading, place)
            noted = _NO_DEMAND & {w.lower for w in words[place : place + 4]} or "singled" in {
                w.lower for w in words[place : place + 4]
            }
            if span is not None and not noted:
                status = _status(words, place)
                for subject in chain_left(reading.sentence, mark, {mark.kind}):
                    acts = mark.kind in _ACTORS and words[place].lower not in AUXILIARIES and mark.kind != "place"
                    name = "performs" if acts else "hasState"
                    yield Match("predicate", subject.iri, term(f"cl:{name}"), span, words[place].start, status)
                return
        yield from _stated(reading)


def _predicate(reading: Reading) -> tuple[Mark, int] | None:
    """The first free mark that a finite verb follows at once, and the verb's place."""
    words = reading.sentence.words
    for mark in reading.sentence.marks:
        if mark.last >= len(words) or governor(reading.sentence, mark):
            continue
        place = mark.last
        while place < len(words) and words[place].lower.endswith("ly"):
            place += 1
        following = words[place + 1].lower if place + 1 < len(words) else ""
        if place < len(words) and (
            words[place].lower in AUXILIARIES or (_third(words[place]) and following not in AUXILIARIES)
        ):
            return mark, place
    return None


def _third(word: Word) -> bool:
    """A form that can only be a finite verb here: third person or past, right after its subject."""
    return (
        word.text.islower()
        and len(word.lower) > 4
        and word.lower.endswith(("s", "ed"))
        and not word.lower.endswith(("ss", "ous", "ness", "less", "ts", "ers", "ors", "ns", "ies", "us", "is"))
    )


def _status(words: tuple[Word, ...], place: int) -> Status:
    following = [w.lower for w in words[place : place + 3]]
    if "not" in following or "cannot" in following or negated(words, Verb(place, place + 1, Form.THIRD, False)):
        return Status.NEGATED
    if following[0] in ("may", "might", "could", "would"):
        return Status.HYPOTHETICAL
    return Status.PLANNED if following[0] in ("will", "shall") else Status.ASSERTED


def _stated(reading: Reading) -> Iterator[Match]:
    """The text asks a question, demands something, or states something."""
    words = reading.sentence.words
    lower = [w.lower for w in words]
    span = clause(reading, 0)
    if span is None or len(words) < 6 or reading.sentence.segment.number or reading.sentence.segment.items:
        return
    span = (span[0], words[-1].end if words[-1].is_word else words[-1].start)
    source = reading.context.source
    if reading.sentence.text.rstrip().endswith("?"):
        yield Match("question", source, term("cl:asks"), span, 0)
    elif any(_occurs(lower, need) for need in _NEED) or _obliges(lower):
        yield Match("demand-of-text", source, term("cl:recommends"), span, 0)
    else:
        yield Match("statement-of-text", source, term("cl:states"), span, 0)


def _obliges(lower: list[str]) -> bool:
    """`should` or `must` in the main clause, and not in `it should be noted`."""
    for number, word in enumerate(lower):
        if word in ("should", "must"):
            before = lower[max(0, number - 7) : number]
            return not ({"which", "that", "who", "if"} & set(before)) and not (
                _NO_DEMAND & set(lower[number : number + 4])
            )
    return False


def _occurs(lower: list[str], phrase: tuple[str, ...]) -> bool:
    """Whether a phrase stands in the main clause: no relative word right before it."""
    return any(
        tuple(lower[n : n + len(phrase)]) == phrase and not {"which", "that", "whom"} & set(lower[max(0, n - 3) : n])
        for n in range(len(lower))
    )
