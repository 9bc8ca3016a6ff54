#!/usr/bin/env python3
"""How well the main text of web pages is told from menus, headers and footers.

Runs a built program (`PROGRAM extract --format jsonl PAGES`) over pages whose main text is known, and compares by the
method of the article-extraction-benchmark: four-grams of words as multisets, precision and recall as means over pages,
F1 of the two. Where readability-lxml and trafilatura are installed, the same pages are read with them in the same run.

Two sets: folders with source.html and expected.html (the test pages of readability), and a checkout of the
article-extraction-benchmark itself (--benchmark), whose pages had no part in making the rules.
"""

import argparse
import collections
import gzip
import html.parser
import json
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FLOOR = 0.95
WORD = re.compile(r"\w+")
INLINE = set(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q s samp small span strike strong"
    " sub sup time tt u var wbr".split()
)


class PlainText(html.parser.HTMLParser):
    """The text of a fragment, with a line break wherever an element other than an inline one begins or ends."""

    def __init__(self):
        super().__init__()
        self.parts = []
        self.skipped = 0

    def handle_starttag(self, tag, attributes):
        self.skipped += tag in ("script", "style")
        if tag not in INLINE:
            self.parts.append("\n")

    def handle_endtag(self, tag):
        self.skipped -= tag in ("script", "style")
        if tag not in INLINE:
            self.parts.append("\n")

    def handle_data(self, data):
        if self.skipped <= 0:
            self.parts.append(data)


def plain(fragment):
    reader = PlainText()
    reader.feed(fragment)
    reader.close()
    return "".join(reader.parts)


def shingles(text, size=4):
    words = WORD.findall(text or "")
    pieces = (tuple(words[start : start + size]) for start in range(max(1, len(words) - size + 1)))
    return collections.Counter(piece for piece in pieces if piece)


def counts(expected, found):
    """True and false positives and false negatives, as shares, so that long pages weigh no more than short ones."""
    expected, found = shingles(expected), shingles(found)
    right = sum((expected & found).values())
    result = (right, found.total() - right, expected.total() - right)
    total = sum(result)
    return tuple(count / total for count in result) if total else result


def precision(right, surplus, missing):
    return 1.0 if surplus == missing == 0 else right / (right + surplus) if right + surplus else 0.0


def recall(right, surplus, missing):
    return precision(right, missing, surplus)


def score(pairs):
    results = [counts(expected, found) for expected, found in pairs]
    p = statistics.mean(precision(*result) for result in results if result[0] + result[1] > 0)
    r = statistics.mean(recall(*result) for result in results if result[0] + result[2] > 0)
    return 2 * p * r / (p + r), p, r


def own_texts(program, pages):
    """The text of each page without the line that repeats its title, which is a field of its own."""
    command = [program, "extract", "--format", "jsonl", *map(str, pages)]
    output = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout
    texts = {}
    for line in output.splitlines():
        entry = json.loads(line)
        text = entry["text"]
        first, _, rest = text.partition("\n")
        if first.split() and first.split() == entry["title"].split():
            text = rest
        texts[Path(entry["source"]).resolve()] = text
    return [texts.get(page.resolve(), "") for page in pages]


def peers():
    try:
        import readability

        yield "readability-lxml", lambda page: plain(readability.Document(page).summary())
    except ImportError:
        print("readability-lxml is not installed", file=sys.stderr)
    try:
        import trafilatura

        yield "trafilatura", lambda page: trafilatura.extract(page, include_comments=False) or ""
    except ImportError:
        print("trafilatura is not installed", file=sys.stderr)


def readability_set(folder):
    for page in sorted(folder.glob("*/source.html")):
        yield page, plain((page.parent / "expected.html").read_text(encoding="utf-8"))


def benchmark_set(checkout, folder):
    truth = json.loads((checkout / "ground-truth.json").read_text(encoding="utf-8"))
    for name, entry in sorted(truth.items()):
        page = folder / f"{name}.html"
        page.write_bytes(gzip.decompress((checkout / "html" / f"{name}.html.gz").read_bytes()))
        yield page, entry.get("articleBody", "")


def lost(pairs):
    """The pages of whose text nothing was found."""
    shingled = [(shingles(expected), shingles(found)) for expected, found in pairs]
    return [number for number, (expected, found) in enumerate(shingled) if expected and not expected & found]


def compare(name, cases, program, with_peers, is_listed):
    pages = [page for page, _ in cases]
    expected = [text for _, text in cases]
    print(f"\n{name}, {len(cases)} pages\n\n| | F1 | precision | recall | without text |\n|---|---|---|---|---|")
    found = own_texts(program, pages)
    rows = [("tracuu", found)]
    if with_peers:
        sources = [page.read_text(encoding="utf-8", errors="replace") for page in pages]
        rows += [(peer, [read(source) for source in sources]) for peer, read in peers()]
    for row, texts in rows:
        pairs = list(zip(expected, texts))
        print("| {} | {:.4f} | {:.4f} | {:.4f} | {} |".format(row, *score(pairs), len(lost(pairs))))
    if is_listed:
        for page, text, own in zip(pages, expected, found):
            f1, p, r = score([(text, own)]) if shingles(text) & shingles(own) else (0, 0, 0)
            if f1 < 0.97:
                print(f"{f1:.3f} p {p:.3f} r {r:.3f} {page}")
    pairs = list(zip(expected, found))
    return score(pairs)[0], lost(pairs)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=Path)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--benchmark", type=Path, help="a checkout of the article-extraction-benchmark")
    parser.add_argument("--peers", action="store_true", help="read the pages with other programs too")
    parser.add_argument("--list", action="store_true", help="name the pages that differ")
    options = parser.parse_args()

    failed = []
    folder = options.shared / "corpora/html/readability/test-pages"
    if folder.is_dir():
        f1, gone = compare("readability", list(readability_set(folder)), options.program, options.peers, options.list)
        if f1 < FLOOR:
            failed.append(f"F1 {f1:.4f} is below {FLOOR}")
        if gone:
            failed.append(f"{len(gone)} pages lost their text")
    else:
        print(f"skipped: {folder} is not there", file=sys.stderr)
    if options.benchmark:
        with tempfile.TemporaryDirectory() as place:
            cases = list(benchmark_set(options.benchmark, Path(place)))
            compare("article-extraction-benchmark", cases, options.program, options.peers, options.list)
    for failure in failed:
        print(failure, file=sys.stderr)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
