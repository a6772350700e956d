"""Scores the extraction on the annotated texts.

    python scripts/score.py [--shared ../shared] [--misses FILE] [--only-labels-of-both]
    python scripts/score.py --unseen FOLDER            # texts and annotation of other texts, beside each other
    python scripts/score.py --write [--held FOLDER] [--further FOLDER]

The first form prints the scorer's own lines for the rules alone. `--write` measures all runs and writes the committed
tables and their page (docs/scores.*, docs/scores_by_predicate.tsv, docs/frame_use.tsv, tests/score_floors.tsv): with
`--held` the figures on unseen texts, with `--further` the count of further texts a frame fires in. Nothing of the
texts is written anywhere but to a temporary folder.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from scoring.measure import measured
from scoring.runs import TEXTS, lexicon_without_single_use, source

from graph.quads import extraction_quads, n_quads
from graph.statement import Extraction
from loaders.extract import extract
from loaders.naming.lexicon import Lexicon
from loaders.reading.text import read
from ontology.documents import ontology_quads

ROOT = Path(__file__).resolve().parent.parent


def score(shared: Path, lexicon: Lexicon | None, misses: Path | None = None) -> str:
    """The scorer's lines for both texts."""
    found = [extract(source(shared, name), lexicon) for name in TEXTS]
    return _lines(shared, found, shared / "gold", shared / "sources", misses)


def score_unseen(shared: Path, folder: Path, misses: Path | None = None) -> str:
    """The scorer's lines for the texts of a folder that holds `NN.txt` and `NN.facts.tsv` beside each other."""
    texts = [folder / f"{path.name.partition('.')[0]}.txt" for path in sorted(folder.glob("*.facts.tsv"))]
    return _lines(shared, [extract(read(path)) for path in texts], folder, folder, misses)


def _lines(shared: Path, found: list[Extraction], gold: Path, texts: Path, misses: Path | None) -> str:
    with tempfile.TemporaryDirectory() as folder:
        dump = Path(folder) / "dump.nq"
        lines = [n_quads(extraction_quads(each)) for each in found]
        dump.write_text("".join([*lines, n_quads(ontology_quads())]), encoding="utf-8")
        command = [
            sys.executable, str(shared / "tools" / "score_graph.py"), "--graph", str(dump),
            "--gold", str(gold), "--texts", str(texts), "--predicates", str(ROOT / "tests" / "gold_predicates.tsv"),
        ]  # fmt: skip
        if misses:
            command += ["--misses", str(misses)]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--misses", type=Path)
    parser.add_argument("--only-labels-of-both", action="store_true")
    parser.add_argument("--unseen", type=Path, metavar="FOLDER")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--held", type=Path, metavar="FOLDER")
    parser.add_argument("--further", type=Path, metavar="FOLDER")
    asked = parser.parse_args()
    if asked.write:
        measured(asked.shared, asked.held, asked.further).write()
        return 0
    if asked.unseen:
        print(score_unseen(asked.shared, asked.unseen, asked.misses))
        return 0
    if not asked.only_labels_of_both:
        print("all labels")
        print(score(asked.shared, None, asked.misses))
    print("without labels that only one of the two texts uses")
    print(score(asked.shared, lexicon_without_single_use([source(asked.shared, name) for name in TEXTS])))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
