"""The runs that are scored: rules alone, release, and the rules without what only one text taught them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from pyoxigraph import Literal, Quad

from graph.statement import Extraction
from loaders.build import source as named_source
from loaders.extract import extract
from loaders.naming.lexicon import Lexicon
from loaders.naming.words import words
from loaders.reading.text import SourceText
from loaders.reviewing import review
from ontology.documents import entities, quads, schemes
from ontology.names import ALT_LABEL, HIDDEN_LABEL, PREF_LABEL
from scoring.left_out import frames_without

TEXTS = ("003", "004")


def source(shared: Path, name: str) -> SourceText:
    """A source text under the name the manifest gives it; `name` begins its file name."""
    return named_source(next((shared / "sources").glob(f"{name}_*.txt")))


def sources(shared: Path) -> dict[str, SourceText]:
    """All source texts by the number that begins their file name."""
    found = sorted((shared / "sources").glob("[0-9]*.txt"))
    return {path.name.partition("_")[0]: named_source(path) for path in found}


def lexicon_without_single_use(texts: Iterable[SourceText]) -> Lexicon:
    """The lexicon without the labels that exactly one of the texts uses."""
    lines = [line(text.text) for text in texts]
    return _lexicon(lambda label: sum(label in each for each in lines) != 1)


def lexicon_without(left_out: str, texts: dict[str, SourceText]) -> Lexicon:
    """The lexicon without the labels that the left-out text uses and no other text does."""
    lines = {name: line(text.text) for name, text in texts.items()}
    others = [each for name, each in lines.items() if name != left_out]
    return _lexicon(lambda label: label not in lines[left_out] or any(label in each for each in others))


def line(text: str) -> str:
    """The normal words of a text, each between single spaces."""
    return " " + " ".join(word.norm for word in words(text)) + " "


def _lexicon(keeps: Callable[[str], bool]) -> Lexicon:
    kept: list[Quad] = []
    for document in (*schemes(), *entities()):
        for quad in quads(document):
            label = quad.object if quad.predicate in (PREF_LABEL, ALT_LABEL, HIDDEN_LABEL) else None
            if not isinstance(label, Literal) or keeps(line(label.value)):
                kept.append(quad)
    return Lexicon(kept)


def rules(texts: dict[str, SourceText], lexicon: Lexicon | None = None) -> dict[str, Extraction]:
    """Each text by the rules alone."""
    return {name: extract(text, lexicon) for name, text in texts.items()}


def release(texts: dict[str, SourceText], found: dict[str, Extraction]) -> dict[str, Extraction]:
    """What passed review of what the rules found."""
    decided = review.shipped()
    return {name: review.replay(found[name], text, decided[text.sha256]).reviewed for name, text in texts.items()}


def text_left_out(texts: dict[str, SourceText], found: dict[str, Extraction], name: str) -> Extraction:
    """A text by the rules without the labels, verbs, phrases and frames that no other of the texts uses.

    `found` holds what the shipped rules say of each text: it tells which frames fire where.
    """
    lexicon = lexicon_without(name, texts)
    return extract(
        texts[name], lexicon, frames_without(name, {each: line(text.text) for each, text in texts.items()}, found)
    )
