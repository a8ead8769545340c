# `make demo` and `make test` need Python 3.11 or newer and make, nothing else.
PYTHON ?= python3
BIN := .venv/bin
PACKAGES := __init__.py errors.py api.py server_workspace.py imported_workspace.py ontology graph loaders queries cli

.PHONY: demo test lint bench docs clean

.venv/ready: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit("councilgraph needs Python 3.11 or newer, this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $@

demo: .venv/ready
	./examples/demo.sh $(BIN)/councilgraph

test: .venv/ready
	$(BIN)/python -m pytest -n 2 --dist loadgroup $(ARGS)

lint: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy $(PACKAGES)
	$(BIN)/lint-imports

bench: .venv/ready
	$(BIN)/python -m bench

docs: .venv/ready
	$(BIN)/python scripts/make_reference.py
	$(BIN)/python scripts/printed.py

clean:
	rm -rf .venv build demo-store
