"""Frames that a verb opens: who stands before it and what after it, the date and place beside it, how many did it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode

from loaders.naming.marks import DOERS
from loaders.naming.words import AUXILIARIES, word_set, words_inside
from loaders.saying.arguments import antecedent, objects
from loaders.saying.clauses.clauses import ADVERBS, PREPOSITIONS, RELATIVE, Verb, clause_end, has_be, is_purpose
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.coordination import governor
from loaders.saying.clauses.verb_dates import date_beside
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.direct_objects import made
from loaders.saying.figures.party_counts import for_one_party
from loaders.saying.frames import OF_PARTIES, Frame
from loaders.saying.lists.items import example_places, item_marks, verb_row
from loaders.saying.matches import Match, Span
from loaders.saying.operators.made_so import infinitive_after, made_so
from loaders.saying.roles import (
    clause,
    clause_before,
    companion_kinds,
    fillers,
    fronted_place,
    head_marks,
    place_beside,
    predicate,
    purpose_after,
)
from loaders.saying.sorts import classes
from loaders.saying.speech.qualifying import ON_DATE, dated, of_parties
from loaders.saying.subjects.grammatical_subjects import own_subject
from loaders.saying.subjects.of_the_whole import only_done_to, tells_of_all
from ontology.names import shortened


def verb_frame(reading: Reading, frame: Frame, verb: Verb) -> Iterator[Match]:
    """A verb between its arguments."""
    if (frame.voice == "passive" and not verb.passive) or (frame.voice == "active" and verb.passive):
        return
    if frame.voice == "finite" and not tells_of_all(reading, verb):
        return
    if frame.voice == "present" and (verb.passive or verb.form not in (Form.THIRD, Form.BASE)):
        return
    if frame.voice == "near" and (verb.passive or not _object_near(reading, frame, verb)):
        return
    if not verb.passive and (_asked(reading, verb) or (frame.voice == "close" and _object_far(reading, frame, verb))):
        return
    place = reading.sentence.words[verb.place].start
    if frame.object == "agent" and frame.subject == "patient":
        found_subjects = made(reading, verb, fillers(reading, verb, "patient", frame.subjects))
        found_objects: list[NamedNode | Literal | Span] = list(fillers(reading, verb, "agent", frame.objects))
    else:
        found_subjects = fillers(reading, verb, frame.subject, frame.subjects)
        if frame.subject == "patient" and frame.object == "date":
            found_subjects = made(reading, verb, found_subjects)
        found_objects = _objects(reading, frame, verb)
    if not found_subjects and shortened(frame.property.value) in OF_PARTIES and found_objects:
        found_subjects = _treaty_of_text(reading)
    if frame.object == "others":
        found_objects = list(found_subjects[1:]) if len(found_subjects) > 1 else []
        found_subjects = found_subjects[:1]
    date = date_beside(reading, verb) if frame.also else None
    parties = [value for value in found_objects if isinstance(value, NamedNode)]
    each = "respectively" in reading.lower[verb.place :] and len(found_subjects) > 1 and len(found_objects) > 1
    if each and len(found_subjects) != len(found_objects):
        return  # who did which is not told
    for number, subject in enumerate(found_subjects):
        for value in found_objects[number : number + 1] if each else found_objects:
            if value != subject:
                yield dated(frame, date, Match(frame.name, subject, frame.property, value, place))
        if found_objects or _done_by_anybody(reading, frame, verb, subject):
            yield from _companions(reading, frame, verb, subject, parties)


def _done_by_anybody(reading: Reading, frame: Frame, verb: Verb, subject: NamedNode) -> bool:
    """Whether a deed is dated though nobody is known to have done it: a passive, or a past of what is done once; a
    treaty's past may be that of one party among many. A frame for one kind of doers alone tells nothing without."""
    if frame.subject != "patient" or verb.passive or len(frame.objects) == 1:
        return verb.passive and frame.subject == "patient" and len(frame.objects) != 1
    if own_subject(reading, verb) is not None:
        return False  # somebody did it who does no such thing
    past = verb.form is Form.PAST and reading.lower[verb.place - 1 : verb.place] not in ((), ("to",), ("and",))
    near = any(m.iri == subject and 0 <= m.first - verb.after <= _NEAR for m in reading.sentence.marks)
    return past and near and frame.object == "agent" and "Treaty" not in classes(reading.context.mentions, subject)


_NEAR: Final = 4  # words between a verb and what is done


def _asked(reading: Reading, verb: Verb) -> bool:
    """Whether `what` before a verb and its subject is its object (`what the treaty aims to achieve`): then what stands
    after the verb is not."""
    for number in range(verb.place - 1, max(-1, verb.place - 1 - _ASKED), -1):
        lower = reading.lower[number]
        if lower in ("what", "whom"):
            return number < verb.place - 1 and lower == "what"
        if not reading.sentence.words[number].is_word or lower in _PARTING:
            return False
    return False


