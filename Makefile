# Every developer command; `make` alone lists them.
.DEFAULT_GOAL := help
SHELL := bash
BIN := .venv/bin
CODE := src tests training benchmarks samples
CORPUS ?= corpus
CHANNEL ?= channel_pdfs
GAZETTEER ?= gazetteer
HIDE ?= samples benchmarks/held_out benchmarks/held_out_written benchmarks/held_out_unmet benchmarks/held_out_passages \
  training/annotated training/written training/passages training/other_bodies training/torn
export OMP_THREAD_LIMIT := 1
export OMP_NUM_THREADS := 1
export OPENBLAS_NUM_THREADS := 1

.PHONY: help
help: ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort | column -t -s "$$(printf '\t')"

.PHONY: setup
setup: ## install what is missing: Tesseract, .venv, the ntm-extract command
	@PYTHON="$(PYTHON)" ./setup.sh

.PHONY: demo
demo: setup ## read samples/ into out/demo and show the tasks with their deadlines
	@$(BIN)/ntm-extract run samples --out out/demo --jobs 2
	@$(BIN)/ntm-extract tasks out/demo

.PHONY: test
test: setup ## run every test, the real OCR engine included
	@$(BIN)/pytest -n 2

.PHONY: test-fast
test-fast: setup ## unit, rules, golden on text: no OCR program, under a minute
	@$(BIN)/pytest -n 2 -m "not ocr and not slow"

.PHONY: check
check: setup ## format, lint, types, floors; changes nothing
	@$(BIN)/ruff format --check --quiet $(CODE)
	@$(BIN)/ruff check --quiet $(CODE)
	@$(BIN)/mypy
	@$(BIN)/lint-imports > .lint-imports.tmp || { cat .lint-imports.tmp; exit 1; }
	@$(BIN)/python tests/audit.py --offline-ok

.PHONY: fix
fix: setup ## ruff format, ruff check --fix
	@$(BIN)/ruff format $(CODE)
	@$(BIN)/ruff check --fix $(CODE)

.PHONY: golden-update
golden-update: setup ## rewrite tests/golden/records; review the diff line by line
	@$(BIN)/python tests/golden/update.py

.PHONY: score
score: setup ## precision and recall per kind of fact over samples/
	@echo "== samples"; $(BIN)/python benchmarks/score.py
	@echo "== documents that rules were written with"; $(BIN)/python benchmarks/score.py --no-samples --gold training/annotated
	@echo "== bodies not met before, opened since"; $(BIN)/python benchmarks/score.py --no-samples --gold training/other_bodies
	@echo "== documents held out"; $(BIN)/python benchmarks/score.py --no-samples --gold benchmarks/held_out
	@echo "== written by us in the manner of the genre, held out"; $(BIN)/python benchmarks/score.py --no-samples --gold benchmarks/held_out_written
	@echo "== notices nobody who writes rules has read"; $(BIN)/python benchmarks/score.py --no-samples --gold benchmarks/held_out_unmet
	@echo "== torn texts, opened since"; $(BIN)/python benchmarks/score.py --no-samples --gold training/torn
	@echo "== passages of real documents, held out"; $(BIN)/python benchmarks/score.py --no-samples --gold benchmarks/held_out_passages
	@echo "== single lines of official texts"; $(BIN)/python benchmarks/role_lines.py; $(BIN)/python benchmarks/fact_lines.py
	@echo "== wrong facts that stand in review, held out"; $(BIN)/python benchmarks/review.py --no-samples --gold benchmarks/held_out \
	  --gold benchmarks/held_out_written --gold benchmarks/held_out_unmet \
	  --gold benchmarks/held_out_passages

.PHONY: score-diff
score-diff: setup ## facts gained and lost against BASE (make score-diff BASE=main)
	@$(BIN)/python benchmarks/score_diff.py --base "$(or $(BASE),main)"

.PHONY: bench
bench: setup ## speed and memory, as ratios against references of the same run
	@$(BIN)/python benchmarks/repair.py --marked training/annotated \
	  --pair samples/ha_tinh_2024_garbled/notice.txt samples/ha_tinh_2024/scan_true.txt
	@$(BIN)/python benchmarks/scans.py --pages 1
	@$(BIN)/python benchmarks/extraction_speed.py
	@$(BIN)/python benchmarks/dedup.py accuracy
	@$(BIN)/python benchmarks/batch.py --documents 60 --long 1000

