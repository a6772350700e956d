"""The verb of a noun phrase: the first after it that agrees with its noun, with nothing left in doubt."""

from __future__ import annotations

from typing import Final

from loaders.naming.words import AUXILIARIES, MODALS, Word, is_joiner, word_set
from loaders.saying.clauses.clauses import ADVERBS, PREPOSITIONS, RELATIVE, before_adverbs, past_adverbs
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.finite import in_compound, is_finite
from loaders.saying.clauses.intransitive import intransitive, never_participles
from loaders.saying.clauses.plural_nouns import AS_NOUNS
from loaders.saying.clauses.verbs import Form
from loaders.saying.subjects.subject_nouns import ARTICLES, is_plural

POINTING: Final = word_set(
    """
this that these those such it its they their them he his him she her we our us you your my i another other others same
former latter one ones some any most all both each every either neither none much more less something nothing anything
everything everyone nobody there here what which who whom whose when where why how whether if than as so too very else
first second third fourth last next once herewith hereby provided suppose following above aforementioned said given
perhaps maybe even then thus often
rest remainder only two three four five six seven eight nine ten hundred thousand million billion
"""
)
STOPS: Final = word_set(
    """
because although though while when since whereas but whether if unless until than as how what why where who whom whose
it they he she we there so nor yet not
"""
)
_FURTHEST: Final = 16  # words between the noun and its verb


DETERMINERS: Final = word_set("the a an its their his this these any more no new")
NOT_BEFORE_VERBS: Final = PREPOSITIONS | DETERMINERS | {"and", "or"}


def is_adverb(words: tuple[Word, ...], place: int) -> bool:
    """Whether an adverb stands before the verb."""
    lower = words[place].lower
    following = words[place + 1].lower if place + 1 < len(words) else ""
    near = following in AUXILIARIES or verb_forms().get(following) in (Form.THIRD, Form.PAST, Form.BASE)
    return lower in ADVERBS or (lower.endswith("ly") and near)


def is_verb(words: tuple[Word, ...], place: int, head: int, row: bool = False) -> bool:
    """Whether a finite verb that agrees with the noun stands at a word."""
    lower = words[place].lower
    if lower in MODALS or lower in ("had", "did"):
        return True
    many = row or is_plural(words[head])
    if lower in AUXILIARIES:
        return is_finite(words, place) and (lower in ("are", "were", "have", "do")) == many
    if in_compound(words, place) or not words[place].text.islower():
        return False
    form = verb_forms().get(lower)
    if form is Form.THIRD:
        certain = _takes_more(words, place) and not _noun_before_verb(words, place) and not _may_be_noun(words, place)
        return not many and certain and is_finite(words, place)
    if form is Form.BASE:
        return many and _takes_more(words, place) and _bare_finite(words, place)
    return form is Form.PAST and is_finite(words, place) and _takes_more(words, place)


def _bare_finite(words: tuple[Word, ...], place: int) -> bool:
    """Whether a bare form is the verb of a plural: after a plural, an adverb, or another noun before its object
    (`requests for data take time`)."""
    steady = before_adverbs(words, place)
    if is_finite(words, place) or (0 <= steady < place - 1 and words[steady].lower != "to"):
        return True
    before, lower = words[place - 1], words[place].lower
    following = words[place + 1] if place + 1 < len(words) else None
    if following is None or is_joiner(following) or lower in _HELD_AS_NOUNS or following.lower in _NO_OBJECT:
        return False
    noun = before.is_word and before.text[0].isalpha() and before.lower not in _NO_NOUN
    adjective = before.lower.endswith(_ADJECTIVE) and not before.capital
    opened = following.lower in _BEFORE_OBJECTS or f"{lower}s" not in AS_NOUNS
    return noun and not adjective and (opened or before.capital)


_NO_NOUN: Final = PREPOSITIONS | RELATIVE | AUXILIARIES | ADVERBS | ARTICLES | POINTING | {"and", "or", "to", "not"}
_ADJECTIVE: Final = ("al", "ic", "ive", "ous", "ful", "less", "able", "ible", "ary", "ly")
_NO_OBJECT: Final = AUXILIARIES | {"and", "or", "of"}
_BEFORE_OBJECTS: Final = DETERMINERS | PREPOSITIONS
_HELD_AS_NOUNS: Final = word_set("access lack support influence debate cause use")


def _noun_before_verb(words: tuple[Word, ...], place: int) -> bool:
    """`law enforcement practices differ`: a verb after it tells that the word is a plural noun."""
    after = past_adverbs(words, place + 1, len(words))
    following = words[after].lower if after < len(words) else ""
    return following in AUXILIARIES or verb_forms().get(following) in (Form.BASE, Form.PAST)


