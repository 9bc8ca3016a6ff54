"""Numbers of private persons: nobody finds or reads them in what is served; the bytes stay and are withheld."""

import json

import pytest
from program import Archive
from service import free_port, get, served

NUMBERS = ["052085001234", "052090005678", "0905 123 456"]
LIST = (
    "<meta charset=utf-8><title>Danh sách hộ nhận hỗ trợ</title><p>Danh sách hộ nhận hỗ trợ thôn Mẫu</p><table>"
    "<tr><th>TT</th><th>Họ và tên</th><th>Số CCCD</th><th>Số điện thoại</th></tr>"
    f"<tr><td>1</td><td>Trần Thị Mẫu</td><td>{NUMBERS[0]}</td><td>{NUMBERS[2]}</td></tr>"
    f"<tr><td>2</td><td>Lê Văn Thử</td><td>{NUMBERS[1]}</td><td></td></tr></table>"
)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "thon-mau"
    folder.mkdir()
    (folder / "ds.html").write_text(LIST, encoding="utf-8")
    return folder


def test_numbers_are_masked_in_everything_that_is_served(archive, folder):
    report = archive.imports(folder)
    assert "private_data" in report["items"][0]["warnings"]
    for _ in range(2):
        for number in NUMBERS:
            assert archive.search(f'"{number}"')["total"] == 0
        hit = archive.search("trần thị mẫu")["hits"][0]
        shown = json.dumps(archive.show(hit["id"]), ensure_ascii=False)
        assert "••••••••••34" in shown
        for number in NUMBERS:
            assert number not in shown + json.dumps(hit, ensure_ascii=False)
        assert archive.original(hit["id"]) == LIST.encode()
        archive.run("rebuild")
    archive.run("verify")


def test_the_original_is_withheld_until_a_person_releases_it(archive, folder, tmp_path):
    archive.imports(folder)
    url = archive.search("trần thị mẫu")["hits"][0]["url"]
    with served(archive, tmp_path / "log", free_port()) as (_, site):
        status, _, page = get(site + url)
        assert status == 200 and b"ban-goc" not in page and NUMBERS[0].encode() not in page
        assert get(site + url + "/ban-goc")[0] == 403
        for ending in ("/xem-ban-goc", "/xem-ban-goc/noi-dung", "/phien-ban/1/xem-ban-goc/noi-dung"):
            status, _, body = get(site + url + ending)
            assert status == 403 and NUMBERS[0].encode() not in body
        for ending in (".json", ".txt", ".md"):
            assert NUMBERS[0].encode() not in get(site + url + ending)[2]
    archive.run("release", archive.search("trần thị mẫu")["hits"][0]["id"])
    for _ in range(2):
        with served(archive, tmp_path / "log", free_port()) as (_, site):
            assert get(site + url + "/ban-goc")[2] == LIST.encode()
        archive.run("rebuild")


def test_an_operator_may_leave_them_readable(tmp_path, folder):
    archive = Archive(tmp_path / "kho")
    archive.imports("--show-private", folder)
    for _ in range(2):
        assert archive.search(f'"{NUMBERS[0]}"')["total"] == 1
        archive.run("rebuild")


def test_titles_links_and_columns_are_masked_too(archive, tmp_path):
    folder = tmp_path / "xa-mau"
    folder.mkdir()
    (folder / "a.html").write_text(
        f"<meta charset=utf-8><title>Hỗ trợ bà Trần Thị Mẫu, CCCD số {NUMBERS[0]}</title><p>Nội dung hỗ trợ theo quy định."
        f"<p><a href='b.txt'>Giấy của ông Lê Văn Thử, CCCD số {NUMBERS[1]}</a>",
        encoding="utf-8",
    )
    (folder / "b.txt").write_text("bản quét", encoding="utf-8")
    (folder / "r.csv").write_text(
        f"id,title,text,so_cccd,signer\n1,Đơn CCCD số {NUMBERS[0]},Nội dung đơn,{NUMBERS[1]},\"Mẫu, CCCD số {NUMBERS[0]}\"\n",
        encoding="utf-8",
    )
    archive.imports(folder)
    for _ in range(2):
        hits = archive.search("")["hits"]
        said = json.dumps([archive.show(hit["id"]) for hit in hits] + hits, ensure_ascii=False)
        assert len(hits) >= 2 and "••" in said
        for number in NUMBERS[:2]:
            assert number not in said
            assert archive.search(f'"{number}"')["total"] == 0
        archive.run("rebuild")


def test_a_second_reading_of_a_container_withholds_it_too(archive, tmp_path):
    file = tmp_path / "x.jsonl"
    file.write_text(
        '{"id":"1","title":"Một","text":"không có gì"}\n'
        f'{{"ma":"2","ten":"Hai","noi_dung":"Hộ ông Mẫu, CCCD số {NUMBERS[0]}"}}\n',
        encoding="utf-8",
    )
    archive.run("import", "--quiet", file, expect=1)
    fields = [word for pair in ("id=ma", "text=noi_dung", "title=ten") for word in ("--field", pair)]
    report = archive.folder.parent / "r.json"
    archive.run("import", "--quiet", "--report", report, *fields, file, expect=1)
    items = json.loads(report.read_bytes())["items"]
    container = next(item["id"] for item in items if item["source"].endswith("x.jsonl"))
    for _ in range(2):
        assert "private_data" in archive.show(container)["warnings"]
        archive.run("rebuild")
