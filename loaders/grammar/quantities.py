"""Quantities: a number with its unit, how it compares, and whether it is a guess: `more than 63 thousand cases`,
`160%`, `$ 100 billion`, `one in 10,000`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from loaders.reading.spans import Taken

_SCALES: Final = {
    "hundred": 100,
    **dict.fromkeys(("thousand", "тысяч", "тыс", "тисяч", "тис"), 1000),
    **dict.fromkeys(("million", "миллион", "мільйон", "млн"), 10**6),
    **dict.fromkeys(("billion", "миллиард", "мільярд", "млрд"), 10**9),
    **dict.fromkeys(("trillion", "трлн", "трильйон", "триллион"), 10**12),
}
_SPELT: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TENS: Final = {"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100}
_WORDS: Final = {name: number for number, name in enumerate(_SPELT, 1)} | _TENS
_COMPARISONS: Final = {
    "<=": r"not exceeding|not to exceed|up to|at most|no more than|not more than|a maximum of|within|до|не более|"
    r"не больше",
    ">": r"more than|over|in excess of|exceed(?:s|ed|ing)?|above|upwards of|более|свыше|больше|понад|"
    r"більше(?: ніж)?|більш як",
    ">=": r"at least|not less than|no less than|no fewer than|a minimum of|не менее|как минимум|не менше|щонайменше",
    "<": r"less than|fewer than|under|below|менее|меньше|менше(?: ніж)?",
}
_ABOUT: Final = (
    r"about|approximately|around|nearly|almost|roughly|some|circa|ca\.|an estimated|estimated at|just over|"
    r"около|примерно|почти|порядка|близько|приблизно|майже"
)
_NUMBER: Final = (  # opens on a single digit: only so does the search skip all else fast
    r"\d(?:\d{0,2}(?:,\d{3})+(?:\.\d{1,6})?|\d{0,2}(?:[\u00a0\u202f ]\d{3})+(?!\d)|\d{0,14}(?:[.,]\d{1,6})?)"
)
_CURRENCY: Final = r"US\s?\$|\$|€|£|₽|USD|EUR|GBP|RUB"
# Numbers are found first (a pattern that opens on a digit is fast), then what stands before and after each.
_DIGITS: Final = re.compile(_NUMBER)
_SPELT_OUT: Final = re.compile("|".join([*_WORDS, *(word.capitalize() for word in _WORDS)]))
_LEAD: Final = re.compile(
    rf"(?:\b(?P<compare>{'|'.join(_COMPARISONS.values())})\s+)?(?:\b(?P<about>{_ABOUT})\s+(?:(?:из|на|до|в|з|із|у)\s+)?)?(?P<money>{_CURRENCY})?\s?$",
    re.I,
)
_TRAIL: Final = re.compile(
    rf"(?:(?:\s?-\s?|\s)?(?P<scale>{'|'.join(_SCALES)})s?[а-яі]*\.?)?"
    r"(?P<percent>\s?~?\\?%|\s?per\s?cent\b|\s?процент\w*|\s?відсотк\w*)?",
    re.I,
)
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
_UNIT: Final = re.compile(r"[\s-](?P<unit>[^\W\d_][\w'’-]*(?:\s[^\W\d_][\w'’-]*){0,2})")
_NAMES: Final = re.compile(r"[A-ZА-ЯІЇЄҐ][\w'’-]+(?:\s[A-ZА-ЯІЇЄҐ][\w'’-]+){1,4}")
_NO_UNIT_LIST: Final = """
of in on at as for from to by with and or the a an is are was were has have which that who per every than but not only
out annually when where since until against about into during within including must will can may should would countdown
had been be also then most more number numbers о об в на и по до з у та і при
"""
_NO_UNIT: Final = frozenset(_NO_UNIT_LIST.split())
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
    r"рисун\w+|"
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
    ratios = Taken((ratio.start, ratio.end) for ratio in found)
    for start, end in numbers:
        if ratios.is_free(start, end):
            quantity = _quantity(words, start, end)
            if quantity:
                found.append(quantity)
    return tuple(sorted(found, key=lambda quantity: quantity.start))


def _numbers(words: str) -> Iterator[tuple[int, int]]:
    """Places of numbers that are no part of a word, an identifier or another number."""
    for match in _DIGITS.finditer(words):
        before = words[match.start() - 1 : match.start()]
        if not (before.isalnum() or (before and before in "_.,/№-")):
            yield match.span()
    for match in _SPELT_OUT.finditer(words):
        around = words[match.start() - 1 : match.start()] + words[match.end() : match.end() + 1]
        if not re.search(r"[\w-]", around):
            yield match.span()


def _ratio(match: re.Match[str]) -> Quantity:
    part, whole = int(_number(match.group("part"))), int(_number(match.group("whole")))
    share = format((Decimal(part) / Decimal(whole)).normalize(), "f") if whole else "0"
    return Quantity(match.start(), match.end(), share, "", ratio=(part, whole))


def _quantity(words: str, start: int, end: int) -> Quantity | None:
    printed = words[start:end]
    low = max(start - 40, 0)
    before = words[low:start].rstrip()[-1:]
    lead = _LEAD.search(words[low:start] if before.isalpha() or before in "$€£₽." else "")
    trail = _TRAIL.match(words, end)
    if lead is None or trail is None:  # both match the empty string at least
        return None
    if not lead.group().strip() and _names_only(words, low, start, trail):
        return None
    value = _number(printed) * _SCALES.get((trail.group("scale") or "").casefold(), 1)
    unit, stop = _unit_after(words, trail, lead.group("money") or "")
    compared = _comparison(lead.group("compare") or "")
    about = bool(lead.group("about"))
    if _PLACE.search(unit):
        return None
    if not (unit or trail.group("scale") or compared or about or _is_changed(words, low, start, printed)):
        return None
    if printed.casefold() in _WORDS and (not unit or (value == 1 and not trail.group("scale"))):
        return None
    period = _PERIOD.match(words, stop)
    counted = ""
    if period:
        counted = (period.group("period") or _ADVERBS[period.group("yearly").casefold()]).casefold()
        stop = period.end()
    begin = start - (lead.end() - lead.start())
    begin += len(words[begin:start]) - len(words[begin:start].lstrip())
    return Quantity(begin, stop, format(value.normalize(), "f"), unit, compared, about, counted)


def _names_only(words: str, low: int, start: int, trail: re.Match[str]) -> bool:
    """Whether a number is only the name of a thing: `Rule 41`, `COM (2018) 226`, `18 U.S.C.`."""
    if trail.group("percent") or trail.group("scale"):
        return False
    named = _NUMBERED.search(words, low, start)
    if named and named.group().startswith("group of") and _COUNTED.match(words, trail.end()):
        return False  # `a group of 14 organisations`
    return bool(named or _OF_CODE.match(words, trail.end()))


def _is_changed(words: str, low: int, start: int, printed: str) -> bool:
    return not _YEAR.match(printed) and bool(_CHANGED.search(words, low, start))


def _number(printed: str) -> Decimal:
    low = printed.casefold()
    if low in _WORDS:
        return Decimal(_WORDS[low])
    plain = re.sub(r"[\s\u00a0\u202f]", "", printed)
    plain = plain.replace(",", "") if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", plain) else plain.replace(",", ".")
    return Decimal(plain)


def _comparison(said: str) -> str:
    low = said.casefold()
    return next((sign for sign, words in _COMPARISONS.items() if low and re.fullmatch(words, low)), "")


_SLAVIC_MONEY: Final = {
    "долар": "USD", "доллар": "USD", "євро": "EUR", "евро": "EUR", "рубл": "RUB", "гривень": "UAH", "гривен": "UAH",
    "тенге": "KZT",
}  # fmt: skip
_SLAVIC_UNIT: Final = re.compile(rf"({'|'.join(_SLAVIC_MONEY)})\w*(?:\sСША)?", re.I)


def _unit_after(words: str, match: re.Match[str], currency_sign: str) -> tuple[str, int]:
    """The unit and the position where the quantity ends."""
    if match.group("percent"):
        return "%", match.end() + (currency_sign == "$" == words[match.end() : match.end() + 1])  # `$57\\%$`
    money = currency_sign.replace(" ", "").upper()
    if money:
        return {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "₽": "RUB"}.get(money, money), match.end()
    unit = _UNIT.match(words, match.end(), min(match.end() + 60, len(words)))
    if unit is None:
        return "", match.end()
    names = _NAMES.match(words, match.end() + 1, min(match.end() + 90, len(words)))
    if names:
        return names.group(), names.end()
    chosen: list[str] = []
    for word in unit.group("unit").split(" "):
        if word.casefold() in _NO_UNIT or (chosen and word[0].isupper()):
            break
        chosen.append(word)
        if len(word) > 2 and (word.endswith(("s", "ов", "ей", "ів", "ий")) or word in ("people", "cent", "percent")):
            break
    named = " ".join(chosen)
    currency = re.match(r"(?:US )?(dollars?|euros?|rubles?|roubles?|pounds?)\b", named, re.I)
    if currency:
        code = {"d": "USD", "e": "EUR", "r": "RUB", "p": "GBP"}[currency.group(1)[0].casefold()]
        return code, match.end() + 1 + currency.end()
    slavic = _SLAVIC_UNIT.match(words[match.end() + 1 :][:24])
    if slavic:
        return _SLAVIC_MONEY[slavic.group(1).casefold()], match.end() + 1 + slavic.end()
    return named, match.end() + (1 + len(named) if named else 0)
