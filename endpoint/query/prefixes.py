"""Prefixes: ours, and those that everybody uses, so that an undeclared one can be declared by copying a line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rapidfuzz import fuzz, process

from ontology.names import PREFIXES

# Each as its own documentation gives it.
WELL_KNOWN: Final[dict[str, str]] = PREFIXES | {
    "bibo": "http://purl.org/ontology/bibo/",
    "crm": "http://www.cidoc-crm.org/cidoc-crm/",
    "dbo": "http://dbpedia.org/ontology/",
    "dbp": "http://dbpedia.org/property/",
    "dbr": "http://dbpedia.org/resource/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dct": "http://purl.org/dc/terms/",
    "fn": "http://www.w3.org/2005/xpath-functions#",
    "frbr": "http://purl.org/vocab/frbr/core#",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "geof": "http://www.opengis.net/def/function/geosparql/",
    "gn": "http://www.geonames.org/ontology#",
    "obo": "http://purl.obolibrary.org/obo/",
    "oboInOwl": "http://www.geneontology.org/formats/oboInOwl#",
    "odrl": "http://www.w3.org/ns/odrl/2/",
    "p": "http://www.wikidata.org/prop/",
    "pav": "http://purl.org/pav/",
    "ps": "http://www.wikidata.org/prop/statement/",
    "pq": "http://www.wikidata.org/prop/qualifier/",
    "qb": "http://purl.org/linked-data/cube#",
    "sioc": "http://rdfs.org/sioc/ns#",
    "skosxl": "http://www.w3.org/2008/05/skos-xl#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "wd": "http://www.wikidata.org/entity/",
    "wdt": "http://www.wikidata.org/prop/direct/",
    "wgs": "http://www.w3.org/2003/01/geo/wgs84_pos#",
}
SCHEMES: Final = frozenset({"http", "https", "urn", "mailto", "ftp"})


def prefix_mend(prefix: str, declared: Iterable[str]) -> str:
    """What to do about a prefix that is not declared: take the declared one of the same namespace or of nearly the
    same name, add the declaration where the prefix is known, or declare it."""
    if prefix.lower() in SCHEMES:
        return f"An IRI stands in angle brackets: <{prefix}:...>"
    near = near_declared(prefix, declared)
    if near is not None:
        return f"Did you mean the declared prefix {near}: ?"
    known = prefix if prefix in WELL_KNOWN else _near(prefix, WELL_KNOWN, 80.0)
    if known == prefix:
        return f"Add at the top: PREFIX {prefix}: <{WELL_KNOWN[prefix]}>"
    if known is not None:
        return f"Did you mean {known}: ? Add at the top: PREFIX {known}: <{WELL_KNOWN[known]}>"
    return f"Declare it at the top: PREFIX {prefix}: <...>"


def near_declared(prefix: str, declared: Iterable[str]) -> str | None:
    """The declared prefix that was probably meant, unless the prefix is well known as it is."""
    names = [name for name in declared if name]
    for name in names:
        if name.casefold() == prefix.casefold():
            return name
    if prefix in WELL_KNOWN:
        space = WELL_KNOWN[prefix]
        return next((name for name in names if WELL_KNOWN.get(name) == space), None)
    return _near(prefix, names, 66.0)


def _near(prefix: str, among: Iterable[str], enough: float) -> str | None:
    if not 1 < len(prefix) <= 40:
        return None
    found = process.extractOne(prefix.casefold(), list(among), scorer=fuzz.ratio, score_cutoff=enough)
    return found[0] if found else None
