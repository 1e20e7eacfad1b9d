# `make demo` and `make test` do all the set-up: Python 3.11 or newer and a package index are enough.

PYTHON ?= $(firstword $(foreach p,python3 python3.11 python3.12 python3.13 python3.14 python,\
	$(shell $p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $p)))
VENV ?= .venv
READY = $(VENV)/.ready
DRAFT ?= seeds/drafts/alliance-ledger-with-slips.md

.PHONY: demo test slow mutants lint docs lock

demo: $(READY)
	$(VENV)/bin/factcheck check $(DRAFT) --fail-on never

test: $(READY)
	$(VENV)/bin/python -m pytest -q

slow: $(READY)
	$(VENV)/bin/python -m pytest -q --slow

mutants: $(READY)
	$(VENV)/bin/python benchmarks/mutation.py factcheck/judge --tests tests/judge --below 90

lint: $(READY)
	$(VENV)/bin/ruff check
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

docs: $(READY)
	$(VENV)/bin/python docs/refresh.py

$(READY): requirements/dev.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; name one with make PYTHON=..." >&2; exit 1; }
	test -x $(VENV)/bin/python || $(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(VENV)/bin/python -m pip install -q --disable-pip-version-check --no-build-isolation --no-deps -e .
	$(VENV)/bin/python -m compileall -q factcheck   # the first run is as fast as the second, whoever may write here
	@touch $@

# Needs uv; pins every dependency with the hashes of its files.
lock:
	uv pip compile -q pyproject.toml --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header --no-annotate -o requirements/runtime.txt
	uv pip compile -q pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header --no-annotate -o requirements/dev.txt
