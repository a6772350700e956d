"""Quantities: a number with its unit, how it compares, and whether it is a guess: `more than 63 thousand cases`,
`160%`, `$ 100 billion`, `one in 10,000`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from loaders.grammar.units import CURRENCIES, CURRENCY, MONEY_SIGNS, OF_NOTE, Trail, trail, unit_after
from loaders.reading.spans import Taken

_SPELT: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TENS: Final = {
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "hundred": 100,
}  # fmt: skip
_WORDS: Final = {name: number for number, name in enumerate(_SPELT, 1)} | _TENS
_COMPARISONS: Final = {
    "<=": r"not exceeding|not to exceed|not exceed|up to|at most|no more than|not more than|a maximum of|"
    r"as (?:many|much|high) as|within|до|не более|не больше|не більше|максимум",
    ">": r"more than|over|in excess of|exceed(?:s|ed|ing)?|above|upwards of|более(?: чем)?|свыше|больше(?: чем)?|"
    r"понад|більше?(?: ніж| як)?",
    ">=": r"at least|not less than|no less than|no fewer than|a minimum of|не менее|как минимум|не менше|щонайменше",
    "<": r"less than|fewer than|under|below|менее(?: чем)?|меньше(?: чем)?|менше?(?: ніж| як)?",
}
_ABOUT: Final = (
    r"about|approximately|around|nearly|almost|roughly|some|circa|ca\.|an estimated|estimated at|just over|"
    r"около|примерно|почти|порядка|близько|приблизно|майже"
)
_NUMBER: Final = (  # opens on a single digit: only so does the search skip all else fast
    r"\d(?:\d{0,2}(?:,\d{3})+(?:\.\d{1,6})?|\d{0,2}(?:\.\d{3}){2,}(?!\d)|"
    r"\d{0,2}(?:[\u00a0\u202f ]\d{3})+(?!\d)(?:,\d{1,2}(?!\d))?|\d{0,14}(?:[.,]\d{1,6})?)"
)
# Numbers are found first (a pattern that opens on a digit is fast), then what stands before and after each.
_DIGITS: Final = re.compile(_NUMBER)
_SPELT_OUT: Final = re.compile(
    "|".join(sorted([*_WORDS, *(word.capitalize() for word in _WORDS)], key=len, reverse=True))
)
_LEAD: Final = re.compile(
    rf"(?:\b(?P<compare>{'|'.join(_COMPARISONS.values())})\s+(?:(?:на|в|у|из|із|з)\s+)?)?"
    rf"(?:\b(?P<about>{_ABOUT})\s+(?:(?:из|на|до|в|з|із|у)\s+)?)?(?P<near>[~≈]\s?)?(?P<money>{CURRENCY})?\s?$",
    re.I,
)
# `to` of a change is no limit: `зріс із 20 до 50`, `сократилось до 30 %`.
_RISEN: Final = re.compile(
    r"\b(?:зріс|зрос|зрост|збільш|зменш|скоро[тч]|впа[лв]|зни[зж]|підви|підн|досяг|дійш|вырос|выраст|возрос|возраст|"
    r"раст[её]|увелич|уменьш|сокра[тщ]|упа[лв]|сни[зж]|повы[сш]|подн|дости)[^;]{0,70}$|"
    r"\b(?:з|із|с|из)\s[^;,]{0,12}\d[^;]{0,30}$",
    re.I,
)
# Nor is one what a noun or verb rules: `причетність до 20 крадіжок`.
_RULED_TO: Final = re.compile(
    r"(?:(?:доступ|причетн|причастн|належн|відношен|отношен)\w*(?:\s[а-яіїє]+){0,2}|[іо]сть|[іо]стю|ння|ние|нию|"
    r"приєдна\w+|належ\w*|входить|призве\w+|приве\w+|потрапи\w+)\sдо\s[$€£]?\s?$",
    re.I,
)
# `between 65 and 100`, `20–30 %`: from how many to how many.
_RANGE: Final = re.compile(
    rf"(?<![\w.,/№+:–—-])(?P<low>{_NUMBER})(?:\s?%|\s?(?:[mb]?n|[a-z]+ion|[kmb]))?"
    rf"(?P<link>\s?[-–—]\s?|\sto\s|\sand\s)(?P<money>{CURRENCY})?\s?"
    rf"(?P<high>{_NUMBER})(?!\d|[-–—/:]\d)",
    re.I,
)
_CLOCK: Final = re.compile(r"\d:\d\d(?!\d)")
_OF_YEARS: Final = re.compile(r"(?<!\d)(?:19|20)\d\d\s?[-–—/]\s?$")  # `the 2019–21 group`
_EACH: Final = re.compile(r"\bper\s$|\bна\s(?:кожні\s|каждые\s)?$", re.I)  # `40 thefts per 1,000 people`
_OF_EACH: Final = re.compile(r"\s(?:тис\S*\s|тыс\S*\s)?(?:жител|мешканц|населен|осіб|человек|людей)", re.I)
_ATTACKS: Final = ("9", "11")  # a day, not from how many to how many
_RATIO: Final = re.compile(
    rf"(?<![\w.,])(?P<part>\d{{1,6}}|{'|'.join(_WORDS)})\s"
    r"(?:(?:in|out of|of every|from every)\s(?:every\s)?|(?:out\s)?of\s(?:the|all|its|their)\s)"
    rf"(?P<whole>(?!(?:19|20)\d\d(?!\d)){_NUMBER}|(?:{'|'.join([*_SPELT[1:], *_TENS])})\b(?=\s[a-z]))(?![\d%])",
    re.I,
)
# `Out of the 54 states of the region, only 33 have …`
_OUT_OF: Final = re.compile(
    r"(?:\b[Oo]ut of|(?:^|(?<=\.\s))Of) (?:the |all |its )?(?P<whole>\d{1,6})\s[a-z][^.;:,\d]{1,60},\s"
    rf"(?:only\s|just\s|some\s)?(?P<part>\d{{1,6}}|{'|'.join(_WORDS)})\b(?![\d.,]*\d)(?=\s[(a-z])"
)
_PERIOD: Final = re.compile(
    r"\s(?:a|an|per|each|every)\s(?P<period>second|minute|hour|day|week|month|year)\b|"
    r"\s(?P<yearly>annually|yearly|daily|monthly)\b",
    re.I,
)
_ADVERBS: Final = {"annually": "year", "yearly": "year", "daily": "day", "monthly": "month"}


# A number after one of these names a thing and counts nothing: `Rule 41`, `port 443`, `Пункт 12`.
_NUMBERED: Final = re.compile(
    r"(?:\b(?i:rule|order|recommendation|question|table|fig(?:ure)?|box|code|port|goal|target|version|level|"
    r"phase|stage|step|"
    r"tier|room|bill|act|law|decree|decision|resolution|regulation|directive|recital|annex|appendix|schedule|"
    r"title|chapter|"
    r"section|article|art|paragraph|para|clause|rule|part|volume|vol|issue|number|no|nos|item|point|page|pp?|case|"
    r"application|opinion|circular|standard|principle|protocol|form|group of|footnote|note|unit|class|category|"
    r"route|flight|"
    r"station|building|floor|suite|windows|android|статт[яіею]|стать[яеию]|пункт\w{0,2}|частин\w|част[ьи]|"
    r"глав[аеы]|розділ\w?|"
    r"раздел\w?|наказ\w?|указ\w?|приказ\w?|закон\w?|рішення|решени[ея]|постанов\w+|постановлени\w|таблиц\w|рис|"
    r"рисун\w+|articles|sections|paragraphs|chapters|rules|pages|recommendations|clauses|goals|"
    r"додат\w+|приложени\w|справ[аи]|дел[оа])\.?\s|§\s?|\b[A-Z]{2,6}\s?\((?:19|20)\d\d\)\s?|"
    r"(?<!the\s)(?<!in\s)\b(?!USD|EUR|GBP|RUB|UAH|KZT)[A-ZА-ЯІЇЄҐ]{2,6}(?:/[A-Z]{2,5})?(?:\s[A-ZА-Я])?\s)$"
)
_COUNTED: Final = re.compile(r"\s[a-z]{3,}")
_OF_CODE: Final = re.compile(r"\s[A-Z]\.\s?[A-Z]\.")  # `18 U.S.C. 1030`
_PLACE: Final = re.compile(r"\b(?:Street|St|Avenue|Ave|Road|Boulevard|Square|Lane|Plaza)$")
# A number may stand without a unit where a verb says what it changed to: `attacks doubled to 5,400`.
_CHANGED: Final = re.compile(
    r"\b(?:r[io]se|risen|gr[eo]wn?|increased?|climbed|jumped|soared|surged|doubled|tripled|f[ea]ll(?:en)?|"
    r"dropped|declined|"
    r"decreased|shrank|went up|went down)\b(?:\s[a-z]+){0,2}\s"
    r"(?:to|from|from\s\d[\d.,]*(?:\s(?:in|at)(?:\s[a-z]+){0,3}\s(?:19|20)\d\d)?\sto)\s$"
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d$")


def whole_number(word: str) -> int | None:
    """The whole number that a word or digits write; None where it is none.

    >>> whole_number("Eight"), whole_number("55"), whole_number("many")
    (8, 55, None)
    """
    return int(word) if word.isdecimal() else _WORDS.get(word.lower())


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity at positions `start` to `end`. `value` is a decimal in plain digits (a share for a ratio); `unit`
    is `%`, a currency code or the words after the number (empty without); `comparison` one of `>`, `>=`, `<`, `<=` or
    empty; `period` what it counts by ("day"), empty without; `ratio` part and whole where it is one in so many."""

    start: int
    end: int
    value: str
    unit: str
    comparison: str = ""
    approximate: bool = False
    period: str = ""
    ratio: tuple[int, int] | None = None


