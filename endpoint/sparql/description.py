"""The service description: what this endpoint is and holds, https://www.w3.org/TR/sparql11-service-description/.

Built from the store that is served, so that it cannot say of it what is not so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple

from endpoint.http.formats import GRAPH_FORMATS, RESULT_FORMATS, Format
from endpoint.http.problems import BadRequest
from ontology.names import PREFIXES, RDF_TYPE, term

if TYPE_CHECKING:
    from endpoint.sparql.door import Door

SIMPLE_ENTAILMENT = NamedNode("http://www.w3.org/ns/entailment/Simple")
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
    prefixes = {name: PREFIXES[name] for name in _USED}
    written = pyoxigraph.serialize(triples, format=written_as, prefixes=prefixes)
    return written or b""


def service_triples(service: NamedNode, endpoint: NamedNode, *, writable: bool) -> list[Triple]:
    """What the service can do."""
    formats = [NamedNode(form.iri) for form in (*RESULT_FORMATS, *GRAPH_FORMATS)]
    languages = [term("sd:SPARQL11Query"), *([term("sd:SPARQL11Update")] if writable else [])]
    triples = [
        Triple(service, RDF_TYPE, term("sd:Service")),
        Triple(service, term("sd:endpoint"), endpoint),
        Triple(service, term("sd:defaultEntailmentRegime"), SIMPLE_ENTAILMENT),
        *(Triple(service, term("sd:supportedLanguage"), language) for language in languages),
        *(Triple(service, term("sd:resultFormat"), form) for form in formats),
    ]
    if writable:
        inputs = [NamedNode(form.iri) for form in GRAPH_FORMATS]
        triples += [Triple(service, term("sd:inputFormat"), form) for form in inputs]
    else:
        triples.append(Triple(service, term("sd:feature"), term("sd:UnionDefaultGraph")))
    return triples


def dataset_triples(door: Door, service: NamedNode, url: str) -> list[Triple]:
    """What is in it: the default graph and every named graph, with the number of its triples."""
    dataset, default = NamedNode(url + "#dataset"), NamedNode(url + "#default-graph")
    triples = [
        Triple(service, term("sd:defaultDataset"), dataset),
        Triple(dataset, RDF_TYPE, term("sd:Dataset")),
        Triple(dataset, term("sd:defaultGraph"), default),
        Triple(default, RDF_TYPE, term("sd:Graph")),
    ]
    for name, size in door.pool.graphs().items():
        named, graph = BlankNode(), BlankNode()
        triples += [
            Triple(dataset, term("sd:namedGraph"), named),
            Triple(named, RDF_TYPE, term("sd:NamedGraph")),
            Triple(named, term("sd:name"), NamedNode(name)),
            Triple(named, term("sd:graph"), graph),
            Triple(graph, RDF_TYPE, term("sd:Graph")),
            Triple(graph, term("void:triples"), Literal(str(size), datatype=XSD_INTEGER)),
        ]
    return triples
