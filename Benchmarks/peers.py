#!/usr/bin/env python3
"""Builds or searches one of the engines that people would pick instead, in a process of its own.

    peers.py build ENGINE RECORDS FOLDER
    peers.py search ENGINE QUERIES FOLDER

`search` takes and prints lines of the form of `tracuu search --batch`. Only the search call is timed: folding and
building the query, finding ten hits and reading their ids; no snippets.
"""

import gc
import importlib
import json
import os
import sys
import time
from pathlib import Path

from corpus import records
from import_scale import memory

ENGINES = ("fts5", "tantivy", "xapian")


def build(engine, source, folder):
    folder.mkdir(parents=True, exist_ok=True)
    began, began_cpu = time.perf_counter(), time.process_time()
    figures = engine.build(records(source), folder)
    figures |= {"seconds": time.perf_counter() - began, "cpu": time.process_time() - began_cpu}
    figures["peak"] = memory(os.getpid(), "VmHWM:")
    print(json.dumps({"version": engine.version(), **figures}))


def search(engine, source, folder, budget):
    """Leaves out the rest of a class after `budget` seconds: the order is shuffled, so the others are a fair part."""
    find, spent = engine.opened(folder), {}
    queries = list(records(source))
    for query in queries:
        if "from" in query:
            query["days"] = [int(query[end].replace("-", "")) for end in ("from", "to")]
    gc.disable()
    for query in queries:
        group = query["class"]
        if spent.get(group, 0) > budget:
            continue
        began = time.perf_counter_ns()
        hits = find(query)
        took = time.perf_counter_ns() - began
        spent[group] = spent.get(group, 0) + took / 1e9
        print(json.dumps({"_id": query["_id"], "took_us": took / 1000, "hits": [{"id": hit} for hit in hits]}))


def main():
    action, name, source, folder = sys.argv[1:5]
    if name not in ENGINES:
        sys.exit(f"unknown engine {name}")
    engine = importlib.import_module(f"peer_{name}")
    if action == "build":
        build(engine, Path(source), Path(folder))
    else:
        search(engine, Path(source), Path(folder), float(sys.argv[5]) if len(sys.argv) > 5 else 1e9)


if __name__ == "__main__":
    main()
