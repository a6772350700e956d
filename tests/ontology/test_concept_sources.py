"""Each concept says where it was seen: an article of the tables, an instrument, a paragraph of a text, or an entry of a
public vocabulary; and what it says is true as far as our own graph can tell.

Forms: the IRI of a provision or instrument of ours; `gorelik-2022, paragraph 31`; `EuroVoc (issued 2021-06-04), 3027
computer crime`; `MITRE ATT&CK T1566 Phishing`; `CAPEC-98 Phishing`; `D3FEND Server`; `CWE-512 Spyware`; `ICCS 09031`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from ontology.documents import quads, schemes
from ontology.names import PREFIXES, term

SOURCE, CONCEPT = term("dcterms:source"), term("skos:Concept")
PLACE = re.compile(r"^([a-z0-9-]+), paragraph ([1-9]\d*)$")
FORMS = (
    PLACE,
    re.compile(r"^EuroVoc \(issued 2021-06-04\), (\d+|c_[0-9a-f]{8}) \S.*$"),
    re.compile(r"^MITRE ATT&CK T\d{4}(\.\d{3})? [A-Z].*$"),
    re.compile(r"^CAPEC-\d+ [A-Z].*$"),
    re.compile(r"^D3FEND [A-Z][A-Za-z]+$"),
    re.compile(r"^CWE-\d+ [A-Z].*$"),
    re.compile(r"^ICCS \d{2,6}$"),
)
INSTRUMENT = PREFIXES["id"] + "instrument/"


def sources() -> list[tuple[str, NamedNode | Literal]]:
    """Each concept with each of its sources."""
    found = [quad for path in schemes() for quad in quads(path)]
    concepts = {quad.subject for quad in found if quad.object == CONCEPT}
    pairs = [(quad.subject, quad.object) for quad in found if quad.predicate == SOURCE and quad.subject in concepts]
    return [(s.value, o) for s, o in pairs if isinstance(s, NamedNode) and isinstance(o, NamedNode | Literal)]


SOURCES = sources()


def formless(found: Iterable[tuple[str, NamedNode | Literal]]) -> list[tuple[str, str]]:
    """Sources that name no place of a known form."""
    return [
        (concept, source.value)
        for concept, source in found
        if not (
            source.value.startswith(INSTRUMENT)
            if isinstance(source, NamedNode)
            else any(form.match(source.value) for form in FORMS)
        )
    ]


def test_each_source_names_a_place() -> None:
    assert len(SOURCES) > 400
    assert formless(SOURCES) == []


@pytest.mark.parametrize("vague", ["General usage of the field", "EuroVoc", "CAPEC", "gorelik-2022", "paragraph 3"])
def test_a_source_that_names_no_place_is_seen(vague: str) -> None:
    assert formless([("x", Literal(vague))])


def described(store: Store) -> set[str]:
    """IRIs of the instruments and provisions that the graph gives a type."""
    kinds = {quad.subject for quad in store.quads_for_pattern(None, term("rdf:type"), None)}
    return {node.value for node in kinds if isinstance(node, NamedNode) and node.value.startswith(INSTRUMENT)}


def test_the_articles_and_instruments_that_are_named_exist(released: Store) -> None:
    known = described(released)
    named = {source.value for _, source in SOURCES if isinstance(source, NamedNode)}
    assert len(named) > 50
    assert sorted(named - known) == []
    assert INSTRUMENT + "cets-185/art_99" not in known


def paragraphs(store: Store) -> dict[str, set[int]]:
    """The numbers of the paragraphs in which something was found, by the slug of the text."""
    found: dict[str, set[int]] = {}
    query = "SELECT DISTINCT ?text ?number WHERE { ?place oa:hasSource ?text ; cl:paragraph ?number }"
    prefixes = {name: PREFIXES[name] for name in ("oa", "cl")}
    for row in store.query(query, prefixes=prefixes, use_default_graph_as_union=True):
        found.setdefault(row["text"].value.removeprefix(PREFIXES["src"]), set()).add(int(row["number"].value))
    return found


def unknown_places(found: Iterable[tuple[str, NamedNode | Literal]], known: dict[str, set[int]]) -> list[str]:
    """Places in texts of which the graph has no such paragraph."""
    places = [PLACE.match(source.value) for _, source in found if isinstance(source, Literal)]
    return [place[0] for place in places if place and int(place[2]) not in known.get(place[1], set())]


def test_the_paragraphs_that_are_named_exist(released: Store) -> None:
    known = paragraphs(released)
    assert unknown_places(SOURCES, known) == []
    assert unknown_places([("x", Literal("gorelik-2022, paragraph 9999"))], known)


def test_a_vocabulary_entry_is_that_of_the_link(released: Store) -> None:
    linked = {quad.object.value for quad in _links(released)}
    cited = [source.value for _, source in SOURCES if isinstance(source, Literal)]
    threats = {found[1] for text in cited if (found := re.match(r"^CAPEC-(\d+) ", text))}
    assert threats
    assert {f"https://capec.mitre.org/data/definitions/{number}.html" for number in threats} <= linked


def _links(store: Store) -> Iterable[Quad]:
    for match in ("exactMatch", "closeMatch"):
        yield from store.quads_for_pattern(None, term(f"skos:{match}"), None, term("graph:links"))
