"""Noun phrases that describe a thing without naming it: `regional cybercrime treaties`, `the signing ceremony`,
`informal channels`, `crimes committed online`.

A phrase is read outwards from its head noun: modifiers and a determiner to the left, to the right what hangs on it.
Which heads may stand so, and beside which modifiers, was learned on annotated texts of which one was left out at a
time. Heads of a wide use (`effort`, `measure`, `state`, `expert`) did not carry from text to text, nor did modifiers
that only weigh or count (`effective`, `several`): neither makes a phrase a mention.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from loaders.naming.kinds.described_kinds import kind_of
from loaders.naming.words import AUXILIARIES, Word, is_in_address, is_joiner, word_set
from loaders.saying.clauses.clauses import PREPOSITIONS, RELATIVE
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.verbs import Form
from loaders.saying.subjects.groups import modifies

# Heads in the form of labels (`loaders.naming.words`).
_TREATIES: Final = word_set("treaty convention agreement protocol accord pact")
_LAWS: Final = word_set("law legislation statute framework")
_ACTS: Final = word_set("resolution legislation law regulation directive")  # of the body before them
_EVENTS: Final = word_set("ceremony meeting conference summit workshop seminar forum")
_COOPERATION: Final = word_set(
    "cooperation collaboration coordination investigation assistance harmonization partnership extradition prosecution "
    "collection gathering preservation"
)
_MEANS: Final = word_set("channel relationship mechanism endeavor technique power provision exercise strategy")
_DEVERBAL: Final = ("tion", "sion", "ing")  # with a matter: `the preservation of stored data`
_HARMFUL: Final = word_set(
    """
violation infraction contravention destruction corruption exfiltration manipulation falsification modification
misappropriation extortion exploitation fabrication hacking stealing leaking laundering trafficking tampering damaging
deleting altering deletion alteration obstruction forging hijacking smuggling misusing
"""
)  # no measures
_MATTER: Final = word_set("data evidence intelligence traffic proceed asset offender suspect perpetrator fugitive")
_AUTHORITIES: Final = word_set("authority institution")
_OFFICIAL: Final = word_set(
    "judicial prosecuting requesting requested competent central designated supervisory regulatory prosecutorial"
)
_GROUPS: Final = word_set("signatory provider")
_CRIMES: Final = word_set("crime offense cybercrime fraud")

_SCOPE: Final = word_set(
    "mutual joint regional bilateral multilateral common informal transborder cooperative investigative domestic "
    "international additional"
)
_CYBER: Final = word_set("cybercrime cyber cyberattack cybersecurity")
_PLANS: Final = word_set("policy plan bill guideline principle roadmap doctrine code")  # with a word of the field
_FIELD: Final = _CYBER | word_set(
    """
cybercriminal cyberterrorism cyberterrorist cyberspace cyberwarfare cyberwar cyberthreat cyberdefense cyberdefence
cyberespionage cyberintelligence digital online internet computer malware ransomware phishing botnet spam hacking hacker
ddos darknet blockchain cryptocurrency bitcoin crypto encryption ict iot security
"""
)
# What a word of the field makes of a head: `malware incidents`, `a cybercrime unit`.
_OF_FIELD: Final = {
    **dict.fromkeys(word_set("attack breach threat risk incident intrusion campaign conflict weapon"), "threat"),
    **dict.fromkeys(word_set("victimization victimisation theft scam harassment bullying extortion forgery"), "crime"),
    **dict.fromkeys(word_set("expert official actor professional specialist unit adversary syndicate gang"), "body"),
    **dict.fromkeys(word_set("training awareness education strategy diplomacy governance"), "measure"),
}
_WEIGHING: Final = word_set(
    """
