"""Crimes that Ukrainian and Russian texts name by a deed: an unlawful one (`незаконне переправлення осіб`), or one in a
row after the words for an offence (`злочини, пов'язані з виготовленням зброї, сутенерством`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from loaders.naming.marks import Mark
from loaders.naming.slavic.cases import is_genitive, is_instrumental
from loaders.naming.slavic.grammar import AND, LINKED, PREPOSITIONS, WITH, is_adjective, is_finite, is_noun_like
from loaders.naming.slavic.heads import KINDS
from loaders.naming.words import Word, lemma

_UNLAWFUL: Final = (
    "незакон", "нелегальн", "протиправн", "несанкціонован", "неправомірн", "самовільн", "противоправн",
    "несанкционирован", "неправомерн",
)  # fmt: skip
_DEEDS: Final = (
    "ання", "ення", "іння", "яння", "ття", "ання", "ение", "ание", "тие", "обіг", "оборот", "збут", "сбыт", "доступ",
    "ввезення", "дія", "діяльність", "действие", "деятельность", "торгівля", "торговля", "міграція",
    "миграция",
)  # fmt: skip
_NO_DEEDS: Final = ("рішення", "решение", "збагачення", "законодавств")
_OR: Final = AND | {"або", "или", "чи"}
_INTO: Final = frozenset({"в", "у", "до", "к"})  # `незаконний доступ до …`
_VAGUE: Final = ("дія", "дії", "діяльніст", "действ", "деятельност")  # a deed of which more must be told
_LONGEST: Final = 8  # words of a deed's name
_FIELD: Final = (("у", "сфері"), ("в", "сфері"), ("в", "сфере"), ("в", "области"), ("у", "галузі"), ("в", "галузі"))


def deeds(words: tuple[Word, ...], tongue: str, found: Sequence[Mark]) -> Iterator[tuple[int, int, int]]:
    """First word, last word (exclusive) and head of each deed that is named as a crime, in order."""
    covered = {place for mark in found for place in range(mark.first, mark.last)}
    end = 0
    for place, word in enumerate(words):
        if place < end or place in covered or not word.is_word:
            continue
        if word.lower.startswith(_UNLAWFUL) and is_adjective(word.lower, tongue):
            head = _noun_after(words, place + 1, tongue)
            if head > 0 and head not in covered and _is_deed(words[head], tongue):
                last = _ruled(words, head + 1, tongue, found)
                if last == head + 1 and last + 1 < len(words) and words[last].lower in _INTO:
                    last = _ruled(words, last + 2, tongue, found) if is_noun_like(words[last + 1], tongue) else last
                if last > head + 1 or not lemma(words[head].lower, tongue).startswith(_VAGUE):
                    end = last
                    yield place, end, head
        elif word.lower.startswith(LINKED) and _offence_before(words, place, tongue):
            start = place + 1 + (place + 1 < len(words) and words[place + 1].lower in WITH)
            for piece in _row(words, start, tongue, found):
                yield piece
                end = piece[1]


def _noun_after(words: tuple[Word, ...], place: int, tongue: str) -> int:
    while place < len(words) and is_adjective(words[place].lower, tongue):
        place += 1
    return place if place < len(words) and is_noun_like(words[place], tongue) else -1


def _is_deed(word: Word, tongue: str) -> bool:
    form = lemma(word.lower, tongue)
    return form.endswith(_DEEDS) and form not in KINDS and not form.startswith(_NO_DEEDS)


def _offence_before(words: tuple[Word, ...], place: int, tongue: str) -> bool:
    """Whether a word for an offence stands right before a participle, a comma between or none."""
    before = place - 1 - (place > 1 and words[place - 1].text == ",")
    return before >= 0 and KINDS.get(lemma(words[before].lower, tongue), ("",))[0] == "crime"


def _ruled(words: tuple[Word, ...], last: int, tongue: str, found: Sequence[Mark]) -> int:
    """The word after the genitives that hang on a deed."""
    first = kept = last
    while last < len(words) and last - first < _LONGEST - 2 and words[last].is_word:
        lower = words[last].lower
        joins = lower in _OR and kept == last and last + 1 < len(words) and _is_deed(words[last + 1], tongue)
        if not joins and (is_finite(lower, tongue) or not is_genitive(lower, tongue)):
            break
        last += 1
        if not joins and not is_adjective(lower, tongue):
            kept = last
    crossing = next((m for m in found if m.first < kept < m.last), None)
    return crossing.last if crossing is not None else kept


def _row(words: tuple[Word, ...], start: int, tongue: str, found: Sequence[Mark]) -> Iterator[tuple[int, int, int]]:
    """The pieces of a row in the instrumental that no mention tells: each headed by a noun of a deed. Deeds of one
    object (`виготовленням, збутом і ввезенням зброї`) are one piece."""
    while start < len(words):
        end = _piece_end(words, start)
        head = _head(words, start, end, tongue)
        known = any(m.first <= head < m.last for m in found)
        if head < 0 or (not known and not is_instrumental(words[head].lower, tongue)):
            return
        form = lemma(words[head].lower, tongue)
        deed = not known and _is_deed(words[head], tongue)
        while deed and end == head + 1 and end < len(words) and words[end].text == ",":
            following = _head(words, end + 1, _piece_end(words, end + 1), tongue)
            if following < 0 or not _is_deed(words[following], tongue):
                break
            end = _piece_end(words, end + 1)
        last = _trimmed(words, head, end, tongue)
        if deed and head + 2 <= last <= head + 2 * _LONGEST:
            inside = [m for m in found if start <= m.first and m.last <= last]
            if sum(m.last - m.first for m in inside) * 10 < 6 * (last - start):
                yield start, last, head
        elif not known and form not in KINDS and form.endswith("ство") and len(form) > _SHORT:
            yield start, head + 1, head
        if end >= len(words) or words[end].text != ",":
            return
        start = end + 1


_SHORT: Final = 7  # letters of a noun that names no deed by itself


def _head(words: tuple[Word, ...], start: int, end: int, tongue: str) -> int:
    """The first word of a piece that is no adjective, -1 where none is near."""
    return next((n for n in range(start, min(end, start + 3)) if not is_adjective(words[n].lower, tongue)), -1)


def _piece_end(words: tuple[Word, ...], start: int) -> int:
    """The comma or stop after a piece of a row; what stands in brackets belongs to the piece."""
    depth = 0
    for number in range(start, len(words)):
        depth += (words[number].text == "(") - (words[number].text == ")")
        if depth < 0 or (depth == 0 and words[number].text in ",;:."):
            return number
    return len(words)


def _trimmed(words: tuple[Word, ...], start: int, end: int, tongue: str) -> int:
    """The end of a piece of a row: before a finite verb, or a preposition that tells how, when or what for."""
    for number in range(start + 1, end):
        lower = words[number].lower
        such = lower in ("у", "в") and any(word.lower in ("тому", "том") for word in words[number + 1 : number + 2])
        how = lower in PREPOSITIONS - _OF_DEEDS or such
        if is_finite(lower, tongue) or how:
            return number
    return end


_OF_DEEDS: Final = frozenset(
    {"щодо", "стосовно", "від", "от", "до", "к", "у", "в", "на", "над", "за", "проти", "против"}
)


def further(words: tuple[Word, ...], last: int, tongue: str, found: Sequence[Mark]) -> int:
    """The word after what tells an offence more closely: `пов'язаних з X`, `у сфері X`; the same where nothing does."""
    place = last + (last < len(words) and words[last].text == ",")
    if place + 1 < len(words) and words[place].lower.startswith(LINKED):
        begin = place + 1 + (words[place + 1].lower in WITH)
        mark = next((m for m in found if m.first == begin and m.kind in ("crime", "threat")), None)
        return mark.last if mark is not None else last
    if tuple(word.lower for word in words[last : last + 2]) in _FIELD:
        number = last + 2
        while number < len(words) and number - last < 6 and is_genitive(words[number].lower, tongue):
            number += 1
        while number > last + 2 and is_adjective(words[number - 1].lower, tongue):
            number -= 1
        return number if number > last + 2 else last
    return last
