"""No sentence of a source text stands anywhere in the project: names and titles may, wording may not."""

from __future__ import annotations

import csv
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

ROOT = Path(__file__).resolve().parent.parent
LENGTH = 60
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
TITLES = {
    "http://purl.org/dc/terms/title",
    "https://w3id.org/cyberlex/ontology#url",
    "https://w3id.org/cyberlex/ontology#publishedIn",
    "https://w3id.org/cyberlex/ontology#alsoKnownAs",
    "https://w3id.org/cyberlex/ontology#nameAsSeen",  # under which a register lists the thing
}
LABELS = {f"http://www.w3.org/2004/02/skos/core#{name}Label" for name in ("pref", "alt", "hidden")}
NAMED = re.compile(r"https://w3id\.org/cyberlex/(?:id/(?:work|instrument|body|event|person|place|crime)/|source/)")


def folded(text: str) -> str:
    return " ".join(text.casefold().split())


@cache
def windows(folder: Path) -> frozenset[str]:
    """Every run of sixty characters of every source text, white space folded."""
    found: set[str] = set()
    for path in folder.glob("*.txt"):
        text = folded(path.read_text(encoding="utf-8"))
        found.update(text[start : start + LENGTH] for start in range(len(text) - LENGTH + 1))
    return frozenset(found)


def quotation(text: str, known: frozenset[str]) -> str | None:
    """The first sixty characters of a text that stand in a source; a step of one, so that no offset hides them."""
    words = folded(text)
    return next((w for i in range(len(words) - LENGTH + 1) if (w := words[i : i + LENGTH]) in known), None)


def tracked(*suffixes: str) -> Iterator[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True).stdout
    return (ROOT / name for name in listed.split("\0") if name.endswith(suffixes) and (ROOT / name).is_file())


def test_code_and_documents_quote_no_source(shared: Path) -> None:
    known = windows(shared / "sources")
    suffixes = (".py", ".md", ".toml", ".html", ".css", ".rq", ".sh", ".yml", "run", "Makefile")
    quoted = {str(path.relative_to(ROOT)): quotation(_without_titles(path), known) for path in tracked(*suffixes)}
    assert {name: words for name, words in quoted.items() if words} == {}


def _without_titles(path: Path) -> str:
    """The text of a file; the manifest of the sources holds their titles, which stand on lines of their own."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if path.name != "sources.toml" or not line.startswith("label = "))


NAME_COLUMNS = {
    "identifier",
    "official_title",
    "short_names",
    "heading",
    "name_there",
    "chapter_section",
    "source",
    "entity",
    "where_verified",
}


def test_tables_quote_no_source(shared: Path) -> None:
    known = windows(shared / "sources")
    quoted = []
    for path in tracked(".csv", ".tsv"):
        if "decisions_on" in path.parts:
            continue
        with path.open(encoding="utf-8", newline="") as handle:
            for row in csv.DictReader(handle, delimiter="\t" if path.suffix == ".tsv" else ","):
                cells = {k: v for k, v in row.items() if isinstance(v, str) and k not in NAME_COLUMNS}
                quoted += [
                    (path.name, cell) for cell in cells.values() if len(cell) >= LENGTH and quotation(cell, known)
                ]
    assert quoted == []


def test_decisions_quote_no_source(shared: Path) -> None:
    """Names that a decision gives to a thing, and titles of works, may stand in the source too."""
    known = windows(shared / "sources")
    cells = (
        (path.name, cell)
        for path in tracked(".tsv")
        if "decisions_on" in path.parts
        for line in path.read_text(encoding="utf-8").splitlines()
        if not line.startswith(("new\t", "name\t")) and "dcterms:title" not in line
        for cell in line.split("\t")
        if len(cell) >= LENGTH
    )
    assert [(name, cell) for name, cell in cells if quotation(cell, known)] == []


@pytest.mark.parametrize("suffix", [".nq", ".ttl"])
def test_literals_of_the_graph_quote_no_source(shared: Path, suffix: str) -> None:
    known = windows(shared / "sources")
    form = RdfFormat.N_QUADS if suffix == ".nq" else RdfFormat.TURTLE
    official = names()
    quoted = [
        (path.name, quad.object.value)
        for path in tracked(suffix)
        if "tests" not in path.parts
        for quad in _wordings(path, form)
        if quotation(_without_names(quad.object.value, official), known)
    ]
    assert quoted == []


@cache
def names() -> frozenset[str]:
    """The names that instruments, bodies and the like have in the ontology: a gist may hold them."""
    return frozenset(
        quad.object.value
        for path in tracked(".ttl")
        if "entities" in path.parts
        for quad in parse(path=str(path), format=RdfFormat.TURTLE)
        if quad.predicate.value in LABELS and isinstance(quad.object, Literal)
    )


def _without_names(gist: str, official: frozenset[str]) -> str:
    """A gist is composed of names and labels: `about A; B`. What is left when the official names are taken out."""
    parts = gist.removeprefix("about ").split("; ")
    return "; ".join(part for part in parts if not any(part == name or part.endswith(", " + name) for name in official))


def _wordings(path: Path, form: RdfFormat) -> Iterator[Quad]:
    """Long literals that are neither a title nor the label of something that has a name."""
    quads = list(parse(path=str(path), format=form))
    said = {quad.subject: quad.object.value for quad in quads if quad.predicate.value == RDF + "predicate"}
    labels_are_names = "entities" in path.parts or path.name == "ontology.nq"
    for quad in quads:
        if not isinstance(quad.object, Literal) or len(quad.object.value) < LENGTH:
            continue
        predicate = said.get(quad.subject, "") if quad.predicate.value == RDF + "object" else quad.predicate.value
        named = labels_are_names or (isinstance(quad.subject, NamedNode) and NAMED.match(quad.subject.value))
        if predicate not in TITLES and not (predicate in LABELS and named):
            yield quad


def test_a_quotation_is_found(shared: Path) -> None:
    text = next((shared / "sources").glob("003*.txt")).read_text(encoding="utf-8")
    sentence = " ".join(text.split())[3000:3200]
    assert quotation(f"x = '{sentence}'", windows(shared / "sources"))
