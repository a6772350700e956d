"""What no frame reads of a Ukrainian or Russian sentence: said of its subject, or by the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from graph.statement import Status
from loaders.naming.marks import ACTORS, Mark
from loaders.naming.slavic.grammar import PRONOUNS, WOULD, nominative
from loaders.naming.slavic.persons_again import has_rival
from loaders.naming.words import Word, lemma, word_set
from loaders.saying.context import Reading
from loaders.saying.matches import Match, Span
from loaders.saying.slavic.clauses import Clause, main_clauses
from loaders.saying.slavic.negation import is_negated
from loaders.saying.slavic.phrase_heads import head_of
from loaders.saying.slavic.proceedings import sentenced, whom
from loaders.saying.slavic.relatives import relative_clauses
from loaders.saying.slavic.remarks import FORECASTS, NEEDS, REMARKS
from loaders.saying.slavic.subjects import is_passive
from loaders.saying.slavic.topics import TOPIC
from loaders.saying.subjects.pronouns import HOW as PRONOUN
from ontology.names import term

STRUCTURAL: Final = word_set(
    "slavic-office slavic-headship slavic-part-in-name slavic-event-of-body slavic-maker-in-title slavic-crime-in-title"
    " slavic-state-in-title slavic-who-takes-part slavic-purpose-marked"
)  # these tell what a name tells, not the sentence
_ASIDE: Final = word_set(
    "slavic-work-against slavic-work-with slavic-aid slavic-managing slavic-oversight slavic-unit-of-body"
    " slavic-examples slavic-according"
)  # these tell one thing beside what the clause tells of its subject
_HAVING: Final = frozenset({"мати", "иметь"})  # is no deed
_NEGATIONS: Final = word_set("не ні ни")
_MAYBE: Final = WOULD | {"можливо", "возможно"}
_LEAST: Final = 4  # words and signs of a sentence that the text states
_NEAR: Final = 4


def slavic_remainder(reading: Reading, found: list[Match]) -> Iterator[Match]:
    """For each main clause with a known subject of which no frame tells: its words. Else what the text itself says."""
    words, tongue = reading.sentence.words, reading.sentence.segment.language
    clauses = list(main_clauses(reading.sentence))
    found = [match for match in found if match.rule not in STRUCTURAL]
    told = bool(found)
    found = [match for match in found if match.rule not in _ASIDE]
    asked = reading.sentence.text.rstrip().endswith("?")
    for clause in () if asked else (*clauses, *relative_clauses(reading.sentence)):
        span = clause.span(words)
        if span is None or _needs(words, clause.verb) or _points_back(words, clause):
            continue
        low, high = words[clause.first].start, words[clause.last - 1].end
        if any(m.rule == TOPIC and low <= m.place < high for m in found):
            continue
        for mark in sentenced(reading.sentence, clause.first, clause.verb, clause.last) if _told_of(clause) else ():
            whole: Span = (words[clause.first].start, span[1])
            status = clause_status(words, clause)
            yield Match("slavic-predicate", mark.iri, term("cl:hasState"), whole, words[clause.verb].start, status)
        done_to = () if _told_of(clause) else whom(reading.sentence, clause.first, clause.verb, clause.last)
        for mark in _told_of(clause) or done_to:
            if any(m.subject == mark.iri and low <= m.place < high for m in found):
                continue
            passive = not clause.subjects or clause.impersonal or is_passive(words, clause.verb, tongue)
            passive = passive or lemma(words[clause.verb].lower, tongue) in _HAVING
            name = "performs" if mark.kind in ACTORS and not passive else "hasState"
            told = True
            status = clause_status(words, clause)
            yield Match("slavic-predicate", mark.iri, term(f"cl:{name}"), span, words[clause.verb].start, status)
    yield from _stated(reading, clauses, told)


def _points_back(words: tuple[Word, ...], clause: Clause) -> bool:
    """Whether only words for what was told before stand before a verb and its subject (`here lies …`)."""
    before = [word.lower for word in words[clause.first : clause.verb] if word.is_word]
    after = bool(clause.subjects) and clause.subjects[0].first > clause.verb
    alone = bool(before) and all(lower in _THERE for lower in before)
    return after and (alone or before[:2] in (["об", "этом"], ["про", "це"]))


_THERE: Final = word_set(
    "тут там здесь звідси звідти отсюда оттуда туди сюди туда сюда тоді тогда так тому саме именно"
    " об о про при этом цьому це это того цього этого"
)


def _told_of(clause: Clause) -> tuple[Mark, ...]:
    """What a clause tells of: its subjects; else what its subject belongs to."""
    if clause.subjects:
        return clause.subjects
    return (clause.owned,) if clause.owned is not None else ()


def with_slavic_pronouns(reading: Reading) -> None:
    """Adds a mark over a pronoun that may stand for the subject of the sentence before: one of its gender."""
    before, sentence = reading.context.slavic, reading.sentence
    for place, word in enumerate(sentence.words):
        gender = PRONOUNS.get(word.lower)
        if any(mark.first == place for mark in sentence.marks):
            continue
        if before is not None and before[0].kind == "person" and has_rival(sentence, 0, place, gender == "f"):
            continue
        if before is not None and gender is not None and before[1] in (gender, ""):
            sentence.marks.append(sentence.mark(place, place + 1, before[0].iri, PRONOUN))
    sentence.marks.sort(key=lambda mark: mark.first)


def spoken_of(reading: Reading) -> tuple[Mark, str] | None:
    """What a pronoun in the next sentence may stand for: the subject of this one, with its gender."""
    words, tongue = reading.sentence.words, reading.sentence.segment.language
    for clause in main_clauses(reading.sentence):
        told = _told_of(clause) if clause.owned is None else ()
        if len(told) != 1:
            return None
        if told[0].how == PRONOUN:
            return reading.context.slavic
        form = nominative(head_of(words, told[0], tongue), tongue)
        return (told[0], form.told) if form is not None else None
    return None


def clause_status(words: tuple[Word, ...], clause: Clause) -> Status:
    """How a clause holds what it says: by what stands right before its verb, and the verb's own form."""
    lower = words[clause.verb].lower
    if is_negated(words, clause.verb, min(2, clause.verb - clause.first)):
        return Status.NEGATED
    if not _MAYBE.isdisjoint(w.lower for w in words[clause.first : clause.verb + 2]):
        return Status.HYPOTHETICAL
    if lower in ("може", "можуть", "может", "могут"):
        return Status.HYPOTHETICAL
    return Status.PLANNED if lower in ("буде", "будуть", "будет", "будут", "планує", "планирует") else Status.ASSERTED


