"""What a text calls a thing in passing: `such as X`, `X and other …`, `Among …, X`, `X, a … ,`, `the company X`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.naming.headed.heads import BODY_HEADS, OFFICE_HEADS
from loaders.naming.kinds.described_heads import is_plural_head
from loaders.naming.marks import GROUP, Mark
from loaders.naming.words import AUXILIARIES, Word, word_set
from loaders.saying.clauses.clauses import PREPOSITIONS, RELATIVE, past_adverbs
from loaders.saying.clauses.common_verbs import noun_or_verb, verb_forms
from loaders.saying.clauses.coordination import chain_left, chain_right, governor
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.plural_nouns import AS_NOUNS
from loaders.saying.clauses.verbs import PASSIVE, Form
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match, Span
from loaders.saying.subjects.modifiers import hangs_on_noun

_LONGEST: Final = 14  # words of a description
_DETERMINERS: Final = word_set(
    "a an the one another such other these those some many certain various several different"
)
_PEOPLE: Final = OFFICE_HEADS | word_set(
    """
head chief founder employee expert officer researcher scientist scholar author professor lawyer judge prosecutor
analyst journalist academician specialist spokesman spokeswoman spokesperson representative member leader citizen
hacker politician philosopher criminologist economist
"""
)
_CLASSES: Final = (
    BODY_HEADS
    | frozenset({"company", "corporation", "firm", "provider", "operator", "body", "institution", "platform"})
    | _PEOPLE
)


def class_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """Every description that stands beside a name; `voice` chooses the turn."""
    if reading.sentence.segment.items:
        return
    if frame.voice == "owner":
        yield from _told_inside(reading, frame)
        return
    turns = {"such as": _such_as, "other": _and_other, "among": _among, "apposition": _apposed, "before": _before}
    for mark, span in turns[frame.voice](reading, frame):
        if mark.kind in frame.subjects:
            yield Match(frame.name, mark.iri, frame.property, span, mark.start)


_ORGANS: Final = word_set(
    "agency body unit office committee institution organ structure department division centre center programme service"
)


def _told_inside(reading: Reading, frame: Frame) -> Iterator[Match]:
    """What a description says by a name inside it: `a UN agency` is a part of the UN."""
    for turn in (_such_as, _apposed, _before):
        for mark, span in turn(reading, frame):
            inner = [m for m in reading.sentence.marks if span[0] <= m.start and m.end <= span[1] and m.iri != mark.iri]
            fitting = [m for m in inner if m.kind in frame.objects]
            last = next((w.lower for w in reversed(reading.sentence.words) if w.end <= span[1] and w.is_word), "")
            if mark.kind in frame.subjects and len(fitting) == 1 and last in _ORGANS:
                yield Match(frame.name, mark.iri, frame.property, fitting[0].iri, mark.start)


def _such_as(reading: Reading, frame: Frame) -> Iterator[tuple[Mark, Span]]:
    words, lower = reading.sentence.words, reading.lower
    for place in reading.places.get("such", ()):
        if lower[place + 1 : place + 2] == ("as",):
            noun = _leftwards(words, place - (lower[place - 1 : place] == (",",)))
            first = place + 2
        else:
            end = next((n for n in range(place + 2, min(place + 12, len(words))) if lower[n] == "as"), None)
            if end is None:
                continue
            noun, first = _description(words, place + 1, end), end + 1
            if noun is not None and noun[1] != end:
                continue  # `such a reply is good, as X …`
        span = _span(reading, noun) if noun is not None and noun[1] - noun[0] >= 2 else None
        mark = next((m for m in reading.sentence.marks if 0 <= m.first - first <= 2), None)
        if mark is not None and mark.kind in ("state", "place") and hangs_on_noun(reading.sentence, mark):
            continue  # `such as the Kenya talks`
        if span is not None and mark is not None and not _is_mark(reading, span):
            for each in chain_right(reading.sentence, mark, frame.subjects):
                yield each, span


def _and_other(reading: Reading, frame: Frame) -> Iterator[tuple[Mark, Span]]:
    words, lower = reading.sentence.words, reading.lower
    for place in reading.places.get("other", ()):
        if place == 0 or lower[place - 1] not in ("and", "or"):
            continue
        mark = next((m for m in reading.sentence.marks if m.last == place - 1), None)
        heads = (n for n in range(place + 1, min(place + _LONGEST, len(words))) if is_plural_head(words[n]))
        last = next(heads, None) or _last_of_noun(words, place + 1)
        span = _span(reading, _description(words, place + 1, last + 1))
        if mark is not None and span is not None and not _is_mark(reading, span):
            for each in chain_left(reading.sentence, mark, frame.subjects):
                yield each, span


def _last_of_noun(words: tuple[Word, ...], first: int) -> int:
    """The last word before the first preposition or joining word: where a noun that no list has ends."""
    stops = (n for n in range(first + 1, len(words)) if words[n].lower in PREPOSITIONS | {"and", "or"})
    return next(stops, len(words)) - 1


def _among(reading: Reading, frame: Frame) -> Iterator[tuple[Mark, Span]]:
    words, lower = reading.sentence.words, reading.lower
    if not lower or lower[0] != "among":
        return
    comma = next((n for n in range(2, min(16, len(words))) if words[n].text == ","), None)
    if comma is None:
        return
    noun = _description(words, 1, comma)
    span = _span(reading, noun) if noun is not None and noun[1] - noun[0] >= 2 else None
    mark = next((m for m in reading.sentence.marks if m.first > comma and not governor(reading.sentence, m)), None)
    if span is not None and mark is not None and mark.first - comma <= 6:
        for each in chain_right(reading.sentence, mark, frame.subjects):
            yield each, span


def _apposed(reading: Reading, frame: Frame) -> Iterator[tuple[Mark, Span]]:
    words, lower = reading.sentence.words, reading.lower
    for mark in reading.sentence.marks:
        place = mark.last
        if place + 2 >= len(words) or words[place].text != "," or mark.kind not in frame.subjects:
            continue
        if mark.kind != "person" and "according" in lower[max(0, mark.first - 3) : mark.first]:
            continue
        thing = mark.kind not in ("person", "body", "state", "event")
        if _in_opening_adjunct(words, mark) or (thing and governor(reading.sentence, mark) == "of"):
            continue
        article = lower[place + 1] in ("a", "an", "one", "the")
        if not article and not (mark.kind == "person" and lower[place + 1] in _PEOPLE):
            continue
        end = next((n for n in range(place + 2, len(words)) if words[n].text in ",.;:()"), len(words))
        if end < len(words) and words[end].text != "," and not (words[end].text == "." and end + 1 >= len(words)):
            continue
        ends_chain = end + 1 < len(words) and (
            lower[end + 1] in ("and", "or") or (thing and not _after_aside(words, end))
        )
        noun = _description(words, place + 1, end, capitals=True)
        if thing and "and" in lower[place + 1 : end] and (end >= len(words) or words[end].text == "."):
            continue  # the last two of a row: `A, the B of C and D.`
        if noun is not None and noun[1] == end and not ends_chain and not _row(reading, mark, end):
            span = _span(reading, noun)
            if span is not None and not _is_mark(reading, span):
                yield mark, span


def _after_aside(words: tuple[Word, ...], comma: int) -> bool:
    """Whether the sentence ends or goes on with a verb after the comma that closes a description: else it is a row."""
    after = past_adverbs(words, comma + 1, len(words))
    return after >= len(words) or is_finite(words, after) or words[after].lower in RELATIVE


_OPENERS: Final = PREPOSITIONS | word_set("due because although while when as if once having being given based")


def _in_opening_adjunct(words: tuple[Word, ...], mark: Mark) -> bool:
    """Whether the comma after a name closes what the sentence opens with (`To fight X, the state …`)."""
    opening = words[0].lower
    participle = verb_forms().get(opening) in PASSIVE
    if opening not in _OPENERS and not participle and (opening == "according" or not opening.endswith("ing")):
        return False
    return all(word.text != "," and word.lower not in AUXILIARIES for word in words[: mark.first])


def _row(reading: Reading, mark: Mark, end: int) -> bool:
    """Whether what follows is only the next of a row of names (`A, the B, the C`)."""
    joined = "and" in reading.lower[mark.last : end]
    return any(
        m.first <= mark.last + 2 and (m.last >= end or (joined and m.kind == mark.kind))
        for m in reading.sentence.marks
        if m is not mark and m.first >= mark.last
    )


def _before(reading: Reading, frame: Frame) -> Iterator[tuple[Mark, Span]]:
    words, lower = reading.sentence.words, reading.lower
    for mark in reading.sentence.marks:
        place = mark.first
        if mark.kind not in frame.subjects or mark.how == "definite" or place < 2 or not words[place].capital:
            continue
        if mark.kind == "person" and words[place - 1].text == ",":
            place -= 1  # `the then coordinator, A. Smith`
        head = lower[place - 1]
        if place < mark.first and "the" not in lower[max(0, place - 6) : place - 1]:
            continue
        allowed = _PEOPLE if mark.kind == "person" else _CLASSES
        if head not in allowed or words[place - 1].capital:
            continue
        first = place - 1
        while first > 0 and _modifies(words[first - 1]) and place - first < 8 and not _verb(words, first - 1):
            first -= 1
        if first < place - 1:
            yield mark, (words[first].start, words[place - 1].end)


def _verb(words: tuple[Word, ...], place: int) -> bool:
    """Whether what stands before an office ends at a word: at `like`, or the verb that opens a clause after a sign
    (`…”, notes the clerk X`)."""
    if words[place].lower == "like":
        return True
    tensed = words[place].lower in noun_or_verb() or verb_forms().get(words[place].lower) is Form.THIRD
    return tensed and place > 0 and words[place - 1].text in ',”"'


def _modifies(word: Word) -> bool:
    return (
        word.is_word
        and word.lower not in _DETERMINERS | AUXILIARIES | RELATIVE
        and word.lower not in _NOT_IN_A_NOUN
        and (word.text.islower() or word.text.isalpha())
    )


_NOT_IN_A_NOUN: Final = word_set(
    """
