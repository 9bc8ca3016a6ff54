"""Near-identical documents are one hit that says how many there are; decisions of one template never are."""

import random

from program import Archive

TEXT = (
    "Ủy ban nhân dân huyện Thử Nghiệm thông báo lịch tiếp công dân định kỳ của lãnh đạo huyện trong quý tới. Công dân mang "
    "theo giấy tờ tùy thân và đơn đề nghị, liên hệ bộ phận một cửa để được hướng dẫn thứ tự. Việc tiếp công dân không thu phí "
    "và được thực hiện trong giờ hành chính tại trụ sở."
)


def web(text, extra="", title="Lịch tiếp công dân"):
    return (
        f"<html><head><meta charset='utf-8'><title>{title}</title></head><body>"
        f"<div id='content'><p>{text}</p>{extra}</div></body></html>"
    )


def mirror(folder):
    (folder / "in").mkdir(parents=True)
    (folder / "tin.html").write_text(web(TEXT), encoding="utf-8")
    (folder / "in" / "tin.html").write_text(web(TEXT.replace(". ", ".</p><p>"), "<p>In trang</p>"), encoding="utf-8")
    (folder / "khac.html").write_text(web(TEXT.replace("quý tới", "tháng tới")), encoding="utf-8")


def groups(archive):
    """For each hit its place and how many it stands for."""
    page = archive.search("tiếp công dân", "--limit", "50")
    return sorted((hit["source"], hit["similar"]) for hit in page["hits"]), page["total"]


def test_a_printer_version_and_a_mirror_are_one_hit(archive, tmp_path):
    for name in ("cong", "guong"):
        mirror(tmp_path / name)
        archive.imports(tmp_path / name)
    found, total = groups(archive)
    assert total == 2
    assert sorted(similar for _, similar in found) == [1, 3]
    # A filter by collection finds what is there, whichever stands for it.
    assert archive.search("tiếp công dân", "--collection", "guong")["total"] == 2
    assert archive.search("tiếp công dân", "--collection", "cong")["total"] == 2
    hit = next(hit for hit in archive.search("tiếp công dân")["hits"] if hit["similar"] == 3)
    listed = archive.show(hit["id"])["similar"]
    assert len(listed) == 3
    assert archive.show(listed[0]["id"])["similar"] != []
    assert "+ 3 bản tương tự" in archive.run("search", "tiếp công dân").stdout.decode()


def test_the_order_of_imports_changes_nothing(tmp_path):
    mirror(tmp_path / "cong")
    files = sorted((tmp_path / "cong").rglob("*.html"))
    seen = set()
    for turn in range(8):
        archive = Archive(tmp_path / f"kho{turn}")
        random.Random(turn).shuffle(files)
        for file in files:
            archive.imports("--base-uri", f"http://x.vn/{file.parent.name}/", file)
        seen.add(str(groups(archive)))
    assert len(seen) == 1


def test_a_changed_version_leaves_its_group_and_a_rebuild_agrees(archive, tmp_path):
    mirror(tmp_path / "cong")
    archive.imports(tmp_path / "cong")
    before = groups(archive)
    (archive.folder / "index.sqlite").unlink()
    archive.run("rebuild")
    assert groups(archive) == before
    (tmp_path / "cong" / "tin.html").write_text(web(TEXT.replace("không thu phí", "có thu phí")), encoding="utf-8")
    archive.imports(tmp_path / "cong")
    found, total = groups(archive)
    assert total == 3 and all(similar == 0 for _, similar in found)
    (tmp_path / "cong" / "tin.html").write_text(web(TEXT, "<p>Quay lại</p>"), encoding="utf-8")
    archive.imports(tmp_path / "cong")
    found, total = groups(archive)
    assert total == 2
    (archive.folder / "index.sqlite").unlink()
    archive.run("rebuild")
    assert groups(archive) == (found, total)
    archive.run("verify", "--full")
