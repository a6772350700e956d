#!/bin/sh
# Everything that must hold, in the order of how soon it fails. CI runs just this (through `make test`).
set -eu
cd "$(dirname "$0")/.."
BIN=${BIN:-.venv/bin}
"$BIN/ruff" check .
"$BIN/ruff" format --check .
"$BIN/mypy"
"$BIN/lint-imports"
exec "$BIN/pytest" "$@"
