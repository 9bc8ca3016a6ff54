"""Archives and web archives: every entry has an outcome, is found, comes back byte for byte, and survives a rebuild."""

import io
import json
import shutil
import signal
import subprocess
import tarfile
import time
import zipfile
from pathlib import Path

import pytest
from program import Archive, binary, environment, within_archive
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter


def page(word, number=1):
    return (
        f"<html><head><meta charset='utf-8'><title>Thông báo {word}</title></head><body>"
        f"<p>ỦY BAN NHÂN DÂN HUYỆN THỬ NGHIỆM</p><p>Số: {number}/TB-UBND</p>"
        f"<p>Thôn Mẫu, ngày 22 tháng 7 năm 2013</p><p>THÔNG BÁO</p><p>Về việc {word}</p></body></html>"
    ).encode()


def docx(words):
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
        f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:body></w:document>",
    }
    return zipped(parts)


def zipped(files):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return data.getvalue()


def tarred(files):
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w:gz") as made:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size, entry.mtime = len(content), 1_374_451_200
            made.addfile(entry, io.BytesIO(content))
    return data.getvalue()


def warc(path, answers):
    """`answers`: (address, date, status, body)."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        writer.write_record(writer.create_warcinfo_record(path.name, {"software": "thu-nghiem"}))
        for address, date, status, body in answers:
            head = StatusAndHeaders(status, [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
            record = writer.create_warc_record(
                address, "response", payload=io.BytesIO(body), http_headers=head, warc_headers_dict={"WARC-Date": date}
            )
            writer.write_record(record)


@pytest.fixture
def folder(tmp_path):
    """A disk as an office hands it over."""
    disk = tmp_path / "o-dia"
    disk.mkdir()
    inner = zipped({"cu/khoen.html": page("sửa kè khoen", 5), "cu/van-ban.docx": docx("Văn bản chữ khuynh")})
    (disk / "trang.zip").write_bytes(
        zipped({"tb/khoang.html": page("làm đường khoang", 3), "trong.zip": inner, "../ngoai.html": page("khoap")})
    )
    (disk / "kho.tar.gz").write_bytes(tarred({"a/khoem.html": page("họp khoem", 7), "b/sao.html": page("họp khoem", 7)}))
    warc(
        disk / "web.warc.gz",
        [
            ("http://huyenthu.example.vn/tb/1.html", "2012-03-04T05:06:07Z", "200 OK", page("bản cũ khoong", 8)),
            ("http://huyenthu.example.vn/tb/1.html", "2013-03-04T05:06:07Z", "200 OK", page("bản mới khoong", 8)),
            ("http://huyenthu.example.vn/khong-co", "2013-03-04T05:06:08Z", "404 Not Found", b"khoung"),
        ],
    )
    return disk


EXPECTED = {
    "trang.zip": "added",
    "trang.zip!/tb/khoang.html": "added",
    "trang.zip!/trong.zip!/cu/khoen.html": "added",
    "trang.zip!/trong.zip!/cu/van-ban.docx": "added",
    "trang.zip!/ngoai.html": "added",
    "kho.tar.gz": "added",
    "kho.tar.gz!/a/khoem.html": "added",
    "kho.tar.gz!/b/sao.html": "duplicate",
    "web.warc.gz": "added",
    "web.warc.gz!/0": "added",
    "web.warc.gz!/1 http://huyenthu.example.vn/tb/1.html": "added",
    "web.warc.gz!/2 http://huyenthu.example.vn/tb/1.html": "updated",
    "web.warc.gz!/3 http://huyenthu.example.vn/khong-co": "added",
}


def outcomes(report, disk):
    return {item["source"].removeprefix(f"{disk}/"): item["outcome"] for item in report["items"]}


def test_every_entry_has_its_outcome_is_found_and_comes_back_byte_for_byte(folder, tmp_path):
    archive = Archive(tmp_path / "kho")
    report = archive.imports(folder)
    assert outcomes(report, folder) == EXPECTED
    ids = {item["source"].removeprefix(f"{folder}/"): item["id"] for item in report["items"]}
    for word, source in [
        ("khoang", "trang.zip!/tb/khoang.html"), ("khoen", "trang.zip!/trong.zip!/cu/khoen.html"),
        ("khuynh", "trang.zip!/trong.zip!/cu/van-ban.docx"), ("khoap", "trang.zip!/ngoai.html"),
    ]:  # fmt: skip
        assert archive.found(word) == [ids[source]], word
    assert archive.original(ids["trang.zip!/trong.zip!/cu/khoen.html"]) == page("sửa kè khoen", 5)
    assert archive.original(ids["trang.zip"]) == (folder / "trang.zip").read_bytes()
    # The error page is kept with its web archive and is no document.
    assert archive.found("khoung") == []
    archive.run("verify", "--full")


def test_pages_of_a_web_archive_have_their_addresses_and_days(folder, tmp_path):
    archive = Archive(tmp_path / "kho")
    archive.imports(folder)
    [found] = archive.search("khoong")["hits"]
    assert found["source"] == "http://huyenthu.example.vn/tb/1.html"
    assert "bản mới" in found["subject"]
    shown = json.loads(archive.run("show", "--format", "json", "--version", 1, found["id"]).stdout)
    assert "bản cũ" in shown["subject"]


def test_importing_again_and_elsewhere_changes_nothing(folder, tmp_path):
    archive = Archive(tmp_path / "kho")
    first = archive.imports(folder)
    before = archive.originals()
    again = archive.imports(folder)
    assert {item["outcome"] for item in again["items"]} == {"unchanged"}
    assert archive.originals() == before
    other = tmp_path / "may-khac" / folder.name
    shutil.copytree(folder, other)
    second = Archive(tmp_path / "kho2").imports(other)
    assert [item["id"] for item in second["items"]] == [item["id"] for item in first["items"]]


def test_the_same_captures_in_two_files_are_stored_once(folder, tmp_path):
    shutil.copy(folder / "web.warc.gz", folder / "web-chep.warc.gz")
    archive = Archive(tmp_path / "kho")
    report = archive.imports(folder)
    pages = [item["outcome"] for item in report["items"] if "/tb/1.html" in item["source"]]
    assert sorted(pages) == ["added", "unchanged", "unchanged", "updated"]
    archive.run("rebuild")
    archive.run("verify", "--full")


def answers(archive, items):
    shown = {
        item["id"]: archive.run("show", "--format", "json", item["id"]).stdout
        for item in items
        if item["id"] and "!/" in item["source"]
    }
    pages = [archive.found("--limit", 50, word) for word in ("khoang", "khoem", "khoong", "thông báo", "khuynh")]
    return shown, pages


def test_a_rebuild_gives_the_same_documents(folder, tmp_path):
    archive = Archive(tmp_path / "kho")
    items = archive.imports(folder)["items"]
    before = answers(archive, items)
    for path in archive.folder.glob("index.sqlite*"):
        path.unlink()
    archive.run("rebuild")
    assert answers(archive, items) == before
    archive.run("verify", "--full")


def test_an_entry_that_is_damaged_costs_itself_only(tmp_path):
    data = bytearray(zipped({"tot.html": page("khoeng"), "hong.html": page("khoing")}))
    # One byte of the second entry's packed bytes: the end of its local part.
    place = data.find(b"PK\x01\x02") - 5
    data[place] ^= 0xFF
    file = tmp_path / "nua.zip"
    file.write_bytes(data)
    archive = Archive(tmp_path / "kho")
    report = archive.imports(file)
    by_source = {item["source"].split("!/")[-1]: item for item in report["items"]}
    assert by_source["tot.html"]["outcome"] == "added"
    assert by_source["hong.html"]["outcome"] == "rejected"
    assert by_source["hong.html"]["error"]["code"] == "entry.unreadable"
    assert "entry_crc" in by_source[str(file)]["warnings"]
    assert archive.original(by_source[str(file)]["id"]) == bytes(data)


def test_a_correction_of_an_entry_survives_a_rebuild(tmp_path):
    text = "Th«ng b¸o vÒ viÖc häp th«n M" + "É" + "u khoanh"
    file = tmp_path / "cu.zip"
    file.write_bytes(zipped({"a.txt": text.encode("windows-1252")}))
    archive = Archive(tmp_path / "kho")
    item = archive.imports(file)["items"][0]
    archive.run("correct", "--encoding", "windows-1252", item["id"])
    shown = archive.show(item["id"])
    assert shown["encoding_evidence"] == "correction"
    archive.run("rebuild")
    assert archive.show(item["id"]) == shown


def state(archive, disk):
    """What an interrupted import has to come to as well."""
    items = archive.imports(disk)["items"]
    return {item["source"]: item["id"] for item in items}, answers(archive, items)


def killed_imports(archive, disk, seconds):
    """Imports again and again, each time killed after so many seconds."""
    for limit in seconds:
        process = subprocess.Popen(
            [str(binary()), "import", "--quiet", "--archive", str(archive.folder), str(disk)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment(),
        )  # fmt: skip
        try:
            process.wait(timeout=limit)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()


def test_killed_in_the_middle_an_import_of_a_mixed_folder_comes_to_the_same_end(folder, tmp_path):
    (folder / "nhieu.zip").write_bytes(
        zipped({f"tb/{number}.html": page(f"việc thứ {number}", number) for number in range(1, 300)})
    )
    whole = Archive(tmp_path / "nguyen")
    began = time.monotonic()
    whole.imports(folder)
    took = time.monotonic() - began
    expected = state(whole, folder)
    archive = Archive(tmp_path / "ngat")
    killed_imports(archive, folder, [took * turn / 8 for turn in range(1, 7)])
    archive.imports(folder)
    assert state(archive, folder) == expected
    archive.run("verify", "--full")




# Remarks that say how a page was read, not that something of it is wrong.
REMARKS = {"no_text", "no_title", "second_reader", "frame_missing"}
# The list calls these archived only; their whole entries are documents all the same.
READ = {"files/zip-truncated.zip", "files/tar-truncated.tar", "files/zip-named.docx"}


def test_hostile_files_end_as_the_list_of_them_says(corpora, tmp_path, figure):
    listed = json.loads((corpora / "hostile" / "manifest.json").read_text(encoding="utf-8"))["cases"]
    wrong, tried = [], 0
    for case in listed:
        expect, file = case["expect"], corpora / "hostile" / case["file"]
        if case["stretch"]:
            continue
        options = [word for name, value in case["options"].items() for word in (f"--{name.replace('_', '-')}", value)]
        tried += 1
        archive = Archive(tmp_path / case["id"])
        began = time.monotonic()
        report = archive.imports(*options, file)
        seconds = time.monotonic() - began
        own = next(item for item in report["items"] if item["source"] == str(file))
        found = {code for item in report["items"] for code in item["warnings"]}
        documents = [i for i in report["items"] if i["outcome"] in {"added", "updated", "duplicate"} and i["id"]]
        # An archive is no text itself.
        documents = [item for item in documents if item is not own] or documents
        has_text = any("no_text" not in i["warnings"] for i in documents)
        read = {"indexed_warn" if codes else "indexed" for codes in (found - {"no_text"}, found - REMARKS)}
        status = read if has_text else {"archived_only"}
        missing = [word for word in expect["must_find"] if not archive.found(word)]
        unwanted = [word for word in expect["must_not_find"] if archive.found(word)]
        problems = [f"not found {missing}"] if missing else []
        problems += [f"found {unwanted}"] if unwanted else []
        expected = expect["status_any"] + (["indexed_warn"] if case["file"] in READ else [])
        problems += [] if status & set(expected) else [f"{status} {sorted(found)}"]
        problems += [] if seconds <= expect["max_seconds"] * 4 + 2 else [f"{seconds:.1f} s"]
        problems += [f"no {code}" for code in expect["codes"] if options and code not in found]
        if expect["original_preserved"] and archive.original(own["id"]) != Path(file).read_bytes():
            problems.append("other bytes")
        if problems:
            wrong.append((case["file"], problems))
    figure(f"hostile files: {tried - len(wrong)} of {tried} as listed")
    assert not wrong, "\n".join(map(str, wrong))
