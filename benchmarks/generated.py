"""A graph of the project's shape at any size, the same bytes for the same size: what the endpoints are compared on.

    python benchmarks/generated.py --quads 1000000 FOLDER

Writes a release (one N-Quads file a named graph): the project's own ontology, and around it invented treaties with
provisions, parties and acts, and invented sources whose statements rest on evidence. All goes through the project's
own `Statement`, `Evidence` and `Mention`, so the shape is the real one. Nothing in it is a fact: states have codes
that ISO 3166-1 leaves to users (XAA and on), all else is numbered.
"""

from __future__ import annotations

import argparse
import random
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse, serialize

from graph import aggregate
from graph.quads import mention_quads, source_quads, statement_quads, thing_quads
from graph.release import Release, shipped
from graph.statement import Evidence, Mention, Source, Statement, Status, Term, Thing, digest
from ontology.names import META_GRAPH, PREFIXES, RDF_TYPE, entity, term

from generated_treaties import World, treaty_quads, world_quads  # isort: skip

SEED: Final = 1185
STATEMENTS_A_SOURCE: Final = 1000
SHARE_OF_TREATIES: Final = 0.45
SHARE_OF_MENTIONS: Final = 0.1
PREDICATES: Final = ("aimsAt", "performs", "supports", "objectsTo", "recommends", "cooperatesWith", "states", "causes")
HELD: Final = (*[Status.ASSERTED] * 6, Status.REPORTED, Status.PLANNED, Status.NEGATED, Status.DRAFT)


@dataclass(slots=True)
class Written:
    """A release being written: its files stay open, its quads are counted."""

    folder: Path
    quads: int = 0
    sizes: dict[str, int] = field(default_factory=dict)

    def add(self, name: str, quads: Iterable[Quad]) -> None:
        """Append quads to a file of the release, each once among those given."""
        lines = dict.fromkeys((serialize(quads, format=RdfFormat.N_QUADS) or b"").splitlines(keepends=True))
        with (self.folder / name).open("ab") as file:
            file.writelines(lines)
        self.quads += len(lines)
        self.sizes[name] = self.sizes.get(name, 0) + len(lines)


def generated(folder: Path, quads: int, seed: int = SEED) -> Release:
    """A release of about so many quads (the last source may exceed it by a few thousand), counts of them included."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    written = Written(folder)
    ontology = shipped().folder / "ontology.nq"
    written.add("ontology.nq", parse(path=str(ontology), format=RdfFormat.N_QUADS))
    world = World(random.Random(seed), concepts(ontology))
    written.add("reference.nq", world_quads(world))
    start = written.quads
    while written.quads - start < SHARE_OF_TREATIES * (quads - start) or not world.instruments:
        for name, found in treaty_quads(world):
            written.add(name, found)
    number = 0
    while written.quads < quads:
        number += 1
        for name, found in text_quads(world, number):
            written.add(name, found)
    written.add("meta.nq", counts(folder))
    return Release(folder)


def concepts(ontology: Path) -> dict[str, list[NamedNode]]:
    """The concepts of the project's schemes by kind (`crime`, `measure`, `threat`), in the order of their IRIs."""
    found: dict[str, set[str]] = {}
    for quad in parse(path=str(ontology), format=RdfFormat.N_QUADS):
        iri = quad.subject.value if isinstance(quad.subject, NamedNode) else ""
        if quad.predicate == RDF_TYPE and iri.startswith(PREFIXES["id"]):
            found.setdefault(iri.removeprefix(PREFIXES["id"]).partition("/")[0], set()).add(iri)
    return {kind: [NamedNode(iri) for iri in sorted(iris)] for kind, iris in found.items()}


