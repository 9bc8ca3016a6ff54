"""Real pages: the report adds up, articles are found, words are kept. Skipped where ../shared/corpora is absent."""

import json
import os
import re

import html5lib
import pytest

from html_words import page_words, words
from program import Archive, folded, tracuu

FOLDERS = ("phapdien/demuc", "html/readability", "strings")
PAGES = ("html/readability", "html/jsoup", "html/libxml2")
KEPT = 0.999


@pytest.fixture(scope="module")
def imported(corpora, tmp_path_factory):
    """(archive, first report) of the three folders."""
    archive = Archive(tmp_path_factory.mktemp("corpora") / "archive")
    return archive, archive.imports(*(corpora / name for name in FOLDERS), expect={0, 1}, timeout=900)


def test_every_file_has_one_outcome_and_a_second_run_changes_nothing(imported, corpora, figure):
    archive, first = imported
    files = sum(len(names) for name in FOLDERS for _, _, names in os.walk(corpora / name))
    assert first["inputs"] == files
    figure(f"corpora, first run: {first['outcomes']}")
    before = archive.originals()
    second = archive.imports(*(corpora / name for name in FOLDERS), expect={0, 1}, timeout=900)
    figure(f"corpora, second run: {second['outcomes']}")
    assert second["outcomes"]["added"] == second["outcomes"]["updated"] == 0
    assert second["outcomes"]["rejected"] == first["outcomes"]["rejected"]
    assert archive.originals() == before
    archive.run("verify", timeout=900)


def headings(path):
    """The words of every article heading of a codified page, behind its number; headings without words are left out."""
    tree = html5lib.parse(path.read_bytes(), namespaceHTMLElements=False, useChardet=False)
    for paragraph in tree.iter("p"):
        if paragraph.get("class") == "pDieu":
            behind = re.sub(r"^\s*Điều\s+\S+\s*", "", " ".join("".join(paragraph.itertext()).split()))
            if found := re.findall(r"\w+", behind):
                yield " ".join(found[:30])


def test_every_article_heading_finds_its_page(imported, corpora, figure):
    archive, report = imported
    pages = [path for path in sorted((corpora / "phapdien" / "demuc").glob("*.html")) if any(headings(path))]
    assert len(pages) >= 2
    searched, missed = 0, []
    for path in pages[:2]:
        identity = next(item["id"] for item in report["items"] if item["source"].endswith(path.name))
        for heading in headings(path):
            for typed in (heading, folded(heading)):
                searched += 1
                if identity not in archive.found("--limit", 100, "--", typed):
                    missed.append((path.name, typed))
    figure(f"headings: {searched} searches, {len(missed)} missed")
    assert searched > 50 and not missed, missed[:10]


def extracted(path):
    """What `extract` reads from a page: one line of JSON, or none when the page is refused."""
    done = tracuu("extract", "--format", "jsonl", path, expect={0, 1}, timeout=120)
    lines = done.stdout.splitlines()
    return json.loads(lines[0]) if lines else {"text": "", "title": "", "warnings": []}


def test_the_words_of_pages_are_kept(corpora, figure):
    paths = sorted(path for name in PAGES for path in (corpora / name).rglob("*") if path.suffix in (".html", ".htm"))
    assert len(paths) > 100
    total, kept, short, unnamed = 0, 0, [], []
    for path in paths:
        expected, answer = page_words(path.read_bytes()), extracted(path)
        got = words(f"{answer['title'] or ''} {answer['text'] or ''}")
        here = (expected & got).total()
        total, kept = total + expected.total(), kept + here
        if here < KEPT * expected.total():
            line = f"{path.relative_to(corpora)}: {here} of {expected.total()}, warnings {answer['warnings']}"
            short.append(line)
            if not answer["warnings"]:
                unnamed.append(line)
    figure(
        f"words: {kept:,} of {total:,} kept ({100 * kept / total:.3f} %) over {len(paths)} pages; {len(short)} short"
    )
    for line in short:
        figure(f"  {line}")
    assert kept >= KEPT * total
    assert not unnamed


def hostile_cases(corpora):
    return json.loads((corpora / "hostile" / "manifest.json").read_text(encoding="utf-8"))["cases"]


def test_hostile_files_end_in_an_outcome_and_keep_their_bytes(corpora, tmp_path):
    archive, wrong = Archive(tmp_path / "archive"), []
    for case in hostile_cases(corpora):
        path = corpora / "hostile" / case["file"]
        seconds = case["expect"].get("max_seconds") or 60
        report = archive.imports(path, expect={0, 1}, timeout=max(60, 4 * seconds))
        if not report["items"]:
            wrong.append((case["id"], "no outcome"))
        whole = [item for item in report["items"] if item.get("id") and "!/" not in item["source"]]
        if whole and case["expect"].get("original_preserved") and whole[0]["media_type"] in ("text/html", "text/plain"):
            if archive.original(whole[0]["id"]) != path.read_bytes():
                wrong.append((case["id"], "other bytes"))
    archive.run("verify", timeout=300)
    assert not wrong, wrong


def test_hostile_pages_are_found_by_their_words(corpora, tmp_path, figure):
    archive, asked, missed = Archive(tmp_path / "archive"), 0, []
    for case in hostile_cases(corpora):
        data = (corpora / "hostile" / case["file"]).read_bytes()
        # A PDF that is called .html is a PDF; its reader comes later.
        if case["stretch"] or not case["file"].endswith((".html", ".htm", ".txt")) or data.startswith(b"%PDF"):
            continue
        item = archive.imports(corpora / "hostile" / case["file"], expect={0, 1})["items"][0]
        for words_ in case["expect"]["must_find"]:
            asked += 1
            if item.get("id") not in archive.found("--limit", 100, "--", words_):
                missed.append((case["id"], case["file"], words_, item["encoding"], item["warnings"]))
    figure(f"hostile pages: {asked} searches, {len(missed)} missed")
    assert asked > 20 and not missed, missed
