"""The invented treaties of the generated graph: states, bodies, instruments, provisions, acts, lists of parties.

What binds whom from when is derived by the project's own rules (`graph.participation`), as in a real build.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import product
from random import Random
from string import ascii_uppercase
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from graph.participation import derive
from graph.quads import date_literal, integer, statement_quads, thing_quads
from graph.statement import RowEvidence, Statement, Term, Thing
from ontology.names import PREFIXES, REFERENCE_GRAPH, entity, term

STATES: Final = [f"X{first}{second}" for first, second in product(ascii_uppercase, repeat=2)][:193]
BODIES: Final = 400
ARTICLES: Final = 24
ACTING: Final = 110
LISTED: Final = 40
KINDS: Final = ("request", "provider", "unilateral", "channel")
WORDS: Final = {"en": ("State", "Body", "Convention"), "uk": ("Держава", "Орган", "Конвенція")}
WORDS_RU: Final = ("Государство", "Орган", "Конвенция")


@dataclass(slots=True)
class World:
    """What the generated sources speak of; `things` are what a statement can be about."""

    chance: Random
    concepts: dict[str, list[NamedNode]]
    instruments: list[NamedNode] = field(default_factory=list)
    rows: int = 0

    @property
    def bodies(self) -> list[NamedNode]:
        return _BODIES

    @property
    def things(self) -> list[NamedNode]:
        return [*self.concepts["threat"], *self.concepts["crime"], *self.concepts["measure"], *self.instruments]

    def said(self, subject: NamedNode, predicate: str, value: Term, **qualifiers: str) -> Statement:
        """A statement of the reference layer, on the row of a table that is being read."""
        return Statement(
            graph=REFERENCE_GRAPH.value,
            subject=subject,
            predicate=term(predicate),
            object=value,
            evidence=(RowEvidence("generated.csv", self.rows, f"generated:{self.rows}", "2026-01-01"),),
            qualifiers=tuple((term(f"cl:{name}"), Literal(text)) for name, text in qualifiers.items()),
            rule="table",
        )


_BODIES: Final = [entity("body", f"generated-{number:03}") for number in range(BODIES)]


def labels(kind: int, name: str) -> tuple[Literal, ...]:
    """A thing's name in the three languages of the project."""
    english, ukrainian, russian = WORDS["en"][kind], WORDS["uk"][kind], WORDS_RU[kind]
    return (
        Literal(f"{english} {name}", language="en"),
        Literal(f"{ukrainian} {name}", language="uk"),
        Literal(f"{russian} {name}", language="ru"),
    )


