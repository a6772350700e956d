#!/bin/sh
# All checks of the ontology, offline: the long ones beside the others, so that two cores are enough for five minutes.
set -u
cd "$(dirname "$0")/.."
BIN=${BIN:-.venv/bin}
"$BIN/pytest" --quiet -p no:cacheprovider tests/ontology -m slow &
LONG=$!
"$BIN/pytest" --quiet -p no:cacheprovider tests/ontology -m "not slow"
SHORT=$?
wait "$LONG" && exit "$SHORT"
