"""Names that only a Ukrainian or Russian sentence tells: a head word with a title in quotation marks or a phrase of its
own (`курс «…»`, `Центр дослідження …`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from loaders.naming.slavic.acts import past_number, past_parties, past_row, past_sides
from loaders.naming.slavic.cases import is_genitive
from loaders.naming.slavic.grammar import AND, LINKED, PREPOSITIONS, WITH, is_adjective, is_finite, is_noun_like
from loaders.naming.slavic.latin import past_latin
from loaders.naming.slavic.name_heads import is_court, sort_of, titled_document
from loaders.naming.words import Word, lemma, word_set

TITLE: Final = word_set("про о об против проти щодо")  # what opens a title after its head word
# A preposition that goes on a body's name: before what.
_STRUGGLES: Final = ("борьб", "боротьб", "протиді", "противодейст", "розслідув", "расследов", "захист", "защит")
_GOES_ON: Final = {
    "з": ("питан", *_STRUGGLES), "із": ("питан", *_STRUGGLES), "по": (*_STRUGGLES, "вопрос", "контрол", "надзор"),
    "щодо": _STRUGGLES,
}  # fmt: skip
OPEN: Final = "«“„"
_CLOSE: Final = "»”"
_LONGEST: Final = 30  # words of a title
_WHOSE: Final = 9  # words between a head word and the title: whose it is
_TAIL: Final = 7  # words after a body's head word
_PACKAGES: Final = word_set("пакет закон")  # acts that a popular name in quotation marks tells


class Named(NamedTuple):
    """Words `first` to `last` (exclusive) that name a thing of a kind and class; its head word at `head`."""

    first: int
    last: int
    head: int
    kind: str
    type: str


_TITLED: Final = frozenset({"Treaty", "Protocol", "Strategy", "Statute", "SoftLaw", "Regulation", "Directive", "Code"})
_OFFICES: Final = word_set("президент прем'єр премьер міністр министр голова глава генпрокурор омбудсмен")
_CONSTITUTION: Final = ("конституція", "конституция")


def slavic_names(words: tuple[Word, ...], tongue: str) -> Iterator[Named]:
    """Names by head word, in order of their heads."""
    for place, word in enumerate(words):
        if not word.is_word or word.acronym or len(word.text) < 3:
            continue
        form = lemma(word.lower, tongue)
        if word.capital and (form in _OFFICES or form in _CONSTITUTION):
            last = tail_of(words, place, tongue)
            law = form in _CONSTITUTION
            if law or last > place + 1:
                yield Named(place, last, place, *(("instrument", "Statute") if law else ("body", "Body")))
            continue
        if form in _PACKAGES and place and words[place - 1].text in OPEN and (last := _closing(words, place - 1)) > 0:
            yield Named(place - 1, last, place, "instrument", "Statute")
            continue
        sort = sort_of(form)
        if form == "документ":
            called = place > 0 and words[place - 1].lower.startswith("назв")
            sort = ("instrument", "Instrument") if called else titled_document(words, place, tongue)
        if sort is None:
            continue
        kind, made = sort
        titled = _quoted(words, place, tongue)
        if titled > 0:
            if form == "документ":
                opening = next(n for n in range(place, titled) if words[n].text in OPEN)
                yield Named(opening, titled, opening, kind, made)
                continue
            yield Named(left_of(words, place, tongue, small=True), titled, place, kind, made)
            if titled + 1 < len(words) and words[titled].lower in AND and words[titled + 1].text in OPEN:
                second = _closing(words, titled + 1)
                if second > 0:
                    yield Named(titled + 1, second, titled + 1, kind, made)
        elif kind == "event" and _is_standing(words, place, tongue):
            yield Named(left_of(words, place, tongue), tail_of(words, place, tongue), place, "body", "Body")
        elif kind == "body" and (first := left_of(words, place, tongue)) >= 0 and words[first].capital:
            last = tail_of(words, place, tongue)
            named = past_latin(words, last) > last
            sure = first > 0 or last > place + 1 or word.capital or is_court(words, first, place, tongue)
            if (last - first > 1 or named) and (named or sure):
                yield Named(first, last, place, kind, made)
        elif kind == "instrument" and (parties := past_parties(words, place, tongue)) > 0:
            yield Named(left_of(words, place, tongue), parties, place, kind, made)
        elif kind == "instrument" and (numbered := _numbered(words, place, tongue)) > 0:
            yield Named(left_of(words, place, tongue, small=True), numbered, place, kind, made)
        elif made == "Code" and (first := left_of(words, place, tongue)) < place and words[first].capital:
            yield Named(first, max(tail_of(words, place, tongue), _title(words, place, tongue)), place, kind, made)
        elif kind == "instrument" and (made in _TITLED or form in _ACTS):
            first = left_of(words, place, tongue)
            if not word.capital and not _is_proper(words, first, place, made):
                continue
            last = _title(words, place, tongue)
            if last == place + 1 and word.capital and place and made in ("Strategy", "SoftLaw"):
                last = tail_of(words, place, tongue)
            if last > place + 1:
                yield Named(first, last, place, kind, made)


_ACTS: Final = word_set("акт статут устав")  # that a title after them makes a name


_STANDING: Final = (
    "національн",
    "национальн",
    "постійн",
    "постоянн",
    "всеукраїнськ",
    "всероссийск",
    "європейськ",
    "европейск",
)
_OFFICIALS: Final = (
    "представник", "представител", "судд", "суде", "прокурор", "ректор", "єпископ", "епископ", "адвокат", "уповноважен",
    "уполномочен", "омбудсмен", "міністр", "министр", "комісар", "комиссар",
)  # fmt: skip


def _is_standing(words: tuple[Word, ...], head: int, tongue: str) -> bool:
    """Whether a conference is a body: one of a nation's or of a permanent kind, of those who hold an office."""
    first = left_of(words, head, tongue)
    after = words[head + 1].lower if head + 1 < len(words) else ""
    return words[first].capital and words[first].lower.startswith(_STANDING) and after.startswith(_OFFICIALS)


