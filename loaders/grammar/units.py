"""What stands around a number: its scale (`3.4bn`, `24 млн`), its currency (`€`, `USD`, `тенге`), and the noun that it
counts (`28 domestic and international victims`)."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_SCALES: Final = {
    "hundred": 100,
    **dict.fromkeys(("thousand", "тысяч", "тыс", "тисяч", "тис"), 1000),
    **dict.fromkeys(("million", "mln", "mn", "миллион", "мільйон", "млн"), 10**6),
    **dict.fromkeys(("billion", "bln", "bn", "миллиард", "мільярд", "млрд"), 10**9),
    **dict.fromkeys(("trillion", "trn", "tn", "трлн", "трильйон", "триллион"), 10**12),
}
_LETTERS: Final = {"k": 1000, "m": 10**6, "b": 10**9}  # only of a sum, or right after the digits of a count
_SIGNS: Final = {
    "US$": "USD", "AU$": "AUD", "A$": "AUD", "CA$": "CAD", "C$": "CAD", "S$": "SGD", "HK$": "HKD", "NZ$": "NZD",
    "R$": "BRL", "$": "USD", "€": "EUR", "£": "GBP", "₽": "RUB", "₴": "UAH", "₸": "KZT", "¥": "JPY", "₹": "INR",
    "₦": "NGN", "₩": "KRW", "₺": "TRY", "₱": "PHP",
}  # fmt: skip
_CODE_LIST: Final = """
USD EUR GBP RUB UAH KZT JPY CNY INR CHF CAD AUD NZD SGD HKD BRL ZAR NGN KES GHS KRW TRY MXN PLN SEK NOK DKK CZK BYN GEL
AMD AZN UZS KGS MDL IDR MYR THB PHP AED SAR ILS EGP
"""
_CODES: Final = tuple(_CODE_LIST.split())
CURRENCIES: Final = frozenset(_CODES)
MONEY_SIGNS: Final = "$€£₽₴₸¥₹₦₩₺₱"
CURRENCY: Final = rf"US\s?\$|(?<![a-z])(?:AU|CA|HK|NZ|A|C|S|R)\$|[{MONEY_SIGNS}]|" + "|".join(
    rf"\b{code}" for code in _CODES
)
_TRAIL: Final = re.compile(
    rf"(?:(?:\s?-\s?|\s)?(?P<scale>{'|'.join(sorted(_SCALES, key=len, reverse=True))})"
    r"(?:(?<=[а-яі])[а-яі]*\.?|s?\b))?"
    r"(?P<percent>\s?~?\\?%|\s?per\s?cent\b|\s?процент\w*|\s?відсотк\w*)?",
    re.I,
)
_LETTER: Final = re.compile(r"(\s?)([kmb])\b", re.I)
_COUNTED: Final = re.compile(rf"\s(?:{'|'.join(_CODES)}|people|[a-z]\w+s)\b")
_UNIT: Final = re.compile(r"[\s-](?P<unit>[^\W\d_][\w'’-]*(?:\s[^\W\d_][\w'’-]*){0,6})")
_NAMES: Final = re.compile(r"[A-ZА-ЯІЇЄҐ][\w'’-]+(?:\s[A-ZА-ЯІЇЄҐ][\w'’-]+){1,4}")
_AFTER_NAMES: Final = re.compile(r"(?:\sand\s[A-Z][a-z]+)?(?:\s[a-z]+){1,2}")
_PER: Final = re.compile(r"\sper\s\d[\d,]*(?:\s(?:thousand|million))?(?:\s[a-z]+){0,2}?\s(?:people|[a-z]+s)\b")
_NO_UNIT_LIST: Final = """
of in on at as for from to by with and or the a an is are was were has have which that who per every than but not only
out annually when where since until against about into during within including must will can may should would countdown
had been be also then most more number numbers across through under over between among per via because while if
о об в на и по до з у та і при щодо для від из за со с ежемесячно ежегодно ежедневно щомісяця щомісячно щороку щорічно
щодня
"""
_NO_UNIT: Final = frozenset(_NO_UNIT_LIST.split())
_WITHOUT_S: Final = frozenset({"people", "women", "men", "children", "persons", "cent", "percent"})
_LONGEST: Final = 5  # words of a unit that ends in a plural
_SHORT: Final = 3  # words of any other


class Trail(NamedTuple):
    """What follows a number: its scale as a factor, whether it is a share of a hundred, where both end, and whether
    they are Ukrainian or Russian words, so that a comma before is a decimal's."""

    factor: int
    percent: bool
    end: int
    slavic: bool


