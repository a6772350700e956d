"""No page weighs more than 150 kB with its styles and scripts: each kind of page, each canned query, each view, with
labels in each language."""

from __future__ import annotations

import importlib.util
import re
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest
from flask.testing import FlaskClient

from endpoint.pages.labels import LANGUAGES
from queries.catalogue import catalogue

QUESTIONS = [slug for slug, query in catalogue().items() if query.runs_by_default]


def _benchmark() -> ModuleType:
    path = Path(__file__).resolve().parents[3] / "benchmarks" / "pages.py"
    spec = importlib.util.spec_from_file_location("benchmark_of_pages", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


BENCHMARK = _benchmark()
SIZES: dict[str, int] = {}


def weight(client: FlaskClient, address: str) -> tuple[int, str]:
    """The bytes of a page and of all it asks for, before compression; and its text."""
    found, text = BENCHMARK.measured(client, "", address, SIZES, time.perf_counter)
    return found.weight, text


def in_language(address: str, language: str) -> str:
    """The address of a page with labels in a language."""
    return f"{address}{'&' if '?' in address else '?'}lang={language}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", BENCHMARK.OTHER_PAGES)
def test_each_kind_of_page(client: FlaskClient, kind: str, language: str) -> None:
    total, text = weight(client, in_language(BENCHMARK.OTHER_PAGES[kind], language))
    assert len(text.encode()) < total <= BENCHMARK.HEAVIEST


@pytest.mark.parametrize("slug", QUESTIONS)
def test_each_canned_query_in_each_view(client: FlaskClient, slug: str) -> None:
    for language in LANGUAGES:
        address = in_language(f"/query/{slug}", language)
        total, text = weight(client, address)
        assert total <= BENCHMARK.HEAVIEST, language
        for view in sorted(set(re.findall(r"[?&;]view=(\w+)", text))):
            assert weight(client, f"{address}&view={view}")[0] <= BENCHMARK.HEAVIEST, (view, language)


def test_a_drawing_of_many_parties_has_its_own_page(client: FlaskClient) -> None:
    """The treaty's page leads to it, draws nothing itself, and asks for no styles of drawings."""
    treaty = weight(client, "/id/instrument/cets-185")[1]
    assert 'href="/id/instrument/cets-185?drawn"' in treaty
    assert "<svg" not in treaty
    assert "drawings.css" not in treaty
    drawn = weight(client, "/id/instrument/cets-185?drawn")[1]
    assert '<svg class="timeline"' in drawn
    assert 'href="/id/instrument/cets-185#parties"' in drawn
    few = weight(client, "/id/instrument/cets-224")[1]
    assert ("?drawn" in few) != ('<svg class="timeline"' in few)


def test_what_is_named_together_is_cut_short_and_can_be_had_whole(client: FlaskClient) -> None:
    """Of what only says that two things are named together the page of a treaty shows a few, and leads to the rest."""

    def shown(query: str) -> int:
        text = client.get(f"/id/instrument/cets-185{query}").get_data(as_text=True)
        told = text.split("#inConnectionWith", 1)[1].split("</div>", 1)[0]
        return told.count("<dd>")

    assert shown("") < shown("?all")
