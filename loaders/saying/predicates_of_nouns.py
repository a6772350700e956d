"""A clause whose subject is a noun that hangs on a thing, told of the thing.

`The implementation of X is left to states`, `X's proposal was rejected`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from graph.statement import Status
from loaders.naming.marks import Mark
from loaders.naming.words import AUXILIARIES, is_possessive, word_set
from loaders.saying.clauses import PREPOSITIONS, RELATIVE
from loaders.saying.context import Reading
from loaders.saying.coordination import chain_right
from loaders.saying.finite import is_finite
from loaders.saying.matches import Match
from loaders.saying.modifiers import is_modifier, names_another
from loaders.saying.roles import clause
from loaders.saying.verb_groups import OF_AUTHORS
from ontology.names import term

_OWNED: Final = frozenset({"body", "state", "person", "event", "place"})
_DEEDS: Final = word_set(
    """
activity activities role legislation law laws policy policies strategy approach position accession participation
membership experience mandate efforts proposal proposals draft support work competence powers jurisdiction case
cooperation resolutions decisions practice framework initiative initiatives objective aim response adoption
"""
)
_PEOPLE: Final = word_set(
    """
head heads director president chairman minister ministers members member representatives author authors victims victim
leaders government governments authorities officials parties party states countries perpetrators majority most many
some one part half percent experts citizens users purpose purposes goal goals objective objectives aim aims
definition task tasks topic analysis study examination research review types forms kinds type form kind date issues
issue subject speaking generalisation generalization
"""
)
_LONGEST: Final = 12  # words of the phrase before its verb


def told_by_nouns(reading: Reading, told: list[Match]) -> Iterator[Match]:
    """Of the sentence's first clause, where its subject is a noun that hangs on a thing: the clause, told of the
    thing; unless something is told of it there already."""
    words, lower = reading.sentence.words, reading.lower
    start = _opening(reading)
    verb = next((n for n in range(start + 2, min(start + _LONGEST + 2, len(words))) if _main(reading, start, n)), None)
    if verb is None or any(v.place == verb for v in reading.finite):
        return
    marks = [m for m in reading.sentence.marks if start <= m.first and m.last <= verb]
    thing = _possessor(reading, marks, start, verb) or _after_noun(reading, marks, start, verb)
    span = clause(reading, verb)
    if lower[start] in PREPOSITIONS or thing is None or span is None or OF_AUTHORS & set(lower[verb + 1 : verb + 5]):
        return
    mark, first = thing
    for each in chain_right(reading.sentence, mark, {mark.kind}):
        if each.last <= verb and not any(
            m.subject == each.iri and words[start].start <= m.place <= span[1] for m in told
        ):
            whole = (words[first].start, span[1])
            yield Match(
                "predicate-of-noun", each.iri, term("cl:hasState"), whole, words[verb].start, verb_status(lower, verb)
            )


def _opening(reading: Reading) -> int:
    """The first word of the main clause: after an opening adverb and its comma."""
    words = reading.sentence.words
    start = 0
    while start < len(words) and not words[start].is_word:
        start += 1
    for number in range(start + 1, min(start + 4, len(words))):
        if words[number].text == ",":
            return number + 1
    return start


def _main(reading: Reading, start: int, place: int) -> bool:
    """Whether the main verb stands at a word, and nothing that opens a clause before it."""
    words = reading.sentence.words
    if not is_finite(words, place) or (
        words[place].lower not in AUXILIARIES and words[place - 1].lower in ("to", "and")
    ):
        return False
    return not _NO_PART & set(reading.lower[start:place])


_NO_PART: Final = RELATIVE | word_set(", ; : ( while if when because although it there as since where once")


def _possessor(reading: Reading, marks: list[Mark], start: int, verb: int) -> tuple[Mark, int] | None:
    if reading.lower[start].endswith("ing") or not marks or marks[0].first - start > 1 or marks[0].last >= verb:
        return None
    owner = marks[0]
    after = reading.lower[owner.last]
    if is_possessive(reading.sentence.surface(owner)):
        return (owner, owner.last) if after not in _PEOPLE and len(marks) <= 2 else None
    return None


def _after_noun(reading: Reading, marks: list[Mark], start: int, verb: int) -> tuple[Mark, int] | None:
    lower = reading.lower
    ruled = next((n for n in range(start + 1, verb) if lower[n] in PREPOSITIONS), None)
    if ruled is None or lower[start].endswith("ing") or lower[ruled] not in ("of", "to", "against", "in"):
        return None
    heads = {word for word in lower[start:ruled] if word not in ("and", "the", "a")}
    mark = next((m for m in marks if 0 <= m.first - ruled - 1 <= 3), None)
    if mark is None or heads & _PEOPLE or any(m.first < ruled for m in marks) or _modifies(reading, mark, verb):
        return None
    if lower[ruled] != "of" and not heads & {
        "accession",
        "access",
        "approach",
        "approaches",
        "response",
        "amendments",
        "changes",
        "threats",
    }:
        return None
    if mark.kind in _OWNED and not heads & _DEEDS:
        return None
    if any(word in PREPOSITIONS - {"of", "and", "the"} for word in lower[ruled + 1 : mark.first]):
        return None
    return mark, start + (lower[start] in ("the", "a", "an"))


def _modifies(reading: Reading, mark: Mark, verb: int) -> bool:
    """Whether a name only says which thing a noun after it means (`the growth of fraud trials is slow`)."""
    if mark.last >= verb:
        return False
    word = reading.sentence.words[mark.last]
    return is_modifier(reading.sentence, mark) or names_another(word.lower, word.text)


def verb_status(lower: tuple[str, ...], verb: int) -> Status:
    """How the verb at a word holds what its clause says: planned, hypothetical, else asserted."""
    near = set(lower[verb : verb + 3])
    if near & {"may", "might", "could", "would"}:
        return Status.HYPOTHETICAL
    return Status.PLANNED if lower[verb] in ("will", "shall") else Status.ASSERTED
