"""The ledger: every import and what became of each of its inputs, and the record that both sides sign."""

import hashlib
import json

import pytest
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


def checksums(folder, listed, style="{digest}  {name}\n"):
    lines = []
    for name in listed:
        digest = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        lines.append(style.format(digest=digest, name=name))
    return "".join(lines)


@pytest.mark.parametrize("style", ["{digest}  {name}\n", "{digest} *./{name}\r\n", "SHA256 ({name}) = {digest}\n"])
def test_files_are_compared_with_the_list_of_those_who_hand_them_over(archive, tmp_path, style):
    folder = tmp_path / "o-dia"
    (folder / "tb").mkdir(parents=True)
    for name in ("a.txt", "tb/b.txt", "tb/c.txt", "thừa.txt"):
        (folder / name).write_text(f"Thông báo về việc {name}", encoding="utf-8")
    text = checksums(folder, ["a.txt", "tb/b.txt", "tb/c.txt"], style)
    (folder / "SHA256SUMS").write_text(text, encoding="utf-8", newline="")
    (tmp_path / "ngoai.sha256").write_text(text + style.format(digest="0" * 64, name="tb/mất.txt"), encoding="utf-8", newline="")
    good = archive.imports("--manifest", folder / "SHA256SUMS", folder)
    codes = {item["source"].rsplit("o-dia/", 1)[-1]: item["warnings"] for item in good["items"]}
    assert "manifest_unlisted" in codes["thừa.txt"]
    assert not any("manifest" in code for name, list in codes.items() for code in list if name != "thừa.txt")

    (folder / "tb" / "b.txt").write_text("Bị sửa sau khi lập danh sách", encoding="utf-8")
    report_file = tmp_path / "bao-cao.json"
    done = archive.run("import", "--manifest", tmp_path / "ngoai.sha256", "--report", report_file, folder, expect=1)
    assert "khớp danh sách bàn giao: 2, không khớp: 1" in done.stdout.decode()
    items = json.loads(report_file.read_bytes())["items"]
    wrong = next(item for item in items if item["source"].endswith("b.txt"))
    assert wrong["outcome"] == "updated" and "manifest_mismatch" in wrong["warnings"]
    lost = next(item for item in items if item["source"] == "tb/mất.txt")
    assert lost["outcome"] == "rejected" and lost["error"]["code"] == "manifest.missing"
    minutes = archive.run("imports", "show", "2", "--format", "minutes").stdout.decode()
    assert hashlib.sha256((tmp_path / "ngoai.sha256").read_bytes()).hexdigest() in minutes
    assert "Khác với danh sách: 1" in minutes and "tb/mất.txt: manifest.missing" in minutes
    # Bytes that were stored before are named as well when the list says otherwise.
    archive.run("import", "--manifest", tmp_path / "ngoai.sha256", folder, expect=1)


def test_a_list_that_is_none_is_refused_before_anything_is_imported(archive, tmp_path):
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "sai").write_text("không phải danh sách\n")
    said = archive.run("import", "--manifest", tmp_path / "sai", tmp_path / "a.txt", expect=2).stderr.decode()
    assert "Dòng 1" in said
    archive.run("import", "--manifest", tmp_path / "không-có", tmp_path / "a.txt", expect=2)
