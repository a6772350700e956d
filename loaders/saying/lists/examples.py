"""Examples that a sentence gives for things it only describes: `private firms such as A, B and C`, `A, B and other
serious crimes`, `attacks ranging from A to B`. The description becomes a thing, each example one of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from pyoxigraph import NamedNode

from loaders.naming.candidates import shortened
from loaders.naming.kinds.described_heads import KINDS, is_plural_head
from loaders.naming.marks import CRIMES, GROUP, Mark
from loaders.naming.words import AUXILIARIES, Word, closing_bracket, is_joiner, singular, word_set, words_inside
from loaders.saying.clauses.clauses import PREPOSITIONS
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.coordination import chain_left
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.sharing import QUALIFYING
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.lists.item_things import named_item, parts_of_row
from loaders.saying.lists.items import item_marks, row_end
from loaders.saying.matches import Match
from loaders.saying.subjects.pronouns import HOW as PRONOUN
from loaders.saying.subjects.pronouns import is_plural
from ontology.names import term

_RULE: Final = "example-of-described"
_CUES: Final = (
    ("such", "as"), ("including",), ("like",), ("namely",), ("e", ".", "g", "."), ("e", ".", "g"), ("for", "example"),
    ("for", "instance"), ("in", "particular"), ("especially",), ("notably",), ("among", "them"), ("ranging", "from"),
    ("which", "include"), ("include",), ("particularly",), ("that", "include"), ("to", "include"),
)  # fmt: skip
_OPENING: Final = frozenset(cue[0] for cue in _CUES)
_STATES: Final = word_set("country state nation party signatory member")
_NO_GROUPS: Final = word_set("people person individual human community participant user youth media leader")
_FURTHER: Final = {"body": ("body", "Body"), "technique": ("measure", "CooperationMeasure")}
_MADE: Final = frozenset({"crime", "threat", "measure"})  # kinds of which an example that nobody has named is made
_SIGNS: Final = frozenset(",(–—-")
_LONGEST: Final = 4  # words before the head of a description
_ITEM: Final = 5  # words of an example that nobody has named


class Group(NamedTuple):
    """What a description means: its thing, its kind, and the kinds of things that may be examples of it."""

    iri: NamedNode
    kind: str
    kinds: frozenset[str]


def examples(reading: Reading) -> Iterator[Match]:
    """What a sentence gives as an example of what."""
    places = sorted(n for word in _OPENING for n in reading.places.get(word, ()) if n)
    cues = [(n, c) for n in places if (c := next((c for c in _CUES if reading.lower[n : n + len(c)] == c), None))]
    for number, (place, cue) in enumerate(cues):
        group = _before(reading, place, cue)
        if group is not None:
            end = cues[number + 1][0] if number + 1 < len(cues) else len(reading.lower)
            yield from _given(reading, group, place + len(cue), end)
    for place in reading.places.get("(", ()):
        yield from _in_brackets(reading, place)
    for place in reading.places.get("other", ()):
        if place > 1 and reading.lower[place - 1] in ("and", "or"):
            yield from _and_others(reading, place)


def _given(reading: Reading, group: Group, first: int, limit: int) -> Iterator[Match]:
    """The examples after a cue: things of a fitting kind that head the items of the row, and items that name one
    nobody has named; those after a further cue are of another."""
    words = reading.sentence.words
    place = first
    while first < len(words) and words[first].text in ",:(":
        first += 1
    found = [m.iri for m in item_marks(reading, first, group.kinds) if m.last <= limit]
    if group.kind in _MADE and first < len(words):
        found += [iri for iri in _made(reading, group, first, limit) if iri not in found]
    for iri in found:
        if iri != group.iri:
            yield Match(_RULE, group.iri, term("cl:hasExample"), iri, words[place - 1].start)


_FARTHEST_BRACKET: Final = 60  # words up to the bracket that closes


def _in_brackets(reading: Reading, place: int) -> Iterator[Match]:
    """The examples in brackets right after a description: two at least, and nothing else inside."""
    words = reading.sentence.words
    close = closing_bracket(words, place, _FARTHEST_BRACKET)
    group = _group(reading, place) if place and place + 2 < close < len(words) else None
    if group is None:
        return
    inside = [m for m in reading.sentence.marks if place < m.first and m.last <= close and m.kind in group.kinds]
    covered = {n for m in inside for n in range(m.first, m.last)}
    rest = [w for n, w in enumerate(words[place + 1 : close], place + 1) if n not in covered]
    if len(inside) > 1 and all(w.text in ",;" or w.lower in ("and", "or", "the", "etc", ".") for w in rest):
        for mark in inside:
            yield Match(_RULE, group.iri, term("cl:hasExample"), mark.iri, mark.start)


def _made(reading: Reading, group: Group, first: int, limit: int) -> Iterator[NamedNode]:
    """Things made of the items of a row that no mention covers: plain noun phrases, the last one up to its verb."""
    sentence, words = reading.sentence, reading.sentence.words
    end = min(row_end(reading, first), limit)
    stop = next((n for n in range(first + 1, end) if words[n].lower in AUXILIARIES or is_finite(words, n)), end)
    parts = parts_of_row(sentence, first, stop)
    # `production and sale of X`: one word is none
    shared = any(" of " in sentence.text[low:high] for low, high in parts)
    for low, high in parts:
        inside = words_inside(words, (low, high))
        plain = all(w.text.islower() or is_joiner(w) for w in inside) and len(inside) <= _ITEM
        marked = any(m.start < high and low < m.end for m in sentence.marks)
        if plain and not marked and len(inside) > shared and _names(inside[0], inside[-1]):
            thing = named_item(reading, sentence, (low, high), group.kind)
            if isinstance(thing, NamedNode):
                yield thing


def _names(first: Word, last: Word) -> bool:
    """Whether a phrase may begin and end in these words: no adverb, preposition or verb."""
    verb = verb_forms().get(first.lower) in (Form.BASE, Form.THIRD) and first is not last
    light = last.lower in _NO_NOUNS or last.lower.endswith("ly") or len(last.lower) < _SHORTEST
    return not (verb or light or first.lower in _NO_NOUNS)


_SHORTEST: Final = 3  # letters of a noun
_NO_NOUNS: Final = PREPOSITIONS | word_set(
    "so such the and or others other ones etc more many this that these those it them forth not"
)


def _before(reading: Reading, place: int, cue: tuple[str, ...]) -> Group | None:
    """What the phrase right before a cue describes."""
    words = reading.sentence.words
    end = place
    signed = words[end - 1].text in _SIGNS
    end -= signed
    if cue in (("include",), ("to", "include")) and not (signed or cue[0] == "to"):
        return None  # `the crimes include …`: a clause, which frames read
    takes = next((n for n in range(end - 1, max(0, end - _LONGEST), -1) if words[n].lower in _TAKING), 0)
    if end > 1 and takes and words[end - 1].norm in _SORTS:
        end = takes  # `X takes many forms, including …`
    return _group(reading, end) if end > 0 else None


_SORTS: Final = word_set("form type kind sort category variety shape")
_TAKING: Final = word_set("take takes took has have assumes assume")


def _group(reading: Reading, end: int) -> Group | None:
    """What the phrase that ends before a word describes: a mention of a kind of things, or a plural noun that what
    stands before it tells from others of its kind."""
    sentence, words = reading.sentence, reading.sentence.words
    mark = next((m for m in sentence.marks if m.last == end), None)
    if mark is not None:
        described = words[end - 1].text.islower() and is_plural(sentence, mark) and mark.how != PRONOUN
        known = mark.kind in _OF_MARKS or (described and end - mark.first > 1)
        if known and mark.how == GROUP:
            reading.context.described.append((sentence, (mark.start, mark.end), mark.iri))
        return Group(mark.iri, mark.kind, _alike(mark.kind, words[end - 1].norm)) if known else None
    head = words[end - 1]
    kind, made = KINDS.get(head.norm) or _FURTHER.get(head.norm, ("", ""))
    if not kind or head.norm in _NO_GROUPS or head.capital or singular(head.lower) == head.lower:
        return None
    first = end - 1
    while first > 0 and end - first <= _LONGEST and _describes(words, first - 1):
        first -= 1
    while first < end - 1 and (is_joiner(words[first]) or words[first].lower in ("and", "or")):
        first += 1
    if first == end - 1 or any(m.first < end and first < m.last and m.kind == kind for m in sentence.marks):
        return None
    span = words[first].start, head.end
    name = shortened(sentence.text[span[0] : span[1]])
    name = name if words[first].acronym else name[0].lower() + name[1:]
    iri = reading.context.mentions.candidates.minted(kind, name, (made,))
    reading.context.described.append((sentence, span, iri))
    return Group(iri, kind, _alike(kind, head.norm))


_OF_MARKS: Final = CRIMES | {"measure", "technology"}


def _alike(kind: str, head: str) -> frozenset[str]:
    """The kinds of what may be an example of a thing of a kind."""
    if kind in CRIMES:
        return CRIMES
    return frozenset({"state"}) if kind == "body" and head in _STATES else frozenset({kind})


def _describes(words: tuple[Word, ...], place: int) -> bool:
    """Whether a word before a noun tells it from others: no article, number or verb."""
    word = words[place]
    if is_joiner(word):
        return place > 0 and words[place - 1].end == word.start
    if is_joiner(words[place + 1]) and word.is_word:
        return True
    form = verb_forms().get(word.lower)
    if form in (Form.BASE, Form.THIRD) and place and not word.lower.endswith(("al", "ic", "ate")):
        return False
    if form is Form.GERUND and word.lower not in QUALIFYING:
        before = words[place - 1] if place else None
        if before is None or before.capital or before.lower in PREPOSITIONS | AUXILIARIES or word.lower in _HOLDING:
            return False  # `the Strategy describing laws like X`: what is said of the name before it
    plain = word.text.islower() or (place == 0 and word.text[1:].islower()) or word.acronym
    return plain and word.is_word and not word.lower.endswith("ly") and word.lower not in _NEVER_MODIFYING


_HOLDING: Final = word_set(
    "encompassing covering including containing comprising involving spanning regarding concerning"
)
_NEVER_MODIFYING: Final = (
    PREPOSITIONS
    | AUXILIARIES
    | word_set(
        """
