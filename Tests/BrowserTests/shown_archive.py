"""The archive whose pages are looked at: the bundled samples, a page with three versions, and one that is too wide."""

from program import Archive, import_samples

CHANGING = """<html><head><meta charset=utf-8><title>Lịch tiếp công dân</title></head><body><h1>Lịch tiếp công dân</h1>
<p>Chủ tịch UBND huyện Tân Mẫu tiếp công dân vào sáng {day} hằng tuần.</p><p>Địa điểm: phòng {room}.</p></body></html>"""
VERSIONS = (("2009-03-01", "thứ hai", 1), ("2011-05-06", "thứ ba", 1), ("2015-09-10", "thứ tư", 3))
WIDE = """<html><head><meta charset=utf-8><title>Bảng kê rộng</title></head><body><h1>Bảng kê {word}</h1>
<p>http://www.tanmau.example/{word}</p><table border=1>{rows}</table></body></html>"""
WIDTH = 14


def shown_archive(folder):
    """An archive below `folder`; always with the same addresses, since they come from collections and paths."""
    archive = Archive(folder / "archive")
    import_samples(archive)
    page = folder / "portal" / "lich.html"
    page.parent.mkdir()
    for captured, day, room in VERSIONS:
        page.write_text(CHANGING.format(day=day, room=room), encoding="utf-8")
        archive.imports("--base-uri", "http://www.tanmau.example/", "--recorded-at", captured, page.parent)
    wide = folder / "bang-ke" / "rong.html"
    wide.parent.mkdir()
    row = "<tr>" + "".join(f"<td>Cột thứ {column}</td>" for column in range(WIDTH)) + "</tr>"
    wide.write_text(WIDE.format(word="rất" * 120, rows=row * 3), encoding="utf-8")
    archive.imports(wide.parent)
    return archive
