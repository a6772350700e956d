"""Instruments and their rules: the rows of instruments.csv and instrument_rules.csv."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from graph.quads import date_literal
from graph.statement import Term
from loaders.rows.reference_draft import Draft, text
from loaders.rows.reference_names import body, provision
from loaders.rows.table import Row
from ontology.names import entity, slug, term

DATE_ROLES = {"opened_for_signature": "cl:openedForSignatureOn", "adopted": "cl:adoptedOn"}
SIMPLE_RULES = {
    "delay_rounding": "cl:delayRounding",
    "provisions_seen": "cl:provisionsSeen",
}


def read_instruments(draft: Draft, rows: list[Row]) -> None:
    """Titles, places, dates, numbers and conditions of the instruments."""
    for row in rows:
        draft.read(row)
        node = draft.instrument(row["instrument_id"])
        draft.thing(node, (f"cl:{row['kind']}",), _short_name(row))
        draft.say(row, node, "dcterms:title", text(row["official_title"], row["language"]))
        for name in _parts(row["short_names"]):
            draft.say(row, node, "dcterms:alternative", text(name, "en"))
        for number in _parts(row["numbers"]):
            draft.say(row, node, "cl:hasNumber", text(number))
        _say_dates(draft, row, node)
        _say_places(draft, row, node)
        draft.say(row, node, "cl:entryIntoForceCondition", text(row["entry_into_force_conditions"], "en"))
        draft.say(row, node, "cl:laterPartyRule", text(row["rule_for_later_parties"], "en"))
        draft.say(row, node, "skos:note", text(row["replaced_by_or_relation"], "en"))
        if row["depositary_or_organisation"]:
            keeper = body(row["depositary_or_organisation"])
            draft.thing(keeper, ("cl:Body",), row["depositary_or_organisation"])
            draft.say(row, node, "cl:hasDepositary", keeper)


def _short_name(row: Row) -> str:
    names = _parts(row["short_names"])
    return names[0] if names else row["official_title"] if row["language"] == "en" else row["slug"]


def _parts(value: str) -> list[str]:
    return [part.strip() for part in value.split(";") if part.strip()]


def _say_dates(draft: Draft, row: Row, node: NamedNode) -> None:
    if row["date_of_opening_or_adoption"]:
        value = date_literal(row["date_of_opening_or_adoption"])
        draft.say(row, node, "eli:date_document", value)
        if row["date_role"]:
            draft.say(row, node, DATE_ROLES[row["date_role"]], value)
    if row["entry_into_force"]:
        draft.say(row, node, "cl:enteredIntoForceOn", date_literal(row["entry_into_force"]))


def _say_places(draft: Draft, row: Row, node: NamedNode) -> None:
    """Where an instrument was adopted or opened; `Place (what was done there)` where one has two places."""
    for part in _parts(row["place"]):
        name, _, done = part.partition(" (")
        place = draft.thing(entity("place", slug(name)), ("cl:Place",), name)
        opened = done.startswith("opened") or (not done and row["date_role"] == "opened_for_signature")
        draft.say(row, node, "cl:openedForSignatureAt" if opened else "cl:adoptedAt", place)


def read_rules(draft: Draft, rows: list[Row]) -> None:
    """How a deposit binds, how many are needed, to whom an instrument is open, how much of it was seen."""
    for row in rows:
        draft.read(row)
        node = draft.instrument(row["instrument_id"])
        articles = _parts(row["article"])
        qualifiers: list[tuple[str, Term]] = [
            ("cl:concernsProvision", provision(draft.slugs[row["instrument_id"]], number)) for number in articles
        ]
        draft.say(row, node, *_rule(draft, row), qualifiers)


def _rule(draft: Draft, row: Row) -> tuple[str, Term]:
    """The property and the value of a rule. Raises KeyError where the table's shape lets an unknown rule through."""
    name, value = row["property"], row["value"]
    if name in SIMPLE_RULES:
        return SIMPLE_RULES[name], Literal(value)
    match name:
        case "delay_after_deposit":
            return "cl:delayAfterDeposit", Literal(value, datatype=term("xsd:duration"))
        case "consents_needed":
            return "cl:consentsNeeded", Literal(value, datatype=term("xsd:integer"))
        case "opened_for_signature_on":
            return "cl:openedForSignatureOn", date_literal(value)
        case "not_in_force_as_of":
            return "cl:notInForceAsOf", date_literal(value)
        case "open_to_members_of":
            return "cl:openToMembersOf", body(value)
        case "protocol_to":
            return "cl:protocolTo", draft.instrument(value)
        case "replaces":
            return "cl:replaces", draft.instrument(value)
        case "provides_not":
            return "cl:providesNot", entity("measure", slug(value))
    raise KeyError(name)
