#!/usr/bin/env python3
"""How fast legacy text is told and decoded, in one thread, beside the whole reading of a page.

Makes portal pages of real texts in UTF-8 and in each legacy encoding, has Benchmarks/Decoding time them in one process,
prints a table, and appends it to docs/benchmarks.md with --record.
"""

import argparse
import datetime
import hashlib
import html
import json
import subprocess
import tempfile
from pathlib import Path

import import_scale as scale
import legacy_pages as legacy

ROOT = Path(__file__).resolve().parents[1]
FONTS = {**legacy.RIGHT_FONTS, "viscii": "VI Times", "windows-1258": "Arial", "utf-8": "Arial"}
# Megabytes of page bytes a second, from the promise that decoding is never what an import waits for.
FLOORS = {"utf-8": 100}
LEGACY_FLOOR = 30


def texts(corpus, limit):
    with subprocess.Popen(["zstd", "-dc", corpus], stdout=subprocess.PIPE) as unpacked:
        for number, line in enumerate(unpacked.stdout):
            if number == limit:
                break
            yield [line for line in json.loads(line)["t"].splitlines() if line.strip()]
        unpacked.kill()


def legacy_page(encoder, lines, font):
    """A page of the same shape as scale.portal_page, with the menu and every paragraph in the encoding."""
    written = [encoder.settle(line) for line in lines]
    paragraph = lambda line: legacy.legacy_paragraph(encoder, encoder.settle(line), font)  # noqa: E731
    menu = b"".join(
        f'<tr><td><a href="default.asp?muc={n}" class="menu">'.encode() + paragraph(name) + b"</a></td></tr>\n"
        for n, name in enumerate(scale.MENU)
    )
    body = b"\n".join(b'<p align="justify">' + legacy.legacy_paragraph(encoder, line, font) + b"</p>" for line in written)
    head = b'<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"></head><body>\n'
    return head + b'<table width="780"><tr><td><table>' + menu + b"</table></td><td>\n" + body + b"</td></tr></table>"


def write(folder, kind, pages):
    place = folder / kind
    place.mkdir()
    for number, page in enumerate(pages):
        (place / f"{number:05}.html").write_bytes(page)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--pages", type=int, default=1500)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--record", action="store_true", help="append the table to docs/benchmarks.md")
    arguments = parser.parse_args()
    corpus = arguments.shared / "corpora/scale/news20k.jsonl.zst"
    build = ["swift", "build", "--package-path", ROOT / "Benchmarks/Decoding", "--scratch-path", ROOT / ".build/decoding"]
    subprocess.run([*build, "-c", "release", "--product", "decoding", "-Xswiftc", "-enable-testing"], check=True, stdout=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lines = list(texts(corpus, arguments.pages))
        write(folder, "utf-8", (scale.portal_page(n, "\n".join(text), "utf-8") for n, text in enumerate(lines)))
        for encoding in legacy.TABLES:
            encoder = legacy.Encoder(encoding, arguments.shared / "data/vietnamese/encodings")
            write(folder, encoding, (legacy_page(encoder, text, FONTS[encoding]) for text in lines))
            if encoding == "tcvn3":
                write(folder, "tcvn3-no-font", (legacy_page(encoder, text, None) for text in lines))
        garbled = ("<p>" + "</p>\n<p>".join(html.escape(legacy.mojibake(line)) for line in text) for text in lines)
        write(folder, "mojibake", (page.encode() for page in garbled))
        digest = hashlib.sha256()
        for path in sorted(folder.rglob("*.html")):
            digest.update(path.read_bytes())
        done = subprocess.run(
            [ROOT / ".build/decoding/release/decoding", folder, str(arguments.rounds)],
            check=True, capture_output=True, text=True,
        )
    rows, missed = [], []
    for line in done.stdout.splitlines():
        figures = json.loads(line)
        size = figures["bytes"] / 1e6
        decoding = figures["open"] + figures["restore"]
        rate, floor = size / decoding, FLOORS.get(figures["kind"], LEGACY_FLOOR)
        if rate < floor:
            missed.append(figures["kind"])
        rows.append(
            f"| {figures['kind']} | {size:.1f} | {rate:.0f} | {size / figures['open']:.0f} "
            f"| {size / figures['restore']:.0f} | {size / figures['whole']:.0f} | {decoding / figures['whole']:.0%} |"
        )
    table = "\n".join(
        [
            f"## {datetime.date.today()}: telling and decoding encodings, one thread",
            "",
            f"- Machine: {scale.machine()}; {scale.said('swift', '--version')}",
            f"- {arguments.pages:,} pages of each kind, sha256 of all `{digest.hexdigest()[:16]}…`; best of {arguments.rounds}",
            "- MB/s of page bytes; the share is that of opening the bytes and restoring the texts in the whole reading",
            "",
            "| pages | MB | both MB/s | open MB/s | restore MB/s | whole page MB/s | share |",
            "|---|---|---|---|---|---|---|",
            *rows,
        ]
    )
    print(table)
    if arguments.record:
        with open(ROOT / "docs/benchmarks.md", "a", encoding="utf-8") as record:
            record.write("\n" + table + "\n")
    if missed:
        raise SystemExit(f"below the floor: {', '.join(missed)}")


if __name__ == "__main__":
    main()
