"""Incidents by whom they befell and when (`the Northbank hack`, `the 2019 Northbank breach`, `the attack on Northbank`)
and what takes them up (`the attack`, `this incident`); court cases by a party (`the Hill case`).

A later phrase means an incident only where no other attack was told of since.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.bodies.demonyms import adjectives
from loaders.naming.candidates import Candidates
from loaders.naming.headed.cases import CASE, cases
from loaders.naming.headed.heads import MONTHS
from loaders.naming.lexicon import Lexicon
from loaders.naming.marks import GROUP, Mark, Sentence
from loaders.naming.words import AUXILIARIES, Word, is_possessive, word_set

INCIDENT: Final = "Incident"
_HEADS: Final = word_set("attack cyberattack incident hack breach heist intrusion outage")
_OF_VICTIMS: Final = word_set("hack breach heist")  # never named for whoever does them
_AGAIN: Final = _HEADS | {"hacking", "raid"}
_SORTS: Final = word_set("cyber ransomware supply chain data security hacking malware")
_HEADING: Final = word_set(
    "attacks cyberattacks incidents hacks breaches heists intrusions outages hackings cyber-attack cyber-attacks case "
    "cases episode episodes campaign campaigns"
)
_POINTING: Final = frozenset({"the", "this"})
_ENDING: Final = word_set(
    """