such same other relevant effective only most many various numerous different several certain main important fundamental
particular aforementioned recent existing own first second third last new old many more further successful immediate
concrete rapid strong stronger better good best full ongoing subsequent timely prompt possible potential proper legal
"""
)
_OF_ALL: Final = word_set("international legal global universal")  # tell little of a treaty without a matter
_NOT_ONE: Final = word_set("most only such aforementioned same")  # a phrase with one of these picks out, or points back
_DETERMINERS: Final = word_set("the a an any its their our his her several some many these those no every each")
_KINDS_OF: Final = word_set("any no every each some several many")
_HOW_DONE: Final = word_set("committed perpetrated occurring carried")
_WHERE: Final = word_set("through via on in by with out using over against")
_BETWEEN: Final = word_set("between among against with")
_ABOUT: Final = word_set("on against for with between to")
_ADJECTIVE: Final = ("al", "ary", "ive", "ic", "ed")
_PICKED: Final = 4  # words before a phrase in which it may be said to be the only or most important one
_LONGEST: Final = 7  # words before a head
_FARTHEST: Final = 7  # words after it


class Described(NamedTuple):
    """Words `first` to `last` (exclusive) that describe a thing of a kind; `noun` is the first word without the
    determiner, `head` the place of the head noun, `general` where a kind and not one thing is meant."""

    first: int
    noun: int
    last: int
    head: int
    kind: str
    general: bool


def described(words: tuple[Word, ...]) -> Iterator[Described]:
    """The phrases of a sentence in order of their heads."""
    for place, word in enumerate(words):
        if not word.is_word or (word.capital and place) or not _may_head(word) or _in_compound(words, place):
            continue
        noun = _past_verbs(words, _first_modifier(words, place), place)
        if word.norm in _ACTS and place and words[place - 1].acronym:
            noun = place - 1
        found = _kind_and_end(words, noun, place)
        if found is None or is_in_address(words, place):
            continue
        kind, last = found
        first = noun - 1 if noun and words[noun - 1].lower in _DETERMINERS else noun
        plural = word.norm != word.lower and word.lower.endswith("s")
        general = plural or word.norm == "legislation" or words[first].lower in _KINDS_OF
        yield Described(first, noun, last, place, kind, general)


_HEADS: Final = _TREATIES | _LAWS | _ACTS | _AUTHORITIES | _GROUPS | _EVENTS | _COOPERATION | _MEANS | _CRIMES | _PLANS


def _may_head(word: Word) -> bool:
    return word.norm in _HEADS or word.norm in _OF_FIELD or word.norm.endswith(_DEVERBAL)


_OF_LAWS: Final = _SCOPE | _CYBER


def _kind_and_end(words: tuple[Word, ...], noun: int, place: int) -> tuple[str, int] | None:
    """The kind that a head with its modifiers tells, and the word after the phrase; None where it describes nothing."""
    head = words[place].norm
    told = {word.norm for word in words[noun:place]} | {word.lower for word in words[noun:place]}
    if _NOT_ONE & (told | {word.lower for word in words[max(0, noun - _PICKED) : noun]}):
        return None
    after = place + 1
    if head in _CRIMES:
        last = _past_deed(words, after)
        return ("crime", last) if last > after else None
    modified = bool(told - _WEIGHING)
    if head in _TREATIES and modified:
        plural = words[place].lower != head
        last = past_complement(words, after, _ABOUT - {"to", "for"} if plural else _ABOUT)
        return ("instrument", last) if last > after or told - _WEIGHING - _OF_ALL else None
    if head in _OF_FIELD and told & _FIELD:
        return _OF_FIELD[head], after
    if head in _PLANS and told & _CYBER:
        return "instrument", past_complement(words, after, _ABOUT)
    if head in _LAWS and not told.isdisjoint(_OF_LAWS):
        return "instrument", past_complement(words, after, _ABOUT)
    if head in _ACTS and place > noun and words[place - 1].acronym:
        return "instrument", after
    if head in _EVENTS and modified and noun and words[noun - 1].lower in ("the", "this"):
        return kind_of(words, place)[0], after
    if head.endswith(_DEVERBAL) and head not in _HARMFUL:
        last = past_complement(words, after, frozenset({"of"}))
        if any(words[n].norm in _MATTER and (n + 1 == last or words[n + 1].lower == "and") for n in range(after, last)):
            return "measure", last
    if head in _COOPERATION and modified:
        return "measure", past_complement(words, after, _BETWEEN)
    if head in _AUTHORITIES and told & _OFFICIAL:
        return "body", after
    if head in _GROUPS:
        last = past_complement(words, after, frozenset({"of"}))
        return ("body", last) if last > after else None
    if head in _MEANS and told & _SCOPE:
        return "measure", after
    return None


_NO_NOUNS: Final = (
    PREPOSITIONS | AUXILIARIES | RELATIVE | _DETERMINERS
    | word_set("and or but not also than as when while where if because although though since until before after so")
    | word_set("i we you he she it they both then there here however therefore yet still often never always again")
)  # fmt: skip


def _in_compound(words: tuple[Word, ...], place: int) -> bool:
    """Whether another noun follows: `treaty bodies` are no treaty."""
    if place + 1 >= len(words) or not (words[place + 1].is_word or is_joiner(words[place + 1])):
        return False
    after = words[place + 1].lower
    return after not in _NO_NOUNS and not after.endswith(("ed", "ing", "ly")) and after not in verb_forms()


_BEFORE_NOUNS: Final = PREPOSITIONS | _DETERMINERS


def _first_modifier(words: tuple[Word, ...], place: int) -> int:
    """The first of the words that modify a head, adjectives joined by `and` too; names in capitals among them."""
    first = place
    while first > 0 and place - first < _LONGEST:
        word = words[first - 1]
        name = word.capital and word.is_word and first > 1 and word.lower not in _BEFORE_NOUNS
        if _is_plural(word) and first < place and verb_forms().get(word.lower) is not Form.THIRD:
            first += words[first].lower in verb_forms()
            break  # a subject, and the verb after it
        if name or modifies(words, first - 1) or (word.is_word and first < place and is_joiner(words[first])):
            first -= 1
        elif _joins_adjectives(words, first - 1, place):
            first -= 2
        else:
            break
    while first < place and is_joiner(words[first]):
        first += 1
    return first


def _is_plural(word: Word) -> bool:
    return word.text.islower() and word.lower.endswith("s") and word.norm != word.lower


def _joins_adjectives(words: tuple[Word, ...], place: int, head: int) -> bool:
    adjective = place > 0 and words[place - 1].lower.endswith(_ADJECTIVE) and modifies(words, place - 1)
    return words[place].lower in ("and", "or") and place + 1 < head and adjective


_OPENING: Final = _DETERMINERS | {"and", "or", "up", "down", "out", "off"}  # the last four of a verb before it


def _past_verbs(words: tuple[Word, ...], first: int, place: int) -> int:
    """The first modifier after a verb of which the phrase is the object (`otherwise facilitating`, `reached`)."""
    if first and words[first - 1].lower in _DETERMINERS:
        return first
    verbs = [n for n in range(first, place) if words[n].text.islower() and words[n].lower in verb_forms()]
    first = verbs[-1] + 1 if verbs else first
    while first < place and (words[first].lower in _OPENING or is_joiner(words[first])):
        first += 1
    return first


def _past_deed(words: tuple[Word, ...], place: int) -> int:
    """The word after what says how a crime is committed (`committed through the Internet`, `involving …`)."""
    if place + 1 >= len(words):
        return place
    if words[place].lower == "involving":
        return past_complement(words, place, frozenset({"involving"}))
    if words[place].lower not in _HOW_DONE:
        return place
    return past_complement(words, place + 1, _WHERE)


def past_complement(words: tuple[Word, ...], place: int, links: frozenset[str]) -> int:
    """The word after a link and the nouns it rules; the same place where no link stands there."""
    if place + 1 >= len(words) or words[place].lower not in links:
        return place
    end = place + 1
    while end < len(words) and end - place < _FARTHEST and not _ends_phrase(words[end]) and not _another(words, end):
        end += 1
    while end > place + 1 and _hangs_over(words[end - 1].lower):
        end -= 1
    return end if end > place + 1 else place


def _another(words: tuple[Word, ...], place: int) -> bool:
    """`(of offenders) and the (seizure of …)`: what is joined with its own article is another thing."""
    after = words[place + 1].lower if place + 1 < len(words) else ""
    return words[place].lower in ("and", "or") and after in _DETERMINERS


_ENDING: Final = AUXILIARIES | RELATIVE | (PREPOSITIONS - {"of"})


def _ends_phrase(word: Word) -> bool:
    lower = word.lower
    if not (word.is_word or is_joiner(word)) or lower in _ENDING:
        return True
    return verb_forms().get(lower) is Form.THIRD


def _hangs_over(lower: str) -> bool:
    """Whether a word cannot close a phrase: a link, an article, or the verb after it."""
    return lower in _NO_NOUNS or lower == "of" or verb_forms().get(lower) is Form.PAST
