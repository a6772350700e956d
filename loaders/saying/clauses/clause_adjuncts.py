"""What hangs on a clause with a subject: by what means, what for, with what effect, told of that subject.

The marker opens the adjunct; the verb that it hangs on is the nearest finite one before it in the same clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from pyoxigraph import Literal, NamedNode

from loaders.naming.marks import WHO, Mark
from loaders.naming.words import AUXILIARIES, BE, word_set
from loaders.saying.clauses.clauses import ADVERBS, RELATIVE, clause_end
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.coordination import chain_left, governor
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.finite_subjects import Finite
from loaders.saying.clauses.intransitive import intransitive
from loaders.saying.clauses.next_clause import PRONOUNS
from loaders.saying.clauses.verb_groups import deed_status
from loaders.saying.clauses.verbs import Form, inflections
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.lists.items import item_marks
from loaders.saying.matches import Match, Span
from loaders.saying.phrases import phrase_places
from loaders.saying.roles import clause
from loaders.saying.subjects.modifiers import is_modifier

_SUBORDINATING: Final = RELATIVE | {"because", "although", "while", "when", "whereas", "if", "as", "since", "unless"}
_FURTHEST: Final = 45  # words between a verb and what hangs on it
_MARKERS: Final = (("in", "order"), ("so", "as"), ("due", "to"), ("because", "of"), ("such", "as"), ("as", "well"))


def clause_adjunct_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """A marker and what it opens, said of the subject of the clause; `voice` tells what must follow the marker."""
    if not reading.finite:
        return
    words = reading.sentence.words
    for first, last in phrase_places(reading, frame):
        verb = verb_of(reading, first) or (_verb_after(reading, first, last) if frame.voice == "things" else None)
        made = frame.voice == "made with"
        if (
            verb is None
            or not (made or verb.subject.kind in frame.subjects)
            or not _fits(reading, frame, verb, first, last)
        ):
            continue
        span = _adjunct(reading, first if frame.voice == "result" else last)
        if span is None or (frame.voice == "infinitive" and " " not in reading.sentence.text[span[0] : span[1]]):
            continue
        status = deed_status(reading, verb)
        for subject in _subjects(reading, frame, verb, first):
            for value in _values(reading, frame, last, span):
                if value != subject:
                    yield Match(frame.name, subject, frame.property, value, words[first].start, status)


def verb_of(reading: Reading, place: int) -> Finite | None:
    """The nearest finite verb with a subject before a word, where no other clause opens between."""
    words = reading.sentence.words
    found = next((v for v in reversed(reading.finite) if v.place < place), None)
    if found is None or found.place < place - _FURTHEST or clause_end(words, found.place) <= place:
        return None
    for number in range(found.place + 1, place):
        lower = words[number].lower
        if (
            lower in _SUBORDINATING
            and (lower, words[number + 1].lower) not in _MARKERS
            and words[number - 1].lower != "such"
        ):
            return None
        if lower in ("and", "but", "or") and _next_clause(reading, number + 1, place):
            return None
        if words[number].text in '“”"«»:' or _done_besides(reading, number):
            return None
    return found


def _done_besides(reading: Reading, number: int) -> bool:
    """Whether a second word in -ing of a row stands there, on which what follows hangs (`a rule with the aim of saving
    time and adding to trust through X`)."""
    lower = reading.lower
    if lower[number - 1] not in ("and", "or") or verb_forms().get(lower[number]) is not Form.GERUND:
        return False
    return any(lower[n] == "of" and verb_forms().get(lower[n + 1]) is Form.GERUND for n in range(number - 1))


def _verb_after(reading: Reading, first: int, last: int) -> Finite | None:
    """The verb after an adjunct that commas set between it and its subject (`X, in partnership with Y, held …`)."""
    words = reading.sentence.words
    if first == 0:  # `In cooperation with Y, X held …`
        following = (v for v in reading.finite if v.subject.first > last)
        main = next(following, None)
        before = main.subject.first - 1 if main is not None else 0
        before -= words[before].lower in ("the", "a", "an")
        return main if main is not None and words[before].text == "," else None
    if words[first - 1].text != ",":
        return None
    return next(
        (v for v in reading.finite if v.subject.last <= first - 1 <= v.subject.last + 3 and v.place > last), None
    )


def _next_clause(reading: Reading, first: int, end: int) -> bool:
    """Whether a finite verb with a subject of its own, or an auxiliary, stands between two words."""
    words = reading.sentence.words
    return any(
        (words[n].lower in AUXILIARIES and words[n - 1].lower != "to") or (n > first + 1 and is_finite(words, n))
        for n in range(first, end)
    )


def _fits(reading: Reading, frame: Frame, verb: Finite, first: int, last: int) -> bool:
    words, lower = reading.sentence.words, reading.lower
    if last >= len(words) or not words[last].is_word or words[last].text[0].isdigit():
        return False
    if first and lower[first - 1] == "than":
        return False  # `rather than through …`
    form = verb_forms().get(lower[last])
    if frame.voice == "gerund":
        if _base_form(reading, verb, first) is None:
            return False
        return (form is Form.GERUND or lower[last].endswith("ing")) and lower[last] not in _NO_GERUNDS
    if frame.voice == "made with":
        head = _head(reading, verb, first)
        return head is not None and lower[head] in _SIGNING and verb.subject.kind in ("body", "state")
    if frame.voice == "things of making":
        head = _head(reading, verb, first)
        return head is not None and _base(lower[head]) in _MAKING
    if frame.voice == "items" and _base_form(reading, verb, first) is None:
        return False  # `X has a wide scope through Y`: no deed
    head = _head(reading, verb, first)
    if frame.voice == "items" and verb.subject.kind not in WHO and head is not None and lower[head] in intransitive():
        return False  # `theft grows through Y`
    if frame.voice == "infinitive":
        return (
            lower[verb.place] not in _OUGHT
            and form is Form.BASE
            and words[last].text.islower()
            and _of_purpose(reading, verb, first)
        )
    if frame.voice == "result":
        return first > verb.place + 1 and _after_comma(lower, first)
    return True


_NO_GERUNDS: Final = word_set("king being anything nothing everything something spring string beijing")


def _after_comma(lower: tuple[str, ...], place: int) -> bool:
    before = place - 1
    while before > 0 and (lower[before] in ADVERBS | {"thereby", "thus", "hence"} or lower[before].endswith("ly")):
        before -= 1
    return lower[before] == ","


_MAKING: Final = word_set(
    """
