"""The Accept header: a matrix of what clients send and what each kind of answer is then written as."""

from __future__ import annotations

import pytest

from endpoint.http.formats import GRAPH_FORMATS, RESULT_FORMATS, Kind
from endpoint.http.negotiation import choice
from endpoint.http.problems import NotAcceptable

JSON, XML, CSV, TSV = (form.media_type for form in RESULT_FORMATS)
TURTLE, N_TRIPLES, JSON_LD, TRIG, N_QUADS, RDF_XML = (form.media_type for form in GRAPH_FORMATS)
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"

# Accept -> what rows come as, what a graph comes as; None is 406.
ACCEPTS: dict[str, tuple[str | None, str | None]] = {
    "": (JSON, TURTLE),
    "*/*": (JSON, TURTLE),
    "*": (JSON, TURTLE),
    "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2": (JSON, TURTLE),
    "application/*": (JSON, N_TRIPLES),
    "text/*": (CSV, TURTLE),
    "image/png": (None, None),
    "image/png, */*;q=0.1": (JSON, TURTLE),
    "application/json": ("application/json", "application/json"),
    "application/xml": ("application/xml", "application/xml"),
    "text/xml": ("text/xml", "text/xml"),
    "application/x-turtle": (None, "application/x-turtle"),
    BROWSER: ("application/xml", "application/xml"),
    f"{XML};q=0.3, {JSON};q=0.9, */*;q=0.1": (JSON, TURTLE),
    f"{JSON};q=0.3, {XML};q=0.9": (XML, RDF_XML),
    f"{TURTLE};q=0.5, {N_TRIPLES}": (None, N_TRIPLES),
    f"{TURTLE};q=0": (None, None),
    f"*/*, {JSON};q=0": (XML, TURTLE),
    f"*/*;q=0, {CSV}": (CSV, None),
    f"{CSV};q=0.0001, {TSV};q=0.001": (TSV, None),
    f"{JSON};charset=utf-8": (JSON, N_TRIPLES),
    f"{JSON.upper()}": (JSON, N_TRIPLES),
    f"{JSON};q=junk": (JSON, TURTLE),  # nothing in it can be read: as if it were not there
    "junk": (JSON, TURTLE),
    ",,;": (JSON, TURTLE),
    f"{TURTLE};q=junk, {TSV};q=0.1": (TSV, None),
    f"{JSON}, {N_TRIPLES};q=0": (JSON, None),
    f"{JSON};version=1.2;q=0.1, {XML};q=0.2": (XML, RDF_XML),
    "text/html;level=1;q=0.1, text/turtle;x=y;q=0.2, text/turtle;q=0.1, text/csv;q=0.15": (CSV, TURTLE),
    'image/png;a="x, text/csv", text/tab-separated-values;b=";q=0"': (TSV, None),
    f"{XML},{RDF_XML}": (XML, RDF_XML),  # rdflib, returnFormat xml
    f"{CSV}": (CSV, None),
    # rdflib's JSON store asks so for a CONSTRUCT too; it must not get a 406
    JSON: (JSON, N_TRIPLES),
}
CELLS = [
    pytest.param(accept, kind, wanted[kind is Kind.GRAPH], id=f"{kind}-{accept or 'none'}")
    for accept, wanted in ACCEPTS.items()
    for kind in Kind
]
# Each format asked for alone, and before and after others, with a weight and without.
for form in (*RESULT_FORMATS, *GRAPH_FORMATS):
    for kind in form.kinds:
        for accept in (
            form.media_type,
            f"{form.media_type};q=0.2",
            f"{form.media_type}, */*;q=0.1",
            f"*/*;q=0.1, {form.media_type};q=0.5",
            f"image/png, {form.media_type};q=0.3",
            f"image/*;q=0.9, {form.media_type} ; q=0.4 , text/nothing",
            f"{form.media_type};version=1;q=0.9",
        ):
            CELLS.append(pytest.param(accept, kind, form.media_type, id=f"{kind}-{accept}"))
# Each pair of formats of a kind: the heavier one wins, in either order.
for kind, forms in ((Kind.ROWS, RESULT_FORMATS), (Kind.BOOLEAN, RESULT_FORMATS), (Kind.GRAPH, GRAPH_FORMATS)):
    for one in forms:
        for other in forms:
            if one is not other:
                for accept in (
                    f"{one.media_type};q=0.9, {other.media_type};q=0.8",
                    f"{other.media_type};q=0.8, {one.media_type};q=0.9",
                    f"{other.media_type};q=0.8, {one.media_type};q=0.9, */*;q=0.85",
                    f"{one.media_type}, {other.media_type};q=0.999",
                    f"{one.media_type};q=0.01, {other.media_type};q=0",
                    f"application/*;q=0.1, text/*;q=0.1, {one.media_type};q=0.2, {other.media_type};q=0.15",
                ):
                    CELLS.append(pytest.param(accept, kind, one.media_type, id=f"{kind}-{accept}"))


def test_the_matrix_is_as_large_as_it_says() -> None:
    assert len(CELLS) >= 500


@pytest.mark.parametrize(("accept", "kind", "wanted"), CELLS)
def test_cell(accept: str, kind: Kind, wanted: str | None) -> None:
    if wanted is None:
        with pytest.raises(NotAcceptable) as caught:
            choice(accept, kind)
        assert "application/" in caught.value.detail  # the list of what there is
    else:
        assert choice(accept, kind).media_type == wanted


def test_a_browser_gets_a_page_where_there_is_one() -> None:
    assert choice(BROWSER, Kind.ROWS, html=True).media_type == "text/html"
