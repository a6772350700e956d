"""The shapes of the project's own tables: which columns they have and what each may hold.

The tables are facts with the place where each was seen; `loaders/tables` holds them.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from loaders.rows.rule_values import RULES
from loaders.rows.table import Column, Shape
from loaders.rows.table_values import (
    code,
    day,
    each,
    one_of,
    provision_number,
    reduced_date,
    slug_form,
    source,
    web_iri,
    whole_number,
)

EUROPEAN_UNION: Final = "EUE"
WHOLE_INSTRUMENT: Final = "*"

ACTIONS: Final = (
    "signature",
    "ratification",
    "acceptance",
    "approval",
    "accession",
    "notification_of_succession",
    "consent_to_be_bound",
    "invitation_to_accede",
    "denunciation",
)
DATE_KINDS: Final = (
    "deposit_or_signature",
    "entry_into_force_only",
    "domestic_law",
    "parliament",
    "decision",
    "default_of_list",
)
MEASURE_KINDS: Final = ("request", "provider", "unilateral", "channel", "condition", "principle", "domestic")
PROVISION_KINDS: Final = (
    "cooperation",
    "final",
    "offence",
    "procedural_power",
    "safeguard",
    "definition",
    "prevention",
    "institution",
    "general_criminal_law",
    "jurisdiction",
)
SCOPES: Final = ("electronic-evidence", "transnational-organised-crime", "own-offences")

SEEN: Final = Column("source", source, required=True)
NOTE: Final = Column("note")
YES_NO: Final = one_of(("yes", "no"), "answer")

STATES: Final = Shape(
    "states.tsv",
    (
        Column("iso3", code(3), required=True),
        Column("iso2", code(2), required=True),
        Column("numeric", whole_number, required=True),
        Column("name_pycountry", required=True),
        Column("wikidata"),
        Column("eu_authority_country", web_iri),
        Column("eu_authority_name"),
        Column("eurovoc", web_iri),
    ),
    ("iso3",),
    "\t",
)

INSTRUMENTS: Final = Shape(
    "instruments.csv",
    (
        Column("instrument_id", required=True),
        Column("slug", slug_form, required=True),
        Column("kind", one_of(("Treaty", "Protocol", "Directive"), "kind"), required=True),
        Column("official_title", required=True),
        Column("language", one_of(("en", "uk", "ru"), "language"), required=True),
        Column("short_names"),
        Column("depositary_or_organisation"),
        Column("place"),
        Column("date_of_opening_or_adoption", day),
        Column("date_role", one_of(("opened_for_signature", "adopted"), "role of a date")),
        Column("entry_into_force", reduced_date),
        Column("entry_into_force_conditions"),
        Column("rule_for_later_parties"),
        Column("numbers"),
        Column("replaced_by_or_relation"),
        SEEN,
    ),
    ("instrument_id",),
)


def shapes(
    instruments: Collection[str], states: Collection[str], crimes: Collection[str], measures: Collection[str]
) -> dict[str, Shape]:
    """The shapes of the tables that speak of instruments, states and concepts, by the name of the table without its
    ending; crimes and measures by the last part of their IRIs."""
    crime = Column("concept_id", one_of(crimes, "type of crime of the ontology"), required=True)
    measure = Column("concept_id", one_of(measures, "measure of the ontology"), required=True)
    scoped = Column("concept_id", one_of({*measures, WHOLE_INSTRUMENT}, "measure of the ontology"), required=True)
    instrument = Column("instrument_id", one_of(instruments, "instrument of instruments.csv"), required=True)
    state = Column("state_iso3", one_of(states, "ISO 3166-1 alpha-3 code"), required=True)
    party = Column("state_iso3", one_of({*states, EUROPEAN_UNION}, "ISO 3166-1 alpha-3 code"), required=True)
    number = Column("provision", provision_number, required=True)
    article = Column("article", each(provision_number))
    return {
        "provisions": Shape(
            "provisions.csv",
            (
                instrument,
                Column("number", provision_number, required=True),
                Column("heading"),
                Column("chapter_section"),
                Column("kind", one_of(PROVISION_KINDS, "kind"), required=True),
                SEEN,
                NOTE,
            ),
            ("instrument_id", "number"),
        ),
        "treaty_actions": Shape(
            "treaty_actions.csv",
            (
                instrument,
                party,
                Column("state_name_as_seen", required=True),
                Column("action", one_of(ACTIONS, "action"), required=True),
                Column("date", reduced_date),
                Column("entry_into_force", reduced_date),
                Column("has_reservation_or_declaration", YES_NO),
                Column("status_as_of", reduced_date),
                SEEN,
                Column("date_kind", one_of(DATE_KINDS, "kind of date"), required=True),
                Column("territory"),
                NOTE,
            ),
            ("instrument_id", "state_iso3", "action", "date", "entry_into_force", "source", "note"),
        ),
        "treaty_party_lists": Shape(
            "treaty_party_lists.csv",
            (
                instrument,
                party,
                Column(
                    "status",
                    one_of(("party", "signatory", "invited", "party_or_signatory_with_reservation", "none"), "status"),
                    required=True,
                ),
                Column("status_as_of", reduced_date),
                SEEN,
                NOTE,
            ),
            ("instrument_id", "state_iso3", "status", "status_as_of", "source", "note"),
        ),
        "coverage": Shape(
            "coverage.csv",
            (
                instrument,
                Column("as_of", reduced_date),
                Column("complete", YES_NO, required=True),
                NOTE,
                Column("source", source),
            ),
            ("instrument_id",),
        ),
        "memberships": Shape(
            "memberships.csv",
            (
                Column("organisation", required=True),
                state,
                Column("from", reduced_date),
                Column("to", reduced_date),
                Column("status_as_of", reduced_date),
                SEEN,
                NOTE,
            ),
            ("organisation", "state_iso3", "from", "to", "source"),
        ),
        "offence_crosswalk": Shape(
            "offence_crosswalk.csv",
            (
                crime,
                instrument,
                Column("provisions", each(provision_number), required=True),
                SEEN,
            ),
            ("concept_id", "instrument_id"),
        ),
        "measure_crosswalk": Shape(
            "measure_crosswalk.csv",
            (
                measure,
                instrument,
                Column("provisions", each(provision_number), required=True),
                Column("kind", one_of(MEASURE_KINDS, "kind"), required=True),
                Column("force", one_of(("shall-consider", "may-consider"), "force")),
                SEEN,
            ),
            ("concept_id", "instrument_id"),
        ),
        "measure_scope": Shape(
            "measure_scope.csv",
            (
                instrument,
                scoped,
                Column("scope", one_of(SCOPES, "scope"), required=True),
                article,
                Column("ground"),
                SEEN,
            ),
            ("instrument_id", "concept_id"),
        ),
        "carried_provisions": Shape(
            "carried_provisions.csv",
            (
                instrument,
                number,
                Column("carries_instrument_id", one_of(instruments, "instrument of instruments.csv"), required=True),
                Column("carries_from", whole_number, required=True),
                Column("carries_to", whole_number, required=True),
                Column("ground"),
                SEEN,
            ),
            ("instrument_id", "provision", "carries_instrument_id", "carries_from"),
        ),
        "reservations": Shape(
            "reservations.csv",
            (instrument, party, number, Column("effect"), Column("status_as_of", reduced_date), SEEN),
            ("instrument_id", "state_iso3", "provision", "source"),
        ),
        "instrument_rules": Shape(
            "instrument_rules.csv",
            (
                instrument,
                Column("property", one_of(RULES, "rule"), required=True),
                Column("value", required=True),
                article,
                Column("ground"),
                SEEN,
            ),
            ("instrument_id", "property", "value"),
        ),
    }
