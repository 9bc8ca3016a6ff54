#!/usr/bin/env python3
"""Imports 20,000 pages of an invented portal with tracuu and, beside it, with the least a person would write by hand:
lxml and a stock FTS5 table in one transaction. Both run alternately in one go on the same warm files, so that the ratio
means something even where the machine is shared. The record goes to docs/benchmarks.md.
"""

import argparse
import datetime
import hashlib
import html
import json
import os
import platform
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RECORD = ROOT / "docs" / "benchmarks.md"
SAMPLE_SECONDS = 0.2
MENU = (
    "Trang chủ|Giới thiệu|Tin tức - Sự kiện|Văn bản chỉ đạo|Thông báo|Công khai ngân sách|Thủ tục hành chính|"
    "Lịch tiếp công dân|Hỏi đáp|Thư viện ảnh|Liên kết website|Sơ đồ cổng"
).split("|")
# What an editor's tool of the time wrote for the letters that Latin-1 has; the others stay as they are.
ENTITIES = {ord(letter): f"&{name};" for letter, name in zip("àáâãèéêìíòóôõùúý", (
    "agrave aacute acirc atilde egrave eacute ecirc igrave iacute ograve oacute ocirc otilde ugrave uacute yacute"
).split(), strict=True)}  # fmt: skip


def escape(text, letters):
    return html.escape(text, quote=False).translate(letters)


def portal_page(number, text, encoding):
    """One page as a portal of about 2008 served it: nested tables, menu, footer, font tags, entities on some pages."""
    chosen = random.Random(number)
    lines = [line for line in text.replace("\r", "").split("\n") if line.strip()] or [""]
    letters = ENTITIES if chosen.random() < 0.3 else {}
    title = escape(" ".join(lines[0].split()[:16]), letters)
    menu = "\n".join(
        f'<tr><td><a href="default.asp?muc={n}&amp;id={number}" class="menu"><font size="2">'
        f"<b>&nbsp;{escape(name, letters)}</b></font></a>"
        for n, name in enumerate(MENU)
    )
    body = "\n".join(
        f'<p align="justify"><font face="Arial" size="2">{escape(line, letters)}</font></p>' for line in lines[1:]
    )
    day = f"{chosen.randint(1, 28)}/{chosen.randint(1, 12)}/{chosen.randint(2004, 2014)}"
    page = f"""<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset={encoding}">
<meta name="GENERATOR" content="Microsoft FrontPage 5.0">
<title>{title}</title>
<script language="JavaScript">function xemAnh(u) {{ window.open(u, "anh", "width=600,height=400"); }}</script>
</head>
<body topmargin="0" leftmargin="0" bgcolor="#FFFFFF">
<table border="0" width="780" cellspacing="0" cellpadding="0" align="center">
<tr><td colspan="3"><img src="images/banner.jpg" alt="C&#7893;ng th&#244;ng tin" width="780"></td></tr>
<tr><td width="170" valign="top"><table border="0" width="100%" cellspacing="1">
{menu}
</table></td>
<td width="10">&nbsp;</td><td width="600" valign="top"><table border="0" width="100%"><tr><td>
<table border="0" width="100%" cellpadding="4"><tr><td>
<h2><font face="Arial" size="3" color="#CC0000">{title}</font></h2>
<i>Ngày đăng: {day} &nbsp;|&nbsp; Lượt xem: {number}</i>
{body}
</td></tr></table></td></tr></table></td></tr>
<tr><td colspan="3" bgcolor="#003399" align="center"><font color="#FFFFFF" size="1">&copy; UBND huyện Tân Lộc Hạ,
tỉnh Bình Hòa An<br>Điện thoại: 0999.000.000 - Thư điện tử: banbientap@tanlocha.example</font></td></tr>
</table>
</body>
</html>
"""
    return page.encode(encoding, errors="xmlcharrefreplace")


def make_pages(corpus, folder, encodings, limit):
    """Writes the pages, 200 to a folder; returns (count, bytes, digest over all of them)."""
    digest, size, count = hashlib.sha256(), 0, 0
    with subprocess.Popen(["zstd", "-dc", corpus], stdout=subprocess.PIPE) as unpacked:
        for line in unpacked.stdout:
            if count == limit:
                break
            page = portal_page(count, json.loads(line)["t"], encodings[count % len(encodings)])
            path = folder / f"muc-{count // 200:03}" / f"tin-{count:05}.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(page)
            digest.update(page)
            size, count = size + len(page), count + 1
        unpacked.kill()
    return count, size, digest.hexdigest()


def baseline(folder, database):
    """The comparison: read, parse, take the text, insert; one thread, one transaction."""
    import lxml.html

    with sqlite3.connect(database) as connection:
        connection.execute(
            "CREATE VIRTUAL TABLE pages USING fts5"
            "(path UNINDEXED, title, body, tokenize='unicode61 remove_diacritics 2')"
        )
        for path in sorted(folder.rglob("*.html")):
            tree = lxml.html.fromstring(path.read_bytes())
            row = (str(path.relative_to(folder)), tree.findtext(".//title"), tree.text_content())
            connection.execute("INSERT INTO pages VALUES (?, ?, ?)", row)
    connection.close()


@dataclass
class Run:
    wall: float
    cpu: float
    peak: int
    """Greatest resident memory, bytes."""
    course: list
    """Resident bytes after 25, 50, 75 and 100 % of the time."""
    stored: int


def memory(pid, name):
    try:
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith(name):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