def _is_proper(words: tuple[Word, ...], first: int, head: int, made: str) -> bool:
    """Whether a capital before a small head is that of a name: inside a sentence, or before a word for treaties."""
    return first < head and words[first].capital and (first > 0 or made in ("Treaty", "Protocol"))


def _numbered(words: tuple[Word, ...], place: int, tongue: str) -> int:
    """The word after the number of an act, past whose it is (`указ Президента України № 96`); -1 without."""
    for number in range(place + 1, min(place + 6, len(words))):
        last = past_number(words, number)
        if last > 0:
            return last
        if not words[number].is_word or is_finite(words[number].lower, tongue) or words[number].lower in PREPOSITIONS:
            return -1
        if (sort_of(lemma(words[number].lower, tongue)) or ("",))[0] == "instrument":
            return -1  # `положення закону № 5`: that act's
    return -1


def _quoted(words: tuple[Word, ...], place: int, tongue: str) -> int:
    """The word after the closing mark of a title that follows a head word, past whose it is; -1 without one."""
    opening = place + 1
    while opening < len(words) and opening - place < _WHOSE and words[opening].text not in OPEN:
        word = words[opening]
        if (
            word.text == "("
            and opening + 2 < len(words)
            and words[opening + 1].acronym
            and words[opening + 2].text == ")"
        ):
            opening += 3  # `рішення Ради … (РНБО) «Про …»`
            continue
        if word.lower in ("під", "под") and opening + 1 < len(words) and words[opening + 1].lower.startswith("назв"):
            opening += 2  # `закон під назвою «…»`
            continue
        if word.text == ":" and opening + 1 < len(words) and words[place - 1].lower.startswith("назв"):
            opening += 1  # `назва закону: «…»`
            continue
        numbered = past_number(words, opening)
        if numbered > 0 and numbered < len(words) and words[numbered].text in OPEN:
            return _closing(words, numbered)
        ruling = word.lower in PREPOSITIONS and not word.capital
        if not word.is_word or ruling or is_finite(word.lower, tongue) or word.text[0].isdigit():
            return -1
        if word.lower in AND and sort_of(lemma(words[opening + 1].lower, tongue)) is not None:
            return -1  # another act, whose title that is
        opening += 1
    if opening >= len(words) or words[opening].text not in OPEN:
        return -1
    return _closing(words, opening)


def _closing(words: tuple[Word, ...], opening: int) -> int:
    """The word after the mark that closes a quotation; the first closing mark where the marks do not match."""
    depth = 0
    closed = -1
    for number in range(opening, min(opening + _LONGEST, len(words))):
        depth += (words[number].text in OPEN) - (words[number].text in _CLOSE)
        if words[number].text in _CLOSE:
            closed = number + 1
        if depth == 0:
            return number + 1
    return closed


