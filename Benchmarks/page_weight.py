#!/usr/bin/env python3
"""What a first visit to the start page, a list of results and a document costs in Chromium: the bytes and requests that
really go over the wire, headers included, plain and gzip, and how long the first byte takes on loopback.

    page_weight.py [--runs N]

The site is that of Tests/BrowserTests, over the bundled samples. Each run is a visit with an empty cache. Prints a table
for docs/benchmarks.md; TRACUU_BIN names the program, else it is the newest build.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "Tests" / "BrowserTests"), str(ROOT / "Tests" / "BlackBoxTests")]

from page_types import PAGES
from service import served
from shown_archive import shown_archive

SHOWN = ("home", "results", "document")
CODINGS = {"plain": "identity", "gzip": "gzip"}
FIRST_BYTE = "(t => t.responseStart - t.requestStart)(performance.getEntriesByType('navigation')[0])"


def visit(browser, address, coding):
    """(bytes by ending of the address, milliseconds to the first byte) of one visit with an empty cache."""
    context = browser.new_context(locale="vi-VN", extra_http_headers={"Accept-Encoding": coding})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    addresses, sizes = {}, {}
    session.on("Network.requestWillBeSent", lambda event: addresses.update({event["requestId"]: event["request"]["url"]}))
    session.on("Network.loadingFinished", lambda event: sizes.update({event["requestId"]: event["encodedDataLength"]}))
    page.goto(address).finished()
    page.wait_for_load_state("networkidle")
    wait = page.evaluate(FIRST_BYTE)
    context.close()
    parts = {}
    for request, size in sizes.items():
        ending = Path(addresses[request]).suffix
        parts[ending if ending in (".css", ".js", ".svg") else "page"] = size
    return parts, wait


def row(browser, base, name, runs):
    cells, waits = [], []
    for coding in CODINGS.values():
        visits = [visit(browser, base + PAGES[name], coding) for _ in range(runs)]
        parts = visits[0][0]
        waits += [wait for _, wait in visits]
        inside = ", ".join(f"{part.lstrip('.')} {size:,}" for part, size in sorted(parts.items(), key=lambda item: -item[1]))
        cells.append(f"{sum(parts.values()):,} ({inside})")
    return f"| {name} | {len(parts)} | {' | '.join(cells)} | {statistics.median(waits):.1f} / {max(waits):.1f} |"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        with served(shown_archive(Path(folder)), Path(folder) / "log", 0) as (_, base):
            browser = driver.chromium.launch(executable_path=shutil.which("chromium"), chromium_sandbox=False)
            print(f"Chromium {browser.version}, {runs} visits of each page and coding")
            print(f"\n| page | requests | {' | '.join(f'{name} bytes' for name in CODINGS)} | first byte ms, median / most |")
            print("|---" * 5 + "|")
            for name in SHOWN:
                print(row(browser, base, name, runs))
            browser.close()


if __name__ == "__main__":
    main()
