"""Which mentions stand with a verb: its subjects, objects and agents, by prepositions and the order of mentions."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise
from typing import Final

from loaders.naming.marks import Mark, Sentence
from loaders.naming.words import AUXILIARIES, Word, word_set
from loaders.saying.clauses.clauses import (
    ADVERBS,
    HELPING,
    PREPOSITIONS,
    RELATIVE,
    Verb,
    clause_end,
    clause_start,
    has_be,
    in_object_relative,
    is_purpose,
)
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.coordination import chain_left, chain_right, governor, in_ruled_brackets
from loaders.saying.clauses.second_verbs import another_deed
from loaders.saying.clauses.sharing import finite_before, group_start, opening_participle, sharing
from loaders.saying.clauses.verbs import PASSIVE, Form
from loaders.saying.subjects.controlled import in_row_of_gerunds, may_serve, of_who_is_given, tells_of_object
from loaders.saying.subjects.modifiers import hangs_on_noun, is_modifier, some_members
from loaders.saying.subjects.subject_heads import (
    before_relative,
    in_ruled_row,
    is_owner,
    object_in_relative,
    of_holders,
)
from loaders.saying.subjects.subject_phrases import another_subject


def subjects(sentence: Sentence, verb: Verb, kinds: Collection[str]) -> list[Mark]:
    """The marks that stand as subject of a verb, coordinated ones together; empty where none does."""
    words = sentence.words
    if _of_plural_noun(sentence, verb.place):
        return []
    opened = opening_participle(words, verb.place)
    if opened:
        return _after_opening(sentence, opened, kinds)
    earlier = sharing(words, verb)
    if earlier is not None:
        found = subjects(sentence, earlier, kinds)
        made = verb.form is Form.GERUND and not earlier.passive and not found
        done = objects(sentence, earlier, kinds) if made and tells_of_object(words, verb, earlier) else []
        return [mark for mark in done if mark.last <= verb.place] if made else found
    if in_row_of_gerunds(words, verb) or of_who_is_given(words, verb):
        return []
    start = clause_start(words, verb.place)
    start = _after_relative(sentence, start, verb.place) or start
    relative = words[start - 1].lower if start > 0 else ""
    if relative in ("that", "which") and start > 2 and words[start - 2].lower in _PARTS:
        legal = [kind for kind in kinds if kind in ("instrument", "provision")]
        whole = finite_before(words, start - 2)
        if whole is not None and legal and (found := subjects(sentence, whole, legal)):
            return found
    if relative in ("which", "that") and in_object_relative(words, verb.place):
        own = [m for m in sentence.marks if start <= m.first <= start + 1 and m.kind in kinds]
        chain = chain_right(sentence, own[0], kinds) if own else []
        if chain and chain[-1].last <= verb.place <= chain[-1].last + 2:
            return chain  # `which X and Y proposed`
    if relative in ("which", "who") or (relative == "that" and _adjoins(sentence, start - 1)):
        before = before_relative(sentence, start - 1, kinds)
        return chain_left(sentence, before, kinds) if before is not None else []
    if verb.passive and not has_be(words, verb.place):
        return _before_participle(sentence, verb, kinds)
    bracketed = any(word.text == ")" for word in words[start : verb.place])
    inside = [
        m
        for m in sentence.marks
        if start <= m.first
        and m.last <= verb.place
        and m.kind in kinds
        and not (bracketed and in_ruled_brackets(words, m, verb.place))
        and not some_members(sentence, m)
    ]
    group = group_start(words, verb.place)
    if group > 1 and words[group - 1].lower in _PRONOUNS:
        inside = [m for m in inside if m.first == group - 1]
    if is_purpose(words, verb):
        inside = [m for m in inside if may_serve(words, m, verb)]
    if inside and another_subject(words, inside[-1].last, group):
        return []
    inside = [m for m in inside if not is_owner(sentence, m)]
    for rank in (0, 1):
        fitting = (m for m in reversed(inside) if _rank(sentence, m) == rank)
        last = next((m for m in fitting if not of_holders(sentence, m, bool(rank))), None)
        if last is None:
            continue
        if verb.form is Form.PAST and _lone_comma(words, verb, last):
            return []
        if _modifies_noun(sentence, verb, last):
            return []
        if relative == "that" and object_in_relative(words, start, last):
            return []
        if not rank and not is_purpose(words, verb) and in_ruled_row(sentence, last):
            return []
        if rank and _verb_between(words, verb, last):
            return []
        if last.last < group and hangs_on_noun(sentence, last):
            return []
        return chain_left(sentence, last, kinds)
    return []


def _lone_comma(words: tuple[Word, ...], verb: Verb, mark: Mark) -> bool:
    """Whether nothing but a comma that opens no aside parts a mark from its verb (`sold A, stolen B`)."""
    start = group_start(words, verb.place)
    adjoins = start == verb.place == mark.last + 1 and words[mark.last].text == ","
    return adjoins and words[verb.place + 1 : verb.place + 2] != () and words[verb.place + 1].lower not in PREPOSITIONS


def _verb_between(words: tuple[Word, ...], verb: Verb, mark: Mark) -> bool:
    """Whether the noun that a mark hangs on has its verb already before this one."""
    earlier = finite_before(words, group_start(words, verb.place))
    return earlier is not None and mark.last <= earlier.place


def _after_relative(sentence: Sentence, start: int, place: int) -> int:
    """The word after the comma that closes a relative clause, where a free mention opens the main clause after it
    (`X, which began in 1999, ended; in what follows, which is short, the Union signed`); 0 where none does."""
    words = sentence.words
    if start == 0 or words[start - 1].lower not in ("which", "who"):
        return 0
    comma = next((n for n in range(place - 1, start + 1, -1) if words[n].text == ","), 0)
    own = finite_before(words, comma) if comma else None
    if own is None or own.place < start:
        return 0
    near = (m for m in sentence.marks if comma < m.first <= comma + 2 and m.last <= place)
    return comma + 1 if any(not governor(sentence, m) for m in near) else 0


def _modifies_noun(sentence: Sentence, verb: Verb, subject: Mark) -> bool:
    """Whether a past form stands right after a plain noun while the subject has a verb of its own already (`X plans a
    campaign focused on …`): then it only says which noun."""
    words = sentence.words
    if verb.form is not Form.PAST or verb.passive or verb.place - subject.last < 2:
        return False
    before = words[verb.place - 1]
    plain = before.text.islower() and before.lower not in _NO_NOUNS
    if not plain or before.lower.endswith("ly"):
        return False
    earlier = finite_before(words, verb.place - 1)
    return earlier is not None and earlier.place >= subject.last


def _after_opening(sentence: Sentence, comma: int, kinds: Collection[str]) -> list[Mark]:
    """The subject of the main clause after what a sentence opens with (`Founded in 1949, the Council …`)."""
    mark = next((m for m in sentence.marks if m.first > comma), None)
    if mark is None or mark.first - comma > 3 or governor(sentence, mark):
        return []
    if is_modifier(sentence, mark) and verb_forms().get(sentence.words[mark.last].lower) is None:
        return []
    row = chain_right(sentence, mark, kinds)
    return row if mark.kind in kinds else []


_PARTS: Final = word_set(
    "provisions articles rules measures norms requirements sections clauses mechanisms framework powers procedures "
    "obligations provision article section"
)


def _before_participle(sentence: Sentence, verb: Verb, kinds: Collection[str]) -> list[Mark]:
    """The mark that a participle modifies: right before it, a comma or a bracket between at most."""
    place = _first_participle(sentence, verb.place)
    near = [m for m in sentence.marks if m.kind in kinds and 0 <= place - m.last <= 2]
    between = sentence.words[near[-1].last : place] if near else ()
    return near[-1:] if all(word.text in ",()—–" or word.lower in ADVERBS for word in between) else []


def _first_participle(sentence: Sentence, place: int) -> int:
    """The first of a row of participles that a comma or `and` joins (`X, proposed in 2016, adopted in 2017`)."""
    words = sentence.words
    if place < 2 or not (words[place - 1].text == "," or words[place - 1].lower == "and"):
        return place
    marks = {mark.last for mark in sentence.marks}
    for number in range(place - 2, max(0, place - 16), -1):
        if words[number].lower in AUXILIARIES:
            return place
        if verb_forms().get(words[number].lower) in PASSIVE:
            before = number - (words[number - 1].text == ",")
            modifies = before < number or words[number + 1].lower in PREPOSITIONS
            return number if before in marks and modifies else place
    return place


def antecedent(sentence: Sentence, verb: Verb, kinds: Collection[str]) -> list[Mark]:
    """The marks before `which` where the verb's own subject stands after it: its object."""
    start = clause_start(sentence.words, verb.place)
    if start == 0 or not in_object_relative(sentence.words, verb.place):
        return []
    if any(word.text == "," for word in sentence.words[start : verb.place]):
        return []  # a comma closes the relative clause, and the verb is the main one
    before = [m for m in sentence.marks if m.last <= start - 1 and m.kind in kinds and start - 1 - m.last <= 3]
    between = sentence.words[before[-1].last : start - 1] if before else ()
    return before[-1:] if all(not w.is_word or w.text[0].isdigit() or w.lower == "of" for w in between) else []


