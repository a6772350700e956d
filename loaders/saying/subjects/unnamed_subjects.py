"""A clause whose subject is a thing that only a noun phrase describes, told of that thing: by the frames where one
reads the verb, else in the text's own words. The same phrase is the same thing wherever it comes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from graph.statement import Status
from loaders.naming.kinds.described_kinds import kind_of
from loaders.naming.marks import GROUP, Mark, Sentence
from loaders.naming.placing import place_too
from loaders.naming.words import Word
from loaders.saying.clauses.clause_openings import subject_openings
from loaders.saying.clauses.clauses import HELPING, PREPOSITIONS
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.finite_subjects import Finite
from loaders.saying.clauses.further_verbs import verbs_with_spans
from loaders.saying.clauses.next_clause import before_next_clause
from loaders.saying.clauses.verb_groups import OF_AUTHORS, announces_more, denied, does, finite_status, says_nothing
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.frames import Frames, of_matters
from loaders.saying.matches import Match
from loaders.saying.roles import clause
from loaders.saying.running import by_verbs, framed
from loaders.saying.subjects.back_references import earlier, pointing_phrase
from loaders.saying.subjects.subject_phrases import Phrase
from loaders.saying.subjects.subject_shapes import subject_shapes
from loaders.saying.subjects.unnamed_things import thing
from ontology.names import shortened, term

_ACTING: Final = frozenset({"body", "event"})
_DEMANDS: Final = frozenset({"should", "must", "ought"})  # the text recommends, and tells no state
_BODY: Final = "body"  # `the offender`: whoever does it, where none was told of before
_SOME: Final = frozenset({"some", "many", "most", "several", "few", "each", "both", "all", "none", "any", "one"})
_DONE: Final = frozenset({"has", "have", "had", "was", "were", "did"})
_GROUP: Final = 4  # words of a verb with its auxiliaries
_STAND_INS: Final = ("obstacle", "principle", "measure", "technology")  # as what a thing of no known kind is read


def told_of_phrases(reading: Reading, frames: Frames, telling: Sequence[Match]) -> Iterator[Match]:
    """Of each clause whose subject is a described thing without a name, and of which nothing else tells, what the
    clause says, told of the thing."""
    words = reading.sentence.words
    subjects = {verb.place: verb.subject for verb in reading.finite}
    for start, end in subject_openings(words):
        if _closes_row(reading, start):
            continue
        back = pointing_phrase(words, start)
        for phrase in (back,) if back is not None else subject_shapes(words, start):
            named = subjects.get(phrase.verb)
            if named is not None and phrase.first <= named.first < phrase.last:
                continue
            if reading.lower[phrase.verb] in _DEMANDS or any(
                m.first <= phrase.verb < m.last for m in reading.sentence.marks
            ):
                continue  # `contemporary organised crime`: a word of a name is no verb
            group = {words[n].start for n in _group(reading, phrase.verb)}
            if any(match.place in group for match in telling):
                continue
            mark = _pointed(reading, start, phrase) if back is not None else _described(reading, phrase)
            if mark is not None:
                yield from _told(reading, Finite(phrase.verb, mark), end, frames)


def _group(reading: Reading, place: int) -> range:
    """The words of a verb with its auxiliaries and adverbs."""
    words = reading.sentence.words
    last = place
    while last + 1 < len(words) and last - place < _GROUP and _goes_on(words[last], words[last + 1]):
        last += 1
    return range(place, last + 1)


def _goes_on(word: Word, after: Word) -> bool:
    helps = word.lower in HELPING or word.lower.endswith("ly")
    return helps and after.is_word and after.lower not in PREPOSITIONS


def _told(reading: Reading, verb: Finite, end: int, frames: Frames) -> Iterator[Match]:
    """What a clause that ends before word `end` says of its described subject."""
    words = reading.sentence.words
    last = words[end - 1].end if end < len(words) else len(reading.sentence.text)
    typed = [_until(match, last) for match in _by_frames(reading, verb, frames)]
    yield from typed
    span = clause(reading, verb.place) if not typed else None
    if span is None or _by_authors(reading.lower, verb.place):
        return
    span = before_next_clause(reading, verb, (span[0], min(span[1], last)))
    text = reading.sentence.text[span[0] : span[1]]
    if says_nothing(text) or announces_more(reading) or ":" in text:
        return
    for each, part in verbs_with_spans(reading, verb, span):
        status = finite_status(reading, each)
        acts = verb.subject.kind in _ACTING and does(reading, each)
        told = denied(reading, each, part) if status is Status.NEGATED else part
        yield Match(
            "predicate-of-phrase", verb.subject.iri, term("cl:performs" if acts else "cl:hasState"), told,
            reading.sentence.words[each.place].start, status,
        )  # fmt: skip


def _until(match: Match, last: int) -> Match:
    """A match whose passage ends with its clause."""
    value = match.object
    return replace(match, object=(value[0], min(value[1], last))) if isinstance(value, tuple) else match


def _closes_row(reading: Reading, start: int) -> bool:
    """Whether a phrase after `, and` is the last of a row and opens no clause: no verb has stood before it
    (`participation of courts, lawyers, and experts would help`)."""
    words = reading.sentence.words
    if start < 2 or words[start - 1].lower != "and" or words[start - 2].text != ",":
        return False
    first = next((n + 1 for n in range(start - 1, -1, -1) if words[n].text in ";:"), 0)
    comma = next((n for n in range(start - 3, first, -1) if words[n].text == ","), first)
    if comma > first and not any(is_finite(words, n) for n in range(comma + 1, start - 2)):
        return True  # `how A, B, and C are …`
    return not any(is_finite(words, n) for n in range(first + 1, start - 1))


def _by_authors(lower: tuple[str, ...], verb: int) -> bool:
    """`the attitudes of judges are analysed`: what the writers do, where nobody else is said to do it."""
    passive = lower[verb] in ("is", "are", "was", "were")
    return passive and bool(OF_AUTHORS & set(lower[verb + 1 : verb + 5])) and "by" not in lower[verb : verb + 8]


def _described(reading: Reading, phrase: Phrase) -> Mark | None:
    """A mark for a phrase, of the kind that its noun tells; none where its noun is a part of a name."""
    over = [m for m in (*reading.sentence.marks, *reading.sentence.inner) if m.first <= phrase.head < m.last]
    if over:
        return over[0] if len(over) == 1 and over[0].how == GROUP and over[0].first >= phrase.first else None
    words = reading.sentence.words
    if words[phrase.first].lower in _SOME and [w.lower for w in words[phrase.first + 1 : phrase.first + 2]] == ["of"]:
        return None  # `some of these towns` are no thing of that name
    sort, made = kind_of(words, phrase.head)
    iri = thing(reading, reading.sentence, (phrase.first, phrase.named, phrase.last), sort, made)
    return reading.sentence.mark(phrase.first, phrase.last, iri, GROUP, (made,))


def _pointed(reading: Reading, start: int, phrase: Phrase) -> Mark | None:
    """A mark for a phrase that points back, of what it stands for."""
    words = reading.sentence.words
    if any(m.first <= phrase.head < m.last for m in reading.sentence.marks):
        return None
    before = earlier(reading.context.before, words[phrase.head])
    if (
        before is None
        and reading.lower[start] == "the"
        and phrase.head == start + 1
        and kind_of(words, phrase.head)[0] == _BODY
    ):
        if reading.lower[phrase.verb] in _DONE or verb_forms().get(reading.lower[phrase.verb]) is Form.PAST:
            return None  # `the offender has fled`: one whom only who reads on knows
        return _described(reading, replace(phrase, first=phrase.head))
    if before is None:
        return None
    span = (words[start].start, words[phrase.last - 1].end)
    if before.mark is not None:
        iri, types = before.mark.iri, before.mark.types
    else:
        sort, made = kind_of(words, phrase.head)
        types = (made,)
        iri = thing(reading, before.sentence, (before.first, before.last, before.last), sort, made)
    reading.context.described.append((reading.sentence, span, iri))
    return reading.sentence.mark(start, phrase.last, iri, GROUP, types)


def _by_frames(reading: Reading, verb: Finite, frames: Frames) -> Iterator[Match]:
    """What the frames read of the clause once its subject is marked; of a thing of no known kind, what any such thing
    may be told by a verb."""
    group = range(verb.place, min(verb.place + _GROUP, len(reading.sentence.words)))
    places = {reading.sentence.words[n].start for n in group}
    if verb.subject.kind != "matter":
        for match in framed(_marked(reading, verb.subject), frames):
            if match.subject == verb.subject.iri and match.place in places:
                yield match
        return
    opening = [number for number in group if reading.lower[number] in frames.by_form]
    for kind in _STAND_INS if opening else ():
        found = [
            match
            for match in by_verbs(_marked(reading, replace(verb.subject, kind=kind)), opening, frames)
            if match.subject == verb.subject.iri and shortened(match.property.value) in of_matters()
        ]
        yield from found
        if found:
            return


def _marked(reading: Reading, mark: Mark) -> Reading:
    """The sentence read with one more mark."""
    told = reading.sentence
    sentence = Sentence(told.segment, told.words, told.marks, told.inner)
    place_too(sentence, [mark])
    return replace(reading, sentence=sentence)
