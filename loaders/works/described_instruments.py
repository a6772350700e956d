"""References that print an instrument itself: `Convention on Cybercrime [Electronic resource]: ETS No. 185`.

A reference without an author whose title is, for the most part, a name of an instrument describes that instrument.
Names are compared in folded Latin letters, so that a transliterated title meets its label in Russian or Ukrainian.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from pyoxigraph import NamedNode

from graph.statement import Mention, Statement
from loaders.grammar.identifiers import identifiers
from loaders.reading.text import SourceText
from loaders.works.bibliography import Bibliography
from loaders.works.transliteration import folded
from loaders.works.work import Printing
from ontology.names import PREFIXES, term

RULE = "bibliography"
_INSTRUMENT: Final = PREFIXES["id"] + "instrument/"
_SHARE: Final = 0.6  # of a title's letters, brackets left out, that a name must cover
_SMALL: Final = frozenset(
    {"the", "of", "on", "and", "for", "in", "to", "against", "a", "an", "o", "ob", "i", "v", "s", "na"}
)


def described_instruments(
    source: SourceText,
    bibliography: Bibliography,
    names: Iterable[tuple[str, NamedNode]],
    numbered: Callable[[str, str], NamedNode | None] = lambda scheme, number: None,
) -> tuple[list[Statement], list[Mention]]:
    """Statements `work cl:describesInstrument instrument`, and mentions of these instruments in the references.

    `names` are labels with what they name (only instruments are looked at); `numbered` leads from a scheme and a
    number of `loaders.grammar.identifiers` to the instrument that bears it.
    """
    index = _index(names)
    statements: list[Statement] = []
    mentions: list[Mention] = []
    for work in bibliography.works:
        for printing in work.printings:
            if printing.entry.authors or not printing.entry.title:
                continue
            instrument = _by_number(printing, numbered) or _by_title(printing.entry.title, index)
            if instrument is None:
                continue
            evidence = printing.evidence(source)
            statements.append(
                Statement(source.iri.value, work.iri, term("cl:describesInstrument"), instrument, evidence, rule=RULE)
            )
            start = printing.text.find(printing.entry.title)
            if start >= 0:
                pieces = printing.part(source, start, start + len(printing.entry.title))
                mentions.extend(Mention(instrument, piece) for piece in pieces)
            break
    return statements, mentions


def _index(names: Iterable[tuple[str, NamedNode]]) -> dict[str, list[tuple[str, NamedNode]]]:
    """Folded names of instruments by their first word that is no small one."""
    index: dict[str, list[tuple[str, NamedNode]]] = {}
    for name, iri in names:
        if iri.value.startswith(_INSTRUMENT) and len(name) >= 12:
            key = _bare(name)
            if key:
                index.setdefault(key.split(" ")[0], []).append((key, iri))
    return index


def _bare(words: str) -> str:
    return " ".join(word for word in folded(words).split() if word not in _SMALL)


def _by_title(title: str, index: dict[str, list[tuple[str, NamedNode]]]) -> NamedNode | None:
    """The instrument whose name covers most of a title, the longest name first."""
    bare = _bare(re.sub(r"\([^()]{0,120}\)", " ", title))
    best: tuple[int, NamedNode] | None = None
    for place, word in enumerate(words := bare.split(" ")):
        rest = " ".join(words[place:])
        for key, iri in index.get(word, ()):
            if (rest + " ").startswith(key + " ") and (best is None or len(key) > best[0]):
                best = (len(key), iri)
    return best[1] if best and best[0] >= _SHARE * len(bare) else None


def _by_number(printing: Printing, numbered: Callable[[str, str], NamedNode | None]) -> NamedNode | None:
    for found in identifiers(printing.text):
        if found.scheme in ("cets", "eu", "celex", "un"):
            instrument = numbered(found.scheme, found.key)
            if instrument is not None:
                return instrument
    return None
