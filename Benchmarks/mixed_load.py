#!/usr/bin/env python3
"""Searches, pages, documents, feeds and suggestions at once for minutes: does memory stay flat, does anything fail?

    mixed_load.py --archive ARCHIVE --texts texts.jsonl.zst [--minutes 10]

Sixteen connections ask as fast as they are answered, server and wrk on a core each. The first fifth fills the caches; from
then on memory may grow by a tenth. Ends with 1 where it grows more, or a request fails.
"""

import argparse
import random
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlencode

import corpus
import queries
from service import documents
from service_load import Paths, Tracuu, wrk

PARTS, GROWTH = 10, 1.1


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--archive", type=Path, required=True)
    parser.add_argument("--texts", type=Path, required=True, help="what the archive holds, packed with zstd")
    parser.add_argument("--minutes", type=float, default=10)
    arguments = parser.parse_args()

    with tempfile.TemporaryDirectory(prefix="tracuu-load-") as folder, Tracuu(arguments.archive) as server:
        work = Path(folder)
        corpus.write_parts(corpus.unpacked(arguments.texts, 3_000), work / "records")
        made = queries.make(queries.sample(work / "records", 3_000, 1_000, 2), 150, 2)
        texts = list(dict.fromkeys(query["text"] for query in made))
        paths = [Paths.search(text) for text in texts] + [Paths.page(text) for text in texts]
        paths += [Paths.feed(text) for text in texts[::4]] + documents(server.port, texts[:100])
        paths += ["/goi-y?" + urlencode({"q": text[:12]}) for text in texts[::2]] + ["/", "/duyet", "/gioi-thieu"] * 20
        random.Random(2).shuffle(paths)
        sizes, asked, failed, latest = [], 0, 0, 0.0
        for _ in range(PARTS):
            figures = wrk(server, "mixed", paths, 16, max(int(arguments.minutes * 60 / PARTS), 1), work)
            sizes.append(figures.memory)
            asked += figures.rate * arguments.minutes * 60 / PARTS
            failed += figures.refused + figures.failed
            latest = max(latest, figures.p99)
            print(f"{figures.rate:,.0f} answers/s, p99 {figures.p99:.1f} ms, {sizes[-1] / 1e6:.0f} MB", flush=True)
    settled = sizes[PARTS // 5]
    growth = max(sizes[PARTS // 5 :]) / settled
    print(
        f"{arguments.minutes:g} minutes of mixed load: about {asked:,.0f} answers, {failed} failed, p99 at most"
        f" {latest:.1f} ms; memory {settled / 1e6:.0f} MB after a fifth, at most {growth:.2f} times that"
    )
    sys.exit(1 if failed or growth > GROWTH else 0)


if __name__ == "__main__":
    main()
