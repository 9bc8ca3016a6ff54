"""Where pages lead to: attachments are found by what their page calls them, and what did not come is named."""

import io
import json
import zipfile

import pytest
from program import Archive
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter


def page(title, body, menu=""):
    return (
        f"<html><head><meta charset='utf-8'><title>{title}</title></head><body><div id='menu'>{menu}</div>"
        f"<div id='content'><h1>{title}</h1>{body}</div></body></html>"
    ).encode()


NOTICE = "<p>Ủy ban nhân dân xã thông báo đến các hộ chăn nuôi, đề nghị thực hiện nghiêm túc theo lịch đính kèm.</p>"


@pytest.fixture
def portal(tmp_path):
    folder = tmp_path / "cong-xa-mau"
    (folder / "tb").mkdir(parents=True)
    (folder / "tep").mkdir()
    menu = "<a href='/gioi-thieu.html'>Giới thiệu</a>"
    (folder / "index.html").write_bytes(
        page("Trang chủ xã Mẫu", NOTICE + "<p><a href='tb/1.html#duoi'>Lịch tiêm phòng</a></p>", menu)
    )
    links = "<p>Tải: <a href='../tep/lich%20tiem.txt'>Bản quét kèm biểu mẫu</a>, <a href='../tep/thieu.pdf'>Phụ lục</a></p>"
    (folder / "tb" / "1.html").write_bytes(page("Tiêm phòng gia súc đợt hai", NOTICE + links, menu))
    (folder / "tep" / "lich tiem.txt").write_text("12 34 56", encoding="utf-8")
    return folder


def attached(archive):
    hits = archive.search('"biểu mẫu"')["hits"]
    return [(hit["source"], [file["source"] for file in hit["attachments"]]) for hit in hits]


def test_an_attachment_is_found_by_its_link_and_shown_under_its_page(archive, portal):
    archive.imports(portal)
    assert attached(archive) == [("tb/1.html", ["tep/lich tiem.txt"])]
    file = archive.search('"biểu mẫu"')["hits"][0]["attachments"][0]["id"]
    shown = archive.show(file)
    assert [page["source"] for page in shown["linked_from"]] == ["tb/1.html"]
    # By the title of its page alone, too.
    assert file in [f["id"] for hit in archive.search("gia súc đợt hai")["hits"] for f in hit["attachments"]]
    archive.run("verify")


def test_whatever_comes_first_the_result_is_the_same(tmp_path, portal):
    files = ["index.html", "tb/1.html", "tep/lich tiem.txt"]
    for number, order in enumerate([files, files[::-1], [files[2], files[0], files[1]]]):
        archive = Archive(tmp_path / f"kho{number}")
        for name in order:
            if name == "tb/1.html":
                # A folder of its own keeps the paths.
                archive.imports("--base-uri", "http://xa-mau.example/tb", "--collection", "x", portal / "tb")
            elif name == "tep/lich tiem.txt":
                archive.imports("--base-uri", "http://xa-mau.example/tep", "--collection", "x", portal / "tep")
            else:
                archive.imports("--base-uri", "http://xa-mau.example", "--collection", "x", portal / name)
        found = attached(archive)
        base = "http://xa-mau.example"
        assert found == [(f"{base}/tb/1.html", [f"{base}/tep/lich tiem.txt"])], order
        archive.run("verify")


def test_a_changed_page_takes_its_words_back_from_the_attachment(archive, portal):
    archive.imports("--collection", "x", portal)
    file = archive.search('"biểu mẫu"')["hits"][0]["attachments"][0]["id"]
    (portal / "tb" / "1.html").write_bytes(page("Trang đã gỡ", NOTICE))
    archive.imports("--collection", "x", portal)
    assert archive.search('"biểu mẫu"')["total"] == 0
    assert archive.show(file)["linked_from"] == []
    archive.run("verify")
    archive.run("rebuild")
    assert archive.search('"biểu mẫu"')["total"] == 0


def test_a_decision_on_a_field_leaves_the_links_of_a_page(archive, portal):
    archive.imports(portal)
    page = next(hit["id"] for hit in archive.search("lịch đính kèm")["hits"] if hit["source"] == "tb/1.html")
    links, found = archive.show(page)["links"], attached(archive)
    assert [link["source"] for link in links] == ["tep/lich tiem.txt"] and len(found) == 1
    for subject in ["Tiêm phòng đợt ba", "auto"]:
        archive.run("correct", page, "--set", f"subject={subject}")
        assert archive.show(page)["links"] == links, subject
        assert attached(archive) == found, subject
    missing = archive.run("imports", "--missing", "show", "1", expect=1).stdout.decode()
    assert "tep/thieu.pdf" in missing
    archive.run("verify")


