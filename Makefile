# The front door. `make run` and `make test` do all the set-up they need.
.PHONY: build test
build:
	swift build -c release --product jianbao
test:
	swift test
