#!/usr/bin/env python3
"""Loads the HTTP service with wrk, beside Datasette over stock FTS5 on the same texts, in one run on loopback.

    service.py --texts texts.jsonl.zst [--seconds 10] [--record]

Each server has one core, wrk the other. The queries are different ones, each asked about as often; neither server may
keep an answer. Datasette is asked for the same number of hits; it makes no snippets, no ranking and no counts by type.
"""

import argparse
import contextlib
import http.client
import json
import sys
import tempfile
from pathlib import Path

import corpus
import queries
import service_report
import tracuu_engine
from peer_datasette import Datasette
from search import make_corpus
from service_load import Paths, Tracuu, wrk

PAGES = (1, 16, 64)


def asked(folder, count, wanted, seed):
    """So many different queries of every class that the texts allow, in a shuffled order."""
    sampled = queries.sample(folder, count, 3000, seed)
    made = queries.make(sampled, wanted // 4, seed)
    return list(dict.fromkeys(query["text"] for query in made))[:wanted]


def get(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        sys.exit(f"{path} answered {answer.status}: {body[:300]!r}")
    return body


def documents(port, texts):
    """Addresses of as many documents, as the service itself tells them."""
    found = []
    for text in texts:
        page = json.loads(get(port, Paths.search(text, 5)))
        found += [hit["url"] for hit in page["hits"]]
    return list(dict.fromkeys(found))


def measure(server, work, arguments, texts, rows):
    found = documents(server.port, texts[:300])
    kinds = {
        "search API": [Paths.search(text) for text in texts],
        "search API without counts": [Paths.search(text) + "&facets=false" for text in texts],
        "results page": [Paths.page(text) for text in texts],
        "document page": found,
        "feed": [Paths.feed(text) for text in texts],
        "home": ["/"],
    }
    for kind, paths in kinds.items():
        for connections in PAGES:
            rows.append(wrk(server, kind, paths, connections, arguments.seconds, work))
            print(service_report.row(rows[-1]), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--texts", type=Path, required=True, help="JSON lines with `id` and `t`, packed with zstd")
    parser.add_argument("--limit", type=int, default=20_000, help="texts of --texts")
    parser.add_argument("--queries", type=int, default=1_000)
    parser.add_argument("--seconds", type=int, default=10, help="of each measurement")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--no-peer", action="store_true")
    parser.add_argument("--work", type=Path, help="keep corpus and indexes here and use those that are there")
    parser.add_argument("--record", action="store_true", help="append the record to docs/benchmarks.md")
    arguments = parser.parse_args()
    if not arguments.texts.exists():
        sys.exit(f"{arguments.texts} is not there")

    with contextlib.ExitStack() as stack:
        work = arguments.work or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="tracuu-service-")))
        work.mkdir(parents=True, exist_ok=True)
        make_corpus(arguments, work)
        count, size, digest = corpus.measure(work / "records")
        print(f"{count:,} records, {size / 1e6:.1f} MB of text, sha256 {digest[:16]}…", flush=True)
        if not (work / "archive").exists():
            tracuu_engine.build(work / "records", work / "archive")
        texts = asked(work / "records", count, arguments.queries, arguments.seed)
        rows = []
        with Tracuu(work / "archive") as server:
            measure(server, work, arguments, texts, rows)
        if not arguments.no_peer:
            with Datasette(work) as server:
                for connections in PAGES:
                    rows.append(
                        wrk(server, "search API", [server.search(text) for text in texts], connections,
                            max(arguments.seconds, 30), work)
                    )  # fmt: skip
                    print(service_report.row(rows[-1]), flush=True)
    text = service_report.report(arguments, (count, size, digest), len(texts), rows)
    print("\n" + text)
    if arguments.record:
        with open(service_report.RECORD, "a", encoding="utf-8") as file:
            file.write("\n" + text)
        print("added to docs/benchmarks.md")


if __name__ == "__main__":
    main()
