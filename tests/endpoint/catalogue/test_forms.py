"""Forms of canned queries: counts in their lists, labels in the language asked for, values that give nothing barred."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlencode

import html5lib
import pytest
from flask import Flask
from flask.testing import FlaskClient

from endpoint.pages.blueprint import pages
from endpoint.pages.site import Site
from queries.catalogue import Query, catalogue
from queries.today import today
from queries.values import CLASSES

SPACE = "{http://www.w3.org/1999/xhtml}"
COUNTED = re.compile(r" · (\d+)$")
WITH_LISTS = [each for each in catalogue().values() if any(one.type in CLASSES for one in each.parameters)]
TWO = {"one": "NGA", "other": "MAR", "asOf": "2022-11-01"}


@pytest.fixture(scope="module")
def reader(release_site: Site) -> FlaskClient:
    app = Flask("forms", static_folder=None)
    app.register_blueprint(pages(lambda: release_site))
    return app.test_client()


def page(reader: FlaskClient, slug: str, **values: str) -> str:
    answer = reader.get(f"/query/{slug}?{urlencode(values)}", headers={"Accept": "text/html"})
    assert answer.status_code == 200
    return answer.text


def lists(text: str) -> Iterator[tuple[str, list[dict[str, str | None]]]]:
    """Each list of a page by its name, with its options: value, label, `selected` and `disabled` where they are so."""
    tree = html5lib.parse(text)
    for select in tree.iter(f"{SPACE}select"):
        if select.get("name"):
            options = [{"label": option.text, **option.attrib} for option in select.iter(f"{SPACE}option")]
            yield select.get("name"), options


@pytest.mark.parametrize("each", WITH_LISTS, ids=lambda each: each.slug)
def test_a_list_tells_rows_and_bars_what_gives_none(reader: FlaskClient, release_site: Site, each: Query) -> None:
    found = dict(lists(page(reader, each.slug)))
    for parameter in each.parameters:
        if parameter.type not in CLASSES:
            continue
        options = [option for option in found[parameter.name] if option["value"]]
        assert len(options) == len(release_site.library.options(parameter.type))
        counted = {option["value"]: COUNTED.search(option["label"] or "") for option in options}
        if not parameter.counted:
            assert not any(counted.values())
            continue
        rows = release_site.library.counts(each, parameter.name, {}, today())
        by_iri = {option.iri.value: option.slug for option in release_site.library.options(parameter.type)}
        told = {value: int(count[1]) for value, count in counted.items() if count}
        assert told == {by_iri[iri]: count for iri, count in rows.items() if iri in by_iri}
        barred = {option["value"] for option in options if "disabled" in option}
        chosen = {option["value"] for option in options if "selected" in option}
        assert barred == {value for value, count in counted.items() if count is None} - chosen


def test_lists_are_of_what_the_other_fields_hold(reader: FlaskClient) -> None:
    """Nigeria is bound by the Budapest Convention from 2022-11-01, Kiribati by no treaty that binds Nigeria earlier."""
    after = dict(lists(page(reader, "instruments-binding-two-states", **TWO)))["other"]
    before = dict(lists(page(reader, "instruments-binding-two-states", **TWO | {"asOf": "2022-10-31"})))["other"]
    morocco = [next(option["label"] for option in options if option["value"] == "MAR") for options in (before, after)]
    counts = [int(COUNTED.search(label or "")[1]) for label in morocco]  # type: ignore[index]
    assert counts[1] == counts[0] + 1


def test_what_is_chosen_stays_though_it_gives_nothing(reader: FlaskClient) -> None:
    """A browser does not send an option that is disabled."""
    options = dict(lists(page(reader, "crimes-of-an-instrument", instrument="untoc-protocols")))["instrument"]
    chosen = next(option for option in options if "selected" in option)
    assert chosen["value"] == "untoc-protocols"
    assert "disabled" not in chosen


@pytest.mark.parametrize(("language", "label"), [("en", "Kazakhstan"), ("uk", "Казахстан"), ("ru", "Казахстан")])
def test_labels_are_in_the_readers_language(reader: FlaskClient, language: str, label: str) -> None:
    text = page(reader, "instruments-binding-a-state", state="KAZ", lang=language)
    options = dict(lists(text))["state"]
    shown = next(option["label"] for option in options if option["value"] == "KAZ")
    assert (shown or "").startswith(label)
    labels = [("disabled" in option, COUNTED.sub("", option["label"] or "").casefold()) for option in options]
    assert labels == sorted(labels), "by name, those that give nothing last"
    assert ('name="lang"' in text) == (language in text.partition('name="lang" value="')[2][:2])


def test_several_values_can_be_chosen(reader: FlaskClient) -> None:
    query = "/query/crime-types-across-treaties?type=illegal-access&type=system-interference"
    text = reader.get(query, headers={"Accept": "text/html"}).text
    chosen = [option["value"] for option in dict(lists(text))["type"] if "selected" in option]
    assert chosen == ["illegal-access", "system-interference"]
    assert "multiple" in text


def test_the_button_brings_the_lists_up_to_date_and_asks_nothing(reader: FlaskClient) -> None:
    text = page(reader, "instruments-binding-two-states", **TWO, lists="update")
    assert 'name="lists"' in text
    assert "The lists are up to date" in text
    assert "<table" not in text
    same = page(reader, "instruments-binding-two-states", **TWO)
    assert dict(lists(text)) == dict(lists(same))
    assert "<table" in same


def test_lists_for_an_open_form_are_those_of_the_page(reader: FlaskClient) -> None:
    document = reader.get(f"/query/instruments-binding-two-states/lists?{urlencode(TWO)}").get_json()
    for name, options in lists(page(reader, "instruments-binding-two-states", **TWO)):
        if name not in document:
            continue
        shown = {option["value"]: COUNTED.search(option["label"] or "") for option in options}
        assert {value: int(found[1]) for value, found in shown.items() if found} == document[name]
    assert set(document) == {"one", "other"}


def test_a_value_that_another_field_cannot_take_leaves_lists_uncounted(reader: FlaskClient) -> None:
    answer = reader.get("/query/instruments-binding-two-states?asOf=never", headers={"Accept": "text/html"})
    assert answer.status_code == 422
    assert not any("disabled" in option for _, options in lists(answer.text) for option in options)


@pytest.mark.parametrize("path", ["/query/", "/queries"])
@pytest.mark.parametrize(("accept", "given"), [("text/html", "text/html"), ("text/turtle", "text/turtle")])
def test_the_catalogue_is_negotiated(reader: FlaskClient, path: str, accept: str, given: str) -> None:
    answer = reader.get(path, headers={"Accept": accept})
    assert answer.status_code == 200
    assert answer.mimetype == given
    for each in catalogue().values():
        assert (f"/query/{each.slug}" if given == "text/html" else each.title) in answer.text