def _adjoins(sentence: Sentence, place: int) -> bool:
    """Whether `that` follows a mark, and so is a relative."""
    return any(m.last == place for m in sentence.marks)


def _rank(sentence: Sentence, mark: Mark) -> int:
    """0 for a mark that stands free, 1 after `of` or `for`, 2 after another preposition and after `as`."""
    found = governor(sentence, mark)
    if not found:
        return 2 * _is_role(sentence, mark)
    before = {word.lower for word in sentence.words[max(0, mark.first - 4) : mark.first]}
    if found == "of" and mark.kind in _OF_THE_FIELD and not before & _FORMS:
        return 2  # `the takedown of X costs money`: not X
    if found == "of" and mark.kind == "instrument" and before & _ONE and before & _PARTS:
        return 2  # `this article of X aims at`: not all of X
    return 1 if found == "of" or (found == "in" and before & _AMOUNTS) else 2


def _is_role(sentence: Sentence, mark: Mark) -> bool:
    """Whether a mark says as what its subject is seen (`the rise of X as a national danger presents …`)."""
    words = sentence.words
    article = next((n for n in range(mark.first - 1, max(0, mark.first - 4), -1) if words[n].lower in ("a", "an")), 1)
    return words[article - 1].lower == "as" and article > 1 and words[article - 2].lower not in ("such", "well", "same")


