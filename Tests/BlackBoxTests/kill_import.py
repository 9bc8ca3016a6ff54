"""Kills imports at random moments and checks that nothing the importer acknowledged is lost.

Each archive is killed one to three times, then the import is run to its end: it must finish, hold exactly the documents
of an import that was never killed, and pass `verify`. Random, but the same for the same seed.
"""

import argparse
import json
import random
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from pages import marker, write_pages
from program import Archive, binary, environment

GROUP = 50
SHOWN_PER_KILL = 20


@dataclass
class Tally:
    kills: int = 0
    acknowledged: int = 0
    completions: int = 0
    lost: list = field(default_factory=list)

    def __str__(self):
        return (
            f"{self.kills} kills, {self.acknowledged:,} acknowledged, {len(self.lost)} lost,"
            f" {self.completions} imports completed afterwards"
        )


def acknowledged_in(path):
    """Source → id of every whole line the importer wrote; the last may be cut by the kill."""
    lines = path.read_bytes().split(b"\n")[:-1]
    answers = [json.loads(line) for line in lines if line.startswith(b"{")]
    return {answer["source"]: answer["id"] for answer in answers if answer["outcome"] != "rejected"}


def import_command(archive, folder):
    return [str(binary()), "import", "--archive", str(archive.folder), "--quiet", "--acknowledge", str(folder)]


def killed_import(archive, folder, acks, delay):
    """Starts an import and kills it after `delay` seconds; False when it had ended before."""
    with acks.open("wb") as output, acks.with_suffix(".err").open("wb") as errors:
        process = subprocess.Popen(import_command(archive, folder), stdout=output, stderr=errors, env=environment())
        try:
            code = process.wait(timeout=delay)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            code = process.wait()
    if code not in (0, -signal.SIGKILL):
        raise AssertionError(f"import ended with {code}: {acks.with_suffix('.err').read_text(errors='replace')}")
    return code == -signal.SIGKILL


def completed_import(archive, folder, acks, timeout):
    with acks.open("wb") as output:
        done = subprocess.run(
            import_command(archive, folder),
            stdout=output, stderr=subprocess.PIPE, env=environment(), timeout=timeout, check=False,
        )  # fmt: skip
    if done.returncode:
        raise AssertionError(
            f"import after a kill ended with {done.returncode}: {done.stderr.decode(errors='replace')}"
        )
    return acknowledged_in(acks)


def group_ids(archive, group):
    """Every id of one group of pages: a whole check in few processes."""
    return set(archive.found("--limit", 100, marker("nhom", group)))


def lost_ids(archive, acknowledged, paths, chosen):
    """Acknowledged documents that a search or `show` does not give back, or whose original has other bytes."""
    number_of = {path.name: number for number, path in enumerate(paths)}
    groups = {}
    for source, identity in acknowledged.items():
        groups.setdefault(number_of[Path(source).name] // GROUP, {})[identity] = source
    lost = []
    for group, wanted in sorted(groups.items()):
        lost += [wanted[identity] for identity in wanted.keys() - group_ids(archive, group)]
    for source in chosen.sample(sorted(acknowledged), min(SHOWN_PER_KILL, len(acknowledged))):
        number, identity = number_of[Path(source).name], acknowledged[source]
        shown = archive.run("show", "--format", "json", identity, expect={0, 1})
        if shown.returncode or marker("trang", number) not in json.loads(shown.stdout)["text"]:
            lost.append(source)
        elif chosen.random() < 0.25 and archive.original(identity) != paths[number].read_bytes():
            lost.append(source)
    return lost


def run(folder, kills, pages=2000, seed=1, budget=1500, say=lambda line: None):
    """`kills` kills below `folder`; stops with an error when they take longer than `budget` seconds."""
    chosen, tally, began = random.Random(seed), Tally(), time.monotonic()
    paths = write_pages(folder / "mirror", pages, GROUP)
    reference = Archive(folder / "reference")
    started = time.monotonic()
    expected = completed_import(reference, folder / "mirror", folder / "reference.jsonl", timeout=budget)
    whole = time.monotonic() - started
    if len(expected) != pages:
        raise AssertionError(f"{len(expected)} of {pages} pages acknowledged by an import that was left alone")
    say(f"{pages} pages, {whole:.1f} s for a whole import; seed {seed}")

    number, too_late = 0, 0
    while tally.kills < kills:
        number += 1
        archive, acks = Archive(folder / f"archive-{number}"), folder / f"acks-{number}.jsonl"
        kept = {}
        for _ in range(chosen.randint(1, 3)):
            if tally.kills == kills:
                break
            if not killed_import(archive, folder / "mirror", acks, chosen.uniform(0.02, 1.0) * whole):
                too_late += 1
                if too_late > kills + 20:
                    raise AssertionError(f"imports end before they can be killed: {tally}")
                break
            tally.kills += 1
            # A kill before the first commit leaves nothing to lose, and perhaps nothing to search.
            acknowledged = acknowledged_in(acks)
            kept |= acknowledged
            if kept:
                tally.lost += lost_ids(archive, kept, paths, chosen)
            tally.acknowledged += len(acknowledged)
            if time.monotonic() - began > budget:
                raise AssertionError(f"over {budget} s: {tally}")
        check_completion(archive, folder / "mirror", acks, expected, kept, budget)
        tally.completions += 1
        say(f"archive {number}: {tally}")
    if not tally.acknowledged:
        raise AssertionError(f"no kill came after an acknowledgement, so nothing was tried: {tally}")
    return tally


def check_completion(archive, mirror, acks, expected, kept, budget):
    """The run after the kills gives the archive of an import that was never killed."""
    final = completed_import(archive, mirror, acks, timeout=budget)
    if final != expected:
        raise AssertionError(f"{len(final)} documents after the kills, {len(expected)} without; or other ids")
    if not kept.items() <= final.items():
        raise AssertionError("a document changed its id between a killed import and the next")
    for group in range((len(expected) + GROUP - 1) // GROUP):
        wanted = {identity for source, identity in expected.items() if Path(source).parent.name == f"muc-{group:03}"}
        if group_ids(archive, group) != wanted:
            raise AssertionError(f"group {group}: searches find other documents than without a kill")
    archive.run("verify", timeout=budget)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=60)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="tracuu-kills-") as folder:
        tally = run(
            Path(folder), arguments.kills, arguments.pages, arguments.seed, say=lambda line: print(line, flush=True)
        )
    for source in tally.lost[:20]:
        print(f"lost: {source}")
    print(f"kills: {tally}")
    print(f"{tally.kills if not tally.lost else 0} passed, {len(tally.lost)} failed")
    return 1 if tally.lost else 0


if __name__ == "__main__":
    sys.exit(main())
