"""Groups of people and bodies that act in a sentence without a name: `cybercriminals`, `human rights organisations`.

Only where they stand as subject of a verb or do what a passive verb says, so that somebody is meant who acts. Such a
mark is no mention of a thing by its name: it only lets the frames read the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from loaders.naming.bodies.demonyms import adjectives
from loaders.naming.candidates import Candidates
from loaders.naming.kinds.described_heads import ALONE, KINDS
from loaders.naming.kinds.described_kinds import kind_of
from loaders.naming.marks import GROUP, Mark, Sentence
from loaders.naming.placing import place_too
from loaders.naming.words import AUXILIARIES, Word, is_joiner, is_possessive, word_set
from loaders.saying.clauses.asides import without_asides
from loaders.saying.clauses.clauses import PREPOSITIONS
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.plural_nouns import AS_NOUNS
from loaders.saying.clauses.verbs import Form
from loaders.saying.subjects.done_to import is_done_to

HOW: Final = GROUP
_NO_MODIFIERS: Final = word_set(
    """
the a an this that these those its their his her our such each all both several some other most any various many more
few no two three four five six seven eight nine ten and or but of in on at by with for to from under within into
between among against through about without during via per including upon as than when while because if so not only
also even just which who whom whose where what how
although though whether since before after unless whereas
certain same further numerous very then own first second similar respective relevant following
"""
)
_BEFORE: Final = word_set(
    "the several some many most other these those such certain various numerous all both and or , that by"
)
_OPENERS: Final = word_set("and or but , ; : — – that by while although because if when where as both")
_ADVERBS: Final = word_set("also often still now already then always never both alike thus")
_HANGING: Final = word_set(
    "of in on for to between among amongst against with within from at under across around throughout regarding"
)
_FURTHEST: Final = 12  # words of the phrases between a head and its verb
_MEMBERS: Final = frozenset({"member", "party", "signatory", "participant"})
_LISTING: Final = frozenset({"are", "were", "include", "included", "comprise"})
_OWNER: Final = 9  # words that say whose group it is
_LONGEST: Final = 4  # words before the head noun


class Group(NamedTuple):
    """Words `first` to `last` (exclusive) that name a group; `head` is the place of its noun."""

    first: int
    last: int
    head: int


def with_groups(sentence: Sentence, candidates: Candidates) -> None:
    """Adds to a sentence's marks one for each group that acts in it and that no mark names."""
    if not any(word.norm in KINDS for word in sentence.words):
        return
    added = []
    left = without_asides(sentence.words, [(mark.first, mark.last) for mark in sentence.marks])
    places = {number: place for place, number in enumerate(left)}
    named = [
        Group(places[m.first], places[m.last - 1] + 1, places[m.last - 1])
        for m in sentence.marks
        if m.kind in ("body", "state", "person") and m.first in places and m.last - 1 in places
    ]
    for found in groups(tuple(sentence.words[number] for number in left), named):
        group = Group(left[found.first], left[found.last - 1] + 1, left[found.head])
        if any(_tells(m, group) for m in sentence.marks):
            continue
        start, end = sentence.words[group.first].start, sentence.words[group.last - 1].end
        name = sentence.text[start:end]
        sort, made = kind_of(sentence.words, group.head)
        made = "DraftInstrument" if sort == "instrument" and "draft" in name.lower().split() else made
        iri = candidates.minted(
            sort, name if group.first or name[:2].isupper() else name[0].lower() + name[1:], (made,)
        )
        added.append(sentence.mark(group.first, group.last, iri, HOW, (made,)))
    place_too(sentence, added)


def _tells(mark: Mark, group: Group) -> bool:
    """Whether a mark already is what acts: one over the head, or a body of which the group is members or a kind (`the
    XYZ member states`, `the XYZ association`)."""
    if mark.first <= group.head < mark.last or (mark.kind == "body" and mark.first == group.head + 1):
        return True  # `the security firm FOO` too
    return mark.kind in ("body", "event", "instrument") and group.first <= mark.first and mark.last <= group.head


def is_described(mark: Mark) -> bool:
    """Whether a mark only describes a thing that is nobody: what comes after does not refer back to it by a pronoun."""
    return mark.how == HOW and mark.kind != "body"