_PRONOUNS: Final = frozenset({"it", "they", "he", "she", "we", "i"})  # subjects themselves, right before a verb
_ONE: Final = word_set("this that one another each")
_OF_THE_FIELD: Final = frozenset({"crime", "threat", "technology", "measure", "principle", "obstacle"})
# What is told of these is told of what they are of: `the growth of X`, `this type of X`.
_FORMS: Final = word_set(
    """
use uses usage development growth spread rise proliferation emergence increase increases surge existence presence
prevalence phenomenon problem issue threat danger risk form forms type types kind kinds crime crimes act acts offence
offences offense offenses case cases incident incidents introduction adoption implementation application commission
creation establishment expansion evolution advent availability practice concept notion idea field area domain level
number amount wave waves world realm sphere principle system series range variety majority most many all both each some
strengthening improvement lack absence nature complexity scale volume frequency cost costs consequences effects impact
impacts one part aspect aspects process means method methods tool tools exercise conduct power right
"""
)
_NO_NOUNS: Final = HELPING | RELATIVE | {"and", "or", "but"}
_AMOUNTS: Final = frozenset({"increase", "growth", "rise", "surge", "decrease", "decline"})


def objects(sentence: Sentence, verb: Verb, kinds: Collection[str]) -> list[Mark]:
    """The marks that stand as object of a verb: the first of the kinds after it that is no place and no means."""
    end = clause_end(sentence.words, verb.after)
    if verb.form is Form.GERUND and verb.place < _OPENS:
        end = min(end, next((n for n, word in enumerate(sentence.words) if n > verb.place and word.text == ","), end))
    for mark in sentence.marks:
        if mark.first < verb.after or mark.last > end or mark.kind not in kinds:
            continue
        if is_modifier(sentence, mark):
            continue
        if any(w.text in '”»"' and b.text == "," for b, w in pairwise(sentence.words[verb.after : mark.first])):
            break  # `“… helps the world,” said X`
        if another_deed(sentence.words, verb.after, mark.first):
            break
        ruled = governor(sentence, mark)
        named = ruled == "including" and mark.first - verb.after <= 12
        if named or ruled in ("", "of", "to", "for", "on", "against", "as", "with") or mark.first <= verb.after + 1:
            return _with_examples(sentence, chain_right(sentence, mark, kinds), kinds)
        if mark.first - verb.after > 14:
            break
    return []


_OPENS: Final = 3  # words before which a word in -ing opens an adjunct that a comma closes (`By finding X, Y …`)
_SUCH: Final = (("like",), ("such", "as"), ("including",), ("for", "example"), ("e.g",))


def _with_examples(sentence: Sentence, found: list[Mark], kinds: Collection[str]) -> list[Mark]:
    """A row of objects and the examples that follow it (`crimes, like A, B and C`)."""
    words = sentence.words
    first = found[-1].last + (found[-1].last < len(words) and words[found[-1].last].text == ",")
    for cue in _SUCH:
        if tuple(word.lower for word in words[first : first + len(cue)]) == cue:
            after = first + len(cue)
            mark = next((m for m in sentence.marks if m.kind in kinds and 0 <= m.first - after <= 2), None)
            return found + chain_right(sentence, mark, kinds) if mark is not None else found
    return found


def _of_plural_noun(sentence: Sentence, place: int) -> bool:
    """Whether a bare plural that is no mention is subject of a verb with an auxiliary (`…, partners have urged`)."""
    words = sentence.words
    noun = place - 1
    while noun > 0 and (words[noun].lower in HELPING or words[noun].lower.endswith("ly")):
        noun -= 1
    if noun < 1 or noun == place - 1 or words[noun - 1].text != ",":
        return False
    plural = words[noun].text.islower() and words[noun].lower.endswith("s") and words[noun].norm != words[noun].lower
    return plural and not any(mark.first <= noun < mark.last for mark in sentence.marks)
