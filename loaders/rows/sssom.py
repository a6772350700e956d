"""The links as SSSOM: one line a mapping between one of our things and one elsewhere, with where it was seen.

Simple Standard for Sharing Ontological Mappings, https://mapping-commons.github.io/sssom/ . In its tables every
reference is a CURIE whose prefix the head declares. Codes without an IRI and pages about a thing are no mappings and
stay out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from pyoxigraph import Literal, NamedNode

from loaders.rows.link_rows import CLOSE, EXACT, Link
from loaders.rows.link_schemes import RECORD
from ontology.documents import ontology_quads
from ontology.names import LABEL, PREF_LABEL, PREFIXES, shortened

REQUIRED: Final = ("subject_id", "predicate_id", "object_id", "mapping_justification")
COLUMNS: Final = (
    "subject_id",
    "subject_label",
    "predicate_id",
    "object_id",
    "object_label",
    "mapping_justification",
    "mapping_source",
    "mapping_date",
    "comment",
)
LICENCE: Final = "https://creativecommons.org/licenses/by/4.0/"
OURS: Final = ("id", "cl", "src", "skos")
SEMAPV: Final = "https://w3id.org/semapv/vocab/"
JUSTIFICATIONS: Final = {
    "label": "semapv:LexicalMatching",
    "other label": "semapv:LexicalMatching",
    "code": "semapv:ManualMappingCuration",
    "table": "semapv:ManualMappingCuration",
    "rule": "semapv:ManualMappingCuration",
}


def sssom(links: Iterable[Link]) -> str:
    """A SSSOM table (TSV with a commented YAML head), one line a link, sorted."""
    mappings = [link for link in links if link.predicate in (EXACT, CLOSE)]
    prefixes = {**{name: PREFIXES[name] for name in OURS}, "semapv": SEMAPV}
    prefixes |= {_prefix(link): _space(link) for link in mappings}
    labels = _labels()
    head = [
        "#mapping_set_id: https://w3id.org/cyberlex/graph/links",
        "#mapping_set_title: cyberlex, matches with other datasets",
        f"#license: {LICENCE}",
        "#curie_map:",
        *(f"#  {name}: {prefixes[name]}" for name in sorted(prefixes)),
        "\t".join(COLUMNS),
    ]
    return "\n".join([*head, *sorted({_line(link, labels) for link in mappings})]) + "\n"


def _labels() -> dict[str, str]:
    """The English labels of our things by IRI, the preferred one where there is one."""
    found: dict[str, str] = {}
    for name in (LABEL, PREF_LABEL):
        for quad in ontology_quads():
            if quad.predicate == name and isinstance(quad.object, Literal) and quad.object.language == "en":
                found[str(quad.subject)] = quad.object.value
    return found


def _line(link: Link, labels: Mapping[str, str]) -> str:
    assert isinstance(link.target, NamedNode)
    rule = f"; formed by rule: {link.scheme.rule}" if link.scheme.kind == RECORD else ""
    cells = (
        shortened(link.home.value),
        labels.get(str(link.home), ""),
        shortened(link.predicate.value),
        f"{_prefix(link)}:{link.target.value.removeprefix(_space(link))}",
        link.name,
        JUSTIFICATIONS[link.by],
        f"id:table/{link.table.partition('.')[0]}",
        link.seen_on,
        f"row {link.row}; seen at {link.seen_at}{rule}",
    )
    return "\t".join(" ".join(cell.split()) for cell in cells)


def _prefix(link: Link) -> str:
    """The prefix of a scheme's identifiers; documents anywhere on the web have one a protocol."""
    slug = link.scheme.slug.replace("-", "_")
    return slug if link.scheme.space else f"{slug}_{_space(link).partition(':')[0]}"


def _space(link: Link) -> str:
    assert isinstance(link.target, NamedNode)
    return link.scheme.space or link.target.value.partition("//")[0] + "//"
