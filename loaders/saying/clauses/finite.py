"""Whether a word is a verb in a form that a clause can have.

Cautious: what may be a noun, or a participle that modifies one, is none.
"""

from __future__ import annotations

from typing import Final

from loaders.naming.words import AUXILIARIES, BE, Word, is_joiner, word_set
from loaders.saying.clauses.clauses import ADVERBS, PREFIXES, RELATIVE, UNCHANGED, object_after_date
from loaders.saying.clauses.common_verbs import noun_or_verb, verb_forms
from loaders.saying.clauses.intransitive import never_participles
from loaders.saying.clauses.plural_nouns import NO_VERB_AFTER, is_noun
from loaders.saying.clauses.verbs import Form


def in_compound(words: tuple[Word, ...], place: int) -> bool:
    """`cyber-enabled`, but not `co-organised`: a word that a hyphen binds to the one before it."""
    bound = place > 1 and is_joiner(words[place - 1]) and words[place - 1].end == words[place].start
    return bound and words[place - 2].lower not in PREFIXES


def is_finite(words: tuple[Word, ...], place: int) -> bool:
    """Whether a word is an auxiliary or a verb in a form that a clause can have: no participle that modifies, no
    infinitive, no noun of the same letters."""
    return _is_finite(words, place) or _only_verb(words, place)


def _only_verb(words: tuple[Word, ...], place: int) -> bool:
    """Whether a past after a name is the only word of its sentence that can be its verb, though it may be a participle
    as well (`Kenya acted on the warning.`)."""
    if not 0 < place < len(words) - 2 or not words[place - 1].capital or words[-1].text != ".":
        return False
    past = words[place].text.islower() and verb_forms().get(words[place].lower) is Form.PAST
    if not past or words[place + 1].lower not in _AFTER_PASTS or in_compound(words, place):
        return False
    return not any(_is_finite(words, number) for number in range(len(words)) if number != place)


_AFTER_PASTS: Final = frozenset({"in", "on", "at", "with", "against", "as", "from", "for"})


def _is_finite(words: tuple[Word, ...], place: int) -> bool:
    """The same, of a word that is no other form."""
    if place >= len(words) or in_compound(words, place):
        return False
    lower = words[place].lower
    before = words[place - 1].lower if place else ""
    if lower in AUXILIARIES:
        return lower not in ("be", "been", "being", "having") and before != "to"
    if not words[place].text.islower():
        return False
    form = verb_forms().get(lower) or _by_object(words, place) or _by_name(words, place)
    steady = place - 1
    while steady > 0 and words[steady].lower.endswith("ly"):
        steady -= 1
    if form is None or before in NO_VERB_AFTER or (steady >= 0 and words[steady].lower in NO_VERB_AFTER):
        return False
    if before in BE or before == "having" or before.endswith(("'s", "’s")):
        return False
    following = words[place + 1].lower if place + 1 < len(words) else ""
    if following == "to" and lower in _MODIFYING_PARTICIPLES:
        return False
    if form is Form.THIRD:
        return not is_noun(words, place)
    if form is Form.PAST and (lower in never_participles() or object_after_date(words, place, place + 1)):
        return following not in AUXILIARIES and before not in AUXILIARIES
    if form is Form.PAST and _some_time_later(words, place):
        return False
    if form is Form.PAST:
        return following not in (
            "by",
            "in",
            "on",
            "at",
            "with",
            "under",
            "for",
            "against",
            "as",
            "from",
            "between",
        ) and (following not in AUXILIARIES)
    if form is Form.BASE and lower in UNCHANGED and words[place - 1].capital:
        return following != "of"  # its past is written like its bare form
    if form is Form.BASE:
        plural = before.endswith("s") and not before.endswith(("ss", "us", "is"))
        told_of = words[steady].lower if steady >= 0 else ""
        return plural or told_of in ("they", "we", "who", "people") or (before in ADVERBS and place > 1)
    return False


def _some_time_later(words: tuple[Word, ...], place: int) -> bool:
    """Whether a past only modifies a noun: what follows tells when, and a verb in -s after it is the clause's (`the
    law adopted two years later names …`)."""
    when = next((n for n in range(place + 2, min(place + 5, len(words) - 1)) if words[n].lower in _LATER), None)
    if when is None:
        return False
    following = words[when + 1].lower
    return verb_forms().get(following) is Form.THIRD or following in noun_or_verb()


_LATER: Final = frozenset({"later", "earlier", "ago", "before", "afterwards"})


def _by_object(words: tuple[Word, ...], place: int) -> Form | None:
    """`it costs the state much`, `it rests with the state`: what follows a form that is a plural first, and a noun
    right before it, tell the verb."""
    if words[place].lower not in noun_or_verb() or place + 2 >= len(words) or not place:
        return None
    before, following = words[place - 1], words[place + 1].lower
    noun = before.is_word and not before.lower.endswith("s") and before.lower not in RELATIVE | AUXILIARIES
    taken = following in _ARTICLES or (words[place].lower, following) in _WITH_PREPOSITIONS
    return Form.THIRD if noun and taken else None


def _by_name(words: tuple[Word, ...], place: int) -> Form | None:
    """`Kenya unsealed the files`: a name right before a form in -ed that no list has, and an article after it."""
    told = words[place].lower.endswith("ed") and 0 < place < len(words) - 2 and words[place - 1].capital
    return Form.PAST if told and words[place + 1].lower in _ARTICLES else None


_ARTICLES: Final = frozenset({"the", "a", "an", "its", "their"})
_WITH_PREPOSITIONS: Final = frozenset(
    {("rests", "with"), ("rests", "on"), ("rests", "upon"), ("lags", "behind"), ("hinges", "on"), ("hinges", "upon")}
)
_MODIFYING_PARTICIPLES: Final = word_set("related linked devoted dedicated connected compared attributed opposed tied")
