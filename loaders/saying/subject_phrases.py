"""The described noun phrase that is the whole subject of a clause: `the tools made available to courts have changed`.

Cautious: one noun with what stands before it and what hangs on it, and a verb that agrees with it. What may be read in
two ways is no subject here: a pronoun, a phrase that points back (`these tools`), a row, a measure of time, a part of
something (`most of …`), a clause inside that has a verb of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from loaders.naming.words import AUXILIARIES, MODALS, Word, is_joiner, word_set
from loaders.saying.clauses import ADVERBS, PREPOSITIONS, RELATIVE, before_adverbs
from loaders.saying.common_verbs import verb_forms
from loaders.saying.finite import in_compound, is_finite
from loaders.saying.intransitive import intransitive, never_participles
from loaders.saying.plural_nouns import AS_NOUNS
from loaders.saying.subject_nouns import ARTICLES, WITH_OTHERS, is_plural, names_thing
from loaders.saying.verbs import PASSIVE, Form

_POINTING: Final = word_set(
    """
this that these those such it its they their them he his him she her we our us you your my i another other others same
former latter one ones some any most all both each every either neither none much more less something nothing anything
everything everyone nobody there here what which who whom whose when where why how whether if than as so too very else
first second third fourth last next once herewith hereby provided suppose following above aforementioned said given
perhaps maybe even then thus often
rest remainder only two three four five six seven eight nine ten hundred thousand million billion
"""
)
_BACK: Final = word_set("this that these those such its their his her our my your them each latter former")
_STOPS: Final = word_set(
    """
because although though while when since whereas but whether if unless until than as how what why where who whom whose
it they he she we there so nor yet not
"""
)
_OPENING: Final = ARTICLES | _BACK - {"that"}
_NO_NOUNS: Final = _POINTING | _STOPS | AUXILIARIES | PREPOSITIONS | {"and", "or"}
_DEGREES: Final = word_set("very quite rather fairly more most less")
_MOST: Final = 8  # words that stand before the noun
_FURTHEST: Final = 16  # words between the noun and its verb
_WORDS: Final = 16  # of the phrase


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words `first` to `last` (exclusive) that name the subject, `head` its noun, `verb` the place of its verb; the
    words to `named` are its name, before what points back (`the interests | of these states`); `none` where the phrase
    says that there is none (`no court has …`)."""

    first: int
    last: int
    head: int
    verb: int
    named: int
    none: bool = False


def begins_clause(words: tuple[Word, ...], start: int) -> bool:
    """Whether a noun phrase and its verb stand from a word on, whatever the phrase names."""
    return verb_of_phrase(words, start) is not None


def verb_of_phrase(words: tuple[Word, ...], start: int) -> int | None:
    """The place of the verb of a noun phrase that begins at a word, whatever it names; None where none does."""
    told = start < len(words) and words[start].lower in _OPENING
    first = start + told
    first += told and first < len(words) and words[first].lower in _DEGREES
    head = _head(words, first)
    if head is None or head + 1 >= len(words) or words[first].lower.endswith("ing") or (words[head].capital > told):
        return None
    return _verb(words, head) if head > start or is_plural(words[head]) else None


def another_subject(words: tuple[Word, ...], last: int, verb: int) -> bool:
    """Whether after the mention that ends before word `last` another noun phrase begins that the verb agrees with (`the
    experts believe an incident is …`, `in talks on A and B, the crisis caused by them has …`)."""
    for number in range(last + 1, verb - 1):
        if words[number].lower not in _OPENING:
            continue
        before = words[number - 1]
        opens = before.text == "," or verb_forms().get(before.lower) in (Form.BASE, Form.THIRD, Form.PAST)
        if opens and verb_of_phrase(words, number) == verb:
            return True
    return False


def subject_phrase(words: tuple[Word, ...], start: int, row: bool = False, bare: bool = False) -> Phrase | None:
    """The phrase that begins at a word and is subject of a verb after it; None where that is not certain. `row` says
    that it closes a row, so that the verb is a plural's; `bare` that a noun may stand alone after its article."""
    article = start < len(words) and words[start].lower in ARTICLES
    first = start + article
    head = _head(words, first, row)
    if head is None or not names_thing(words, first, head):
        return None
    verb = _verb(words, head, row) if head + 1 < len(words) else None
    if verb is None:
        return None
    last = verb
    while last > head + 1 and (words[last - 1].lower in ADVERBS or words[last - 1].lower.endswith("ly")):
        last -= 1
    relative = words[head + 1].lower == "that"
    inside = range(head + 1 + relative, last)
    named = next((n - 1 for n in inside if words[n].lower in _BACK and words[n - 1].lower in PREPOSITIONS), last)
    back = any(words[n].lower in _BACK for n in (*range(first, head), *(n for n in inside if n < named)))
    long = last - first > _WORDS or back or (named < last and (head == first or words[head].norm in WITH_OTHERS))
    alone = last == first + 1 and article and words[start].lower in ("the", "a", "an")  # one told of before
    if long or (alone and not bare):
        return None
    return Phrase(first, last, head, verb, named, article and words[start].lower == "no")


def _head(words: tuple[Word, ...], first: int, row: bool = False) -> int | None:
    """The place of the noun: the last word before what hangs on it or its verb."""
    head = None
    for number in range(first, min(first + _MOST + 1, len(words))):
        word = words[number]
        if is_joiner(word) and number > first and words[number - 1].end == word.start:
            continue
        if number > first and _ends_noun(words, number, head, row):
            return head
        if not word.is_word or word.text[0].isdigit() or word.lower in _NO_NOUNS:
            return None
        head = number
    return None


