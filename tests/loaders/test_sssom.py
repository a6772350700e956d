"""The links as a published table of mappings in SSSOM."""

from __future__ import annotations

import os
from pathlib import Path

from loaders.rows.link_rows import CLOSE, EXACT, Link
from loaders.rows.sssom import COLUMNS, LICENCE, REQUIRED, sssom

SSSOM = Path(__file__).resolve().parents[2] / "docs" / "links.sssom.tsv"


def test_sssom_is_a_valid_set_of_mappings(found_links: tuple[list[Link], list[str]]) -> None:
    """https://mapping-commons.github.io/sssom/spec-formats-tsv/: CURIEs with declared prefixes, required slots."""
    head, lines = sssom_parts(sssom(found_links[0]))
    assert {"mapping_set_id", "license"} <= head.keys()
    assert head["license"] == LICENCE
    prefixes = {name: iri for name, iri in head.items() if iri.endswith(("/", "#"))}
    assert lines[0] == list(COLUMNS)
    assert set(REQUIRED) <= set(COLUMNS)
    targets = set()
    for cells in lines[1:]:
        row = dict(zip(COLUMNS, cells, strict=True))
        assert all(row[name] for name in REQUIRED)
        assert row["predicate_id"] in ("skos:exactMatch", "skos:closeMatch")
        assert row["mapping_justification"].startswith("semapv:")
        for name in ("subject_id", "object_id", "mapping_source"):
            prefix, colon, local = row[name].partition(":")
            assert colon
            assert local
            assert prefix in prefixes, row[name]
        prefix, _, local = row["object_id"].partition(":")
        targets.add(prefixes[prefix] + local)
    mappings = [link for link in found_links[0] if link.predicate in (EXACT, CLOSE)]
    assert len(lines) - 1 == len(mappings)
    assert targets == {str(link.target).strip("<>") for link in mappings}


def sssom_parts(text: str) -> tuple[dict[str, str], list[list[str]]]:
    head = [line.lstrip("# ") for line in text.splitlines() if line.startswith("#")]
    lines = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return dict(line.split(": ", 1) for line in head if ": " in line), lines


def test_the_published_sssom_table_is_up_to_date(found_links: tuple[list[Link], list[str]]) -> None:
    """Rewritten by `CYBERLEX_REWRITE=1 pytest tests/loaders/test_sssom.py`."""
    text = sssom(found_links[0])
    if os.environ.get("CYBERLEX_REWRITE"):
        SSSOM.write_text(text, encoding="utf-8")
    assert SSSOM.read_text(encoding="utf-8") == text
