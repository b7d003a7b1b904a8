# The front door. `make run` and `make test` do all the set-up they need.
SHELL := /bin/bash
SWIFT ?= swift
OUT ?= out
ICU_HEADER := /usr/include/unicode/ubrk.h
RELEASE := .build/release
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: run test check bench evaluate build clean setup floors lint lexicons marks sample help fuzz fuzzer leaks

help: ## Lists the targets.
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: build ## Builds, reads corpus/, prints what it says and where knowledge.json lies.
	$(RELEASE)/jianbao run corpus -o $(OUT)

test: setup ## Builds and runs the tests.
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	$(MAKE) sample

# A package of a user's, which has only what the products offer.
sample: setup
	$(SWIFT) build --package-path Tests/SamplePackage --build-tests
	$(SWIFT) test --package-path Tests/SamplePackage --skip-build

check: setup lint floors lexicons marks ## Format, floors of the imports, dictionaries, marks of texts.

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

# Debug, in the folder that `make test` has filled: what is built there is not built again.
floors: setup
	$(SWIFT) build --explicit-target-dependency-import-check error

lexicons: setup
	$(SWIFT) run jianbao-dev lexicon check

# The marks of real news fit the texts that they were made on; those lie beside the checkout.
NEWS := ../shared/corpus/xinwenlianbo
marks: setup
	@if [ -d $(NEWS) ]; then \
	  $(SWIFT) run jianbao-dev marks join Tests/Articles/xinwenlianbo.marks.jsonl --texts $(NEWS) > /dev/null; \
	else echo "skipped: ../shared is not here"; fi

build: setup ## Builds the command in release mode.
	$(SWIFT) build -c release --product jianbao

bench: build ## Times the stages and the program's start; on the texts beside the checkout when they are there.
	$(SWIFT) build -c release --product jianbao-dev
	$(RELEASE)/jianbao-dev bench $(if $(wildcard ../shared/corpus/xinwenlianbo),--corpus ../shared/corpus/xinwenlianbo)

FUZZ := Tests/Fuzz
FUZZER := $(FUZZ)/.build/debug/Fuzz
FUZZ_TARGETS := decode dictionary extract icu model repair
SECONDS_EACH ?= 60

fuzzer: setup
	cd $(FUZZ) && $(SWIFT) build --sanitize address --sanitize fuzzer

fuzz: fuzzer ## Fuzzes each target for SECONDS_EACH (60) seconds; failing inputs stay in Tests/Fuzz/Findings.
	@for target in $(FUZZ_TARGETS); do \
	  mkdir -p $(FUZZ)/.build/inputs/$$target; echo "== $$target"; \
	  JIANBAO_FUZZ=$$target SWIFT_BACKTRACE=enable=no $(FUZZER) -max_total_time=$(SECONDS_EACH) -max_len=4096 -timeout=300 -rss_limit_mb=4096 \
	    -verbosity=0 -print_final_stats=1 -artifact_prefix=$(FUZZ)/Findings/$$target- $(FUZZ)/.build/inputs/$$target 2>&1 | grep -E "ERROR|SUMMARY|Fatal|number_of_executed" ; \
	  [ $${PIPESTATUS[0]} = 0 ] || exit 1; \
	done

leaks: fuzzer ## Opens and closes all of ICUKit under the address sanitizer.
	JIANBAO_FUZZ=icu SWIFT_BACKTRACE=enable=no $(FUZZER) -runs=300 -max_len=64 -seed=1 -verbosity=0 -detect_leaks=1

evaluate: build ## Scores every kind of mention against the committed baseline (needs ../shared).
	$(SWIFT) build -c release --product jianbao-dev
	$(RELEASE)/jianbao-dev evaluate

clean: ## Removes what was built.
	rm -rf .build Tests/SamplePackage/.build $(OUT)

# ICU's headers are the one thing that Swift's own installation lacks.
setup:
	@command -v $(firstword $(SWIFT)) >/dev/null || { echo "make: Swift 6.1 or later is needed: https://www.swift.org/install" >&2; exit 1; }
	@if [ ! -e $(ICU_HEADER) ] && [ "$$(uname)" = Linux ]; then \
	  command -v apt-get >/dev/null || { echo "make: install ICU's development files (libicu-dev) and call again" >&2; exit 1; }; \
	  echo "Installing libicu-dev ..."; \
	  $(SUDO) apt-get update -q && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends libicu-dev; \
	fi
