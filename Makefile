# make demo   read the example articles and write demo/index.html
# make test   run all tests
# make check  lint, strict types, import contracts, accuracy floors
# make train  rebuild the shipped weights from ../shared/data

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
TRAIN_VENV := .venv-train
TRAIN_STAMP := $(TRAIN_VENV)/.installed
DEV := ../shared/data/statements/wikinews-dev.jsonl.xz

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test check train clean

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit("Wortlaut needs Python 3.11 or newer; try: make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --constraint constraints.txt --editable '.[dev,evaluation]'
	@touch $@

$(TRAIN_STAMP): pyproject.toml constraints.txt training/constraints.txt
	$(PYTHON) -m venv $(TRAIN_VENV)
	$(TRAIN_VENV)/bin/pip install --quiet --constraint constraints.txt --constraint training/constraints.txt --editable '.[evaluation,train]'
	@touch $@

demo: $(STAMP)
	@mkdir -p demo
	$(BIN)/wortlaut read examples --format table
	$(BIN)/wortlaut read examples --format html > demo/index.html
	@echo 'The same as a page: demo/index.html'

test: $(STAMP)
	$(BIN)/pytest --numprocesses 2

check: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	@if [ -e $(DEV) ]; then \
		$(BIN)/wortlaut evaluate statements $(DEV) --floors tests/gates/floors.json; \
	else \
		echo 'accuracy floors not checked: $(DEV) is not there'; \
	fi

train: $(TRAIN_STAMP)
	$(TRAIN_VENV)/bin/python -m training

clean:
	rm -rf $(VENV) $(TRAIN_VENV) demo
