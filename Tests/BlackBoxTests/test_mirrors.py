"""Folders that wget and HTTrack made, and pages that browsers saved, have the addresses that they had."""

from program import Archive

PAGE = "<html><head>{head}<meta charset='utf-8'><title>Thông báo</title></head><body><p>Thông báo về việc {word} của xã Thử Nghiệm.</p></body></html>"


def write(folder, files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def sources(archive, report):
    return {item["source"].split("/o-dia/", 1)[-1]: archive.show(item["id"])["source"] for item in report["items"]}


def page(word, head=""):
    return PAGE.format(word=word, head=head)


def test_a_folder_of_wget_has_its_addresses(archive, tmp_path):
    folder = tmp_path / "o-dia"
    write(folder, {
        "xa.example.vn/robots.txt": "User-agent: *\n", "xa.example.vn/index.html": page("mộtchủ"),
        "xa.example.vn/tb/xem.asp?id=7.html": page("haixem"), "xa.example.vn/tb/164.html": page("basáu"),
    })  # fmt: skip
    found = sources(archive, archive.imports(folder))
    assert found["xa.example.vn/index.html"] == "http://xa.example.vn/"
    assert found["xa.example.vn/tb/xem.asp?id=7.html"] == "http://xa.example.vn/tb/xem.asp?id=7"
    assert found["xa.example.vn/tb/164.html"] == "http://xa.example.vn/tb/164.html"
    # The folder of the host alone is the same documents.
    other = Archive(tmp_path / "kho2")
    alone = other.imports("--collection", "o-dia", folder / "xa.example.vn")
    assert {item["id"] for item in alone["items"]} == {item["id"] for item in archive.imports(folder)["items"]}
    before = [archive.show(hit) for hit in archive.found("thông báo")]
    (archive.folder / "index.sqlite").unlink()
    archive.run("rebuild")
    assert [archive.show(hit) for hit in archive.found("thông báo")] == before


def test_comments_of_httrack_and_browsers_give_address_and_time(archive, tmp_path):
    mirrored = "\n<!-- Mirrored from xa.example.vn/tb/1.asp?id=7 by HTTrack Website Copier/3.x [XR&CO'2013], Fri, 01 Mar 2013 03:04:05 GMT -->\n"
    saved = "<!-- saved from url=(0030)http://xa.example.vn/tin/9.htm -->"
    write(tmp_path / "o-dia", {
        "hts-cache/new.txt": "", "xa.example.vn/tb/1a2f.html": page("mộtgương", mirrored), "luu.html": page("hailưu", saved),
        "thuong.html": page("bathường"),
    })  # fmt: skip
    report = archive.imports(tmp_path / "o-dia")
    found = sources(archive, report)
    assert found["xa.example.vn/tb/1a2f.html"] == "http://xa.example.vn/tb/1.asp?id=7"
    assert found["luu.html"] == "http://xa.example.vn/tin/9.htm"
    assert found["thuong.html"] == "thuong.html"
    shown = archive.show(archive.found("mộtgương")[0])
    assert shown["captured_at"] == "2013-03-01T03:04:05.000000Z"
    again = archive.imports(tmp_path / "o-dia")
    assert again["outcomes"]["unchanged"] == again["inputs"]


def test_a_folder_that_is_only_called_like_a_host_is_none(archive, tmp_path):
    write(tmp_path / "o-dia", {"xa.example.vn/tb/164.html": page("mộttên"), "bao.cao/a.html": page("haicáo")})
    found = sources(archive, archive.imports(tmp_path / "o-dia"))
    assert all(name == source for name, source in found.items())


def test_frames_of_a_mirror_are_joined_into_their_page(archive, tmp_path):
    frames = "<html><head><title>Trang chủ</title></head><frameset cols='20,80'><frame src='muc/trai.html'></frameset></html>"
    write(tmp_path / "o-dia", {
        "xa.example.vn/robots.txt": "User-agent: *\n", "xa.example.vn/index.html": frames,
        "xa.example.vn/muc/trai.html": page("khungtrái"),
    })  # fmt: skip
    archive.imports(tmp_path / "o-dia")
    assert len(archive.found("khungtrái")) == 2
    before = [archive.show(hit) for hit in archive.found("khungtrái")]
    (archive.folder / "index.sqlite").unlink()
    archive.run("rebuild")
    assert [archive.show(hit) for hit in archive.found("khungtrái")] == before
