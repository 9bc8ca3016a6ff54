"""The same bytes read another way: what an import stores, a rebuild and a correction must find again."""

import json
import os

from program import text

ROWS = [
    {"stt": "1", "ma": "a-1", "ten": "Thông báo cúp nước", "khac": "Giấy mời họp", "ngay": "03/04/2013"},
    {"stt": "2", "ma": "a-2", "ten": "Kế hoạch trồng cây", "khac": "Lịch tiếp dân", "ngay": "05/06/2013"},
]
TIME = 1_374_462_245


def export(folder, rows=ROWS, time=TIME):
    path = folder / "so" / "xuat.jsonl"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows))
    os.utime(path, (time, time))
    return path


def fields(**names):
    return [word for ours, theirs in names.items() for word in ("--field", f"{ours}={theirs}")]


def shown(archive, ids):
    """Every stored version of every document, as JSON."""
    pages = {}
    for identity in ids:
        for version in range(1, 9):
            done = archive.run("show", "--format", "json", "--version", version, identity, expect={0, 1})
            if done.returncode:
                break
            pages[identity, version] = done.stdout
    return pages


def expect_rebuilt(archive, items):
    """A rebuild gives the very same versions, and changes no original."""
    ids = sorted({item["id"] for item in items if item.get("id")})
    before, originals = shown(archive, ids), archive.originals()
    for path in archive.folder.glob("index.sqlite*"):
        path.unlink()
    archive.run("rebuild")
    assert shown(archive, ids) == before
    assert archive.originals() == originals
    archive.run("verify", "--full")


def test_records_found_by_a_second_mapping_survive_a_rebuild(archive, tmp_path):
    path = export(tmp_path)
    first = archive.imports(path, expect=1)["items"]
    assert [item["outcome"] for item in first] == ["added", "rejected", "rejected"]
    second = archive.imports(*fields(id="ma", title="ten"), path)["items"]
    assert [item["outcome"] for item in second] == ["unchanged", "added", "added"]
    assert archive.found("cúp nước") == [second[1]["id"]]
    expect_rebuilt(archive, first + second)
    assert archive.found("cúp nước") == [second[1]["id"]]
    before = archive.originals()
    third = archive.imports(*fields(id="ma", title="ten"), path)["items"]
    assert {item["outcome"] for item in third} == {"unchanged"}
    assert archive.originals() == before


def test_each_reading_of_an_export_is_kept_and_a_touched_file_changes_no_time(archive, tmp_path):
    path = export(tmp_path)
    items = archive.imports(*fields(id="stt", title="ten"), path)["items"]
    os.utime(path, (TIME + 86_400, TIME + 86_400))
    more = [*fields(id="ma", title="khac", issued_on="ngay"), "--date-format", "MM/dd/yyyy"]
    items += archive.imports(*more, path)["items"]
    assert [item["outcome"] for item in items] == ["added"] * 3 + ["unchanged"] + ["added"] * 2
    told = [archive.show(item["id"]) for item in items]
    assert len({document["captured_at"] for document in told}) == 1
    assert [document["subject"] for document in told[4:]] == ["Giấy mời họp", "Lịch tiếp dân"]
    assert told[4]["issued_on"] == "2013-03-04"
    expect_rebuilt(archive, items)


def test_records_that_trade_names_under_a_second_mapping_are_versions(archive, tmp_path):
    rows = [dict(ROWS[0], ma="2"), dict(ROWS[1], ma="1")]
    path = export(tmp_path, rows)
    items = archive.imports(*fields(id="stt", title="ten"), path)["items"]
    items += archive.imports(*fields(id="ma", title="ten"), path)["items"]
    assert [item["outcome"] for item in items[3:]] == ["unchanged", "updated", "updated"]
    expect_rebuilt(archive, items)


def test_a_correction_reads_a_record_by_the_columns_it_was_imported_with(archive, tmp_path):
    path = export(tmp_path)
    items = archive.imports(*fields(id="stt", title="ten"), path)["items"]
    items += archive.imports(*fields(id="ma", title="khac"), path)["items"]
    for identity in (items[1]["id"], items[4]["id"]):
        before = archive.show(identity)
        archive.run("correct", "--encoding", "windows-1252", identity)
        assert archive.show(identity)["subject"].startswith(before["subject"].encode()[:8].decode("cp1252"))
        archive.run("correct", "--encoding", "auto", identity)
        assert archive.show(identity) == before
        archive.run("correct", "--encoding", "windows-1252", identity)
    expect_rebuilt(archive, items)


def test_an_encoding_named_for_known_bytes_changes_nothing_and_is_not_passed_over_in_silence(archive, tmp_path):
    page = tmp_path / "mirror" / "tin.txt"
    page.parent.mkdir()
    page.write_text("Thông báo\n\nCúp nước tại thôn Đồng Tâm.\n", encoding="utf-8")
    items = archive.imports(page.parent)["items"]
    before, originals = archive.show(items[0]["id"]), archive.originals()
    again = archive.run("import", "--quiet", "--encoding", "windows-1252", page.parent)
    assert "tracuu correct --encoding windows-1252" in text(again.stderr)
    assert archive.show(items[0]["id"]) == before and archive.originals() == originals
    assert "correct" not in text(archive.run("import", "--quiet", "--encoding", "UTF8", page.parent).stderr)
    expect_rebuilt(archive, items)
