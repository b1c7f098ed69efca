# make demo   read the example articles and write demo/index.html
# make serve  read the example articles into demo/archive.db and show it in the browser
# make test   run all tests
# make check  lint, strict types, import contracts, accuracy floors
# make train  rebuild the shipped weights from ../shared/data

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
TRAIN_VENV := .venv-train
TRAIN_STAMP := $(TRAIN_VENV)/.installed
DATA := ../shared/data
DEV := $(DATA)/statements/wikinews-dev.jsonl.xz
TREES := $(DATA)/syntax/de_gsd-ud-test.conllu
NAMES := $(DATA)/entities/NER-de-test.tsv

# measure $(1) with the arguments $(2) against its floors $(4); named and skipped where $(3) is absent
define floors
	@if [ -e $(3) ]; then \
		$(BIN)/wortlaut evaluate $(1) $(2) --floors tests/gates/$(4).json; \
	else \
		echo 'accuracy floors of $(1) not checked: $(3) is not there'; \
	fi
endef

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo serve test check train clean

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

serve: $(STAMP)
	@mkdir -p demo
	$(BIN)/wortlaut ingest examples --archive demo/archive.db
	$(BIN)/wortlaut serve --archive demo/archive.db

test: $(STAMP)
	$(BIN)/pytest --numprocesses 2

check: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(call floors,statements,$(DEV),$(DEV),floors)
	$(call floors,actors,corpus/actors/dev.jsonl --corpus $(DEV),$(DEV),actors-floors)
	$(call floors,actors,corpus/actors/dev-blind.jsonl --corpus $(DEV),$(DEV),actors-blind-floors)
	$(call floors,events,corpus/events/dev.jsonl --corpus $(DEV),$(DEV),events-floors)
	$(call floors,times,corpus/times/dev.jsonl --corpus $(DEV),$(DEV),times-floors)
	$(call floors,grammar,$(TREES),$(TREES),grammar-floors)
	$(call floors,entities,$(NAMES),$(NAMES),entities-floors)

train: $(TRAIN_STAMP)
	$(TRAIN_VENV)/bin/python -m training

clean:
	rm -rf $(VENV) $(TRAIN_VENV) demo
