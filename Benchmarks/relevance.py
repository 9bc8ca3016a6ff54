#!/usr/bin/env python3
"""Measures whether the right document comes first, and that any text is a query; compares with floors.json.

    relevance.py [--quick] [--only zalo,sonla] [--misses 20] [--raise-floors]

Questions: two collections with known answers, by `tracuu evaluate`. Known items: every document of two collections of
real notices, by its number in each spelling and by its subject typed without diacritics. Strings: a list of hostile
queries and random ones, in one process. Everything is asked of the built program. Exits 1 when a floor is missed.
"""

import argparse
import csv
import functools
import itertools
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import vocabulary
from corpus import fold
from queries import write

ROOT = Path(__file__).resolve().parents[1]
FLOORS = ROOT / "floors.json"
# By how much a measured figure may fall before it counts: a question of 284 is .0035, an item of 1,468 is .0007.
MARGIN = 0.003
SUBJECT_PLACES = 3
STRINGS, QUICK_STRINGS = 100_000, 2_000
QUICK = ("zalo", "sonla", "strings")
# Their file, and which of their columns are ours.
KNOWN = {
    "phapdien": ("phapdien/documents_sample.jsonl", {
        "id": "so_hieu", "number": "so_hieu", "title": "trich_yeu", "type": "loai", "issued_on": "ngay_ban_hanh",
        "issuing_body": "co_quan", "text": "dieu",
    }),
    "sonla": ("congbao-sonla/van_ban.csv", {
        "id": "parent_unid", "number": "so_hieu", "title": "trich_yeu", "type": "loai_van_ban",
        "issued_on": "ngay_ban_hanh", "issuing_body": "co_quan_ban_hanh", "signer": "nguoi_ky", "url": "source_url",
    }),
}  # fmt: skip
QUESTIONS = {"zalo": "retrieval/zalo2021-phapdien-dev", "xquad": "retrieval/xquad-vi"}


def program(*arguments, timeout=None):
    binary = os.environ.get("TRACUU_BIN", ROOT / ".build" / "release" / "tracuu")
    environment = os.environ | {"SWIFT_BACKTRACE": "enable=no"}
    return subprocess.run([binary, *arguments], capture_output=True, env=environment, check=False, timeout=timeout)


def run(*arguments):
    """What the program printed; anything but success ends the measuring."""
    done = program(*arguments)
    if done.returncode:
        sys.exit(f"tracuu {arguments[0]} ended with {done.returncode}: {done.stderr.decode()[-500:].strip()}")
    return done.stdout


def imported(archive, file, columns):
    fields = [word for ours, theirs in columns.items() for word in ("--field", f"{ours}={theirs}")]
    run("import", "--archive", archive, "--quiet", *fields, file)


def search(archive, asked, limit):
    """The command that asks all queries of one process."""
    batch = archive.parent / "batch.jsonl"
    write(batch, asked)
    return "search", "--archive", archive, "--batch", batch, "--format", "jsonl", "--limit", str(limit)


# -- questions --


def questions(name, corpora, work):
    folder = corpora / QUESTIONS[name]
    imported(work / name, folder / "corpus.jsonl", {"id": "_id"})
    found = {}
    for way, options in {"": (), "_unaccented": ("--unaccented",)}.items():
        files = ("--queries", folder / "queries.jsonl", "--qrels", folder / "qrels.tsv")
        measured = json.loads(run("evaluate", "--archive", work / name, *files, "--format", "json", *options))
        found |= {f"{name}{way}_{measure}": measured[measure] for measure in ("ndcg_10", "r_10")}
    return found, []


# -- known items --


def records(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file)) if path.suffix == ".csv" else [json.loads(line) for line in file]


def spellings(number):
    blanks = " ".join(re.split(r"[\s/\-]+", number))
    return {
        "printed": number, "lower": number.lower(), "unaccented": fold(number), "blanks": blanks,
        "blanks_unaccented": fold(blanks),
    }  # fmt: skip


def same_number(number):
    return fold(" ".join(re.split(r"[\s/\-]+", number))).lstrip("0")


def same_subject(subject):
    return fold(" ".join(subject.split()))


def shared(rows, column, same):
    """How many documents have the same number, or subject, by the document's place."""
    keys = [same(row[column]) for row in rows]
    counts = Counter(keys)
    return [counts[key] for key in keys]


def asked_items(path, columns):
    """Queries, each with the document that it wants and the places that are good enough.

    The k documents of one number, or subject, cannot all be first: they are to fill the first k places.
    """
    rows = [{ours: row[theirs] or "" for ours, theirs in columns.items()} for row in records(path)]
    numbers, subjects = shared(rows, "number", same_number), shared(rows, "title", same_subject)
    for place, row in enumerate(rows):
        if row["number"].strip():
            for way, text in spellings(row["number"]).items():
                yield {"_id": f"number_{way}/{place}", "text": text}, row["id"], numbers[place]
        if row["title"].strip():
            places = max(subjects[place], SUBJECT_PLACES)
            yield {"_id": f"subject/{place}", "text": fold(row["title"])}, row["id"], places