def quantities(words: str) -> tuple[Quantity, ...]:
    """The quantities in a text, in order. Bare numbers without unit, comparison or scale are left out.

    >>> [(q.value, q.unit, q.comparison) for q in quantities("more than 63 thousand cases, up by 160%")]
    [('63000', 'cases', '>'), ('160', '%', '')]
    """
    numbers = list(_numbers(words))
    if not numbers:
        return ()
    found = [_ratio(match) for match in (*_RATIO.finditer(words), *_OUT_OF.finditer(words))]
    taken = Taken((ratio.start, ratio.end) for ratio in found)
    for match in _RANGE.finditer(words):
        if taken.is_free(*match.span()) and _is_range(words, match):
            found.extend(_bounds(words, match))
            taken.take(*match.span())
    for start, end in numbers:
        if taken.is_free(start, end):
            quantity = _quantity(words, start, end)
            if quantity:
                found.append(quantity)
    return tuple(sorted(found, key=lambda quantity: quantity.start))


def _numbers(words: str) -> Iterator[tuple[int, int]]:
    """Places of numbers that are no part of a word, an identifier, a time of day, a range of years or another
    number."""
    for match in _DIGITS.finditer(words):
        before = words[match.start() - 1 : match.start()]
        years = before in "-–—/ " and _OF_YEARS.search(words, max(0, match.start() - 8), match.start())
        clock = _CLOCK.search(words, max(0, match.start() - 3), match.end() + 3) if ":" in words else None
        if not (clock or years or before.isalnum() or (before and before in _NO_NUMBER_AFTER)):
            yield match.span()
    for match in _SPELT_OUT.finditer(words):
        around = words[match.start() - 1 : match.start()] + words[match.end() : match.end() + 1]
        if not re.search(r"[\w-]", around):
            yield match.span()


