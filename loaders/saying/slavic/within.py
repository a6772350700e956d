"""What Ukrainian and Russian names and phrases tell by themselves: whose they are, what they are about, what for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.naming.marks import WHO, Mark
from loaders.naming.slavic.cases import is_genitive
from loaders.naming.slavic.grammar import AND, PREPOSITIONS, SUBORDINATING, is_adjective, is_finite
from loaders.naming.words import Word, lemma, word_set
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match
from loaders.saying.slavic.clauses import main_clauses
from loaders.saying.slavic.phrase_heads import head_of, is_ruled

_OFFICES: Final = (
    "президент", "міністр", "министр", "голова", "глава", "прем'єр", "премьер", "омбудсмен", "генпрокурор",
)  # fmt: skip
_OF_MEMBERS: Final = (  # bodies that belong to those who joined them, or to nobody
    "асоціац", "ассоциац", "академ", "університет", "университет", "компан", "інститут", "институт", "спілк", "союз",
    "організац", "организац", "фонд", "корпорац", "підприємств", "предприят", "банк", "громадян", "граждан", "партнер",
    "держав", "країн", "государств", "стран", "учасник", "участник", "сторон", "груп", "угрупован", "группиров",
    *_OFFICES,
)  # fmt: skip
_UNITS: Final = (  # bodies whose owner is the whole that they are part of
    "підрозділ", "подраздел", "департамент", "управлін", "управлен", "відділ", "отдел", "сектор", "служб", "поліці",
    "полици", "бюро", "орган", "секретар", "керівництв", "руководств", "установ", "учрежден",
)  # fmt: skip
_NO_MAKERS: Final = ("статут", "устав", "хартія", "член", "законодавств", "законодательств", "право")
_DEEDS: Final = (
    "ння", "ття", "ції", "ту", "сту", "ния", "тия", "ции", "боротьби", "борьбы", "протидії", "допомоги", "помощи",
    "обміну", "обмена",
)  # fmt: skip


def within_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """A mention inside a longer one. `owner` where it ends the name in the genitive (`Генпрокуратура України`); `maker`
    where it follows the head so; else wherever it stands in it."""
    sentence = reading.sentence
    for outer in (*sentence.marks, *sentence.inner):
        if outer.kind not in frame.subjects or outer.how == "definite":
            continue
        for inner in sentence.inner:
            inside = outer.first < inner.first and inner.last <= outer.last and inner.iri != outer.iri
            if inside and inner.kind in frame.objects and _fits(reading, outer, inner, frame.voice):
                yield Match(frame.name, outer.iri, frame.property, inner.iri, outer.start)
        unit = outer.kind == "body" and frame.voice == "owner" and _is_unit(reading, outer)
        if frame.voice in ("owner", "maker") and not outer.inner and (outer.kind != "body" or unit):
            for other in sentence.marks:
                if (
                    other.first == outer.last
                    and other.kind in frame.objects
                    and (not unit or (other.kind == "body" and _is_named(reading.sentence.words, other)))
                    and _belongs(reading, outer, other)
                ):
                    yield Match(frame.name, outer.iri, frame.property, other.iri, outer.start)


def _belongs(reading: Reading, outer: Mark, other: Mark) -> bool:
    """Whether a mention in the genitive right after another says whose that is (`законодавство України`)."""
    words, tongue = reading.sentence.words, reading.sentence.segment.language
    ruled, last = head_of(words, other, tongue), words[outer.last - 1]
    form = lemma(head_of(words, outer, tongue).lower, tongue)
    noun = (
        last.acronym or last.lower == head_of(words, outer, tongue).lower
    )  # what follows hangs on the head, and on no other noun
    whose = _genitive(ruled, tongue) or _genitive(words[other.first], tongue)
    return noun and whose and not form.startswith((*_OF_MEMBERS, *_NO_MAKERS))


def _is_named(words: tuple[Word, ...], mark: Mark) -> bool:
    """Whether a mention has a name in it, and is no mere description (`іноземна держава`)."""
    return any(word.capital for word in words[mark.first : mark.last])


def _is_unit(reading: Reading, mark: Mark) -> bool:
    """Whether a mention's noun is one for a part of a body."""
    words, tongue = reading.sentence.words, reading.sentence.segment.language
    return lemma(head_of(words, mark, tongue).lower, tongue).startswith(_UNITS)


def _fits(reading: Reading, outer: Mark, inner: Mark, voice: str) -> bool:
    words, tongue = reading.sentence.words, reading.sentence.segment.language
    if voice not in ("owner", "maker"):
        return not _in_another(reading, outer, inner)
    head = head_of(words, outer, tongue)
    ruled = head_of(words, inner, tongue)
    whose = ruled.acronym or _genitive(ruled, tongue) or _genitive(words[inner.first], tongue)
    form = lemma(head.lower, tongue)
    if inner.kind == "body" and lemma(ruled.lower, tongue).startswith(_OFFICES):
        return False  # `Кабінет Міністрів України` is no part of its ministers
    if not whose or words[inner.first - 1].lower in PREPOSITIONS or head.start >= words[inner.first].start:
        return False
    if voice == "owner":
        unit = form.startswith(_UNITS) and inner.kind == "body" and _is_named(words, inner) and inner.last == outer.last
        if unit and outer.kind == "body" and not _in_another(reading, outer, inner):
            return True
        named = words[outer.first].capital and outer.how != "phrase"
        return (
            (named or outer.kind != "body")
            and inner.last == outer.last
            and not form.startswith(_OF_MEMBERS)
            and not _in_another(reading, outer, inner)
        )
    return words[inner.first - 1] is head and not form.startswith(_NO_MAKERS)


