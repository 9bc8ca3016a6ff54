"""Drives Tra Cứu through its own program, as a person would: import, rebuild, search --batch."""

import hashlib
import json
import os
import sqlite3
import statistics
import subprocess
import time
from contextlib import closing
from pathlib import Path

from import_scale import ROOT, measured

LETTERS = str.maketrans("0123456789", "bcdghklmnp")


def program():
    return Path(os.environ.get("TRACUU_BIN", ROOT / ".build" / "release" / "tracuu")).resolve()


def identity():
    """An index that another program built says nothing about this one."""
    return hashlib.sha256(program().read_bytes()).hexdigest()


def build(folder, archive):
    """Import and rebuild: walls, CPU seconds and peaks of both, and the bytes that the archive has afterwards."""
    run = measured([program(), "import", "--archive", archive, "--quiet", folder], archive)
    again = measured([program(), "rebuild", "--archive", archive], archive)
    return {
        "seconds": run.wall, "cpu": run.cpu, "peak": run.peak,
        "rebuild": again.wall, "rebuild_cpu": again.cpu, **sizes(archive),
    }  # fmt: skip


def sizes(archive):
    """Bytes of the full-text tables, of the rest of the database (texts, catalogue), and of the kept originals."""
    path = archive / "index.sqlite"
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        made = connection.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%USING fts5%'")
        tables = [name for (name,) in made]
        pages = dict(connection.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name"))
    shadows = {f"{table}_{part}" for table in tables for part in ("data", "idx", "docsize", "config")}
    index = sum(size for name, size in pages.items() if name in shadows)
    originals = sum(file.stat().st_size for file in archive.rglob("*.warc*") if file.is_file())
    return {"index": index, "stored": sum(pages.values()) - index, "originals": originals}


def search(queries, archive, scratch):
    """Lines of answers, the search call's time by its own clock in `took_us`; and the wall of the whole run."""
    batch = scratch / "batch.jsonl"
    with open(batch, "w", encoding="utf-8") as file:
        for query in queries:
            asked = {key: query[key] for key in ("_id", "text", "from", "to") if key in query}
            file.write(json.dumps(asked, ensure_ascii=False) + "\n")
    command = [program(), "search", "--archive", archive, "--batch", batch, "--format", "jsonl", "--limit", "10"]
    began = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    wall = time.perf_counter() - began
    answers = [json.loads(line) for line in done.stdout.splitlines()] if done.returncode in (0, 1) else []
    if len(answers) != len(queries):
        raise SystemExit(
            f"tracuu search --batch answered {len(answers)} of {len(queries)} queries, exit code {done.returncode}: "
            f"{done.stderr.strip()[-300:]}"
        )
    return answers, wall


def seconds(command):
    began = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - began


def new_document(archive, scratch):
    """Seconds from the start of an import to its acknowledgement, from there to being found; and to its end."""
    # Made of the time, so that no text of this or an earlier run has it.
    word = f"zy{time.time_ns()}".translate(LETTERS)
    source = scratch / f"{word}.txt"
    source.write_text(f"Thông báo về việc {word} trên địa bàn xã Tân Lộc Hạ.\n", encoding="utf-8")
    find = [program(), "search", "--archive", archive, "--format", "jsonl", word]
    began = time.perf_counter()
    command = [program(), "import", "--archive", archive, "--quiet", "--acknowledge", source]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as importing:
        if not importing.stdout.readline():
            raise SystemExit(f"tracuu import acknowledged nothing for {source}")
        acknowledged = time.perf_counter()
        for _ in range(1000):
            if subprocess.run(find, stdout=subprocess.DEVNULL, check=False).returncode == 0:
                break
        else:
            raise SystemExit(f"{word} was acknowledged and is not found")
        seen = time.perf_counter()
        importing.stdout.read()
    return acknowledged - began, seen - acknowledged, time.perf_counter() - began


def visible(archive, scratch, times=5):
    """Medians of `new_document`, and of what a process costs that does nothing."""
    figures = [(*new_document(archive, scratch), seconds([program(), "--version"])) for _ in range(times)]
    columns = [statistics.median(column) for column in zip(*figures, strict=True)]
    return dict(zip(("acknowledged", "found", "ended", "start"), columns, strict=True))
