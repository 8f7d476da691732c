"""The canary run, the leaks, the kills and the trace, with their report: `python -P -m tests.trust`."""

import sys

import pytest

sys.exit(pytest.main(["-m", "", "-p", "no:randomly", "-q", "tests/trust", *sys.argv[1:]]))
