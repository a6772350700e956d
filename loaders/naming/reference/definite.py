"""Phrases that name a thing met before: `the Convention`, `this organization`, `the agency`, `the country`.

Each head word says of what kind the thing is and how sure the phrase is: some heads refer back wherever they stand
(`the pact`), some only with a demonstrative or a capital (`the Union`), some also as subjects of a clause
(`the document sets out …`). What they mean is decided in `loaders.naming.reference.antecedents`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from loaders.naming.words import AUXILIARIES, Word, is_joiner, word_set

# Heads in the form of labels (`loaders.naming.words`), by kind.
TREATIES: Final = word_set("convention treaty agreement protocol pact accord covenant")
_ACTS: Final = word_set("directive strategy declaration resolution memorandum charter manual handbook doctrine")
_LAWS: Final = word_set("law act code regulation bill decree statute legislation programme program concept")
_PLAIN_LAWS: Final = word_set("act bill decree statute legislation")  # in small letters no law at large
_LOOSE: Final = word_set("initiative project plan policy roadmap framework")
_DOCUMENTS: Final = word_set("document act instrument statement")
_SPEAKING: Final = word_set("committee commission council assembly league center agency ministry bureau secretariat")
_BODIES: Final = _SPEAKING | word_set(
    """
union alliance organization association network community department office institute academy university
directorate division unit authority foundation coalition board court tribunal parliament senate
"""
)
_ONE_BODY: Final = word_set(
    "coalition alliance association institute academy university foundation tribunal consortium"
)
_ANY_BODY: Final = word_set("organization association body institution alliance agency bloc")
_NAMED_EVENTS: Final = word_set("conference congress summit forum")
_EVENTS: Final = _NAMED_EVENTS | word_set(
    "meeting session workshop seminar symposium exercise operation ceremony event"
)
_COUNTRIES: Final = word_set("country nation")
_CRIMES: Final = word_set("crime offence offense phenomenon threat")
_SORTS: Final = frozenset({"kind", "type", "form", "sort"})

_DETERMINERS: Final = frozenset({"the", "this", "said", "aforesaid", "aforementioned", "that", "such"})
_POINTING: Final = frozenset({"this", "said", "aforesaid", "such"})
# `no such treaty`, `the first such agreement`: none that was spoken of.
_ANY: Final = word_set("no any every another many first second third next last only several some other few all most")
_ADJECTIVES: Final = word_set(
    """
international legal regional universal present same aforesaid mentioned said landmark historic entire whole latter
legislative signing
"""
)
_NO_MODIFIERS: Final = word_set(
    """