_AFTER_NOUNS: Final = PREPOSITIONS | RELATIVE | AUXILIARIES


def _ends_noun(words: tuple[Word, ...], number: int, head: int | None, row: bool) -> bool:
    """Whether the noun has ended before a word: a preposition, an infinitive, a participle, a relative, a verb."""
    lower = words[number].lower
    if lower in _AFTER_NOUNS or _is_adverb(words, number):
        return True
    if head is None:
        return False
    if verb_forms().get(lower) in PASSIVE and not in_compound(words, number):
        following = words[number + 1].lower if number + 1 < len(words) else ""
        if is_plural(words[head]) and head == number - 1 and words[head].text.islower() | (head == 0):
            return True  # `hospitals cancelled operations`
        return following in PREPOSITIONS | AUXILIARIES or following in _DETERMINERS or following in _OPEN | {"that"}
    return _is_verb(words, number, head, row)


_DETERMINERS: Final = word_set("the a an its their his this these any more no new")
_NOT_BEFORE_VERBS: Final = PREPOSITIONS | _DETERMINERS | {"to", "and", "or"}
_OPEN: Final = word_set("available abroad online elsewhere worldwide")


def _is_adverb(words: tuple[Word, ...], place: int) -> bool:
    """Whether an adverb stands before the verb."""
    lower = words[place].lower
    following = words[place + 1].lower if place + 1 < len(words) else ""
    near = following in AUXILIARIES or verb_forms().get(following) in (Form.THIRD, Form.PAST, Form.BASE)
    return lower in ADVERBS or (lower.endswith("ly") and near)


def _is_verb(words: tuple[Word, ...], place: int, head: int, row: bool = False) -> bool:
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


_NO_NOUN: Final = PREPOSITIONS | RELATIVE | AUXILIARIES | ADVERBS | ARTICLES | _POINTING | {"and", "or", "to", "not"}
_ADJECTIVE: Final = ("al", "ic", "ive", "ous", "ful", "less", "able", "ible", "ary", "ly")
_NO_OBJECT: Final = AUXILIARIES | {"and", "or", "of"}
_BEFORE_OBJECTS: Final = _DETERMINERS | PREPOSITIONS
_HELD_AS_NOUNS: Final = word_set("access lack support influence debate cause use")


def _noun_before_verb(words: tuple[Word, ...], place: int) -> bool:
    """`law enforcement practices differ`: a verb after it tells that the word is a plural noun."""
    after = place + 1
    while after < len(words) and (words[after].lower in ADVERBS or words[after].lower.endswith("ly")):
        after += 1
    following = words[after].lower if after < len(words) else ""
    return following in AUXILIARIES or verb_forms().get(following) in (Form.BASE, Form.PAST)


def _may_be_noun(words: tuple[Word, ...], place: int) -> bool:
    """Whether a form that is as well a plural has nothing after it that a verb takes."""
    following = words[place + 1].lower
    return words[place].lower in AS_NOUNS and following not in _DETERMINERS | {"that"}


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


def _verb(words: tuple[Word, ...], head: int, row: bool = False) -> int | None:
    """The place of the verb of a noun: the first that agrees with it after what hangs on it; None in doubt."""
    relative = words[head + 1].lower in ("which", "that", "who")
    own = maybe = -1  # the verb of a relative clause; a past form, or a participle where another verb follows
    for number in range(head + 1 + relative, min(head + 2 + _FURTHEST, len(words))):
        word, lower = words[number], words[number].lower
        if is_joiner(word) and words[number - 1].end == word.start:
            continue
        ends = not word.is_word or lower in _STOPS or lower in RELATIVE
        if ends or (lower in ("and", "or") and not _joins_inside(words, number)):
            break
        if not _finite_word(words, number, own >= 0) and not (relative and _of_relative(words, number, head)):
            continue
        if verb_forms().get(lower) is Form.BASE and verb_forms().get(words[number + 1].lower) is Form.BASE:
            return None  # `reports and harbour research suggest`
        if relative and own < 0:
            own = number
        elif own >= 0 or maybe >= 0:
            apart = lower in AUXILIARIES or number > maybe + 1 > 0
            return number if apart and _is_verb(words, number, head, row) else None
        elif not _is_verb(words, number, head, row):
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
    return words[place + 1].lower in _DETERMINERS and words[place].lower not in _OF_TWO


def _finite_word(words: tuple[Word, ...], place: int, second: bool) -> bool:
    """Whether a finite verb stands at a word; the `second` one can only be told by an auxiliary."""
    lower = words[place].lower
    if lower in AUXILIARIES:
        return is_finite(words, place)
    if second or words[place - 1].lower in _NOT_BEFORE_VERBS:
        return False
    form = verb_forms().get(lower)
    if form is Form.BASE:
        return _bare_finite(words, place)
    if form is Form.THIRD and (not _takes_more(words, place) or _may_be_noun(words, place)):
        return False
    return form in (Form.THIRD, Form.PAST) and is_finite(words, place)


def _joins_inside(words: tuple[Word, ...], place: int) -> bool:
    """Whether `and` joins words inside what hangs on the noun, so that no row of subjects begins after it."""
    if any(word.lower == "between" for word in words[max(0, place - 5) : place]):
        return True
    for number in range(place + 1, min(place + 6, len(words))):
        lower = words[number].lower
        if lower in PREPOSITIONS | ARTICLES | _POINTING:
            return False
        if lower in AUXILIARIES:
            return True
        if not words[number].is_word and not is_joiner(words[number]):
            return False
    return False
