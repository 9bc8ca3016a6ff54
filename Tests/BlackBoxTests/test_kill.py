"""A few kills in every test run; `make kills N=60` does the real number."""

import kill_import


def test_killed_imports_lose_nothing_that_was_acknowledged(tmp_path, figure):
    tally = kill_import.run(tmp_path, kills=6, pages=1000, seed=2, budget=300)
    figure(f"kills: {tally}")
    assert tally.kills == 6 and tally.lost == []