_ASKED: Final = 8  # words between `what` and the verb whose object it is
_PARTING: Final = PREPOSITIONS - {"to", "of"} | {"and", "or", "but", "that", "which", "who"}


def _without_object(reading: Reading, after: int) -> bool:
    """Whether a verb has no object: what grows has no effect by growing (`attacks have increased sharply in 2020`)."""
    following = reading.lower[after : after + 1]
    if not following or not reading.sentence.words[after].is_word:
        return True
    return following[0] in _NO_OBJECT or following[0].endswith("ly")


_OTHERS: Final = "and or but due because as when while if since although though once unless than every each"
_NO_OBJECT: Final = PREPOSITIONS | ADVERBS | word_set(_OTHERS + " day year tenfold twofold fast")


def _object_near(reading: Reading, frame: Frame, verb: Verb) -> bool:
    """Whether a mention of the frame's kinds stands right after the verb, nothing but what modifies it between."""
    mark = next((m for m in reading.sentence.marks if m.first >= verb.after and m.kind in frame.subjects), None)
    if mark is None or mark.first - verb.after > 4:
        return False
    between = reading.lower[verb.after : mark.first]
    return not any(word in PREPOSITIONS or word in ("and", "to", "that", ",") for word in between)


def _object_far(reading: Reading, frame: Frame, verb: Verb) -> bool:
    """Whether what would be a verb's object only hangs on its object (`proposed to delete part of the treaty`)."""
    return bool(objects(reading.sentence, verb, frame.subjects)) and not _object_near(reading, frame, verb)


def _treaty_of_text(reading: Reading) -> list[NamedNode]:
    """The one instrument that the title names, where a sentence that names none says who signed or ratified."""
    about = reading.context.mentions.acts.about
    named = any(mark.kind == "instrument" for mark in reading.sentence.marks)
    return [about] if about is not None and not named else []


def _objects(reading: Reading, frame: Frame, verb: Verb) -> list[NamedNode | Literal | Span]:
    if (
        frame.object == "clause"
        and reading.lower[verb.after : verb.after + 1] == ("that",)
        and frame.name == "activity"
    ):
        return []  # `held that …`: words, no deed
    if frame.object == "date" and for_one_party(reading, frame, verb):
        return []
    if frame.object == "date":
        found = date_beside(reading, verb)
        return [found] if found is not None else []
    if frame.object == "purpose":
        span = purpose_after(reading, verb.after)
        return [span] if span else []
    if frame.object == "so":
        return list(made_so(reading, frame, verb))
    if frame.object == "within":
        body = place_beside(reading, verb, frame.objects)
        return [body] if body is not None else []
    if frame.object == "fronted":
        place = fronted_place(reading, verb, frame.objects)
        return [place] if place is not None else []
    if frame.object == "addressee":
        return list(_addressees(reading, frame, verb))
    if frame.object == "head":
        return list(dict.fromkeys(mark.iri for mark in head_marks(reading, verb.after, frame.objects)))
    if frame.object == "predicate":
        adjective = verb.form is Form.PAST and not verb.passive and reading.lower[verb.place - 1] in _BEFORE_ADJECTIVES
        lacking = adjective or (
            shortened(frame.property.value) == "cl:hasEffect" and _without_object(reading, verb.after)
        )
        told = predicate(reading, verb)
        runs_on = verb.passive and not has_be(reading.sentence.words, verb.place) and _has_auxiliary(reading, told)
        return [] if lacking or runs_on or is_purpose(reading.sentence.words, verb) else [told]
    if frame.object == "clause" and verb.passive and frame.subject == "agent":
        return _done(reading, frame, verb)
    if frame.object == "clause" and (before := antecedent(reading.sentence, verb, frame.objects)):
        return [mark.iri for mark in before]
    if frame.object == "clause":
        return [] if _follows(reading, verb.after) else clause_objects(reading, frame, verb.after)
    exemplified = shortened(frame.property.value) == "cl:hasExample"
    named = fillers(reading, verb, frame.object, frame.objects)
    return [iri for iri in named if not (exemplified and only_done_to(reading, verb, iri))]


def _done(reading: Reading, frame: Frame, verb: Verb) -> list[NamedNode | Literal | Span]:
    """What a passive verb is said of: the things that head its subject, else the subject's words; for a participle
    that modifies, and in a relative clause, the thing that it modifies."""
    before = clause_before(reading, verb)
    if before is None:
        return list(fillers(reading, verb, "patient", frame.objects))
    first = next(n for n, word in enumerate(reading.sentence.words) if word.start == before[0])
    asked = infinitive_after(reading, verb.after)
    if asked and shortened(frame.property.value) in _OF_DOERS:
        rest = clause(reading, asked)
        return [(before[0], rest[1])] if rest else []
    heads = [m for m in head_marks(reading, first, frame.objects) if m.last <= verb.place]
    told = {word.lower for word in words_inside(reading.sentence.words, before)}
    if not heads and AUXILIARIES & told and not RELATIVE & told:
        return []  # `this was told in 2001, and was reaffirmed by X`: a clause of its own
    return list(dict.fromkeys(mark.iri for mark in heads)) or [before]