the a an this that these those its their his her our such each all both several some other most any various many more
few no two three four five six seven eight nine ten and or but as than when while because if so not only also even just
which who whom whose where what how although though whether whereas certain same further numerous own first second
similar respective relevant following different main major key important well-known known
"""
    )
)


def _and_others(reading: Reading, place: int) -> Iterator[Match]:
    """`A, B and other Z`: each is one of what `other Z` describes."""
    sentence, words = reading.sentence, reading.sentence.words
    if place + 3 < len(words) and words[place + 1].norm in _SORTS and words[place + 2].lower == "of":
        place += 2  # `and other forms of X`
    end = next((n + 1 for n in range(place + 1, min(place + 6, len(words))) if _is_plural(words[n])), 0)
    mark = next((m for m in sentence.marks if 0 <= m.first - place - 1 <= 1 and m.kind in _OF_MARKS), None)
    end = mark.last if mark is not None and (not end or mark.last >= end) else end
    other = place if words[place].lower == "other" else place - 2
    before = [m for m in sentence.marks if m.last < other]
    alias = before and all(w.text in "()" or w.acronym for w in words[before[-1].last : other - 1])
    last = before[-1] if alias else None
    if not end or last is None or any(not w.is_word and not is_joiner(w) for w in words[place + 1 : end]):
        return
    group = _group(reading, end)
    if group is None:
        return
    for each in _fitting(chain_left(sentence, last, group.kinds), group):
        if each.iri != group.iri:
            yield Match(_RULE, group.iri, term("cl:hasExample"), each.iri, each.start)


def _is_plural(word: Word) -> bool:
    return is_plural_head(word) or (word.norm in _FURTHER and singular(word.lower) != word.lower)


def _fitting(row: list[Mark], group: Group) -> Iterator[Mark]:
    yield from (mark for mark in row if mark.kind in group.kinds)
