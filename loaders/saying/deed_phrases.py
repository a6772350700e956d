"""Crimes and measures by their wording: what is done with what it is done to (`selling stolen card data`, `the
distribution of pirated films`, `posting images of a person without consent`; `seizure of servers`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.naming.kinds.phrases import Phrase
from loaders.naming.words import AUXILIARIES, Word, is_joiner, word_set
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.sharing import is_third

_BAD: Final = word_set("misuse falsification manipulation defacement impersonation hijacking tampering destruction")
_NEUTRAL: Final = word_set("sale distribution dissemination spread spreading possession production publication sharing")
_BAD_DOING: Final = word_set(
    """
stealing hacking defacing falsifying forging counterfeiting pirating impersonating extorting blackmailing defrauding
hijacking sabotaging misusing manipulating
"""
)
_DOING: Final = word_set(
    "selling buying trading spreading distributing disseminating sharing producing possessing publishing uploading "
    "posting sending creating accessing copying disclosing intercepting using"
)
_DEEDS: Final = _BAD | _NEUTRAL
_ALL_DOING: Final = _BAD_DOING | _DOING
_OPENERS: Final = _DEEDS | _ALL_DOING
_HARMED: Final = word_set(
    """
data information credential identity password account card money fund currency cryptocurrency wallet proceed device
computer system network server website secret record detail image photo email communication file document victim user
customer evidence
"""
)
_ILLICIT: Final = word_set(
    """
malware virus ransomware spyware trojan counterfeit stolen illegal illicit pirated fake forged extremist terrorist
hateful obscene weapon drug narcotic botnet fraudulent malicious pornographic pornography spam exploit contraband
"""
)
_ANY_HARM: Final = _HARMED | _ILLICIT
_OPEN: Final = word_set("sharing sending creating accessing copying using")  # done by those who defend as well
_PLAINLY: Final = word_set(
    "stolen counterfeit forged illegal illicit pirated pornographic pornography extremist terrorist hateful obscene"
)
_CONSENT: Final = word_set("consent permission authorization authority right")
_BEFORE: Final = frozenset(
    {"and", "or", "of", "for", "from", "as", "like", "including", "against", "namely", "include", "includes", "involve",
     "involves", "with", "to", "means", "prohibits", "criminalises", "criminalizes", "punishes", ",", "(", ":"}
)  # fmt: skip
_NO_PARTS: Final = AUXILIARIES | word_set(
    """
by for in on at from with without to under between through via using who which that whose where when while because
although since but as if than also often thus not into during within is are however
"""
)
_MEASURES: Final = word_set(
    """
seizure search preservation collection gathering interception freezing confiscation forfeiture recovery transfer
disclosure exchange sharing handling execution processing transmission examination tracing acquisition retention
admissibility authentication analysis obtaining securing training takedown identification
"""
)
_MATTERS: Final = word_set(
    """
