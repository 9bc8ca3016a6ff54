"""Runs the tests behind the promises and prints each promise, how often it was tried, and the result."""

import argparse
import sys
import tempfile
from pathlib import Path

import kill_import
import rebuild_check
import token_timing
from program import Archive, facts, import_samples


def killed(folder, kills):
    tally = kill_import.run(folder, kills)
    return f"{tally.kills} kills, {tally.acknowledged:,} acknowledged", [f"lost: {source}" for source in tally.lost]


def rebuilt(folder, _kills):
    archive = Archive(folder / "archive")
    items = import_samples(archive)
    searches, documents, differing = rebuild_check.differences(archive, facts(), items)
    return f"{searches} searches, {documents} documents", [f"differs: {key}" for key in differing]


def refused(folder, _kills):
    timing = token_timing.run(folder, each=5000)
    return str(timing), ["the means differ by a standard deviation or more"] if timing.tells else []


PROMISES = [
    ("A document reported as stored survives a kill at any moment", killed),
    ("An index made anew from the originals gives the same ids and answers", rebuilt),
    ("The time of a refusal does not tell where a wrong token differs from the right one", refused),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=60)
    arguments = parser.parse_args()
    failed = 0
    for promise, attempt in PROMISES:
        with tempfile.TemporaryDirectory(prefix="tracuu-promise-") as folder:
            try:
                runs, broken = attempt(Path(folder), arguments.kills)
            except AssertionError as error:
                runs, broken = "stopped early", [str(error)]
        failed += bool(broken)
        print(f"promise: {promise}\nruns:    {runs}\nresult:  {'BROKEN' if broken else 'kept'}", flush=True)
        for line in broken[:20]:
            print(f"         {line}")
    print(f"{len(PROMISES) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
