"""What bodies do, told by nouns of deeds: `X забезпечує протидію Y`, `підрозділи боротьби з Y`, `завданням X є
розкриття Y`, `X здійснює взаємодію з Y`, `X надає допомогу Y`."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from graph.statement import Status
from loaders.naming.marks import Mark, Sentence
from loaders.naming.slavic_cases import is_genitive
from loaders.naming.slavic_grammar import (
    AND,
    LINKED,
    PREPOSITIONS,
    SUBORDINATING,
    is_adjective,
    is_finite,
    is_noun_like,
)
from loaders.naming.words import Word, word_set
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match
from loaders.saying.slavic.clauses import main_clauses, passage
from loaders.saying.slavic.lists import task_owner
from loaders.saying.slavic.roles import in_instrumental, subjects
from loaders.saying.slavic.subjects import head_of

_WITH: Final = frozenset({"з", "із", "зі", "с", "со"})
_TO: Final = _WITH | {"по", "щодо", "для", "від", "от", "у", "в"}
_JOINS: Final = AND | word_set("а також также або или чи зокрема")
# The verbs of one who does what the noun after them tells.
_DOES: Final = (
    "здійсню", "забезпечу", "викону", "провод", "проводи", "провел", "провів", "організ", "координу", "координир",
    "займа", "бере", "беруть", "веде", "веду", "ведёт", "осуществля", "обеспечива", "выполня", "организу", "занима",
    "принима", "відповіда", "отвеча", "спеціаліз", "специализ", "покликан", "призван", "створен", "создан", "сприя",
    "способству", "посил", "усил", "надає", "надають", "надав", "надал", "оказыва", "оказал", "вжива", "ужива",
    "спрямову", "налагод", "налад", "підтриму", "поддержива", "розвива", "развива", "реаліз", "реализ", "поглибл",
    "уповноваж", "уполномоч", "зобов", "обязан", "продовж", "продолж", "розпоч", "начал", "встанов", "установ",
)  # fmt: skip
_COMMITTED: Final = (
    "учинен",
    "вчинен",
    "скоєн",
    "соверш",
    "сфер",
    "галуз",
    "област",
    "прояв",
    "факт",
    "актам",
    "актів",
)
_LONGEST: Final = 45  # words of a row


def work_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """A noun of fighting, or of what an offence meets, with the crimes after it: who does it counters them."""
    words = reading.sentence.words
    for place in _places(reading, frame):
        doers = _doers(reading.sentence, place, frame.subjects)
        if not doers:
            continue
        status = _status(words, place)
        for crime in _worked_on(reading.sentence, place + 1, frame):
            for doer in doers:
                yield Match(frame.name, doer.iri, frame.property, crime.iri, words[place].start, status)


def partner_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`X здійснює взаємодію з Y, Z, а також співпрацю з W`."""
    sentence = reading.sentence
    words = sentence.words
    for place in _places(reading, frame):
        ruling = next((n for n in range(place + 1, min(place + 4, len(words))) if words[n].lower in _WITH), -1)
        between = words[place + 1 : ruling] if ruling > 0 else ()
        if ruling < 0 or any(not w.is_word or w.lower in PREPOSITIONS for w in between):
            continue
        doers = _doers(sentence, place, frame.subjects)
        for other in _partners(sentence, ruling + 1, frame.objects) if doers else ():
            for doer in (d for d in doers if d.iri != other.iri):
                yield Match(frame.name, doer.iri, frame.property, other.iri, words[place].start, _status(words, place))