_OF_DOERS: Final = frozenset({"cl:requires", "cl:allows", "cl:recommends"})  # `banks are obliged to keep books`
_BEFORE_ADJECTIVES: Final = PREPOSITIONS | {"and", ",", "or"}  # `reforms, improved powers and …`


def _has_auxiliary(reading: Reading, span: Span) -> bool:
    """Whether the verb of the clause around stands in what a participle tells (`X, founded in Y was moved to Z`)."""
    return any(word.lower in AUXILIARIES for word in words_inside(reading.sentence.words, span))


def _addressees(reading: Reading, frame: Frame, verb: Verb) -> Iterator[NamedNode]:
    """The bodies after `to` in the verb's clause: to whom something is handed."""
    end = clause_end(reading.sentence.words, verb.after)
    for mark in reading.sentence.marks:
        inside = verb.after <= mark.first and mark.last <= end and mark.kind in frame.objects
        if inside and governor(reading.sentence, mark) == "to":
            yield mark.iri


def _follows(reading: Reading, after: int) -> bool:
    """`as follows:` announces a list, and says nothing itself."""
    words = reading.sentence.words
    return after < len(words) and words[after].lower in ("follows", "following")


def clause_objects(reading: Reading, frame: Frame, first: int) -> list[NamedNode | Literal | Span]:
    """The things that head a clause and the items of its row, else the clause itself as a passage; and the examples of
    them that it names. A row of verbs (`to harmonise laws and foster trust`) is taken verb by verb."""
    found: list[NamedNode | Literal | Span] = []
    for start, end in verb_row(reading.sentence.words, first, clause_end(reading.sentence.words, first)):
        found.extend(value for value in _clause_part(reading, frame, start, end) if value not in found)
    return found


def _clause_part(reading: Reading, frame: Frame, first: int, end: int) -> list[NamedNode | Literal | Span]:
    words = reading.sentence.words
    heads = [] if _a_part(reading, frame, first) else head_marks(reading, first, frame.objects)
    if shortened(frame.property.value) in _OF_DOERS and any(mark.kind in DOERS for mark in heads):
        heads = []  # `calls on X to sign`: what X is to do, not X
    items = item_marks(reading, first, frame.objects)
    if shortened(frame.property.value) == "cl:classifiedAs" and not heads:  # `a contest over goods, means and power`
        items = [m for m in items if PREPOSITIONS.isdisjoint(reading.lower[first : m.first])]
    found = [*heads, *items]
    if shortened(frame.property.value) not in _NOT_OF_EXAMPLES:
        for place in example_places(reading, first):
            found.extend(item_marks(reading, place, frame.objects))
    if shortened(frame.property.value) in _ASKING and heads and _is_asked(reading, heads[-1].last):
        heads, found = [], []  # `calls on X to do Y`: that X does Y, not X
    things: list[NamedNode | Literal | Span] = list(dict.fromkeys(mark.iri for mark in found))
    span = None if heads else clause(reading, first)
    if span and end < len(words) and words[end].start < span[1]:
        last = end - 1 if words[end - 1].is_word and words[end - 1].lower not in ("and", "or") else end - 2
        span = (span[0], words[last].end if words[last].is_word else words[last - 1].end)
    return [span, *things] if span else things


_ASKING: Final = frozenset({"cl:recommends", "cl:requires"})


def _is_asked(reading: Reading, place: int) -> bool:
    """Whether `to` and a verb stand at a word."""
    to, verb = (*reading.lower[place : place + 2], "", "")[:2]
    return to == "to" and verb_forms().get(verb) is Form.BASE


_PARTS: Final = frozenset({"part", "parts", "element", "elements", "component", "components", "tool", "aspect"})


def _a_part(reading: Reading, frame: Frame, first: int) -> bool:
    """Whether a class is told as `an integral part of X`: that is no X."""
    told = shortened(frame.property.value) == "cl:classifiedAs"
    return told and bool(_PARTS & set(reading.lower[first : first + 4]))


_NOT_OF_EXAMPLES: Final = frozenset({"cl:classifiedAs", "cl:states", "cl:hasState", "cl:dependsOn", "cl:hasRole"})


def _companions(
    reading: Reading, frame: Frame, verb: Verb, subject: NamedNode, parties: list[NamedNode]
) -> Iterator[Match]:
    place = reading.sentence.words[verb.place].start
    for companion in frame.also:
        if companion.property == ON_DATE:
            continue
        value: NamedNode | Literal | None
        allowed = companion_kinds(companion.property)
        asked = {"place", "state"} if companion.object == "place" else {companion.object}
        kinds = allowed & asked or allowed
        value = date_beside(reading, verb) if companion.object == "date" else place_beside(reading, verb, kinds)
        if value is not None and value != subject:
            yield of_parties(parties, Match(frame.name, subject, companion.property, value, place))
