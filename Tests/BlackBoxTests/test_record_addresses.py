"""The address that a record states opens its document, as pages are opened by theirs."""

import json
import urllib.parse

import pytest

from program import text
from service import get, served

ADDRESS = "http://cu.example.vn/tin?id=15"


@pytest.fixture
def records(archive, tmp_path):
    file = tmp_path / "rec.jsonl"
    body = {"text": "Nội dung thông báo", "type": "Thông báo", "issued_on": "2015-02-03", "issuing_body": "Sở Mẫu"}
    rows = [
        {"id": "a1", "title": "Họp", "number": "15/TB-UBND", "url": ADDRESS, **body},
        {"source": "https://cu.example.vn/tin/16", "title": "Khác", "number": "16/TB-UBND", **body},
        {"id": "a3", "title": "Không địa chỉ", "number": "17/TB-UBND", **body},
    ]
    file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    archive.imports(file)
    return archive


def shown(archive):
    return [archive.show(identity) for identity in sorted(archive.found("thông báo"))]


def test_show_takes_the_address_before_and_after_a_rebuild(records):
    before = shown(records)
    for _ in range(2):
        assert records.show(ADDRESS)["number"] == "15/TB-UBND"
        assert records.show("https://www.cu.example.vn/tin?id=15")["portal_url"] == ADDRESS
        assert records.show("http://cu.example.vn/tin/16")["number"] == "16/TB-UBND"
        assert [document["portal_url"] for document in shown(records)].count(None) == 1
        assert f"Địa chỉ cũ: {ADDRESS}" in text(records.run("show", ADDRESS).stdout)
        (records.folder / "index.sqlite").unlink()
        records.run("rebuild")
    assert shown(records) == before


def test_the_service_opens_it_from_its_address_and_from_the_search(records, tmp_path):
    with served(records, tmp_path / "log", 0) as (_, base):
        asked = urllib.parse.quote(ADDRESS, safe="")
        for path in ("/url/" + ADDRESS, "/tim-kiem?q=" + asked):
            status, _, page = get(base + path)
            assert status == 200 and "15/TB-UBND" in text(page) and ADDRESS in text(page)