def _may_be_noun(words: tuple[Word, ...], place: int) -> bool:
    """Whether a form that is as well a plural has nothing after it that a verb takes."""
    following = words[place + 1].lower if place + 1 < len(words) else ""
    return words[place].lower in AS_NOUNS and following not in DETERMINERS and following != "that"


def _takes_more(words: tuple[Word, ...], place: int) -> bool:
    """Whether a sentence goes on after a verb, so that it is no noun at the end of a phrase."""
    if _stands_alone(words, place):
        return True
    if place + 2 >= len(words):
        return False
    aside = words[place + 1].text == "," and words[place + 2].lower in PREPOSITIONS  # `the clerks wait, in vain, for …`
    return words[place + 1].is_word or words[place + 1].text in '“"' or aside


def _stands_alone(words: tuple[Word, ...], place: int) -> bool:
    """Whether a verb that needs no object closes a clause (`the older law prevails.`)."""
    ended = place + 1 >= len(words) or words[place + 1].text in ".,;:"
    return ended and words[place].lower in intransitive()


def verb_after(words: tuple[Word, ...], head: int, row: bool = False) -> int | None:
    """The place of the verb of a noun: the first that agrees with it after what hangs on it; None in doubt."""
    relative = words[head + 1].lower in ("which", "that", "who")
    own = maybe = -1  # the verb of a relative clause; a past form, or a participle where another verb follows
    for number in range(head + 1 + relative, min(head + 2 + _FURTHEST, len(words))):
        word, lower = words[number], words[number].lower
        if is_joiner(word) and words[number - 1].end == word.start:
            continue
        ends = not word.is_word or lower in STOPS or lower in RELATIVE
        if ends or (lower in ("and", "or") and not _joins_inside(words, number)):
            break
        if not _finite_word(words, number, own >= 0) and not (relative and _of_relative(words, number, head)):
            continue
        following = words[number + 1].lower if number + 1 < len(words) else ""
        if verb_forms().get(lower) is Form.BASE and verb_forms().get(following) is Form.BASE:
            return None  # `reports and harbour research suggest`
        if relative and own < 0:
            own = number
        elif own >= 0 or maybe >= 0:
            apart = lower in AUXILIARIES or number > maybe + 1 > 0
            return number if apart and is_verb(words, number, head, row) else None
        elif not is_verb(words, number, head, row):
            return None
        elif (
            lower in AUXILIARIES
            or lower in never_participles()
            or verb_forms().get(lower) is not Form.PAST
            or _takes_object(words, number)
        ):
            return number
        else:
            maybe = number
    sure = maybe >= 0 and (words[maybe].lower in never_participles() or words[maybe + 1].lower not in PREPOSITIONS)
    trying = maybe >= 0 and words[maybe].lower in _BEFORE_TO and words[maybe + 1].lower == "to"
    return maybe if sure or trying else None


_BEFORE_TO: Final = word_set(
    "refused agreed sought failed tried attempted decided managed continued began started promised pledged vowed hoped"
)
_OF_TWO: Final = word_set("called named given offered granted shown denied awarded sent paid considered elected made")


def _of_relative(words: tuple[Word, ...], place: int, head: int) -> bool:
    """Whether the verb of a relative clause stands right after its relative word (`rules that bind courts`)."""
    return place == head + 2 and verb_forms().get(words[place].lower) in (Form.THIRD, Form.BASE, Form.PAST)


def _takes_object(words: tuple[Word, ...], place: int) -> bool:
    """Whether an object after a past form tells that it is no participle (`the heads approved the plan`)."""
    return words[place + 1].lower in DETERMINERS and words[place].lower not in _OF_TWO


def _finite_word(words: tuple[Word, ...], place: int, second: bool) -> bool:
    """Whether a finite verb stands at a word; the `second` one can only be told by an auxiliary."""
    lower = words[place].lower
    if lower in AUXILIARIES:
        return is_finite(words, place)
    if second or words[place - 1].lower in NOT_BEFORE_VERBS:
        return False
    form = verb_forms().get(lower)
    if form is Form.BASE:
        return _bare_finite(words, place)
    if form is Form.THIRD and (not _takes_more(words, place) or _may_be_noun(words, place)):
        return False
    return form in (Form.THIRD, Form.PAST) and is_finite(words, place)


_OPENING: Final = PREPOSITIONS | ARTICLES | POINTING


def _joins_inside(words: tuple[Word, ...], place: int) -> bool:
    """Whether `and` joins words inside what hangs on the noun, so that no row of subjects begins after it."""
    if any(word.lower == "between" for word in words[max(0, place - 5) : place]):
        return True
    for number in range(place + 1, min(place + 6, len(words))):
        lower = words[number].lower
        if lower in _OPENING:
            return False
        if lower in AUXILIARIES:
            return True
        if not words[number].is_word and not is_joiner(words[number]):
            return False
    return False