def world_quads(world: World) -> list[Quad]:
    """The states and bodies: a tree of units five deep, and who is a member of what."""
    found: list[Quad] = []
    for code in STATES:
        found.extend(thing_quads(Thing(entity("state", code), (term("cl:State"),), labels(0, code)), REFERENCE_GRAPH))
    for number, body in enumerate(_BODIES):
        found.extend(thing_quads(Thing(body, (term("cl:Body"),), labels(1, f"{number:03}")), REFERENCE_GRAPH))
        world.rows += 1
        if number:
            found.extend(statement_quads(world.said(body, "org:subOrganizationOf", _BODIES[(number - 1) // 3])))
        for code in world.chance.sample(STATES, 6 if number < 40 else 0):
            world.rows += 1
            found.extend(statement_quads(world.said(entity("state", code), "cl:memberOf", body)))
    return found


def treaty_quads(world: World) -> Iterator[tuple[str, list[Quad]]]:
    """One more treaty: its quads in the reference layer, and what is derived from them."""
    number = len(world.instruments) + 1
    treaty = entity("instrument", f"generated-{number:04}")
    opened = date(1990, 1, 1) + timedelta(days=world.chance.randrange(12_000))
    said = [*_terms(world, treaty, number, opened), *_articles(world, treaty)]
    things = [Thing(treaty, (term("cl:Treaty"),), labels(2, f"{number:04}"))]
    for statements, thing in (*_acts(world, treaty, opened), *_lists(world, treaty, opened)):
        said.extend(statements)
        things.append(thing)
    world.instruments.append(treaty)
    quads = [quad for each in said for quad in statement_quads(each)]
    quads.extend(quad for thing in things for quad in thing_quads(thing, REFERENCE_GRAPH))
    yield "reference.nq", quads
    yield "inferred.nq", derive(said)


def _terms(world: World, treaty: NamedNode, number: int, opened: date) -> Iterator[Statement]:
    """The head of a treaty: a row of the table of instruments."""
    world.rows += 1
    topic = world.chance.choice(world.concepts["crime"]).value.rpartition("/")[2].replace("-", " ")
    yield world.said(treaty, "dcterms:title", Literal(f"Convention {number} on {topic}", language="en"))
    yield world.said(treaty, "cl:openedForSignatureOn", date_literal(opened.isoformat()))
    yield world.said(treaty, "cl:consentsNeeded", integer(3 + number % 5))
    yield world.said(treaty, "cl:enteredIntoForceOn", date_literal((opened + timedelta(days=900)).isoformat()))
    yield world.said(treaty, "cl:delayAfterDeposit", Literal("P3M", datatype=term("xsd:duration")))
    yield world.said(treaty, "cl:hasDepositary", world.bodies[number % 40])
    if number % 3:
        yield world.said(treaty, "cl:provisionsSeen", Literal("whole"))
    if number % 4 == 0 and world.instruments:
        yield world.said(treaty, "cl:protocolTo", world.instruments[-1])
    if number % 5 == 0:
        yield world.said(treaty, "cl:hasMeasureScope", term("cl:electronicEvidenceScope"))


def _articles(world: World, treaty: NamedNode) -> Iterator[Statement]:
    """Articles, each with two paragraphs; the first half names crimes, the second measures."""
    for number in range(1, ARTICLES + 1):
        world.rows += 1
        article = NamedNode(f"{treaty.value}/art_{number}")
        yield world.said(treaty, "eli:has_part", article)
        yield world.said(article, "eli:number", Literal(str(number)))
        yield world.said(article, "dcterms:title", Literal(f"Article {number}", language="en"))
        for letter in "ab":
            yield world.said(article, "eli:has_part", NamedNode(f"{article.value}__para_{letter}"))
        if number <= ARTICLES // 2:
            yield world.said(article, "cl:criminalises", world.chance.choice(world.concepts["crime"]))
        else:
            kind = KINDS[number % 4]
            yield world.said(article, "cl:provides", world.chance.choice(world.concepts["measure"]), measureKind=kind)


def _acts(world: World, treaty: NamedNode, opened: date) -> Iterator[tuple[list[Statement], Thing]]:
    """Signatures of many states, ratifications of most of these, denunciations of a few."""
    slug = treaty.value.removeprefix(PREFIXES["id"] + "instrument/")
    for code in sorted(world.chance.sample(STATES, ACTING)):
        signed = opened + timedelta(days=world.chance.randrange(1500))
        ratified = signed + timedelta(days=100 + world.chance.randrange(2000))
        days = {"Signature": signed}
        if world.chance.random() < 0.7:
            days["Ratification"] = ratified
            if world.chance.random() < 0.03:
                days["Denunciation"] = ratified + timedelta(days=1500)
        for kind, day in days.items():
            world.rows += 1
            name = f"{slug}-{code.lower()}-{kind.lower()}-{day.isoformat()}"
            act = entity("action", name)
            said = [
                world.said(act, "cl:byParty", entity("state", code)),
                world.said(act, "cl:onInstrument", treaty),
                world.said(act, "cl:onDate", date_literal(day.isoformat())),
            ]
            if kind == "Ratification":
                entered = max(day + timedelta(days=90), opened + timedelta(days=900))
                reserved = "true" if world.chance.random() < 0.2 else "false"
                said.append(world.said(act, "cl:entryIntoForceOn", date_literal(entered.isoformat())))
                flag = Literal(reserved, datatype=term("xsd:boolean"))
                said.append(world.said(act, "cl:hasReservationOrDeclaration", flag))
            label = Literal(f"{code}: {kind.lower()} of {slug}, {day.isoformat()}", language="en")
            yield said, Thing(act, (term(f"cl:{kind}"),), (label,))


def _lists(world: World, treaty: NamedNode, opened: date) -> Iterator[tuple[list[Statement], Thing]]:
    """A list of parties, complete for every other treaty."""
    world.rows += 1
    slug = treaty.value.rpartition("/")[2]
    found = entity("list", f"{slug}-parties")
    complete = Literal("true" if len(world.instruments) % 2 else "false", datatype=term("xsd:boolean"))
    day = (opened + timedelta(days=4000)).isoformat()
    said = [
        world.said(found, "cl:onInstrument", treaty),
        world.said(found, "cl:asOf", date_literal(day)),
        world.said(found, "cl:isComplete", complete),
        *(world.said(found, "cl:lists", entity("state", code)) for code in world.chance.sample(STATES, LISTED)),
    ]
    yield said, Thing(found, (term("cl:ParticipationList"),), (Literal(f"{slug}: parties", language="en"),))
