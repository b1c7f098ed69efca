# make demo   read the example articles and write demo/index.html
# make test   run all tests
# make check  what .ci/run holds: tests, lint, types, import contracts
# make train  rebuild the shipped weights from ../shared/data

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test check train clean

$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit("Wortlaut needs Python 3.11 or newer; set PYTHON=…" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --constraint constraints.txt --editable '.[dev,evaluation]'
	touch $@

demo: $(STAMP)
	mkdir -p demo
	$(BIN)/wortlaut read examples --format table
	$(BIN)/wortlaut read examples --format html > demo/index.html
	@echo 'The same as a page: demo/index.html'

test: $(STAMP)
	$(BIN)/pytest --numprocesses 2

check: test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

clean:
	rm -rf $(VENV) demo