_NO_NUMBER_AFTER: Final = "_.,/№-+;!?)]”’»"  # with nothing between: a part of a name, or the mark of a note


def _is_range(words: str, match: re.Match[str]) -> bool:
    """Whether two numbers tell from how many to how many: `between` before `and`, nothing that changes before `to`;
    no years, and the first the smaller."""
    low, high, link = match.group("low"), match.group("high"), match.group("link").strip()
    before = words[max(0, match.start() - 12) : match.start()].casefold().rstrip("$€£ ")
    if link == "and" and not before.endswith("between"):
        return False
    if link == "to" and (before.endswith(("from", "by", "of", "compared")) or _YEAR.match(high)):
        return False
    if (_YEAR.match(low) or _YEAR.match(high)) and not match.group("money"):
        return False
    return (low, high) != _ATTACKS and _number(low) < _number(high)


def _bounds(words: str, match: re.Match[str]) -> Iterator[Quantity]:
    """The two numbers of a range: at least and up to how many; none where it counts nothing."""
    most = _quantity(words, *match.span("high"), match.start(), match.group("money") or "")
    if most is None or not most.unit:
        return
    money = most.unit in CURRENCIES
    own, after = trail(words, match.end("low"), money), trail(words, match.end(), money)
    least = _number(match.group("low")) * (own.factor if own.factor > 1 else after.factor)
    yield replace(most, end=match.end("low"), value=_plain(least), comparison=">=")
    yield replace(most, start=match.start("high"), comparison="<=")


