"""Provisions, and what they criminalise, provide, require or carry over: provisions.csv and the crosswalks."""

from __future__ import annotations

import re

from pyoxigraph import Literal, NamedNode

from graph.statement import Term
from loaders.rows.reference_draft import Draft, text
from loaders.rows.reference_names import enclosing, provision
from loaders.rows.table import Row
from ontology.names import entity, term

_DESCRIBES = re.compile(r"\(.*\)")
NOT_SEEN = "(heading not seen)"
SCOPES = {
    "electronic-evidence": term("cl:electronicEvidenceScope"),
    "transnational-organised-crime": term("cl:transnationalOrganisedCrimeScope"),
    "own-offences": term("cl:ownOffencesScope"),
}


def read_provisions(draft: Draft, rows: list[Row]) -> None:
    """Articles with number, heading, chapter and kind. A heading in brackets describes and is no title."""
    for row in rows:
        draft.read(row)
        node = _provision(draft, row, row["instrument_id"], row["number"], row["heading"])
        draft.say(row, node, "cl:provisionKind", Literal(row["kind"].replace("_", " ")))
        draft.say(row, node, "cl:chapter", text(row["chapter_section"]))
        heading = row["heading"]
        if not heading:
            continue
        if _DESCRIBES.fullmatch(heading):
            if heading != NOT_SEEN:
                draft.say(row, node, "dcterms:description", text(heading[1:-1], "en"))
        else:
            draft.say(row, node, "dcterms:title", text(heading, "en" if heading.isascii() else None))


def _provision(draft: Draft, row: Row, instrument_id: str, number: str, heading: str = "") -> NamedNode:
    """A provision, described once, and its place in the instrument or in the provision around it."""
    slug = draft.slugs[instrument_id]
    node = provision(slug, number)
    if node in draft.things:
        return node
    named = f": {heading}" if heading and not _DESCRIBES.fullmatch(heading) else ""
    draft.thing(node, ("cl:Provision",), f"{slug} art. {number}{named}")
    draft.say(row, node, "eli:number", Literal(number))
    outer = enclosing(number)
    whole = draft.instrument(instrument_id) if outer is None else _provision(draft, row, instrument_id, outer)
    draft.say(row, whole, "eli:has_part", node)
    return node


def read_offences(draft: Draft, rows: list[Row]) -> None:
    """Which provision criminalises which type of crime."""
    for row in rows:
        draft.read(row)
        for number in row["provisions"].split(";"):
            node = _provision(draft, row, row["instrument_id"], number.strip())
            draft.say(row, node, "cl:criminalises", entity("crime", row["concept_id"]))


def read_measures(draft: Draft, rows: list[Row], scopes: list[Row]) -> None:
    """Which provision provides which measure, of what kind, with what force and scope; conditions are required."""
    scope_of = {(row["instrument_id"], row["concept_id"]): row for row in scopes}
    for row in scopes:
        draft.read(row)
        if row["concept_id"] == "*":
            _say_scope_of_instrument(draft, row)
    for row in rows:
        draft.read(row)
        scope = scope_of.get((row["instrument_id"], row["concept_id"]))
        predicate = "cl:requires" if row["kind"] == "condition" else "cl:provides"
        qualifiers: list[tuple[str, Term]] = [("cl:measureKind", Literal(row["kind"]))]
        if row["force"]:
            qualifiers.append(("cl:force", Literal(row["force"])))
        if scope is not None:
            qualifiers.append(("cl:hasMeasureScope", SCOPES[scope["scope"]]))
            qualifiers.extend(_scope_articles(draft, scope))
        for number in row["provisions"].split(";"):
            node = _provision(draft, row, row["instrument_id"], number.strip())
            further = [scope] if scope is not None else []
            draft.say(row, node, predicate, entity("measure", row["concept_id"]), qualifiers, further)


def _scope_articles(draft: Draft, scope: Row) -> list[tuple[str, Term]]:
    numbers = [number.strip() for number in scope["article"].split(";") if number.strip()]
    return [("cl:concernsProvision", _provision(draft, scope, scope["instrument_id"], number)) for number in numbers]


def _say_scope_of_instrument(draft: Draft, row: Row) -> None:
    node = draft.instrument(row["instrument_id"])
    draft.say(row, node, "cl:hasMeasureScope", SCOPES[row["scope"]], _scope_articles(draft, row))


def read_carried(draft: Draft, rows: list[Row], provisions: list[Row]) -> None:
    """Articles of one instrument that a provision of another extends to its own offences."""
    for row in rows:
        draft.read(row)
        node = _provision(draft, row, row["instrument_id"], row["provision"])
        low, high = int(row["carries_from"]), int(row["carries_to"])
        for other in provisions:
            inside = other["number"].isdigit() and low <= int(other["number"]) <= high
            if other["instrument_id"] == row["carries_instrument_id"] and inside:
                carried = provision(draft.slugs[other["instrument_id"]], other["number"])
                draft.say(row, node, "cl:carriesOver", carried)