of in on at by with for to from under within into between among against through about without during via per including
upon and or but as than when while because if so not only also even just its their his her our this that according
"""
)


def _description(words: tuple[Word, ...], first: int, end: int, capitals: bool = False) -> tuple[int, int] | None:
    """First and last (exclusive) word of a noun phrase from `first` on, without its determiners; None where a verb or
    nothing but a name stands there."""
    while first < end and words[first].lower in _DETERMINERS:
        first += 1
    last = first
    while last < end and last - first < _LONGEST:
        word = words[last]
        form = verb_forms().get(word.lower)
        if word.text in ",;:()." or word.lower in _ENDING:
            break
        if form is Form.THIRD and last > first and not _noun_like(words, last):
            break
        if form is Form.BASE and last > first and words[last - 1].lower.endswith("s") and word.lower not in AS_NOUNS:
            break  # `other boats face …`
        last += 1
    if last == first or not (capitals or words[first].text.islower() or words[first].acronym):
        return None
    return (first, last) if any(w.text.islower() and len(w.text) > 3 for w in words[first:last]) else None


_ENDING: Final = AUXILIARIES | RELATIVE | word_set("after before when while because since if until although so then")


def _noun_like(words: tuple[Word, ...], place: int) -> bool:
    """`threats`, `attacks`, `measures`: a third person that is as well a plural, after an adjective or preposition."""
    before = words[place - 1].lower
    adjective = before.endswith(("al", "ic", "ive", "ous", "ed", "ing", "y", "er", "ary", "ent"))
    return before in _NOT_IN_A_NOUN or adjective or "-" in before


def _leftwards(words: tuple[Word, ...], end: int) -> tuple[int, int] | None:
    """The noun phrase that ends before a word: small words back to a determiner, a preposition or a verb."""
    first = end
    while first > 0 and end - first < 6 and _modifies(words[first - 1]) and _small(words, first - 1):
        form = verb_forms().get(words[first - 1].lower)
        if end - first >= 1 and form in (Form.BASE, Form.THIRD, Form.GERUND):
            break
        if end - first >= 1 and _acts(words, first - 1):
            break
        first -= 1
    return (first, end) if first < end - 1 and words[end - 1].lower.endswith("s") else None


def _acts(words: tuple[Word, ...], place: int) -> bool:
    """Whether a word is the verb between a plural or a name and its object (`users hid shops`)."""
    before = words[place - 1]
    named = before.lower.endswith("s") or (before.capital and before.lower not in _DETERMINERS)
    return place > 0 and named and is_finite(words, place)


def _small(words: tuple[Word, ...], place: int) -> bool:
    """A word in small letters, or the capitalised first word of the sentence."""
    return words[place].text.islower() or (place == 0 and words[place].text[1:].islower())


def _span(reading: Reading, noun: tuple[int, int] | None) -> Span | None:
    if noun is None:
        return None
    words = reading.sentence.words
    return words[noun[0]].start, words[noun[1] - 1].end


def _is_mark(reading: Reading, span: Span) -> bool:
    """Whether the description itself is the name of a thing: then another frame says what joins the two."""
    marks = (m for m in reading.sentence.marks if m.how != GROUP)
    return any(m.start <= span[0] + 4 and span[1] <= m.end for m in marks)
