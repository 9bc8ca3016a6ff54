"""The dated record of one run of search.py, as Markdown."""

import datetime
import os
import platform

from import_scale import RECORD, machine, said
from tracuu_engine import program

__all__ = ["RECORD", "report"]

NAMES = {"tracuu": "Tra Cứu", "fts5": "FTS5", "tantivy": "tantivy", "xapian": "Xapian"}
ALL = "all"
# What was promised: p95 at most so many milliseconds, by number of texts; and the ratios.
CEILINGS = {100_000: 5, 1_000_000: 20}
TIMES_FTS5, INSERT_SHARE, INDEX_SHARE, VISIBLE = 20, 0.6, 1.6, 0.1


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def times(asked, answers):
    """Milliseconds by class and query; under `all` those of every class."""
    groups = {query["_id"]: query["class"] for query in asked}
    found = {}
    for answer in answers:
        for group in (groups[answer["_id"]], ALL):
            found.setdefault(group, {})[answer["_id"]] = answer["took_us"] / 1000
    return found


def cell(values, wanted):
    if not values:
        return "–"
    text = " / ".join(f"{percentile(values.values(), share):.2f}" for share in (0.5, 0.95, 0.99))
    return text if len(values) == wanted else f"{text} ({len(values)} asked)"


def ratio(over, under, group):
    """Of the p95 over the queries that both answered: a slow peer's budget may have left some of its own out."""
    if not (both := over.get(group, {}).keys() & under.get(group, {}).keys()):
        return None
    first, second = (percentile([took[group][query] for query in both], 0.95) for took in (over, under))
    return first / max(second, 1e-6)


def written(value):
    return "–" if value is None else f"{value:.2f}"


def search_table(asked, took):
    engines = list(took)
    classes = sorted({query["class"] for query in asked})
    rows = [
        "| queries | " + " | ".join(NAMES[engine] for engine in engines) + " | p95 to tantivy | FTS5's p95 to ours |",
        "|---" * (len(engines) + 3) + "|",
    ]
    ours, fts5, tantivy = (took.get(engine, {}) for engine in ("tracuu", "fts5", "tantivy"))
    for group in [*classes, ALL]:
        wanted = len(asked) if group == ALL else sum(query["class"] == group for query in asked)
        cells = [cell(took[engine].get(group), wanted) for engine in engines]
        ratios = [written(ratio(ours, tantivy, group)), written(ratio(fts5, ours, group))]
        rows.append(f"| {group} ({wanted}) | " + " | ".join(cells + ratios) + " |")
    return rows


def build_row(engine, figures, size):
    share = figures["index"] / size
    stored = figures["stored"] + figures.get("originals", 0)
    cells = (
        f"{figures['seconds']:.1f}", f"{figures['cpu']:.1f}", f"{size / 1e6 / figures['seconds']:.1f}",
        f"{figures['peak'] / 2**20:.0f}", f"{figures['index'] / 2**20:.1f}", f"{share:.2f}", f"{stored / 2**20:.1f}",
    )  # fmt: skip
    return f"| {NAMES[engine]} | {' | '.join(cells)} |"


def found(asked, answers):
    """How many of the queries had a hit: an engine that finds nothing is fast."""
    shares = [
        f"{NAMES[engine]} {sum(bool(answer['hits']) for answer in given) / max(len(given), 1):.1%}"
        for engine, given in answers.items()
    ]
    if given := answers.get("tracuu"):
        shares.append(
            f"Tra Cứu by leaving words out {sum(bool(answer['relaxed']) for answer in given) / len(given):.1%}"
        )
    return " · ".join(shares)


def ratio_promise(name, ratios, kept):
    """One line for all classes together, and the classes that miss it named."""
    if ratios.get(ALL) is None:
        return []
    missed = [f"{group} ({value:.2f})" for group, value in ratios.items() if group != ALL and not kept(value)]
    return [verdict(kept(ratios[ALL]), f"{name}: {ratios[ALL]:.2f}; missed by {', '.join(missed) or 'no class'}")]


def verdict(kept, text):
    return f"- {'kept' if kept else 'MISSED'}: {text}"


