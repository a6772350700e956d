"""Names of two or three words that look like a given name and a surname, and are those of firms, papers or states:
`Trend Desk`, `Moscow Times`, `South Hilland`."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files
from typing import Final

from loaders.works.entry_words import PLACE

# Words that no person bears, wherever they stand in a name.
_WORD_LIST: Final = """
watch lab labs international networks network initiative initiatives security media news today online micro now rights
human global digital electronic cyber cybersecurity internet data privacy transparency trust project programme program
solutions systems technologies technology software research studies press associated united national federal european
africa african america american asia asian europe world saudi republic states supreme open public civil general access
frontier partners consulting holdings capital insurance desk staff team editors editorial observer guardian tribune
herald chronicle gazette journal review magazine bulletin monitor weekly daily legal justice police defence defense
intelligence coalition movement campaign library museum archive archives verkhovna rada state islands business check
communications telecom telecommunications mobile wireless ventures industries industry enterprise enterprises labour
awareness protection safety crime cybercrime fraud threat response experts analytics insights strategic strategy policy
"""
_WORDS: Final = frozenset(_WORD_LIST.split())
# Words that end a name after a place, and may be surnames elsewhere.
_AFTER_PLACES: Final = frozenset(
    {"times", "post", "star", "mail", "mirror", "sun", "city", "law", "standard", "telegraph"}
)
_SURELY: Final = frozenset({"times", "telegraph"})

# `BayLight` is a firm's, `MacHill` and `DeHill` are surnames.
_CAPITAL_INSIDE: Final = re.compile(r"(?P<opening>[A-Z][a-z]{2,})[A-Z][A-Za-z]+")
_PREFIXES: Final = frozenset(
    {"Mac", "Fitz", "Van", "Von", "Vander", "Vanden", "Del", "Della", "Dell", "Delle", "Des", "Dos", "Das", "San"}
    | {"Saint", "Santa", "Ben", "Bin", "Ibn", "Abu", "Abd", "Abdel", "Abdul", "Ter", "Ten", "Ver", "Mic", "Las", "Los"}
)


def is_spelt_as_firm(name: str) -> bool:
    """Whether one word has a capital inside as firms' names do, and no surname's prefix before it.

    >>> is_spelt_as_firm("BayLight"), is_spelt_as_firm("MacHill"), is_spelt_as_firm("Hill-Roe")
    (True, False, False)
    """
    found = _CAPITAL_INSIDE.fullmatch(name)
    return found is not None and found["opening"] not in _PREFIXES


@cache
def _states() -> frozenset[str]:
    table = files("loaders").joinpath("tables/states.tsv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(table, delimiter="\t")
    return frozenset(row["name_pycountry"].casefold() for row in rows if " " in row["name_pycountry"])


def is_nobody(given: str, surname: str) -> bool:
    """Whether what reads as given names and a surname, none of them an initial, is no person's name.

    >>> is_nobody("Trend", "Desk"), is_nobody("Moscow", "Times"), is_nobody("Sierra", "Leone"), is_nobody("Jane", "Roe")
    (True, True, True, False)
    """
    words = [*given.casefold().split(), *surname.casefold().split()]
    if "." in given or not words:
        return False
    if any(word in _WORDS for word in words) or words[-1] in _SURELY:
        return True
    return " ".join(words) in _states() or (words[-1] in _AFTER_PLACES and PLACE.fullmatch(given) is not None)