def known_items(name, archive, path, columns):
    """Shares of the documents that stand where they should, by each spelling; and the misses, one line each."""
    items = list(asked_items(path, columns))
    answers = run(*search(archive, [query for query, _, _ in items], 10)).splitlines()
    kept, misses = defaultdict(list), []
    for (query, identity, places), line in zip(items, answers, strict=True):
        answer, way = json.loads(line), query["_id"].split("/")[0]
        if answer["_id"] != query["_id"]:
            sys.exit(f"tracuu answered {answer['_id']} where {query['_id']} was asked")
        found = [hit["record_id"] for hit in answer["hits"]]
        kept[way].append(identity in found[:places])
        if not kept[way][-1]:
            at = found.index(identity) + 1 if identity in found else "not among the first 10"
            misses.append(
                f"{name} {way}: {query['text']!r} wants {identity} in the first {places}: {at}; first is "
                f"{found[0] if found else None}, {answer['total']} hits{', relaxed' if answer['relaxed'] else ''}"
            )
    return {f"{name}_{way}": sum(found) / len(found) for way, found in kept.items()}, misses


def known(name, corpora, work):
    file, columns = KNOWN[name]
    imported(work / name, corpora / file, columns)
    return known_items(name, work / name, corpora / file, columns)


def together(corpora, work):
    """The same of one archive that also has the articles of `zalo`, which cite and repeat the documents."""
    archive, measured, missed = work / "together", {}, []
    imported(archive, corpora / QUESTIONS["zalo"] / "corpus.jsonl", {"id": "_id"})
    for file, columns in KNOWN.values():
        imported(archive, corpora / file, columns)
    for name, (file, columns) in KNOWN.items():
        found, misses = known_items(f"together_{name}", archive, corpora / file, columns)
        measured |= found
        missed += misses
    return measured, missed


# -- any text --

OPERATORS = (
    '"', "'", "“", "”", "(", ")", "((", "*", "-", "+", "^", ":", "/", "\\", "%", "|", "&", "~", "AND", "OR", "NOT",
    "NEAR(", "NEAR/3", "title:", "rowid:", "{a b}:", "hoặc", "không", "số", "ngày", "năm", "164/TB-UBND",
    "số 01/2020/QĐ-UBND", "22/7/2013", "2013..2014", "99999999999999999999", "-1", "0x7f", "1e309", "';--", "<b>",
    "&amp;", "${x}", "../..",
)  # fmt: skip
# Controls, blanks that are none, marks without a letter, what stands outside the first plane, what folds oddly.
ODD = (
    "\0", "\x01", "\x1b[31m", "\t", "\n", "\r\n", "\x7f", "\x85", "\xa0", "\xad", "\u0301", "\u0323", "\u200b",
    "\u200d", "\u2028", "\u202e", "\u3000", "\ufeff", "\ufffd", "\ufffe", "\uffff", "\U0010ffff", "😀", "👨‍👩‍👧", "🇻🇳",
    "İ", "ß", "ﬁ", "Ｔ", "中文", "العربية", "ก็", "𝔘", "\ue000",
)  # fmt: skip


def spelled(chosen, word):
    """A word in one of the ways that people and programs write it."""
    cut = word[: chosen.randrange(6)] + "*"
    return chosen.choice((word, fold(word), word.upper(), unicodedata.normalize("NFD", word), cut))


def piece(chosen, words):
    kind = chosen.random()
    if kind < 0.5:
        return spelled(chosen, chosen.choice(words))
    if kind < 0.75:
        return chosen.choice(OPERATORS)
    if kind < 0.9:
        return chosen.choice(ODD) * chosen.choice((1, 1, 1, 2, 40))
    # Any code point; the surrogates are no characters.
    return chr(chosen.choice((chosen.randrange(0xD800), chosen.randrange(0xE000, 0x110000))))


def random_string(chosen, words):
    """Mostly up to a dozen pieces; one in 200 has far more, one in 2,000 is one piece over and over."""
    size = chosen.random()
    if size < 0.0005:
        return (piece(chosen, words) * 100_000)[:100_000]
    count = chosen.randrange(200, 2000) if size < 0.005 else chosen.randrange(13)
    return chosen.choice(("", " ", " ", " ")).join(piece(chosen, words) for _ in range(count))


def is_answer(line, query):
    """Whether a line of output is a whole answer to the query."""
    try:
        answer = json.loads(line)
    except ValueError:
        return False
    hits = answer.get("hits")
    return answer.get("_id") == query["_id"] and isinstance(hits, list) and len(hits) <= min(answer["total"], 1)


