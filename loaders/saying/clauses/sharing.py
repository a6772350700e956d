"""Verbs that share the subject of a verb before them: `X signed A and ratified B`, `X adopted A, improving B`.

No parser: the nearest earlier finite verb of the same tense, or for a participle after a comma the nearest at all.
"""

from __future__ import annotations

from typing import Final

from loaders.naming.words import AUXILIARIES, BE, COORDINATORS, JOINERS, MODALS, Word, word_set
from loaders.saying.clauses.clauses import ADVERBS, PREFIXES, PREPOSITIONS, RELATIVE, UNCHANGED, Verb
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.plural_nouns import AS_NOUNS
from loaders.saying.clauses.verbs import PASSIVE, Form

_FURTHEST: Final = 45  # words between two verbs of one subject
_BEFORE_GERUND: Final = ADVERBS | {"thereby", "hence", "therefore", "while", "as", "well"}
NO_ADJUNCTS: Final = frozenset({"including", "concerning", "regarding", "following", "using"})
_DETERMINERS: Final = word_set("the a an its their his her this that these those such any all each every both no other")
_PASSIVE_AFTER: Final = word_set("by in on at under within between from with for as to")


def sharing(words: tuple[Word, ...], verb: Verb) -> Verb | None:
    """The earlier verb whose subject a verb shares; None where it has one of its own, or none can be told."""
    if verb.form is Form.GERUND:
        return _before_gerund(words, verb.place)
    first = group_start(words, verb.place)
    joined = first >= 2 and (words[first - 1].lower in COORDINATORS or _in_row(words, first, verb))
    if verb.form is Form.BASE or not joined:
        return None
    earlier = finite_before(words, first - 1, verb.form)
    return earlier if earlier is None or not _clause_opens(words, earlier.place + 1, first - 1) else None


def _in_row(words: tuple[Word, ...], first: int, verb: Verb) -> bool:
    """Whether a tensed verb stands after a comma in a row of verbs that `and` closes (`X defines A, provides for B and
    …`): no noun of the same letters, and another such verb after `and`."""
    if words[first - 1].text != "," or verb.form is not Form.THIRD or first != verb.place or verb.after >= len(words):
        return False
    if not is_third(words, verb.place):
        return False
    for number in range(verb.after + 1, min(verb.after + _FURTHEST, len(words) - 1)):
        if words[number].text in ";:.":
            return False
        if words[number - 1].lower in COORDINATORS and is_third(words, number):
            return True
    return False


def is_third(words: tuple[Word, ...], place: int) -> bool:
    """Whether a form in -s that is no plural noun stands at a word and something follows it."""
    if place + 1 >= len(words):
        return False
    lower, following = words[place].lower, words[place + 1]
    if not following.is_word or not words[place].text.islower():
        return False
    if lower in AS_NOUNS | _PLURALS and following.lower not in _DETERMINERS:
        return False
    return verb_forms().get(lower) is Form.THIRD and following.lower not in AUXILIARIES | {"of", "and", "or"}


NEVER_OF_ONE: Final = MODALS | {"are", "were", "have", "do"}  # auxiliaries that no verb in -s can share a subject with
# forms in -s that are as well plural nouns
_PLURALS: Final = word_set(
    """
accounts causes costs damages debates designs effects forces funds guides hacks harms impacts issues judges
launches lies marks moves notes objects places plays points posts purchases ranges records releases respects returns
rules sanctions shares shifts shows signs signals stands starts stores struggles studies supplies tests tracks transfers
triggers turns updates votes profits lists
"""
)


def opens_adjunct(words: tuple[Word, ...], place: int) -> bool:
    """Whether a word in `-ing` opens an adjunct: a comma, or a row of such words, stands before it, and no noun."""
    before = place - 1
    while before > 0 and (words[before].lower in _BEFORE_GERUND or words[before].lower.endswith("ly")):
        before -= 1
    if before < 1 or words[place].lower in NO_ADJUNCTS:
        return False
    if words[before].text == ",":
        return True
    if words[before].lower in _BEFORE_DOING:
        agent = words[before].lower == "by" and verb_forms().get(words[before - 1].lower) in PASSIVE
        return not agent and words[place].lower not in QUALIFYING and finite_before(words, before, None) is not None
    if words[before].lower not in COORDINATORS:
        return False
    return any(
        verb_forms().get(words[n].lower) is Form.GERUND and words[n - 1].text == ","
        for n in range(max(1, before - 24), before)
    )


QUALIFYING: Final = word_set(
    "increasing growing rising emerging existing leading developing remaining competing ongoing"
)
_BEFORE_DOING: Final = frozenset({"by", "after", "while", "upon", "when"})
_AT_FIRST: Final = ADVERBS | frozenset(
    {"having", "being", "been", "after", "since", "upon", "while", "when", "by", "in", "through"}
)


def opening_participle(words: tuple[Word, ...], place: int) -> int:
    """The comma that closes the participle that a sentence opens with, where a word is its verb; 0 where none does."""
    if place > 3 or not _opens(words, place):
        return 0
    if any(word.lower not in _AT_FIRST and not word.lower.endswith("ly") for word in words[:place]):
        return 0
    if words[place].lower in NO_ADJUNCTS | {"according", "regarding"}:
        return 0
    commas = (n for n in range(place + 2, min(place + 30, len(words) - 2)) if words[n].text == ",")
    return next((n for n in commas if not words[n + 1].text[0].isdigit()), 0)


