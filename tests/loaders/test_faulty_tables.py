"""Tables with a fault: each is refused with its file, line and column, and a row that says nothing is told of."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from loaders.rows import links, reference
from loaders.rows.table import TABLES, TableError


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """A copy of the shipped tables."""
    return Path(shutil.copytree(TABLES, tmp_path / "tables"))


def broken(path: Path, old: str, new: str) -> None:
    """Puts a text in place of another, once."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


REFERENCE_FAULTS = {
    "states": ("states.tsv", "ABW\tAW\t", "ABWX\tAW\t", ":2: column iso3: 'ABWX' is no code of 3"),
    "instruments-date": ("instruments.csv", "Budapest,2001-11-23", "Budapest,2001-11-31", ":2: column date_of_opening"),
    "instruments-slug": ("instruments.csv", "CETS185,cets-185,", "CETS185,CETS 185,", ":2: column slug"),
    "rules-instrument": ("instrument_rules.csv", "CETS185,delay", "CETS18,delay", ":2: column instrument_id: 'CETS18'"),
    "rules-value": (
        "instrument_rules.csv",
        "delay_after_deposit,P3M",
        "delay_after_deposit,P3Y",
        ":2: column value: 'P3Y'",
    ),
    "rules-article": ("instrument_rules.csv", ",36(4);37(2),", ",36(4);37-2,", ":2: column article: '37-2'"),
    "provisions": ("provisions.csv", "CETS185,1,", "CETS185,art. 1,", ":2: column number: 'art. 1'"),
    "provisions-kind": ("provisions.csv", ",definition,", ",meaning,", ":2: column kind: 'meaning'"),
    "offences": ("offence_crosswalk.csv", "illegal-access,CETS185", "ilegal-access,CETS185", ":2: column concept_id"),
    "measures": ("measure_crosswalk.csv", "general-cooperation,", "general-coperation,", ":2: column concept_id"),
    "measures-kind": ("measure_crosswalk.csv", ",principle,", ",principal,", ":2: column kind: 'principal'"),
    "scope": ("measure_scope.csv", "electronic-evidence", "all-evidence", ":2: column scope: 'all-evidence'"),
    "carried": ("carried_provisions.csv", "CETS185,14,21", "CETS185,14,XXI", ":2: column carries_to: 'XXI'"),
    "actions": ("treaty_actions.csv", "CETS185,ALB,Albania", "CETS185,ALX,Albania", ":4: column state_iso3: 'ALX'"),
    "actions-date": (
        "treaty_actions.csv",
        ",,2004-07-01,,2015-04-02",
        ",,2004-07-32,,2015-04-02",
        ":2: column entry_into_force",
    ),
    "party-lists": (
        "treaty_party_lists.csv",
        "CETS185,ALB,party,",
        "CETS185,ALB,member,",
        ":2: column status: 'member'",
    ),
    "reservations": ("reservations.csv", "CETS185,NGA,14(3)", "CETS185,NGA,14 (3)", ":2: column provision"),
    "coverage": ("coverage.csv", "2026-04-25,yes", "2026-04-25,mostly", ":2: column complete: 'mostly'"),
    "memberships": (
        "memberships.csv",
        "Council of Europe,NOR",
        "Council of Europe,NOW",
        ":2: column state_iso3: 'NOW'",
    ),
    "memberships-source": (
        "memberships.csv",
        "github:datenoio/internacia-db@6f69d8418a55ba4a9c6d0134831e41444170cb0e data/intblocks/political/COE.yaml",
        "javascript:alert(1)",
        ":2: column source: 'javascript:alert(1)'",
    ),
}


@pytest.mark.parametrize(("table", "old", "new", "message"), REFERENCE_FAULTS.values(), ids=REFERENCE_FAULTS)
def test_a_fault_of_the_reference_layer_is_named(tables: Path, table: str, old: str, new: str, message: str) -> None:
    broken(tables / table, old, new)
    with pytest.raises(TableError) as caught:
        reference.load(tables)
    assert table + message in str(caught.value)


