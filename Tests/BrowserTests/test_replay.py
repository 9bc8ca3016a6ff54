"""An archived page as it looked: images and styles of the archive, nothing from elsewhere, nothing that runs."""

import struct
import zlib

import pytest
from program import Archive
from reader import Reader
from service import served

HOST = "http://www.xamau.example"
PAGE = f"""<!DOCTYPE html><html><head><title>Trang chủ</title>
<meta charset=utf-8><meta http-equiv=refresh content="1;url=http://ngoai.example/"><base href="{HOST}/">
<link rel=stylesheet href="{HOST}/css/a.css"><link rel=preconnect href=http://ngoai.example><script src=http://ngoai.example/a.js></script>
<script>document.title = 'ran'; document.documentElement.className = 'ran'</script></head>
<body onload="document.body.className='ran'" background=anh/nen.png>
<h1 id=ten>Trang thông tin của Xã Mẫu</h1><img id=co src=/anh/co.png alt="Cờ" onerror="document.body.className='ran'">
<img id=thieu src=/anh/thieu.png alt="Bản đồ xã"><img src=http://ngoai.example/dem.gif alt="">
<form action=http://ngoai.example/><input name=q value="Tìm"></form>
<p><a id=tiep href=tb/2.html>Thông báo</a> <a id=ngoai href=http://ngoai.example/>Cổng khác</a>
<a id=ma href="javascript:document.body.className='ran'">Mã</a></p>
<iframe id=khung src=khung.html width=300 height=90></iframe></body></html>"""
NEXT = "<html><head><meta charset=utf-8><title>Thông báo 2</title></head><body><h1>Thông báo số hai của Xã Mẫu</h1></body></html>"
FRAME = "<html><head><meta charset=utf-8></head><body><p id=trong>Trong khung</p><script>document.title='ran'</script></body></html>"
SHEET = "@import 'b.css'; @font-face{font-family:x;src:url(//ngoai.example/f)} h1 { color: rgb(1, 2, 3); background: url(../anh/nen.png) }"
SECOND = "#tiep { letter-spacing: 7px; background: url(http://ngoai.example/x.png) }"
TCVN3 = "<html><head><title>TB</title></head><body><p id=cu><font face='.VnTime'>Uû ban nh©n d©n huyÖn T©n Léc H¹ th«ng b¸o</font></p></body></html>"