def text_quads(world: World, number: int) -> Iterator[tuple[str, list[Quad]]]:
    """One source: what identifies it, its statements with evidence, and the mentions in it."""
    chance = world.chance
    source = NamedNode(f"{PREFIXES['src']}generated-{number:04}")
    length = 200 * STATEMENTS_A_SOURCE
    text = Source(source, f"generated-{number:04}.txt", digest(source.value) * 4, length, _title(number))
    author = Thing(entity("person", f"author-{number:04}"), (term("cl:Person"),), _three(f"Author {number}"))
    found = [*source_quads(text), *thing_quads(author, source)]
    for place in range(STATEMENTS_A_SOURCE):
        found.extend(statement_quads(_said(world, source, author.iri, 200 * place + chance.randrange(20))))
    yield f"source-generated-{number:04}.nq", found
    marks: list[Quad] = []
    for place in range(int(SHARE_OF_MENTIONS * len(found) / 10)):
        evidence = _evidence(source, 150 * place + chance.randrange(20), 10 + chance.randrange(30))
        marks.extend(mention_quads(Mention(chance.choice(world.things), evidence)))
    yield "mentions.nq", marks


def _said(world: World, source: NamedNode, author: NamedNode, start: int) -> Statement:
    """One statement of a source, on characters of its own."""
    chance = world.chance
    qualifiers: list[tuple[NamedNode, Term]] = []
    if chance.random() < 0.1:
        qualifiers.append((term("cl:page"), Literal(str(1 + start // 2500))))
    value: Term
    if chance.random() < 0.05:
        predicate, subject = term("cl:hasQuantity"), chance.choice(world.things)
        value = Literal(str(chance.randrange(1, 10_000)), datatype=term("xsd:integer"))
        qualifiers += [(term("cl:unit"), Literal("cases", language="en")), (term("cl:period"), Literal("2020"))]
    else:
        name = chance.choice(PREDICATES)
        predicate, subject = term(f"cl:{name}"), chance.choice([author, *chance.sample(world.bodies, 3)])
        value = chance.choice(world.bodies) if name == "cooperatesWith" else chance.choice(world.things)
    return Statement(
        graph=source.value,
        subject=subject,
        predicate=predicate,
        object=value,
        evidence=(_evidence(source, start, 60 + chance.randrange(100)),),
        status=chance.choice(HELD),
        attributed_to=author if chance.random() < 0.05 else None,
        qualifiers=tuple(qualifiers),
        rule=f"frame-{chance.randrange(40):02}",
        decision=f"kept-{chance.randrange(10_000):05}" if chance.random() < 0.7 else None,
    )


def _evidence(source: NamedNode, start: int, length: int) -> Evidence:
    return Evidence(source.value, start, start + length, 1 + start // 400, digest(source.value, str(start)) * 4)


def _title(number: int) -> tuple[tuple[NamedNode, Term], ...]:
    return (
        (term("dcterms:title"), Literal(f"Generated text {number}", language="en")),
        (term("dcterms:language"), Literal("en")),
    )


def _three(name: str) -> tuple[Literal, ...]:
    return tuple(Literal(f"{name} ({code})", language=code) for code in ("en", "uk", "ru"))


def counts(folder: Path) -> list[Quad]:
    """What the project stores at build time of a graph: the counts that pages show."""
    place = folder.with_name(folder.name + "-counted")
    store = Store(str(place))
    for path in sorted(folder.glob("*.nq")):
        store.bulk_load(path=str(path), format=RdfFormat.N_QUADS, lenient=True)
    store.optimize()
    triples = aggregate.counted(store) | {triple for each in aggregate.aggregates() for triple in each.described()}
    del store
    shutil.rmtree(place)
    return sorted((Quad(*triple, META_GRAPH) for triple in triples), key=str)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--quads", type=int, default=1_000_000)
    asked = parser.parse_args()
    release = generated(asked.folder, asked.quads)
    for name, size in release.counts().items():
        print(f"{size:10} {name}")
    print(f"{sum(release.counts().values()):10} quads, {release.fingerprint()[:16]}")


if __name__ == "__main__":
    main()
