"""Originals in the browser: what an old page may do, told by the headers it comes under."""

import html5lib
import pytest
from program import text
from test_hold import paper
from service import free_port, get, served

PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Lịch tiếp dân</title>
<meta http-equiv="refresh" content="0;url=http://ngoai.example/"><base href="http://ngoai.example/">
<script>document.title = "ran"; fetch("/api/v1/search")</script><link rel="stylesheet" href="http://ngoai.example/a.css">
</head><body onload="alert(1)"><h1>Lịch tiếp dân của Huyện Mẫu</h1>
<p>Ông Nguyễn Văn Giả Định tiếp dân sáng thứ hai tại phòng số 2. <a href="javascript:alert(2)">Xem</a></p>
<form action="http://ngoai.example/"><input name="q"></form><iframe src="/"></iframe><img src="x" onerror="alert(3)">
<svg onload="alert(4)"></svg></body></html>""".encode()
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><text>hinh</text></svg>'
# "Thông báo lịch tiếp công dân cho nhân dân các xã trong huyện Mẫu năm nay" in TCVN3.
TCVN3 = b"Th\xabng b\xb8o l\xdech ti\xd5p c\xabng d\xa9n cho nh\xa9n d\xa9n c\xb8c x\xb7 trong huy\xd6n M\xc9u n\xa8m nay\n" * 8
WANTED = {
    "default-src": "'none'", "sandbox": "", "form-action": "'none'", "base-uri": "'none'", "frame-ancestors": "'self'",
    "img-src": "data:",
}  # fmt: skip


def policy(headers):
    assert len(headers.get_all("Content-Security-Policy")) == 1
    parts = [part.strip().partition(" ") for part in headers["Content-Security-Policy"].split(";")]
    return {name: value for name, _, value in parts}


@pytest.fixture
def site(archive, tmp_path):
    """(base address, path of the page of each imported file)."""
    folder = tmp_path / "xa-mau"
    folder.mkdir()
    files = {"a.html": PAGE, "b.txt": TCVN3, "c.svg": SVG, "d.html": paper("", 7, "đường làng")}
    for name, data in files.items():
        (folder / name).write_bytes(data)
    items = archive.imports(folder)["items"]
    paths = {item["source"].rpartition("/")[2]: archive.show(item["id"])["url"] for item in items}
    with served(archive, tmp_path / "log", free_port()) as (_, base):
        yield base, paths


def test_a_page_with_scripts_comes_as_it_is_and_can_do_nothing(site):
    base, paths = site
    view = paths["a.html"] + "/xem-ban-goc"
    status, headers, body = get(base + view)
    assert status == 200 and policy(headers)["frame-src"] == "'self'" and "script-src" not in policy(headers)
    tree = html5lib.parse(body, namespaceHTMLElements=False)
    frames = list(tree.iter("iframe"))
    assert [frame.get("src") for frame in frames] == [view + "/noi-dung"] and frames[0].get("sandbox") == ""
    assert not list(tree.iter("script")) and not [e for e in tree.iter() for name in e.attrib if name.startswith("on")]
    assert "không phải trang của cơ quan" in text(body)

    status, headers, body = get(base + view + "/noi-dung")
    assert status == 200 and body == PAGE
    found = policy(headers)
    assert WANTED.items() <= found.items() and not {"script-src", "frame-src", "connect-src", "object-src"} & found.keys()
    assert headers["Content-Type"] == "text/html; charset=utf-8" and headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer" and headers["Content-Disposition"].startswith("inline")
    assert headers["Access-Control-Allow-Origin"] is None and headers["Set-Cookie"] is None


def test_a_document_leads_to_its_view(site):
    base, paths = site
    assert f'href="{paths["a.html"]}/xem-ban-goc"' in text(get(base + paths["a.html"])[2])


def test_beside_an_old_encoding_stands_the_text(site):
    base, paths = site
    body = text(get(base + paths["b.txt"] + "/xem-ban-goc")[2])
    assert "<code>tcvn3</code>" in body and "Thông báo lịch tiếp công dân" in body
    status, headers, body = get(base + paths["b.txt"] + "/xem-ban-goc/noi-dung")
    assert status == 200 and body == TCVN3 and headers["Content-Type"] == "text/plain; charset=windows-1252"


def test_a_drawing_with_scripts_is_text_or_nothing(site):
    base, paths = site
    status, headers, _ = get(base + paths["c.svg"] + "/xem-ban-goc/noi-dung")
    assert status == 404 or headers["Content-Type"].startswith("text/plain") and WANTED.items() <= policy(headers).items()


def test_what_is_not_served_is_not_shown(archive, tmp_path):
    folder = tmp_path / "giu-lai"
    folder.mkdir()
    (folder / "giu.html").write_bytes(paper("", 9, "xoancactim"))
    item = archive.imports("--hold", folder)["items"][0]
    with served(archive, tmp_path / "log", free_port()) as (_, base):
        for year in ("2013", "khong-nam"):
            for ending in ("", "/noi-dung"):
                status, _, body = get(f"{base}/van-ban/{year}/x-{item['id'][:6]}/xem-ban-goc{ending}")
                assert status == 404 and b"xoancactim" not in body