.PHONY: schema
schema: setup ## write docs/schema/notice-v1.json
	@$(BIN)/ntm-extract schema > docs/schema/notice-v1.json

.PHONY: lock
lock: ## resolve requirements.lock anew (needs uv)
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --quiet -o requirements.lock

.PHONY: dist
dist: setup ## build wheel and sdist into dist/
	@$(BIN)/python -m build --no-isolation --outdir dist .

.PHONY: clean
clean: ## remove what was built
	rm -rf .venv dist build out .mypy_cache .ruff_cache .pytest_cache .hypothesis

.PHONY: fuzz
fuzz: setup ## fuzz the readers, repair and the rules for a minute each (needs atheris)
	@$(BIN)/python tests/fuzz/run.py --seconds 60

.PHONY: audit
audit: setup ## look the locked packages up in the advisory database (needs the network)
	@$(BIN)/python tests/audit.py

.PHONY: train-review
train-review: setup ## count what follows names, fit models/review (CORPUS= HIDE=)
	@$(BIN)/python training/review/count_followers.py --corpus $(CORPUS) --hide $(HIDE)
	@$(BIN)/python training/review/forget.py out/forgotten
	@$(BIN)/python training/review/train_surety.py out/forgotten/*/records

.PHONY: train-repair
train-repair: setup ## build models/repair and models/slips (CORPUS= CHANNEL= GAZETTEER= HIDE= DATE=)
	@mkdir -p out/streams
	@$(BIN)/python training/repair/make_pages.py --channel $(CHANNEL) --corpus $(CORPUS) --out out/pages.jsonl
	@$(BIN)/python training/repair/make_pages.py --channel $(CHANNEL) --corpus $(CORPUS) --variants 0 \
	  --corpus-pages 900 --seed 20260102 --out out/more.jsonl
	@$(BIN)/python training/repair/train.py --corpus $(CORPUS) --gazetteer $(GAZETTEER) --channel $(CHANNEL) \
	  --pages out/pages.jsonl out/more.jsonl --hide $(HIDE) --date $(DATE) --streams out/streams --out models/repair
	@$(BIN)/python training/repair/learn_context.py --streams out/streams --model models/repair \
	  --steps 9500 --stop 4000 --out out/first.npz
	@$(BIN)/python training/repair/learn_context.py --streams out/streams --model models/repair \
	  --from out/first.npz --first 4000 --steps 7000 --warm 150 --out models/repair/context.npz
	@$(BIN)/python training/repair/calibrate.py --pages out/pages.jsonl --model models/repair
	@$(BIN)/python training/repair/make_scans.py --texts training/annotated --channel $(CHANNEL) --every 2 --out out/scans.jsonl
	@$(BIN)/python training/repair/make_scans.py --texts training/annotated --channel $(CHANNEL) --every 2 \
	  --seed 20260104 --out out/scans_more.jsonl
	@$(BIN)/python training/repair/learn_slips.py --scans out/scans.jsonl out/scans_more.jsonl --date $(DATE) --out models/slips

.PHONY: train-layers
train-layers: setup ## build models/slips/layers (TESSDATA= with vie and eng, DATE=)
	@mkdir -p out
	@$(BIN)/python training/repair/make_layers.py --texts training/annotated --split train \
	  --tessdata $(TESSDATA) --out out/layers.jsonl
	@$(BIN)/python training/repair/make_layers.py --texts training/other_bodies --split calibrate \
	  --seed 12 --tessdata $(TESSDATA) --out out/layers_calibrate.jsonl
	@$(BIN)/python training/repair/make_layers.py --texts training/written --split test --seed 13 \
	  --pages 1 --every 2 --tessdata $(TESSDATA) --out out/layers_test.jsonl
	@$(BIN)/python training/repair/learn_layers.py \
	  --layers out/layers.jsonl out/layers_calibrate.jsonl out/layers_test.jsonl --date $(DATE)
