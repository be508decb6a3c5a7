# make run    set up and serve on http://127.0.0.1:8000      (HOST=… PORT=… to change)
# make test   set up and run the tests                       (make test-all adds the long ones)

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
HOST ?= 127.0.0.1
PORT ?= 8000

BIN := .venv/bin
WEEK_AGO = $(shell date -u -d '7 days ago' +%Y-%m-%d)
COMPILE = $(BIN)/uv pip compile --quiet pyproject.toml --extra postgres --generate-hashes --no-header \
	--exclude-newer $(WEEK_AGO) --python-version 3.11 --universal
CATALOGUES := $(wildcard translations/*/LC_MESSAGES/*.po)
LOG := .venv/setup.log
OR_SAY = || { echo "That did not work. The whole story is in $(LOG)."; exit 1; }
OR_SHOW = || { tail -n 5 $(LOG); exit 1; }
export PIP_DISABLE_PIP_VERSION_CHECK = 1
MAKEFLAGS += --no-print-directory
.DELETE_ON_ERROR:
.PHONY: help run ready test test-all test-tools lint bench assets fonts lock clean

help:
	@sed -n 's/^# //p' Makefile

# ── Serving ─────────────────────────────────────────────────────────────────

run: ready
	@echo "Serving on http://$(HOST):$(PORT) (Ctrl+C stops)"
	@CARERS_HOST=$(HOST) CARERS_PORT=$(PORT) exec $(BIN)/carers serve

ready: .venv/run .venv/catalogues var/keys
	@echo "Checking the search index"
	@$(BIN)/carers index build >>$(LOG) 2>&1 $(OR_SHOW)

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed. Set PYTHON=… if it has another name."; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || sh tests/tooling/apt.sh python3-venv
	@echo "Making a virtual environment in .venv"
	@$(PYTHON) -m venv .venv

.venv/run: requirements.txt pyproject.toml | .venv/bin/python
	@echo "Installing what the portal needs (a minute or two, once)"
	@$(BIN)/pip install --quiet --require-hashes -r requirements.txt >$(LOG) 2>&1 $(OR_SAY)
	@$(BIN)/pip install --quiet --no-deps --no-build-isolation -e . >>$(LOG) 2>&1 $(OR_SAY)
	@touch $@

.venv/catalogues: $(CATALOGUES) | .venv/run
	@echo "Compiling the translations"
	@$(BIN)/carers i18n compile >>$(LOG) 2>&1 $(OR_SHOW)
	@touch $@

var/keys: | .venv/run
	@echo "Making this machine's own keys in var/"
	@$(BIN)/carers keys new >>$(LOG) 2>&1 $(OR_SHOW)

# ── Testing ─────────────────────────────────────────────────────────────────

.venv/test: requirements-dev.txt .venv/run
	@echo "Installing what the tests need"
	@$(BIN)/pip install --quiet --require-hashes -r requirements-dev.txt >>$(LOG) 2>&1 $(OR_SAY)
	@touch $@

test-tools: .venv/test .venv/catalogues
	@sh tests/tooling/browser.sh
	@sh tests/tooling/postgres.sh
	@sh tests/tooling/node.sh core

lint: .venv/test .venv/catalogues
	@echo "Reading the code: ruff, mypy, import contracts"
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-cache >.venv/imports.log || { cat .venv/imports.log; exit 1; }
	@echo "Reading the content and the translations"
	@$(BIN)/carers check
	@$(BIN)/carers i18n check

test: test-tools lint
	@echo "Running the tests"
	@$(BIN)/pytest -q -n 2 -m "not slow"

test-all: test-tools lint
	@sh tests/tooling/node.sh all
	@command -v java >/dev/null || sh tests/tooling/apt.sh default-jre-headless
	@echo "Running all tests but Lighthouse; this takes a while"
	@$(BIN)/pytest -q -n 2 --ignore=tests/journeys/test_lighthouse.py
	@echo "Running Lighthouse, alone because it measures"
	@$(BIN)/pytest -q tests/journeys/test_lighthouse.py

bench: ready .venv/test
	@command -v wrk >/dev/null || sh tests/tooling/apt.sh wrk
	@$(BIN)/python -m tests.bench

# ── Making what is kept in the repository ───────────────────────────────────

assets:
	@echo "Building the stylesheets and scripts in static/vendor"
	@sh static/vendor/build.sh

fonts: .venv/test
	@echo "Cutting the fonts in static/fonts"
	@$(BIN)/python static/fonts/make_fonts.py

lock: .venv/bin/python
	@$(BIN)/pip install --quiet uv >>$(LOG) 2>&1 $(OR_SAY)
	@echo "Choosing versions published before $(WEEK_AGO)"
	@$(COMPILE) -o requirements.txt >>$(LOG) 2>&1 $(OR_SAY)
	@$(COMPILE) --group dev -o requirements-dev.txt >>$(LOG) 2>&1 $(OR_SAY)

clean:
	@echo "Removing what was built; var/ and its keys stay"
	@rm -rf .venv search_index/* tests/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis
