"""The service description: what this endpoint is and holds, https://www.w3.org/TR/sparql11-service-description/.

Built from the store that is served, so that it cannot say of it what is not so.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pyoxigraph
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple

from endpoint.http.formats import GRAPH_FORMATS, RESULT_FORMATS, Format
from endpoint.http.problems import BadRequest
from endpoint.sparql.extensions import FUNCTIONS, LANGUAGE_EXTENSIONS, SPARQL
from ontology.names import PREFIXES, RDF_TYPE, term

if TYPE_CHECKING:
    from endpoint.sparql.door import Door

SIMPLE_ENTAILMENT = NamedNode("http://www.w3.org/ns/entailment/Simple")
LANGUAGES = ("sd:SPARQL10Query", "sd:SPARQL11Query")
XSD_INTEGER = term("xsd:integer")
_USED = ("sd", "void", "dcterms", "xsd", "rdf")


def service_description(door: Door, url: str, form: Format) -> bytes:
    """The description of the service at this address, in an RDF format."""
    try:
        service, endpoint = NamedNode(url + "#service"), NamedNode(url)
    except ValueError:
        raise BadRequest("The Host of this request is no host name.") from None
    triples = [*service_triples(service, endpoint, writable=door.writable), *dataset_triples(door, service, url)]
    written_as = RdfFormat.from_media_type(form.media_type)
    prefixes = {name: PREFIXES[name] for name in _USED} | {"sparql": SPARQL}
    written = pyoxigraph.serialize(triples, format=written_as, prefixes=prefixes)
    return written or b""


def service_triples(service: NamedNode, endpoint: NamedNode, *, writable: bool) -> list[Triple]:
    """What the service can do."""
    formats = [NamedNode(form.iri) for form in (*RESULT_FORMATS, *GRAPH_FORMATS)]
    inputs = [NamedNode(form.iri) for form in GRAPH_FORMATS]
    said: dict[str, Iterable[NamedNode]] = {
        "sd:endpoint": [endpoint],
        "sd:defaultEntailmentRegime": [SIMPLE_ENTAILMENT],
        "sd:supportedLanguage": map(term, (*LANGUAGES, *(("sd:SPARQL11Update",) if writable else ()))),
        "sd:languageExtension": map(NamedNode, LANGUAGE_EXTENSIONS),
        "sd:extensionFunction": map(NamedNode, FUNCTIONS),
        "sd:resultFormat": formats,
        "sd:inputFormat": inputs if writable else (),
        "sd:feature": [term("sd:EmptyGraphs" if writable else "sd:UnionDefaultGraph")],
    }
    return [
        Triple(service, RDF_TYPE, term("sd:Service")),
        *(Triple(service, term(name), value) for name, values in said.items() for value in values),
        *(Triple(NamedNode(function), RDF_TYPE, term("sd:Function")) for function in FUNCTIONS),
    ]


def dataset_triples(door: Door, service: NamedNode, url: str) -> list[Triple]:
    """What is in it: the default graph and every named graph, with the number of its triples."""
    dataset, default = NamedNode(url + "#dataset"), NamedNode(url + "#default-graph")
    triples = [
        Triple(service, term("sd:defaultDataset"), dataset),
        Triple(dataset, RDF_TYPE, term("sd:Dataset")),
        Triple(dataset, term("sd:defaultGraph"), default),
        Triple(default, RDF_TYPE, term("sd:Graph")),
    ]
    for number, (name, size) in enumerate(door.pool.graphs().items()):
        named, graph = BlankNode(f"named{number}"), BlankNode(f"graph{number}")
        triples += [
            Triple(dataset, term("sd:namedGraph"), named),
            Triple(named, RDF_TYPE, term("sd:NamedGraph")),
            Triple(named, term("sd:name"), NamedNode(name)),
            Triple(named, term("sd:graph"), graph),
            Triple(graph, RDF_TYPE, term("sd:Graph")),
            Triple(graph, term("void:triples"), Literal(str(size), datatype=XSD_INTEGER)),
        ]
    return triples
