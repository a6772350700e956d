"""Who fills a role of a frame: agents, patients, dates, places, purposes, and what a clause says."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.marks import CRIMES, Mark
from loaders.naming.words import BE, COORDINATORS, Word, is_joiner, is_possessive, is_quote, word_set
from loaders.saying.agents import agents
from loaders.saying.arguments import antecedent, objects
from loaders.saying.clauses.clauses import HELPING, PREFIXES, PREPOSITIONS, Verb, clause_end, clause_start
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.coordination import chain_right, governor
from loaders.saying.clauses.sharing import adjunct_start
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.frames import kinds_by_property
from loaders.saying.lists.items import item_marks
from loaders.saying.matches import Span
from loaders.saying.subjects.grammatical_subjects import grammatical_subjects
from loaders.saying.subjects.modifiers import hangs_on_noun
from ontology.names import shortened

_EMPTY_HEADS: Final = word_set(
    """
intensification strengthening development creation establishment formation improvement need implementation process
conduct organization organisation provision expansion deepening promotion harmonization harmonisation form forms
field use mechanism mechanisms sphere number part issues issue providing work activity activities strengthen
develop create improve ensure expand promote enhance developing creating improving ensuring expanding promoting
enhancing carrying out conducting implementing facilitate foster facilitating fostering
"""
)
_SMALL: Final = word_set(
    """
the a an of for in to with and new joint effective active its their such as also
"""
)


def fillers(reading: Reading, verb: Verb, role: str, kinds: Collection[str]) -> list[NamedNode]:
    """The things in a role: `agent`, `patient`, `theme` (whatever stands as subject) or `after` (whatever follows)."""
    if role == "after":
        return [mark.iri for mark in objects(reading.sentence, verb, kinds)]
    if role == "through":
        return _through(reading, verb, kinds)
    if role != "means" and (role == "theme" or (role == "agent") != verb.passive):
        return grammatical_subjects(reading, verb, kinds)
    if role in ("agent", "means"):
        return [mark.iri for mark in agents(reading.sentence, verb, kinds)]
    alike = {*kinds, *CRIMES} if CRIMES & set(kinds) else kinds  # one row names crimes and threats
    found = objects(reading.sentence, verb, alike)
    if found and alike is not kinds:
        row = item_marks(reading, verb.after, alike)
        found = [*found, *(mark for mark in row if mark not in found)] if found[0] in row else found
    found = [mark for mark in found if mark.kind in kinds] or antecedent(reading.sentence, verb, kinds)
    if not found and reading.lower[verb.after : verb.after + 1] in (("it",), ("them",)):
        before = {mark.iri for mark in reading.sentence.marks if mark.kind in kinds and mark.last <= verb.place}
        if len(before) == 1 and reading.lower[max(0, verb.place - 4) : verb.place] and _joined(reading, verb):
            return list(before)  # `signed X in 2001 and ratified it in 2003`
        own = any(0 <= verb.place - finite.place <= 4 for finite in reading.finite)  # the verb's subject is known
        meant = reading.context.meant(kinds) if own else None
        return [meant] if meant is not None else []
    return [mark.iri for mark in found]


def _through(reading: Reading, verb: Verb, kinds: Collection[str]) -> list[NamedNode]:
    """The things that the verb's clause names after `through` or `by means of`: by what something is done."""
    end = clause_end(reading.sentence.words, verb.after)
    return [
        mark.iri
        for mark in reading.sentence.marks
        if verb.after < mark.first and mark.last <= end and mark.kind in kinds
        and _THROUGH & set(reading.lower[max(verb.after, mark.first - 2) : mark.first])
    ]  # fmt: skip


_THROUGH: Final = frozenset({"through", "via"})


def _joined(reading: Reading, verb: Verb) -> bool:
    """Whether `and` or the like stands right before a verb, adverbs between at most."""
    place = verb.place - 1
    while place > 0 and (reading.lower[place] in HELPING or reading.lower[place].endswith("ly")):
        place -= 1
    return place > 0 and reading.lower[place] in ("and", "but", "then", "later")


