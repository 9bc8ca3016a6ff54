"""Numbers of private persons: nobody finds or reads them in what is served; the bytes stay and are withheld."""

import json

import pytest
from program import Archive
from test_serve import free_port, get, served

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
