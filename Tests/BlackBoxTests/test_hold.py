"""What is kept and not served: --hold, drafts, internal papers; and secrets, of which no byte is kept."""

import gzip
import io
import json
import tarfile

import pytest
from program import SAMPLES
from service import free_port, get, served
from test_archives import zipped

WORD = "xoancactim"


def paper(mark, number=1, word=WORD):
    return (
        "<html><head><meta charset='utf-8'><title>Thông báo</title></head><body>"
        "<table><tr><td>ỦY BAN NHÂN DÂN HUYỆN THỬ NGHIỆM</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr></table>"
        f"<p>{mark}</p><p>Số: {number}/TB-UBND</p><p>Thôn Mẫu, ngày 22 tháng 7 năm 2013</p><p>THÔNG BÁO</p>"
        f"<p>Về việc {word}</p><p>Nội dung {word} được thông báo để các đơn vị biết và thực hiện.</p></body></html>"
    ).encode()


def kept(archive):
    """Everything in the archive's folder, unpacked where it is packed."""
    data = b""
    for path in archive.folder.rglob("*"):
        if path.is_file():
            data += gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return data


def item(report, name):
    return next(entry for entry in report["items"] if entry["source"].endswith(name))


@pytest.mark.parametrize("mark", ["MẬT", "TỐI MẬT", "TUYỆT MẬT", "Độ mật: Tối mật"])
def test_a_secret_is_refused_and_no_byte_of_it_kept(archive, tmp_path, mark):
    folder = tmp_path / "o-dia"
    folder.mkdir()
    (folder / "mat.html").write_bytes(paper(mark))
    (folder / "thuong.html").write_bytes(paper("", 2, "đường làng"))
    report = archive.imports(folder, expect=1)
    assert item(report, "mat.html")["outcome"] == "rejected"
    assert item(report, "mat.html")["error"]["code"] == "secret_mark"
    assert item(report, "thuong.html")["outcome"] == "added"
    assert WORD.encode() not in kept(archive)
    again = archive.imports(folder, expect=1)
    assert again["outcomes"]["rejected"] == 1 and again["outcomes"]["unchanged"] == 1


def test_an_archive_with_a_secret_gives_its_other_entries_one_by_one(archive, tmp_path):
    path = tmp_path / "ho-so.zip"
    path.write_bytes(zipped({"a/mat.html": paper("MẬT"), "a/thuong.html": paper("", 2, "đường làng")}))
    report = archive.imports(path, expect=1)
    assert item(report, "ho-so.zip")["error"]["code"] == "secret_mark"
    assert item(report, "mat.html")["error"]["code"] == "secret_mark"
    good = item(report, "thuong.html")
    assert good["outcome"] == "added"
    assert archive.found("đường làng") == [good["id"]]
    assert archive.original(good["id"]) == paper("", 2, "đường làng")
    assert WORD.encode() not in kept(archive)
    before = archive.show(good["id"])
    (archive.folder / "index.sqlite").unlink()
    archive.run("rebuild")
    assert archive.show(good["id"]) == before
    archive.run("verify", "--full")
    again = archive.imports(path, expect=1)
    assert item(again, "thuong.html")["outcome"] == "unchanged"


def test_an_export_with_a_secret_record_is_refused(archive, tmp_path):
    path = tmp_path / "so.jsonl"
    text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nMẬT\nSố: 3/TB-UBND\n" + WORD
    lines = [{"id": "1", "title": "Thường", "text": "đường làng"}, {"id": "2", "title": "Kín", "text": text}]
    for ascii_only in (True, False):
        path.write_text("".join(json.dumps(line, ensure_ascii=ascii_only) + "\n" for line in lines), encoding="utf-8")
        report = archive.imports(path, expect=1)
        assert [entry["error"]["code"] for entry in report["items"]] == ["secret_mark"]
        assert "so.jsonl!/2" in report["items"][0]["error"]["message"]
    assert WORD.encode() not in kept(archive)


ROUTES = [
    "/", "/tim-kiem?q={word}", "/api/v1/search?q={word}", "/api/v1/search", "/api/v1/documents/{id}", "/api/v1/suggest?q=x",
    "/api/v1/suggest?q=1", "/van-ban/2013/1-tb-ubnd-{six}", "/van-ban/khong-nam/x-{six}", "/van-ban/2013/x-{six}.json",
    "/van-ban/2013/x-{six}.txt", "/van-ban/2013/x-{six}.md", "/van-ban/2013/x-{six}/ban-goc",
    "/api/v1/documents/{id}/versions", "/so/1/TB-UBND", "/api/v1/numbers/1/TB-UBND", "/tim-kiem?q=1/TB-UBND",
    "/van-ban/2013/x-{six}/phien-ban", "/van-ban/2013/x-{six}/phien-ban/1", "/van-ban/2013/x-{six}/phien-ban/1/ban-goc",
    "/feed.atom", "/sitemap-1.xml", "/oai?verb=ListRecords&metadataPrefix=oai_dc", "/duyet", "/duyet/nam/2013", "/duyet/loai/tb",
    "/so-van-ban", "/gioi-thieu", "/van-ban/2013/x-{six}/xem-ban-goc", "/van-ban/2013/x-{six}/xem-trang-luu",
]  # fmt: skip