of in on at by with for to from under within into between among against through about during and or but as than which
who that whose where when while because if so not the a an its their his her our these those
new initial second third other former earlier previous host home requesting requested receiving sending only own
foreign last neighbouring neighboring partner
"""
)
_NEVER_BETWEEN: Final = _NO_MODIFIERS | AUXILIARIES
_MOST: Final = 5  # words and hyphens between a determiner and its head
_SUBJECT_AFTER: Final = word_set("and but while although though that since because when if whereas however moreover")
_VERBS_IN_S: Final = ("s", "ed")


class Definite(NamedTuple):
    """Words `first` to `last` (exclusive), the kind they mean, the head word, and whether a thing of any name of that
    kind will do; `near` where only the sentences right before are asked; `sole` where these may name one such thing
    alone; `among` the adjective that tells which of several is meant (`the new treaty`, `the parent Convention`)."""

    first: int
    last: int
    kind: str
    head: str
    any_name: bool
    draft: bool = False
    near: bool = False
    sole: bool = False
    among: str = ""


def definite_phrases(words: tuple[Word, ...]) -> Iterator[Definite]:
    """The definite phrases of a sentence in order."""
    for place, word in enumerate(words):
        if word.lower not in _DETERMINERS or (word.lower == "such" and words[place - 1].lower in _ANY):
            continue
        alone = _crime(words, place) or _region(words, place)
        if alone is not None:
            yield alone
            continue
        end = _past_modifiers(words, place)
        draft = end < len(words) and words[end].lower == "draft"
        if draft and words[place].lower in ("the", "this") and _stands_alone(words, end + 1):
            last = end + 1 + (end + 1 < len(words) and words[end + 1].lower in _DRAFTED)
            yield Definite(place, last, "instrument", "draft", True, True, True)
            continue
        end += draft
        among = _among(words, end)
        end += among != ""
        if end >= len(words) or _goes_on(words, end):
            continue
        if words[end].text == "manual" and not _is_noun_alone(words, end):
            continue
        found = _meaning(words, place, end)
        if found and among and (words[end].norm in TREATIES or words[end].norm in _ACTS):
            yield Definite(place, end + 1, found[0], words[end].norm, False, draft, among=among)
        elif found and not among:
            sort, any_name, near = found
            yield Definite(place, end + 1, sort, words[end].norm, any_name, draft, near)
        elif not among and _is_object(words, place, end):
            kind = "body" if words[end].norm in _ANY_BODY else "instrument"
            yield Definite(place, end + 1, kind, words[end].norm, True, draft, near=True, sole=True)


_SMALL: Final = word_set("of in on at by with for to from under as and or but that which who also only itself not")
LATEST: Final = word_set("new newest latest recent")
PARENT: Final = word_set("parent basic mother underlying original")
_TOLD_APART: Final = LATEST | PARENT
_DRAFTED: Final = frozenset({"text", "document"})


def _among(words: tuple[Word, ...], end: int) -> str:
    """The adjective before a head word that tells which of several is meant; empty for none."""
    told = end + 1 < len(words) and words[end].lower in _TOLD_APART and words[end + 1].norm in _HEADS
    return words[end].lower if told else ""


def _stands_alone(words: tuple[Word, ...], after: int) -> bool:
    """Whether no noun follows `the draft`: a verb, a sign, or the word `text`."""
    if after >= len(words):
        return True
    lower = words[after].lower
    return lower in AUXILIARIES | _DRAFTED or not words[after].is_word or lower.endswith("ed")


def _is_noun_alone(words: tuple[Word, ...], end: int) -> bool:
    """Whether `manual` modifies no noun (`the manual work`): a verb, a sign or a small word follows it."""
    lower = words[end + 1].lower if end + 1 < len(words) else ""
    return _stands_alone(words, end + 1) or lower.endswith("s") or lower in _SMALL


def _is_object(words: tuple[Word, ...], place: int, end: int) -> bool:
    """`(praised) the instrument`, `(a member of) the organisation`: heads that mean one thing, in an object."""
    following = words[end + 1].lower if end + 1 < len(words) else ""
    one = words[end].text.islower() and not words[end].lower.endswith("s")
    return words[end].norm in _SPOKEN_OF and one and words[place].lower == "the" and following not in ("of", "for")


_SPOKEN_OF: Final = frozenset({"instrument", "organization"})


def _crime(words: tuple[Word, ...], place: int) -> Definite | None:
    """`this phenomenon`, `this kind of crime`: the crime or threat that was spoken of right before."""
    end = place + 1
    if words[place].lower != "this" or end >= len(words):
        return None
    if words[end].lower in _SORTS and [word.lower for word in words[end + 1 : end + 2]] == ["of"]:
        end += 2
    if end >= len(words) or words[end].lower not in _CRIMES or (words[end].lower == "threat" and end == place + 1):
        return None
    return Definite(place, end + 1, "crime", words[end].norm, True, near=True)


def _region(words: tuple[Word, ...], place: int) -> Definite | None:
    """`the region`, `this continent`: the part of the world that was spoken of."""
    end = place + 1
    if words[place].lower not in ("the", "this") or end >= len(words) or words[end].text not in _REGIONS:
        return None
    named = [word.lower for word in words[end + 1 : end + 2]] == ["of"]
    return None if named else Definite(place, end + 1, "place", words[end].norm, True, near=True)


_REGIONS: Final = word_set("region subregion continent")


def _past_modifiers(words: tuple[Word, ...], place: int) -> int:
    """The head after a determiner: past adjectives, past any words that modify it after `this` or before a country
    (`the landlocked nation`)."""
    end = place + 1
    while end < len(words) and words[end].lower in _ADJECTIVES:
        end += 1
    if end < len(words) and words[end].norm in _HEADS:
        return end
    heads = _HEADS if words[place].lower == "this" else _COUNTRIES
    for number in range(end, min(end + _MOST, len(words))):
        if words[number].lower in _NEVER_BETWEEN or not (words[number].is_word or is_joiner(words[number])):
            return end
        if number > end and words[number - 1].text.islower() and _may_be_verb(words[number - 1]):
            return end
        if number > end and words[number].norm in heads:
            return number
    return end


def _may_be_verb(word: Word) -> bool:
    """`(this region) needs (law)`: a word that ends as verbs do, and no modifier of what follows."""
    return word.lower.endswith("s") and not word.lower.endswith(("ss", "us", "is", "ics"))


_HEADS: Final = TREATIES | _ACTS | _LAWS | _LOOSE | _DOCUMENTS | _BODIES | _ANY_BODY | _EVENTS | _COUNTRIES


def _meaning(words: tuple[Word, ...], place: int, end: int) -> tuple[str, bool, bool] | None:
    """The kind that a phrase means, whether any name will do, and whether only what is near is meant."""
    word = words[end]
    head = word.norm
    if head not in _HEADS or (head != word.lower and word.lower.endswith("s") and not word.capital):
        return None
    pointing = words[place].lower in _POINTING
    sure = word.capital or pointing
    subject = not sure and _is_subject(words, place, end)
    if head in TREATIES or head in _ACTS:
        return "instrument", False, False
    if head in _LAWS and (sure or (subject and head in _PLAIN_LAWS)) and not (pointing and head == "act"):
        return "instrument", False, subject
    if head in _LAWS and subject:
        return "instrument", False, True
    if head in _LOOSE and (sure or subject):
        return "instrument", False, True
    if head == "act" and word.capital:
        return "instrument", False, False
    if head in _DOCUMENTS and (pointing or (subject and head in ("document", "instrument"))):
        return "instrument", True, subject
    if head in _EVENTS and (word.capital if head in _NAMED_EVENTS else not word.capital):
        return "event", head == "event", True
    if head in _COUNTRIES and not word.capital and words[place].lower in ("the", "this"):
        return ("state", True, True) if end == place + 1 or _is_subject(words, place, end) else None
    if head in _ANY_BODY and (pointing or subject or (word.capital and head == "alliance")):
        return "body", True, subject
    if head in _BODIES and (sure or head in _SPEAKING or (head in _ONE_BODY and words[place].lower == "the")):
        return "body", False, False
    return None


def _is_subject(words: tuple[Word, ...], place: int, end: int) -> bool:
    """Whether a phrase opens a clause and a verb follows it."""
    opens = place == 0 or words[place - 1].text == "," or words[place - 1].lower in _SUBJECT_AFTER
    after = end + 1
    while after < len(words) - 1 and words[after].lower.endswith("ly"):
        after += 1
    lower = words[after].lower if after < len(words) else ""
    return opens and (lower in AUXILIARIES or (lower.endswith(_VERBS_IN_S) and len(lower) > 3))


def _goes_on(words: tuple[Word, ...], end: int) -> bool:
    """`the Council of Europe`, `the Convention on …`: names of their own, no reference back."""
    following = words[end + 1] if end + 1 < len(words) else None
    if following is None:
        return False
    if following.capital and not following.acronym and following.text[0].isalpha():
        return True
    after = words[end + 2] if end + 2 < len(words) else None
    return (
        following.lower in ("on", "of", "against", "for", "between")
        and after is not None
        and (
            after.capital
            or following.lower in ("on", "against")
            or (following.lower == "of" and after.lower == "the" and _capital(words, end + 3))
        )
    )


def _capital(words: tuple[Word, ...], place: int) -> bool:
    return place < len(words) and words[place].capital
