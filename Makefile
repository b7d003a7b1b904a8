# The front door. `make run` and `make test` do all the set-up they need.
SHELL := /bin/bash
SWIFT ?= swift
OUT ?= out
ICU_HEADER := /usr/include/unicode/ubrk.h
RELEASE := .build/release
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: run test check bench evaluate build clean setup floors lint lexicons sample help

help: ## Lists the targets.
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: build ## Builds, reads corpus/, prints what it says and where knowledge.json lies.
	$(RELEASE)/jianbao run corpus -o $(OUT)

test: setup ## Builds and runs the tests.
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

check: setup lint floors lexicons ## Format, floors of the imports, dictionaries.

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

# Debug, in the folder that `make test` has filled: what is built there is not built again.
floors: setup
	$(SWIFT) build --explicit-target-dependency-import-check error

lexicons: setup
	$(SWIFT) run jianbao-dev lexicon check

build: setup ## Builds the command in release mode.
	$(SWIFT) build -c release --product jianbao

clean: ## Removes what was built.
	rm -rf .build $(OUT)

# ICU's headers are the one thing that Swift's own installation lacks.
setup:
	@command -v $(firstword $(SWIFT)) >/dev/null || { echo "make: Swift 6.1 or later is needed: https://www.swift.org/install" >&2; exit 1; }
	@if [ ! -e $(ICU_HEADER) ] && [ "$$(uname)" = Linux ]; then \
	  command -v apt-get >/dev/null || { echo "make: install ICU's development files (libicu-dev) and call again" >&2; exit 1; }; \
	  echo "Installing libicu-dev ..."; \
	  $(SUDO) apt-get update -q && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends libicu-dev; \
	fi
