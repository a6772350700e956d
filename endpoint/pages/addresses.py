"""Between IRIs and the addresses that this site answers them under.

Every own IRI stands under `https://w3id.org/cyberlex/`; the site answers it under its own host, whatever that is,
at the same path. Foreign IRIs are linked to only where their scheme is http, https or urn.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import quote, unquote, urlencode, urlsplit

from pyoxigraph import NamedNode

from ontology.names import BASE

SAFE_SCHEMES: Final = frozenset({"http", "https", "urn"})
PATH_SAFE: Final = "/~!$&'()*+,;=:@-._"


def path_of(iri: str) -> str | None:
    """The path, with its fragment, that answers an own IRI; None for a foreign one.

    >>> path_of("https://w3id.org/cyberlex/id/state/KAZ")
    '/id/state/KAZ'
    >>> path_of("https://w3id.org/cyberlex/ontology#Treaty")
    '/ontology#Treaty'
    """
    if not iri.startswith(BASE):
        return None
    path, mark, fragment = iri.removeprefix(BASE).partition("#")
    return "/" + quote(unquote(path), safe=PATH_SAFE) + mark + quote(unquote(fragment), safe=PATH_SAFE)


def href(iri: str, language: str | None = None) -> str | None:
    """What a link to an IRI points to: a path of ours, the foreign IRI itself, or None where it must not be linked.

    `language`, where given, is carried along to our own pages.

    >>> href("javascript:alert(1)") is None
    True
    """
    path = path_of(iri)
    if path is not None:
        return with_language(path, language)
    return iri if urlsplit(iri).scheme.lower() in SAFE_SCHEMES else None


def with_language(path: str, language: str | None) -> str:
    """A path of ours that keeps the language the reader chose.

    >>> with_language("/ontology#Treaty", "uk")
    '/ontology?lang=uk#Treaty'
    """
    if language is None:
        return path
    before, mark, fragment = path.partition("#")
    joint = "&" if "?" in before else "?"
    return f"{before}{joint}{urlencode({'lang': language})}{mark}{fragment}"


def iri_of(path: str) -> NamedNode | None:
    """The own IRI that a path below the root names, or None where no IRI can be made of it.

    >>> iri_of("id/state/KAZ").value
    'https://w3id.org/cyberlex/id/state/KAZ'
    """
    try:
        return NamedNode(BASE + path)
    except ValueError:
        return None
