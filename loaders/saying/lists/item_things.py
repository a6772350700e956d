"""What the items of a list name: the mention that is most of one, a thing of the kind the lead-in tells, its words."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

from pyoxigraph import Literal, NamedNode

from loaders.naming.marks import CRIMES, Mark, Sentence
from loaders.naming.words import AUXILIARIES, Word, places_inside, word_set, words_inside
from loaders.saying.clauses.clauses import PREPOSITIONS
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.lists.items import item_marks
from loaders.saying.matches import Span
from ontology.names import term

_EXAMPLES: Final = word_set("such including comprising namely particularly especially notably")
_CUES: Final = _EXAMPLES | word_set("which that who e.g i.e where")
_SMALL: Final = word_set("the a an and or also as well its their first second third fourth fifth finally lastly")
_COUNTING: Final = word_set("and or first firstly second secondly third thirdly fourth fifth finally lastly")
_MADE: Final = frozenset({"crime", "threat", "measure", "obstacle", "principle", "technology", "matter"})
_MOST: Final = 45  # words of a name


class Item(NamedTuple):
    """An item: its sentence, its words' place there, its number as printed."""

    sentence: Sentence
    span: Span
    number: str

    @property
    def position(self) -> tuple[tuple[NamedNode, Literal], ...]:
        """The qualifier that tells its place in the list; none where no number is printed."""
        number = Literal(self.number, datatype=term("xsd:integer"))
        return ((term("cl:listPosition"), number),) if self.number.isdigit() else ()


def items_of(sentence: Sentence) -> list[Item]:
    """The items that a sentence holds, the sentence itself where it is one."""
    own = [Item(sentence, (item.start, item.end), item.number) for item in sentence.segment.items]
    return own or [Item(sentence, (0, len(sentence.text)), sentence.segment.number)]


def named_item(reading: Reading, sentence: Sentence, span: Span, sort: str) -> NamedNode | Span:
    """The thing that an item names, its words where it says a clause or nothing may be made of it. `sort` is a kind of
    things, or empty."""
    head = head_of(sentence, span)
    kinds = CRIMES if sort in CRIMES else {sort}
    words = words_inside(sentence.words, head)
    known = sort and sort != "matter"
    if says_clause(sentence, head) and sort != "obstacle":
        return without_sign(sentence, span)
    provision = next((m for m in sentence.marks if m.kind == "provision" and m.start == head[0]), None)
    if provision is not None and not known:
        return provision.iri
    most = most_of(sentence, head, before_bracket(sentence, head), kinds if known else None)
    if most is not None:
        return most.iri
    if sort not in _MADE or not words or len(words) > _MOST or _no_name(words, sort):
        return without_sign(sentence, span)
    iri = reading.context.mentions.candidates.minted(sort, short(sentence.text[head[0] : head[1]]))
    reading.context.added.append((sentence, head, iri))
    return iri


def most_of(sentence: Sentence, span: Span, end: int, kinds: Collection[str] | None = None) -> Mark | None:
    """The mention inside an item, of one of the kinds where some are given, that is most of its words up to `end`."""
    inside = (m for m in sentence.marks if span[0] <= m.start and m.end <= span[1])
    most = max((m for m in inside if kinds is None or m.kind in kinds), key=_length, default=None)
    return most if most is not None and 10 * _length(most) >= 6 * (end - span[0]) else None


def _no_name(words: tuple[Word, ...], sort: str) -> bool:
    """Whether what opens in these words is an infinitive or a clause; only a deed may be told by its bare verb."""
    first, second = words[0], words[min(1, len(words) - 1)]
    bare = verb_forms().get(first.lower) is Form.BASE and second.lower not in PREPOSITIONS | {"and", "or", ","}
    return first.lower in _NO_NAME or (sort == "matter" and bare and len(words) > 1)


def before_bracket(sentence: Sentence, head: Span) -> int:
    """Where an item ends before the number of a provision in the brackets that close it; its end without such."""
    opening = sentence.text.rfind(" (", *head)
    told = opening > head[0] and sentence.text[head[1] - 1] == ")"
    return opening if told and any(sign.isdigit() for sign in sentence.text[opening : head[1]]) else head[1]


def says_clause(sentence: Sentence, span: Span) -> bool:
    """Whether an item is a clause with a verb of its own; a verb inside a name is none."""
    inside = {n for m in sentence.marks for n in range(m.first, m.last)}
    places = places_inside(sentence.words, span)[1:]
    return any(n not in inside and _is_verb(sentence, n) for n in places)


def without_sign(sentence: Sentence, span: Span) -> Span:
    """The words of an item without the sign and the `and` that close it."""
    words = words_inside(sentence.words, span)
    first = 0
    while first < len(words) - 1 and (words[first].lower in _COUNTING or words[first].text in ",:"):
        first += 1
    words = words[first:]
    while words and (words[-1].lower in ("and", "or") or (not words[-1].is_word and words[-1].text not in ')"”»')):
        words = words[:-1]
    return (words[0].start, words[-1].end) if words else span