def promises(count, size, took, figures):
    """Each promise that this run can tell about, with its figure, kept or missed."""
    ours, own = took.get("tracuu"), figures.get("tracuu")
    if not ours:
        return []
    said_, p95 = [], percentile(ours[ALL].values(), 0.95)
    if ceiling := next((ms for texts, ms in CEILINGS.items() if count <= texts), None):
        said_.append(verdict(p95 <= ceiling, f"p95 at most {ceiling} ms: {p95:.2f} ms"))
    to_tantivy = {group: ratio(ours, took.get("tantivy", {}), group) for group in sorted(ours)}
    said_ += ratio_promise("p95 at most tantivy's", to_tantivy, lambda value: value <= 1)
    to_fts5 = {group: ratio(took.get("fts5", {}), ours, group) for group in sorted(ours)}
    said_ += ratio_promise(f"FTS5's p95 at least {TIMES_FTS5} × ours", to_fts5, lambda value: value >= TIMES_FTS5)
    if fts5 := figures.get("fts5"):
        for name, wall, cpu in (("import", "seconds", "cpu"), ("rebuild", "rebuild", "rebuild_cpu")):
            share = fts5["insert"] / own[wall]
            said_.append(verdict(
                share >= INSERT_SHARE,
                f"{name} at least {INSERT_SHARE:.0%} of the MB/s of FTS5's inserts alone: {share:.0%} "
                f"({size / 1e6 / own[wall]:.1f} of {size / 1e6 / fts5['insert']:.1f}; per CPU second "
                f"{fts5['insert_cpu'] / own[cpu]:.0%})",
            ))  # fmt: skip
    share = own["index"] / size
    said_.append(verdict(share <= INDEX_SHARE, f"full-text tables at most {INDEX_SHARE} × the text: {share:.2f}"))
    seen = own["visible"]
    said_.append(verdict(
        seen["acknowledged"] + seen["found"] <= VISIBLE,
        f"a new document found within {VISIBLE * 1000:.0f} ms: {seen['acknowledged'] * 1000:.0f} ms from the start of "
        f"`import` to its acknowledgement, {seen['found'] * 1000:.0f} ms to the end of a `search` begun then; "
        f"`import` ended after {seen['ended'] * 1000:.0f} ms; the start of a process is {seen['start'] * 1000:.0f} ms",
    ))  # fmt: skip
    return said_


def report(source, arguments, measures, asked, figures, answers):
    count, size, digest = measures
    took = {engine: times(asked, given) for engine, given in answers.items()}
    versions = [figure["version"] for figure in figures.values() if "version" in figure]
    commit = said("git", "rev-parse", "--short", "HEAD")
    if "tracuu" in figures:
        versions[:0] = [f"tracuu {said(program(), '--version')} (commit {commit})"]
    notes = [f"{NAMES[engine]}: {figure['note']}" for engine, figure in figures.items() if "note" in figure]
    own = figures.get("tracuu")
    if own:
        notes.append(
            f"Tra Cứu: rebuild {own['rebuild']:.1f} s, {own['rebuild_cpu']:.1f} s CPU; the batch's own clock says "
            f"{own['took']:.2f} s of {own['batch']:.2f} s wall"
        )
    if "fts5" in figures:
        notes.append(f"FTS5: inserts and commits alone {figures['fts5']['insert']:.1f} s")
    lines = [
        f"## {datetime.date.today()}: search in {count:,} texts, {size / 1e6:.1f} MB", "",
        f"- Machine: {machine()}; load {' / '.join(f'{load:.1f}' for load in os.getloadavg())}",
        f"- Versions: {', '.join([*versions, f'Python {platform.python_version()}'])}",
        f"- Corpus: {source}; sha256 `{digest[:16]}…`; {arguments.queries} queries of each class, "
        f"rounds: {arguments.rounds}",
        "- p50 / p95 / p99 of the search call in milliseconds, one query at a time, index warm and optimised; "
        "ten hits, Tra Cứu's with snippets",
        f"- At least one hit: {found(asked, answers)}", "",
        *search_table(asked, took), "",
        "| built | wall s | CPU s | MB/s | peak RSS MiB | index MiB | index to text | stored besides MiB |",
        "|---" * 8 + "|",
        *(build_row(engine, figure, size) for engine, figure in figures.items()), "",
        *(f"- {note}" for note in notes), *promises(count, size, took, figures),
    ]  # fmt: skip
    return "\n".join(lines) + "\n"
