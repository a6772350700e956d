"""References that print an instrument itself: `Convention on Cybercrime [Electronic resource]: ETS No. 185`.

A reference without an author whose title is, for the most part, a name of an instrument describes that instrument.
Names are compared in folded Latin letters, so that a transliterated title meets its label in Russian or Ukrainian.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeAlias

from pyoxigraph import NamedNode

from graph.statement import Mention, Statement, Term
from loaders.grammar.dates import dates
from loaders.grammar.identifiers import identifiers
from loaders.reading.text import SourceText
from loaders.works.bibliography import Bibliography
from loaders.works.transliteration import folded
from loaders.works.work import Printing
from ontology.names import PREFIXES, term

RULE = "bibliography"
_INSTRUMENT: Final = PREFIXES["id"] + "instrument/"
_SHARE: Final = 0.6  # of a title's letters, brackets left out, that a name must cover
_WHOLE: Final = 0.97  # the same of what is a law and nothing else
_SMALL: Final = frozenset(
    {"the", "of", "on", "and", "for", "in", "to", "against", "a", "an", "o", "ob", "i", "v", "s", "na"}
)


Index: TypeAlias = dict[str, list[tuple[str, NamedNode]]]


def described_instruments(
    source: SourceText,
    bibliography: Bibliography,
    index: Index,
    numbered: Callable[[str, str], NamedNode | None] = lambda scheme, number: None,
    place: Callable[[str], NamedNode | None] = lambda name: None,
) -> tuple[list[Statement], list[Mention]]:
    """Statements `work cl:describesInstrument instrument`, with the day and place of its making where the reference
    prints them in brackets, and mentions of these instruments in the references.

    `index` is that of all names (`index_of`); `numbered` leads from a scheme and a number of
    `loaders.grammar.identifiers` to the instrument that bears it, `place` from a name to the place.
    """
    statements: list[Statement] = []
    mentions: list[Mention] = []
    for work in bibliography.works:
        for printing in work.printings:
            if printing.entry.authors or not printing.entry.title or printing.entry.law:
                continue
            instrument = _by_number(printing, numbered) or _by_title(printing.entry.title, index)
            if instrument is None:
                continue
            evidence = printing.evidence(source)
            statements.append(
                Statement(source.iri.value, work.iri, term("cl:describesInstrument"), instrument, evidence, rule=RULE)
            )
            for name, value in _made(printing, place):
                statements.append(Statement(source.iri.value, instrument, term(name), value, evidence, rule=RULE))
            start = printing.text.find(printing.entry.title)
            if start >= 0:
                pieces = printing.part(source, start, start + len(printing.entry.title))
                mentions.extend(Mention(instrument, piece) for piece in pieces)
            break
    return statements, mentions


_BRACKET: Final = re.compile(r"\((?P<place>[A-Z][\w' -]{2,30}),\s(?P<day>[^()]{6,30}?\d{4})[^()\d]{0,8}\)")
_SIGNED: Final = re.compile(r"\b(?:treaty|agreement|protocol|dogovor|soglashenie|protokol|договор|соглашение)\b", re.I)


def _made(printing: Printing, place: Callable[[str], NamedNode | None]) -> Iterator[tuple[str, Term]]:
    """When and where the instrument was made, of `(Tashkent, May 15, 1992)` after its title: signed, where its name
    says that it is a treaty between parties, else adopted."""
    found = _BRACKET.search(printing.text)
    days = dates(found["day"]) if found is not None else ()
    if found is None or len(days) != 1 or len(days[0].lexical) != _WHOLE_DAY:
        return
    verb = "signed" if _SIGNED.search(printing.text[: found.start()]) else "adopted"
    yield f"cl:{verb}On", days[0].literal
    where = place(found["place"])
    if where is not None:
        yield f"cl:{verb}At", where


_WHOLE_DAY: Final = len("1992-05-15")


def index_of(names: Iterable[tuple[str, NamedNode]]) -> Index:
    """Folded names of instruments by their first word that is no small one."""
    index: Index = {}
    for name, iri in names:
        if iri.value.startswith(_INSTRUMENT) and len(name) >= 12:
            key = _bare(name)
            if key:
                index.setdefault(key.split(" ")[0], []).append((key, iri))
    return index


def _bare(words: str) -> str:
    return " ".join(word for word in folded(words).split() if word not in _SMALL)


def known_law(printing: Printing, index: Index, numbered: Callable[[str, str], NamedNode | None]) -> NamedNode | None:
    """The instrument that a reference to a law means: by its number, or by a name that is all of its title."""
    return _by_number(printing, numbered) or _by_title(printing.entry.title, index, _WHOLE)


def _by_title(title: str, index: Index, share: float = _SHARE) -> NamedNode | None:
    """The instrument whose name covers most of a title, the longest name first."""
    bare = _bare(re.sub(r"\([^()]{0,120}\)", " ", title))
    best: tuple[int, NamedNode] | None = None
    for place, word in enumerate(words := bare.split(" ")):
        rest = " ".join(words[place:])
        for key, iri in index.get(word, ()):
            if (rest + " ").startswith(key + " ") and (best is None or len(key) > best[0]):
                best = (len(key), iri)
    return best[1] if best and best[0] >= share * len(bare) else None


def _by_number(printing: Printing, numbered: Callable[[str, str], NamedNode | None]) -> NamedNode | None:
    for found in identifiers(printing.text):
        if found.scheme in ("cets", "eu", "celex", "un"):
            instrument = numbered(found.scheme, found.key)
            if instrument is not None:
                return instrument
    return None
