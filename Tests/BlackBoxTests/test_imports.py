"""The ledger: every import and what became of each of its inputs, and the record that both sides sign."""

import hashlib
import json

from program import Archive


def disk(tmp_path):
    folder = tmp_path / "o-dia"
    folder.mkdir()
    (folder / "a.html").write_text("<p>Họp thôn Mẫu khoang</p>", encoding="utf-8")
    (folder / "b.txt").write_text("Lịch trực khoen\n", encoding="utf-8")
    (folder / "lon.txt").write_text("x" * 3_000, encoding="utf-8")
    return folder


def imported(tmp_path):
    archive = Archive(tmp_path / "kho")
    folder = disk(tmp_path)
    report = archive.imports("--max-bytes", 2_000, "--donor", "Văn phòng huyện Mẫu", "--accession-no", "07", folder, expect=1)
    return archive, folder, report


def test_every_import_is_listed_with_what_became_of_its_inputs(tmp_path):
    archive, folder, report = imported(tmp_path)
    archive.imports("--max-bytes", 2_000, folder, expect=1)
    listed = json.loads(archive.run("imports", "--format", "json").stdout)
    assert [one["number"] for one in listed] == [1, 2]
    assert listed[0]["outcomes"] == report["outcomes"]
    assert listed[0]["arguments"]["donor"] == "Văn phòng huyện Mẫu"
    assert listed[1]["outcomes"]["unchanged"] == 2
    assert all(one["finished_at"] >= one["started_at"] for one in listed)


def test_the_items_of_an_import_are_those_of_its_report(tmp_path):
    archive, _, report = imported(tmp_path)
    lines = archive.run("imports", "show", "--format", "json", 1).stdout.splitlines()
    assert [json.loads(line) for line in lines] == report["items"]
    shown = archive.run("imports", "show", 1).stdout.decode()
    assert "lon.txt" in shown and "limit.input_bytes" in shown
    assert archive.run("imports", "show", 9, expect=1).stdout == b""


def test_the_handover_record_names_both_sides_and_the_digest_of_the_list(tmp_path):
    archive, _, _ = imported(tmp_path)
    listed = archive.run("imports", "show", "--format", "json", 1).stdout
    minutes = archive.run("imports", "show", "--format", "minutes", 1).stdout.decode()
    assert hashlib.sha256(listed).hexdigest() in minutes
    for said in ("Văn phòng huyện Mẫu", "Hồ sơ số: 07", "lon.txt", "mới: 2", "Đại diện bên nhận"):
        assert said in minutes


def test_a_rebuild_keeps_the_ledger(tmp_path):
    archive, _, _ = imported(tmp_path)
    before = archive.run("imports", "--format", "json").stdout, archive.run("imports", "show", "--format", "json", 1).stdout
    archive.run("rebuild")
    after = archive.run("imports", "--format", "json").stdout, archive.run("imports", "show", "--format", "json", 1).stdout
    assert after == before
