"""Names that only modify the noun after them, so that the noun's thing is meant (`a UN working group`)."""

from __future__ import annotations

from typing import Final

from loaders.naming.marks import Mark, Sentence
from loaders.naming.words import AUXILIARIES, closing_bracket, word_set
from loaders.saying.clauses.clauses import ADVERBS, PREPOSITIONS, RELATIVE
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.verbs import Form

_MEMBERS: Final = frozenset({"member", "members", "representatives", "states", "countries", "delegates"})
_PARTICLES: Final = word_set("out up off down away back forward together apart along jointly")
_AFTER_NAMES: Final = (
    PREPOSITIONS
    | RELATIVE
    | AUXILIARIES
    | _PARTICLES
    | {"and", "or", "but", "as", "than", "when", "while", "because", "if", "so"}
)
_YEAR: Final = 4  # digits
_SOME: Final = word_set(
    """
one two three four five six seven eight nine ten several some many most few half third quarter majority minority number
certain individual handful percent
"""
)
_DIRECTIONS: Final = word_set("west east north south western eastern northern southern central other saharan")
_ALL: Final = word_set("the all these both")  # `the ten ASEAN members` are all of them


def some_members(sentence: Sentence, mark: Mark) -> bool:
    """Whether only some members of a body are meant (`2 out of 55 AU members`, `many EU states`): what they do it has
    not done."""
    words = sentence.words
    if mark.kind == "place" and words[mark.last - 1].lower in ("countries", "states"):
        return mark.first > 0 and words[mark.first - 1].lower in _SOME | _DIRECTIONS
    members = {word.lower for word in words[mark.last : mark.last + 1]} & _MEMBERS
    if mark.kind != "body" or not members:
        return False
    for number in range(mark.first - 1, max(-1, mark.first - 1 - _FURTHEST), -1):
        word = words[number]
        if word.lower in _SOME or (word.text.isdigit() and len(word.text) < _YEAR):
            return number == 0 or words[number - 1].lower not in _ALL
        if not word.is_word or word.lower in _ALL - {"the"} or word.lower in AUXILIARIES:
            return False
    return False


_FURTHEST: Final = 5  # words between the name and what says how many


def is_modifier(sentence: Sentence, mark: Mark) -> bool:
    """Whether a name only modifies the noun after it (`a UN working group`), so that the noun's thing is meant."""
    if some_members(sentence, mark):
        return True
    if mark.kind not in ("body", "state", "instrument", "person") or mark.last >= len(sentence.words):
        return False
    word = sentence.words[mark.last]
    if not word.text.islower() or word.lower in _AFTER_NAMES or word.lower in _MEMBERS:
        return False
    return not word.lower.endswith(("ly", "ed", "es"))


# Nouns that add nothing to what they follow: `the cooperation mechanisms`, `fraud offences`.
_SAME: Final = word_set(
    """
mechanism mechanisms measure measures effort efforts activity activities process processes issue issues problem
problems attack attacks offence offences offense offenses crime crimes case cases incident incidents tool tools
"""
)


def hangs_on_noun(sentence: Sentence, mark: Mark) -> bool:
    """Whether a name only modifies a plain noun after it (`the phishing programme relies on …`)."""
    if some_members(sentence, mark):
        return True
    words = sentence.words
    place = mark.last
    if place < len(words) and words[place].text in "([" and mark.kind == "person":
        return False  # `Roe (2019) and Poe [3] argue`
    if place < len(words) and words[place].text == "(":  # its acronym
        place = closing_bracket(words, place, 4) + 1
    if place >= len(words):
        return False
    other = next((each for each in sentence.marks if each.first <= place < each.last), None)
    if other is not None:
        return place == mark.last and _plain_noun(sentence, mark, other)
    word = words[place]
    if not word.is_word or word.lower in _AFTER_NAMES | ADVERBS | _MEMBERS | _SAME:
        return False
    if word.lower.endswith(("ly", "ing", "ed", "self", "selves")):
        return False
    form = verb_forms().get(word.lower)
    one = mark.kind in ("body", "person", "instrument") and not words[mark.last - 1].lower.endswith("s")
    return form is None or (form is Form.BASE and one)


def _plain_noun(sentence: Sentence, mark: Mark, other: Mark) -> bool:
    """Whether the mention right after a body's or state's name is a plain noun of another kind (`the UN cybercrime
    process`)."""
    named = mark.kind in ("body", "state") and other.kind in ("crime", "threat", "technology", "measure", "principle")
    return named and sentence.words[other.first].text.islower() and other.first == mark.last


def names_another(lower: str, text: str) -> bool:
    """Whether the word after a name is a noun that the name modifies (`growing cybercrime markets`)."""
    free = PREPOSITIONS | RELATIVE | AUXILIARIES | ADVERBS | {"and", "or", "but", "as", "than", "because", "worldwide"}
    return text.islower() and lower not in free and not lower.endswith(("ly", "ing", "ed"))
