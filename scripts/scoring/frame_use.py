"""In how many texts each frame fires: what fires in one source only may be shaped like it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from graph.statement import Extraction
from loaders.saying.frames import frames
from scoring import tables

ROOT = Path(__file__).resolve().parents[2]
FRAME_USE = ROOT / "docs" / "frame_use.tsv"
HEAD = ("frame", "operator", "property", "sources", "statements", "other_texts")


def frame_use(found: Mapping[str, Extraction], others: Mapping[str, Extraction] | None) -> list[dict[str, str]]:
    """A row a frame: in how many of the sources it fires, how many statements it gives there, and in how many further
    texts (which are not in the project) it fires; what is committed of those is kept where they are not at hand."""
    known = {row["frame"]: row["other_texts"] for row in committed()}
    statements = Counter(s.rule for each in found.values() for s in each.statements)
    sources, further = _texts(found), _texts(others or {})
    return [
        {
            "frame": frame.name,
            "operator": frame.operator,
            "property": frame.property.value.rpartition("#")[2].rpartition("/")[2],
            "sources": str(sources[frame.name]),
            "statements": str(statements[frame.name]),
            "other_texts": known.get(frame.name, "") if others is None else str(further[frame.name]),
        }
        for frame in sorted(frames().all, key=lambda frame: frame.name)
    ]


def _texts(found: Mapping[str, Extraction]) -> Counter[str | None]:
    return Counter(rule for each in found.values() for rule in {statement.rule for statement in each.statements})


def of_several_sources(found: Mapping[str, Extraction]) -> dict[str, Extraction]:
    """The extractions without what frames say that fire in one of the texts only."""
    names = {frame.name for frame in frames().all}
    once = {rule for rule, count in _texts(found).items() if count == 1 and rule in names}
    return {
        name: replace(each, statements=[s for s in each.statements if s.rule not in once])
        for name, each in found.items()
    }


def committed(path: Path = FRAME_USE) -> list[dict[str, str]]:
    """The committed rows; none where the file does not stand yet."""
    return tables.read(path)


def write(rows: list[dict[str, str]], path: Path = FRAME_USE) -> None:
    """The rows as TSV."""
    lines = ["\t".join(HEAD), *("\t".join(row[name] for name in HEAD) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