def left_of(words: tuple[Word, ...], place: int, tongue: str, small: bool = False) -> int:
    """The first word of a name: adjectives before its head, as far as a capital stands at its beginning."""
    first = place
    number = place - 1
    while number >= 0 and place - number < 4 and is_adjective(words[number].lower, tongue):
        if number and words[number - 1].text == ",":
            break  # a participle of what stands before
        if words[number].capital or small:
            first = number
        number -= 1
        if number > 0 and words[number].text == "-" and words[number].end == words[number + 1].start:
            first = number - 1 if words[number - 1].capital or small else first
            number -= 2  # `Научно-технический`
    return first


def goes_on(words: tuple[Word, ...], place: int) -> bool:
    """Whether a preposition at a word goes on a body's name by what the body works on (`по борьбе …`)."""
    following = words[place + 1].lower if place + 1 < len(words) else ""
    return place < len(words) and following.startswith(_GOES_ON.get(words[place].lower, ("\0",)))


def tail_of(words: tuple[Word, ...], place: int, tongue: str) -> int:
    """The word after a body's name: nouns and adjectives in the genitive, and what `з питань` goes on with."""
    last = place + 1
    free = False
    while last < len(words) and last - place <= _TAIL * (1 + free):
        word = words[last]
        lower = word.lower
        following = words[last + 1].lower if last + 1 < len(words) else ""
        if lower in WITH and words[last - 1].lower.startswith(_STRUGGLES):
            free = True  # `відділ боротьби з …`
        elif lower in _GOES_ON and following.startswith(_GOES_ON[lower]):
            free = True
        elif free and (lower in WITH or lower.startswith(LINKED) or following.startswith(LINKED)):
            pass  # `… зі злочинами, пов'язаними з …`
        elif word.acronym or (free and is_noun_like(word, tongue)):
            pass
        elif word.capital and words[last - 1].lower in ("республики", "республіки", "федерации", "федерації"):
            pass  # `Республики Казахстан`
        elif lower == "начал" and last == place + 1:
            break  # a verb, where no adjective makes it a noun
        elif not (is_noun_like(word, tongue) or is_adjective(lower, tongue)) or not _genitive(lower, tongue):
            break
        last += 1
    while last > place + 1 and (words[last - 1].lower in PREPOSITIONS or is_adjective(words[last - 1].lower, tongue)):
        last -= 1
    return last


_GENITIVES: Final = (
    "а", "я", "у", "ю", "и", "і", "ї", "ы", "ів", "їв", "ов", "ев", "ей", "ого", "его", "ої", "ой", "их", "іх", "ых",
    "ств", "ень", "іб", "аг", "оз", "ан", "ій", "ий", "ем", "ин", "ек", "ак", "ор",
)  # fmt: skip


def _genitive(lower: str, tongue: str) -> bool:
    """Whether a word may be in the genitive: its form is no dictionary form, and ends so."""
    return (lower.endswith(_GENITIVES) and lemma(lower, tongue) != lower) or is_genitive(lower, tongue)


def _up_to_year(words: tuple[Word, ...], place: int, tongue: str) -> int:
    """The year that a title goes on to past a preposition (`о мерах | по охране вод 2016 года`); the same word where
    none follows."""
    for number in range(place, min(place + _TAIL, len(words))):
        word = words[number]
        if _YEAR.fullmatch(word.text) is not None and words[number - 1].lower not in PREPOSITIONS:
            return number
        if not word.is_word or word.capital or word.text[0].isdigit() or is_finite(word.lower, tongue):
            break
    return place


_YEAR: Final = re.compile(r"(?:19|20)\d\d")


def _title(words: tuple[Word, ...], place: int, tongue: str) -> int:
    """The word after a title of an instrument that `про`, `против` opens, the body or state before it included."""
    last = place + 1
    while last < len(words) and last - place < 5 and (words[last].capital or _genitive(words[last].lower, tongue)):
        if words[last].lower in TITLE | PREPOSITIONS or not words[last].is_word:
            break
        last += 1
    if last >= len(words) or words[last].lower not in TITLE:
        return place + 1
    end = last + 1
    while end < len(words) and end - last < 8 and words[end].is_word and not is_finite(words[end].lower, tongue):
        if words[end].lower in PREPOSITIONS and end > last + 1:
            end = _up_to_year(words, end, tongue)
            break
        if words[end].text[0].isdigit():
            break
        end += 1
    if end == last + 1:
        return place + 1
    return past_sides(words, past_row(words, end, tongue))