def place_beside(reading: Reading, verb: Verb, kinds: Collection[str]) -> NamedNode | None:
    """The place, state or event that the clause gives after `in` or `at`."""
    words = reading.sentence.words
    start, end = clause_start(words, verb.place), clause_end(words, verb.after)
    fitting = [
        m for m in reading.sentence.marks
        if m.kind in kinds and start <= m.first and m.last <= end
        and governor(reading.sentence, m) in ("in", "at", "during", "within")
        and not is_possessive(reading.sentence.surface(m))
        and (m.first > verb.place or m.first - start <= 3)
    ]  # fmt: skip
    return min(fitting, key=lambda m: abs(m.first - verb.place)).iri if fitting else None


def fronted_place(reading: Reading, verb: Verb, kinds: Collection[str]) -> NamedNode | None:
    """The state that opens the verb's clause after `in` (`In Kenya, the parliament passed …`)."""
    start = clause_start(reading.sentence.words, verb.place)
    opening = (m for m in reading.sentence.marks if m.kind in kinds and start <= m.first <= start + _FRONT)
    found = next((m for m in opening if m.last < verb.place), None)
    closed = found is not None and reading.lower[found.last : found.last + 1] == (",",)
    return found.iri if found is not None and closed and governor(reading.sentence, found) in ("in", "within") else None


_FRONT: Final = 3  # words before a place that opens a clause, `in` among them


def purpose_after(reading: Reading, after: int) -> Span | None:
    """The span of an infinitive of purpose after a word: `to combat …`, `in order to …`, `for the purpose of …`."""
    words = reading.sentence.words
    end = clause_end(words, after)
    for number in range(after, end):
        lower = words[number].lower
        following = words[number + 1] if number + 1 < end else None
        if following is None:
            return None
        if lower == "to" and following.text.islower() and following.lower not in ("the", "a", "an", "its", "their"):
            return _up_to_main_verb(reading, clause(reading, number + 1))
        if lower == "for" and following.lower in ("the", "preparing", "combating") and number == after:
            return clause(reading, number + 1)
    return None


def _up_to_main_verb(reading: Reading, span: Span | None) -> Span | None:
    """A purpose without the main clause that goes on after its comma (`X, formed to help, consists of …`)."""
    if span is None:
        return None
    words = reading.sentence.words
    inside = [n for n, word in enumerate(words[:-1]) if span[0] < word.start < span[1] and word.text == ","]
    end = next((n for n in inside if verb_forms().get(words[n + 1].lower) is Form.THIRD), None)
    return span if end is None else (span[0], words[end - 1].end)


def clause(reading: Reading, first: int) -> Span | None:
    """The span of the words from `first` to the end of its clause, quotation marks and commas at its ends left out."""
    words = reading.sentence.words
    last = adjunct_start(words, first, clause_end(words, first))
    if first + 1 < last and words[first].lower in COORDINATORS and verb_forms().get(words[first + 1].lower) is not None:
        first += 2  # `highlight and examine the causes`: what both verbs take
    while first < last and (not words[first].is_word or is_quote(words[first])):
        first += 1
    while last > first and not words[last - 1].is_word and words[last - 1].text != ")":
        last -= 1
    last = _without_citation(reading, first, _before_that(reading, first, last))
    first = with_prefix(words, first)
    return (words[first].start, words[last - 1].end) if last > first else None


def with_prefix(words: tuple[Word, ...], place: int) -> int:
    """The word with which a verb begins: its prefix, where a hyphen parts the two (`co-drafted`)."""
    joined = place > 1 and words[place - 2].lower in PREFIXES and is_joiner(words[place - 1])
    return place - 2 if joined and words[place - 2].end + 1 == words[place].start else place


def _before_that(reading: Reading, first: int, last: int) -> int:
    """The word after a clause's last, the next `and that …` left out where it does not begin with `that` itself."""
    if last <= first or reading.lower[first] == "that":
        return last
    return next((n for n in range(first + 1, last - 1) if reading.lower[n : n + 2] == ("and", "that")), last)