def aid_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`X надає допомогу Y`, `забезпечує надання Y допомоги`: whom the help goes to stands in the dative."""
    sentence = reading.sentence
    words, tongue = sentence.words, sentence.segment.language
    for place in _places(reading, frame):
        verb = next((n for n in range(place - 1, max(-1, place - _AID), -1) if _gives(words[n])), -1)
        doers = _doers(sentence, place, frame.subjects) if verb >= 0 else []
        for mark in sentence.marks if doers else ():
            near = verb < mark.first < place or place < mark.first <= place + 3
            if mark.kind in frame.objects and near and _dative(head_of(words, mark, tongue), tongue):
                for doer in (d for d in doers if d.iri != mark.iri):
                    yield Match(frame.name, doer.iri, frame.property, mark.iri, words[place].start)


_AID: Final = 26  # words between giving and help
_GIVES: Final = ("нада", "оказ", "подан", "подає")


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
        doers = subjects(sentence, place, frame.subjects) if acts else _doers(sentence, place, frame.subjects)
        for mark in _row(sentence, after + 1, frame.objects) if doers else ():
            for doer in (d for d in doers if d.iri != mark.iri):
                yield Match(frame.name, doer.iri, frame.property, mark.iri, word.start, _status(words, place))


_THEIR_WORK: Final = ("робот", "діяльн", "работ", "деятельн", "зусил", "усили", "дії", "дій", "действи")


def entrusted_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`контроль за обігом даних покладено на X`: what is laid on a body stands before the verb."""
    sentence = reading.sentence
    words = sentence.words
    beginnings = tuple(phrase[0] for phrase in frame.phrases)
    for clause in main_clauses(sentence):
        verb = next((n for n in range(clause.verb, clause.last) if words[n].lower.startswith(beginnings)), -1)
        if verb < 0 or verb + 2 > len(words) - 1 or words[verb + 1].lower != "на":
            continue
        body = next((m for m in sentence.marks if m.kind in frame.subjects and 0 <= m.first - verb - 2 <= 2), None)
        span = passage(words, clause.first, clause.verb, "«“")
        if body is not None and span is not None:
            yield Match(frame.name, body.iri, frame.property, span, words[verb].start, _status(words, verb))


