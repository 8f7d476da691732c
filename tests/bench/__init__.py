"""How long things take, as ratios measured in one run; never part of the tests."""
