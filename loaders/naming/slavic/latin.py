"""Names in Latin letters in a Ukrainian or Russian sentence: companies and services (`GoDaddy Inc.`, `мессенджер
SafeTalk`). What stands in brackets after a term is its translation, and two plain words may be a person where neither
is an acronym, a state's name or a word that no person bears."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from loaders.naming.headed.heads import BODY_HEADS, INSTRUMENT_HEADS, LOOSE_INSTRUMENTS
from loaders.naming.marks import Mark
from loaders.naming.persons.full_names import names_no_person
from loaders.naming.slavic.grammar import AND
from loaders.naming.words import Word, lemma

_LATIN: Final = re.compile(r"[A-Z][A-Za-z0-9&’'-]+|[a-z]+[A-Z][A-Za-z]+")
_CAMEL: Final = re.compile(r"[A-Za-z]*[a-z][A-Z][A-Za-z]*")
_FORMS: Final = frozenset(
    {"Inc", "Ltd", "LLC", "Corp", "Corporation", "GmbH", "Group", "Technologies", "Systems", "Lab"}
)
_COMPANIES: Final = (
    "компан", "корпорац", "провайдер", "фирм", "фірм", "оператор", "групп", "угрупован", "группиров", "бирж", "бірж",
    "разработчик", "розробник", "хостинг", "банк", "организац", "організац",
)  # fmt: skip
_SERVICES: Final = (
    "сервис", "сервіс", "платформ", "мессенджер", "месенджер", "соцсет", "соцмереж", "приложени", "застосун", "сайт",
    "програм", "вирус", "вірус", "ботнет", "сеть", "мереж", "систем", "браузер", "криптовалют",
)  # fmt: skip
_TYPES: Final = {"body": ("body", "Body"), "technology": ("technology", "Technology")}
# Nouns after which a name is that of a work, which is nobody.
_WORKS: Final = (
    "рейтинг", "індекс", "индекс", "звіт", "отчет", "отчёт", "доклад", "доповід", "книг", "журнал", "стат",
    "дослідженн", "исследовани", "термін", "термин", "понятт", "поняти", "модел", "метод", "стандарт", "інструмент",
    "инструмент", "набор", "набір", "дані", "данн", "проєкт", "проект", "кампан", "операц", "вразлив", "уязвим",
    "технолог", "алгоритм", "протокол", "язык", "мов", "игр", "гра", "фільм", "фильм",
)  # fmt: skip
_QUOTES: Final = '«“„"'
_EXAMPLES: Final = frozenset({"например", "наприклад", "как", "як", "такие", "такі", "зокрема", "в", "частности", "("})
_LONGEST: Final = 4
_JOINING: Final = AND | {"или", "або"}


class LatinName(NamedTuple):
    """Words `first` to `last` (exclusive) that name a thing of a kind and class."""

    first: int
    last: int
    kind: str
    type: str


def latin_names(words: tuple[Word, ...], tongue: str, found: Sequence[Mark]) -> Iterator[LatinName]:
    """The names in Latin letters of which a word beside them, their own form or their row tells what they name."""
    runs = list(_runs(words))
    known = [next((m for m in found if m.first <= first and last <= m.last), None) for first, last in runs]
    sorts = [
        (
            _TYPES.get(mark.kind)
            if mark is not None
            else None
            if _aside(words, first)
            else _sort(words, first, last, tongue) or _by_its_words(words, first, last, tongue, found)
        )
        for mark, (first, last) in zip(known, runs, strict=True)
    ]
    for order in (range(1, len(runs)), range(len(runs) - 2, -1, -1)):
        for number in order:
            other = number - 1 if order.step > 0 else number + 1
            low, high = sorted((number, other))
            if known[number] is None and sorts[number] is None and _joined(words, runs[low][1], runs[high][0]):
                sorts[number] = sorts[other]
    for mark, sort, (first, last) in zip(known, sorts, runs, strict=True):
        if mark is None and sort is not None:
            yield LatinName(first, last, *sort)


def _runs(words: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
    """First and last (exclusive) word of each run of Latin words."""
    place = 0
    while place < len(words):
        last = _run(words, place)
        if last > place:
            yield place, last
        place = max(last, place + 1)


def _run(words: tuple[Word, ...], place: int) -> int:
    """The word after the Latin words that stand together, the stop after `Inc` included."""
    last = place
    while last < len(words) and last - place < _LONGEST and _is_latin(words[last]):
        last += 1
    if last > place and words[last - 1].text in _FORMS and last < len(words) and words[last].text == ".":
        return last + (last + 1 < len(words) and not words[last + 1].capital)
    return last


def _is_latin(word: Word) -> bool:
    return not (word.acronym and len(word.text) < 3) and _LATIN.fullmatch(word.text) is not None


def _aside(words: tuple[Word, ...], place: int) -> bool:
    """Whether a name stands in brackets or after a sign of equality: a translation of what stands before."""
    return place > 0 and words[place - 1].text in ("(", "=", "[", "/")


def _sort(words: tuple[Word, ...], first: int, last: int, tongue: str) -> tuple[str, str] | None:
    named = any(w.text in _FORMS for w in words[first + 1 : last])
    if named:
        return _TYPES["body"]
    noun = first - 1 - (first > 1 and words[first - 1].text in '«“"—–,')
    while noun > 0 and (words[noun].lower in _EXAMPLES or words[noun].text == ","):
        noun -= 1
    form = lemma(words[noun].lower, tongue) if noun >= 0 else ""
    if form.startswith(_COMPANIES):
        return _TYPES["body"]
    if form.startswith(_SERVICES):
        return _TYPES["technology"]
    camel = last - first == 1 and not words[first].acronym and _CAMEL.fullmatch(words[first].text) is not None
    return _TYPES["body"] if camel else None


def _by_its_words(
    words: tuple[Word, ...], first: int, last: int, tongue: str, found: Sequence[Mark]
) -> tuple[str, str] | None:
    """What two or more words together name that are no person's name."""
    run = words[first:last]
    if len(run) < 2 or _goes_on(words, first, last) or all(w.acronym for w in run):
        return None
    head = run[-1].norm
    if (made := INSTRUMENT_HEADS.get(head) or LOOSE_INSTRUMENTS.get(head)) is not None:
        return "instrument", made
    if first and (words[first - 1].text in _QUOTES or lemma(words[first - 1].lower, tongue).startswith(_WORKS)):
        return None
    states = any(m.kind in ("state", "place") and first <= m.first and m.last <= last for m in found)
    name = " ".join(w.text for w in run)
    sure = states or any(w.acronym for w in run) or head in BODY_HEADS or names_no_person(name)
    return _TYPES["body"] if sure else None


