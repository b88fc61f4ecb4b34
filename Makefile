PREFIX ?= /usr/local
SWIFT ?= swift
# A target that imports a module that it does not depend on builds by luck only, where another was
# built first: an error, whatever the order.
DECLARED = --explicit-target-dependency-import-check error
BINARY = .build/release/neuroscope
FORMATTED = Package.swift Sources Tests Benchmarks

.DEFAULT_GOAL := help
.PHONY: help demo docs generate pictures test sanitize bench release install uninstall format lint set-up set-up-test

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: release ## Install what is missing, build, and watch a network learn XOR
	@$(BINARY) demo xor

docs: set-up ## Build the documentation of the libraries below .build/documentation
	@for library in NeuralNetworks Training TerminalUI; do \
	    NEUROSCOPE_DOCUMENTATION=1 $(SWIFT) package --allow-writing-to-directory .build/documentation \
	        generate-documentation --target $$library --warnings-as-errors \
	        --output-path .build/documentation/$$library || exit 1; \
	done

test: set-up-test ## Install what is missing, build, and run every test
	$(SWIFT) test $(DECLARED)
	$(SWIFT) run -c release StepAllocations

generate: set-up-test ## Write what follows from the code: the schema of recipes, tables of documents
	NEUROSCOPE_GENERATE=1 $(SWIFT) test --filter 'Generated'

pictures: release ## Record the README's pictures anew
	$(BINARY) record xor --keys assets/pictures/xor.keys --size 100x28 --output assets/pictures/xor.svg
	$(BINARY) render xor --theme light --size 100x28 --format svg --output assets/pictures/xor-light.svg

sanitize: set-up-test ## Run the tests of engine, dashboard and shared kernels under the thread sanitizer
	$(SWIFT) test --sanitize thread --scratch-path .build-thread --filter 'TrainingTests|DashboardTests|LabsTests|ShellTests|KernelTests/shared'

bench: set-up ## Measure speed, a JSON line for each workload
	NEUROSCOPE_BENCHMARKS=1 $(SWIFT) run -c release benchmarks

release: set-up ## Build the program
	$(SWIFT) build -c release $(DECLARED) --product neuroscope

install: release ## Install the program below PREFIX (/usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/neuroscope"
	install -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/neuroscope"
	cp -R demos assets "$(DESTDIR)$(PREFIX)/share/neuroscope/"

uninstall: ## Remove what install has put below PREFIX
	rm -f "$(DESTDIR)$(PREFIX)/bin/neuroscope"
	rm -rf "$(DESTDIR)$(PREFIX)/share/neuroscope"

format: ## Format the sources
	$(SWIFT) format --in-place --parallel --recursive $(FORMATTED)

lint: ## Fail where format would change something
	$(SWIFT) format lint --strict --parallel --recursive $(FORMATTED)

set-up:
	@.ci/set-up

set-up-test:
	@.ci/set-up test
