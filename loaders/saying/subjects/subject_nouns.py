"""Which nouns, with what stands before them, can name the subject of a clause: no measure, no part of something, no
name of somebody."""

from __future__ import annotations

from typing import Final

from loaders.naming.bodies.demonyms import adjectives
from loaders.naming.reference.own_text import TEXTS
from loaders.naming.words import Word, is_possessive, word_set
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.verbs import Form

MANY: Final = frozenset({"many", "several", "numerous"})
ARTICLES: Final = MANY | {"the", "a", "an", "no"}
_NO_HEADS: Final = TEXTS | word_set(
    """
year month week day decade century time moment period hour date past percent number majority range variety series lot
plenty couple handful dozen half quarter third portion rest part kind type sort example instance case reason fact thing
way question issue matter purpose aim goal objective intention task author reader researcher scholar result finding
conclusion analysis research investigation review chapter section paragraph figure table appendix footnote volume
version page hypothesis methodology method topic title abstract discussion literature novelty relevance remark note
proof reference mention sometimes always nowadays towards besides news
problem idea focus view opinion point answer person key role place attention emphasis
metre meter kilometre kilometer mile ton tonne dollar euro pound gram hectare byte billion million thousand
"""
)
WITH_OTHERS: Final = word_set("problem key number focus idea issue question proportion")  # `the number of attacks`
_TOO_GENERAL: Final = word_set(
    "organization agency institution entity unit force member party service group individual"
)
_SHORTEST: Final = 3  # letters of a noun


def is_plural(word: Word) -> bool:
    return word.lower in _PLURALS or (word.norm != word.lower and not is_possessive(word.lower))


_PLURALS: Final = word_set("data people media police criteria phenomena")  # plurals without -s


def names_thing(words: tuple[Word, ...], first: int, head: int) -> bool:
    """Whether the noun with what stands before it can be the name of a thing: no measure, no part, no name of somebody;
    a single noun only in the plural."""
    noun = words[head]
    if len(noun.text) < _SHORTEST or (noun.capital and (head > 0 or noun.acronym)):
        return False
    if {noun.norm, noun.lower} & _NO_HEADS and not (noun.norm in WITH_OTHERS and _of_others(words, head)):
        return False
    if is_possessive(noun.lower) or verb_forms().get(noun.lower) is Form.GERUND or _opens_with_gerund(words, first):
        return False
    if any(w.capital and not w.acronym and (w.lower,) not in adjectives() for w in words[max(1, first) : head + 1]):
        return False
    if head == first and noun.norm in _TOO_GENERAL and not _of_others(words, head):
        return False
    told = head > first or (head > 0 and words[head - 1].lower in ARTICLES | {"and"})
    return told or is_plural(noun) or is_mass(noun.lower)


def is_mass(lower: str) -> bool:
    """Whether a noun names something without an article or a plural: what cannot be counted."""
    return lower in _MASS or (
        lower.endswith(_MASS_ENDINGS) and not lower.endswith(("sis", "ess")) and len(lower) > _LONG
    )


_LONG: Final = 6  # letters of a noun that an ending tells
_MASS_ENDINGS: Final = ("tion", "sion", "ity", "ness", "ance", "ence", "ism", "ship", "ment", "cy")
_MASS: Final = word_set(
    """
trust evidence malware ransomware spyware software hardware technology law legislation crime access secrecy privacy
intelligence infrastructure information knowledge expertise money funding speed surveillance compliance
anonymity attribution extradition encryption sovereignty jurisdiction diplomacy deterrence research terrorism theft
fraud abuse
"""
)


def _of_others(words: tuple[Word, ...], head: int) -> bool:
    """Whether it is told of what there is a problem, a number and the like."""
    return head + 2 < len(words) and words[head + 1].lower in ("of", "to", "with", "on")


def _opens_with_gerund(words: tuple[Word, ...], first: int) -> bool:
    """`Fighting crime is …`: what is done, no thing."""
    bare = first == 0 or words[first - 1].lower not in ARTICLES
    return bare and words[first].lower.endswith("ing") and words[first].lower not in _DESCRIBING


_DESCRIBING: Final = word_set("existing emerging growing increasing ongoing prevailing leading evolving remaining")
