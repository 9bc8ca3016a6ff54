"""Menus around a page's main text: found, behind everything else, apart from the text, and the same after a rebuild."""

import rebuild_check
from program import text

MENU = "".join(f"<li><a href={n}.html>{words}</a>" for n, words in enumerate([
    "Trang chủ", "Giới thiệu huyện Tân Lộc Hạ", "Thông báo tuyển dụng", "Lịch cắt nước", "Thủ tục đất đai", "Liên hệ",
]))  # fmt: skip
BODY = (
    "Sáng 22/7, Ủy ban nhân dân xã Tân Lộc khởi công kè sông tại thôn Đồng Trên, dài hai ki lô mét, để chống sạt lở bờ "
    "sông trước mùa mưa bão. Công trình do huyện đầu tư và hoàn thành trong năm. "
)


def page(title, body):
    return (
        f"<html><head><meta charset=utf-8><title>{title}</title></head><body><div id=menu><ul>{MENU}</ul></div>"
        f"<div id=content><h1>{title}</h1><p>{body}</p><p>{body}</p></div>"
        "<div id=footer>Số: 164/TB-UBND. Bản quyền thuộc cổng thông tin huyện</div></body></html>"
    )


def archive_of(archive, folder):
    folder.mkdir()
    for number in range(12):
        (folder / f"tin-{number}.html").write_text(page(f"Khởi công kè sông {number}", BODY * 2), encoding="utf-8")
    water = BODY + "Lịch cắt nước các thôn: từ 8 giờ đến 17 giờ ngày 24/7. " + BODY * 6
    (folder / "nuoc.html").write_text(page("Tin trong xã", water), encoding="utf-8")
    archive.imports(folder)
    return archive


def test_a_page_about_the_words_comes_before_those_whose_menu_has_them(archive, tmp_path):
    found = archive_of(archive, tmp_path / "cong").search("--limit", 20, "lịch cắt nước")
    assert found["total"] == 13
    assert found["hits"][0]["source"].endswith("nuoc.html")
    assert [hit["in_surroundings"] for hit in found["hits"]] == [False] + [True] * 12
    assert "<mark>Lịch</mark> <mark>cắt</mark> <mark>nước</mark>" in found["hits"][1]["snippet"]
    assert found["hits"][0]["score"] > 3 * found["hits"][1]["score"]
    assert all(hit["page"] is None for hit in found["hits"])
    said = text(archive.run("search", "--limit", 20, "lịch cắt nước").stdout)
    assert said.count("(ngoài nội dung chính)") == 12


def test_menus_are_apart_in_every_format_and_give_no_number(archive, tmp_path):
    archive_of(archive, tmp_path / "cong")
    assert archive.search("--number", "164")["total"] == 0
    hit = archive.search("kè sông 3")["hits"][0]
    shown = archive.show(hit["id"])
    assert "Lịch cắt nước" in shown["surroundings"] and shown["text"].endswith(shown["surroundings"])
    assert shown["kind"] == "page" and shown["number"] is None
    for form in ("text", "markdown"):
        main, rest = text(archive.run("show", "--format", form, hit["id"]).stdout).split("Phần còn lại của trang")
        assert "khởi công kè sông" in main and "Lịch cắt nước" in rest


def test_a_minus_does_not_look_into_menus(archive, tmp_path):
    assert archive_of(archive, tmp_path / "cong").search("--limit", 20, "--", "kè sông -tuyển")["total"] == 13


def test_a_rebuild_tells_them_apart_alike(archive, tmp_path):
    archive_of(archive, tmp_path / "cong")
    asked = [["lịch cắt nước"], ["kè sông"], ["cổng thông tin huyện"], ["--", "kè -nước"]]
    ids = archive.found("--limit", 20)
    before = rebuild_check.answers(archive, asked, ids)
    for path in archive.folder.glob("index.sqlite*"):
        path.unlink()
    archive.run("rebuild")
    assert rebuild_check.answers(archive, asked, ids) == before
