# Two commands do all the set-up: `make serve` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
TEXTS ?= ../shared/sources

.PHONY: serve test ontology-quality release scores clean

serve: $(VENV)/served
	$(BIN)/cyberlex serve --port $(PORT) $(if $(wildcard $(TEXTS)),--texts $(TEXTS))

test: $(VENV)/tested
	sh scripts/check.sh

# Every check of the ontology alone: docs/ontology-quality.md says what they are.
ontology-quality: $(VENV)/tested
	sh scripts/ontology_quality.sh

release: $(VENV)/tested
	$(BIN)/cyberlex build $(TEXTS) --release graph/release

scores: $(VENV)/tested
	$(BIN)/python scripts/score.py --write

$(VENV)/served: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	$(BIN)/cyberlex load
	touch $@

$(VENV)/tested: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev,syntax]'
	touch $@

clean:
	rm -rf $(VENV) dist .mypy_cache .ruff_cache .pytest_cache
