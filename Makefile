# One command each, the same here and in CI. PYTHON is the one that has the project installed with [dev].

PYTHON ?= $(firstword $(wildcard .venv/bin/python) python3)
# The same as an absolute path, for what runs in web/.
IIB_PYTHON = $(shell $(PYTHON) -c "import sys; print(sys.executable)")

.PHONY: help check test journeys e2e hosts static bench screenshots docs full

help:
	@sed -n 's/^\([a-z0-9]*\):.*## /\1\t/p' Makefile | expand -t 14

check: web/node_modules ## style, types and layers
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	$(PYTHON) -c "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run())"
	cd web && npm run --silent typecheck && npm run --silent lint

test: web/node_modules ## pytest and vitest
	$(PYTHON) -m pytest
	cd web && npm run --silent test

journeys: web/node_modules ## the most important tests of the page in a browser
	cd web && IIB_PYTHON="$(IIB_PYTHON)" npm run --silent e2e -- --grep-invert @full

e2e: web/node_modules ## a real browser against a real server
	cd web && IIB_PYTHON="$(IIB_PYTHON)" npm run --silent e2e

hosts: web/node_modules ## our tab in real gradio, as A1111 and Forge have it
	IIB_PYTHON="$(IIB_PYTHON)" .ci/hosts

static: ## rebuild the page from web/ and stamp it
	cd web && npm ci --no-audit --no-fund && npm run --silent build

docs: ## the pages that are made from code, and the description of the API
	$(PYTHON) -c "from pathlib import Path; from iib_core.settings import settings_page; \
	    Path('docs/settings.md').write_text(settings_page(), encoding='utf-8')"
	$(PYTHON) -m iib_core openapi > web/openapi.json
	cd web && npm run --silent types

bench: ## benchmarks, printed as a table
	$(PYTHON) -m benchmarks.run

screenshots: web/node_modules ## docs/screenshots, from the real page
	cd web && IIB_PYTHON="$(IIB_PYTHON)" npm run --silent screenshots

full: export IIB_TEST_KILLS = 100
full: export IIB_PINS_WHOLE = 1
full: check test e2e hosts ## all of it, a hundred kills, and the pins of both hosts
	.ci/pins a1111 forge

web/node_modules: web/package-lock.json
	cd web && npm ci --no-audit --no-fund
	@touch $@