def test_what_is_linked_to_and_did_not_come_is_named(archive, portal):
    archive.imports(portal)
    missing = archive.run("imports", "--format", "json", "--missing", "show", "1", expect=1).stdout.splitlines()
    missing = [json.loads(line) for line in missing]
    assert [(m["source"], m["text"], m["linked_from"]) for m in missing] == [
        ("gioi-thieu.html", "Giới thiệu", "index.html"),
        ("tep/thieu.pdf", "Phụ lục", "tb/1.html"),
    ]
    (portal / "gioi-thieu.html").write_bytes(page("Giới thiệu xã", NOTICE))
    (portal / "tep" / "thieu.pdf").write_bytes(b"khong phai pdf")
    archive.imports(portal)
    done = archive.run("imports", "--missing", "show", "1")
    assert "đều có trong kho" in done.stdout.decode()
    archive.run("imports", "--missing", expect=2)
    archive.run("imports", "--missing", "--format", "minutes", "show", "1", expect=2)


def test_a_held_page_gives_its_words_to_no_served_file(archive, portal):
    archive.imports(portal / "tep", "--collection", "x", "--base-uri", "http://xa-mau.example/tep")
    archive.imports(portal / "tb", "--collection", "x", "--base-uri", "http://xa-mau.example/tb", "--hold")
    assert archive.search('"biểu mẫu"')["total"] == 0
    archive.run("release", "x")
    assert attached(archive) == [("http://xa-mau.example/tb/1.html", ["http://xa-mau.example/tep/lich tiem.txt"])]


def test_frames_within_an_archive_are_part_of_their_page(archive, tmp_path):
    frames = "<html><frameset cols='20%,*'><frame src='khung/trai.html'><frame src='khung/phai.html'></frameset></html>"
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as made:
        made.writestr("web/index.html", frames)
        for number in range(200):
            made.writestr(f"web/tin{number}.html", page(f"Tin số {number}", NOTICE).decode())
        made.writestr("web/khung/trai.html", page("Danh mục", "<p>mục lục chuột túi</p>").decode())
        made.writestr("web/khung/phai.html", page("Nội dung", "<p>nội dung hươu cao cổ</p>").decode())
    (tmp_path / "web.zip").write_bytes(data.getvalue())
    archive.imports(tmp_path / "web.zip")

    def framed():
        return [hit["source"] for hit in archive.search('"hươu cao cổ" "chuột túi"')["hits"]]

    assert framed() == ["web.zip!/web/index.html"]
    archive.run("rebuild")
    assert framed() == ["web.zip!/web/index.html"]


def web_archive(path, records):
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for kind, address, status, body, more in records:
            http = None
            if status:
                fields = [("Content-Type", "text/html; charset=utf-8"), *more.get("http", [])]
                http = StatusAndHeaders(status, fields, protocol="HTTP/1.1")
            record = writer.create_warc_record(
                address, kind, payload=io.BytesIO(body), http_headers=http,
                warc_headers_dict={"WARC-Date": "2013-07-22T03:04:05Z", **more.get("warc", {})},
            )  # fmt: skip
            writer.write_record(record)
            more["digest"] = record.rec_headers.get_header("WARC-Payload-Digest")
    return path


def test_a_revisit_at_another_address_is_a_document_there(archive, tmp_path):
    first, second = "http://xa-mau.example/tb/1.html", "http://xa-mau.example/in/1.html"
    body = page("Thông báo họp dân thôn Thử", NOTICE)
    facts = {}
    path = tmp_path / "a.warc.gz"
    web_archive(path, [("response", first, "200 OK", body, facts)])
    revisit = {"warc": {"WARC-Payload-Digest": facts["digest"], "WARC-Date": "2013-08-01T00:00:00Z"}}
    same = {"warc": {"WARC-Payload-Digest": facts["digest"], "WARC-Date": "2013-09-01T00:00:00Z"}}
    web_archive(
        path,
        [
            ("response", first, "200 OK", body, {}),
            ("revisit", second, "200 OK", b"", revisit),
            ("revisit", first, "200 OK", b"", same),
        ],
    )
    items = archive.imports(path)["items"]
    assert [item["outcome"] for item in items if second in item["source"]] == ["duplicate"]
    assert [item["id"] is None for item in items if first in item["source"]] == [False, True]
    for _ in range(2):
        id = next(item["id"] for item in items if second in item["source"])
        assert archive.original(id) == body
        shown = archive.show(id)
        assert shown["source"] == second and shown["captured_at"].startswith("2013-08-01")
        archive.run("rebuild")
    archive.run("verify")


