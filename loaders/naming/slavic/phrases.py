"""Noun phrases of Ukrainian and Russian sentences that describe a thing: adjectives, a head of a known kind, and the
genitives that hang on it (`правоохоронні органи держав-учасниць`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from loaders.naming.candidates import Candidates, shortened
from loaders.naming.marks import GROUP, Mark, Sentence
from loaders.naming.slavic.acts import past_matter
from loaders.naming.slavic.cases import base_form, is_instrumental, is_plural
from loaders.naming.slavic.crimes import deeds, further
from loaders.naming.slavic.grammar import AND, COPULAS, PREPOSITIONS, is_adjective, is_finite, is_noun_like, nominative
from loaders.naming.slavic.heads import ALONE, AUTHORITIES, KINDS, OF_DEEDS, PEOPLE, POINTING
from loaders.naming.slavic.initials import with_acronym
from loaders.naming.slavic.judgments import judgments
from loaders.naming.slavic.phrase_ends import CHANGES, DATA, REACHING, changed, of_struggle, reached, right
from loaders.naming.words import Word, is_joiner, lemma
from loaders.reading.regions import Kind
from loaders.works.transliteration import folded

_LEFT: Final = 4  # adjectives before a head
_OPEN: Final = '«“„"('
_READ: Final = frozenset({Kind.BODY, Kind.ABSTRACT, Kind.FRONT_MATTER})
_LEAST: Final = 4  # words of a sentence that says something
_LONGEST: Final = 58  # letters of a name: what is longer is no name
_LONGEST_ACT: Final = 90  # letters of an act with what it is about
_UNNAMED: Final = frozenset({"obstacle", "event"})  # such a phrase describes, and names nothing


class Described(NamedTuple):
    """Words `first` to `last` (exclusive) that describe a thing of a kind and class; its head at `head`. `alone` where
    nothing modifies the head."""

    first: int
    last: int
    head: int
    kind: str
    type: str
    alone: bool


def described_things(sentence: Sentence, found: Sequence[Mark], candidates: Candidates) -> Iterator[Mark]:
    """A mark for each phrase that describes a thing in a sentence of the author's; one without a modifier is a mark
    that only lets the sentence be read, and no mention."""
    if not _is_prose(sentence):
        return
    words, tongue = sentence.words, sentence.segment.language
    for phrase in described(words, tongue, found):
        name = base_form(words, phrase.first, phrase.head, phrase.last, tongue)
        if (
            len(name) > (_LONGEST_ACT if phrase.kind in ("instrument", "measure") else _LONGEST)
            and phrase.kind != "crime"
        ):
            continue
        name = shortened(name)
        name = name if words[phrase.first].acronym else name[0].lower() + name[1:]
        iri = candidates.minted(phrase.kind, name, (phrase.type,), key=folded(name))
        bare = phrase.alone and phrase.kind == "body" and words[phrase.head].lower not in AUTHORITIES
        how = GROUP if bare or phrase.kind in _UNNAMED else "phrase"
        yield sentence.mark(phrase.first, phrase.last, iri, how, (phrase.type,))


def _is_prose(sentence: Sentence) -> bool:
    segment = sentence.segment
    if segment.region not in _READ or len(sentence.words) < _LEAST - segment.heading:
        return False
    if segment.heading:
        return True
    if segment.introduced_by is not None:
        return True
    return any(word.is_word and is_finite(word.lower, segment.language) for word in sentence.words)


def described(words: tuple[Word, ...], tongue: str, found: Sequence[Mark]) -> Iterator[Described]:
    """The phrases whose head no mark covers, in order; none begins inside another."""
    covered = {place for mark in found for place in range(mark.first, mark.last)}
    said = list(deeds(words, tongue, found))
    yield from (Described(first, last, head, "crime", "CrimeType", False) for first, last, head in said)
    done = list(judgments(words, tongue, found))
    yield from (Described(*each, "measure", "CooperationMeasure", False) for each in done)
    covered.update(place for first, last, _ in (*said, *done) for place in range(first, last))
    starts = {mark.first: mark.last for mark in sorted(found, key=lambda m: m.last)}
    end = 0
    for place, word in enumerate(words):
        if place < end or place in covered or not word.is_word or word.acronym:
            continue
        form, past = _head(words, place, tongue)
        if form not in KINDS or (word.capital and not _opens(words, place)):
            continue
        if form in PEOPLE and (not is_plural(word.lower, tongue) or _modifies_noun(words, place, form, tongue)):
            continue
        first = _left(words, place, tongue, covered, end)
        last = right(words, past, tongue, starts, covered)
        inside = last
        if form in CHANGES:
            last = changed(words, last, tongue, starts)
            if last == inside:
                continue
        if form in REACHING:
            last = reached(words, last, tongue, starts)
            if form == "право" and last == inside:
                continue
        if last == past and with_acronym(words, past, form):
            last += 1
        if last == past and form in PEOPLE and past in starts and words[past].text[0].isascii():
            last = starts[past]  # `эксперты Foo Lab`
        kind, made = KINDS[form]
        if kind == "crime":
            longer = further(words, last, tongue, found)
            if len(base_form(words, first, place, longer, tongue)) <= _LONGEST:
                last = longer
        elif kind == "body":
            last = of_struggle(words, last, found)
        elif kind == "instrument":
            about = past_matter(words, last, tongue)
            if about > last and len(base_form(words, first, place, about, tongue)) <= _LONGEST_ACT:
                last = about
        alone = first == place and last == past == place + 1
        if alone and not _stands_alone(words, place, form, tongue):
            continue
        if _is_turn(words, first, place, form) or (first == place and form in OF_DEEDS):
            continue
        if _is_predicate(words, first, place, last, tongue):
            continue
        yield Described(first, last, place, kind, made, alone)
        end = inside if form in REACHING | CHANGES else last


# Words with which a noun makes a preposition: `с помощью` is no help, `за даними` no data, `со стороны` nobody.
_TURNS: Final = {
    **dict.fromkeys(("помощь", "допомога"), frozenset({"с", "за", "при"})),
    **dict.fromkeys(("дані", "данные"), frozenset({"за", "по", "з", "із", "из", "согласно"})),
    "сторона": frozenset({"в", "у", "с", "со", "з", "зі", "із"}),
}


def _is_turn(words: tuple[Word, ...], first: int, place: int, form: str) -> bool:
    """Whether a noun only makes a preposition with the word before it; a side does with an adjective too."""
    if form in ("влада", "власть") and first > 0 and words[first - 1].lower in ("під", "под", "при"):
        return True  # what somebody holds
    turned = first > 0 and words[first - 1].lower in _TURNS.get(form, ())
    return turned and (first == place or form == "сторона")


def _stands_alone(words: tuple[Word, ...], place: int, form: str, tongue: str) -> bool:
    """Whether a head without a modifier is a thing of its own; power that somebody has or seizes is no authority."""
    if words[place].lower in AUTHORITIES:
        single = form == "влада" or words[place].lower == "власти"
        power = form in ("влада", "власть") and single and place > 0 and is_noun_like(words[place - 1], tongue)
        power = power and not words[place - 1].lower.startswith(("представител", "представник"))
        return not power
    return form in ALONE and (form != words[place].lower or KINDS[form][0] != "body")


def _head(words: tuple[Word, ...], place: int, tongue: str) -> tuple[str, int]:
    """The dictionary form of the noun at a word, of both where a hyphen joins two (`держав-учасниць`), and the word
    after it."""
    form = lemma(words[place].lower, tongue)
    if place + 2 < len(words) and words[place + 1].text == "-" and words[place].end == words[place + 1].start:
        second = lemma(words[place + 2].lower, tongue)
        if f"{form}-{second}" in KINDS:
            return f"{form}-{second}", place + 3
        return "", place + 1
    if words[place].lower in DATA and not _modifies_next(words, place, tongue):
        return words[place].lower, place + 1
    return form, place + 1


def _modifies_noun(words: tuple[Word, ...], place: int, form: str, tongue: str) -> bool:
    """Whether a noun that is an adjective too (`слідчі дії`) stands before what it modifies."""
    following = words[place + 1] if place + 1 < len(words) else None
    adjective = form.endswith(("ий", "ый"))
    return adjective and following is not None and following.is_word and is_noun_like(following, tongue)


def _modifies_next(words: tuple[Word, ...], place: int, tongue: str) -> bool:
    """Whether a noun in the plural follows, adjectives passed, that a participle may modify (`данные меры`)."""
    number = place + 1
    while number < len(words) and is_adjective(words[number].lower, tongue):
        number += 1
    if number >= len(words) or not is_noun_like(words[number], tongue):
        return False
    told = nominative(words[number], tongue)
    return told is not None and told.told in ("p", "")


def _opens(words: tuple[Word, ...], place: int) -> bool:
    """Whether the capital of a word is only that of a sentence."""
    return place == 0 or words[place - 1].text in _OPEN + ".:"


def _left(words: tuple[Word, ...], place: int, tongue: str, covered: set[int], end: int) -> int:
    """The first of the adjectives before a head: those that agree with it, rows of them, and compounds."""
    first = number = place
    while number - 1 >= end and place - number < 2 * _LEFT:
        before = words[number - 1]
        if number - 1 in covered:
            break
        joins = is_joiner(before) and number > 1 and words[number - 2].end == before.start
        if joins:
            number -= 2
            first = number
            continue
        if before.lower in AND and first < place and number > 1 and is_adjective(words[number - 2].lower, tongue):
            number -= 1
            continue
        fits = is_adjective(before.lower, tongue) and lemma(before.lower, tongue) not in POINTING
        fits = fits and before.lower not in _MORE
        if not fits or not _agrees(before.lower, words[place].lower, tongue):
            break
        if before.capital and not _opens(words, number - 1):
            break
        number -= 1
        first = number
    return first


_MORE: Final = frozenset({"больше", "більше", "меньше", "менше"})


def _is_predicate(words: tuple[Word, ...], first: int, head: int, last: int, tongue: str) -> bool:
    """Whether a copula makes a phrase in the instrumental its predicate (`є глобальним викликом`): a class is told."""
    if not is_instrumental(words[head].lower, tongue):
        return False
    if last < len(words) and lemma(words[last].lower, tongue) in COPULAS:
        return True
    for number in range(first - 1, max(-1, first - 1 - _LEFT), -1):
        word = words[number]
        if not word.is_word or word.lower in PREPOSITIONS:
            return False
        if lemma(word.lower, tongue) in COPULAS:
            return True
    return False


_SINGULAR: Final = ("ого", "его", "ої", "ой", "ому", "ему", "ий", "ый", "на", "не", "ая", "ое", "их", "ых", "і", "ые")
_PLURAL: Final = ("их", "ых", "іх", "ими", "ыми", "іми")


def _agrees(adjective: str, noun: str, tongue: str) -> bool:
    """Whether an adjective may stand with a noun: not an oblique plural with a singular nominative."""
    if adjective.endswith(_SINGULAR) and noun.endswith(("ом", "ем", "єм")) and lemma(noun, tongue) != noun:
        return False  # `установленого законом`: by whom
    return not (adjective.endswith(_PLURAL) and lemma(noun, tongue) == noun and noun[-1] not in "іиы")
