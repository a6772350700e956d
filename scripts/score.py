"""Scores the rules on the annotated texts, with all labels and without those that only one of the texts uses.

    python scripts/score.py [--shared ../shared] [--misses FILE] [--only-labels-of-both]

Prints the scorer's own lines. Nothing of the texts is written anywhere but to a temporary folder.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from pyoxigraph import Literal, Quad

from graph.quads import extraction_quads, n_quads
from loaders.extract import extract
from loaders.manifest import known_sources
from loaders.naming.lexicon import Lexicon
from loaders.naming.words import words
from loaders.reading.text import SourceText, read
from ontology.documents import entities, ontology_quads, quads, schemes
from ontology.names import ALT_LABEL, HIDDEN_LABEL, PREF_LABEL

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ("003", "004")


def source(shared: Path, name: str) -> SourceText:
    """An annotated text under the name the manifest gives it."""
    path = next((shared / "sources").glob(f"{name}_*.txt"))
    text = read(path)
    known = known_sources().get(text.sha256)
    return read(path, known.iri) if known else text


def lexicon_without_single_use(texts: list[SourceText]) -> Lexicon:
    """The lexicon without the labels that exactly one of the texts uses."""
    lines = [" " + " ".join(word.norm for word in words(text.text)) + " " for text in texts]
    kept: list[Quad] = []
    for document in (*schemes(), *entities()):
        for quad in quads(document):
            if quad.predicate in (PREF_LABEL, ALT_LABEL, HIDDEN_LABEL) and isinstance(quad.object, Literal):
                label = " " + " ".join(word.norm for word in words(quad.object.value)) + " "
                if sum(label in line for line in lines) == 1:
                    continue
            kept.append(quad)
    return Lexicon(kept)


def score(shared: Path, lexicon: Lexicon | None, misses: Path | None = None) -> str:
    """The scorer's lines for both texts."""
    with tempfile.TemporaryDirectory() as folder:
        dump = Path(folder) / "dump.nq"
        lines = [n_quads(extraction_quads(extract(source(shared, name), lexicon))) for name in TEXTS]
        dump.write_text("".join([*lines, n_quads(ontology_quads())]), encoding="utf-8")
        command = [
            sys.executable, str(shared / "tools" / "score_graph.py"), "--graph", str(dump),
            "--gold", str(shared / "gold"), "--texts", str(shared / "sources"),
            "--predicates", str(ROOT / "tests" / "gold_predicates.tsv"),
        ]  # fmt: skip
        if misses:
            command += ["--misses", str(misses)]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--misses", type=Path)
    parser.add_argument("--only-labels-of-both", action="store_true")
    arguments = parser.parse_args()
    if not arguments.only_labels_of_both:
        print("all labels")
        print(score(arguments.shared, None, arguments.misses))
    print("without labels that only one of the two texts uses")
    print(score(arguments.shared, lexicon_without_single_use([source(arguments.shared, name) for name in TEXTS])))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
