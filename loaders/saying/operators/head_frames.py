"""What a noun tells of the thing that hangs on it: `there is no definition of X`, `an increase in X`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from graph.statement import Status
from loaders.naming.marks import Mark
from loaders.naming.words import AUXILIARIES, BE, word_set
from loaders.saying.clauses.clauses import clause_end
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.coordination import chain_right, governor
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.lists.items import item_marks
from loaders.saying.matches import Match, Span
from loaders.saying.phrases import phrase_places
from loaders.saying.subjects.modifiers import hangs_on_noun

_NO: Final = word_set("no not without lack lacks lacking absence absent missing never neither nor cannot")
_FAR: Final = 8  # words before the noun in which a negation counts
_COUNTED: Final = word_set(
    "the a an cases incidents instances number numbers volume level levels scale of reported such all various and"
)
_NOT_SO: Final = word_set("prevent preventing reduce reducing avoid avoiding stop stopping against potential possible")


def defined_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """Whether there is a definition of a thing, where the sentence says that there is or is none."""
    words, lower = reading.sentence.words, reading.lower
    for first, last in phrase_places(reading, frame):
        thing = _thing(reading, frame, last, 2)
        if thing is None:
            continue
        chain = chain_right(reading.sentence, thing, frame.subjects)
        after = lower[chain[-1].last : chain[-1].last + 5]
        before = lower[max(0, first - _FAR) : first]
        if BE & set(after[:3]) and "defined" in after:
            continue  # `the notion of X is not defined`: told by the verb
        denied = _NO & set(before) and not _PARTING & set(before[_last_of(before, _NO) :])
        negative = bool(denied) or bool(BE & set(after) and _NO & set(after))
        if not (negative or "there" in before or (after and after[0] in BE)):
            continue
        status = Status.NEGATED if negative else Status.ASSERTED
        span = _definition(reading, first, chain[-1].last)
        for mark in chain:
            yield Match(frame.name, mark.iri, frame.property, span, words[first].start, status)


_PARTING: Final = frozenset({",", "which", "from", "regarding", "but"})


def _last_of(words: tuple[str, ...], wanted: frozenset[str]) -> int:
    return max((n for n, word in enumerate(words) if word in wanted), default=0)


def _definition(reading: Reading, first: int, after: int) -> Span:
    """What is said of a definition: from the noun on, or, where a negation follows the thing, what it denies; up to
    the next clause."""
    words, lower = reading.sentence.words, reading.lower
    end = clause_end(words, after) if after < len(words) else after
    end = next((n for n in range(after, end - 1) if lower[n] == "," and lower[n + 1] in ("and", "but", "or")), end)
    while end > after and not words[end - 1].is_word:
        end -= 1
    end = next((n for n in range(after, end) if words[n].text in "([–—"), end)
    follows = bool(BE & set(lower[after : after + 5]))
    denied = next((n + 1 for n in range(after, min(after + 5, end - 1)) if follows and lower[n] in _NO), first)
    return words[denied].start, words[end - 1].end


def defined_so_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`X is defined as …`, `X is not defined`, `the notion of X is defined nowhere`."""
    words, lower = reading.sentence.words, reading.lower
    for mark in reading.sentence.marks:
        ruled = governor(reading.sentence, mark)
        if mark.kind not in frame.subjects or (ruled and not (ruled == "of" and _NOTIONS & set(lower[: mark.first]))):
            continue
        after = lower[mark.last : mark.last + 6]
        verb = next((n for n, word in enumerate(after) if word == "defined"), None)
        if verb is None or not BE & set(after[:2]) or any(w not in _BETWEEN | BE | _NO for w in after[:verb]):
            continue
        negative = bool(_NO & set(after[:verb])) or "nowhere" in after
        if not negative and after[verb + 1 : verb + 2] != ("as",):
            continue
        end = clause_end(words, mark.last + verb)
        while not words[end - 1].is_word:
            end -= 1
        status = Status.NEGATED if negative else Status.ASSERTED
        span = (words[mark.last].start, words[end - 1].end)
        yield Match(frame.name, mark.iri, frame.property, span, words[mark.last].start, status)


_NOTIONS: Final = word_set("notion term concept meaning")
_BETWEEN: Final = word_set(
    "yet still clearly precisely legally commonly usually often generally officially currently been has have can "
    "could may might best broadly narrowly simply therefore also"
)


def trend_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """That something grows or shrinks, by the noun for it: each thing of the row after the noun."""
    words = reading.sentence.words
    for first, last in phrase_places(reading, frame):
        if _NOT_SO & set(reading.lower[max(0, first - 3) : first]):
            continue
        named = item_marks(reading, _past_counts(reading, last), frame.subjects)
        row = [mark for mark in named if _of_noun(reading, last, mark) and not hangs_on_noun(reading.sentence, mark)]
        row = [mark for mark in row if not _past_row(reading, last, mark)]
        if row and verb_forms().get("".join(reading.lower[row[-1].last : row[-1].last + 1])) is Form.BASE:
            continue  # `the increase in internet use`
        for mark in row:
            yield Match(frame.name, mark.iri, frame.property, (words[first].start, row[-1].end), words[first].start)


def _past_row(reading: Reading, last: int, mark: Mark) -> bool:
    """Whether the row has been closed before a thing: by `and` with a comma after it (`growth of A and B, C …`)."""
    between = reading.lower[last : mark.first]
    joined = next((n for n, word in enumerate(between) if word == "and"), None)
    return joined is not None and "," in between[joined:]


def _of_noun(reading: Reading, last: int, mark: Mark) -> bool:
    """Whether a thing still hangs on the noun before word `last`: no verb between them."""
    words = reading.sentence.words
    verbs = (n for n in range(last, mark.first) if reading.lower[n] in AUXILIARIES or is_finite(words, n))
    return next(verbs, None) is None


def _past_counts(reading: Reading, first: int) -> int:
    """The word after `cases of`, `the number of` and the like."""
    while first < len(reading.lower) and reading.lower[first] in _COUNTED:
        first += 1
    return first


def _thing(reading: Reading, frame: Frame, after: int, furthest: int) -> Mark | None:
    """The thing after a word, nothing but small words between."""
    mark = next((m for m in reading.sentence.marks if m.first >= after), None)
    if mark is None or mark.kind not in frame.subjects or mark.first - after > furthest:
        return None
    between = reading.sentence.words[after : mark.first]
    return mark if all(not w.is_word or w.lower in _COUNTED for w in between) else None
