"""The forms of English verbs: which form of which verb a word is, so that voice can be told.

Regular forms are made by rule from the base forms that frames name; irregular ones are listed.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import Final


class Form(StrEnum):
    """How a verb stands in a sentence."""

    BASE = "base"  # also the present plural
    THIRD = "third"
    PAST = "past"  # regular verbs: also the participle
    PARTICIPLE = "participle"
    GERUND = "gerund"


# base: past, participle
_IRREGULAR: Final[dict[str, tuple[str, str]]] = {
    "be": ("was", "been"), "become": ("became", "become"), "begin": ("began", "begun"), "bind": ("bound", "bound"),
    "bring": ("brought", "brought"), "build": ("built", "built"), "buy": ("bought", "bought"),
    "catch": ("caught", "caught"), "choose": ("chose", "chosen"), "come": ("came", "come"), "cut": ("cut", "cut"),
    "deal": ("dealt", "dealt"), "draw": ("drew", "drawn"), "fall": ("fell", "fallen"), "fight": ("fought", "fought"),
    "find": ("found", "found"), "forbid": ("forbade", "forbidden"), "found": ("founded", "founded"),
    "get": ("got", "got"), "give": ("gave", "given"), "go": ("went", "gone"), "grow": ("grew", "grown"),
    "have": ("had", "had"), "hold": ("held", "held"), "keep": ("kept", "kept"), "know": ("knew", "known"),
    "lead": ("led", "led"), "leave": ("left", "left"), "lose": ("lost", "lost"), "make": ("made", "made"),
    "mean": ("meant", "meant"), "meet": ("met", "met"), "pay": ("paid", "paid"), "put": ("put", "put"),
    "read": ("read", "read"), "rise": ("rose", "risen"), "run": ("ran", "run"), "say": ("said", "said"),
    "see": ("saw", "seen"), "seek": ("sought", "sought"), "send": ("sent", "sent"), "set": ("set", "set"),
    "show": ("showed", "shown"), "speak": ("spoke", "spoken"), "spend": ("spent", "spent"),
    "steal": ("stole", "stolen"),
    "take": ("took", "taken"), "tell": ("told", "told"), "think": ("thought", "thought"),
    "understand": ("understood", "understood"), "undertake": ("undertook", "undertaken"), "win": ("won", "won"),
    "withdraw": ("withdrew", "withdrawn"), "write": ("wrote", "written"), "overcome": ("overcame", "overcome"),
}  # fmt: skip
_WHOLLY: Final[dict[str, dict[str, Form]]] = {
    "be": {
        "be": Form.BASE, "are": Form.BASE, "is": Form.THIRD, "was": Form.PAST, "were": Form.PAST,
        "been": Form.PARTICIPLE, "being": Form.GERUND,
    },
    "have": {"have": Form.BASE, "has": Form.THIRD, "had": Form.PAST, "having": Form.GERUND},
    "do": {"do": Form.BASE, "does": Form.THIRD, "did": Form.PAST, "done": Form.PARTICIPLE, "doing": Form.GERUND},
}  # fmt: skip
_SHORT: Final = re.compile(r"^[^aeiou]*[aeiou][bdgmnprt]$")
_DOUBLING: Final = frozenset(
    {"commit", "submit", "admit", "permit", "refer", "occur", "prefer", "plan", "stop", "control", "compel", "deter"}
)


@cache
def inflections(base: str) -> dict[str, Form]:
    """Each form of a verb, in lower case, and what form it is.

    >>> sorted(inflections("ratify"))
    ['ratified', 'ratifies', 'ratify', 'ratifying']
    >>> inflections("take")["taken"].value
    'participle'
    """
    if base in _WHOLLY:
        return _WHOLLY[base]
    third = base + "s"
    if base.endswith(("s", "x", "ch", "sh", "z", "o")):
        third = base + "es"
    elif base.endswith("y") and base[-2:-1] not in "aeiou":
        third = base[:-1] + "ies"
    root = base + base[-1] if base in _DOUBLING or _SHORT.match(base) else base
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        past, gerund = base + "d", base[:-1] + "ing"
    elif base.endswith("y") and base[-2:-1] not in "aeiou":
        past, gerund = base[:-1] + "ied", base + "ing"
    else:
        past, gerund = (base + "d" if base.endswith("e") else root + "ed"), root + "ing"
    participle = past
    if base in _IRREGULAR:
        past, participle = _IRREGULAR[base]
    found = {past: Form.PAST, third: Form.THIRD, gerund: Form.GERUND, base: Form.BASE}
    if participle not in found:
        found[participle] = Form.PARTICIPLE
    return _with_british_spelling(found)


def _with_british_spelling(found: dict[str, Form]) -> dict[str, Form]:
    """`criminalise` also matches `criminalize`, `analyse` also `analyze`."""
    other = {
        re.sub(r"is(?=e|ing|ed)", "iz", word): form
        for word, form in found.items()
        if re.search(r"is(?:e[sd]?|ing)$", word)
    }
    lysing = {
        word.replace("lys", "lyz"): form for word, form in found.items() if re.search(r"lys(?:e[sd]?|ing)$", word)
    }
    return {**other, **lysing, **found}