def _without_citation(reading: Reading, first: int, last: int) -> int:
    """The word after a clause's last, a citation in brackets at its end left out."""
    words = reading.sentence.words
    if last > first and words[last - 1].text in ")]":
        cited = next((c for c in reading.typed.citations if c.end == words[last - 1].end and not c.narrative), None)
        if cited is not None:
            while last > first and (words[last - 1].start >= cited.start or not words[last - 1].is_word):
                last -= 1
    return last


def clause_before(reading: Reading, verb: Verb) -> Span | None:
    """The span of what stands before a passive verb: what is done; None before a participle that only modifies."""
    words = reading.sentence.words
    if verb.place == 0 or not any(word.lower in BE for word in words[max(0, verb.place - 3) : verb.place]):
        return None
    first, last = clause_start(words, verb.place), verb.place
    while last > first and (
        words[last - 1].lower in BE
        or words[last - 1].lower in ("has", "have", "had", "also", "not", "further", "being", "often")
        or words[last - 1].lower.endswith("ly")
        or words[last - 1].text == ","
    ):
        last -= 1
    while words[first].lower in PREPOSITIONS | {"according"} or _is_aside(words, first):
        comma = next((n for n in range(first, last) if words[n].text == ","), None)
        if comma is None:
            break
        first = comma + 1
    while first < last and (not words[first].is_word or words[first].lower in _SUBORDINATING):
        first += 1
    if last - first > 1 and words[last - 1].lower == "to" and words[last - 2].lower in _SEEMING:
        return None  # `they seem to be used by X`: less than that
    return (words[first].start, words[last - 1].end) if last > first else None


def _is_aside(words: tuple[Word, ...], first: int) -> bool:
    """Whether a clause opens with nothing but words for how often before a comma (`Very often, the …`)."""
    comma = next((n for n in range(first + 1, min(first + 4, len(words))) if words[n].text == ","), first)
    return comma > first and all(words[n].lower in _HOW_OFTEN for n in range(first, comma))


_HOW_OFTEN: Final = word_set("very often quite sometimes seldom rarely frequently usually generally typically")
_SEEMING: Final = word_set("appear appears appeared seem seems seemed tend tends tended happen happens happened")
_SUBORDINATING: Final = frozenset({"although", "though", "while", "because", "since", "if", "when", "whereas", "but"})


def predicate(reading: Reading, verb: Verb) -> Span:
    """The span of a verb with its auxiliaries up to the next comma."""
    words = reading.sentence.words
    first, last = verb.place, verb.after
    first = with_prefix(words, first)
    while first > 0 and words[first - 1].lower in BE | {"has", "have", "had", "not", "been"}:
        first -= 1
    while last < len(words) and words[last].text not in ",;.:[(":
        last += 1
    return words[first].start, words[last - 1].end


def head_marks(reading: Reading, first: int, kinds: Collection[str]) -> list[Mark]:
    """The marks that are the head of what begins at a word, coordinated ones together: right there, or after a noun
    that only says that something is made of it (`the development of …`)."""
    words = reading.sentence.words
    number = first
    while number < len(words) and number - first < 6:
        mark = next((m for m in reading.sentence.marks if m.first <= number < m.last), None)
        if mark is not None:
            whole = mark.kind in kinds and mark.first >= first and not hangs_on_noun(reading.sentence, mark)
            return chain_right(reading.sentence, mark, kinds) if whole else []
        lower = words[number].lower
        noun = not PREPOSITIONS.isdisjoint(reading.lower[number + 1 : number + 2])  # `the proposal of X, for X`
        small = lower in _SMALL or lower in _EMPTY_HEADS or is_quote(words[number])
        if not small and (noun or not lower.endswith(("al", "ive", "ed"))):
            return []
        number += 1
    return []


def companion_kinds(name: NamedNode) -> frozenset[str]:
    """The kinds of things that a property's range includes."""
    local = shortened(name.value).removeprefix("cl:")
    return kinds_by_property()[local][1]
