"""The right document comes first, and any text is a query: Benchmarks/relevance.py against floors.json."""

import argparse
import importlib
import json
import subprocess
import sys

import pytest

from program import ROOT, binary, environment, text


def measure(program, *options):
    """The finished run over one program."""
    return subprocess.run(
        [sys.executable, ROOT / "Benchmarks" / "relevance.py", *options],
        capture_output=True,
        timeout=900,
        env=environment(TRACUU_BIN=str(program), PYTHONUTF8="1", PYTHONDONTWRITEBYTECODE="1"),
        check=False,
    )


def test_relevance_keeps_its_floors(corpora, figure):
    # A debug build is several times slower: it answers the questions of one collection, with the same ranking.
    only = ["--only", "zalo"] if "debug" in binary().parts else []
    done = measure(binary(), "--quick", *only)
    said = text(done.stdout)
    rows = [line for line in said.splitlines() if line.endswith(("| kept |", "| MISSED |"))]
    for row in rows:
        figure(f"relevance: {row}")
    assert done.returncode == 0, f"{said}\n{text(done.stderr)[-2000:]}"
    assert any("zalo_ndcg_10" in row for row in rows)


def test_a_program_that_ends_by_a_signal_misses_the_floor_of_the_strings(corpora, tmp_path):
    crashing = tmp_path / "crashing"
    crashing.write_text(
        f'#!/bin/sh\nif [ "$1" = search ]; then "{binary()}" "$@" | head -n 50; kill -SEGV $$; fi\n'
        f'exec "{binary()}" "$@"\n'
    )
    crashing.chmod(0o755)
    done = measure(crashing, "--only", "strings", "--strings", "100")
    assert done.returncode == 1, text(done.stdout)
    assert "exit code -11" in text(done.stdout) and "strings_answered" in text(done.stderr)


def test_a_floor_whose_figure_was_not_measured_is_missed(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "Benchmarks")
    relevance = importlib.import_module("relevance")
    floors = tmp_path / "floors.json"
    floors.write_text(json.dumps({"relevance": {"zalo_r_10": 0.5, "zalo_gone": 0.5, "together_zalo_r_10": 0.5}}))
    monkeypatch.setattr(relevance, "FLOORS", floors)
    asked = argparse.Namespace(misses=0, raise_floors=False)
    with pytest.raises(SystemExit) as ended:
        relevance.conclude({"zalo_r_10": 0.6}, [], ["zalo"], asked)
    assert "zalo_gone" in ended.value.code and "together" not in ended.value.code
    relevance.conclude({"zalo_r_10": 0.6, "zalo_gone": 0.6}, [], ["zalo"], asked)
    with pytest.raises(SystemExit, match="together_zalo_r_10"):
        relevance.conclude({}, [], ["together"], asked)
