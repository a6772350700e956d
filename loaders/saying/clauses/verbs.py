"""The forms of English verbs: which form of which verb a word is, so that voice can be told.

Regular forms are made by rule from the base forms that frames name; irregular ones are listed.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import Final

from loaders.naming.words import word_set


class Form(StrEnum):
    """How a verb stands in a sentence."""

    BASE = "base"  # also the present plural
    THIRD = "third"
    PAST = "past"  # regular verbs: also the participle
    PARTICIPLE = "participle"
    GERUND = "gerund"


PASSIVE: Final = (Form.PAST, Form.PARTICIPLE)  # forms that a passive has

# base: past, participle
_IRREGULAR: Final[dict[str, tuple[str, str]]] = {
    "arise": ("arose", "arisen"), "awake": ("awoke", "awoken"), "be": ("was", "been"), "bear": ("bore", "borne"),
    "beat": ("beat", "beaten"), "become": ("became", "become"), "befall": ("befell", "befallen"),
    "begin": ("began", "begun"), "beset": ("beset", "beset"), "bet": ("bet", "bet"), "bind": ("bound", "bound"),
    "bleed": ("bled", "bled"), "blow": ("blew", "blown"), "break": ("broke", "broken"), "breed": ("bred", "bred"),
    "bring": ("brought", "brought"), "broadcast": ("broadcast", "broadcast"), "build": ("built", "built"),
    "burst": ("burst", "burst"), "buy": ("bought", "bought"), "cast": ("cast", "cast"),
    "catch": ("caught", "caught"), "choose": ("chose", "chosen"), "cling": ("clung", "clung"),
    "come": ("came", "come"), "cost": ("cost", "cost"), "creep": ("crept", "crept"), "cut": ("cut", "cut"),
    "deal": ("dealt", "dealt"), "do": ("did", "done"), "draw": ("drew", "drawn"), "drink": ("drank", "drunk"),
    "drive": ("drove", "driven"), "eat": ("ate", "eaten"), "fall": ("fell", "fallen"), "feed": ("fed", "fed"),
    "feel": ("felt", "felt"), "fight": ("fought", "fought"), "find": ("found", "found"), "flee": ("fled", "fled"),
    "fling": ("flung", "flung"), "fly": ("flew", "flown"), "forbid": ("forbade", "forbidden"),
    "forecast": ("forecast", "forecast"), "forego": ("forewent", "foregone"), "foresee": ("foresaw", "foreseen"),
    "forget": ("forgot", "forgotten"), "forgive": ("forgave", "forgiven"), "forsake": ("forsook", "forsaken"),
    "found": ("founded", "founded"), "freeze": ("froze", "frozen"), "get": ("got", "got"),
    "give": ("gave", "given"), "go": ("went", "gone"), "grow": ("grew", "grown"), "hang": ("hung", "hung"),
    "have": ("had", "had"), "hear": ("heard", "heard"), "hide": ("hid", "hidden"), "hit": ("hit", "hit"),
    "hold": ("held", "held"), "hurt": ("hurt", "hurt"), "keep": ("kept", "kept"), "know": ("knew", "known"),
    "lay": ("laid", "laid"), "lead": ("led", "led"), "leave": ("left", "left"), "lend": ("lent", "lent"),
    "let": ("let", "let"), "lose": ("lost", "lost"), "make": ("made", "made"), "mean": ("meant", "meant"),
    "meet": ("met", "met"), "mislead": ("misled", "misled"), "misread": ("misread", "misread"),
    "mistake": ("mistook", "mistaken"), "misunderstand": ("misunderstood", "misunderstood"),
    "offset": ("offset", "offset"), "outdo": ("outdid", "outdone"), "overcome": ("overcame", "overcome"),
    "overhear": ("overheard", "overheard"), "override": ("overrode", "overridden"),
    "oversee": ("oversaw", "overseen"), "overtake": ("overtook", "overtaken"),
    "overthrow": ("overthrew", "overthrown"), "overwrite": ("overwrote", "overwritten"),
    "partake": ("partook", "partaken"), "pay": ("paid", "paid"), "proofread": ("proofread", "proofread"),
    "put": ("put", "put"), "quit": ("quit", "quit"), "read": ("read", "read"), "rebuild": ("rebuilt", "rebuilt"),
    "recast": ("recast", "recast"), "redo": ("redid", "redone"), "repay": ("repaid", "repaid"),
    "resell": ("resold", "resold"), "retell": ("retold", "retold"), "rethink": ("rethought", "rethought"),
    "rewrite": ("rewrote", "rewritten"), "ride": ("rode", "ridden"), "ring": ("rang", "rung"),
    "rise": ("rose", "risen"), "run": ("ran", "run"), "say": ("said", "said"), "see": ("saw", "seen"),
    "seek": ("sought", "sought"), "sell": ("sold", "sold"), "send": ("sent", "sent"), "set": ("set", "set"),
    "shake": ("shook", "shaken"), "shed": ("shed", "shed"), "shine": ("shone", "shone"),
    "show": ("showed", "shown"), "shrink": ("shrank", "shrunk"), "shut": ("shut", "shut"), "sink": ("sank", "sunk"),
    "sit": ("sat", "sat"), "sleep": ("slept", "slept"), "slide": ("slid", "slid"), "sow": ("sowed", "sown"),
    "speak": ("spoke", "spoken"), "spend": ("spent", "spent"), "spin": ("spun", "spun"),
    "split": ("split", "split"), "spread": ("spread", "spread"), "spring": ("sprang", "sprung"),
    "stand": ("stood", "stood"), "steal": ("stole", "stolen"), "stick": ("stuck", "stuck"),
    "sting": ("stung", "stung"), "strike": ("struck", "struck"), "strive": ("strove", "striven"),
    "swear": ("swore", "sworn"), "sweep": ("swept", "swept"), "swell": ("swelled", "swollen"),
    "swim": ("swam", "swum"), "swing": ("swung", "swung"), "take": ("took", "taken"), "teach": ("taught", "taught"),
    "tear": ("tore", "torn"), "tell": ("told", "told"), "think": ("thought", "thought"),
    "throw": ("threw", "thrown"), "thrust": ("thrust", "thrust"), "tread": ("trod", "trodden"),
    "undercut": ("undercut", "undercut"), "undergo": ("underwent", "undergone"),
    "underlie": ("underlay", "underlain"), "understand": ("understood", "understood"),
    "undertake": ("undertook", "undertaken"), "underwrite": ("underwrote", "underwritten"),
    "undo": ("undid", "undone"), "uphold": ("upheld", "upheld"), "upset": ("upset", "upset"),
    "wake": ("woke", "woken"), "wear": ("wore", "worn"), "weave": ("wove", "woven"), "weep": ("wept", "wept"),
    "win": ("won", "won"), "withdraw": ("withdrew", "withdrawn"), "withhold": ("withheld", "withheld"),
    "withstand": ("withstood", "withstood"), "wring": ("wrung", "wrung"), "write": ("wrote", "written"),
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
# stressed on the last syllable, so that the consonant doubles
_DOUBLING: Final = word_set(
    """
abet abhor acquit admit befit begin commit compel concur confer control deter defer dispel emit enrol equip excel expel
forget fulfil handicap impel incur infer instil kidnap occur omit outfit overlap permit plan prefer propel rebel rebut
recap recur refer regret remit repel stop submit transfer transmit
"""
)
# British spelling doubles the last letter, American does not
_EITHER: Final = word_set(
    "cancel channel counsel dial duel equal fuel funnel initial label level marshal model pedal quarrel rival shovel "
    "signal total travel tunnel unravel"
)


def plain_pasts() -> frozenset[str]:
    """The pasts that differ from their verb's participle (`wrote`)."""
    return frozenset(past for past, participle in _IRREGULAR.values() if past != participle)


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
    root = base + base[-1] if base in _DOUBLING | _EITHER or _SHORT.match(base) else base
    root = base + "k" if base.endswith("ic") else root
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        past, gerund = base + "d", (base[:-2] + "ying" if base.endswith("ie") else base[:-1] + "ing")
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
    if base in _EITHER:
        found = {base + "ed": Form.PAST, base + "ing": Form.GERUND, **found}
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
