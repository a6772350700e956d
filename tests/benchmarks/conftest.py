"""The benchmarks are scripts in a folder of their own, which tests import from."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))
