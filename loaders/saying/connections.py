"""Who or what else is named in what a passage tells of a thing.

Where a text says something in its own words (`the committee wrote a note on the treaty`), the statement's object is a
passage. What is named in it stands in connection with the statement's subject, on the same characters, so that what is
told of a treaty is found from the treaty as well. It follows from the statement and the mentions alone: it is made of
what the rules find and again of what passed review, and is never put before a reviewer itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from pyoxigraph import NamedNode

from graph.statement import Evidence, Mention, Passage, Statement, Status, Term
from loaders.naming.lexicon import kind
from ontology.names import term

RULE: Final = "named-in-passage"
CREATOR: Final = term("dcterms:creator")
PROPERTY: Final = term("cl:inConnectionWith")
_WORDS: Final = frozenset({term("cl:states"), term("cl:quotes")})  # who says something is not told of it


def with_connections(
    source: NamedNode, statements: Sequence[Statement], mentions: Iterable[Mention], passages: Iterable[Passage]
) -> list[Statement]:
    """The statements in order of their IRIs, and with them, for each whose object is a passage, one for each thing that
    is named there, with the same evidence and attribution. Nothing of the text itself and its authors, who name all it
    names, nor of a subject that no characters name, nor of whom it quotes, nor of the works it cites, of which a
    passage tells nothing; nothing of a name inside a longer one, or of a pair of which more is said on the same
    characters. What is denied of a thing is still told of it."""
    writers = {source, *(s.object for s in statements if s.subject == source and s.predicate == CREATOR)}
    places = {passage.evidence.iri: (passage.evidence, *passage.further) for passage in passages}
    mentions = list(mentions)
    shown = {mention.thing for mention in mentions}
    named = list(_longest(each for each in mentions if each.thing not in writers and kind(each.thing) != "work"))
    joined = _joined(statements)
    found: dict[str, Statement] = {}
    for host in statements:
        pieces = places.get(host.object, ()) if isinstance(host.object, NamedNode) else ()
        if (
            host.subject in writers
            or host.subject not in shown
            or kind(host.subject) == "work"
            or host.predicate in _WORDS
        ):
            continue
        for thing in (thing for piece in pieces for thing in _named_in(piece, named)):
            if thing in (host.subject, host.attributed_to) or _meet(host, joined[host.subject, thing]):
                continue
            status = Status.ASSERTED if host.status is Status.NEGATED else host.status
            made = Statement(
                host.graph, host.subject, PROPERTY, thing, host.evidence, status, host.attributed_to, rule=RULE
            )
            found.setdefault(made.iri.value, made)
    return sorted([*statements, *found.values()], key=lambda statement: statement.iri.value)


def without_connections(statements: Iterable[Statement]) -> list[Statement]:
    """The statements that a reviewer decides on."""
    return [statement for statement in statements if statement.rule != RULE]


def _joined(statements: Iterable[Statement]) -> defaultdict[tuple[NamedNode, Term], list[Statement]]:
    """The statements that join two things, under the pair in either order."""
    found: defaultdict[tuple[NamedNode, Term], list[Statement]] = defaultdict(list)
    for statement in statements:
        found[statement.subject, statement.object].append(statement)
        if isinstance(statement.object, NamedNode):
            found[statement.object, statement.subject].append(statement)
    return found


def _longest(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions that stand in no longer one, in order of place."""
    pieces = [(piece, mention) for mention in mentions for piece in (mention.evidence, *mention.further)]
    pieces.sort(key=lambda each: (each[0].start, -each[0].end, -_past(each[1])))
    past = 0
    for piece, mention in pieces:
        if piece.start < past:
            continue
        past = piece.end
        if piece is mention.evidence:
            yield mention


def _past(mention: Mention) -> int:
    """Where the last piece of a mention ends."""
    return (mention.further or (mention.evidence,))[-1].end


def _named_in(place: Evidence, named: Sequence[Mention]) -> Iterator[NamedNode]:
    """The things named between a passage's ends; `named` is in order of place."""
    for number in range(bisect_left(named, place.start, key=_start), len(named)):
        mention = named[number]
        if mention.evidence.start >= place.end:
            return
        if mention.evidence.end <= place.end:
            yield mention.thing


def _start(mention: Mention) -> int:
    return mention.evidence.start


def _meet(one: Statement, others: Iterable[Statement]) -> bool:
    """Whether a statement stands on characters on which one of others stands."""
    return any(
        mine.start < its.end and its.start < mine.end
        for other in others
        for mine in one.evidence
        for its in other.evidence
        if isinstance(mine, Evidence) and isinstance(its, Evidence)
    )
