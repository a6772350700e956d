"""What the second route over sentences adds, where it is installed."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Mapping
from dataclasses import replace

from graph.statement import Extraction, Statement
from loaders.extract import extract
from loaders.parsing.model import PACKAGE
from loaders.parsing.route import PREFIX, checked
from loaders.reading.text import SourceText
from loaders.saying.frames import frames

RUN = "rules and syntax"


def installed() -> bool:
    """Whether the extra `[syntax]` is there."""
    return all(importlib.util.find_spec(name) is not None for name in ("spacy", PACKAGE))


def rules_and_syntax(texts: Mapping[str, SourceText]) -> dict[str, Extraction]:
    """Each text by both routes."""
    second = checked()
    return {name: extract(text, second=second) for name, text in texts.items()}


def sorted_by_route(found: Mapping[str, Extraction]) -> dict[str, dict[str, Extraction]]:
    """What the frames that a verb opens say, by who found it: both routes, the first alone, the tree alone."""
    verbal = {frame.name for frame in frames().all if frame.operator == "verb"}
    sorts: dict[str, Callable[[Statement], bool]] = {
        "both routes": lambda s: s.agreed_by is not None,
        "the first route alone": lambda s: s.rule in verbal and s.agreed_by is None,
        "the tree alone": lambda s: (s.rule or "").startswith(PREFIX),
    }
    return {sort: {name: _only(each, wanted) for name, each in found.items()} for sort, wanted in sorts.items()}


def _only(extraction: Extraction, wanted: Callable[[Statement], bool]) -> Extraction:
    return replace(extraction, statements=[s for s in extraction.statements if wanted(s)])