def groups(words: tuple[Word, ...], named: Sequence[Group] = ()) -> Iterator[Group]:
    """The groups that act, in order; `named` are those that go by a name: what closes a row with them acts too."""
    found = [group for place in range(len(words)) if (group := _phrase(words, place)) is not None]
    if found and named:
        heads = {group.head for group in found}
        found = sorted([*found, *(group for group in named if group.head not in heads)])
    acting = [_opens(words, group) and (_verb_follows(words, group) or _after_by(words, group)) for group in found]
    for number in range(len(found) - 2, -1, -1):  # a row acts where its last member does
        joined = _joined(words, found[number], found[number + 1])
        acting[number] = acting[number] or (joined and acting[number + 1] and _opens(words, found[number]))
    for number in range(1, len(found)):  # and where its first is ruled by `by`
        joined = _joined(words, found[number - 1], found[number])
        first = found[number - 1]
        ruled = joined and first not in named and acting[number - 1] and _after_by(words, first)
        acting[number] = acting[number] or ruled
    yield from (group for group, acts in zip(found, acting, strict=True) if acts and group not in named)


def _phrase(words: tuple[Word, ...], place: int) -> Group | None:
    word = words[place]
    if word.norm not in KINDS or (word.capital and place):
        return None
    if place and verb_forms().get(word.lower) is Form.BASE and _many(words[place - 1]):
        return None  # `small firms lack staff`
    if word.norm == "enforcement" and (not place or words[place - 1].lower != "law"):
        return None
    first = start = _row_head(words, place)
    while first > 0 and start - first < _LONGEST and modifies(words, first - 1):
        first -= 1
    if first == start < place:
        first = place  # nothing modifies the row
    while first < place and is_joiner(words[first]):
        first += 1
    if first < place and (_opens_with_verb(words, first) or is_done_to(words, first, place)):
        return None
    if first == 0 and (words[0].lower,) in adjectives() and KINDS[word.norm][0] != "body":
        return None  # of a state's things only those who act are told by its adjective alone
    plural = word.norm != word.lower
    if first == place and not (plural and word.norm in ALONE):
        return None
    last = _past_owner(words, place + 1) if KINDS[word.norm][0] == "body" else place + 1
    told = [each.lower for each in words[last : last + 1]]
    if word.norm in _MEMBERS and told and told[0] in _LISTING:
        return None  # `the signatories of the treaty are …`: who is said next is what the treaty has
    return Group(first, last, place)


def _opens_with_verb(words: tuple[Word, ...], first: int) -> bool:
    """Whether what seems to modify a noun is a verb, and the noun its object (`reforms, old and new, raise hard
    problems`)."""
    lower = words[first].lower
    if not first or not (words[first - 1].text in ",)" or _many(words[first - 1])):
        return False
    return verb_forms().get(lower) is Form.BASE and f"{lower}s" not in AS_NOUNS and words[first].norm not in KINDS


def _many(word: Word) -> bool:
    return (
        word.text.islower() and word.norm != word.lower and word.lower.endswith("s") and not is_possessive(word.lower)
    )


def _row_head(words: tuple[Word, ...], place: int) -> int:
    """The first noun of a row that one adjective modifies (`national laws and practices`); else the word itself."""
    joined = place > 2 and words[place - 1].lower in ("and", "or") and words[place - 2].norm in KINDS
    if not joined:
        return place
    plural = words[place].norm != words[place].lower and words[place - 2].norm != words[place - 2].lower
    alike = KINDS[words[place - 2].norm][0] != "body" and KINDS[words[place].norm][0] != "body"
    return place - 2 if alike and plural else place


def _past_owner(words: tuple[Word, ...], place: int) -> int:
    """The word after `of the …` that says whose group it is (`the signatories of the treaty`)."""
    if place + 1 >= len(words) or words[place].lower != "of":
        return place
    for number in range(place + 1, min(place + _OWNER, len(words))):
        word = words[number]
        ends = not (word.is_word or is_joiner(word)) or word.lower in PREPOSITIONS | AUXILIARIES | {"which", "who"}
        if ends or (word.lower not in ("the", "of") and is_finite(words, number)):
            return number
    return place


