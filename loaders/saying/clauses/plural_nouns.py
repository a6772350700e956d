"""Words in -s that may be a verb or a plural noun: `attacks`, `measures`, `rules`."""

from __future__ import annotations

from typing import Final

from loaders.naming.words import AUXILIARIES, Word, word_set
from loaders.saying.clauses.clauses import ADVERBS, PREPOSITIONS, RELATIVE
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.verbs import PASSIVE, Form

NO_VERB_AFTER: Final = PREPOSITIONS | word_set(
    """
the a an this that these those its their his her our such each some any no more most less other new own first second
various many several
"""
)


_NO_NOUNS: Final = (
    PREPOSITIONS | AUXILIARIES | ADVERBS | RELATIVE | {"and", "or", "as", "last", "this", "the", "a", "an"}
)


def _is_noun_after(word: Word) -> bool:
    """Whether a word that follows a participle may be the noun that this modifies."""
    return word.is_word and word.text.islower() and word.lower not in _NO_NOUNS and not word.lower.endswith("ly")


AS_NOUNS: Final = word_set(
    """
states measures acts plans reports claims attacks uses forms risks threats controls powers functions interests concerns
limits results needs changes demands requests questions views benefits challenges processes answers supports targets
issues links exchanges contacts practices offers orders works services searches aids
"""
)


_NO_ADJECTIVES: Final = word_set(  # nouns that end as adjectives do, as far as acts and bodies are told by them
    """
directive initiative objective archive executive representative perspective narrative proposal tribunal manual journal
official president incident agent student logic topic clinic republic mechanic judiciary
secretary summary commentary glossary library treasury auxiliary dictionary intermediary
"""
)


def is_noun(words: tuple[Word, ...], place: int) -> bool:
    """A form that is as well a plural noun (`attacks`, `measures`) and stands where a noun does."""
    before = words[place - 1] if place else None
    following = words[place + 1] if place + 1 < len(words) else None
    if following is not None and following.lower in AUXILIARIES:
        return True
    if words[place].lower == "states" and _relative_after(words, place):
        return True
    if before is None or (following is not None and (following.lower == "of" or following.text in "”»")):
        return True
    if following is not None and following.text == '"' and following.start == words[place].end:
        return True  # the last word of what is quoted
    if following is not None and verb_forms().get(following.lower) in PASSIVE:
        after = words[place + 2] if place + 2 < len(words) else None
        free = before.capital or (words[place].lower not in AS_NOUNS and before.text.isalpha() and _may_end(before))
        if free and not before.lower.endswith("s") and after is not None and _is_noun_after(after):
            return False  # `Nigeria lacks trained officers`
        return following.lower not in ("based", "related", "used")
    if following is not None and (_verb_of_plural(words, place) or _without_object(words, place)):
        return True
    named = before.capital and not before.lower.endswith("s")  # `Europol offers training`
    if (
        following is not None
        and not named
        and words[place].lower in AS_NOUNS
        and verb_forms().get(following.lower) is Form.GERUND
    ):
        return True  # `concerns surrounding it`
    adjective = before.lower.endswith(("al", "ic", "ive", "ous", "ed", "ing", "ary", "ern", "able", "ent"))
    adjective = adjective and not before.lower.endswith("ment") and before.lower not in _NO_ADJECTIVES
    return (
        adjective
        and following is not None
        and (following.text in ",.;:)" or following.lower in PREPOSITIONS | {"and", "or"})
    )


def _without_object(words: tuple[Word, ...], place: int) -> bool:
    """Whether a form that as a verb has an object stands before a preposition or a second noun (`194 states across …`,
    `the group's reports and …`)."""
    lower, following = words[place].lower, words[place + 1].lower
    if lower in _ALWAYS_TAKING and following in PREPOSITIONS - {"to"}:
        return True
    after = words[place + 2].lower if place + 2 < len(words) else ""
    joined = following in ("and", "or") and (after in NO_VERB_AFTER or words[place + 2 :] == ())
    return joined and lower in AS_NOUNS


_ALWAYS_TAKING: Final = word_set(
    "states measures suspects uses demands questions views challenges supports targets issues offers orders attacks"
)
_NO_ENDS: Final = NO_VERB_AFTER | AUXILIARIES | RELATIVE | {"and", "or"}
_MODIFYING: Final = ("al", "ic", "ive", "ous", "ed", "ing", "ary", "able", "ly")


def _may_end(word: Word) -> bool:
    """Whether a word may end a noun phrase: no adjective, no word of grammar."""
    return word.lower not in _NO_ENDS and not word.lower.endswith(_MODIFYING)


_BEFORE_OBJECTS: Final = NO_VERB_AFTER - PREPOSITIONS
_TAKING_VERBS: Final = word_set("helps lets makes")


def _verb_of_plural(words: tuple[Word, ...], place: int) -> bool:
    """Whether a bare form and its object follow a word in -s: its verb (`cyber attacks cause the loss of …`)."""
    if words[place].lower in _TAKING_VERBS or place + 2 >= len(words):
        return False
    return verb_forms().get(words[place + 1].lower) is Form.BASE and words[place + 2].lower in _BEFORE_OBJECTS


def names_states(words: tuple[Word, ...], place: int) -> bool:
    """Whether a word is `states` as a noun: nothing that is said follows, or a verb stands before it (`helps states
    that …`), or a preposition (`a warning to states that …`)."""
    if words[place].lower != "states":
        return False
    following = words[place + 1] if place + 1 < len(words) else None
    if following is None or not (following.lower == "that" or following.text in '“«"'):
        return True
    if _relative_after(words, place):
        return True
    before = words[place - 1] if place else None
    if before is None or not before.text.islower():
        return False
    if before.lower in _OF_STATES:
        return True
    return verb_forms().get(before.lower) is not None or rules_a_noun(words, place - 1)


def _relative_after(words: tuple[Word, ...], place: int) -> bool:
    """Whether `that` and a verb at once follow a word: it is a noun (`a treaty of six states that is …`)."""
    that, verb = (*(word.lower for word in words[place + 1 : place + 3]), "", "")[:2]
    return that == "that" and verb in ("is", "are", "was", "were", "has", "have", "do", "does")


_OF_STATES: Final = frozenset({"member", "nation", "party", "host", "home", "neighbouring", "neighboring", "third"})


def rules_a_noun(words: tuple[Word, ...], place: int) -> bool:
    """Whether a word is a preposition after which no verb in -s stands; one of a participle's may end before a verb
    (`the law referred to states that …`)."""
    return words[place].lower in _RULING and not (place and verb_forms().get(words[place - 1].lower) in PASSIVE)


_RULING: Final = frozenset({"to", "of", "for", "among", "between", "with", "by", "from", "into", "against", "upon"})
