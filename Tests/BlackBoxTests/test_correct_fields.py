"""What a person decides about fields: settles contradictions, stands beside the originals, survives a rebuild."""

import json

import pytest

from program import text
from test_correct import rebuilt
from test_warc import records

LETTER = """ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
HUYỆN TÂN LỘC HẠ\tĐộc lập - Tự do - Hạnh phúc
Số: 164/TB-UBND\tTân Lộc Hạ, ngày 22 tháng 7 năm 2013

THÔNG BÁO
Về việc tuyển sinh lớp 10 năm học 2013 - 2014

Căn cứ Quyết định số 12/2013/QĐ-UBND ngày 02/5/2013 của Ủy ban nhân dân tỉnh Tân Lộc;
Ủy ban nhân dân huyện thông báo như sau: các trường nhận hồ sơ đến hết tháng bảy.
"""


@pytest.fixture
def letter(archive, tmp_path):
    folder = tmp_path / "kho"
    folder.mkdir()
    (folder / "tb164.txt").write_text(LETTER, encoding="utf-8")
    items = archive.imports(folder)["items"]
    return archive, folder, items[0]["id"]


def decide(archive, reference, *settings, **options):
    arguments = [part for setting in settings for part in ("--set", setting)]
    return archive.run("correct", reference, *arguments, "--reason", "đối chiếu bản giấy", "--by", "Lê Thị Mẫu", **options).stdout


def decisions(archive):
    blocks = [json.loads(data) for kind, headers, data in records(archive)
              if kind == "metadata" and headers.get_header("Content-Type") == "application/json"]
    return [block for block in blocks if block["action"] == "correct_fields"]


def test_a_decision_is_found_kept_and_rebuilt(letter):
    archive, folder, identity = letter
    assert archive.show(identity)["number"] == "164/TB-UBND"
    said = text(decide(archive, identity, "number=461/TB-UBND", "issued_on=23/7/2013", "signer=Trần Văn Mẫu"))
    assert "164/TB-UBND → 461/TB-UBND" in said and "2013-07-22 → 2013-07-23" in said
    shown = archive.show(identity)
    assert (shown["number"], shown["issued_on"], shown["signer"]) == ("461/TB-UBND", "2013-07-23", "Trần Văn Mẫu")
    assert shown["corrected"] == ["issued_on", "number", "signer"]
    assert "number" not in shown["evidence"]
    assert [hit["id"] for hit in archive.search("461/TB-UBND")["hits"]] == [identity]
    assert archive.search("--number", "164/TB-UBND", "tuyển")["hits"] == []
    block, = decisions(archive)
    assert block["fields"] == {"number": "461/TB-UBND", "issued_on": "23/7/2013", "signer": "Trần Văn Mẫu"}
    assert block["by"] == "Lê Thị Mẫu" and block["reason"] == "đối chiếu bản giấy"
    assert rebuilt(archive, identity) == shown
    # The same bytes again change nothing.
    assert archive.imports(folder)["items"][0]["outcome"] == "unchanged"
    assert archive.show(identity) == shown
    archive.run("verify", "--full")


def test_later_decisions_win_and_can_be_taken_back(letter):
    archive, folder, identity = letter
    before = archive.show(identity)
    decide(archive, identity, "number=461/TB-UBND", "issuing_body=")
    decide(archive, identity, "number=462/TB-UBND")
    shown = archive.show(identity)
    assert shown["number"] == "462/TB-UBND" and shown["issuing_body"] is None
    assert rebuilt(archive, identity) == shown
    decide(archive, identity, "number=auto")
    shown = archive.show(identity)
    assert shown["number"] == "164/TB-UBND" and shown["corrected"] == ["issuing_body"]
    assert rebuilt(archive, identity) == shown
    decide(archive, identity, "issuing_body=auto")
    assert archive.show(identity) == before
    assert rebuilt(archive, identity) == before
    assert "không có gì thay đổi" in text(decide(archive, identity, "number=auto"))


def test_a_contradiction_is_settled(archive, tmp_path):
    folder = tmp_path / "kho"
    folder.mkdir()
    double = LETTER.replace("Số: 164/TB-UBND\t", "Số: 164/TB-UBND\n Số: 165/TB-UBND\t")
    (folder / "a.txt").write_text(double, encoding="utf-8")
    item = archive.imports(folder)["items"][0]
    assert "conflicting_number" in item["warnings"]
    assert item["id"] in text(archive.run("review", "--format", "jsonl").stdout)
    decide(archive, item["id"], "number=165/TB-UBND")
    assert "conflicting_number" not in archive.show(item["id"])["warnings"]
    assert item["id"] not in text(archive.run("review", "--format", "jsonl", expect={0, 1}).stdout)
    shown = archive.show(item["id"])
    assert rebuilt(archive, item["id"]) == shown


def test_an_encoding_decided_later_keeps_the_fields(letter):
    archive, _, identity = letter
    decide(archive, identity, "subject=Tuyển sinh lớp 10")
    archive.run("correct", identity, "--encoding", "utf-8")
    shown = archive.show(identity)
    assert shown["subject"] == "Tuyển sinh lớp 10" and shown["encoding_evidence"] == "correction"
    decide(archive, identity, "subject=auto")
    shown = archive.show(identity)
    assert shown["subject"] != "Tuyển sinh lớp 10" and shown["encoding_evidence"] == "correction"
    assert rebuilt(archive, identity) == shown


def test_a_page_becomes_a_document_and_a_document_a_page(letter):
    archive, folder, identity = letter
    decide(archive, identity, "kind=page", "number=")
    assert archive.show(identity)["kind"] == "page"
    decide(archive, identity, "kind=auto", "number=7/QĐ-UBND")
    shown = archive.show(identity)
    assert (shown["kind"], shown["number"]) == ("notice", "07/QĐ-UBND")
    assert rebuilt(archive, identity) == shown


def test_entries_of_an_archive_and_of_an_export(archive, tmp_path):
    import zipfile

    packed = tmp_path / "kho.zip"
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("tb164.txt", LETTER)
    export = tmp_path / "xuat.jsonl"
    export.write_text(json.dumps({"id": "1", "title": "Thông báo nghỉ lễ", "text": "Nghỉ hai ngày."}) + "\n")
    found = archive.imports("--collection", "kho", packed, export)["items"]
    for item in [item for item in found if "!/" in item["source"]]:
        decide(archive, item["id"], "issued_on=2013-09-02", "issuing_body=UBND xã Mẫu")
        shown = archive.show(item["id"])
        assert (shown["issued_on"], shown["issuing_body"]) == ("2013-09-02", "UBND xã Mẫu"), item
        assert rebuilt(archive, item["id"]) == shown


@pytest.mark.parametrize("setting", [
    "number=không phải số", "issued_on=31/2/2013", "type=chuyện phiếm", "kind=container", "subject=", "color=red",
    "number", "=7", "subject=" + "a" * 3000,
])
def test_nonsense_changes_nothing(letter, setting):
    archive, _, identity = letter
    before = archive.show(identity)
    decide(archive, identity, setting, expect=2)
    assert archive.show(identity) == before and decisions(archive) == []


def test_nothing_named_is_an_error(letter):
    archive, _, identity = letter
    archive.run("correct", identity, expect=2)