_NEVER_MODIFYING: Final = _NO_MODIFIERS | AUXILIARIES | PREPOSITIONS


def modifies(words: tuple[Word, ...], place: int) -> bool:
    word = words[place]
    if is_joiner(word):
        return place > 0 and words[place - 1].end == word.start
    plain = word.is_word and not word.text[0].isdigit() and word.lower not in _NEVER_MODIFYING
    form = verb_forms().get(word.lower)
    if form is Form.THIRD or (form is Form.BASE and place and words[place - 1].lower in ("to", "and", "or")):
        return False
    if form is Form.BASE and place and word.lower in _ONLY_VERBS and _many(words[place - 1]):
        return False  # `experts help prosecutors`
    return (
        plain
        and not word.lower.endswith("ly")
        and not is_possessive(word.lower)
        and (word.text.islower() or place > 0 or _opens_sentence(word))
    )


_ONLY_VERBS: Final = word_set(
    "help require need oblige enable allow use share face seek provide assist ask urge let make give create become"
)


def _opens_sentence(word: Word) -> bool:
    """Whether the capital of a first word is only that of a sentence: it is an adjective."""
    adjective = not word.acronym and word.lower.endswith(_ADJECTIVE)
    return adjective or word.lower in _FIRST or (word.lower,) in adjectives()


_FIRST: Final = word_set(
    "joint future recent local foreign major cyber many several weak strong poor large small new better faster"
)
_ADJECTIVE: Final = ("al", "ive", "ous", "ic", "ary", "ory", "able", "ible", "ful", "ant", "ent", "ed")


_BEFORE_FREE: Final = _BEFORE - {",", "and", "or", "that", "by"}
_BEFORE_DOER: Final = _BEFORE - {"by", ",", "and", "or"}


def _opens(words: tuple[Word, ...], group: Group) -> bool:
    """Whether the phrase stands free: at the head of a clause, after articles and the like at most."""
    before = group.first - 1
    while before >= 0 and words[before].lower in _BEFORE_FREE:
        before -= 1
    return before < 0 or words[before].lower in _OPENERS


def _verb_follows(words: tuple[Word, ...], group: Group) -> bool:
    place = _past_phrases(words, group.last)
    if (
        place + 1 < len(words)
        and words[place].lower in ("which", "who", "that")
        and _HANGING.isdisjoint(word.lower for word in words[group.last : place])
    ):
        place += 1  # what a relative clause tells of it
    while place < len(words) and (words[place].lower in _ADVERBS or words[place].lower.endswith("ly")):
        place += 1
    if place >= len(words):
        return False
    lower = words[place].lower
    singular = lower in ("is", "was", "has", "does", "been", "being", "having")
    if singular and words[group.head].norm != words[group.head].lower:
        return False
    return lower in AUXILIARIES or (not lower.endswith("ing") and is_finite(words, place))


def _past_phrases(words: tuple[Word, ...], place: int) -> int:
    """The word after the phrases that hang on a head with a preposition (`of the treaty`, `to widen its scope`)."""
    if place >= len(words) or words[place].lower not in _HANGING:
        return place
    for number in range(place + 1, min(place + _FURTHEST, len(words))):
        word = words[number]
        if not word.is_word and not is_joiner(word):
            return place
        if word.lower in ("which", "who", "that", "where", "when"):
            return place
        if word.lower in AUXILIARIES or (not word.lower.endswith("ing") and is_finite(words, number)):
            return number
    return place


def _after_by(words: tuple[Word, ...], group: Group) -> bool:
    before = group.first - 1
    while before >= 0 and words[before].lower in _BEFORE_DOER:
        before -= 1
    return (
        before > 0
        and words[before].lower == "by"
        and words[before - 1].lower.endswith(("ed", "en", "wn", "ade", "eld"))
    )


def _joined(words: tuple[Word, ...], group: Group, other: Group) -> bool:
    between = words[group.last : other.first]
    return 0 < len(between) <= 4 and all(w.text == "," or w.lower in ("and", "or", "other", "the") for w in between)
