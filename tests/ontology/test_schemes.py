"""The names the extractor reads and researchers adopt: whole, in three languages, and each of one thing only."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, parse

from ontology.names import PREFIXES

ROOT = Path(__file__).resolve().parents[2]
SCHEMES = sorted((ROOT / "ontology" / "schemes").glob("*.ttl"))
ENTITIES = sorted((ROOT / "ontology" / "entities").glob("*.ttl"))
TABLES = ROOT / "loaders" / "tables"
SKOS, CL, ID = PREFIXES["skos"], PREFIXES["cl"], PREFIXES["id"]
LABELS = (SKOS + "prefLabel", SKOS + "altLabel", SKOS + "hiddenLabel")
TONGUES = ("en", "uk", "ru")
CLASSES = {
    "crime": "CrimeType",
    "threat": "Threat",
    "measure": "CooperationMeasure",
    "principle": "Principle",
    "obstacle": "Obstacle",
    "technology": "Technology",
}
# A name that two things bear, and why it stays with both.
SHARED = {
    "guam": "the territory and the organisation of four states; capitals and company tell them apart",
    "гуам": "the same, in Cyrillic",
}
# Words that definite phrases resolve, or that name no one thing in texts of the field.
TOO_GENERAL = """
convention treaty agreement protocol directive strategy declaration resolution union committee council commission court
organization organisation alliance parliament assembly conference summit crime offence threat attack cybersecurity
cyber-security state country law police data information договір угода конвенція злочин кібербезпека договор соглашение
конвенция преступление кибербезопасность союз комитет совет
"""


def quads(paths: Iterable[Path]) -> Iterator[tuple[str, Quad]]:
    return ((path.name, Quad(t.subject, t.predicate, t.object)) for path in paths for t in parse(path=str(path)))


ALL = list(quads([*SCHEMES, *ENTITIES]))
IN_SCHEMES = [quad for name, quad in ALL if name in {path.name for path in SCHEMES}]


def objects(subject: NamedNode, predicate: str) -> list[NamedNode | Literal]:
    found = _BY_SUBJECT.get(subject, [])
    return [quad.object for quad in found if quad.predicate.value == predicate]


_BY_SUBJECT: dict[object, list[Quad]] = defaultdict(list)
for _, _quad in ALL:
    _BY_SUBJECT[_quad.subject].append(_quad)
CONCEPTS = sorted(
    {q.subject for q in IN_SCHEMES if q.object == NamedNode(SKOS + "Concept")}, key=lambda node: node.value
)
THINGS = sorted(
    (node for node in _BY_SUBJECT if isinstance(node, NamedNode) and not node.value.startswith(ID + "scheme/")),
    key=lambda node: node.value,
)


def kind(node: NamedNode) -> str:
    return node.value.removeprefix(ID).split("/")[0]


def row_ids(table: str, column: str) -> set[str]:
    with (TABLES / table).open(encoding="utf-8", newline="") as lines:
        delimiter = "\t" if table.endswith(".tsv") else ","
        return {row[column] for row in csv.DictReader(lines, delimiter=delimiter)}


def named_twice(labels: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Names, capitals aside, that more than one thing bears; pairs of thing and name."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for thing, name in labels:
        bearers[name.casefold()].add(thing)
    return {name: things for name, things in bearers.items() if len(things) > 1}


def circular(label: str, definition: str) -> bool:
    """Whether a definition uses the very name that it defines."""
    return re.search(rf"\b{re.escape(label.casefold())}\b", definition.casefold()) is not None


def test_no_blank_node() -> None:
    assert not [q for _, q in ALL if isinstance(q.subject, BlankNode) or isinstance(q.object, BlankNode)]


def test_each_concept_is_of_one_scheme_and_of_the_class_of_its_kind() -> None:
    wrong = [
        node.value
        for node in CONCEPTS
        if len(objects(node, SKOS + "inScheme")) != 1
        or NamedNode(CL + CLASSES[kind(node)]) not in _types(node)
        or len(_types(node)) != 2
    ]
    assert wrong == []


def _types(node: NamedNode) -> list[NamedNode | Literal]:
    return objects(node, PREFIXES["rdf"] + "type")


def test_each_scheme_holds_one_kind() -> None:
    kinds = defaultdict(set)
    for node in CONCEPTS:
        kinds[objects(node, SKOS + "inScheme")[0]].add(kind(node))
    assert sorted(tuple(sorted(found)) for found in kinds.values()) == sorted((name,) for name in CLASSES)


def test_each_concept_has_one_preferred_label_in_each_language_one_definition_and_a_source() -> None:
    wrong = [
        node.value
        for node in CONCEPTS
        if sorted(label.language or "" for label in objects(node, LABELS[0])) != sorted(TONGUES)
        or len(objects(node, SKOS + "definition")) != 1
        or not objects(node, PREFIXES["dcterms"] + "source")
    ]
    assert wrong == []


def test_no_definition_is_circular() -> None:
    assert [
        node.value
        for node in CONCEPTS
        for label in objects(node, LABELS[0])
        for definition in objects(node, SKOS + "definition")
        if circular(label.value, definition.value)
    ] == []


@pytest.mark.parametrize(
    ("label", "definition", "verdict"),
    [
        ("phishing", "Phishing by telephone.", True),
        ("worm", "A program that spreads by itself.", False),
        ("fraud", "Conduct that defrauds.", False),
    ],
    ids=["its own name", "other words", "only akin"],
)
def test_circular(label: str, definition: str, verdict: bool) -> None:
    assert circular(label, definition) is verdict


def test_broader_leads_to_a_top_concept_of_the_same_scheme() -> None:
    lost = []
    for node in CONCEPTS:
        seen, open_ends = {node}, [node]
        while open_ends:
            parents = objects(open_ends.pop(), SKOS + "broader")
            if node in parents or any(kind(p) != kind(node) or p not in CONCEPTS for p in parents):
                lost.append(node.value)
                break
            open_ends.extend(p for p in parents if p not in seen)
            seen.update(parents)
    assert lost == []


def test_top_concepts_are_those_without_a_broader_one() -> None:
    for node in CONCEPTS:
        scheme = objects(node, SKOS + "inScheme")
        tops = objects(scheme[0], SKOS + "hasTopConcept")
        is_top = not objects(node, SKOS + "broader")
        assert (node in tops) is is_top
        assert objects(node, SKOS + "topConceptOf") == (scheme if is_top else [])


def test_a_name_belongs_to_one_thing() -> None:
    labels = ((q.subject.value, q.object.value) for _, q in ALL if q.predicate.value in LABELS)
    shared = named_twice((thing, name) for thing, name in labels if not thing.startswith(ID + "scheme/"))
    assert {name: things for name, things in shared.items() if name not in SHARED} == {}
    assert set(SHARED) <= set(shared), "a name in the table of shared names is shared no more"


def test_named_twice() -> None:
    assert named_twice([("a", "GUAM"), ("b", "Guam"), ("a", "Kyiv")]) == {"guam": {"a", "b"}}


def test_no_label_is_too_general() -> None:
    labels = {q.object.value.casefold() for _, q in ALL if q.predicate.value in LABELS}
    assert sorted(labels & {*TOO_GENERAL.split(), "cyber security", "information security"}) == []


def test_an_unsought_name_is_no_label_of_the_same_thing() -> None:
    both = [
        (node.value, name.value)
        for node in THINGS
        for name in objects(node, CL + "unsoughtName")
        if name in [label for predicate in LABELS for label in objects(node, predicate)]
    ]
    assert both == []


@pytest.mark.parametrize(("tongue", "foreign"), [("uk", "[ыэъё]"), ("ru", "[іїєґ]"), ("en", "[а-яіїєґ]")])
def test_labels_are_in_the_language_they_say(tongue: str, foreign: str) -> None:
    said = [q.object for _, q in ALL if isinstance(q.object, Literal) and q.object.language == tongue]
    assert said
    assert [literal.value for literal in said if re.search(foreign, literal.value.casefold())] == []


@pytest.mark.parametrize(
    ("table", "column", "prefix"),
    [
        ("offence_crosswalk.csv", "concept_id", "crime/"),
        ("measure_crosswalk.csv", "concept_id", "measure/"),
        ("instruments.csv", "slug", "instrument/"),
        ("states.tsv", "iso3", "state/"),
    ],
    ids=["offences", "measures", "instruments", "states"],
)
def test_what_the_reference_tables_speak_of_has_a_name(table: str, column: str, prefix: str) -> None:
    known = {node.value for node in THINGS}
    assert sorted(slug for slug in row_ids(table, column) if ID + prefix + slug not in known) == []


def test_each_entity_has_an_english_name_and_one_in_each_language_at_most() -> None:
    entities = [node for node in THINGS if kind(node) not in CLASSES]
    wrong = []
    for node in entities:
        tongues = [label.language for label in objects(node, LABELS[0])]
        if "en" not in tongues or len(tongues) != len(set(tongues)):
            wrong.append(node.value)
    assert entities
    assert wrong == []


def test_states_are_named_in_three_languages() -> None:
    states = [node for node in THINGS if kind(node) == "state"]
    assert [s.value for s in states if {label.language for label in objects(s, LABELS[0])} != set(TONGUES)] == []


def test_the_three_drafts_at_the_united_nations_stay_apart_from_the_adopted_convention() -> None:
    drafts = [NamedNode(f"{ID}instrument/draft-un-convention-{year}") for year in (2010, 2021, 2024)]
    assert all(_types(draft) == [NamedNode(CL + "DraftInstrument")] for draft in drafts)
    assert _types(NamedNode(f"{ID}instrument/uncc")) == [NamedNode(CL + "Treaty")]


def test_files_are_sorted_by_subject() -> None:
    for path in [*SCHEMES, *ENTITIES]:
        blocks = re.findall(r"^(\w+:\S+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
        names = [name for name in blocks if not name.startswith("scheme:")]
        assert names == sorted(names), path.name
        assert len(names) == len(set(names)), path.name