def _goes_on(words: tuple[Word, ...], first: int, last: int) -> bool:
    """Whether Latin words stand around a run: it is a part of a title or of a sentence in another language, or a case
    (`Hill v. Dale`)."""
    before = words[first - 1].text if first else ""
    after = words[last].text if last < len(words) else ""
    if before.isdigit() and first > 1:
        before = words[first - 2].text  # `Foo 2026 Trade Report`
    return any(text[:1].isascii() and text[:1].isalpha() for text in (before, after)) or after == "-"


def places_in_names(words: tuple[Word, ...], found: Sequence[Mark]) -> list[Mark]:
    """The marks of states and places that are only a word of a longer Latin name, which names a company or a work and
    no body of theirs (`Peru Mobile`)."""
    runs = [(first, last) for first, last in _runs(words) if words[last - 1].norm not in BODY_HEADS]
    return [
        mark
        for mark in found
        if mark.kind in ("state", "place")
        and any(f <= mark.first and mark.last <= n and n - f > mark.last - mark.first for f, n in runs)
    ]


def past_latin(words: tuple[Word, ...], place: int) -> int:
    """The word after the Latin name that begins at a word, with the small words inside; the same without one."""
    last = _run(words, place)
    while last > place and last + 1 < len(words) and words[last].lower in _SMALL and _is_latin(words[last + 1]):
        last = _run(words, last + 1)
    return place if _goes_on(words, place, last) else last


_SMALL: Final = frozenset({"and", "of", "for", "the", "on", "in", "&"})


def _joined(words: tuple[Word, ...], last: int, place: int) -> bool:
    """Whether only `and` or a comma stands between two names."""
    between = words[last:place]
    return 0 < len(between) <= 2 and all(w.text == "," or w.lower in _JOINING for w in between)
