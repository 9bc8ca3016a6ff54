"""When and where a portal published a page: shown, sorted and filtered by, never the document's own day."""

import pytest

from program import text

WORDS = "Sáng nay xã Tân Lộc khởi công kè sông tại thôn Đồng Trên, dài hai ki lô mét, để chống sạt lở bờ sông. " * 4


def page(number, day, crumbs):
    path = " » ".join(f"<a href=/{n}>{name}</a>" for n, name in enumerate(["Trang chủ", *crumbs]))
    return (
        f"<html><head><meta charset=utf-8><title>Tin kè {number}</title></head><body><div id=menu><a href=/>Liên hệ</a>"
        f"</div><div class=breadcrumb>{path}</div><div id=content><h1>Tin kè {number}</h1>"
        f"<p>Ngày đăng: {day}</p><p>{WORDS}</p><p>{WORDS}</p></div><div id=footer>Bản quyền</div></body></html>"
    )


PAGES = [("22/07/2013", ["Tin tức", "Thông báo"]), ("01/02/2015", ["Tin tức"]), ("03/04/2011", ["Văn bản"])]


@pytest.fixture
def portal(archive, tmp_path):
    folder = tmp_path / "cong"
    folder.mkdir()
    for number, (day, crumbs) in enumerate(PAGES):
        (folder / f"tin-{number}.html").write_text(page(number, day, crumbs), encoding="utf-8")
    archive.imports(folder)
    return archive


def titles(found):
    return [hit["subject"] for hit in found["hits"]]


def test_pages_go_by_their_day_of_publication_which_is_not_the_documents(portal):
    newest = portal.search("--sort", "newest", "kè sông")
    assert titles(newest) == ["Tin kè 1", "Tin kè 0", "Tin kè 2"]
    assert [hit["published_on"] for hit in newest["hits"]] == ["2015-02-01", "2013-07-22", "2011-04-03"]
    assert all(hit["issued_on"] is None and "/khong-nam/" in hit["url"] for hit in newest["hits"])
    assert titles(portal.search("--from", "2013", "--to", "2013", "kè")) == ["Tin kè 0"]
    assert titles(portal.search("kè năm:2011")) == ["Tin kè 2"]
    shown = portal.show(newest["hits"][0]["id"])
    assert shown["published_on"] == "2015-02-01" and shown["issued_on"] is None and shown["extra"] == {}
    assert "đăng ngày 2015-02-01" in text(portal.run("search", "kè").stdout)
    assert "Đăng ngày: 01/02/2015" in text(portal.run("show", newest["hits"][0]["id"]).stdout)


def test_a_category_has_those_below_it(portal):
    assert set(titles(portal.search("--category", "tin tuc", "kè"))) == {"Tin kè 0", "Tin kè 1"}
    assert titles(portal.search("--category", "Tin tức › Thông báo", "kè")) == ["Tin kè 0"]
    assert titles(portal.search('kè chuyên mục:"văn bản"')) == ["Tin kè 2"]
    assert portal.search("--category", "Thông báo", "kè")["total"] == 0
    found = portal.search("--facets", "kè")
    assert {value["value"]: value["count"] for value in found["facets"]["category"]} == {
        "Tin tức": 2, "Tin tức › Thông báo": 1, "Văn bản": 1,
    }  # fmt: skip
    assert portal.show(found["hits"][0]["id"])["category"][0] in {"Tin tức", "Văn bản"}


def test_the_folders_of_an_address_are_its_category_where_the_page_says_none(archive, tmp_path):
    folder = tmp_path / "cong" / "tin-tuc" / "thong-bao"
    folder.mkdir(parents=True)
    (folder / "1.html").write_text(f"<meta charset=utf-8><title>Kè</title><p>{WORDS}", encoding="utf-8")
    archive.imports("--base-uri", "https://tanlocha.example/", tmp_path / "cong")
    assert archive.search("--category", "Tin tức", "kè")["total"] == 1
    assert archive.search("--category", "tin tức > thông báo", "kè")["hits"][0]["subject"] == "Kè"


def test_a_rebuild_knows_them(portal):
    asked = [("--facets", "kè"), ("--category", "tin tức", "kè"), ("--sort", "oldest", "kè")]
    before = [{**portal.search(*words), "took_ms": 0} for words in asked]
    portal.run("rebuild")
    assert [{**portal.search(*words), "took_ms": 0} for words in asked] == before
