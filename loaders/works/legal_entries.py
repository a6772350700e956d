"""References that print a law, a treaty or a judgment and nothing else: `Hill Misuse Act 1990, c 18 (Hilland)`,
`Convention on Hills, 999 HTS 12 (1967)`, `Roe v. Poe, No. 12-34 (2001)`.

A reference is one of these only where all of it is accounted for: a name that ends in the noun of an instrument or in
what it is about, then years, numbers, states, sections.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from loaders.grammar.dates import dates
from loaders.works.form_patterns import MONTH, YEAR


@dataclass(frozen=True, slots=True)
class Law:
    """A law, a treaty or a case as a reference prints it. `name` is the span of its name, without year and number;
    `adopted` an XSD or EDTF lexical form; `states` are names of states beside it, or of parties of a case."""

    name: tuple[int, int]
    title: str
    is_case: bool = False
    adopted: str = ""
    numbers: tuple[str, ...] = ()
    states: tuple[str, ...] = ()

    def moved(self, by: int) -> Law:
        """The same, of a reference with so many code points more before it."""
        return replace(self, name=(self.name[0] + by, self.name[1] + by))


_HEADS: Final = (
    r"(?:Act|Code|Law|Ordinance|Decree|Statute|Bill|Charter|Constitution|Convention|Treaty|Covenant|Protocol|Rules|"
    r"Regulations?|Proclamation|Decree-Law|Agreement|Edict|Declaration)"
)
_SMALL: Final = (
    r"(?:of|on|the|and|for|in|to|against|with|by|from|concerning|relating|regarding|its|their|other|an?|de|&)"
)
_WORD: Final = rf"(?:[^\W\da-z_][\w'’./&-]*|{_SMALL})"
_ASIDE: Final = r"\([^\Wa-z\d_][^()\d]{3,60}\)"
_OPENING: Final = rf"(?:[^\W\da-z_][\w'’/&.-]*)(?:,?\s(?:{_WORD}|{_ASIDE})){{0,14}}?"
_ABOUT: Final = r"(?:\s(?:of|on|for|to|against|concerning|relating to|regarding)\s[^\d,;:()\[\]\"“”«»]{3,160}?)?"
_NAME: Final = re.compile(
    rf"(?:The\s)?(?P<name>(?:{_OPENING}\s)?{_HEADS}{_ABOUT}"
    r"(?:\s\((?=[^()]*[a-z])[^()\d]{0,30}(?:[Aa]mendment|[Aa]mended)[^()\d]{0,20}\))?)"
    rf"(?=[,.]?\s(?:\(?(?:{YEAR}|№|(?:No|Nos|Ch|ch|Cap|cap|c|s|ss|art)\b|(?:[A-Z]\.?){{2,5}}\s(?:{YEAR}|c|ch|§)|{MONTH}|of\s(?:{YEAR}|\d))|[(\[]|\d|"
    r"(?:as|adopted|opened|signed|entered|promulgated|enacted|ETS|CETS|UNTS|[A-Z]\.?T\.?S)\b)|\.?$|,\s)"
)
_DAY: Final = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH},?\s{YEAR}|{MONTH}\s\d{{1,2}},?\s{YEAR}|{MONTH},?\s{YEAR}|"
    rf"\d{{1,2}}[./]\d{{1,2}}[./]{YEAR}|{YEAR})"
)
_MADE: Final = (
    r"(?:of|(?:adopted|opened for signature|signed|enacted|promulgated|passed|approved)(?: on)?|done|concluded|dated)"
)
# What may stand after the name of an instrument, piece by piece.
_PIECES: Final = tuple(
    (sort, re.compile(pattern))
    for sort, pattern in (
        ("skip", r"\(?(?:Rev\.?\s?(?:Ed|edn)\.?|revised edition|consolidated)\s?(?:of\s)?(?:\d{4})?\)?"),
        (
            "skip",
            r"\(?(?:(?:as (?:last )?)?amended|repealed|entered into force|(?:not )?in force|effective)\b[^()]{0,60}\)?",
        ),
        (
            "number",
            rf"(?P<v>(?:R\.?S\.?C\.?|S\.?C\.?|S\.?[A-Z]\.?|R\.?S\.?[A-Z]\.?)\s?(?P<y>{YEAR}),?\s(?:c|ch|cap)\.?\s?[A-Z]?-?\d{{1,4}}(?:\.\d+)?)",
        ),
        ("number", r"\(?(?P<v>(?:[Cc]h|[Cc]ap|[Cc]hapter|c)\.?\s?[A-Z]{0,2}-?\d{1,4}[A-Z]?(?:\.\d+)?(?:\sLFN)?)\)?"),
        ("number", rf"\(?(?P<v>(?:Act|Law|Decree)?\s?(?:No|Nos|№)\.?\s?[\w./-]*\d[\w./-]*)(?:\sof\s(?P<y>{_DAY}))?\)?"),
        ("number", rf"\(?(?P<v>(?:Act|Law|Decree)\s\d{{1,4}})\sof\s(?P<y>{YEAR})\)?"),
        ("number", rf"(?P<v>\d{{1,4}})\sof\s(?P<y>{YEAR})"),
        ("number", r"(?P<v>Pub(?:lic)?\.?\s?L(?:aw)?\.?\s(?:No\.\s)?\d{1,3}[-–]\d{1,4})"),
        ("number", r"(?P<v>\d{1,3}\sU\.?S\.?C\.?\s§{1,2}\s?\d[\w().–-]*(?:,\s\d[\w().–-]*)*)"),
        ("skip", r"\d{1,3}\sStat\.?\s\d{1,5}|\d{1,3}\sFed\.?\sReg\.?\s[\d,]+"),
        ("number", r"(?P<v>(?:[A-Z]\.?){1,3}T\.?S\.?\s?(?:No\.?\s?)?\d{1,4})"),
        (
            "skip",
            r"\d{1,6}\s(?:[A-Z]\.?){2,5}\s(?:\d{1,6}|[IVXLC]+\b)|(?:[A-Z]\.?){3,5},?\s(?:vol\.\s)?\d{1,6},\s(?:p\.\s)?\d{1,6}",
        ),
        ("skip", r"\[\d{4}\]\sOJ\s[A-Z]\s?\d+/\d+|OJ\s\(?[A-Z]\)?\s?\d+(?:[/,][\s\d./p–-]*)?"),
        (
            "date",
            rf"(?:\(?{_MADE}\s)(?P<y>{_DAY})(?:,\s(?:in force|effective|entered into force)\s[^()]{{3,40}})?\)?",
        ),
        ("date", rf"[(\[]?(?P<y>{_DAY})[)\]]?"),
        (
            "skip",
            r"(?:ss?|sections?|secs?|arts?|[Aa]rticles?|paras?|§{1,2})\.?\s?\d[\w(),–-]*(?:(?:,|\sand|\sto)\s\d[\w()–-]*)*",
        ),
        ("state", r"\((?P<v>[^\Wa-z\d_][^()\d;:]{1,40})\)"),
        ("state", r"(?P<v>[^\Wa-z\d_][^()\d;:,.]{2,30})(?=\.?$)"),
        ("place", r"(?P<v>[^\Wa-z\d_][^()\d;:,.]{2,30})(?=,\s\d|,\s[A-Z][a-z]+\s\d)"),
        ("skip", r"\x00+"),
    )
)
_SEAM: Final = re.compile(r"[\s,.;]*")
# States, and parts of them, as brackets shorten them, without a point at the end.
_SHORTENED: Final = {
    "uk": "United Kingdom", "u.k": "United Kingdom", "us": "United States", "u.s": "United States",
    "usa": "United States", "u.s.a": "United States", "eng": "United Kingdom", "uae": "United Arab Emirates",
    "cth": "Australia", "nsw": "Australia", "qld": "Australia", "vic": "Australia", "ont": "Canada",
}  # fmt: skip
_LONGEST: Final = 300  # code points of what names one law


def law(words: str) -> Law | None:
    """The law, treaty or case that a reference prints, where it prints nothing else.

    >>> found = law("Hill Misuse Act 1990, c 18 (Hilland).")
    >>> found.title, found.adopted, found.numbers, found.states
    ('Hill Misuse Act 1990', '1990', ('c 18',), ('Hilland',))
    """
    if len(words) > _LONGEST:
        return None
    return _case(words) or _instrument(words)


def _instrument(words: str) -> Law | None:
    name = _NAME.match(words.rstrip(" ."))
    if name is None or _NO_LAW.search(name["name"]) or _is_torn(name["name"]):
        return None
    rest = _rest(words, name.end("name"))
    if rest is None:
        return None
    adopted, numbers, states = rest
    year = _YEAR_AFTER.match(words, name.end("name"))
    title = words[name.start("name") : year.end() if year else name.end("name")]
    if not (adopted or numbers or states) and not _capitalised(title):
        return None
    return Law(name.span("name"), title, False, adopted, numbers, states)


_YEAR_AFTER: Final = re.compile(rf"\s(?:of\s)?{YEAR}(?=[\s,.()]|$)")
_NO_LAW: Final = re.compile(
    r"\b(?:Journal|Review|Handbook|Yearbook|Quarterly|Introduction|Principles|Guide|Commentary|Study|Studies|Analysis|"
    r"Overview|Encyclopa?edia|School|Faculty|Institute|Cent(?:re|er)|Society|Report|Explanatory|Press|Library|Department)\b"
    r"|(?<![A-Z]\.)\b[A-Z]\.\s"
)


_HEAD: Final = re.compile(rf"{_HEADS}(?!\w)")
_LAST_SMALL: Final = re.compile(rf"(?:^|\s){_SMALL}\s$")


def _is_torn(name: str) -> bool:
    """Whether what stands before the noun of an instrument ends in a small word (`Harbours of Code`) or holds a comma
    that no row of words explains (`Roe, J, Code`)."""
    found = _HEAD.search(name)
    before = name[: found.start()] if found else ""
    row = re.search(r"\b(?:and|&|or)\b", before.rpartition(",")[2])
    return bool(_LAST_SMALL.search(before)) or (re.sub(r"\([^()]*\)", "", before).count(",") > 0 and not row)


def _capitalised(title: str) -> bool:
    own = [word for word in title.split() if not re.fullmatch(_SMALL, word)]
    return len(own) > 1 and all(word[0].isupper() or word[0] == "(" for word in own)


def _rest(words: str, position: int) -> tuple[str, tuple[str, ...], tuple[str, ...]] | None:
    """Date, numbers and states after a name; None where something else stands there too."""
    adopted = ""
    numbers: list[str] = []
    states: list[str] = []
    for _ in range(12):
        seam = _SEAM.match(words, position)
        position = seam.end() if seam else position
        if position >= len(words):
            return adopted, tuple(numbers), tuple(dict.fromkeys(states))
        sort, piece = next(
            ((s, m) for s, p in _PIECES if (m := p.match(words, position)) and m.end() > position), ("", None)
        )
        if piece is None:
            return None
        told = piece.groupdict()
        if told.get("y"):
            adopted = _fuller(adopted, told["y"])
        if sort == "number":
            numbers.append(told["v"].strip(" .,"))
        elif sort == "state":
            states.append(_state_name(told["v"]))
        position = piece.end()
    return None


def _fuller(known: str, words: str) -> str:
    found = dates(words)
    told = found[0].lexical if found else ""
    return told if not known or told.startswith(known) else known


def _state_name(words: str) -> str:
    """A state as brackets print it: `UK`, `Cth`."""
    return _SHORTENED.get(words.strip(" .").casefold()) or words.strip()


# A party's words are capitalised: `v` is a word of other languages too.
_CAPITALISED: Final = r"[^\W\da-zа-яіїєґ_][^\s\d\[\]();,“”\"«»\x00]*"
_OF_PARTY: Final = (
    r"(?:of|the|and|for|in|on|de|del|della|des|du|la|le|van|von|der|den|y|e|et|al\.?|ex|parte|others|another|&)"
)
_PARTY: Final = rf"{_CAPITALISED}(?:\s(?:{_CAPITALISED}|{_OF_PARTY})){{0,12}}?"
_CASE: Final = re.compile(
    rf"(?:(?P<docket>(?:Joined\s)?Cases?\s[CTF]?[-–‑]?\d{{1,4}}/\d\d(?:\s(?:P|PPU))?)[,:]?\s)?"
    rf"(?P<name>(?P<one>{_PARTY})\s(?:vs?\.?)\s(?P<other>{_PARTY}))"
    r"(?=,|\.?$|\s?[(\[;]|\.\s|\s\d|:\s|\s//|\s[Aa]pp\.?\s|\s[Nn]o\.?\s)"
)
_DOCKET: Final = re.compile(
    r"(?P<v>\[?(?:19|20)\d\d\]?\s(?:UKHL|UKSC|EWCA|EWHC|HCA|FCA|SCC|NSWSC|NSWCA|ZACC|ZASCA|KEHC|NZSC|IEHC|SGCA|SGHC|INSC)\s?"
    r"(?:\((?:Civ|Crim|Admin|QB|Ch)\)|Civ|Crim)?\s?\d{1,4}(?:\s\((?:Admin|QB|Ch|Crim)\))?|ECLI:[A-Z:]+\d{4}:[\w.]+|"
    r"(?:[Aa]pp(?:lication|l)?\.?\s)?[Nn]os?\.?\s?[\w:-]*\d[\w:/-]*)"
)
_DECIDED: Final = re.compile(rf"\((?:[^()]{{1,40}}\s)?(?P<y>{YEAR})\)|\[(?P<y2>{YEAR})\]|(?P<y3>{_DAY})(?!\s[A-Z])")


def _case(words: str) -> Law | None:
    found = _CASE.match(words)
    if found is None or re.search(r"https?:", found.group()):
        return None
    rest = words[found.end() :]
    docket = _DOCKET.search(rest)
    number = found["docket"] or (docket["v"].strip(" .,") if docket else "")
    whole = [day.lexical for day in dates(rest) if len(day.lexical) == len("2001-01-01")]
    decided = _DECIDED.search(rest)
    year = next((told for told in decided.groups() if told), "") if decided else ""
    parties = tuple(
        _state_name(re.sub(r"^the\s", "", found[party].strip(" ."), flags=re.I)) for party in ("one", "other")
    )
    return Law(
        found.span("name"),
        found["name"].strip(" ."),
        True,
        whole[0] if whole else year[:4],
        (number,) if number else (),
        parties,
    )
