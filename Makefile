# Everything a developer or a curious reader types. Longer parts are scripts in .ci/.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules

SERVE ?= 1
PORT ?= 8080
N ?= 60
CORPUS ?= ../shared/corpora/scale/news20k.jsonl.zst
RUNS ?= 3
SECONDS_EACH ?= 60
NOTICES ?= 100000
QUICK ?=
EXAMPLES ?= 300

# A crashing Swift test hangs in its own backtracer on Debian 12.
export SWIFT_BACKTRACE := enable=no
# Output and names are Vietnamese; a bare machine's locale is C.
export PYTHONUTF8 := 1
export PYTHONDONTWRITEBYTECODE := 1

BUILD := .build
VENV := $(BUILD)/venv
PYTHON := $(VENV)/bin/python
DEBUG_BIN := $(BUILD)/debug/tracuu
RELEASE_BIN := $(BUILD)/release/tracuu
# With a font that has every Vietnamese letter.
BROWSER := chromium fonts-dejavu-core
SWIFT_FOLDERS := $(wildcard Sources importers index Tests Fuzzing/targets) Package.swift Fuzzing/Package.swift

.PHONY: help
help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

.PHONY: install
install: ## Install what is missing on Debian 12 (it says what before it does)
	@.ci/install

.PHONY: run
run: install ## Build, import the samples, show three searches, then serve [SERVE=0] [PORT=8080]
	@swift build -c release --explicit-target-dependency-import-check error
	@SERVE=$(SERVE) PORT=$(PORT) TRACUU_BIN=$(RELEASE_BIN) .ci/demo

.PHONY: test
test: install venv ## Build, then the Swift tests, the black-box tests and those in a browser
	@.ci/install $(BROWSER)
	@swift build --build-tests --explicit-target-dependency-import-check error
	@swift test --skip-build --disable-xctest
	@TRACUU_BIN=$${TRACUU_BIN:-$(CURDIR)/$(DEBUG_BIN)} $(PYTHON) -m pytest Tests/BlackBoxTests
	@TRACUU_BIN=$${TRACUU_BIN:-$(CURDIR)/$(DEBUG_BIN)} $(PYTHON) -m pytest Tests/BrowserTests

.PHONY: browser
browser: install venv ## Run only the tests in a browser, against the newest build
	@.ci/install $(BROWSER)
	@$(PYTHON) -m pytest Tests/BrowserTests

.PHONY: screenshots
screenshots: install venv ## Make the pictures of docs/images anew from the samples
	@.ci/install $(BROWSER) fonts-roboto-unhinted
	@$(PYTHON) Tests/BrowserTests/screenshots.py docs/images

.PHONY: venv
venv:
	@.ci/venv $(VENV) Tests/BlackBoxTests/requirements.txt

.PHONY: lint
lint: ## Check the formatting of every Swift file
	@swift format lint --strict --recursive --parallel $(SWIFT_FOLDERS)
	@echo "lint: $$(find $(SWIFT_FOLDERS) -name '*.swift' | wc -l) Swift files, no findings"

.PHONY: format
format: ## Format every Swift file in place
	@swift format --in-place --recursive --parallel $(SWIFT_FOLDERS)

.PHONY: imports
imports: ## Compare every import with the manifest and the table of levels
	@.ci/check-imports

.PHONY: check
check: install ## Run the Swift tests under the address and the thread sanitizer
	@ASAN_OPTIONS=detect_leaks=0 swift test --disable-xctest --sanitize address --scratch-path $(BUILD)/asan
	@swift test --disable-xctest --sanitize thread --scratch-path $(BUILD)/tsan

.PHONY: fuzz
fuzz: install ## Fuzz the decoder and the HTML importer, each for SECONDS_EACH=60 seconds
	@Fuzzing/run $(SECONDS_EACH)

.PHONY: encodings
encodings: release ## Measure how right legacy encodings are read, and that other text is left alone [QUICK=1]
	@TRACUU_BIN=$(RELEASE_BIN) python3 Benchmarks/encoding_accuracy.py $(if $(QUICK),--quick)

.PHONY: release
release: install
	@swift build -c release --explicit-target-dependency-import-check error

.PHONY: kills
kills: release venv ## Kill N=60 imports at random moments; nothing acknowledged may be lost
	@TRACUU_BIN=$(RELEASE_BIN) $(PYTHON) Tests/BlackBoxTests/kill_import.py --kills $(N)

.PHONY: schemathesis
schemathesis: release venv ## Compare the answers to more than 10,000 requests with /openapi.json [EXAMPLES=300]
	@TRACUU_BIN=$(RELEASE_BIN) $(PYTHON) Tests/BlackBoxTests/api_requests.py --examples $(EXAMPLES)

.PHONY: promises
promises: release venv ## Print each promise with its runs and its result [N=60]
	@TRACUU_BIN=$(RELEASE_BIN) $(PYTHON) Tests/BlackBoxTests/promises.py --kills $(N)

.PHONY: relevance
relevance: release venv ## Measure whether the right documents come first, against floors.json [QUICK=1]
	@TRACUU_BIN=$(RELEASE_BIN) $(PYTHON) Benchmarks/relevance.py $(if $(QUICK),--quick)

.PHONY: bench
bench: release venv ## Import, search and the service beside the peers, and decode legacy pages [CORPUS=…] [RUNS=3] [NOTICES=100000] [QUICK=1]
ifneq ($(QUICK),)
	@TRACUU_BIN=$(RELEASE_BIN) $(PYTHON) Benchmarks/search.py --quick --engines tracuu,fts5
else
	@.ci/install util-linux wrk zstd python3-xapian
	@.ci/venv $(BUILD)/venv-bench Benchmarks/requirements.txt
	@TRACUU_BIN=$(RELEASE_BIN) $(BUILD)/venv-bench/bin/python Benchmarks/import_scale.py --corpus $(CORPUS) --runs $(RUNS)
	@$(BUILD)/venv-bench/bin/python Benchmarks/decoding.py --record
	@TRACUU_BIN=$(RELEASE_BIN) $(BUILD)/venv-bench/bin/python Benchmarks/search.py --texts $(CORPUS) --rounds $(RUNS) --record
	@TRACUU_BIN=$(RELEASE_BIN) $(BUILD)/venv-bench/bin/python Benchmarks/search.py --notices $(NOTICES) --rounds $(RUNS) --record
	@TRACUU_BIN=$(RELEASE_BIN) $(BUILD)/venv-bench/bin/python Benchmarks/service.py --texts $(CORPUS) --record
endif

.PHONY: clean
clean: ## Remove everything that was built
	@rm -rf $(BUILD)
