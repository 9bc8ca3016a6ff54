"""Archived pages are rewritten at import, and a rebuild rewrites them alike."""

from program import text
from service import free_port, get, served

PAGE = """<html><head><meta charset="utf-8"><title>Lịch {day}</title><link rel=stylesheet href="css/a.css"></head>
<body onload="alert(1)"><h1>Lịch tiếp dân của Xã Mẫu</h1><p>Sáng {day} tại phòng số 2.</p><img src="anh/a.gif" alt="Cờ">
<a href="b.html">Trang sau</a></body></html>"""
GIF = b"GIF89a\x01\0\x01\0\x80\0\0\xff\xff\xff\0\0\0!\xf9\x04\0\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;"


def portal(folder, day):
    files = {"a.html": PAGE.format(day=day).encode(), "css/a.css": b"p { color: red; background: url(../anh/a.gif) }", "anh/a.gif": GIF}
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def frame(base, view):
    """(status, body) of what the page's frame loads."""
    status, _, body = get(base + view)
    assert status == 200
    source = text(body).partition('<iframe class="original"')[2].partition('src="')[2].partition('"')[0]
    status, headers, body = get(base + source)
    assert status == 200 and headers["Content-Type"] == "text/html; charset=utf-8"
    return source, text(body)


def everything(archive, log):
    """Address → body of every version's page and what it loads."""
    found = {}
    with served(archive, log, free_port()) as (_, base):
        path = archive.show(archive.found("lịch tiếp dân")[0])["url"]
        for view in (path + "/phien-ban/1/xem-trang-luu", path + "/phien-ban/2/xem-trang-luu", path + "/xem-trang-luu"):
            source, body = frame(base, view)
            found[view] = body
            folder = source.rpartition("/")[0]
            for reference in ("css!a.css", "anh!a.gif"):
                assert f'"./{reference}"' in body
                status, headers, data = get(f"{base}{folder}/{reference}")
                assert status == 200 and headers["X-Content-Type-Options"] == "nosniff"
                found[f"{folder}/{reference}"] = data
        link = folder + "/xem/b.html"
        assert get(base + link)[0] == 404
    return found


def test_a_page_and_its_versions_are_shown_and_rebuilt_alike(archive, tmp_path):
    for day, time in (("thứ hai", "2009-03-01"), ("thứ ba", "2011-05-06")):
        archive.imports("--collection", "xa-mau", "--recorded-at", time, portal(tmp_path / "cong", day))
    before = everything(archive, tmp_path / "log")
    bodies = [body for view, body in before.items() if "xem-trang-luu" in view]
    assert "thứ hai" in bodies[0] and "thứ ba" in bodies[1] and bodies[2] == bodies[1]
    assert all("onload" not in body and "alert" not in body for body in bodies)
    images = [data for address, data in before.items() if address.endswith(".gif")]
    assert images and set(images) == {GIF}
    sheets = [data for address, data in before.items() if address.endswith(".css")]
    assert set(sheets) == {b'p { color: red; background: url("./anh!a.gif") }'}
    archive.run("rebuild")
    assert everything(archive, tmp_path / "log") == before


def test_what_is_held_or_private_is_not_shown(archive, tmp_path):
    folder = portal(tmp_path / "giu", "thứ hai")
    archive.imports("--collection", "xa-mau", "--hold", folder)
    with served(archive, tmp_path / "log", free_port()) as (_, base):
        for place in ("a.html", "css!a.css", "anh!a.gif"):
            assert get(f"{base}/trang-luu/0/xa-mau/{place}")[0] == 404


def test_a_page_that_is_too_long_says_so(archive, tmp_path):
    folder = portal(tmp_path / "cong", "thứ tư")
    (folder / "a.html").write_text(PAGE.format(day="thứ tư") + "<p>x</p>" * 540_000, encoding="utf-8")
    archive.imports("--collection", "xa-mau", folder)
    page = archive.show(archive.found("lịch tiếp dân")[0])
    with served(archive, tmp_path / "log", free_port()) as (_, base):
        assert "Xem trang như khi lưu" in text(get(base + page["url"])[2])
        status, _, body = get(base + page["url"] + "/xem-trang-luu")
        assert status == 200 and "Kho chưa có bản để xem lại" in text(body) and b"<iframe" not in body
