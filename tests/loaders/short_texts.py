"""What is read of a text of a few sentences: its statements, and its mentions with their words."""

from __future__ import annotations

from graph.statement import Extraction, Statement
from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened


def extracted(*sentences: str) -> tuple[str, Extraction]:
    """The whole text in which the sentences stand, and what is read of it."""
    text = source_text("example.txt", "Introduction.\n\n" + " ".join(sentences) + "\n")
    return text.text, extract(text)


def said(*sentences: str) -> list[Statement]:
    return extracted(*sentences)[1].statements


def passages(sentence: str, rule: str) -> set[str]:
    """The words of the passages that a rule tells of."""
    text, found = extracted(sentence)
    told = {p.evidence.iri: text[p.evidence.start : p.evidence.end] for p in found.passages}
    return {told[s.object] for s in found.statements if s.rule == rule and s.object in told}


def facts(*sentences: str) -> set[tuple[str, str, str]]:
    """Subject, property and object of each statement, shortened."""
    return {
        (shortened(s.subject.value), shortened(s.predicate.value), shortened(s.object.value)) for s in said(*sentences)
    }


def mentioned(*sentences: str, sort: str = "") -> list[tuple[str, str]]:
    """The things that the sentences mention, in order, each with its words before it; of a sort (`body`), where one is
    given."""
    text, found = extracted(*sentences)
    return [
        (text[m.evidence.start : m.evidence.end], shortened(m.thing.value))
        for m in found.mentions
        if not sort or f"/{sort}/" in m.thing.value
    ]
