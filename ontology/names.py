"""The names of the project: namespaces, graphs, and the IRIs of our own things.

Every IRI that Python code writes or looks for is made here, so that a renamed term breaks one file.
Prefixes and forms: shared model, section "Names".
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from pyoxigraph import NamedNode

BASE: Final = "https://w3id.org/cyberlex/"

PREFIXES: Final[dict[str, str]] = {
    "cl": BASE + "ontology#",
    "id": BASE + "id/",
    "src": BASE + "source/",
    "graph": BASE + "graph/",
    "stmt": BASE + "statement/",
    "ev": BASE + "evidence/",
    "ann": BASE + "mention/",
    "query": BASE + "query/",
    "build": BASE + "build/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "void": "http://rdfs.org/ns/void#",
    "sd": "http://www.w3.org/ns/sparql-service-description#",
    "sh": "http://www.w3.org/ns/shacl#",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "eli": "http://data.europa.eu/eli/ontology#",
    "fabio": "http://purl.org/spar/fabio/",
    "cito": "http://purl.org/spar/cito/",
    "vann": "http://purl.org/vocab/vann/",
    "time": "http://www.w3.org/2006/time#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "schema": "https://schema.org/",
}

LONGEST_FIRST: Final = sorted(((space, prefix) for prefix, space in PREFIXES.items()), key=lambda pair: -len(pair[0]))
SPARQL_PREFIXES: Final = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())


@cache
def term(name: str) -> NamedNode:
    """The IRI of a prefixed name.

    >>> term("cl:Instrument").value
    'https://w3id.org/cyberlex/ontology#Instrument'

    Raises KeyError where the prefix is none of `PREFIXES`.
    """
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


def shortened(iri: str) -> str:
    """The prefixed name of an IRI, the longest matching namespace winning; the IRI itself where none matches.

    >>> shortened("https://w3id.org/cyberlex/id/state/KAZ")
    'id:state/KAZ'
    """
    for space, prefix in LONGEST_FIRST:
        if iri.startswith(space):
            return f"{prefix}:{iri[len(space) :]}"
    return iri


def slug(text: str) -> str:
    """A readable ASCII slug: lower case, words joined by hyphens; empty where nothing of it is ASCII.

    >>> slug("Díez Castaño, Hazel")
    'diez-castano-hazel'
    """
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "-", ascii_text.casefold()).strip("-")


def entity(kind: str, name: str) -> NamedNode:
    """The IRI of a thing of ours: `id:<kind>/<name>`.

    >>> entity("state", "KAZ").value
    'https://w3id.org/cyberlex/id/state/KAZ'
    """
    return NamedNode(f"{PREFIXES['id']}{kind}/{name}")


# The named graphs. A source's graph is named by the source's own IRI.
ONTOLOGY_GRAPH: Final = term("graph:ontology")
REFERENCE_GRAPH: Final = term("graph:reference")
LINKS_GRAPH: Final = term("graph:links")
MENTIONS_GRAPH: Final = term("graph:mentions")
INFERRED_GRAPH: Final = term("graph:inferred")
META_GRAPH: Final = term("graph:meta")

RDF_TYPE: Final = term("rdf:type")
LABEL: Final = term("rdfs:label")
PREF_LABEL: Final = term("skos:prefLabel")
ALT_LABEL: Final = term("skos:altLabel")
HIDDEN_LABEL: Final = term("skos:hiddenLabel")
