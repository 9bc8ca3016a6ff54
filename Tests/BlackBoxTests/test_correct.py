"""What a person decides about an encoding: kept beside the originals, followed by a rebuild, taken back at will."""

import json
import sqlite3

import pytest

from program import text, tracuu
from test_warc import records, warcio

# A page that names no encoding. Its bytes are windows-1250, which nothing in them proves.
CZECH = "Město Bučovice děkuje za návštěvu"
PAGE = f"<html><head><title>Doan khach Bučovice</title></head><body><p>{CZECH}</p></body></html>".encode("cp1250")


@pytest.fixture
def page(archive, tmp_path):
    """(archive, the folder, the page's id); a second page stands beside it."""
    folder = tmp_path / "www"
    folder.mkdir()
    (folder / "khach.html").write_bytes(PAGE)
    (folder / "khac.html").write_bytes(b"<title>Lich hop</title><p>Phong hop so 2")
    items = archive.imports(folder)["items"]
    return archive, folder, next(item["id"] for item in items if item["source"].endswith("khach.html"))


def decisions(archive):
    """The records of the originals that are a person's decisions, in order."""
    found = [
        json.loads(data)
        for kind, headers, data in records(archive)
        if kind == "metadata" and headers.get_header("Content-Type") == "application/json"
    ]
    return [block for block in found if block["action"] == "correct_encoding"]


def rebuilt(archive, identity):
    for path in archive.folder.glob("index.sqlite*"):
        path.unlink()
    archive.run("rebuild")
    return archive.show(identity)


def correct(archive, reference, encoding, *arguments, **options):
    return archive.run("correct", reference, "--encoding", encoding, *arguments, **options)


def mark_for_review(archive, identity):
    """Gives a document the warning of a doubtful encoding, which takes a text of its own kind otherwise."""
    connection = sqlite3.connect(archive.folder / "index.sqlite")
    with connection:
        changed = connection.execute(
            "UPDATE versions SET warnings = trim(warnings || ' encoding_review') WHERE id IN"
            " (SELECT current FROM documents WHERE notice_id = ?) AND warnings NOT LIKE '%encoding_review%'",
            [identity],
        )
    connection.close()
    return changed.rowcount


def test_a_correction_changes_text_search_and_evidence_and_no_byte_of_the_original(page):
    archive, _, identity = page
    before = archive.show(identity)
    assert CZECH not in before["text"]
    said = text(correct(archive, identity, "windows-1250", "--reason", "Tên thành phố sai", "--by", "Mẫu").stdout)
    assert CZECH in said and before["subject"] in said and "(correction)" in said
    after = archive.show(identity)
    assert (after["encoding"], after["encoding_evidence"]) == ("windows-1250", "correction")
    assert after["encoding_score"] is None
    assert CZECH in after["text"] and after["subject"] == "Doan khach Bučovice"
    assert archive.found("návštěvu") == [identity]
    assert archive.original(identity) == PAGE and after["sha256"] == before["sha256"]
    assert "1 quyết định" in text(archive.run("verify", "--full").stdout)
    assert warcio("check", *archive.warcs()).returncode == 0
    (decision,) = decisions(archive)
    assert decision["document"] == identity and decision["sha256"] == after["sha256"]
    assert decision["encoding"] == "windows-1250" and decision["previous_encoding"] == before["encoding"]
    assert decision["reason"] == "Tên thành phố sai" and decision["by"] == "Mẫu"
    assert decision["at"].endswith("Z")


def test_a_rebuild_follows_the_last_decision(page):
    archive, _, identity = page
    correct(archive, identity, "koi8-r")
    correct(archive, identity, "windows-1250")
    after = archive.show(identity)
    originals = archive.originals()
    assert rebuilt(archive, identity) == after
    assert archive.found("návštěvu") == [identity]
    assert archive.originals() == originals and len(decisions(archive)) == 2


def test_the_same_bytes_again_change_nothing_and_other_bytes_are_decided_anew(page):
    archive, folder, identity = page
    correct(archive, identity, "windows-1250")
    after = archive.show(identity)
    originals = archive.originals()
    assert archive.imports(folder)["outcomes"]["unchanged"] == 2
    assert archive.show(identity) == after and archive.originals() == originals
    (folder / "khach.html").write_bytes(PAGE.replace(b"Doan khach", b"Doan khach moi"))
    assert archive.imports(folder)["outcomes"]["updated"] == 1
    newest = archive.show(identity)
    assert newest["versions"] == 2 and newest["encoding_evidence"] != "correction"
    older = json.loads(archive.run("show", "--format", "json", "--version", "1", identity).stdout)
    assert older["text"] == after["text"]
    assert rebuilt(archive, identity) == newest