def _needs(words: tuple[Word, ...], place: int) -> bool:
    return words[place].lower in NEEDS


def _stated(reading: Reading, clauses: list[Clause], told: bool) -> Iterator[Match]:
    words = reading.sentence.words
    first = next((n for n, word in enumerate(words) if word.is_word), None)
    if first is None or len(words) < _LEAST or reading.sentence.segment.number or reading.sentence.segment.items:
        return
    span: Span = (words[first].start, words[-1].end if words[-1].is_word else words[-1].start)
    source = reading.context.source
    if reading.sentence.text.rstrip().endswith("?"):
        yield Match("slavic-question", source, term("cl:asks"), span, 0)
    elif (place := _demanded(words)) >= 0:
        yield Match("slavic-demand-of-text", source, term("cl:recommends"), span, words[place].start)
    elif not told and (clauses or _without_verb(words) or _is_whole(words)):
        yield Match("slavic-statement-of-text", source, term("cl:states"), span, 0)


def _is_whole(words: tuple[Word, ...]) -> bool:
    """Whether words without a verb that we know are a sentence: one that a stop ends, or a long one."""
    small = sum(word.is_word and word.text.islower() for word in words)
    return small > 1 and (words[-1].text in ".!;»)]…" or len(words) > _LONG)


_LONG: Final = 14  # words that no heading or caption has


def _demanded(words: tuple[Word, ...]) -> int:
    """The place of a word that demands something (`необхідно посилити`), -1 where it only opens a remark."""
    for number, word in enumerate(words):
        if word.lower in NEEDS:
            before = {w.lower for w in words[max(0, number - 2) : number]}
            near = words[number + 1 : number + 1 + _NEAR]
            remark = any(w.lower.startswith((*REMARKS, *FORECASTS)) for w in near)
            infinitive = any(w.lower.endswith(("ти", "ть", "тися", "ться")) for w in near)
            if infinitive and not remark and not _NEGATIONS & before and not {"що", "что"} & before:
                return number
    return -1


def _without_verb(words: tuple[Word, ...]) -> bool:
    """Whether a dash stands for the verb (`X — це …`), or a short adjective for it."""
    return any(word.text in "—–" or word.lower in ("це", "это", "необхідно", "необходимо") for word in words)
