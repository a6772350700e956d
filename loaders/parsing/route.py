"""The second route: the same frames' verbs, their arguments read from the dependency tree of the sentence.

Where it finds what the first route found, the statement is marked with both rules; what it alone finds is added under
a rule of its own. It gives things and dates; of a clause it only says who does it, the first route's cut of the words
being the one there is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode

from graph.statement import Status
from loaders.naming.marks import Mark
from loaders.parsing import trees
from loaders.parsing.model import model
from loaders.saying.clauses.clauses import Verb, verb_at
from loaders.saying.clauses.verb_dates import belongs_to_name
from loaders.saying.context import Reading
from loaders.saying.frames import Frame, Frames
from loaders.saying.matches import Match, Span
from loaders.saying.operators.verb_frames import clause_objects
from loaders.saying.roles import companion_kinds
from loaders.saying.speech.standing import of_draft, standing
from loaders.saying.statements import Second

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PREFIX = "syntax/"


def second_route(reading: Reading, frames: Frames, found: Sequence[Match]) -> list[Match]:
    """The matches of the first route, marked where the tree agrees, and those that only the tree gives.

    Those are somebody's where the first route found one speaker in the sentence.
    """
    by_tree = list(_by_tree(reading, frames))
    told = {_what(match): match.rule for match in by_tree}
    known = {_what(match) for match in found}
    marked = [replace(m, agreed=PREFIX + told[_what(m)]) if _what(m) in told else m for m in found]
    speakers = {match.who for match in found if match.who is not None}
    further = (_spoken(match, speakers) for match in by_tree if _what(match) not in known)
    kept = (draft for match in further if (draft := of_draft(match, reading.context)) is not None)
    return [*marked, *_once(replace(match, rule=PREFIX + match.rule) for match in kept)]


def checked() -> Second:
    """The second route, its model loaded. Raises SyntaxMissing where it cannot be had."""
    model()
    return second_route


def _spoken(match: Match, speakers: set[NamedNode]) -> Match:
    if len(speakers) != 1 or match.subject in speakers:
        return match
    status = Status.REPORTED if match.status is Status.ASSERTED else match.status
    return replace(match, who=next(iter(speakers)), status=status)


def _what(match: Match) -> tuple[NamedNode, NamedNode, object]:
    return match.subject, match.property, match.object


def _once(found: Iterator[Match]) -> list[Match]:
    seen: dict[tuple[NamedNode, NamedNode, object], Match] = {}
    for match in found:
        seen.setdefault(_what(match), match)
    return list(seen.values())


def _by_tree(reading: Reading, frames: Frames) -> Iterator[Match]:
    triggers = list(_triggers(reading, frames))
    if not triggers:
        return
    document = model()(reading.sentence.text)
    tokens = {token.idx: token for token in document}
    for frame, verb in triggers:
        token = tokens.get(reading.sentence.words[verb.place].start)
        if token is not None and trees.is_verb(token):
            for match in _matches(reading, frame, verb, token, document):
                yield replace(match, status=standing(reading.sentence.words, verb, match.place))


def _triggers(reading: Reading, frames: Frames) -> Iterator[tuple[Frame, Verb]]:
    words = reading.sentence.words
    for number, word in enumerate(words):
        for trigger in frames.by_form.get(word.lower, ()):
            after = reading.after(number + 1, trigger.rest)
            if after >= 0 and trigger.frame.operator == "verb":
                yield trigger.frame, verb_at(words, number, after, trigger.form, bool(trigger.rest))


def _matches(reading: Reading, frame: Frame, verb: Verb, token: Token, document: Doc) -> Iterator[Match]:
    if frame.voice not in ("any", "passive" if trees.passive(token) else "active"):
        return
    subjects = _role(reading, verb, token, frame.subject, frame.subjects)
    values = _values(reading, frame, verb, token, document)
    if frame.object == "others":
        subjects, values = subjects[:1], [*subjects[1:]]
    place = token.idx
    for subject in subjects:
        told = [value for value in values if value != subject]
        for value in told:
            yield Match(frame.name, subject, frame.property, value, place)
        if told:
            yield from _companions(reading, frame, token, subject, document)


def _values(
    reading: Reading, frame: Frame, verb: Verb, token: Token, document: Doc
) -> list[NamedNode | Literal | Span]:
    if frame.object == "date":
        return list(_dates(reading, token, document))
    if frame.object == "clause":
        things = _role(reading, verb, token, "patient", frame.objects)
        if things or not trees.has_complement(token) or trees.passive(token):
            return [*things]
        return clause_objects(reading, frame, verb.after)
    return [*_role(reading, verb, token, frame.object, frame.objects)]


def _role(reading: Reading, verb: Verb, token: Token, role: str, kinds: frozenset[str]) -> list[NamedNode]:
    """The things in a role of the verb, in their order; none for roles that trees do not tell."""
    is_passive = trees.passive(token)
    heads: list[Token] = []
    if role == "theme" or (role == "agent" and not is_passive) or (role in ("patient", "others") and is_passive):
        heads = trees.subjects(token)
    elif role == "agent":
        heads = trees.agents(token)
    elif role == "patient":
        last = reading.sentence.words[verb.after - 1].lower
        heads = trees.objects(token) if verb.after == verb.place + 1 else trees.governed(token, last)
    found = [mark.iri for head in heads if (mark := _mark(reading, head)) is not None and mark.kind in kinds]
    return list(dict.fromkeys(found))


def _mark(reading: Reading, head: Token) -> Mark | None:
    """The mention that a noun is the head of."""
    return next((m for m in reading.sentence.marks if m.start <= head.idx < m.end), None)


def _dates(reading: Reading, verb: Token, document: Doc) -> Iterator[Literal]:
    """The dates that hang on the verb, those that belong to an instrument's name left out."""
    for date in reading.typed.dates:
        inside = [token for token in document if date.start <= token.idx < date.end]
        if inside and not belongs_to_name(reading, date.start) and trees.verb_above(inside[0]) == verb:
            yield date.literal


def _companions(reading: Reading, frame: Frame, verb: Token, subject: NamedNode, document: Doc) -> Iterator[Match]:
    for companion in frame.also:
        if companion.object == "date":
            values: Sequence[NamedNode | Literal] = [*_dates(reading, verb, document)][:1]
        else:
            kinds = companion_kinds(companion.property)
            heads = [head for preposition in ("in", "at") for head in trees.governed(verb, preposition)]
            values = [m.iri for head in heads if (m := _mark(reading, head)) is not None and m.kind in kinds][:1]
        for value in values:
            if value != subject:
                yield Match(frame.name, subject, companion.property, value, verb.idx)