data evidence information intelligence request asset proceed offender suspect officer police prosecutor judge employee
staff investigator computer server device log witness expertise knowledge letter content communication metadata
"""
)
_TRAILING: Final = frozenset({"via", "through", "on", "over"})
_NO_TRAIL: Final = _NO_PARTS | {"and"}
_MODIFYING: Final = 3  # words before a noun
_LONGEST: Final = 9  # words of what a deed is done to
_ALONG: Final = 5  # words of a phrase after it


def deeds(words: tuple[Word, ...]) -> Iterator[Phrase]:
    """The phrases of a sentence in order."""
    for place, word in enumerate(words):
        if place + 2 >= len(words):
            return
        if word.lower not in _OPENERS and word.norm not in _OPENERS:
            continue
        if word.norm in _DEEDS and words[place + 1].lower == "of":
            last = _past_matter(words, place + 2, word.norm in _BAD)
            if last:
                yield Phrase(place, last)
        elif word.lower in _ALL_DOING and _is_noun(words, place) and words[place + 1].lower != "of":
            last = _past_matter(words, place + 1, word.lower in _BAD_DOING)
            if word.lower in _OPEN and not any(w.lower in _PLAINLY for w in words[place + 1 : last]):
                last = 0
            free = 0 if last else _past_consent(words, _past_nouns(words, place + 1))
            if last or free:
                yield Phrase(place, free or _past_trailing(words, _past_consent(words, last) or last))


def measures(words: tuple[Word, ...]) -> Iterator[Phrase]:
    """The phrases that name a measure, in order."""
    for place, word in enumerate(words):
        if place + 2 >= len(words):
            return
        if word.norm not in _MEASURES or words[place + 1].lower != "of" or (word.capital and place):
            continue
        last = _past_nouns(words, place + 2)
        told = [n + 1 for n in range(place + 2, last) if words[n].norm in _MATTERS]
        if told:
            yield Phrase(_adjective(words, place), told[-1])


def _adjective(words: tuple[Word, ...], place: int) -> int:
    """The first word of the adjectives before a noun."""
    first = place
    while first > 0 and place - first < _MODIFYING and (words[first - 1].lower in _HOW or is_joiner(words[first - 1])):
        first -= 1
    return first


_HOW: Final = word_set(
    "lawful unlawful cross border transborder joint rapid expedited remote covert international mutual timely "
    "effective swift secure direct real time physical large scale"
)


def _is_noun(words: tuple[Word, ...], place: int) -> bool:
    """Whether a word in -ing stands where a noun does: it opens a sentence, or after what rules or joins a noun."""
    return place == 0 or words[place - 1].lower in _BEFORE


def _past_nouns(words: tuple[Word, ...], first: int) -> int:
    """The word after the nouns from a word on and what modifies them; `and` and `of` inside."""
    end = first
    while end < min(first + _LONGEST, len(words)):
        word = words[end]
        inside = is_joiner(word) and end > first and words[end - 1].end == word.start
        if not inside and (not word.is_word or word.lower in _NO_PARTS):
            break
        if word.lower in ("and", "or") and (end == first or not _goes_on(words, end + 1)):
            break
        if end > first and _is_verb(words, end):
            break
        end += 1
    while end > first and words[end - 1].lower in ("and", "or", "of", "the", "a", "online"):
        end -= 1
    return end


def _is_verb(words: tuple[Word, ...], place: int) -> bool:
    """Whether the verb stands at a word of which the phrase is subject."""
    return is_third(words, place) or is_finite(words, place)


def _goes_on(words: tuple[Word, ...], place: int) -> bool:
    """Whether what `and` joins is one more thing of those done to."""
    near = words[place : place + 3]
    until = next((n for n, word in enumerate(near) if not word.is_word or word.lower in _NO_PARTS), len(near))
    return any(word.norm in _ANY_HARM for word in near[:until])


def _past_matter(words: tuple[Word, ...], first: int, bad: bool) -> int:
    """The word after what is done to, where that tells a crime; 0 where it does not."""
    end = _past_nouns(words, first)
    told = {word.norm for word in words[first:end]} | {word.lower for word in words[first:end]}
    return end if end > first and told & (_ANY_HARM if bad else _ILLICIT) else 0


def _past_consent(words: tuple[Word, ...], place: int) -> int:
    """The word after `without … consent`; 0 where it does not stand there."""
    if place + 1 >= len(words) or words[place].lower != "without":
        return 0
    return next((n + 1 for n in range(place + 1, min(place + 4, len(words))) if words[n].norm in _CONSENT), 0)


def _past_trailing(words: tuple[Word, ...], place: int) -> int:
    """The word after `online`, or after `via …`, that says how it is done."""
    if place < len(words) and words[place].lower == "online":
        return place + 1
    if place + 1 >= len(words) or words[place].lower not in _TRAILING:
        return place
    end = place + 1
    while end < min(place + _ALONG, len(words)) and words[end].is_word and words[end].lower not in _NO_TRAIL:
        end += 1
    return end if end > place + 1 else place