def _genitive(word: Word, tongue: str) -> bool:
    """Whether a word may be a genitive, or a name that no dictionary has in such a form (`Інтерполу`)."""
    unknown = word.capital and lemma(word.lower, tongue) == word.lower and word.lower.endswith(("у", "ю"))
    return unknown or is_genitive(word.lower, tongue)


def _in_another(reading: Reading, outer: Mark, inner: Mark) -> bool:
    """Whether a mention lies in a longer one that lies in the name: then it belongs to that one."""
    return any(
        m.first <= inner.first and inner.last <= m.last and m.last - m.first > inner.last - inner.first
        for m in reading.sentence.inner
        if outer.first <= m.first and m.last <= outer.last and m.last - m.first < outer.last - outer.first
    )


def purpose_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`з метою …`, `для протидії …`: the purpose, told of the thing right before, else of the clause's subject."""
    sentence = reading.sentence
    words, tongue = sentence.words, sentence.segment.language
    for place in range(1, len(words) - 2):
        after = next((e for phrase in frame.phrases if (e := _begins(words, place, phrase)) > 0), -1)
        if after >= 0 and words[place - 1].lower.startswith(("відкрит", "открыт")):
            continue  # `открыта для подписания`
        if after < 0 or (words[after - 1].lower == "для" and not _is_deed(words, after, tongue)):
            continue
        bound = words[after - 1].lower == "для" and _scopes(reading, place)
        if bound:
            continue
        end = next((n for n in range(after, len(words)) if _ends_purpose(words, n, tongue)), len(words))
        end = end - 1 if end == len(words) and words[-1].text == "." else end
        before = [m for m in sentence.marks if m.last == place and m.kind in frame.subjects]
        if any(m.kind in WHO and is_ruled(sentence, m) for m in before):
            continue  # `звернутися до поліції для …`: what is asked of it has the purpose
        if any(_is_used(words, m) for m in before):
            continue
        inside = is_adjective(words[place - 1].lower, tongue) or _in_bracket(words, place)
        for mark in before or (() if inside else _subjects(reading, frame, place)):
            if end - after >= 1:
                span = (words[after].start, words[end - 1].end)
                yield Match(frame.name, mark.iri, frame.property, span, words[place].start)


def _is_used(words: tuple[Word, ...], mark: Mark) -> bool:
    """Whether a noun of use stands before a mention (`використання X для …`): the use has the purpose."""
    return any(word.lower.startswith(_USES) for word in words[max(0, mark.first - 3) : mark.first])


_USES: Final = ("використ", "использ", "застосув", "примен", "вживан", "употребл")


def _scopes(reading: Reading, place: int) -> bool:
    """Whether `for` only tells where something counts (`лише для …`), or ends what a verb demands (`вимагає X для Y`):
    no purpose of who is spoken of."""
    words, tongue = reading.sentence.words, reading.sentence.segment.language
    if words[place - 1].lower in _ONLY:
        return True
    verb = next((n for n in range(place - 1, -1, -1) if words[n].is_word and is_finite(words[n].lower, tongue)), -1)
    return verb >= 0 and words[verb].lower.startswith(_DEMANDS)


_ONLY: Final = word_set("лише лишь тільки только виключно исключительно")
_DEMANDS: Final = (
    "вимага", "требу", "потребу", "зобов", "обязыва", "передбача", "предусматрива", "встановлю", "устанавлива",
    "заборон", "запрещ", "дозвол", "разреш",
)  # fmt: skip


def _in_bracket(words: tuple[Word, ...], place: int) -> bool:
    """Whether a word stands in a bracket, which tells of what is before it."""
    before = words[:place]
    return sum(word.text == "(" for word in before) > sum(word.text == ")" for word in before)


def _ends_purpose(words: tuple[Word, ...], place: int, tongue: str) -> bool:
    """Whether a purpose ends before a word: a sign, what goes on with another, or the verb of whose deed it is."""
    word = words[place]
    return word.text in ",;:!?—–(" or _turns(words, place) or (word.is_word and is_finite(word.lower, tongue))


def _turns(words: tuple[Word, ...], place: int) -> bool:
    """Whether `and` with a preposition goes on with another than the purpose (`… і до адвоката`)."""
    return place + 1 < len(words) and words[place].lower in AND and words[place + 1].lower in PREPOSITIONS


def _begins(words: tuple[Word, ...], place: int, phrase: tuple[str, ...]) -> int:
    """The word after a phrase that stands at a word, -1 elsewhere."""
    found = tuple(word.lower for word in words[place : place + len(phrase)])
    return place + len(phrase) if found == phrase else -1


def _is_deed(words: tuple[Word, ...], place: int, tongue: str) -> bool:
    """Whether the noun after `for` is one of a deed (`для розслідування …`), adjectives passed."""
    for word in words[place : place + 3]:
        if not is_adjective(word.lower, tongue):
            return word.is_word and len(word.lower) > 5 and word.lower.endswith(_DEEDS)
    return False


_WHOSE: Final = ("чья", "чье", "чьё", "чьи", "чьей", "чьих", "чиї", "чией")


def _subjects(reading: Reading, frame: Frame, place: int) -> list[Mark]:
    for clause in main_clauses(reading.sentence):
        if clause.verb < place < clause.last:
            words = reading.sentence.words[clause.verb + 1 : place]
            if any(word.lower in SUBORDINATING or word.lower.startswith(_WHOSE) for word in words):
                return []  # what a clause inside it tells of another has the purpose
            return [mark for mark in clause.subjects if mark.kind in frame.subjects]
    return []
