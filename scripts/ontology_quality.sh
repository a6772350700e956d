#!/bin/sh
# All checks of the ontology and the reference layer, offline: the long ones beside the others, so that two cores are
# enough for five minutes.
set -u
cd "$(dirname "$0")/.."
BIN=${BIN:-.venv/bin}
"$BIN/pytest" --quiet -p no:cacheprovider tests/ontology -m slow &
LONG=$!
"$BIN/pytest" --quiet -p no:cacheprovider tests/ontology tests/loaders/test_reference_layer.py \
    tests/loaders/test_faulty_tables.py tests/loaders/test_links.py tests/loaders/test_link_schemes.py \
    tests/loaders/test_sssom.py tests/loaders/test_link_guide.py tests/loaders/test_bound_states.py \
    tests/graph/test_participation.py tests/graph/test_aggregate.py tests/queries/test_worked_answers.py -m "not slow"
SHORT=$?
wait "$LONG" && exit "$SHORT"
