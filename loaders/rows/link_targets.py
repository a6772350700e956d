"""Identifiers elsewhere as what can be linked to: an IRI that the scheme publishes or that its rule forms, else a code.

Rules are used only where the scheme itself has one: a CELEX number in the Publications Office's resource space, a
CAPEC or ATT&CK id on its definition page, the number of a Council of Europe treaty in the Treaty Office's list, a
number of the Dutch or the Ukrainian register of laws, a document symbol in the United Nations' document service.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

MATCHES: Final = "match"
ABOUT: Final = "about"  # a page about the thing: rdfs:seeAlso, no match
CODE: Final = "code"  # no IRI: a literal


@dataclass(frozen=True, slots=True)
class Scheme:
    """A scheme of identifiers: the slug of its linkset, its name, where its things live, how an identifier becomes a
    target, and whether that target is the same thing, a page about it, or a code."""

    slug: str
    name: str
    space: str
    kind: str
    form: Callable[[str], str] = str


SCHEMES: Final = {
    "Wikidata": Scheme("wikidata", "Wikidata", "http://www.wikidata.org/entity/", MATCHES),
    "EuroVoc": Scheme("eurovoc", "EuroVoc", "http://eurovoc.europa.eu/", MATCHES),
    "EU country authority": Scheme(
        "eu-country",
        "EU country authority list",
        "http://publications.europa.eu/resource/authority/country/",
        MATCHES,
    ),
    "EU corporate-body authority": Scheme(
        "eu-corporate-body",
        "EU corporate body authority list",
        "http://publications.europa.eu/resource/authority/corporate-body/",
        MATCHES,
    ),
    "D3FEND OWL": Scheme("d3fend", "D3FEND", "http://d3fend.mitre.org/ontologies/d3fend.owl#", MATCHES),
    "ELI": Scheme("eli", "European Legislation Identifier", "http://data.europa.eu/eli/", MATCHES),
    "DOI": Scheme("doi", "Digital Object Identifier", "https://doi.org/", MATCHES),
    "CELEX": Scheme(
        "celex",
        "CELEX numbers in CELLAR",
        "http://publications.europa.eu/resource/celex/",
        MATCHES,
        lambda number: f"http://publications.europa.eu/resource/celex/{number}",
    ),
    "MITRE ATT&CK": Scheme(
        "attack",
        "MITRE ATT&CK",
        "https://attack.mitre.org/techniques/",
        MATCHES,
        lambda number: f"https://attack.mitre.org/techniques/{number}/",
    ),
    "CAPEC": Scheme(
        "capec",
        "CAPEC",
        "https://capec.mitre.org/data/definitions/",
        MATCHES,
        lambda number: f"https://capec.mitre.org/data/definitions/{number.removeprefix('CAPEC-')}.html",
    ),
    "ETS/CETS": Scheme(
        "coe-treaties",
        "Treaty Office of the Council of Europe",
        "https://www.coe.int/en/web/conventions/",
        ABOUT,
        lambda number: (
            "https://www.coe.int/en/web/conventions/full-list"
            f"?module=signatures-by-treaty&treatynum={number.rjust(3, '0')}"
        ),
    ),
    "BWB": Scheme(
        "bwb",
        "Dutch register of treaties and laws (BWB)",
        "https://wetten.overheid.nl/",
        ABOUT,
        lambda number: f"https://wetten.overheid.nl/{number}",
    ),
    "Rada": Scheme(
        "rada",
        "Legislation of Ukraine (Verkhovna Rada)",
        "https://zakon.rada.gov.ua/laws/show/",
        ABOUT,
        lambda number: f"https://zakon.rada.gov.ua/laws/show/{number}",
    ),
    "UN document symbol": Scheme(
        "un-documents",
        "United Nations documents",
        "https://docs.un.org/",
        ABOUT,
        lambda symbol: f"https://docs.un.org/en/{symbol}",
    ),
    "document URL": Scheme("documents", "Documents on the web", "", ABOUT),
    "ISO 3166-1": Scheme("iso-3166", "ISO 3166-1", "", CODE),
    "COM number": Scheme("com-numbers", "COM numbers", "", CODE, lambda number: f"COM number: {number}"),
    "SZ RF citation": Scheme(
        "sz-rf", "Collection of Legislation of the Russian Federation", "", CODE, lambda place: f"SZ RF: {place}"
    ),
    "ICCS": Scheme(
        "iccs",
        "International Classification of Crime for Statistical Purposes",
        "",
        CODE,
        lambda code: f"ICCS (close): {code}",
    ),
    "GA resolution number": Scheme(
        "ga-resolutions",
        "General Assembly resolutions",
        "",
        CODE,
        lambda number: f"General Assembly resolution {number}",
    ),
    "UN Treaty Collection mtdsg_no": Scheme(
        "untc", "United Nations Treaty Collection", "", CODE, lambda number: f"UNTC: {number}"
    ),
    "eLIBRARY EDN": Scheme("edn", "eLIBRARY document numbers", "", CODE, lambda number: f"EDN: {number}"),
}


def target(scheme: Scheme, identifier: str) -> NamedNode | Literal:
    """What a link points to: an http(s) IRI, or the identifier as a literal where the scheme has no IRIs.

    Raises ValueError where an IRI lies outside the scheme's own space.
    """
    value = scheme.form(identifier)
    if scheme.kind == CODE:
        return Literal(value)
    if not value.startswith(("http://", "https://")) or not value.startswith(scheme.space):
        raise ValueError(f"{identifier!r} is no identifier of {scheme.name}")
    return NamedNode(value)
