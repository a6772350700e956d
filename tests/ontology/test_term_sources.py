"""Each source of a term can be looked up: in `docs/term-sources.md` and the file it leads to, or where an IRI points.

`CYBERLEX_REWRITE=1 pytest tests/ontology/test_term_sources.py` writes the lists of the page anew.
"""

from __future__ import annotations

import csv
import os
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Store
from rdflib.namespace import FOAF, ORG, PROV, SKOS

from ontology.documents import modules, quads
from ontology.names import PREFIXES, term

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "term-sources.md"
CL, INSTRUMENT = PREFIXES["cl"], PREFIXES["id"] + "instrument/"
NAMED = re.compile(
    r"^cyberlex (model|design|annotation scheme|reference tables|review of the five sources)(?:, (.+))?$"
)
COLUMN = re.compile(r"^([a-z_]+), column ([a-z0-9_]+)$")
# Vocabularies of which rdflib knows every term, and those that are open to it.
CLOSED = {str(space): space for space in (FOAF, ORG, PROV, SKOS)}
OPEN = tuple(PREFIXES[name] for name in ("eli", "oa", "fabio", "cito", "dcterms"))
# What qualifies a quantity is no predicate of its own in the annotation.
QUALIFIERS = {"unit": "hasQuantity", "approximate": "hasQuantity"}
LISTS = re.compile(r"(<!-- terms -->\n).*?(<!-- end of terms -->)", re.DOTALL)

Sourced = tuple[str, NamedNode | Literal]


def sourced() -> list[Sourced]:
    """Each term (its local name) and module (its IRI) with its source."""
    found = (quad for path in modules() for quad in quads(path) if quad.predicate == term("dcterms:source"))
    return [(quad.subject.value.removeprefix(CL), quad.object) for quad in found]


def headings(page: str) -> dict[str, set[str]]:
    """The second headings of the page, each with the third headings below it."""
    parts = (part.split("\n", 1) for part in re.split(r"^## ", page, flags=re.MULTILINE)[1:])
    return {title: set(re.findall(r"^### (.+)$", text, re.MULTILINE)) for title, text in parts}


def predicates(lines: Iterable[str]) -> dict[str, set[str]]:
    """Predicates of the annotation scheme, each with the properties that mean the same here."""
    rows = (line.rstrip("\n").split("\t") for line in lines if not line.startswith("#"))
    return {row[0]: {name.removeprefix("^") for name in row[1].split(",")} for row in rows}


def columns(folder: Path) -> dict[str, set[str]]:
    """The columns of each table, by its name without ending."""
    found = {}
    for path in [*folder.glob("*.csv"), *folder.glob("*.tsv")]:
        with path.open(encoding="utf-8", newline="") as lines:
            found[path.stem] = set(next(csv.reader(lines, delimiter="\t" if path.suffix == ".tsv" else ",")))
    return found


def reviewed() -> set[str]:
    """The predicates of what the reviews added, and the properties of what is counted of their reading."""
    counted = (ROOT / "loaders" / "reviewing" / "reading_share.py").read_text(encoding="utf-8")
    used = set(re.findall(r'"cl:(\w+)"', counted))
    for path in (ROOT / "loaders" / "decisions_on").glob("*.tsv"):
        rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
        used |= {row[4].removeprefix("cl:") for row in rows if row[0] == "add"}
    return used


def stands(name: str, what: str, where: str | None) -> bool:
    """Whether the place that a source of ours names is there, and speaks of the term."""
    if what == "annotation scheme":
        said = re.fullmatch(r"predicate (\w+)", where or "")
        same = ANNOTATED.get(said[1], set()) if said else set()
        return name in same or (bool(said) and bool(same) and QUALIFIERS.get(name) == said[1])
    if what == "reference tables":
        place = COLUMN.match(where or "")
        return place is not None and place[2] in TABLES.get(place[1], set())
    if what == "review of the five sources":
        return where is None and name in REVIEWED
    return where in HEADINGS[f"cyberlex {what}"]


ANNOTATED = predicates((ROOT / "tests" / "gold_predicates.tsv").read_text(encoding="utf-8").splitlines())
TABLES = columns(ROOT / "loaders" / "tables")
REVIEWED = reviewed()
HEADINGS = headings(PAGE.read_text(encoding="utf-8"))


def lost(found: Iterable[Sourced], known: set[str]) -> Iterator[Sourced]:
    """Terms whose source leads nowhere; `known` are the IRIs of instruments and provisions that the graph describes."""
    for name, source in found:
        if isinstance(source, Literal):
            form = NAMED.match(source.value)
            there = form is not None and stands(name, form[1], form[2])
        elif source.value.startswith(INSTRUMENT):
            there = source.value in known
        else:
            space = next((space for space in CLOSED if source.value.startswith(space)), None)
            there = source.value.removeprefix(space) in CLOSED[space] if space else source.value.startswith(OPEN)
            there = there or (name.startswith("http") and source.value in {*CLOSED, *OPEN})
        if not there:
            yield name, source