def _opens(words: tuple[Word, ...], place: int) -> bool:
    """Whether a word is a participle by its form, or by what stands before or after one that has no form of its own."""
    lower = words[place].lower
    if lower in UNCHANGED:
        return words[max(0, place - 1)].lower == "having" or any(w.lower == "by" for w in words[place : place + 3])
    return verb_forms().get(lower) in (Form.GERUND, Form.PAST, Form.PARTICIPLE)


def adjunct_start(words: tuple[Word, ...], first: int, end: int) -> int:
    """Where an adjunct in `-ing` begins after a comma between two words: what stands there says something of its own.
    `end` where none does, or where the words begin with such a word themselves."""
    if first < end and words[first].lower.endswith("ing"):
        return end
    for number in range(first + 2, end):
        if verb_forms().get(words[number].lower) is Form.GERUND and _after_comma(words, number):
            return next((n for n in range(number - 1, first, -1) if words[n].text == ","), end)
    return end


def _after_comma(words: tuple[Word, ...], place: int) -> bool:
    before = place - 1
    while before > 0 and (words[before].lower in _BEFORE_GERUND or words[before].lower.endswith("ly")):
        before -= 1
    following = words[place + 1] if place + 1 < len(words) else None
    if words[place].lower in NO_ADJUNCTS or _between_adjectives(words, before, place):
        return False
    return words[before].text == "," and following is not None and following.text not in ",.;"


def _between_adjectives(words: tuple[Word, ...], comma: int, place: int) -> bool:
    """Whether a comma parts two words that modify one noun (`by common, binding rules`)."""
    if comma < 2 or words[comma].text != "," or words[comma - 2].lower not in _BEFORE_NOUNS:
        return False
    noun = words[place + 1] if place + 1 < len(words) else words[comma]
    if not noun.text.islower() or noun.lower in _NO_NOUNS:
        return False
    return words[comma - 1].lower in _ADJECTIVES or words[comma - 1].lower.endswith(_LIKE_ADJECTIVES)


_NO_NOUNS: Final = PREPOSITIONS | RELATIVE | ADVERBS | _DETERMINERS | word_set("more most how whether as and or")
_BEFORE_NOUNS: Final = _DETERMINERS | word_set("by of with for in under through more most many some")
_LIKE_ADJECTIVES: Final = ("al", "ous", "ive", "ful", "less", "able", "ible")
_ADJECTIVES: Final = word_set(
    """
common clear strong single robust broad wide deep open free complex long short high low large small big great late
early old new young rapid strict simple joint shared mutual secure safe key major weak hard
"""
)


def _before_gerund(words: tuple[Word, ...], place: int) -> Verb | None:
    return finite_before(words, place - 1, None) if opens_adjunct(words, place) else None


def group_start(words: tuple[Word, ...], place: int) -> int:
    """The first word of a verb with its auxiliaries and adverbs."""
    first = place
    if first > 1 and words[first - 1].text in JOINERS and words[first - 2].lower in PREFIXES:
        first -= 2
    while first > 0 and (
        words[first - 1].lower in AUXILIARIES
        or words[first - 1].lower in ADVERBS
        or words[first - 1].lower.endswith("ly")
    ):
        first -= 1
    return first


def finite_before(words: tuple[Word, ...], end: int, form: Form | None = None) -> Verb | None:
    """The nearest finite verb before a word, of a tense where one is asked for."""
    for number in range(end - 1, max(0, end - _FURTHEST), -1):
        lower = words[number].lower
        if words[number].text in ";:":
            return None
        found = verb_forms().get(lower)
        before = words[number - 1].lower
        if found is None and lower in AUXILIARIES and lower not in ("be", "been", "being", "having"):
            found = Form.PAST if lower in ("was", "were", "had", "did") else Form.THIRD
            many = form is Form.THIRD and lower in NEVER_OF_ONE
            if before != "to" and not many and form in (None, found, Form.PARTICIPLE):
                return Verb(number, number + 1, found, False)
            continue
        if found is None or not words[number].text.islower() or before in _DETERMINERS or before == "to":
            continue
        if _is_tensed(words, number, found) and (form is None or _one_tense(form, found)):
            return Verb(number, number + 1, found, before in BE)
    return None


def _is_tensed(words: tuple[Word, ...], number: int, form: Form) -> bool:
    before, following = words[number - 1], words[number + 1].lower if number + 1 < len(words) else ""
    if form is Form.THIRD:
        return not before.lower.endswith(("al", "ic", "ive", "ous", "ed", "ing", "ary", "of")) and following != "of"
    if form in PASSIVE:
        helped = before.lower in AUXILIARIES or before.lower.endswith("ly") or before.lower in ADVERBS
        return helped or (form is Form.PAST and following not in _PASSIVE_AFTER)
    return form is Form.BASE and before.lower in AUXILIARIES - BE


def _one_tense(form: Form, other: Form) -> bool:
    past = PASSIVE
    return form is other or (form in past and other in past)


def _clause_opens(words: tuple[Word, ...], first: int, end: int) -> bool:
    """Whether a clause with a subject of its own opens between two verbs and is not closed by a comma."""
    place = next((n for n in range(end - 1, first, -1) if words[n].lower in RELATIVE), None)
    return place is not None and words[place].lower != "that" and words[end - 1].text != ","
