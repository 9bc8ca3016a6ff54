"""Pages that list documents in a table: the page stays a page, and its rows are found by their numbers."""

import json
import urllib.parse

from program import SAMPLES
from service import get
from test_correct import rebuilt
from test_numbers import raw
from test_serve import site  # noqa: F401

LISTS = {"qd_danh_sach.html": 5, "tb_danh_sach.html": 5}


def test_the_lists_of_the_samples_are_read_row_by_row(samples):
    archive, items = samples
    for name, count in LISTS.items():
        page = archive.show(next(item["id"] for item in items if item["source"].endswith(name)))
        assert page["kind"] == "page" and len(page["listed"]) == count
        for row in page["listed"]:
            start, end = row["span"]
            assert row["number"] in page["text"][start:end] and row["subject"] in page["text"][start:end]
    listed = {row["number"]: row for row in page["listed"]}
    assert listed["164/TB-UBND"]["issued_on"] == "2013-07-22" and listed["164/TB-UBND"]["type"] == "Thông báo"


def test_what_a_page_lists_is_what_its_document_says(samples):
    archive, items = samples
    held = {}
    for item in items:
        document = archive.show(item["id"])
        if document["kind"] == "notice" and document["number"]:
            held.setdefault(document["number"], set()).add(document["issued_on"])
    rows = [row for name in LISTS
            for row in archive.show(next(i["id"] for i in items if i["source"].endswith(name)))["listed"]]
    both = [row for row in rows if row["number"] in held]
    assert len(both) >= 5
    assert all(row["issued_on"] in held[row["number"]] for row in both)


def test_a_listed_number_without_its_document_is_answered_with_the_page(site):
    base, archive, _ = site
    held = {hit["number"] for hit in archive.search("--kind", "notice", "--limit", 100, "")["hits"]}
    pages = archive.search("--kind", "page", "--limit", 100, "")["hits"]
    listed = [row for hit in pages for row in archive.show(hit["id"])["listed"]]
    row = next(row for row in listed if row["number"] not in held)
    path = urllib.parse.quote(row["number"])
    found = json.loads(get(base + "/api/v1/numbers/" + path)[2])
    assert found["documents"] == [] and found["listed"][0]["listed"]["subject"] == row["subject"]
    status, _, page = raw(base, "/so/" + path)
    assert status == 404 and row["subject"] in page and "Có trong danh mục của trang khác" in page
    page_path = found["listed"][0]["page"]["url"]
    assert f'href="{page_path}"' in page
    status, _, listing = raw(base, page_path)
    assert status == 200 and f'href="/so/{path}"' in listing


def test_a_rebuild_lists_the_same(archive):
    item = next(i for i in archive.imports(SAMPLES / "cong-thong-tin" / "qd_danh_sach.html")["items"] if i.get("id"))
    before = archive.show(item["id"])
    assert before["listed"]
    assert rebuilt(archive, item["id"]) == before