def test_every_table_of_the_reference_layer_is_broken_once() -> None:
    assert {table for table, *_ in REFERENCE_FAULTS.values()} == {*reference.load()[2].rows, "states.tsv"}


def test_a_row_that_says_nothing_is_in_the_report(tables: Path) -> None:
    """A heading that was not seen, of a provision that another table names already, still says its kind; a scope of an
    instrument without measures says nothing, and is named."""
    place = tables / "measure_scope.csv"
    row = "SCO2009,mutual-assistance,own-offences,,,https://example.org/text"
    place.write_text(place.read_text(encoding="utf-8") + row + "\n", encoding="utf-8")
    report = reference.load(tables)[2]
    assert [(one.table, one.reason) for one in report.left_out] == [
        ("measure_scope.csv", "says nothing that an earlier row does not say")
    ]
    assert any(line.startswith("left out: measure_scope.csv:") for line in report.lines())


LINK_FAULTS = {
    "links-scheme": ("links.tsv", "Ukraine\tstate\tWikidata", "Ukraine\tstate\tWikidate", "links.tsv:2: column scheme"),
    "links-identifier": ("links.tsv", "entity/Q212\t", "entity/X212\t", "links.tsv:2: column identifier"),
    "links-match": ("links.tsv", "UA/UKR/804\texact", "UA/UKR/804\tsame", "links.tsv:5: column match"),
    "links-place": (
        "links.tsv",
        "PyPI pycountry 26.2.16: 'Ukraine'",
        "",
        "links.tsv:5: column where_verified: is empty",
    ),
    "links-code": ("links.tsv", "UA/UKR/804", "UA/Ukr/804", "links.tsv:5: column identifier"),
    "homes-home": ("link_homes.tsv", "id:crime/crime", "id:crime/crim", "column home: 'id:crime/crim' is nothing"),
    "homes-prefix": ("link_homes.tsv", "id:crime/crime", "crime", "column home: 'crime' has no known prefix"),
    "homes-name": ("link_homes.tsv", "\nInterception\t", "\nIntercept\t", "column entity: 'Intercept'"),
    "further-home": ("further_links.tsv", "id:body/asean", "id:body/asian", "further_links.tsv:2: column home"),
    "further-day": ("further_links.tsv", "2026-11-22", "2026-11-32", "further_links.tsv:2: column seen_on"),
    "further-identifier": (
        "further_links.tsv",
        "entity/Q7768",
        "entity/7768",
        "further_links.tsv:2: column identifier",
    ),
    "further-twice": (
        "further_links.tsv",
        "id:body/bimstec\tWikidata\thttp://www.wikidata.org/entity/Q795985",
        "id:body/asean\tWikidata\thttp://www.wikidata.org/entity/Q7768",
        "further_links.tsv:3: the same home",
    ),
    "states-code": ("states.tsv", "ABW\tAW\t533", "ABW\tAW\t5333", "states.tsv:2: column numeric"),
    "states-item": ("states.tsv", "\tQ21203\t", "\t21203\t", "states.tsv:2: column wikidata"),
    "sources-column": ("state_sources.tsv", "iso2\t", "iso4\t", "state_sources.tsv:2: column column"),
    "schemes-kind": ("link_schemes.tsv", "\tthing\t", "\tthings\t", "link_schemes.tsv:2: column kind"),
    "schemes-pattern": ("link_schemes.tsv", "(Q[1-9]\\d*)", "Q[1-9]\\d*", "link_schemes.tsv:2: column pattern"),
}


@pytest.mark.parametrize(("table", "old", "new", "message"), LINK_FAULTS.values(), ids=LINK_FAULTS)
def test_a_fault_of_the_links_is_named(tables: Path, table: str, old: str, new: str, message: str) -> None:
    broken(tables / table, old, new)
    with pytest.raises(TableError) as caught:
        links.load(tables)
    assert message in str(caught.value)
    assert table in str(caught.value)