on in at by of for from to with during after before since and or but as that which when where while because until
against than not also itself later only showed shows led leads came comes took takes began hit cost exposed caused
revealed highlighted demonstrated prompted disrupted affected targeted compromised made
"""
)
_AGAINST: Final = frozenset({"on", "against"})
_BACK: Final = 3  # sentences in which an incident may be taken up
_WORDS: Final = 3  # of the name before a head
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


@dataclass(slots=True)
class Incidents:
    """The incidents that a text names, by the name before their head; each with its year, empty without one."""

    sentences: Sequence[Sentence]
    lexicon: Lexicon
    candidates: Candidates
    label: Callable[[NamedNode], str]
    _met: dict[str, dict[str, NamedNode]] = field(default_factory=dict, init=False)

    def named(self, sentence: Sentence, found: list[Mark]) -> Iterator[Mark]:
        """The court cases that a sentence names, and the incidents, of those that no mark covers already."""
        yield from cases(sentence, self.candidates)
        words = sentence.words
        covered = {place for mark in found for place in range(mark.first, mark.last) if mark.kind == "event"}
        for place, word in enumerate(words):
            if word.lower not in _HEADS or place == 0 or place in covered or not _stands_alone(words, place + 1):
                continue
            one = _before_head(words, place, found) or _after_head(words, place, found)
            if one is not None:
                first, last, name, year = one
                iri = self._same(name, year, word.lower)
                types = (INCIDENT,) if iri in self.candidates.names else ()
                yield sentence.mark(first, last, iri, "head", types)

    def _same(self, name: str, year: str, head: str) -> NamedNode:
        """The incident known or met by a name and a year, or a new one."""
        parts = [] if year else name.split(" ")
        for shorter in (" ".join(parts[:last]) for last in range(len(parts), 0, -1)):
            known = next((e for h in (head, *sorted(_HEADS)) if (e := self.lexicon.named(f"{shorter} {h}"))), None)
            if known is not None:
                return known
        years = self._met.setdefault(name, {})
        near = next((years[each] for each in (year, "") if each in years), None)
        if near is None and not year and years:
            near = list(years.values())[-1]
        if near is None:
            label = f"{year} {name} {head}".strip()
            near = self.candidates.minted("event", label, (INCIDENT,), key=f"{year} {name} incident".strip())
        years.setdefault(year, near)
        return near

    def again(self, sentence: Sentence) -> Iterator[Mark]:
        """`the attack`, `this incident`: the incident told of last; `the Hill case`: the case with that party."""
        words = sentence.words
        free = set(range(len(words))) - {n for mark in sentence.marks for n in range(mark.first, mark.last)}
        for place, word in enumerate(words[:-1]):
            if word.lower not in _POINTING:
                continue
            end = place + 2 if words[place + 1].lower in _AGAIN else place
            if end > place and free.issuperset(range(place, end)) and _stands_alone(words, end):
                iri = self._last(sentence, place)
                if iri is not None:
                    yield sentence.mark(place, end, iri, "definite")
        for place in range(1, len(words)):
            first = _opening(words, place) if words[place].lower == "case" else place
            iri = self._case(words[first:place]) if first < place and free.issuperset(range(first, place + 1)) else None
            if iri is not None and words[first - 1].lower == "the":
                yield sentence.mark(first, place + 1, iri, "definite")

    def _last(self, sentence: Sentence, place: int) -> NamedNode | None:
        """The incident that words before a place tell of, where they tell of no other after it."""
        for earlier in (sentence, *reversed(self.sentences[-_BACK - 1 : -1])):
            until = place if earlier is sentence else len(earlier.words)
            incidents = {n: m.iri for m in earlier.marks if self._is_incident(m) for n in range(m.first, m.last)}
            for number in range(until - 1, -1, -1):
                if number in incidents:
                    return incidents[number]
                if earlier.words[number].lower in _AGAIN | _HEADING:
                    return None
        return None

    def _is_incident(self, mark: Mark) -> bool:
        types = {kind.value.rsplit("#", 1)[-1] for kind in self.lexicon.types.get(mark.iri, ())}
        return mark.kind == "event" and INCIDENT in types | self.candidates.types.get(mark.iri, set())

    def _case(self, name: tuple[Word, ...]) -> NamedNode | None:
        """The only case so far that has a party of this name."""
        told = " ".join(word.text for word in name)
        met = {m.iri for earlier in self.sentences for m in (*earlier.marks, *earlier.inner) if m.kind == CASE}
        having = [iri for iri in met if re.search(rf"\b{re.escape(told)}\b", self.label(iri))]
        return having[0] if len(having) == 1 else None


def _stands_alone(words: tuple[Word, ...], after: int) -> bool:
    """Whether no noun follows a head that it would only tell apart (`the attack surface`)."""
    if after >= len(words):
        return True
    lower = words[after].lower
    return not (words[after].is_word or lower == "-") or lower in _ENDING | AUXILIARIES or lower.endswith(("ly", "ed"))


def _opening(words: tuple[Word, ...], place: int) -> int:
    """The first of the capitalised words that stand before a place."""
    first = place
    while first > 0 and place - first < _WORDS and _is_named(words[first - 1]):
        first -= 1
    return first


def _is_named(word: Word) -> bool:
    return word.is_word and word.capital and word.text[0].isalpha() and word.lower not in MONTHS | _POINTING


def _before_head(words: tuple[Word, ...], place: int, found: list[Mark]) -> tuple[int, int, str, str] | None:
    """Words, name and year of `the (2019) Northbank (cyber) attack`; None where the head has no such name."""
    last = place
    while last > 0 and (words[last - 1].lower in _SORTS or words[last - 1].text == "-"):
        last -= 1
    first = _opening(words, last)
    start, year = first, ""
    if start > 0 and _YEAR.fullmatch(words[start - 1].text):
        start, year = start - 1, words[start - 1].text
        start -= start > 0 and words[start - 1].lower in MONTHS
    if first == last or start == 0 or words[start - 1].lower != "the" or is_possessive(words[last - 1].text):
        return None
    of = [mark for mark in found if mark.first < last and first < mark.last]
    victim = any(mark.kind == "body" and mark.first == first and mark.last == last for mark in of)
    if any(mark.kind in ("state", "place", "crime", "event", "instrument", "principle", "person") for mark in of):
        return None
    if not victim and (of or any(word.acronym or (word.lower,) in adjectives() for word in words[first:last])):
        return None
    told = victim or words[place].lower in _OF_VICTIMS or (year and words[place].lower == "incident")
    name = " ".join(word.text for word in words[first:last])
    return (start, place + 1, name, year) if told and name != "Internet" else None


def _after_head(words: tuple[Word, ...], place: int, found: list[Mark]) -> tuple[int, int, str, str] | None:
    """Words and name of `the (2019) attack on Northbank`, `a major attack on Northbank`, whose name is a body's alone;
    none where it only may come."""
    article = next((n for n in range(place - 1, max(-1, place - _ADJECTIVES), -1) if words[n].lower in _ARTICLES), -1)
    between = words[article + 1 : place]
    if article < 0 or any(not (w.is_word or w.text in "-,") or w.lower in _NO_ADJECTIVES for w in between):
        return None
    if words[article].lower != "the" and _MAY_BE & {word.lower for word in words}:
        return None
    if [word.lower in _AGAINST for word in words[place + 1 : place + 2]] != [True]:
        return None
    body = next((m for m in found if m.kind == "body" and m.first == place + 2 and m.how != GROUP), None)
    if body is None or not all(_is_named(word) for word in words[body.first : body.last]):
        return None
    following = words[body.last] if body.last < len(words) else None
    if following is not None and (following.lower in _GOING_ON or following.text[0].isupper()):
        return None
    year = next((word.text for word in between if _YEAR.fullmatch(word.text)), "")
    name = " ".join(word.text for word in words[body.first : body.last])
    described = following is not None and following.text == ","  # `…, a firm of …`: the body, not what befell it
    return None if is_possessive(name) else (article + 1, place + 1 if described else body.last, name, year)


_ADJECTIVES: Final = 8  # words between an article and its noun, the noun among them
_ARTICLES: Final = frozenset({"the", "a", "an"})
_NO_ADJECTIVES: Final = word_set("of in on at by for from to with as that which who or any every each no such")
_MAY_BE: Final = word_set("could would may might can will shall should must if whether unless when any every")
_GOING_ON: Final = frozenset({"and", "or", "-", "’s", "'s"})