@pytest.fixture(scope="module")
def known(released: Store) -> set[str]:
    kinds = {quad.subject for quad in released.quads_for_pattern(None, term("rdf:type"), None)}
    return {node.value for node in kinds if isinstance(node, NamedNode) and node.value.startswith(INSTRUMENT)}


def test_each_source_of_a_term_can_be_looked_up(known: set[str]) -> None:
    found = sourced()
    assert len(found) > 250
    assert list(lost(found, known)) == []


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("Treaty", Literal("general usage")),
        ("Treaty", Literal("cyberlex model")),
        ("Treaty", Literal("cyberlex model, Statements")),
        ("firesInSources", Literal("cyberlex design, Modules and main classes")),
        ("hinders", Literal("cyberlex annotation scheme, predicate hindersMuch")),
        ("hinders", Literal("cyberlex annotation scheme, predicate causes")),
        ("unit", Literal("cyberlex annotation scheme, predicate causes")),
        ("rowNote", Literal("cyberlex reference tables, treaty_actions, column remark")),
        ("rowNote", Literal("cyberlex reference tables, treaty_acts, column note")),
        ("Treaty", Literal("cyberlex review of the five sources")),
        ("Treaty", NamedNode(INSTRUMENT + "cets-185/art_99")),
        ("Body", NamedNode(str(ORG) + "Organisation")),
        ("Body", NamedNode("https://example.org/Body")),
        ("Body", NamedNode(str(ORG))),
    ],
    ids=lambda value: str(value),
)
def test_a_source_that_leads_nowhere_is_seen(name: str, source: NamedNode | Literal, known: set[str]) -> None:
    assert list(lost([(name, source)], known)) == [(name, source)]


def listed(found: Iterable[Sourced]) -> str:
    """Markdown: how many terms rest on each source of ours, and which on those that are no table."""
    counts: Counter[str] = Counter()
    names: dict[str, set[str]] = defaultdict(set)
    for name, source in found:
        form = NAMED.match(source.value) if isinstance(source, Literal) else None
        if not name.startswith("http"):
            counts[f"cyberlex {form[1]}" if form else "an article or instrument, or another vocabulary"] += 1
            if form and form[1] not in ("annotation scheme", "reference tables"):
                names[source.value].add(f"`cl:{name}`")
    rows = [f"| {source} | {count} |" for source, count in sorted(counts.items())]
    parts = [f"- *{source}*: {', '.join(sorted(theirs))}." for source, theirs in sorted(names.items())]
    return "\n".join(["| source | terms |", "|---|---|", *rows, "", *parts, ""])


def test_the_page_lists_the_terms_of_each_source() -> None:
    page = PAGE.read_text(encoding="utf-8")
    true = LISTS.sub(lambda found: found[1] + listed(sourced()) + found[2], page)
    if os.environ.get("CYBERLEX_REWRITE"):
        PAGE.write_text(true, encoding="utf-8")
        page = true
    assert LISTS.search(page)
    assert page == true
    assert LISTS.sub(lambda found: found[1] + listed(sourced()[1:40]) + found[2], page) != page


def test_each_file_that_the_page_leads_to_is_there() -> None:
    links = re.findall(r"\]\(([^)#]+)", PAGE.read_text(encoding="utf-8"))
    assert len(links) > 10
    assert [link for link in links if not (PAGE.parent / link).exists()] == []
    assert not (PAGE.parent / "../loaders/no-such").exists()


def unnamed(note: str, found: Iterable[Sourced]) -> set[str]:
    """Terms whose source is the model and which the note of the model does not name."""
    theirs = {name for name, source in found if source.value.startswith("cyberlex model, ") and name[:4] != "http"}
    return {name for name in theirs if not re.search(rf"\b{name}\b", note)}


def test_the_page_says_which_terms_the_model_does_not_name(shared: Path) -> None:
    note = shared / "MODEL.md"
    if not note.exists():
        pytest.skip("the note of the model is not at hand")
    told = re.search(r"^Added in building: ([^#]+?)\.$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert told is not None
    text = note.read_text(encoding="utf-8")
    assert set(re.findall(r"`cl:(\w+)`", told[1])) == unnamed(text, sourced())
    assert unnamed(text, [("Pact", Literal("cyberlex model, Modules and main classes"))]) == {"Pact"}
