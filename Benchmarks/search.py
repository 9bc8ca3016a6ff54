#!/usr/bin/env python3
"""Runs Tra Cứu beside stock FTS5, tantivy and Xapian on the same texts and queries, in one run.

    search.py --notices 100000 [--record]
    search.py --texts texts.jsonl.zst [--record]

Every engine is built, warmed up with like queries that are not measured, then asked each query once a round, in one
shuffled order. Tra Cứu makes snippets of its ten hits, the peers do not.
"""

import argparse
import contextlib
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import corpus
import notices
import queries
import search_report
import tracuu_engine

HERE = Path(__file__).resolve().parent
ENGINES = ("tracuu", "fts5", "tantivy", "xapian")
WARM = "warm: "
"""Before the class of queries that are asked and not measured."""


def source(arguments):
    if arguments.texts:
        return f"{arguments.texts.name}, first {arguments.limit}"
    return f"notices.py {arguments.notices} --seed {arguments.seed}"


def make_corpus(arguments, work):
    folder, note = work / "records", work / "source.txt"
    wanted = source(arguments)
    if note.exists():
        if (found := note.read_text()) != wanted:
            sys.exit(f"{work} holds {found}, not {wanted}: name another folder")
        return
    if arguments.texts:
        made = corpus.unpacked(arguments.texts, arguments.limit)
    else:
        generator = notices.Generator(arguments.notices, arguments.seed)
        made = map(generator.line, range(arguments.notices))
    shutil.rmtree(folder, ignore_errors=True)
    corpus.write_parts(made, folder)
    note.write_text(wanted)


def make_queries(arguments, folder, count):
    """The measured queries and, from other texts, a third as many to warm up with."""
    sampled = queries.sample(folder, count, 3000, arguments.seed)
    measured, others = sampled[0::2], sampled[1::2] or sampled
    asked = queries.make(measured, arguments.queries, arguments.seed)
    warm = queries.make(others, max(arguments.queries // 3, 5), arguments.seed + 1)
    return asked, [query | {"_id": WARM + query["_id"], "class": WARM + query["class"]} for query in warm]


def python_for(engine, arguments):
    # Debian's module belongs to Debian's interpreter; the others to the one that runs this.
    return arguments.xapian_python if engine == "xapian" else sys.executable


def peer(action, engine, file, folder, arguments):
    command = [python_for(engine, arguments), HERE / "peers.py", action, engine, file, folder, str(arguments.budget)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        sys.exit(f"peers.py {action} {engine} ended with {done.returncode}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def built(engine, arguments, work):
    """The figures of the building, also those of an earlier run whose index is still there."""
    kept = work / f"{engine}.json"
    figures = json.loads(kept.read_text()) if kept.exists() else {}
    if engine == "tracuu" and figures.get("program") != tracuu_engine.identity():
        shutil.rmtree(work / "archive", ignore_errors=True)
        figures = tracuu_engine.build(work / "records", work / "archive") | {"program": tracuu_engine.identity()}
    elif not figures:
        # What a build that was stopped has left would be added to.
        for left in work.glob(f"{engine}*"):
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        [figures] = peer("build", engine, work / "records", work, arguments)
    kept.write_text(json.dumps(figures))
    print(f"{engine}: built in {figures['seconds']:.1f} s, index {figures['index'] / 2**20:.1f} MiB", flush=True)
    return figures


def answered(engine, arguments, work, asked, warm, figures):
    """The answers to the measured queries."""
    if engine == "tracuu":
        answers, figures["batch"] = tracuu_engine.search([*warm, *asked], work / "archive", work)
        figures["took"] = sum(answer["took_us"] for answer in answers) / 1e6
    else:
        queries.write(work / "queries.jsonl", [*warm, *asked])
        answers = peer("search", engine, work / "queries.jsonl", work, arguments)
    return [answer for answer in answers if not answer["_id"].startswith(WARM)]


def settled(rounds):
    """Of each query the median time over the rounds: one round on a shared machine may have met another's work."""
    found = {}
    for answer in (answer for answers in rounds for answer in answers):
        found.setdefault(answer["_id"], []).append(answer)
    return [given[0] | {"took_us": statistics.median(a["took_us"] for a in given)} for given in found.values()]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    texts = parser.add_mutually_exclusive_group()
    texts.add_argument("--notices", type=int, default=100_000, help="generate so many")
    texts.add_argument("--texts", type=Path, help="JSON lines with `id` and `t`, packed with zstd")
    parser.add_argument("--limit", type=int, default=20_000, help="texts of --texts")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--queries", type=int, default=300, help="of each class")
    parser.add_argument("--engines", type=lambda text: text.split(","), default=list(ENGINES))
    parser.add_argument("--rounds", type=int, default=1, help="ask all engines so often in turn; the median counts")
    parser.add_argument("--budget", type=float, default=60, help="seconds that a peer gets for a class of queries")
    parser.add_argument("--quick", action="store_true", help="2,000 notices, few queries: does it run?")
    parser.add_argument("--work", type=Path, help="keep corpus and indexes here and use those that are there")
    parser.add_argument("--xapian-python", default="/usr/bin/python3")
    parser.add_argument("--record", action="store_true", help="append the record to docs/benchmarks.md")
    arguments = parser.parse_args()
    if unknown := set(arguments.engines) - set(ENGINES):
        parser.error(f"unknown engines: {', '.join(sorted(unknown))}")
    if arguments.quick:
        arguments.notices, arguments.queries, arguments.budget = 2000, 40, 3
    if arguments.texts and not arguments.texts.exists():
        sys.exit(f"{arguments.texts} is not there")

    with contextlib.ExitStack() as stack:
        work = arguments.work or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="tracuu-search-")))
        work.mkdir(parents=True, exist_ok=True)
        make_corpus(arguments, work)
        count, size, digest = corpus.measure(work / "records")
        print(f"{count:,} records, {size / 1e6:.1f} MB of text, sha256 {digest[:16]}…", flush=True)
        asked, warm = make_queries(arguments, work / "records", count)
        figures = {engine: built(engine, arguments, work) for engine in arguments.engines}
        rounds = {engine: [] for engine in arguments.engines}
        for number in range(arguments.rounds):
            for engine in arguments.engines:
                rounds[engine].append(answered(engine, arguments, work, asked, warm, figures[engine]))
                print(f"round {number + 1}: {engine} answered {len(rounds[engine][-1])} queries", flush=True)
        if "tracuu" in figures:
            figures["tracuu"]["visible"] = tracuu_engine.visible(work / "archive", work)
        answers = {engine: settled(given) for engine, given in rounds.items()}
    text = search_report.report(source(arguments), arguments, (count, size, digest), asked, figures, answers)
    print("\n" + text)
    if arguments.record:
        with open(search_report.RECORD, "a", encoding="utf-8") as file:
            file.write("\n" + text)
        print("added to docs/benchmarks.md")


if __name__ == "__main__":
    main()