def measured(command, stored):
    """Runs a command to its end. CPU is from wait4, memory from /proc: rusage counts the parent's own before exec."""
    samples, peak, began = [], 0, time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        samples.append((time.monotonic() - began, memory(process.pid, "VmRSS:")))
        peak = max(peak, memory(process.pid, "VmHWM:"))
        time.sleep(SAMPLE_SECONDS)
    wall = time.monotonic() - began
    if code := os.waitstatus_to_exitcode(status):
        sys.exit(f"{' '.join(map(str, command))} ended with {code}")
    # The last samples of a process that is ending may read as nothing.
    samples = [sample for sample in samples if sample[1]] or [(0, 0)]
    course = [max(s for s in samples if s[0] <= max(wall * part, samples[0][0]))[1] for part in (0.25, 0.5, 0.75, 1)]
    return Run(wall, usage.ru_utime + usage.ru_stime, peak, course, folder_size(stored))


def folder_size(path):
    return sum(file.stat().st_size for file in ([path] if path.is_file() else path.rglob("*")) if file.is_file())


def said(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    return (done.stdout.strip().splitlines() or ["unknown"])[0] if done.returncode == 0 else "unknown"


def machine():
    models = [line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    model = models[0].split(": ")[1] if models else platform.machine()
    return f"{model}, {os.cpu_count()} cores, {pages / 2**30:.0f} GiB, Linux {platform.release().split('-')[0]}"


def mib(size):
    return f"{size / 2**20:.1f}"


def row(name, runs, count, size):
    best = {key: statistics.median(getattr(run, key) for run in runs) for key in ("wall", "cpu", "peak", "stored")}
    last = " / ".join(mib(value) for value in runs[-1].course)
    return best, (
        f"| {name} | {best['wall']:.2f} | {best['cpu']:.2f} "
        f"| {count / best['wall']:,.0f} | {size / 1e6 / best['wall']:.1f} "
        f"| {mib(best['peak'])} | {last} | {mib(best['stored'])} |"
    )


def report(arguments, count, size, digest, runs):
    from lxml import etree

    ours, our_row = row("tracuu import", runs["tracuu"], count, size)
    theirs, their_row = row("lxml + FTS5, one thread", runs["baseline"], count, size)
    corpus = hashlib.sha256(arguments.corpus.read_bytes()).hexdigest()
    commit = said("git", "rev-parse", "--short", "HEAD")
    versions = (
        f"tracuu {said(arguments.program, '--version')} (commit {commit}), {said('swift', '--version')}, "
        f"Python {platform.python_version()}, lxml {'.'.join(map(str, etree.LXML_VERSION[:3]))}, "
        f"SQLite {sqlite3.sqlite_version} (Python's)"
    )
    return f"""## {datetime.date.today()}: import of {count:,} pages, {size / 1e6:.1f} MB

- Machine: {machine()}
- Versions: {versions}
- Corpus: sha256 `{corpus[:16]}…`; pages: sha256 `{digest[:16]}…`, {", ".join(arguments.encodings)}
- {arguments.runs} runs of each, alternating, files warm; medians. MB are 10⁶ bytes, MiB 2²⁰.

| | wall s | CPU s | pages/s | MB/s | peak RSS MiB | RSS MiB at 25/50/75/100 % | stored MiB |
|---|---|---|---|---|---|---|---|
{our_row}
{their_row}

Ratios, tracuu to the other: wall {ours["wall"] / theirs["wall"]:.2f}, CPU {ours["cpu"] / theirs["cpu"]:.2f}, \
stored {ours["stored"] / theirs["stored"]:.2f}. tracuu also keeps the originals; the other does not.
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="texts, JSON lines with `t`, packed with zstd")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--limit", type=int, default=20_000, help="pages")
    parser.add_argument(
        "--encodings", type=lambda s: s.split(","), default=["utf-8"], help="page n has the n-th, in turn"
    )
    parser.add_argument("--no-record", action="store_true", help="print only")
    if sys.argv[1:2] == ["--baseline"]:
        return baseline(*map(Path, sys.argv[2:4]))
    arguments = parser.parse_args()
    arguments.program = Path(os.environ.get("TRACUU_BIN", ROOT / ".build" / "release" / "tracuu")).resolve()
    if not arguments.corpus.exists():
        sys.exit(f"{arguments.corpus} is not there; name one with CORPUS=…")

    runs = {"tracuu": [], "baseline": []}
    with tempfile.TemporaryDirectory(prefix="tracuu-bench-") as scratch:
        pages, archive, database = Path(scratch, "pages"), Path(scratch, "archive"), Path(scratch, "baseline.sqlite")
        count, size, digest = make_pages(arguments.corpus, pages, arguments.encodings, arguments.limit)
        print(f"{count:,} pages, {size / 1e6:.1f} MB", flush=True)
        for number in range(arguments.runs):
            for kind in ("baseline", "tracuu"):
                shutil.rmtree(archive, ignore_errors=True)
                database.unlink(missing_ok=True)
                if kind == "tracuu":
                    command, stored = [arguments.program, "import", "--archive", archive, "--quiet", pages], archive
                else:
                    command, stored = [sys.executable, __file__, "--baseline", pages, database], database
                run = measured(command, stored)
                runs[kind].append(run)
                print(f"run {number + 1} {kind}: {run.wall:.2f} s wall, {run.cpu:.2f} s CPU", flush=True)
        text = report(arguments, count, size, digest, runs)
    print("\n" + text)
    if not arguments.no_record:
        heading = "" if RECORD.exists() else "# Benchmarks\n\nDated records, newest last; `make bench` adds one.\n"
        RECORD.parent.mkdir(exist_ok=True)
        with RECORD.open("a", encoding="utf-8") as file:
            file.write(f"{heading}\n{text}")
        print("added to docs/benchmarks.md")
    return 0


if __name__ == "__main__":
    sys.exit(main())
