"""Who says what in a Ukrainian or Russian sentence: `за словами X, …`, `як зазначив X, …`, `X заявив, що …`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, NamedTuple

from pyoxigraph import NamedNode

from graph.statement import Status
from loaders.naming.marks import Mark, Sentence
from loaders.naming.slavic.grammar import THAT, is_finite
from loaders.naming.slavic.people import OFFICES
from loaders.naming.words import Word, is_quote, lemma
from loaders.saying.matches import Match, Span
from loaders.saying.slavic.clauses import main_clauses
from loaders.saying.slavic.remarks import is_report
from loaders.saying.slavic.tails import SAYS, saying_tail
from ontology.names import term

_SPEAKERS: Final = frozenset({"person", "body", "state", "work"})
_LEADS: Final = (
    ("за",), ("на",), ("по",), ("согласно",), ("згідно", "з"), ("згідно", "із"), ("згідно", "зі"), ("відповідно", "до"),
    ("з", "точки"), ("с", "точки"), ("судя", "по"),
)  # fmt: skip
# What follows: beginnings, so written that the case is told where another means something else (`за інформацію`).
_WORDS_OF: Final = {
    "за": (
        "словами", "оцінками", "оцінкою", "даними", "інформацією", "повідомленням", "підрахунками", "розрахунками",
        "версією", "прогнозом", "прогнозами", "твердженням", "свідченням",
    ),
    "на": ("думку", "переконання", "погляд"),
    "по": (
        "словам", "мнению", "данным", "оценке", "оценкам", "информации", "сообщению", "сообщениям", "подсчетам",
        "подсчётам", "расчетам", "расчётам", "версии", "прогнозу", "прогнозам", "утверждению", "утверждениям",
        "сведениям", "убеждению",
    ),
    "согласно": (
        "данны", "сведени", "сообщен", "информаци", "оценк", "прогноз", "верси", "утвержден", "подсчет", "пресс",
        "заявлени", "доклад", "отчет", "отчёт",
    ),
    **dict.fromkeys(
        ("з", "із", "зі"), ("даними", "повідомлен", "інформаці", "оцінк", "прогноз", "заяв", "звіт", "доповід")
    ),
    "до": ("даних", "повідомлен", "інформаці", "оцін", "прогноз", "заяв", "звіт", "доповід"),
    "точки": ("зрения", "зору"),
}  # fmt: skip
_AS: Final = frozenset({"як", "как"})
_WHOSE: Final = ("котор", "якого", "якої", "який", "яка", "яких", "які")
_LONGEST: Final = 16  # words that say who speaks


class Said(NamedTuple):
    """Who speaks (None where nobody known does), the span of what they say, and the position of the words that tell."""

    who: NamedNode | None
    span: Span
    place: int


def said(sentence: Sentence) -> Said | None:
    """What somebody says in a sentence."""
    return _by_cue(sentence) or _by_verb(sentence) or _by_tail(sentence) or _by_nobody(sentence)


def _by_nobody(sentence: Sentence) -> Said | None:
    """`зазначається, що …`: what is said without who says it."""
    words, last = sentence.words, _last(sentence.words)
    for number in range(2, last):
        if words[number].lower in THAT and words[number - 1].text == "," and is_report(words[number - 2].lower):
            who = next((m.iri for m in sentence.marks if m.last == number - 2 and _tells(words, m)), None)
            return Said(who, (words[number + 1].start, words[last].end), words[number - 2].start)
    return None


def _tells(words: tuple[Word, ...], mark: Mark) -> bool:
    """Whether a mention is whose report it is (`в докладе X говорится`)."""
    report = mark.first > 0 and words[mark.first - 1].lower.startswith(_REPORTS)
    return report and mark.kind in _SPEAKERS


_REPORTS: Final = (
    "доклад", "отчет", "отчёт", "заявлени", "сообщени", "звіт", "доповід", "заяв", "повідомлен", "исследовани",
    "дослідженн", "обзор", "огляд", "рекомендац",
)  # fmt: skip


def _by_cue(sentence: Sentence) -> Said | None:
    words = sentence.words
    for number in range(len(words) - 2):
        lower = words[number].lower
        after = _past_cue(words, number)
        if after < 0 and lower not in _AS:
            continue
        opened = number == 0 or words[number - 1].text in ",–—" or number <= 2
        cue = after > 0
        after = after if cue else number + 2
        saying = number + 1 + (words[number + 1].lower.endswith("о") and not words[number + 1].lower.startswith(SAYS))
        telling = cue or (lower in _AS and words[saying].lower.startswith(SAYS))
        if not (telling and opened):
            continue
        comma = next((n for n in range(after, min(after + _LONGEST, len(words))) if words[n].text == ","), None)
        whose = next((m for m in sentence.marks if cue and m.first == after and m.kind in _SPEAKERS), None)
        verb = whose is not None and any(
            w.is_word and is_finite(w.lower, sentence.segment.language) for w in words[whose.last : comma]
        )
        last = _last(words)
        if whose is not None and whose.last <= last and (comma is None or verb):  # `за даними X у травні стався …`
            return Said(whose.iri, (words[whose.last].start, words[last].end), words[number].start)
        if comma is None:
            continue
        while any(w.lower.startswith(_WHOSE) for w in words[comma + 1 : comma + 4]):  # a clause about who speaks
            following = next((n for n in range(comma + 1, len(words)) if words[n].text == ","), None)
            if following is None:
                break
            comma = following
        who = _speaker(sentence, after, comma)
        named = after < comma and (words[after].capital or words[after].lower[0].isascii() or is_quote(words[after]))
        if not (cue or who is not None or named or any(lemma(w.lower, "uk") in OFFICES for w in words[after:comma])):
            continue
        if comma + 1 < last:
            return Said(who, (words[comma + 1].start, words[last].end), words[number].start)
    return None


def _past_cue(words: tuple[Word, ...], place: int) -> int:
    """The word after a phrase that says whose words follow (`за даними`, `согласно сообщениям`); -1 without one."""
    for lead in _LEADS:
        noun = place + len(lead)
        if noun < len(words) and tuple(w.lower for w in words[place:noun]) == lead:
            return noun + 1 if words[noun].lower.startswith(_WORDS_OF[lead[-1]]) else -1
    return -1


def _by_tail(sentence: Sentence) -> Said | None:
    """`…, сообщил X.`: who says the whole sentence stands at its end."""
    words, tongue = sentence.words, sentence.segment.language
    comma = saying_tail(words, tongue)
    if comma < 0:
        return None
    who = next((m for m in sentence.marks if m.first > comma and m.kind == "person"), None)
    who = who or next((m for m in sentence.marks if m.first > comma and m.kind in _SPEAKERS), None)
    span = (words[0].start, words[comma - 1].end)
    return Said(who.iri if who is not None else None, span, words[comma + 1].start)


def _by_verb(sentence: Sentence) -> Said | None:
    words, tongue = sentence.words, sentence.segment.language
    for clause in main_clauses(sentence):
        if not words[clause.verb].lower.startswith(SAYS) or not is_finite(words[clause.verb].lower, tongue):
            continue
        that = next(
            (n for n in range(clause.verb + 1, min(clause.verb + 8, len(words))) if words[n].lower in THAT), None
        )
        speakers = [m for m in clause.subjects if m.kind in _SPEAKERS] or _right_before(sentence, clause.verb)
        tail = saying_tail(words, tongue)
        last = tail - 1 if tail > 0 else _last(words)
        if that is not None and words[that - 1].text == "," and speakers and that + 1 < last:
            return Said(speakers[0].iri, (words[that + 1].start, words[last].end), words[clause.verb].start)
    return None


def _right_before(sentence: Sentence, verb: int) -> list[Mark]:
    """A person whose initials hide the case, right before a verb of saying."""
    return [m for m in sentence.marks if m.kind == "person" and m.last == verb]


def _speaker(sentence: Sentence, first: int, comma: int) -> NamedNode | None:
    """The person named, else the first body or state that nothing but an office stands before."""
    inside = [m for m in sentence.marks if first <= m.first and m.last <= comma and m.kind in _SPEAKERS]
    person: Mark | None = next((m for m in inside if m.kind == "person"), None)
    if person is not None:
        kin = any(w.lower.startswith(_KIN) for w in sentence.words[first : person.first])
        return None if kin or (person.how == "definite" and person.first > first) else person.iri
    if not inside or inside[0].first > first + 1:
        return None
    named = next((m for m in inside[1:2] if m.first == inside[0].last and sentence.words[m.first].capital), None)
    return (named or inside[0]).iri  # `по данным компании X`


_KIN: Final = (
    "супруг", "жен", "мать", "матер", "отц", "сын", "дочер", "брат", "сестр", "родител", "родствен", "друж", "мат",
    "батьк", "чоловік", "син", "доньк", "рідн", "родич",
)  # fmt: skip


def _last(words: tuple[Word, ...]) -> int:
    last = len(words) - 1
    while last > 0 and not words[last].is_word and words[last].text not in "»”)%":
        last -= 1
    return last


def attributed(found: list[Match], speech: Said) -> list[Match]:
    """Matches with what lies in somebody's words given to them, and only reported."""
    given = []
    for match in found:
        inside = speech.span[0] <= match.place < speech.span[1] and match.subject != speech.who
        status = Status.REPORTED if match.status is Status.ASSERTED else match.status
        given.append(replace(match, who=speech.who, status=status) if inside else match)
    return given


def position(speech: Said) -> Match | None:
    """That somebody known says it, in the sentence's words."""
    if speech.who is None:
        return None
    return Match("slavic-assertion", speech.who, term("cl:states"), speech.span, speech.place)
