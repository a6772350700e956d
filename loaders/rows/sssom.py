"""The links as SSSOM: one line a mapping between one of our things and one elsewhere, with where it was seen.

Simple Standard for Sharing Ontological Mappings, https://mapping-commons.github.io/sssom/ . Codes without an IRI and
pages about a thing are no mappings and stay out.
"""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode

from loaders.rows.link_targets import SCHEMES
from loaders.rows.links import CLOSE, EXACT, Link
from ontology.names import shortened

COLUMNS = (
    "subject_id",
    "subject_label",
    "predicate_id",
    "object_id",
    "mapping_justification",
    "object_source",
    "mapping_source",
    "comment",
)
JUSTIFICATIONS = {
    "label": "semapv:LexicalMatching",
    "other label": "semapv:LexicalMatching",
    "code": "semapv:ManualMappingCuration",
    "table": "semapv:ManualMappingCuration",
    "rule": "semapv:ManualMappingCuration",
}


def sssom(links: Iterable[Link]) -> str:
    """A SSSOM table (TSV with a commented YAML head), one line a link, sorted."""
    head = [
        "#mapping_set_id: https://w3id.org/cyberlex/graph/links",
        "#license: https://opensource.org/license/mit",
        "#curie_map:",
        "#  id: https://w3id.org/cyberlex/id/",
        "#  cl: https://w3id.org/cyberlex/ontology#",
        "#  src: https://w3id.org/cyberlex/source/",
        "#  skos: http://www.w3.org/2004/02/skos/core#",
        "#  semapv: https://w3id.org/semapv/vocab/",
        "\t".join(COLUMNS),
    ]
    lines = sorted({_line(link) for link in links if link.predicate in (EXACT, CLOSE)})
    return "\n".join([*head, *lines]) + "\n"


def _line(link: Link) -> str:
    assert isinstance(link.target, NamedNode)
    return "\t".join(
        " ".join(value.split())
        for value in (
            shortened(link.home.value),
            link.name,
            shortened(link.predicate.value),
            link.target.value,
            JUSTIFICATIONS[link.by],
            SCHEMES[link.scheme].space,
            link.seen_at,
            f"{link.table}, row {link.row}",
        )
    )