def strings(corpora, work, count, seed):
    """The share of the strings that were answered, by a process that then ended well."""
    file, columns = KNOWN["phapdien"]
    imported(work / "strings", corpora / file, columns)
    chosen = random.Random(seed)
    words = [word for phrase in (*vocabulary.VERBS, *vocabulary.OBJECTS) for word in phrase.split()]
    listed = json.loads((corpora / "hostile/queries.json").read_text(encoding="utf-8"))["queries"]
    # Bytes that are no text have no place in JSON.
    texts = [entry["q"] for entry in listed if entry["q"] is not None]
    texts += [random_string(chosen, words) for _ in range(count)]
    asked = [{"_id": str(place), "text": text} for place, text in enumerate(texts)]
    done = program(*search(work / "strings", asked, 1), timeout=60 + len(asked) / 10)
    lines = done.stdout.splitlines()
    pairs = itertools.zip_longest(asked, lines)
    wrong = [query for query, line in pairs if not (query and line and is_answer(line, query))]
    if done.returncode or wrong:
        said = done.stderr.decode(errors="replace")[-300:].strip()
        print(f"exit code {done.returncode}, {len(wrong)} without an answer; the first: {wrong[:1]!r:.300} {said}")
        return {"strings_answered": min(1 - len(wrong) / len(asked), 1 - 1 / len(asked))}, []
    times = [json.loads(line)["took_us"] / 1000 for line in lines]
    slowest = max(range(len(times)), key=times.__getitem__)
    print(
        f"{len(texts):,} strings, {sum(map(len, texts)) / 1e6:.1f} M characters; the slowest took "
        f"{times[slowest]:.0f} ms: {len(texts[slowest]):,} characters, {texts[slowest][:60]!r}",
        flush=True,
    )
    return {"strings_answered": 1.0}, []


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--quick", action="store_true", help=f"{', '.join(QUICK)} only, {QUICK_STRINGS:,} strings")
    parser.add_argument("--only", type=lambda text: text.split(","), help="zalo,xquad,phapdien,sonla,together,strings")
    parser.add_argument("--strings", type=int, help="random strings")
    parser.add_argument("--seed", type=int, default=1, help="of the random strings")
    parser.add_argument("--misses", type=int, default=20, help="print so many known items that were missed")
    parser.add_argument("--raise-floors", action="store_true", help=f"to the figures minus {MARGIN}; lowers none")
    arguments = parser.parse_args()
    corpora = arguments.shared / "corpora"
    if not corpora.is_dir():
        print("../shared/corpora is not on this machine: nothing was measured")
        return
    count = arguments.strings or (QUICK_STRINGS if arguments.quick else STRINGS)
    measuring = {
        **{name: functools.partial(questions, name) for name in QUESTIONS},
        **{name: functools.partial(known, name) for name in KNOWN},
        "together": together,
        "strings": functools.partial(strings, count=count, seed=arguments.seed),
    }
    parts = arguments.only or (QUICK if arguments.quick else measuring)
    if unknown := set(parts) - set(measuring):
        parser.error(f"unknown parts: {', '.join(sorted(unknown))}; there are {', '.join(measuring)}")
    measured, missed = {}, []
    with tempfile.TemporaryDirectory(prefix="tracuu-relevance-") as name:
        for part in parts:
            began = time.perf_counter()
            found, misses = measuring[part](corpora, Path(name))
            measured |= found
            missed += misses
            print(f"{part}: {time.perf_counter() - began:.1f} s", flush=True)
    conclude(measured, missed, parts, arguments)


def conclude(measured, missed, parts, arguments):
    all_floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    floors = all_floors["relevance"]
    print("\n| figure | measured | floor | |\n|---|---|---|---|")
    below = []
    for figure, value in measured.items():
        floor = floors.get(figure)
        if floor is not None and value < floor:
            below.append(figure)
        verdict = "" if floor is None else "MISSED" if figure in below else "kept"
        print(f"| {figure} | {value:.4f} | {'–' if floor is None else f'{floor:.4f}'} | {verdict} |")
    # A figure that is no longer measured would otherwise keep its floor for ever. Each is named after its part.
    unmeasured = [figure for figure in floors if figure.split("_")[0] in parts and figure not in measured]
    for figure in unmeasured:
        print(f"| {figure} | – | {floors[figure]:.4f} | MISSED |")
    print(f"\n{len(missed)} known items missed")
    for line in missed[: arguments.misses]:
        print(f"- {line}")
    if arguments.raise_floors:
        for figure, value in measured.items():
            floors[figure] = max(floors.get(figure, 0), int((value - MARGIN) * 10_000) / 10_000)
        FLOORS.write_text(json.dumps(all_floors, indent=2) + "\n", encoding="utf-8")
    if below or unmeasured:
        sys.exit(f"below the floor: {', '.join(below) or 'none'}; not measured: {', '.join(unmeasured) or 'none'}")


if __name__ == "__main__":
    main()
