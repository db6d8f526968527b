# The two commands of a newcomer are `make site` and `make serve`; `make test` and `make lint` are what CI runs.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.PHONY: site serve test lint format eval proof bench clean program

bantin := .build/release/bantin
# Thousands of small builds, each flushed to the disk, would wait for nothing else.
memory := $(firstword $(wildcard /dev/shm) /tmp)
# A site lies as well under a path as at the root of a host: the page checks look at both.
sub_path := https://example.org/archive/

# What is missing is installed, the program is built, and so is public/ from seeds/.
site: program
	$(bantin) build

program:
	Tools/prepare site
	swift build --configuration release --product bantin

serve: program
	$(bantin) serve

# All tests, few at a time so that none waits for its turn until its time is over; then the built pages as other people's
# tools see them.
test:
	Tools/prepare site
	Tools/prepare test
	Tools/fetch-commonmark-spec
	swift build --build-tests
	TMPDIR=$(memory) SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=4 swift test --skip-build
	"$$(swift build --show-bin-path)/bantin" extract --quiet Tests/ExtractionTests/Fixtures Tests/Corpus/first \
	    > .build/records.ndjson 2> .build/records.log || true
	Tools/check-site public "$$(sed -n 's/^base_url: *//p' bantin.yaml)" --records .build/records.ndjson
	rm -rf .build/sub-path
	"$$(swift build --show-bin-path)/bantin" build --quiet --config Tools/check_site/bantin.yaml \
	    --base-url $(sub_path) --destination .build/sub-path
	Tools/check-site .build/sub-path $(sub_path)
	Tools/check-corpus "$$(swift build --show-bin-path)/bantin" 60
	Tools/check-export "$$(swift build --show-bin-path)/bantin"

lint:
	Tools/prepare lint
	Tools/lint

format:
	swift format --in-place --parallel --recursive Sources Tests Tools Package.swift

# Precision, recall and F1 of extraction on annotated bulletins (Tests/Corpus), what went wrong, and how sure it was.
eval:
	Tools/prepare site
	swift build --configuration release --product evaluate
	.build/release/evaluate Tests/Corpus/*/

# Random archives, random edits: after each edit an incremental build must leave what a build from nothing makes.
# More of them: .build/release/prove COUNT FIRST EDITS.
proof:
	Tools/prepare site
	swift build --configuration release --product prove
	TMPDIR=$(memory) .build/release/prove

# Whole builds of made-up archives and single steps, timed; writes Benchmarks/RESULTS.md. QUICK=1 takes minutes, not hours.
bench: program
	Tools/prepare lint
	PYTHONPATH=Benchmarks PYTHONDONTWRITEBYTECODE=1 python3 -m whole_builds $(if $(QUICK),--quick)

clean:
	rm -rf .build
