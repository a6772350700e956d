"""Addresses of electronic mail as front matter prints them: plain, in braces for several, with the sign spelt out."""

from __future__ import annotations

import re
from typing import Final

from loaders.works.persons import PersonName
from loaders.works.transliteration import folded

_DOMAIN: Final = r"(?:[\w-]{1,63}\.){1,5}[A-Za-z]{2,12}"
_PLAIN: Final = re.compile(rf"(?<![\w.+{{,-])(?P<local>[\w.+-]{{1,64}})@(?P<domain>{_DOMAIN})\b")
_BRACES: Final = re.compile(
    rf"[{{(\[](?P<locals>[\w.+-]+(?:\s?[,;|]\s?[\w.+-]+){{1,9}})[}})\]]\s?@\s?(?P<domain>{_DOMAIN})\b"
)
_SPELT: Final = re.compile(
    rf"(?<![\w.+-])(?P<local>[\w.+-]{{2,64}})\s?(?:['‘’\"]at['‘’\"]|[\[({{<]\s?at\s?[\])}}>])\s?(?P<domain>{_DOMAIN})\b",
    re.I,
)
MAIL: Final = re.compile(rf"[}})\]]?\s?@\s?{_DOMAIN}|{_SPELT.pattern}", re.I)


def mails(words: str) -> list[tuple[str, str]]:
    """What stands before the sign, and each address; one with the sign spelt out is kept as it is printed.

    >>> mails("{roe,poe}@hill.example and doe 'at' lake.example")
    [('roe', 'roe@hill.example'), ('poe', 'poe@hill.example'), ('doe', "doe 'at' lake.example")]
    """
    if "@" not in words and "at" not in words:
        return []
    found = [
        (match.start(), local.strip(), f"{local.strip()}@{match['domain']}")
        for match in _BRACES.finditer(words)
        for local in re.split(r"[,;|]", match["locals"])
    ]
    found += [(match.start(), match["local"], match.group()) for match in _PLAIN.finditer(words)]
    found += [(match.start(), match["local"], match.group()) for match in _SPELT.finditer(words)]
    return [(local, words) for _, local, words in sorted(found, key=lambda each: each[0])]


def is_of(name: PersonName, local: str) -> bool:
    """Whether what stands before the sign holds a person's surname."""
    surname = re.sub(r"\W", "", folded(name.surname))
    return len(surname) >= _SURNAME and surname in re.sub(r"[\W_\d]", "", folded(local))


def is_signed(name: PersonName, words: str, address: str) -> bool:
    """Whether a person's initials and surname stand in brackets after an address.

    >>> is_signed(PersonName(0, 0, "Roe", "Jane"), "E-mail: a@hill.example (J. Roe).", "a@hill.example")
    True
    """
    signed = _SIGNED.match(words, words.find(address) + len(address))
    return signed is not None and signed["surname"] == name.surname and signed["initial"] == name.given[:1]


_SIGNED: Final = re.compile(r"\s?\((?P<initial>[^\W\d_])\.(?:[\s-]?[^\W\d_]\.){0,3}\s(?P<surname>[^()]{2,40})\)")
_SURNAME: Final = 4  # letters of a surname that tell whose address it is
