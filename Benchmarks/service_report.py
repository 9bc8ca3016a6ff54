"""The dated record of one run of service.py, as Markdown."""

import datetime

from import_scale import RECORD, machine

__all__ = ["RECORD", "report", "row"]

# What was promised at 16 connections: answers a second, milliseconds of p99; and the ratio to Datasette.
SEARCHES, LATEST, PAGES, TIMES = 2_000, 25, 8_000, 200


def row(figures):
    errors = figures.refused + figures.failed
    cells = (
        figures.server, figures.kind, str(figures.connections), f"{figures.rate:,.0f}", f"{figures.p50:.2f}",
        f"{figures.p95:.2f}", f"{figures.p99:.2f}", str(errors), f"{figures.memory / 2**20:.0f}",
    )  # fmt: skip
    return f"| {' | '.join(cells)} |"


def verdict(kept):
    return "kept" if kept else "MISSED"


def promises(rows):
    at = {(figures.server, figures.kind, figures.connections): figures for figures in rows}
    if search := at.get(("Tra Cứu", "search API", 16)):
        yield f"- {SEARCHES:,} searches a second at 16 connections: {search.rate:,.0f}, {verdict(search.rate >= SEARCHES)}"
        yield f"- p99 of {LATEST} ms there: {search.p99:.1f} ms, {verdict(search.p99 <= LATEST)}"
        if (peer := at.get(("Datasette", "search API", 16))) and peer.rate:
            ratio = search.rate / peer.rate
            yield f"- {TIMES} times Datasette: {ratio:,.0f} times, {verdict(ratio >= TIMES)}"
    if page := at.get(("Tra Cứu", "document page", 16)):
        yield f"- {PAGES:,} document pages a second: {page.rate:,.0f}, {verdict(page.rate >= PAGES)}"


def report(arguments, texts, count, rows):
    total, size, digest = texts
    return "\n".join([
        f"## {datetime.date.today()}: the service under load", "", machine(), "",
        f"{arguments.texts.name}, first {total:,} ({size / 1e6:.1f} MB, sha256 {digest[:16]}…); {count} different"
        f" queries in the kinds of queries.py; {arguments.seconds} s each, server and wrk on a core of their own.", "",
        "| server | what | connections | answers/s | p50 ms | p95 ms | p99 ms | errors | memory MiB |",
        "|---|---|---|---|---|---|---|---|---|", *map(row, rows), "", *promises(rows), "",
    ])  # fmt: skip