_NO_NAME: Final = AUXILIARIES | word_set("to if when how whether it they this these there he she we who what any no")


def _is_verb(sentence: Sentence, number: int) -> bool:
    """Whether a word is a finite verb: no noun of the same letters, which an article or a name does not follow."""
    words = sentence.words
    if words[number].lower in AUXILIARIES:
        return True
    following = words[number + 1] if number + 1 < len(words) else None
    if following is None or not is_finite(words, number) or words[number - 1].lower in PREPOSITIONS:
        return False
    return following.lower in _AFTER_VERBS or (following.capital and following.is_word)


_AFTER_VERBS: Final = word_set("the a an its their his her it them this that these those each every all any no")


def head_of(sentence: Sentence, span: Span) -> Span:
    """The words of an item without what introduces it, and without what explains it or gives examples."""
    words = words_inside(sentence.words, span)
    first = 0
    while first < len(words) - 1 and (not words[first].is_word or words[first].lower in _SMALL):
        first += 1
    opened = words[first].lower in PREPOSITIONS if words else False  # `in this field: …` is no head
    end, depth = len(words), 0
    for number in range(first + 1, len(words)):
        depth += (words[number].text == "(") - (words[number].text == ")")
        if depth == 0 and (cut := _explains(words, number, opened)):
            end = cut
            break
    while end > first + 1 and (not words[end - 1].is_word or words[end - 1].lower in ("and", "or")):
        if words[end - 1].text == ")":
            break
        end -= 1
    return (words[first].start, words[end - 1].end) if words else span


def _explains(words: tuple[Word, ...], number: int, opened: bool) -> int:
    """The word before which a head ends, where what explains it begins at a word; 0 where nothing does."""
    word, before = words[number], words[number - 1]
    dash = word.text in "–-" and word.start > before.end
    if word.text in "—[" or dash or (word.text in ":;" and not opened) or word.lower in ("such", "including"):
        return number
    told = before.text == "," and (word.lower in _CUES or word.lower in ("in", "for", "with"))
    return number - 1 if told else 0


def examples_of(reading: Reading, sentence: Sentence, span: Span) -> Iterator[Mark]:
    """The things of one kind that an item gives as examples of what it names (`…, such as X and Y`)."""
    head = head_of(sentence, span)
    for number, word in enumerate(sentence.words):
        if head[1] <= word.start < span[1] and word.lower in _EXAMPLES:
            first = number + 1 + (word.lower == "such")
            inside = Reading(sentence, reading.typed, reading.context)
            yield from (m for m in item_marks(inside, first, CRIMES) if m.end <= span[1])
            return


_LONGEST: Final = 58  # code points of a name taken from a text


def short(name: str) -> str:
    """A name of at most 58 code points, cut at a word: what is kept of a source's wording stays a name."""
    bare = " ".join(name.strip(' "“”«»;,.').split())
    return bare if len(bare) <= _LONGEST else bare[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;")


def _length(mark: Mark) -> int:
    return mark.end - mark.start


def parts_of_row(sentence: Sentence, first: int, end: int) -> list[Span]:
    """The items of a row from a word on: between semicolons, else between commas and the last `and`."""
    words = sentence.words
    while end > first and not words[end - 1].is_word and words[end - 1].text != ")":
        end -= 1
    sign = ";" if any(w.text == ";" for w in words[first:end]) else ","
    cuts, depth = [first], 0
    for number in range(first, end):
        depth += (words[number].text == "(") - (words[number].text == ")")
        if words[number].text == sign and depth == 0:
            cuts.append(number + 1)
    pieces = [(low, high) for low, high in zip(cuts, [*(n - 1 for n in cuts[1:]), end], strict=True) if low < high]
    if sign == ",":
        pieces = [*pieces[:-1], *_last_two(sentence, *pieces[-1])] if pieces else []
    return [(words[low].start, words[high - 1].end) for low, high in pieces if low < high]


def _last_two(sentence: Sentence, first: int, end: int) -> Iterator[tuple[int, int]]:
    """The last piece of a row, parted at its `and` where that does not join two nouns of one complement."""
    words = sentence.words
    if words[first].lower in ("and", "or"):
        yield first + 1, end
        return
    joint = next((n for n in range(end - 1, first, -1) if words[n].lower in ("and", "or")), 0)
    inside = any(m.first <= joint < m.last for m in sentence.marks)
    own = words[min(joint + 1, end - 1)].lower in ("the", "a", "an")
    shared = joint - first == 1 and not own and any(w.lower == "of" for w in words[joint:end])
    if not joint or inside or shared:
        yield first, end
    else:
        yield first, joint
        yield joint + 1, end