def unit_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`відділ у складі X`, `X підпорядковується Y`: the body after such words is the whole."""
    sentence = reading.sentence
    words, tongue = sentence.words, sentence.segment.language
    for place in range(len(words)):
        phrase = next((p for p in frame.phrases if _stands(words, place, p)), None)
        if phrase is None:
            continue
        after = place + len(phrase)
        while after < len(words) and is_adjective(words[after].lower, tongue):
            after += 1
        whole = next((m for m in sentence.marks if m.kind in frame.objects and place < m.first <= after < m.last), None)
        part = next((m for m in sentence.marks if m.kind in frame.subjects and m.last == place), None)
        parts = [part] if part is not None else [m for m in _subjects(sentence, place) if m.kind in frame.subjects]
        for one in parts if whole is not None else ():
            if whole is not None and one.iri != whole.iri:
                yield Match(frame.name, one.iri, frame.property, whole.iri, words[place].start)


def _stands(words: tuple[Word, ...], place: int, phrase: tuple[str, ...]) -> bool:
    found = words[place : place + len(phrase)]
    alike = (w.lower == p if len(p) < 4 else w.lower.startswith(p) for w, p in zip(found, phrase, strict=False))
    return len(found) == len(phrase) and all(alike)


def _places(reading: Reading, frame: Frame) -> Iterator[int]:
    """Where a noun of the frame stands."""
    beginnings = tuple(phrase[0] for phrase in frame.phrases)
    tongue = reading.sentence.segment.language
    for place, word in enumerate(reading.sentence.words):
        if word.lower.startswith(beginnings) and (is_noun_like(word, tongue) or word.lower.endswith("дію")):
            yield place


def _doers(sentence: Sentence, place: int, kinds: Collection[str]) -> list[Mark]:
    """Who does what a noun tells: the body whose name or unit it is, whose task it is, the subject of a verb of doing,
    or who the list is about."""
    words = sentence.words
    for mark in sentence.marks:
        beside = mark.last == place or (mark.last == place - 1 and words[place - 1].lower in _TO)
        if mark.kind == "body" and mark.kind in kinds and (mark.first < place < mark.last or beside):
            return [mark]
    owner = task_owner(sentence)
    if owner is not None:
        return [owner] if owner.last <= place and owner.kind in kinds else []
    for clause in main_clauses(sentence):
        if clause.first <= place < clause.last:
            if not clause.verb < place or not _reaches(words, clause.verb, place):
                return []
            return [m for m in clause.subjects if m.kind in kinds]
    implied = sentence.implied
    return [implied] if implied is not None and implied.kind in kinds and not _apart(words, place) else []


def _subjects(sentence: Sentence, place: int) -> tuple[Mark, ...]:
    return next((c.subjects for c in main_clauses(sentence) if c.first <= place < c.last and c.verb < place + 2), ())


def _reaches(words: tuple[Word, ...], verb: int, place: int) -> bool:
    """Whether a noun is what somebody does that the verb before it tells: the verb is one of doing, and no clause of
    its own opens between."""
    does = any(w.lower.startswith(_DOES) for w in words[verb:place])
    return does and not _apart(words[verb:], place - verb)


def _apart(words: tuple[Word, ...], place: int) -> bool:
    """Whether a subordinate clause opens before a word."""
    opens = SUBORDINATING - {"як", "как"}
    return any(word.lower in opens and words[n - 1].text == "," for n, word in enumerate(words[:place]) if n)


def _worked_on(sentence: Sentence, first: int, frame: Frame) -> Iterator[Mark]:
    """The crimes of the row after a noun of fighting: other such nouns and what only leads on are passed over."""
    words, tongue = sentence.words, sentence.segment.language
    nouns = tuple(phrase[0] for phrase in frame.phrases)
    starts = {m.first: m for m in sentence.marks if m.kind in frame.objects}
    around = next((m for m in sentence.marks if m.first < first <= m.last and m.kind not in frame.objects), None)
    if around is not None:  # `розслідування шахрайства` as a measure: what it is about lies inside
        starts.update({m.first: m for m in sentence.inner if m.kind in frame.objects and m.last <= around.last})
    place = first
    while place < len(words) and place - first < _LONGEST:
        word = words[place]
        if place in starts:
            mark = starts[place]
            yield mark
            yield from (m for m in sentence.inner if m.kind in frame.objects and mark.first <= m.first < mark.last)
            place = mark.last
            continue
        lower = word.lower
        leads = word.text == "," or lower in _JOINS | _WITH or lower.startswith((*nouns, *LINKED, *_COMMITTED))
        leads = leads or lower in ("у", "в") or (is_adjective(lower, tongue) and not is_finite(lower, tongue))
        if not leads:
            return
        place += 1


def _partners(sentence: Sentence, first: int, kinds: Collection[str]) -> Iterator[Mark]:
    """Those with whom somebody works: the mentions in the instrumental of a row that a preposition rules."""
    words, tongue = sentence.words, sentence.segment.language
    place = first
    while place < len(words) and place - first < _LONGEST:
        word = words[place]
        mark = next((m for m in sentence.marks if m.first == place), None)
        if mark is not None:
            told = words[place].acronym or words[place - 1].lower in _WITH or in_instrumental(sentence, mark)
            if mark.kind in kinds and (told or (word.capital and word.lower.endswith(_NAMES))):
                yield mark
            place = mark.last
            continue
        lower = word.lower
        again = lower in _WITH and place > first
        if word.text in ";:(" or lower in SUBORDINATING or is_finite(lower, tongue):
            return
        if lower in PREPOSITIONS and not again:
            return
        place += 1


_NAMES: Final = ("ом", "ем", "єм", "ою", "ею", "єю", "ой")  # the instrumental of names that no dictionary has


def _row(sentence: Sentence, first: int, kinds: Collection[str]) -> Iterator[Mark]:
    """The mentions from a word on that a row joins; adjectives and words in brackets may stand before each."""
    words, tongue = sentence.words, sentence.segment.language
    place = first
    while place < len(words):
        mark = next((m for m in sentence.marks if m.first == place), None)
        if mark is not None and mark.kind in kinds:
            yield mark
            place = mark.last
        elif mark is None and (
            words[place].lower in _JOINS or words[place].text == "," or _light(words[place], tongue)
        ):
            place += 1
        else:
            return


def _light(word: Word, tongue: str) -> bool:
    return word.is_word and is_adjective(word.lower, tongue)


def _status(words: tuple[Word, ...], place: int) -> Status:
    return (
        Status.NEGATED if {w.lower for w in words[max(0, place - 4) : place]} & {"не", "ні", "ни"} else Status.ASSERTED
    )
