"""References to provisions: `paragraph "b" of Article 32`, `Art. 421-1`, `Chapter 7`, `arts 14-21`, `ст. 5`.

Identifiers follow Akoma Ntoso's naming convention (OASIS, Akoma Ntoso Naming Convention 1.0, section 5):
`art_32__para_b`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_PARAGRAPH: Final = (
    r"paragraphs?|paras?\.?|subparagraphs?|sub-paragraphs?|points?(?=\s+[\"“«(]?\w{1,2}\b)|пункт(?:[аеуыи]|ом)?|"
    r"підпункт[аеуи]?|подпункт[аеуы]?|п\.|пп\.|част(?:ь|и|ью|ина|ини|иною)|ч\."
)
# Largest unit first: the order in which parts are written into an identifier.
_UNITS: Final = (
    ("book", r"books?|книг[аиеу]"),
    ("part", r"parts?(?=\s+(?:\d|[IVX]+\b))|част(?:ь|и|ина|ини)(?=\s+[IVX]+\b)"),
    ("title", r"titles?(?=\s+(?:\d|[IVX]+\b))|раздел(?:[аеуы]|ом)?|розділ(?:[аиіу]|ом)?"),
    ("chp", r"chapters?|chap\.|ch\.|глав(?:[аыеу]|ой)|гл\."),
    ("sec", r"sections?|sects?\.|sec\."),
    ("art", r"articles?|arts?\.?|стат(?:ья|ьи|ье|ью|ь[её]й|ей|ьями?|ьях)|стат(?:тя|тю|ті|тею|тей|тях|тями?)|ст\."),
    ("annex", r"annex(?:es)?|appendix|приложени[еяю]|додат(?:ок|ку)"),
    ("para", _PARAGRAPH),
)
_ORDER: Final = tuple(name for name, _ in _UNITS)
_NUMBER: Final = (
    r"\d{1,4}(?:[-.](?:\d{1,3}|bis|ter|quater|quinquies|sexies|septies|octies)(?![\d.]))*(?:bis|ter|quater)?[a-z]?(?![\w/])"
    r"|[IVX]{1,6}\b"
)
_LETTER: Final = r"[\"“”«(]\s?(?:[a-zа-яії]|\d{1,2}|[ivx]{1,4})\s?[\"“”»)]|[a-z]\b(?!\.\w)"
_LIST: Final = r"(?:\s?[-–—]\s?|\s?,\s?(?:and\s|or\s)?|\s(?:and|to|or|и|та|і|до)\s)"
_RANGE: Final = re.compile(r"\s?[-–—]\s?|\s(?:to|до)\s")
_UNIT: Final = re.compile(r"\b(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _UNITS) + r")\s?", re.I)
# Without a digit only these words open a reference: `paragraph "b"`, `Chapter III`.
_DIGIT: Final = re.compile(r"\d")
_SIGNS: Final = (
    "paragraph",
    "Chapter",
    "chapter",
    "Book ",
    "Title ",
    "Section ",
    "Part ",
    "Annex",
    "Article",
    "пункт",
    "глав",
    "Глав",
    "§",
)
_SIGN: Final = re.compile(r"(?P<para>§)\s?")
_NUMBERS: Final = re.compile(
    rf"(?P<first>{_NUMBER}|{_LETTER})(?P<inner>(?:\s?\(\w{{1,3}}\)){{0,3}})(?P<more>(?:{_LIST}(?:{_NUMBER})){{0,12}})"
)
_MORE: Final = re.compile(rf"({_LIST})({_NUMBER})")
_OF: Final = re.compile(r"\s?,?\s(?:of|to|in|from)\s(?:the\s)?|\s?,\s?|\s")
_PHRASE: Final = re.compile(
    r"\s?,?\s?(?:(?:of|to|in)\s)?(?:(?:the|said|aforesaid|this|that|its|their)\s){0,2}"
    r"(?P<phrase>[A-ZА-ЯІЇЄҐ][\w'’-]*"
    r"(?:\s(?:of|on|the|for|and|against|in|to|with|de|о|об|по|про|в|и|та|[A-ZА-ЯІЇЄҐ\d][\w'’-]*)){0,14})"
)
_PHRASE_END: Final = re.compile(r"(?:\s(?:of|on|the|for|and|against|in|to|with|de|о|об|по|про|в|и|та))+$")


@dataclass(frozen=True, slots=True)
class ProvisionReference:
    """A reference at positions `start` to `end`. `identifiers` are in Akoma Ntoso style, several for a list or a range;
    `instrument` is the place of the words beside it that may name the instrument, None where there are none."""

    start: int
    end: int
    identifiers: tuple[str, ...]
    instrument: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class _Step:
    """One unit with its numbers: `Article 32`, `paragraph "b"`."""

    start: int
    end: int
    unit: str
    numbers: tuple[str, ...]
    inner: tuple[str, ...]


def provision_references(words: str) -> tuple[ProvisionReference, ...]:
    """The provisions a text refers to, in order.

    >>> [found.identifiers for found in provision_references('paragraph "b" of Article 32 and arts 14-16')]
    [('art_32__para_b',), ('art_14', 'art_15', 'art_16')]
    """
    if not (_DIGIT.search(words) or any(sign in words for sign in _SIGNS)):
        return ()
    units = list(_UNIT.finditer(words))
    if "§" in words:
        units = sorted([*units, *_SIGN.finditer(words)], key=lambda unit: unit.start())
    steps = [step for unit in units if (step := _step(words, unit))]
    found: list[ProvisionReference] = []
    index = 0
    while index < len(steps):
        chain = [steps[index]]
        while index + 1 < len(steps) and _joined(words, chain[-1], steps[index + 1]):
            index += 1
            chain.append(steps[index])
        found.append(_reference(words, chain))
        index += 1
    return tuple(found)


def _step(words: str, unit: re.Match[str]) -> _Step | None:
    numbers = _NUMBERS.match(words, unit.end())
    name = unit.lastgroup or ""
    if name == "art" and _IN_JOURNAL.search(words, max(0, unit.start() - _VOLUME_LINE), unit.start()):
        return None
    if numbers is None or (unit.group()[-1:].isalpha() and unit.end() == numbers.start()):
        return None
    first = numbers.group("first")
    if len(first) == 1 and first.islower() and name != "para":
        return None
    values = _numbers(unit.group(), first.strip('"“”«»() '))
    for joint, number in _MORE.findall(numbers.group("more")):
        values.extend(_counted(values[-1], number) if _RANGE.fullmatch(joint) else [number])
    inner = tuple(re.findall(r"\((\w{1,3})\)", numbers.group("inner")))
    return _Step(unit.start(), numbers.end(), name, tuple(values), inner)


_VOLUME_LINE: Final = 40  # characters
# `Volume 15, Article 3`, `Vol. 15, No. 2, Article 3`: a paper's place in its journal.
_IN_JOURNAL: Final = re.compile(
    r"\b(?:vol(?:ume|\.)|iss(?:ue|\.)|том)\s?\d{1,4}\s?(?:\(\d{1,3}\))?(?:\s?[,:]?\s?(?:iss(?:ue|\.)|no\.|№)\s?\d{1,3})?"
    r"\s?[,:.]?\s*$",
    re.I,
)
_LONGEST_RANGE: Final = 20
_PLURAL: Final = re.compile(
    r"(?:articles|arts\.?|chapters|paragraphs|paras\.?|sections|статьи|статей|статті)\s?$", re.I
)


def _numbers(unit: str, printed: str) -> list[str]:
    """`arts 14-16` and `Art. 14-16` are three articles; `Art. 421-1` is one."""
    first, _, last = printed.replace("–", "-").partition("-")
    rising = first.isdigit() and last.isdigit() and 0 < int(last) - int(first) <= _LONGEST_RANGE
    if last and (_PLURAL.match(unit) or rising):
        return [first, *_counted(first, last)]
    return [printed]


def _counted(first: str, last: str) -> list[str]:
    """The numbers after `first` up to `last`; only `last` where they do not count up (or by more than 60)."""
    if first.isdigit() and last.isdigit() and 0 < int(last) - int(first) <= 60:
        return [str(number) for number in range(int(first) + 1, int(last) + 1)]
    return [last]


def _joined(words: str, left: _Step, right: _Step) -> bool:
    between = words[left.end : right.start]
    return left.unit != right.unit and len(between) < 14 and bool(_OF.fullmatch(between))


def _reference(words: str, chain: list[_Step]) -> ProvisionReference:
    stems = [""]
    for step in sorted(chain, key=lambda step: _ORDER.index(step.unit)):
        stems = [f"{stem}__{step.unit}_{number}" for stem in stems for number in step.numbers]
        for letter in step.inner:
            stems = [f"{stem}__para_{letter}" for stem in stems]
    end = chain[-1].end
    phrase = _PHRASE.match(words, end, min(end + 160, len(words)))
    place = None
    if phrase:
        tail = _PHRASE_END.sub("", phrase.group("phrase"))
        place = (phrase.start("phrase"), phrase.start("phrase") + len(tail))
    return ProvisionReference(chain[0].start, end, tuple(stem.lstrip("_") for stem in stems), place)
