"""The second route: what dependency trees tell, where both routes agree, and what is said where it cannot be had."""

from __future__ import annotations

import importlib.util
import sys
from importlib.resources import files
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from endpoint.cli import main
from graph.quads import extraction_quads
from graph.statement import Extraction, Statement, Status
from loaders.extract import extract
from loaders.parsing import model as models
from loaders.parsing.model import PACKAGE, SyntaxMissing, digest, model
from loaders.parsing.route import checked
from loaders.reading.text import source_text
from ontology.names import PREFIXES, term

needs_spacy = pytest.mark.skipif(
    importlib.util.find_spec("spacy") is None or importlib.util.find_spec(PACKAGE) is None,
    reason="the extra [syntax] is not installed",
)


def read_twice(sentence: str) -> Extraction:
    return extract(source_text("example.txt", f"Introduction.\n\n{sentence}\n"), second=checked())


def told(found: Extraction) -> dict[tuple[str, str, str], Statement]:
    """The statements by local names of subject, predicate and object."""
    return {(_local(s.subject), _local(s.predicate), _local(s.object)): s for s in found.statements}


def _local(node: object) -> str:
    value = str(getattr(node, "value", ""))
    return value.rpartition("#")[2].rpartition("/")[2]


@needs_spacy
@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        pytest.param(
            "The Council of Europe adopted the Budapest Convention.",
            ("cets-185", "adoptedBy", "council-of-europe"),
            id="active",
        ),
        pytest.param(
            "The Budapest Convention was adopted by the Council of Europe.",
            ("cets-185", "adoptedBy", "council-of-europe"),
            id="passive",
        ),
    ],
)
def test_statement_of_both_routes_bears_both_rules(sentence: str, wanted: tuple[str, str, str]) -> None:
    found = read_twice(sentence)
    statement = told(found)[wanted]
    assert statement.agreed_by == f"syntax/{statement.rule}"
    rules = {
        q.object for q in extraction_quads(found) if q.subject == statement.iri and q.predicate == term("cl:byRule")
    }
    assert rules == {NamedNode(f"{PREFIXES['id']}rule/{name}") for name in (statement.rule, statement.agreed_by)}


@needs_spacy
def test_statement_of_the_tree_alone_has_a_rule_of_its_own() -> None:
    sentence = "Europol, so the lawyers say, and not without some pride, established the European Cybercrime Centre."
    first = told(extract(source_text("example.txt", f"Introduction.\n\n{sentence}\n")))
    both = told(read_twice(sentence))
    assert {key: both[key].rule for key in both.keys() - first.keys()} == {
        ("europol-ec3", "establishedBy", "europol"): "syntax/foundation",
    }


@needs_spacy
@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        pytest.param("The Council of Europe did not adopt the Budapest Convention.", Status.NEGATED, id="negated"),
        pytest.param("The Council of Europe may adopt the Budapest Convention.", Status.HYPOTHETICAL, id="perhaps"),
    ],
)
def test_status_is_told_as_on_the_first_route(sentence: str, status: Status) -> None:
    assert {s.status for key, s in told(read_twice(sentence)).items() if key[1] == "adoptedBy"} == {status}


@needs_spacy
def test_noun_that_only_modifies_is_no_argument() -> None:
    found = told(read_twice("The Council of Europe working group adopted the Budapest Convention."))
    assert ("cets-185", "adoptedBy", "council-of-europe") not in {k for k, s in found.items() if s.agreed_by}


@needs_spacy
def test_first_route_loses_nothing() -> None:
    text = source_text("a.txt", (files("loaders") / "sample.txt").read_text(encoding="utf-8"))
    first = {s.iri for s in extract(text).statements}
    assert first <= {s.iri for s in extract(text, second=checked()).statements}
    assert first


@needs_spacy
def test_model_of_another_hash_is_not_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "SHA256", "0" * 64)
    model.cache_clear()
    with pytest.raises(SyntaxMissing, match="nothing was loaded"):
        model()


def test_hash_tells_apart_what_a_file_holds_and_where(tmp_path: Path) -> None:
    (tmp_path / "one").write_text("x")
    first = digest(tmp_path)
    (tmp_path / "one").rename(tmp_path / "two")
    assert digest(tmp_path) != first


def test_without_the_extra_the_command_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    model.cache_clear()
    text = tmp_path / "a.txt"
    text.write_text("Europol met.\n", encoding="utf-8")
    assert main(["extract", "--syntax", str(text)]) == 2
    assert "pip install 'cyberlex[syntax]'" in capsys.readouterr().err
    assert main(["extract", str(text), "--out", str(tmp_path / "out.nq")]) == 0