adopt sign establish launch create approve enact issue found form introduce convene organise organize hold host
publish develop set pass ratify conclude draft design build open propose deploy implement conduct use arrange
coordinate meet gather train co-organise co-organize organised organized co-host agree negotiate exchange share
strengthen deepen expand intensify broaden unveil present announce release roll prepare put table submit elaborate
promulgate commission craft revise amend update reform appoint create devise formulate institute inaugurate
"""
)
_OUGHT: Final = frozenset({"should", "must", "ought", "may", "might", "could", "would"})


def _base_form(reading: Reading, verb: Finite, place: int) -> Form | None:
    """The form of the verb itself, None where only an auxiliary stands there."""
    head = _head(reading, verb, place)
    return verb_forms().get(reading.lower[head]) if head is not None else None


_SIGNING: Final = frozenset({"sign", "signs", "signed", "concluded", "concludes", "conclude"})
_COMPLEMENTED: Final = word_set(
    """
need needs effort efforts ability capacity right rights power powers obligation obligations commitment attempt attempts
plan plans opportunity opportunities way ways tool tools failure duty duties decision refusal willingness measures
measure intention desire readiness call calls response approach approaches access according order steps tendency threat
chance capability capabilities potential proposal agreement mandate freedom permission incentive pressure right due
likely unlikely able ready unable willing reluctant states countries parties members governments companies providers
authorities agencies said set bound expected required obliged addition contrary regard respect relation application
approach subject relevant open similar equal next prior close related contribution
"""
)


def _of_purpose(reading: Reading, verb: Finite, place: int) -> bool:
    """Whether `to` tells what a deed of making is done for: no complement of its verb or of the noun before it."""
    words, lower = reading.sentence.words, reading.lower
    head = _head(reading, verb, place)
    if head is None or place - head < 2 - _passive(reading, verb, place) or _base(lower[head]) not in _MAKING:
        return False
    if any(mark.last == place and words[place - 1].capital for mark in reading.sentence.marks):
        return True  # a name takes no complement, whatever its last word
    before = lower[place - 1]
    if before in _COMPLEMENTED or before in AUXILIARIES or before in ADVERBS or words[place - 1].text in _SIGNS:
        return False
    if verb_forms().get(before) is not None and not before.endswith(("s", "ment", "work", "network")):
        return False
    return not any(lower[n] == "to" and verb_forms().get(lower[n + 1]) is Form.BASE for n in range(head + 1, place - 1))


def _head(reading: Reading, verb: Finite, place: int) -> int | None:
    """The verb itself, after its auxiliaries and adverbs."""
    lower = reading.lower
    group = range(verb.place, min(verb.place + 5, place))
    return next((n for n in group if lower[n] not in _GROUP and not lower[n].endswith("ly")), None)


_SIGNS: Final = frozenset('",;:(“”')
_GROUP: Final = AUXILIARIES | ADVERBS | frozenset({"finally", "formally", "officially", "unanimously", "successfully"})


@cache
def _bases() -> dict[str, str]:
    """Each form of the verbs of making, and its verb."""
    return {form: verb for verb in _MAKING for form in inflections(verb)}


def _base(word: str) -> str:
    """The verb that a form is of, of those that make something."""
    return _bases().get(word, "")


def _subjects(reading: Reading, frame: Frame, verb: Finite, place: int) -> list[NamedNode]:
    """Of whom it is said: the subject and its row; what a purpose is told of is the thing made, where one is named."""
    if frame.voice in ("infinitive", "made with") and not _passive(reading, verb, place):
        made = _made(reading, verb, place)
        if made is not None and made.kind in frame.subjects:
            return [made.iri]
    if frame.voice == "made with":
        return []
    row = chain_left(reading.sentence, verb.subject, {verb.subject.kind})
    return list(dict.fromkeys(mark.iri for mark in row if mark.kind in frame.subjects))


def _passive(reading: Reading, verb: Finite, place: int) -> bool:
    group = reading.lower[verb.place : min(verb.place + 5, place)]
    return any(word in BE for word in group)


def _made(reading: Reading, verb: Finite, place: int) -> Mark | None:
    kinds = ("instrument", "body", "event", "measure")
    fitting = (
        m for m in reading.sentence.marks
        if verb.place < m.first <= verb.place + 6 and m.last <= place and m.kind in kinds
    )  # fmt: skip
    return next((m for m in fitting if not governor(reading.sentence, m)), None)


def _adjunct(reading: Reading, first: int) -> Span | None:
    """What the marker opens, up to the next adjunct after a comma or the next clause."""
    span = clause(reading, first)
    if span is None:
        return None
    words, lower = reading.sentence.words, reading.lower
    for number in range(first + 2, len(words) - 1):
        if words[number].start >= span[1]:
            break
        if words[number].text == "," and (
            lower[number + 1] in _CUTTING
            or (verb_forms().get(lower[number + 1]) is Form.GERUND and not lower[first].endswith("ing"))
        ):
            return span[0], words[number - 1].end
        opens = lower[number + 1] in PRONOUNS and number + 2 < len(words) and is_finite(words, number + 2)
        goes_on = is_finite(words, number + 1) and verb_forms().get(lower[number + 1]) is not Form.PAST
        if lower[number] in ("and", "but") and (goes_on or opens or lower[number + 1] in ("without", "with", "that")):
            last = number - 1 - (words[number - 1].text == ",")
            return span[0], words[last].end
    return span


_CUTTING: Final = word_set(
    "which who although while but despite whereas however though because when where as so yet in on"
)


def _values(reading: Reading, frame: Frame, first: int, span: Span) -> list[NamedNode | Literal | Span]:
    """The things that head the items of the adjunct, and its words."""
    things = frame.voice.startswith("things") or frame.voice == "made with"
    found: list[NamedNode | Literal | Span] = [] if things else [span]
    if frame.voice == "items" or things:
        marks = [m for m in item_marks(reading, first, frame.objects) if m.end <= span[1]]
        if things and (not marks or marks[0].first - first > 2 or is_modifier(reading.sentence, marks[0])):
            return []
        found.extend(dict.fromkeys(mark.iri for mark in marks))
    return found
