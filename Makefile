# Heartleaf's commands. `make` or `make help` lists them; each prepares what it needs by itself.

SHELL := /bin/bash
VENV ?= .venv
PYTHON ?=
ARGS ?=
TESTS ?= tests
SOURCES := $(wildcard viewer main.py tools tests benchmarks)
PY := $(VENV)/bin/python

export VENV PYTHON

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test lint types check tests coverage bench scale handouts diagrams lock wheel clean ready-run ready-dev

# Stages that need no screen draw into memory.
test lint types check tests coverage bench scale handouts diagrams wheel: export QT_QPA_PLATFORM = offscreen

help:  ## list these commands
	@sed -n 's/^\([a-z]*\):.*  ## /\1|/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "  make %-10s %s\n", $$1, $$2 }'

run: ready-run  ## open the reader; ARGS="--help" and so on are handed to it
	@$(PY) main.py $(ARGS)

# Types take one core for half a minute, in which the tests have the other.
test: lint  ## every check; the types are looked at beside the tests
	@$(MAKE) --no-print-directory types & types=$$!; \
		$(MAKE) --no-print-directory check tests; others=$$?; \
		wait $$types && exit $$others
	@echo "Heartleaf: every check passed"

lint: ready-dev  ## style and form of the code
	@echo "== style (ruff)"
	@$(PY) -m ruff check --quiet $(SOURCES)
	@$(PY) -m ruff format --quiet --check $(SOURCES) || { echo "These files are not formatted:"; \
		$(PY) -m ruff format --check $(SOURCES); exit 1; }

types: ready-dev  ## types of the code
	@echo "== types (mypy)"
	@$(PY) -m mypy --strict --no-error-summary $(SOURCES)

check: ready-run  ## the articles and pictures: links, sources, reading grade
	@echo "== articles and pictures (heartleaf check)"
	@$(PY) main.py check

tests: ready-dev  ## the tests alone; TESTS=tests/reading chooses some
	@echo "== tests (pytest)"
	@$(PY) -m pytest --quiet --numprocesses auto --dist worksteal $(TESTS) $(ARGS)

coverage: ready-dev  ## the tests, and which lines they never reach
	@$(PY) -m pytest --quiet --cov --cov-report=term $(TESTS) $(ARGS)
	@echo "== rooms without Qt: every line"
	@$(PY) -m coverage report --fail-under=100 --include='viewer/library/*,viewer/paper/*,viewer/reading/*,viewer/render/*'

bench: ready-dev  ## how fast it starts and turns pages, beside a bare window
	@set -e; for script in start pages pictures compile handouts; do echo "== $$script"; $(PY) benchmarks/$$script.py; done

scale: ready-dev  ## how it bears 50, 1,000 and 10,000 articles; ARGS="FOLDER" takes Markdown from there
	@$(PY) benchmarks/scale.py $(ARGS)

handouts: ready-dev  ## every article in every size and on every paper, held against two checkers of PDFs
	@$(PY) -m tools.handouts.build $(ARGS)

diagrams: ready-dev  ## make the pictures' files again from their drawings
	@$(PY) -m tools.diagrams.build $(ARGS)

lock: ready-dev  ## choose the newest packages that fit and lock them by hash
	@CUSTOM_COMPILE_COMMAND="make lock" $(PY) -m piptools compile --quiet --upgrade --strip-extras --allow-unsafe \
		--generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
		--output-file requirements/run.txt pyproject.toml
	@CUSTOM_COMPILE_COMMAND="make lock" $(PY) -m piptools compile --quiet --upgrade --strip-extras --allow-unsafe \
		--generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
		--extra dev --constraint requirements/run.txt --output-file requirements/dev.txt pyproject.toml

wheel: ready-dev  ## build what `pip install` takes, into dist/
	@$(PY) -m build --no-isolation --outdir dist .

clean:  ## remove what the checks and builds left (not the virtual environment)
	@rm -rf build dist *.egg-info .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find viewer tools tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

ready-run:
	@tools/setup/prepare.sh run

ready-dev:
	@tools/setup/prepare.sh dev