def test_a_link_to_an_address_that_was_sent_on_leads_to_the_document(archive, tmp_path):
    old, new = "http://xa-mau.example/cu.html", "http://www.xa-mau.example/moi.html"
    start = page("Trang chủ", NOTICE + f"<p><a href='{old}'>Kế hoạch</a> <a href='/mat.html'>Mất</a></p>")
    path = web_archive(
        tmp_path / "a.warc.gz",
        [
            ("response", "http://xa-mau.example/", "200 OK", start, {}),
            ("response", old, "301 Moved", b"", {"http": [("Location", new)]}),
            ("response", "http://xa-mau.example/moi.html", "200 OK", page("Kế hoạch mới", NOTICE), {}),
        ],
    )
    archive.imports(path)
    for _ in range(2):
        home = archive.search("trang chủ")["hits"][0]["id"]
        assert [link["source"] for link in archive.show(home)["links"]] == ["http://xa-mau.example/moi.html"]
        missing = archive.run("imports", "--format", "json", "--missing", "show", "1", expect=1).stdout
        assert [json.loads(line)["source"] for line in missing.splitlines()] == ["http://xa-mau.example/mat.html"]
        archive.run("rebuild")


def missing(archive, number, expect):
    lines = archive.run("imports", "--format", "json", "--missing", "show", str(number), expect=expect).stdout.splitlines()
    return [json.loads(line)["source"] for line in lines]


def test_every_import_names_what_its_own_pages_lack(archive, tmp_path):
    for name in "ab":
        folder = tmp_path / f"{name}" / "xa"
        folder.mkdir(parents=True)
        (folder / f"{name}.html").write_bytes(page(f"Trang {name}", NOTICE + "<p><a href='thieu.pdf'>Phụ lục</a></p>"))
        archive.imports("--collection", "x", folder)
    assert missing(archive, 1, 1) == missing(archive, 2, 1) == ["thieu.pdf"]


def test_a_file_behind_a_redirect_inherits_too(archive, tmp_path):
    base = "http://xa-mau.example"
    start = page("Trang mẫu đơn", NOTICE + "<p><a href='/download?id=1'>Đơn hươu cao cổ</a></p>")
    path = web_archive(
        tmp_path / "a.warc.gz",
        [
            ("response", f"{base}/tb.html", "200 OK", start, {}),
            ("response", f"{base}/download?id=1", "302 Found", b"", {"http": [("Location", "/tep/a.txt")]}),
            ("resource", f"{base}/tep/a.txt", None, "12 34 56".encode(), {}),
        ],
    )
    archive.imports(path)
    for _ in range(2):
        hits = archive.search('"hươu cao cổ"')["hits"]
        assert [(hit["source"], [f["source"] for f in hit["attachments"]]) for hit in hits] == [
            (f"{base}/tb.html", [f"{base}/tep/a.txt"])
        ]
        archive.run("rebuild")
    archive.run("verify")


def test_a_frame_is_that_of_its_own_crawl(archive, tmp_path):
    base = "http://xa-mau.example"
    frames = f"<html><frameset><frame src='{base}/k.html'></frameset></html>".encode()
    records = []
    for year, word in (("2013", "hải mã"), ("2014", "kỳ lân biển")):
        when = {"WARC-Date": f"{year}-07-22T03:04:05Z"}
        whole = frames + f"<!-- {year} -->".encode()
        records.append(("response", f"{base}/i.html", "200 OK", whole, {"warc": when}))
        body = page(f"Khung {year}", f"<p>nội dung {word}</p>")
        records.append(("response", f"{base}/k.html", "200 OK", body, {"warc": when}))
    archive.imports(web_archive(tmp_path / "a.warc.gz", records))
    assert [hit["source"] for hit in archive.search('"hải mã"')["hits"]] == []
    assert {hit["source"] for hit in archive.search('"kỳ lân biển"')["hits"]} == {f"{base}/i.html", f"{base}/k.html"}


def test_by_day_a_page_stands_where_its_own_day_has_it(archive, tmp_path):
    folder = tmp_path / "xa"
    folder.mkdir()

    def notice(number, year, more=""):
        text = (
            f"ỦY BAN NHÂN DÂN\nXÃ MẪU HẠ\nSố: {number}/TB-UBND\nMẫu Hạ, ngày 2 tháng 3 năm {year}\n"
            f"THÔNG BÁO\nVề việc nạo vét kênh chung {number}\n"
        )
        return "<meta charset=utf-8>" + "".join(f"<p>{line}</p>" for line in text.split("\n")) + more

    (folder / "a.html").write_text(notice(11, 2010, "<p><a href='a.txt'>Toàn văn</a></p>"), encoding="utf-8")
    plain = notice(12, 2014).replace("<meta charset=utf-8>", "").replace("<p>", "").replace("</p>", "\n")
    (folder / "a.txt").write_text(plain, encoding="utf-8")
    (folder / "b.html").write_text(notice(13, 2012), encoding="utf-8")
    archive.imports(folder)
    days = [hit["issued_on"][:4] for hit in archive.search("--sort", "newest", "nạo vét kênh chung")["hits"]]
    assert days == ["2012", "2010"]
