"""Words for IRIs: the label in the reader's language, else in English, else in any, else the name made readable."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import pyoxigraph
from pyoxigraph import DefaultGraph, Literal, NamedNode

from ontology.names import BASE, LABEL, PREF_LABEL, PREFIXES, shortened, term

LANGUAGES: Final = ("en", "uk", "ru")
PAGES_LANGUAGE: Final = "en"  # of headings and sentences; labels come in LANGUAGES
LABEL_PROPERTIES: Final = (PREF_LABEL, LABEL, term("dcterms:title"), term("skos:altLabel"))
KEPT: Final = 50_000


class Labels:
    """The labels of one store version, read all at once when one is asked for first, and kept."""

    def __init__(self, store: pyoxigraph.Store) -> None:
        self._store = store
        self._kept: dict[str, dict[str, str]] = {}
        self._all_read = False
        self._too_many = False
        self._reading = threading.Lock()

    def labelled(self, prefix: str) -> list[str]:
        """The IRIs that begin so and have a label."""
        if not self._all_read:
            self._read_all()
        known: Iterable[str] = list(self._kept)  # at once: other threads add to it
        if self._too_many:
            known = {iri.value: None for each in LABEL_PROPERTIES for iri, _ in self._labelled_by(each)}
        return [iri for iri in known if iri.startswith(prefix)]

    def by_language(self, iri: NamedNode) -> dict[str, str]:
        """The preferred label in each language it has one in; '' is the key of those without."""
        known = self._kept.get(iri.value)
        if known is None and not self._all_read:
            self._read_all()
            known = self._kept.get(iri.value)
        if known is None:
            known = self._read(iri)
            if len(self._kept) >= KEPT:
                self._kept.clear()
            self._kept[iri.value] = known
        return known

    def label(self, iri: NamedNode, language: str) -> str:
        """The label to show in a language; a readable form of the IRI's own name where it has none."""
        known = self.by_language(iri)
        for tag in (language, "en", ""):
            if tag in known:
                return known[tag]
        return known[min(known)] if known else readable(iri.value)

    def language_of(self, iri: NamedNode, language: str) -> str | None:
        """The language of the label that is shown to a reader, for the `lang` attribute; None where it is that of the
        pages themselves, or not told."""
        tag = self.shown_language(iri, language)
        return tag if tag not in (PAGES_LANGUAGE, "") else None

    def shown_language(self, iri: NamedNode, language: str) -> str:
        """The language of the label that is shown to a reader; empty where it is not told or there is no label."""
        known = self.by_language(iri)
        return next((tag for tag in (language, "en", "") if tag in known), min(known, default=""))

    def _read_all(self) -> None:
        """Reads the labels of all things in the order the store keeps them, which takes far less than one by one.
        Whoever asks meanwhile waits: half a list would be kept in the page that is made of it."""
        with self._reading:
            if not self._all_read:
                self._kept.update(self._all())
                self._all_read = True

    def _all(self) -> dict[str, dict[str, str]]:
        """The labels of all things; none where they are too many to keep."""
        everything: dict[str, dict[str, str]] = {}
        for predicate in LABEL_PROPERTIES:
            found: dict[str, dict[str, str]] = {}
            for iri, label in self._labelled_by(predicate):
                _note(found.setdefault(iri.value, {}), label)
            everything = found | everything
        self._too_many = len(everything) > KEPT
        return {} if self._too_many else everything

    def _labelled_by(self, predicate: NamedNode) -> Iterator[tuple[NamedNode, Literal]]:
        """The things that a property gives a label, with each of these, in the order of the store."""
        for quad in self._store.quads_for_pattern(None, predicate, None, DefaultGraph()):
            if isinstance(quad.object, Literal) and isinstance(quad.subject, NamedNode):
                yield quad.subject, quad.object

    def _read(self, iri: NamedNode) -> dict[str, str]:
        for predicate in LABEL_PROPERTIES:
            found: dict[str, str] = {}
            for quad in self._store.quads_for_pattern(iri, predicate, None, DefaultGraph()):
                if isinstance(quad.object, Literal):
                    _note(found, quad.object)
            if found:
                return found
        return {}


def _note(labels: dict[str, str], label: Literal) -> None:
    """Keeps the first label, in the order of the alphabet, of each language."""
    tag = label.language or ""
    labels[tag] = min(label.value, labels.get(tag, label.value))


def readable(iri: str) -> str:
    """Words out of an IRI without a label.

    >>> readable("http://data.europa.eu/eli/ontology#is_part_of")
    'is part of'
    >>> readable("https://w3id.org/cyberlex/ontology#enteredIntoForceOn")
    'entered into force on'
    >>> readable("https://w3id.org/cyberlex/source/gorelik-2022")
    'Gorelik 2022'
    """
    if iri.startswith(PREFIXES["src"]):
        words = iri.removeprefix(PREFIXES["src"]).replace("-", " ")
        return words[:1].upper() + words[1:]
    if iri.startswith(BASE) and "#" not in iri:
        return iri.rstrip("/").rpartition("/")[2].replace("-", " ").replace("__", " ").replace("_", " ")
    if shortened(iri) == iri:
        return iri
    local = re.split(r"[#/]", iri.rstrip("/"))[-1]
    parts = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", local.replace("_", " "))
    return parts[:1].lower() + parts[1:].lower() if parts else iri


def preferred_language(wanted: str | None, accepted: Sequence[str]) -> str:
    """The language to show: the one asked for where we have it, else the first accepted one that we have, else English.

    >>> preferred_language(None, ["kk", "ru-KZ", "en"])
    'ru'
    """
    for tag in (wanted or "", *accepted):
        base = tag.lower().partition("-")[0]
        if base in LANGUAGES:
            return base
    return "en"