def test_auto_takes_a_correction_back(page):
    archive, _, identity = page
    before = archive.show(identity)
    correct(archive, identity, "windows-1250")
    correct(archive, identity, "auto")
    assert archive.show(identity) == before
    assert archive.found("návštěvu") == []
    assert rebuilt(archive, identity) == before
    assert [decision["encoding"] for decision in decisions(archive)] == ["windows-1250", "auto"]


def test_deciding_what_is_so_already_writes_nothing(page):
    archive, _, identity = page
    correct(archive, identity, "auto")
    correct(archive, identity, "windows-1250")
    originals = archive.originals()
    assert "không có gì thay đổi" in text(correct(archive, identity, "windows-1250").stdout)
    assert archive.originals() == originals and len(decisions(archive)) == 1


def test_a_record_of_an_export_is_corrected_alone(archive, tmp_path):
    export = tmp_path / "khach.csv"
    export.write_bytes(f"id,title,text\n1,A,{CZECH}\n2,B,{CZECH}\n".encode("cp1250"))
    items = archive.imports(export)["items"]
    first, second = (next(item["id"] for item in items if item["source"].endswith(f"!/{n}")) for n in (1, 2))
    untouched = archive.show(second)
    correct(archive, first, "windows-1250")
    after = archive.show(first)
    assert CZECH in after["text"] and after["encoding_evidence"] == "correction"
    assert archive.show(second) == untouched and CZECH not in untouched["text"]
    assert rebuilt(archive, first) == after and archive.show(second) == untouched


def test_an_unknown_encoding_is_a_wrong_command_line_and_names_those_there_are(page):
    archive, _, identity = page
    done = correct(archive, identity, "khong-co-bang-ma", expect=2)
    assert "khong-co-bang-ma" in text(done.stderr) and "windows-1258" in text(done.stderr)
    assert decisions(archive) == []
    archive.run("correct", identity, expect=2)


@pytest.mark.parametrize("reference", ["0123456789abcdef01234567", "99999/QĐ-UBND", "/van-ban/2013/khong-co-000000"])
def test_a_document_that_is_not_there_is_nothing_found(page, reference):
    archive, _, _ = page
    correct(archive, reference, "windows-1250", expect=1)


def test_an_archive_that_is_not_there_is_the_environment(tmp_path):
    for command in (["correct", "1/TB", "--encoding", "auto"], ["review"]):
        tracuu(command[0], "--archive", tmp_path / "khong-co", *command[1:], expect=3)


def test_review_lists_what_the_import_marked_and_a_decision_takes_off_the_list(page):
    archive, _, identity = page
    before = json.loads(archive.run("review", "--format", "json", expect={0, 1}).stdout)
    marked = mark_for_review(archive, identity)
    listed = json.loads(archive.run("review", "--format", "json").stdout)
    assert listed["total"] == len(listed["items"]) == before["total"] + marked
    item = next(item for item in listed["items"] if item["id"] == identity)
    assert set(item) == {
        "id", "source", "collection", "encoding", "encoding_evidence", "encoding_score", "warnings", "text",
    }  # fmt: skip
    assert item["source"] == "khach.html" and "encoding_review" in item["warnings"] and len(item["text"]) <= 80
    lines = archive.run("review", "--format", "jsonl", "--limit", "1").stdout.splitlines()
    assert [json.loads(line) for line in lines] == listed["items"][:1]
    assert identity in text(archive.run("review").stdout)
    correct(archive, identity, "windows-1250")
    after = json.loads(archive.run("review", "--format", "json", expect={0, 1}).stdout)
    assert identity not in [item["id"] for item in after["items"]]


def test_review_of_the_samples_agrees_with_their_import_reports(samples):
    archive, items = samples
    marked = {item["id"] for item in items if "encoding_review" in item["warnings"]}
    done = archive.run("review", "--format", "json", "--limit", "1000", expect=0 if marked else 1)
    assert {item["id"] for item in json.loads(done.stdout)["items"]} == marked
    if not marked:
        assert "Không có văn bản nào" in text(done.stderr)
    archive.run("review", "--limit", "-1", expect=2)