def picture(width, height):
    """A PNG of one colour."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\x20\x60\xa0" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def record(address, kind, body, status="200 OK"):
    block = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2009-03-01T02:03:04Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


@pytest.fixture(scope="module")
def captured(tmp_path_factory):
    """(base address, archive) of a small crawl; the images came in a later batch than the pages."""
    folder = tmp_path_factory.mktemp("replay")
    archive = Archive(folder / "archive")
    pages = [("/", "text/html", PAGE.encode()), ("/tb/2.html", "text/html", NEXT.encode()),
             ("/khung.html", "text/html", FRAME.encode()), ("/cu.html", "text/html", TCVN3.encode("latin-1"))]  # fmt: skip
    files = [("/css/a.css", "text/css", SHEET.encode()), ("/css/b.css", "text/css", SECOND.encode()),
             ("/anh/co.png", "image/png", picture(40, 20)), ("/anh/nen.png", "image/png", picture(8, 8))]  # fmt: skip
    for name, records in (("trang.warc", pages), ("tep.warc", files)):
        path = folder / name
        path.write_bytes(b"".join(record(HOST + address, kind, body) for address, kind, body in records))
        archive.imports("--collection", "xa-mau", path)
    with served(archive, folder / "log", 0) as (_, base):
        yield base, archive


@pytest.fixture
def visitor(browser, captured):
    """A tab, and every address it asked for."""
    context = browser.new_context(locale="vi-VN")
    context.set_default_timeout(10_000)
    tab = Reader(context.new_page(), captured[0])
    asked = []
    tab.page.on("request", lambda request: asked.append(request.url))
    yield tab, asked
    context.close()


def view(captured, path):
    return captured[1].show(HOST + path)["url"] + "/xem-trang-luu"


def test_a_page_is_painted_from_the_archive_and_runs_nothing(visitor, captured):
    tab, asked = visitor
    page = tab.opens(view(captured, "/"))
    assert "không phải trang của cơ quan" in page.get_by_role("note").inner_text()
    frame = page.frame_locator("iframe.original")
    assert frame.locator("h1").inner_text() == "Trang thông tin của Xã Mẫu"
    page.wait_for_load_state("networkidle")
    inner = next(f for f in page.frames if "/trang-luu/" in f.url and "khung" not in f.url)
    # The frame runs no script of its own; the test's are the debugger's.
    shown = inner.evaluate("""() => ({
      width: document.querySelector('#co').naturalWidth, missing: document.querySelector('#thieu').naturalWidth,
      color: getComputedStyle(document.querySelector('h1')).color,
      back: getComputedStyle(document.querySelector('h1')).backgroundImage,
      spacing: getComputedStyle(document.querySelector('#tiep')).letterSpacing,
      classes: document.body.className + document.documentElement.className, title: document.title,
      mode: document.compatMode, scripts: document.scripts.length, origin: self.origin,
      sheets: document.styleSheets.length })""")
    assert shown["width"] == 40 and shown["missing"] == 0
    assert shown["color"] == "rgb(1, 2, 3)" and "nen.png" in shown["back"] and shown["spacing"] == "7px"
    assert shown["classes"] == "" and shown["title"] != "ran" and shown["scripts"] == 0 and shown["origin"] == "null"
    assert shown["mode"] == "CSS1Compat"
    assert [url for url in asked if not url.startswith(captured[0] + "/")] == []
    loaded = {url.rpartition("!")[2] for url in asked if "/trang-luu/" in url}
    assert {"co.png", "nen.png", "a.css", "b.css"} <= loaded
    assert not any(text.startswith("outside") for text in tab.complaints)


def test_a_frame_of_the_page_shows_its_own_page(visitor, captured):
    tab, _ = visitor
    page = tab.opens(view(captured, "/"))
    inside = page.frame_locator("iframe.original").frame_locator("#khung").locator("#trong")
    assert inside.inner_text() == "Trong khung"


def test_a_link_takes_the_page_around_along(visitor, captured):
    tab, asked = visitor
    page = tab.opens(view(captured, "/"))
    page.frame_locator("iframe.original").locator("#tiep").click()
    page.wait_for_url("**" + view(captured, "/tb/2.html"))
    assert page.frame_locator("iframe.original").locator("h1").inner_text() == "Thông báo số hai của Xã Mẫu"
    tab.opens(view(captured, "/"))
    page.frame_locator("iframe.original").locator("#ngoai").click()
    page.wait_for_url("**/url/ngoai.example%2F")
    assert "Kho không có trang" in page.locator("main").inner_text()
    assert [url for url in asked if not url.startswith(captured[0] + "/")] == []


def test_opened_by_itself_it_can_do_no_more(visitor, captured):
    tab, asked = visitor
    page = tab.opens(view(captured, "/"))
    address = page.locator("iframe.original").get_attribute("src")
    tab.opens(address)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.body.className + self.origin") == "null"
    assert [url for url in asked if not url.startswith(captured[0] + "/")] == []


def test_old_letters_are_unicode_and_their_font_is_none(visitor, captured):
    tab, _ = visitor
    page = tab.opens(view(captured, "/cu.html"))
    text = page.frame_locator("iframe.original").locator("#cu")
    assert text.inner_text() == "Uỷ ban nhân dân huyện Tân Lộc Hạ thông báo"
    assert "vntime" not in text.locator("font").get_attribute("face").lower()
    assert "tcvn3" in page.get_by_role("note").inner_text()


def test_the_page_around_is_accessible(visitor, captured):
    tab, _ = visitor
    page = tab.opens(view(captured, "/tb/2.html"))
    assert tab.violations() == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert tab.sideways() <= 0