def trail(words: str, end: int, money: bool) -> Trail:
    """What follows a number that ends at a position; `money` says that a currency's sign stands before it."""
    match = _TRAIL.match(words, end)
    if match is None:  # it matches the empty string at least
        return Trail(1, False, end, False)
    scale = (match.group("scale") or "").casefold()
    if scale or match.group("percent"):
        return Trail(_SCALES.get(scale, 1), bool(match.group("percent")), match.end(), scale > "а")
    letter = _LETTER.match(words, end)
    if letter and (money or (not letter.group(1) and _COUNTED.match(words, letter.end()))):
        return Trail(_LETTERS[letter.group(2).casefold()], False, letter.end(), False)
    return Trail(1, False, end, False)


_SLAVIC_MONEY: Final = {
    "долар": "USD", "доллар": "USD", "євро": "EUR", "евро": "EUR", "рубл": "RUB", "гривень": "UAH", "гривен": "UAH",
    "грн": "UAH", "руб": "RUB", "тенге": "KZT", "фунт": "GBP",
}  # fmt: skip
_SLAVIC_UNIT: Final = re.compile(rf"({'|'.join(_SLAVIC_MONEY)})\w*(?:\sСША)?", re.I)
_MONEY_WORD: Final = re.compile(r"(?:US )?(dollars?|euros?|rubles?|roubles?|pounds?)\b", re.I)
_MONEY_AFTER: Final = re.compile(
    rf"\s?(?P<sign>[{MONEY_SIGNS[1:]}])|\s?(?P<dollar>US\$)|\s(?P<code>{'|'.join(_CODES)})\b"
)


def unit_after(words: str, after: Trail, currency_sign: str) -> tuple[str, int]:
    """The unit of a number, and the position where the quantity ends.

    >>> unit_after("28 domestic and international victims were found", Trail(1, False, 2, False), "")
    ('domestic and international victims', 37)
    """
    end = after.end
    if after.percent:
        return "%", end + (currency_sign == "$" == words[end : end + 1])  # `$57\\%$`
    money = currency_sign.replace(" ", "").upper()
    if money:
        return _SIGNS.get(money, money), end
    sign = _MONEY_AFTER.match(words, end)
    if sign:
        return sign.group("code") or _SIGNS[sign.group("sign") or "US$"], sign.end()
    unit = _UNIT.match(words, end, min(end + 100, len(words)))
    if unit is None:
        return "", end
    names = _NAMES.match(words, end + 1, min(end + 90, len(words)))
    if names:
        further = _AFTER_NAMES.match(words, names.end())
        stop = further.end() if further and _is_plural(further.group().split()[-1]) else names.end()
        return words[names.start() : stop], stop
    chosen = _unit_words(unit.group("unit").split(" "))
    named = " ".join(chosen)
    each = _PER.match(words, end + 1 + len(named)) if named else None
    if each:
        return named + each.group(), each.end()
    currency = _MONEY_WORD.match(named)
    if currency:
        code = {"d": "USD", "e": "EUR", "r": "RUB", "p": "GBP"}[currency.group(1)[0].casefold()]
        return code, end + 1 + currency.end()
    slavic = _SLAVIC_UNIT.match(words[end + 1 :][:24])
    if slavic:
        return _SLAVIC_MONEY[slavic.group(1).casefold()], end + 1 + slavic.end()
    return named, end + (1 + len(named) if named else 0)


def _unit_words(following: list[str]) -> list[str]:
    """The words up to the plural that is counted, a second adjective joined by `and` included; else the first few."""
    chosen: list[str] = []
    for place, word in enumerate(following):
        joined = word == "and" and chosen and any(map(_is_plural, following[place + 1 : place + 3]))
        if (word.casefold() in _NO_UNIT and not joined) or (place and word[0].isupper() and not _is_acronym(word)):
            break
        chosen.append(word)
        if (_is_plural(word) and not word.isupper()) or word.endswith(("ов", "ей", "ів", "ий")):
            return chosen if len(chosen) <= _LONGEST + 1 else chosen[:_SHORT]
    short = chosen[:_SHORT]
    stop = next((n for n, word in enumerate(short) if n and (word == "and" or word[0].isupper())), len(short))
    return short[:stop]


def _is_plural(word: str) -> bool:
    low = word.casefold()
    return low in _WITHOUT_S or (
        len(low) > 2 and low.endswith("s") and not low.endswith(("ss", "us", "is", "'s", "’s"))
    )


def _is_acronym(word: str) -> bool:
    """`NGOs`, `IP`: a plural or a modifier that is written in capitals."""
    return word.isupper() or (word.endswith("s") and word[:-1].isupper() and len(word) > _SHORT)


# A bare number before a name or a sentence, which no plural follows (`27 Member States`), is that of a note.
OF_NOTE: Final = re.compile(
    r"\d{1,3}\s(?=[A-Z])(?![A-Z]{3}\b|(?:[A-Z][^\W\d_]+\s(?:(?:and|or)\s)?){0,3}[^\W\d_]*[^\W\d_s]s\b(?:\s[a-z]|\s?[,.;]|$))"
)
