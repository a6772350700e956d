"""With whom, for whom and over whom bodies work, told by nouns: `X здійснює взаємодію з Y`, `надає допомогу Y`,
`координує роботу Y`, `звертається із запитами до Y`."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from loaders.naming.marks import Mark, Sentence
from loaders.naming.slavic.cases import is_genitive
from loaders.naming.slavic.grammar import (
    PREPOSITIONS,
    SUBORDINATING,
    WITH,
    is_adjective,
    is_finite,
)
from loaders.naming.words import Word
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match
from loaders.saying.slavic.doers import JOINS, doers, places, status
from loaders.saying.slavic.phrase_heads import head_of
from loaders.saying.slavic.roles import in_instrumental, subjects

_LONGEST: Final = 45  # words of a row

_NAMES: Final = ("ом", "ем", "єм", "ою", "ею", "єю", "ой")  # the instrumental of names that no dictionary has

_AID: Final = 26  # words between giving and help

_GIVES: Final = ("нада", "оказ", "подан", "подає")

_THEIR_WORK: Final = ("робот", "діяльн", "работ", "деятельн", "зусил", "усили", "дії", "дій", "действи")

_BEFORE: Final = 10  # words between sending and a request

_SENDS: Final = ("зверта", "звернул", "обраща", "обратил", "направля", "направл", "надсила", "надісл", "подає", "подал")

_SERVED: Final = ("провайдер", "оператор", "компан", "банк", "підприєм", "предприят", "корпорац")

_TOWARDS: Final = frozenset({"до", "к", "в", "у"})


def partner_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`X здійснює взаємодію з Y, Z, а також співпрацю з W`."""
    sentence = reading.sentence
    words = sentence.words
    for place in places(reading, frame):
        ruling = next((n for n in range(place + 1, min(place + 4, len(words))) if words[n].lower in WITH), -1)
        between = words[place + 1 : ruling] if ruling > 0 else ()
        if ruling < 0 or any(not w.is_word or w.lower in PREPOSITIONS for w in between):
            continue
        who = doers(sentence, place, frame.subjects)
        for other in _partners(sentence, ruling + 1, frame.objects) if who else ():
            for doer in (d for d in who if d.iri != other.iri):
                yield Match(frame.name, doer.iri, frame.property, other.iri, words[place].start, status(words, place))


def _partners(sentence: Sentence, first: int, kinds: Collection[str]) -> Iterator[Mark]:
    """Those with whom somebody works: the mentions in the instrumental of a row that a preposition rules."""
    words, tongue = sentence.words, sentence.segment.language
    place = first
    while place < len(words) and place - first < _LONGEST:
        word = words[place]
        mark = next((m for m in sentence.marks if m.first == place), None)
        if mark is not None:
            told = words[place].acronym or words[place - 1].lower in WITH or in_instrumental(sentence, mark)
            if mark.kind in kinds and (told or (word.capital and word.lower.endswith(_NAMES))):
                yield mark
            place = mark.last
            continue
        lower = word.lower
        again = lower in WITH and place > first
        if word.text in ";:(" or lower in SUBORDINATING or is_finite(lower, tongue):
            return
        if lower in PREPOSITIONS and not again:
            return
        place += 1


def aid_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`X надає допомогу Y`, `забезпечує надання Y допомоги`: whom the help goes to stands in the dative."""
    sentence = reading.sentence
    words, tongue = sentence.words, sentence.segment.language
    for place in places(reading, frame):
        verb = next((n for n in range(place - 1, max(-1, place - _AID), -1) if _gives(words[n])), -1)
        who = doers(sentence, place, frame.subjects) if verb >= 0 else []
        for mark in sentence.marks if who else ():
            near = verb < mark.first < place or place < mark.first <= place + 3
            if mark.kind in frame.objects and near and _dative(head_of(words, mark, tongue), tongue):
                for doer in (d for d in who if d.iri != mark.iri):
                    yield Match(frame.name, doer.iri, frame.property, mark.iri, words[place].start)


def _gives(word: Word) -> bool:
    return word.lower.startswith(_GIVES)


def _dative(word: Word, tongue: str) -> bool:
    """Whether a word may be a dative and no genitive."""
    lower = word.lower
    return lower.endswith(("ам", "ям", "ові", "еві")) or (
        lower.endswith(("у", "ю", "і", "е")) and not word.acronym and not is_genitive(lower, tongue)
    )


def managed_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`X координує роботу Y`, `здійснює контроль за діяльністю Y`: whose work a verb or noun rules."""
    sentence = reading.sentence
    words, tongue = sentence.words, sentence.segment.language
    for place, word in enumerate(words):
        phrase = next((p for p in frame.phrases if word.lower.startswith(p[0])), None)
        if phrase is None or is_adjective(word.lower, tongue):
            continue
        after = place + 1
        while after < len(words) and after - place < 4 and not words[after].lower.startswith(_THEIR_WORK):
            after += 1
        between = words[place + 1 : after]
        if after >= len(words) or any(w.text in ",;:." or w.lower in SUBORDINATING for w in between):
            continue
        acts = is_finite(word.lower, tongue)
        who = subjects(sentence, place, frame.subjects) if acts else doers(sentence, place, frame.subjects)
        for mark in _row(sentence, after + 1, frame.objects) if who else ():
            for doer in (d for d in who if d.iri != mark.iri):
                yield Match(frame.name, doer.iri, frame.property, mark.iri, word.start, status(words, place))


def _row(sentence: Sentence, first: int, kinds: Collection[str]) -> Iterator[Mark]:
    """The mentions from a word on that a row joins; adjectives may stand before each."""
    words, tongue = sentence.words, sentence.segment.language
    place, last = first, -1
    while place < len(words):
        mark = next((m for m in sentence.marks if m.first == place), None)
        if mark is not None and mark.kind in kinds and mark.first != last:
            yield mark
            place = last = mark.last
        elif mark is None and (words[place].lower in JOINS or words[place].text == "," or _light(words[place], tongue)):
            place += 1
        else:
            return


def _light(word: Word, tongue: str) -> bool:
    return word.is_word and is_adjective(word.lower, tongue)


def requests_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`X звертається із запитами до Y`: who is asked for help is worked with; a company is only asked for data."""
    sentence = reading.sentence
    words, tongue = sentence.words, sentence.segment.language
    for place in places(reading, frame):
        verbs = [n for n in range(max(0, place - _BEFORE), place) if words[n].lower.startswith(_SENDS)]
        if not verbs or not is_finite(words[verbs[-1]].lower, tongue):
            continue
        who = subjects(sentence, verbs[-1], frame.subjects)
        marks = [m for m in sentence.marks if m.first > verbs[-1] and _asked(words, m, verbs[-1], place)]
        for other in marks if who else ():
            served = not head_of(words, other, tongue).lower.startswith(_SERVED)
            for doer in who:
                if other.kind in frame.objects and other.iri != doer.iri and served:
                    yield Match(frame.name, doer.iri, frame.property, other.iri, words[place].start)


def _asked(words: tuple[Word, ...], mark: Mark, verb: int, place: int) -> bool:
    """Whether a mention stands after `to` beside a request, adjectives between."""
    before = mark.first - 1
    while before > verb and words[before].lower not in _TOWARDS and mark.first - before < 3:
        before -= 1
    return words[before].lower in _TOWARDS and (before == place + 1 or before == verb + 1)
