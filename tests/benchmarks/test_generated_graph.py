"""The graph that endpoints are compared on is the same each time, in the project's shape; answers are compared well."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from graph.release import Release
from ontology.names import SPARQL_PREFIXES


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Release]:
    """Makes a graph of 50,000 quads in a folder of a name."""
    from generated import generated

    folder = tmp_path_factory.mktemp("generated")
    return lambda name: generated(folder / name, 50_000)


def test_the_same_size_gives_the_same_bytes_and_the_shape_of_the_model(
    made: Callable[[str], Release], tmp_path: Path
) -> None:
    first = made("first")
    assert first.fingerprint() == made("second").fingerprint()
    assert sum(first.counts().values()) >= 50_000
    store = Store()
    for path in first.paths():
        store.load(path=str(path), format=RdfFormat.N_QUADS)
    assert len(store) == sum(first.counts().values())  # no quad twice
    said = "GRAPH ?g { ?s a rdf:Statement } FILTER(?g != graph:ontology)"
    bare = "FILTER NOT EXISTS { GRAPH ?g { ?s cl:evidence ?e } }"
    bound = "GRAPH graph:inferred { ?p a cl:Participation ; cl:byParty ?x ; cl:onInstrument ?y ; cl:from ?z }"
    assert store.query(f"{SPARQL_PREFIXES} ASK {{ {said} }}")
    assert not store.query(f"{SPARQL_PREFIXES} ASK {{ {said} {bare} }}")
    assert store.query(f"{SPARQL_PREFIXES} ASK {{ {bound} }}")


@pytest.mark.parametrize(
    ("ratios", "told"),
    [([0.5, 0.41, 0.6], "| 0.50 | 0.41 to 0.60 "), ([0.3, 0.2, 0.9], "**not reached**"), ([], "| - |")],
)
def test_the_report_says_what_was_not_reached(ratios: list[float], told: str) -> None:
    from report import row

    pair = {"name": "canned", "other": "native", "answers": "same, 1 rows", "ratios": ratios}
    assert told in row({**pair, "ours": ratios, "theirs": ratios})


def test_chunks_are_put_together_and_a_cut_body_is_told() -> None:
    from asking import unchunked

    assert unchunked(b"3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n") == b"abcde"
    with pytest.raises(ValueError, match="cut"):
        unchunked(b"3\r\nabc\r\n")


def test_answers_are_compared_as_terms_whoever_wrote_them() -> None:
    from questions import Question, rows

    xsd = "http://www.w3.org/2001/XMLSchema#"
    head, tail = '{"head":{},"results":{"bindings":[', "]}}"
    word, truth = (
        '{"x":{"type":"literal","value":"a"}}',
        '{"x":{"type":"literal","value":"true","datatype":"%sboolean"}}',
    )
    typed = '{"x":{"type":"literal","value":"a","datatype":"%sstring"}}'
    one = '{"x":{"type":"typed-literal","value":"1","datatype":"%sboolean"}}'
    ours, theirs = head + word + "," + truth + tail, head + one + "," + typed + tail
    question = Question("SELECT ?x {}")
    first = rows((ours % xsd).encode(), question, True)
    assert first == rows((theirs % (xsd, xsd)).encode(), question, False)
    assert first != rows((ours.replace('"a"', '"b"') % xsd).encode(), question, True)