def _ratio(match: re.Match[str]) -> Quantity:
    part, whole = int(_number(match.group("part"))), int(_number(match.group("whole")))
    share = _plain(Decimal(part) / Decimal(whole)) if whole else "0"
    return Quantity(match.start(), match.end(), share, "", ratio=(part, whole))


def _quantity(words: str, start: int, end: int, led: int | None = None, money: str = "") -> Quantity | None:
    """The quantity of a number; `led` is where a range begins of which it is the end, `money` the sign before it."""
    printed = words[start:end]
    head = start if led is None else led
    low = max(head - 40, 0)
    before = words[low:head].rstrip()[-1:]
    lead = _LEAD.search(words[low:head] if before.isalpha() or (before and before in f"{MONEY_SIGNS}.~≈") else "")
    if lead is None:  # it matches the empty string at least
        return None
    each = _EACH.search(words, low, head)
    if each and (each.group().casefold().startswith("per") or _OF_EACH.match(words, end)):
        return None
    sign = money or lead.group("money") or ""
    plus = words[end : end + 1] == "+"
    after = trail(words, end + plus, bool(sign))
    if not lead.group().strip() and _names_only(words, low, head, after):
        return None
    if sign and after.end == end and words[end : end + 1].isalpha():
        return None  # a scale that nobody knows
    value = _number(printed, after.slavic) * after.factor
    unit, stop = unit_after(words, after, sign)
    compared = _comparison(lead.group("compare") or "") or ">=" * plus
    until = (lead.group("compare") or "").casefold() == "до"
    if until and (_RISEN.search(words, max(0, head - 90), head) or _RULED_TO.search(words, low, head)):
        compared = ""
    about = bool(lead.group("about") or lead.group("near"))
    if (
        _PLACE.search(unit)
        or any(letter.isdigit() for letter in unit.split(" ")[0])
        or (head == 0 and OF_NOTE.match(words))
    ):
        return None  # `the 911 S5 botnet`
    if not (unit or after.factor > 1 or compared or about or _is_changed(words, low, head, printed)):
        return None
    if printed.casefold() in _WORDS and (not unit or (value == 1 and after.factor == 1)):
        return None
    period = _PERIOD.match(words, stop)
    counted = ""
    if period:
        counted = (period.group("period") or _ADVERBS[period.group("yearly").casefold()]).casefold()
        stop = period.end()
    begin = head - (lead.end() - lead.start())
    begin += len(words[begin:head]) - len(words[begin:head].lstrip())
    return Quantity(begin, stop, _plain(value), unit, compared, about, counted)


def _names_only(words: str, low: int, start: int, after: Trail) -> bool:
    """Whether a number is only the name of a thing: `Rule 41`, `COM (2018) 226`, `18 U.S.C.`."""
    if after.percent or after.factor > 1:
        return False
    named = _NUMBERED.search(words, low, start)
    if named and named.group().startswith("group of") and _COUNTED.match(words, after.end):
        return False  # `a group of 14 organisations`
    return bool(named or _OF_CODE.match(words, after.end))


def _is_changed(words: str, low: int, start: int, printed: str) -> bool:
    return not _YEAR.match(printed) and bool(_CHANGED.search(words, low, start))


def _number(printed: str, slavic: bool = False) -> Decimal:
    """The number that is printed; `slavic` where the words after it are Ukrainian or Russian, whose comma is a
    decimal's."""
    low = printed.casefold()
    if low in _WORDS:
        return Decimal(_WORDS[low])
    plain = re.sub(r"[\s\u00a0\u202f]", "", printed)
    if plain.count(".") > 1:
        return Decimal(plain.replace(".", ""))
    grouped = re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", plain) and not (slavic and plain.count(",") == 1)
    return Decimal(plain.replace(",", "") if grouped else plain.replace(",", "."))


def _plain(value: Decimal) -> str:
    return format(value.normalize(), "f")


def _comparison(said: str) -> str:
    low = said.casefold()
    return next((sign for sign, words in _COMPARISONS.items() if low and re.fullmatch(words, low)), "")
