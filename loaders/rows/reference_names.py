"""The IRIs of what the reference tables speak of: instruments, provisions, parties, bodies, concepts."""

from __future__ import annotations

import re

from pyoxigraph import NamedNode

from loaders.rows.reference_shapes import EUROPEAN_UNION
from ontology.names import entity, slug

FULL_NAMES = {
    "EU": "European Union",
    "OAS": "Organization of American States",
    "CELAC": "Community of Latin American and Caribbean States",
    "NATO": "North Atlantic Treaty Organization",
    "SCO": "Shanghai Cooperation Organisation",
    "CSTO": "Collective Security Treaty Organization",
    "CIS": "Commonwealth of Independent States",
    "OECD": "Organisation for Economic Co-operation and Development",
    "MERCOSUR": "Mercosur",
}
SLUGS = {
    "North Atlantic Treaty Organization": "nato",
    "Secretary General of the Council of Europe": "coe-secretary-general",
    "Secretary-General of the United Nations": "un-secretary-general",
}


def party(code: str) -> NamedNode:
    """A state by its ISO 3166-1 alpha-3 code; `EUE` is the European Union.

    >>> party("EUE").value
    'https://w3id.org/cyberlex/id/body/european-union'
    """
    return entity("body", "european-union") if code == EUROPEAN_UNION else entity("state", code)


def provision_id(number: str) -> str:
    """The last part of a provision's IRI, after Akoma Ntoso: the article, its paragraph or letter, and points below it.

    >>> provision_id("32"), provision_id("18(4)"), provision_id("29(1)(a)"), provision_id("29(3)(1)(a)")
    ('art_32', 'art_18__para_4', 'art_29__para_1__point_a', 'art_29__para_3__point_1__point_a')
    """
    first, *inner = re.findall(r"[0-9a-z]+", number)
    levels = [f"{'para' if depth == 0 else 'point'}_{part}" for depth, part in enumerate(inner)]
    return "__".join([f"art_{first}", *levels])


def provision(instrument_slug: str, number: str) -> NamedNode:
    """A provision of an instrument.

    >>> provision("cets-185", "32(b)").value
    'https://w3id.org/cyberlex/id/instrument/cets-185/art_32__para_b'
    """
    return entity("instrument", f"{instrument_slug}/{provision_id(number)}")


def enclosing(number: str) -> str | None:
    """The number of the provision that a provision is part of; None where it is an article.

    >>> enclosing("29(1)(a)"), enclosing("29(1)"), enclosing("29")
    ('29(1)', '29', None)
    """
    outer, opened, _ = number.rpartition("(")
    return outer if opened else None


def body(name: str) -> NamedNode:
    """An organisation, by the slug of its full name or the shorter one that the ontology has for it.

    >>> body("CIS").value
    'https://w3id.org/cyberlex/id/body/commonwealth-of-independent-states'
    """
    full = FULL_NAMES.get(name, name)
    return entity("body", SLUGS.get(full) or slug(full))
