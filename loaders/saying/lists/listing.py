"""Lists: what an introducing sentence says of its items, and what an item names for the sentences that follow it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from pyoxigraph import Literal, NamedNode

from loaders.naming.marks import Sentence
from loaders.naming.words import Word, word_set, words_inside
from loaders.reading.open_lists import introduces
from loaders.saying.clauses.finite import is_finite
from loaders.saying.context import Reading
from loaders.saying.frames import kinds_by_property
from loaders.saying.lists.item_things import head_of, items_of, most_of, named_item, says_clause, short
from loaders.saying.matches import Match, Span
from ontology.names import shortened, term

_OBSTACLE_WORDS: Final = frozenset(
    [
        "problem",
        "problems",
        "obstacle",
        "obstacles",
        "difficulty",
        "difficulties",
        "challenge",
        "challenges",
        "barrier",
        "barriers",
    ]
)


def listed(reading: Reading) -> None:
    """Keeps the topic: an item of a list of problems names an obstacle, and what follows is said of it."""
    context = reading.context
    segment = reading.sentence.segment
    if segment.number:
        intro = _introduction(reading)
        if intro is not None and segment.introduced_by is not None:
            words = {word.lower for word in intro.words}
            measure = next((m.iri for m in intro.marks if m.kind == "measure"), None)
            context.topic_measure = measure if words & _OBSTACLE_WORDS else None
        context.topic = _obstacle(reading) if context.topic_measure is not None else None


def _introduction(reading: Reading) -> Sentence | None:
    index = reading.sentence.segment.introduced_by
    if index is None:
        return None
    return next((s for s in reversed(reading.context.mentions.sentences) if s.segment.index == index), None)


def _obstacle(reading: Reading) -> NamedNode:
    """The obstacle an item names: a mention at its head, else its first clause as a candidate."""
    sentence = reading.sentence
    first = next((m for m in sentence.marks if m.kind == "obstacle" and m.start < 25), None)
    end = _head_end(sentence, first is not None)
    if first is not None:
        if first.end < end:
            reading.context.added.append((sentence, (0, end), first.iri))
        return first.iri
    name = short(sentence.text[:end])
    iri = reading.context.mentions.candidates.minted("obstacle", name, ("Obstacle",))
    reading.context.added.append((sentence, (0, end), iri))
    return iri


def _head_end(sentence: Sentence, noun: bool) -> int:
    """Where what an item names ends: at a stop or at its cause; a noun phrase also before its verb."""
    words = sentence.words
    for number, word in enumerate(words):
        if number < 3:
            continue
        if (
            word.text in ".;("
            or word.lower in ("due", "because")
            or _explains(words, number)
            or (noun and _verb(words, number))
        ):
            return words[number - 1].end if words[number - 1].is_word else words[number - 1].start
    return len(sentence.text)


def _explains(words: tuple[Word, ...], number: int) -> bool:
    """Whether `i.e.` begins at a word."""
    return [word.text for word in words[number : number + 3]] == ["i", ".", "e"]


def _verb(words: tuple[Word, ...], place: int) -> bool:
    """Whether a finite verb begins here, and no relative clause does."""
    near = {word.lower for word in words[max(0, place - 4) : place]}
    return is_finite(words, place) and not near & {"which", "that", "who", "what", "whether", "how"}


def topic_match(reading: Reading) -> Match | None:
    """An item of a list of problems hinders what the list is about."""
    context, segment = reading.context, reading.sentence.segment
    if not segment.number or context.topic is None or context.topic_measure is None:
        return None
    position: list[tuple[NamedNode, Literal]] = []
    if segment.number.isdigit():
        position.append((term("cl:listPosition"), Literal(segment.number, datatype=term("xsd:integer"))))
    return Match(
        "hinders-listed", context.topic, term("cl:hinders"), context.topic_measure, 0, qualifiers=tuple(position)
    )


def spread(reading: Reading, found: list[Match]) -> list[Match]:
    """What is said of a list is said of each of its items, in the sentence itself or in those it introduces."""
    topic = topic_match(reading)
    out = [topic] if topic is not None else []
    for match in found:
        items = list(_items(reading, match))
        out.extend(items or [match])
    return out


def _items(reading: Reading, match: Match) -> Iterator[Match]:
    sentence = reading.sentence
    own = sentence.segment.items
    if not own or not isinstance(match.object, tuple):
        return
    start, end = match.object
    if not (start <= own[0].start and end >= own[-1].start):
        return
    yield from (each for _, each in _of_each(reading, match, [sentence]))


def _of_each(reading: Reading, match: Match, sentences: Iterable[Sentence]) -> Iterator[tuple[Sentence, Match]]:
    """A match told of each item that these sentences hold."""
    for item in (item for sentence in sentences for item in items_of(sentence)):
        value = thing_of_item(reading, item.sentence, item.span, match.property)
        yield item.sentence, replace(match, object=value, span=item.span, qualifiers=item.position)


def enumerated(reading: Reading, found: list[Match]) -> list[Match]:
    """A list inside a sentence that no frame took apart: the instrument before it, else the text, lists its items."""
    own = reading.sentence.segment.items
    if not own or ":" not in reading.sentence.text[: own[0].start] or any(m.span is not None for m in found):
        return found
    head = [m for m in reading.sentence.marks if m.kind == "instrument" and m.end <= own[0].start]
    subject = head[0].iri if head else reading.context.source
    kept = [m for m in found if m.rule not in _UNTAKEN and not _spans(m, own[0].start)]
    whole = Match("enumeration", subject, term("cl:lists"), (0, 1), 0)
    told = _of_each(reading, whole, [reading.sentence])
    kept.extend(replace(each, place=item.start) for item, (_, each) in zip(own, told, strict=True))
    return kept


_UNTAKEN: Final = frozenset({"predicate", "statement-of-text", "listing"})


def _spans(match: Match, start: int) -> bool:
    return isinstance(match.object, tuple) and match.object[0] <= start < match.object[1]


def introduced(reading: Reading, found: list[Match], following: list[Sentence]) -> Iterator[tuple[Sentence, Match]]:
    """What a sentence that ends in a colon says of the items in the sentences after it, item by item."""
    if not introduces(reading.sentence.text):
        return
    for match in found:
        if match.rule in _UNLISTED:
            continue
        if not isinstance(match.object, tuple) or match.object[1] < len(reading.sentence.text.rstrip()) - 3:
            continue
        yield from _of_each(reading, match, following)


def thing_of_item(reading: Reading, sentence: Sentence, span: Span, name: NamedNode) -> NamedNode | Span:
    """What an item names: the mention that is most of it, a measure where the property takes one, else its words."""
    ranged = kinds_by_property()[shortened(name.value).removeprefix("cl:")][1]
    head = head_of(sentence, span)
    most = most_of(sentence, head, head[1], ranged)
    clause = sentence.segment.language == "en" and says_clause(sentence, head)
    if most is not None and not clause:
        return most.iri
    intro = {word.norm for word in reading.sentence.words}
    if "measure" not in ranged or sentence.segment.language != "en" or intro & _NO_MEASURES:
        return named_item(reading, sentence, span, "")
    doing = name != term("cl:lists") or _names_doing(sentence, head)
    return named_item(reading, sentence, span, "measure" if doing else "matter")


def _names_doing(sentence: Sentence, span: Span) -> bool:
    """Whether one of the first words of an item is a noun for something done (`protection of …`, `countering …`)."""
    inside = [word.lower for word in words_inside(sentence.words, span)]
    opening = inside[: 1 if "," in inside else _OPENING]
    return any(word.endswith(_DOING) for word in opening)


_DOING: Final = (
    "ing", "tion", "sion", "ment", "ance", "exchange", "projects", "search", "seizure", "measures", "contact",
)  # fmt: skip
_OPENING: Final = 4  # words


_NO_MEASURES: Final = word_set(
    """
crime offense threat factor problem component feature principle type condition finding conclusion reason question
lesson argument assumption hypothesis observation fact trend risk cause consequence effect
"""
)


_UNLISTED: Final = frozenset(
    {
        "statement-of-text", "demand-of-text", "question", "predicate", "kind", "example",
        "predicate-of-row", "deed-of-agent", "predicate-of-phrase",
    }
)  # fmt: skip


def enumeration(reading: Reading, following: list[Sentence], found: list[Match]) -> Iterator[tuple[Sentence, Match]]:
    """What no frame says of a list: that the instrument its introduction names, or the text, lists its items."""
    if not introduces(reading.sentence.text) or any(m.property == term("cl:hinders") for m in found):
        return
    if {w.lower for w in reading.sentence.words} & _OBSTACLE_WORDS:
        return
    instrument = next((m.iri for m in reading.sentence.marks if m.kind == "instrument"), reading.context.source)
    match = Match("enumeration", instrument, term("cl:lists"), (0, 1), 0)
    yield from _of_each(reading, match, following)