def leaks(address, identity):
    """The addresses at which something of the document can be seen."""
    found = []
    for route in ROUTES:
        path = route.format(word=WORD, id=identity, six=identity[-6:])
        body = get(address + path)[2]
        # The word that was asked for stands in the answer of a search, and in its links to the feed and to English.
        if body.count(WORD.encode()) > (5 if "q=" in path else 0) or b"TEST-DOC" in body or b"du-kien-mat" in body:
            found.append(path)
        if b"1/TB-UBND" in body and "TB-UBND" not in path:
            found.append(path)
    return found


@pytest.mark.parametrize(
    ("mark", "options", "code"),
    [("", ["--hold"], "held"), ("DỰ THẢO LẦN 2", [], "draft_mark"), ("LƯU HÀNH NỘI BỘ", [], "internal_mark")],
)
def test_what_is_held_is_served_nowhere_until_it_is_released(archive, tmp_path, mark, options, code):
    folder = tmp_path / "o-dia"
    folder.mkdir()
    (folder / "giu.html").write_bytes(paper(mark).replace(b"<p>N", b"<p>TEST-DOC N"))
    archive.imports(SAMPLES / "thong-bao-txt")
    report = archive.imports(*options, folder)
    held = item(report, "giu.html")
    assert held["outcome"] == "added" and code in held["warnings"]
    assert archive.found(WORD) == []
    assert archive.original(held["id"]).startswith(b"<html>")
    assert code in archive.show(held["id"])["warnings"]
    listed = archive.run("release").stdout.decode()
    assert "o-dia/giu.html" in listed and held["id"] in listed
    with served(archive, tmp_path / "log", free_port()) as (_, address):
        assert leaks(address, held["id"]) == []
    (archive.folder / "index.sqlite").unlink()
    archive.run("rebuild")
    assert archive.found(WORD) == []

    archive.run("release", "--reason", "đã duyệt", "--by", "Nguyễn Văn Thử", held["id"])
    assert archive.found(WORD) == [held["id"]]
    with served(archive, tmp_path / "log", free_port()) as (_, address):
        assert f"/api/v1/documents/{held['id']}" in leaks(address, held["id"])
    shown = archive.show(held["id"])
    (archive.folder / "index.sqlite").unlink()
    archive.run("rebuild")
    assert archive.show(held["id"]) == shown
    assert archive.found(WORD) == [held["id"]]
    archive.run("release", held["id"], expect=1)
    archive.run("release", expect=1)
    archive.run("verify", "--full")


def test_an_archive_with_a_draft_in_it_is_not_served_either(archive, tmp_path):
    path = tmp_path / "ho-so.zip"
    path.write_bytes(zipped({"du-thao.html": paper("DỰ THẢO"), "thuong.html": paper("", 2, "đường làng")}))
    other = tmp_path / "giu.tar"
    with tarfile.open(other, "w") as made:
        entry = tarfile.TarInfo("a.html")
        entry.size = len(paper("", 3))
        made.addfile(entry, io.BytesIO(paper("", 3)))
    report = archive.imports(path)
    held = archive.imports("--hold", other)
    containers = [item(report, "ho-so.zip")["id"], item(held, "giu.tar")["id"]]

    def states():
        with served(archive, tmp_path / "log", free_port()) as (_, address):
            return [get(f"{address}/api/v1/documents/{identity}")[0] for identity in containers]

    assert states() == [404, 404]
    assert archive.found("đường làng") == [item(report, "thuong.html")["id"]]
    (archive.folder / "index.sqlite").unlink()
    archive.run("rebuild")
    assert states() == [404, 404]
    archive.run("release", tmp_path.name)
    assert states() == [200, 200]
    shown = [archive.show(identity) for identity in containers]
    (archive.folder / "index.sqlite").unlink()
    archive.run("rebuild")
    assert states() == [200, 200]
    assert [archive.show(identity) for identity in containers] == shown


def test_a_collection_is_released_as_it_is_at_that_time(archive, tmp_path):
    folder = tmp_path / "ho-so"
    folder.mkdir()
    (folder / "a.zip").write_bytes(zipped({f"{n}.html": paper("", n, f"việc{n}") for n in range(1, 4)}))
    (folder / "b.html").write_bytes(paper("", 9, "việc9"))
    archive.imports("--hold", folder)
    assert archive.search("--limit", "10")["total"] == 0
    archive.run("release", "ho-so")
    assert archive.search("--limit", "10")["total"] == 4
    (folder / "c.html").write_bytes(paper("", 10, "việc10"))
    archive.imports("--hold", folder)
    assert archive.search("--limit", "10")["total"] == 4
    (archive.folder / "index.sqlite").unlink()
    archive.run("rebuild")
    assert archive.search("--limit", "10")["total"] == 4
    assert archive.found("việc10") == []


def test_equal_bytes_that_are_not_held_stay_served(archive, tmp_path):
    for name in ("kin", "cong-khai"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.html").write_bytes(paper("", 5))
    archive.imports("--hold", tmp_path / "kin")
    report = archive.imports(tmp_path / "cong-khai")
    assert archive.found(WORD) == [report["items"][0]["id"]]
    assert archive.search("--collection", "kin")["total"] == 0
    archive.run("release", "--reason", "x", "--by", "y", "kin")
    assert len(archive.found(WORD)) == 1
