"""What Ukrainian and Russian sentences tell of laws beside their verbs: what they punish (`відповідальність за X`,
`X (ст. 190 КК)`), and when they were changed (`до X внесено зміни`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.naming.marks import LAWS, Mark, Sentence
from loaders.naming.slavic.grammar import AND, is_adjective, is_finite, phrase_end
from loaders.naming.words import Word
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match
from loaders.saying.phrases import openings
from loaders.saying.slavic.clauses import main_clauses, passage
from loaders.saying.slavic.phrase_heads import is_ruled
from loaders.saying.slavic.roles import in_instrumental, row

_LAID_DOWN: Final = (
    "передбач", "предусм", "встановл", "установл", "устанавл", "визнача", "определ", "закріпл", "закрепл", "запровадж",
    "введ",
    "ввод", "містить", "містять", "содерж", "настає", "наступа", "тягне", "влеч", "регулю", "регулир", "посил", "усил",
)  # fmt: skip
_IN: Final = frozenset({"в", "у", "во", "згідно", "согласно", "за", "по", "до", "к"})
_CHANGED: Final = ("внес",)
_INTO: Final = frozenset({"до", "в", "у", "во", "к"})


def liability_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """A noun for liability or punishment, `за`, and the crimes: what the law that is subject, agent or place lays
    down."""
    sentence = reading.sentence
    words, tongue = sentence.words, sentence.segment.language
    for place in openings(reading, frame):
        word = words[place]
        if place + 2 >= len(words) or is_adjective(word.lower, tongue) or words[place + 1].lower != "за":
            continue
        laws = _laws(sentence, place)
        crimes = [m for m in sentence.marks if m.kind in frame.objects and m.first >= place + 2]
        between = words[place + 2 : crimes[0].first] if crimes else ()
        lead = all(is_adjective(w.lower, tongue) or w.lower.startswith(_COMMITTING) for w in between)
        for law in laws if crimes and len(between) < 4 and lead else ():
            for crime in row(crimes[0], crimes, words):
                yield Match(frame.name, law.iri, frame.property, crime.iri, word.start)


_COMMITTING: Final = ("вчинен", "учинен", "скоєн", "соверш", "здійснен", "такі", "такие")


def _laws(sentence: Sentence, place: int) -> list[Mark]:
    """The law that lays down what a noun tells: the subject of its clause, else the one in the instrumental or after
    `in` beside a verb of laying down."""
    words, tongue = sentence.words, sentence.segment.language
    telling = next((n for n in range(place - 1, max(-1, place - _NEAR), -1) if _lays_down(words[n])), -1)
    if telling > 0 and words[telling].lower.endswith(_PARTICIPLE):  # `законів, що передбачають`, `предусматривающих`
        before = [m for m in sentence.marks if m.kind in LAWS and 0 <= telling - m.last <= _FAR][-1:]
        return [m for m in before if not any(is_finite(w.lower, tongue) for w in words[m.last : telling])]
    for clause in main_clauses(sentence):
        if clause.first <= place < clause.last:
            if not any(_lays_down(w) for w in words[clause.first : clause.last]):
                return []
            found = [m for m in clause.subjects if m.kind in LAWS]
            inside = [m for m in sentence.marks if m.kind in LAWS and clause.first <= m.first and m.last <= clause.last]
            beside = [
                m for m in inside if _is_place(words, m) or (in_instrumental(sentence, m) and not is_ruled(sentence, m))
            ]
            return found or beside[:1]
    return []


_PARTICIPLE: Final = ("щий", "щая", "щее", "щие", "щего", "щей", "щих", "щим", "щими", "чий", "ча", "че", "чі", "чих")
_NEAR: Final = 5  # words between a participle and what it lays down
_FAR: Final = 9  # words between a law and its participle


def _lays_down(word: Word) -> bool:
    return word.lower.startswith(_LAID_DOWN)


def _is_place(words: tuple[Word, ...], mark: Mark) -> bool:
    return mark.first > 0 and words[mark.first - 1].lower in _IN


def bracketed_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`шахрайство (ст. 190 КК)`: the provision in brackets right after a crime is the one that makes it one."""
    sentence = reading.sentence
    words = sentence.words
    for mark in sentence.marks:
        if mark.kind not in frame.objects or mark.last + 1 >= len(words) or words[mark.last].text != "(":
            continue
        for law in (*sentence.marks, *sentence.inner):
            if law.kind == "provision" and mark.last < law.first <= mark.last + 1 and _closed(words, law):
                yield Match(frame.name, law.iri, frame.property, mark.iri, mark.start)


def _closed(words: tuple[Word, ...], law: Mark) -> bool:
    """Whether a bracket closes after a provision, or a row of provisions goes on."""
    return law.last >= len(words) or words[law.last].text in "),;" or words[law.last].lower in AND


def according_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`согласно X, …`, `відповідно до X …`: the law lays down what the clause tells, where it opens the sentence."""
    sentence = reading.sentence
    words = sentence.words
    for place in (n for n in openings(reading, frame) if n < _OPENING):
        after = next((end for phrase in frame.phrases if (end := phrase_end(words, place, phrase)) > 0), -1)
        laws = (
            [m for m in sentence.marks if m.kind in frame.subjects and _begins_at(words, after, m)] if after > 0 else []
        )
        if not laws or any(w.text in ",;(" for w in words[place:after]):
            continue
        first = laws[0].last + (laws[0].last < len(words) and words[laws[0].last].text == ",")
        end = next((n for n in range(first, len(words)) if words[n].text in ";!?"), len(words))
        span = passage(words, first, end, "«“")
        told = any(c.first < end and c.verb >= first for c in main_clauses(sentence))
        if span is not None and told and end - first >= _CLAUSE:
            yield Match(frame.name, laws[0].iri, frame.property, span, words[place].start)
        return


def _begins_at(words: tuple[Word, ...], after: int, law: Mark) -> bool:
    """Whether a law begins at a word, or after an adjective or its paragraph (`частиною 2 статті 5 …`)."""
    between = words[after : law.first] if law.first >= after else words
    numbered = len(between) < 5 and any(w.text[0].isdigit() for w in between)
    return len(between) < 2 or (numbered and between[0].lower.startswith(("част", "ч", "п")))


_OPENING: Final = 5  # words from the beginning of a sentence within which it says according to what
_CLAUSE: Final = 4  # words of a clause


def changed_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`до X внесено зміни 5 травня 2015 року`: when an act was changed."""
    sentence = reading.sentence
    words = sentence.words
    beginnings = frame.beginnings
    for clause in main_clauses(sentence):
        inside = words[clause.first : clause.last]
        verb = words[clause.verb].lower.startswith(_CHANGED)
        if not verb or not any(w.lower.startswith(beginnings) for w in inside):
            continue
        acts = [m for m in sentence.marks if m.kind in frame.subjects and clause.first <= m.first < clause.last]
        acts = [m for m in acts if m.first and words[m.first - 1].lower in _INTO]
        low, high = inside[0].start, inside[-1].end
        dates = [d for d in reading.typed.dates if low <= d.start and d.end <= high and d.relation == ""]
        if len(dates) == 1 and acts:
            yield Match(frame.name, acts[0].iri, frame.property, dates[0].literal, words[clause.verb].start)
