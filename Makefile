# Two commands matter: `make demo` and `make test`. Both set up everything they need themselves.
PORT ?= 8000
DATA ?= demo-data
PYTHON ?= python3
VENV ?= .venv
MINUTES ?= 30
BIN = $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: demo test lint bench docs torture fuzz format lock clean help

help:
	@echo "make demo     a seeded vendor, running on 127.0.0.1:$(PORT) (PORT=, DATA=)"
	@echo "make test     the whole suite"
	@echo "make lint     style, types, layers"
	@echo "make bench    speed, as ratios measured in the same run (SEMGREP=1: installs it aside, to compare)"
	@echo "make docs     write the generated reference pages anew"
	@echo "make torture  the long fault tests (kill -9, 200 rounds)"
	@echo "make fuzz     changes the labeled apps for 30 minutes (MINUTES=): no crash, no hang, no false proof"
	@echo "make lock     resolve the dependencies anew"

demo: $(VENV)/.server
	@tools/system-packages demo
	$(BIN)/upheld demo --data "$(DATA)" --bind "127.0.0.1:$(PORT)"

test: $(VENV)/.dev
	@tools/system-packages tests
	$(BIN)/python -m pytest -n 2 --dist loadfile $(TESTS)

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python tools/write_docs.py --check

bench: $(VENV)/.dev
	SEMGREP="$(SEMGREP)" $(BIN)/python tools/bench.py $(PARTS)

docs: $(VENV)/.dev
	$(BIN)/python tools/write_docs.py

torture: $(VENV)/.dev
	@tools/system-packages tests
	$(BIN)/python tools/torture.py --rounds 200

fuzz: $(VENV)/.dev
	$(BIN)/python tools/fuzz.py --minutes $(MINUTES)

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# The lock files name versions and digests, never an index: where packages come from is the machine's business.
lock: $(VENV)/.dev
	@for name in base server dev; do \
	  $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	    --no-header requirements/$$name.in -o requirements/$$name.txt || exit 1; done

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis test-artifacts

$(VENV)/.made:
	@tools/make-environment "$(PYTHON)" "$(VENV)"
	@touch $@

$(VENV)/.server: $(VENV)/.made requirements/server.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/server.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.made requirements/dev.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@ $(VENV)/.server
