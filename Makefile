# Every command anyone types. `make serve` and `make test` are all a newcomer needs.

CORPUS ?= corpus
ARCHIVE ?= archive.db
OLD ?= $(ARCHIVE)
PORT ?= 8001
PYTHON ?= python3

BIN = .venv/bin
RUN = $(BIN)/python
APP = .venv/app-installed
DEV = .venv/dev-installed
BENCH = .venv/bench-installed

.DEFAULT_GOAL := help
.PHONY: help serve build diff doubts verify export image test check docs score bench clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-7s %s\n", $$1, $$2}' Makefile

serve: build ## build the archive if corpus or code has changed, then serve it (PORT=8001)
	@$(RUN) -m pressmark.serve "$(ARCHIVE)" --port $(PORT) --downloads build/export

build: $(APP) ## build ARCHIVE from CORPUS (make build CORPUS=folder ARCHIVE=file.db)
	@$(RUN) build_db.py --corpus "$(CORPUS)" --output "$(ARCHIVE)" --if-changed

diff: $(APP) ## build ARCHIVE again and list what differs from OLD, and why (make diff OLD=file.db; else from itself)
	@$(RUN) build_db.py --corpus "$(CORPUS)" --output "$(ARCHIVE)" --diff "$(OLD)"

doubts: build ## print what the build was unsure of, worst first, with corrections to paste
	@$(RUN) -m pressmark.doubt_report "$(ARCHIVE)"

verify: $(APP) ## say whether an archive is whole (make verify ARCHIVE=file.db)
	@$(RUN) -m pressmark.verify "$(ARCHIVE)"

export: build ## write tables, citations, annotations, a data package and checksums to build/export
	@$(RUN) -m pressmark.export "$(ARCHIVE)" build/export

image: build ## write a folder for docker build that serves the archive to build/image
	@$(RUN) -m pressmark.image "$(ARCHIVE)" build/image

test: $(DEV) ## install what the tests need and run them
	$(RUN) -m pytest

check: $(DEV) ## lint, strict types, docs up to date, architecture
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(RUN) -m pressmark.describe --check
	$(RUN) -m benchmarks.card --check
	$(RUN) -m pytest tests/test_architecture.py

docs: $(DEV) ## write what README.md and metadata.json take from the code
	$(RUN) -m pressmark.describe
	$(RUN) -m pressmark.corrections_schema
	$(RUN) -m benchmarks.card

score: $(APP) ## measure the archive against hand-marked documents
	$(RUN) -m benchmarks.score

bench: $(BENCH) ## measure speed, and how time grows with nasty input
	$(RUN) -m benchmarks.speed
	$(RUN) -m benchmarks.growth
	$(RUN) -m benchmarks.pages

clean: ## remove everything that was built or installed
	rm -rf .venv build archive.db .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit("Pressmark needs Python 3.11 or newer; say which with make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv

$(APP): requirements.txt | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(DEV): requirements-dev.txt | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@ $(APP)

$(BENCH): requirements-bench.txt | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.txt
	@touch $@ $(APP)
