"""How to cite an answer: BibTeX, RIS and a line of text. Every fact is the dataset's own description or the question's.

BibTeX: https://ctan.org/pkg/biblatex (entry type `misc` is known to all styles).
RIS: https://en.wikipedia.org/wiki/RIS_(file_format); `DATA` is its type for a data file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode

from endpoint.pages.site import Site
from graph.aggregate import DATASET
from ontology.names import term

ESCAPED: Final = re.compile(r"([{}%&#$_])")
ACCESS: Final = "asked"


@dataclass(frozen=True, slots=True)
class Citation:
    """What is cited. Facts that the dataset does not state are empty and left out. `day` is the day it was asked."""

    key: str
    title: str
    publisher: str
    dataset: str
    dataset_version: str
    issued: str
    license: str
    version: str
    address: str
    day: str
    rows: int

    @property
    def year(self) -> str:
        return self.issued[:4]

    @property
    def note(self) -> str:
        """What is cited of what: rows, dataset, version of the store, licence."""
        whole = " ".join(part for part in (self.dataset, self.dataset_version) if part)
        parts = (f"{self.rows} rows", whole, f"store version {self.version}", self.license)
        return "; ".join(part for part in parts if part)

    def text(self) -> str:
        """As one line."""
        year = f" ({self.year})" if self.year else ""
        who = f"{self.publisher}{year}. " if self.publisher else ""
        return f"{who}{self.title} {self.note}. {self.address} ({ACCESS} {self.day})."

    def bibtex(self) -> str:
        """As an entry of BibTeX."""
        fields = {
            "author": f"{{{_tex(self.publisher)}}}" if self.publisher else "",
            "title": f"{{{_tex(self.title)}}}",
            "year": self.year,
            "howpublished": f"\\url{{{self.address}}}",
            "url": self.address,
            "urldate": self.day,
            "note": _tex(self.note),
        }
        lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
        return f"@misc{{{self.key},\n" + ",\n".join(lines) + "\n}\n"

    def ris(self) -> str:
        """As a record of RIS."""
        return "".join(f"{tag}  - {value}\r\n" for tag, value in self._ris() if value or tag == "ER")

    def _ris(self) -> Iterator[tuple[str, str]]:
        yield "TY", "DATA"
        yield "AU", self.publisher
        yield "TI", self.title
        yield "PY", self.year
        yield "ET", self.dataset_version
        yield "PB", self.publisher
        yield "N1", self.note
        yield "UR", self.address
        yield "Y2", self.day.replace("-", "/")
        yield "ER", ""


def citation(site: Site, slug: str, title: str, address: str, day: str, rows: int) -> Citation:
    """The citation of an answer. `address` is its permanent, absolute address; `day` (YYYY-MM-DD) when it was asked."""
    agent = _value(site, DATASET, "dcterms:publisher")
    return Citation(
        key=f"cyberlex-{slug}-{site.version[:8]}",
        title=title,
        publisher=_text(_value(site, agent, "foaf:name")) if isinstance(agent, NamedNode) else "",
        dataset=_text(_value(site, DATASET, "dcterms:title")),
        dataset_version=_text(_value(site, DATASET, "dcat:version")),
        issued=_text(_value(site, DATASET, "dcterms:issued")),
        license=_text(_value(site, DATASET, "dcterms:license")),
        version=site.version,
        address=address,
        day=day,
        rows=rows,
    )


def _value(site: Site, node: NamedNode, predicate: str) -> object:
    """The first value of a property, in alphabetical order; None where there is none."""
    found = [quad.object for quad in site.store.quads_for_pattern(node, term(predicate), None, DefaultGraph())]
    return min(found, key=str, default=None)


def _text(value: object) -> str:
    return value.value if isinstance(value, Literal | NamedNode) else ""


def _tex(text: str) -> str:
    return ESCAPED.sub(r"\\\1", text)
