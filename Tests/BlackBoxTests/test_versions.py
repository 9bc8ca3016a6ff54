"""A page that changed: its versions over HTTP, and for programs that ask for a day."""

import json
import urllib.parse
import urllib.request

import pytest

from program import Archive, text
from service import get, served

PAGE = """<html><head><meta charset=utf-8><title>Lịch tiếp công dân</title></head><body><h1>Lịch tiếp công dân</h1>
<p>Chủ tịch UBND huyện Tân Mẫu tiếp công dân vào sáng {day} hằng tuần.</p><p>Văn phòng.</p></body></html>"""
DAYS = ("thứ hai", "thứ ba", "thứ tư")


@pytest.fixture(scope="module")
def changed(tmp_path_factory):
    """(archive's answers, its address, the pages' bytes) of a page that was imported three times."""
    folder = tmp_path_factory.mktemp("versions")
    archive = Archive(folder / "archive")
    page = folder / "portal" / "lich.html"
    page.parent.mkdir()
    pages = []
    for day, captured in zip(DAYS, ("2009-03-01", "2011-05-06", "2015-09-10")):
        page.write_text(PAGE.format(day=day), encoding="utf-8")
        pages.append(page.read_bytes())
        archive.imports("--base-uri", "http://www.tanmau.example/", "--recorded-at", captured, page.parent)
    with served(archive, folder / "log", 0) as (_, base):
        (hit,) = json.loads(get(base + "/api/v1/search")[2])["hits"]
        yield base, hit, pages


def test_every_version_has_its_page_and_its_bytes(changed):
    base, hit, pages = changed
    listed = json.loads(get(f"{base}/api/v1/documents/{hit['id']}/versions")[2])
    assert listed["total"] == len(DAYS) == len(listed["versions"])
    for number, (day, page, version) in enumerate(zip(DAYS, pages, listed["versions"]), 1):
        shown = text(get(base + version["url"])[2])
        assert day in shown and version["bytes"] == len(page)
        assert ("phiên bản cũ" in shown) == (number < len(DAYS))
        assert get(f"{base}{hit['url']}/phien-ban/{number}/ban-goc")[2] == page
    assert "Các phiên bản (3)" in text(get(base + hit["url"])[2])


def test_a_comparison_marks_the_changed_words_only(changed):
    base, hit, _ = changed
    difference = json.loads(get(f"{base}/api/v1/documents/{hit['id']}/versions?from=1&to=3")[2])
    (paragraph,) = [part for part in difference["text"] if part["change"] == "changed"]
    by_fate = {run["change"]: run["text"].strip() for run in paragraph["words"] if run["change"] != "kept"}
    assert by_fate == {"removed": "hai", "added": "tư"}
    assert difference["summary"]["line"] == "sửa 1 đoạn"
    status, _, page = get(f"{base}{hit['url']}/phien-ban/1...3")
    assert status == 200 and "<del>" in text(page) and "<ins>" in text(page)


def test_a_day_leads_to_the_version_that_stood_then(changed):
    base, hit, _ = changed
    for asked, day in (
        ("Thu, 01 Jan 2004 00:00:00 GMT", "thứ hai"), ("Tue, 01 Jan 2013 00:00:00 GMT", "thứ ba"),
        ("Wed, 01 Jan 2020 00:00:00 GMT", "thứ tư"),
    ):  # fmt: skip
        request = urllib.request.Request(f"{base}{hit['url']}/phien-ban/timegate", headers={"Accept-Datetime": asked})
        with urllib.request.urlopen(request, timeout=30) as answer:
            assert day in text(answer.read())
            assert answer.headers["Memento-Datetime"].endswith("GMT") and 'rel="timemap"' in answer.headers["Link"]
    times = text(get(f"{base}{hit['url']}/phien-ban/timemap")[2])
    assert times.count("memento\"") == len(DAYS) and "<http://www.tanmau.example/lich.html>; rel=\"original\"" in times
    for line in times.splitlines():
        if "memento\"" in line:
            address = line[1 : line.index(">")]
            assert urllib.parse.urlsplit(address).netloc == urllib.parse.urlsplit(base).netloc
            assert get(address)[0] == 200
