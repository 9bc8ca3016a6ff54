"""Drafts that are checked over HTTP, addresses of an old portal, and permalinks after a correction."""

import http.client
import json
import urllib.parse

import pytest
from program import Archive, text
from test_correct_fields import LETTER, decide
from test_facts import notice
from test_numbers import raw
from service import free_port, served

SECRET = "Mã riêng của dự thảo này là kỳ-lân-biển-7731"
DRAFT = (
    "Căn cứ Quyết định số 13/QĐ-UBND ngày 02/3/2012 của UBND xã Mẫu Hạ;\n"
    "Căn cứ Quyết định số 17/QĐ-UBND ngày 09/9/2013 của UBND xã Mẫu Hạ;\n"
    "Căn cứ Nghị định số 99/2013/NĐ-CP ngày 29/8/2013 của Chính phủ; Luật Mẫu Mực.\n"
    f"{SECRET} <script>alert(1)</script>\n"
)


def send(base, path, body, media):
    """(status, headers, body) of a POST, as a browser or a script sends it."""
    connection = http.client.HTTPConnection(urllib.parse.urlsplit(base).netloc, timeout=30)
    connection.request("POST", path, body, {"Content-Type": media} if media else {})
    answer = connection.getresponse()
    data = answer.read()
    connection.close()
    return answer.status, answer.headers, text(data)


def paste(base, draft):
    body = urllib.parse.urlencode({"van-ban": draft.replace("\n", "\r\n")})
    return send(base, "/kiem-tra", body, "application/x-www-form-urlencoded")


@pytest.fixture(scope="module")
def commune(tmp_path_factory):
    """(archive, address, log) of a commune, one of whose decisions was repealed."""
    folder = tmp_path_factory.mktemp("check")
    archive = Archive(folder / "archive")
    papers = folder / "giay"
    papers.mkdir()
    repeal = "Điều 1. Bãi bỏ Quyết định số 13/QĐ-UBND ngày 02/3/2012 của UBND xã Mẫu Hạ."
    for name, number, day, subject, body in [
        ("a", "13/QĐ-UBND", (2, 3, 2012), "Về việc họp", "Điều 1. Họp."),
        ("b", "17/QĐ-UBND", (9, 9, 2013), "Về việc phí", "Điều 1. Phí."),
        ("c", "19/QĐ-UBND", (1, 10, 2013), "Về việc bãi bỏ", repeal),
    ]:
        (papers / f"{name}.txt").write_text(notice(number, day, subject, body), encoding="utf-8")
    archive.imports("--base-uri", "http://www.xa-mau.example/giay", papers)
    log = folder / "log"
    with served(archive, log, free_port(), "--log-level", "trace") as (_, base):
        yield archive, base, log


def test_the_page_says_what_the_command_says(commune):
    archive, base, _ = commune
    said = json.loads(archive.run("check", "--format", "json", "-", input=DRAFT.encode(), expect=1).stdout)["citations"]
    assert [(item["number"], item["held"], (item["status"] or {}).get("status")) for item in said if item["number"]] == [
        ("13/QĐ-UBND", True, "repealed"), ("17/QĐ-UBND", True, "no_change_seen"), ("99/2013/NĐ-CP", False, None),
    ]  # fmt: skip
    status, headers, page = paste(base, DRAFT)
    assert status == 200 and headers["Cache-Control"] == "no-store"
    assert page.count('<li id="vien-dan-') == len(said)
    for item in said:
        assert f"<mark>{DRAFT[slice(*item['span'])]}</mark>" in page
        if item["document"]:
            assert f'href="{item["document"]["url"]}"' in page and item["status"]["text"] in page
            assert raw(base, item["document"]["url"])[0] == 200
    assert "<script" not in page and "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_programs_are_told_the_same(commune):
    _, base, _ = commune
    status, headers, body = send(base, "/api/v1/numbers", DRAFT.encode(), "text/plain; charset=utf-8")
    assert status == 200 and headers["Cache-Control"] == "no-store" and headers["Access-Control-Allow-Origin"] == "*"
    found = json.loads(body)["numbers"]
    assert [(item["number"], item["held"]) for item in found] == [
        ("13/QĐ-UBND", True), ("17/QĐ-UBND", True), ("99/2013/NĐ-CP", False)
    ]
    assert found[0]["status"]["by"][0]["document"]["number"] == "19/QĐ-UBND"
    assert (found[0]["issued_on"], found[0]["type"]) == ("2012-03-02", "Quyết định")
    for item in found:
        for place in item["places"]:
            assert DRAFT[slice(*place["span"])] == place["text"]
    assert send(base, "/api/v1/numbers", json.dumps({"text": DRAFT}), "application/json")[2] == body
    assert send(base, "/api/v1/numbers", DRAFT.encode(), None)[0] == 415


def test_another_day_or_body_is_told_by_all_three(commune):
    archive, base, _ = commune
    wrong = "Căn cứ Quyết định số 17/QĐ-UBND ngày 09/8/2013 của UBND xã Mẫu Hạ."
    item = json.loads(archive.run("check", "--format", "json", "-", input=wrong.encode(), expect=1).stdout)["citations"][0]
    assert (item["held"], item["document"], item["status"]) == (False, None, None)
    (other,) = item["differing"]
    assert (other["differs"], other["document"]["issued_on"]) == ("issued_on", "2013-09-09")
    line = text(archive.run("check", "-", input=wrong.encode(), expect=1).stdout)
    assert "khác ngày, dự thảo ghi ngày 09/8/2013" in line and "ngày 09/9/2013" in line and "không có trong kho" not in line
    page = paste(base, wrong)[2]
    assert "khác ngày, dự thảo ghi ngày 09/8/2013." in page and f'href="{other["document"]["url"]}"' in page
    told = json.loads(send(base, "/api/v1/numbers", wrong.encode(), "text/plain")[2])["numbers"][0]
    assert (told["held"], told["document"], told["differing"]) == (False, None, item["differing"])
    body = wrong.replace("09/8", "09/9").replace("xã Mẫu Hạ", "tỉnh Tân Lộc")
    told = json.loads(send(base, "/api/v1/numbers", body.encode(), "text/plain")[2])["numbers"][0]
    assert [other["differs"] for other in told["differing"]] == ["issuing_body"]


def test_a_draft_leaves_no_trace(commune):
    archive, base, log = commune
    paste(base, DRAFT)
    send(base, "/api/v1/numbers", DRAFT.encode(), "text/plain")
    send(base, "/kiem-tra", b"van-ban=%ff" + SECRET.encode(), "application/x-www-form-urlencoded")
    kept = [path for path in [log, *archive.folder.rglob("*")] if path.is_file()]
    assert len(kept) > 2
    for path in kept:
        assert "kỳ-lân-biển-7731".encode() not in path.read_bytes(), path


def test_too_long_a_draft_gets_a_page_that_says_so(commune):
    _, base, _ = commune
    for size in (262_145, 1_500_000):
        status, _, page = send(base, "/kiem-tra", b"van-ban=" + b"a" * size, "application/x-www-form-urlencoded")
        assert status == 413 and "256 KiB" in page
    status, _, page = paste(base, "".join(f"{number}/QĐ-UBND, " for number in range(1, 5_000)))
    assert status == 200 and "Chỉ 200 văn bản đầu được kiểm tra" in page


@pytest.mark.parametrize(
    "address",
    [
        "http://www.xa-mau.example/giay/a.txt", "https://xa-mau.example/giay/a.txt", "xa-mau.example/giay/%61.txt",
        "http%3A%2F%2FXa-Mau.example%2Fgiay%2Fa.txt",
    ],
)  # fmt: skip
def test_an_old_address_opens_its_page(commune, address):
    archive, base, _ = commune
    url = archive.show("http://www.xa-mau.example/giay/a.txt")["url"]
    status, headers, _ = raw(base, f"/url/{address}")
    assert status == 302 and headers["Location"] == url
    if "%" not in address and address.startswith("http"):
        assert archive.show(address)["url"] == url
        page = raw(base, "/tim-kiem?" + urllib.parse.urlencode({"q": address}))[2]
        assert f'Trang của địa chỉ này: <b><a href="{url}">' in page


def test_an_address_that_the_archive_lacks_is_named(commune):
    archive, base, _ = commune
    status, _, page = raw(base, "/url/http://www.xa-mau.example/khong-co.aspx?id=3&x=1")
    assert status == 404 and "xa-mau.example/khong-co.aspx?id=3&amp;x=1" in page
    archive.run("show", "http://www.xa-mau.example/khong-co.aspx", expect=1)
    assert "Trang của địa chỉ" not in raw(base, "/tim-kiem?q=http://www.xa-mau.example/khong-co.aspx")[2]


def test_old_permalinks_lead_on_after_a_correction(archive, tmp_path):
    folder = tmp_path / "kho"
    folder.mkdir()
    (folder / "tb164.txt").write_text(LETTER, encoding="utf-8")
    identity = archive.imports(folder)["items"][0]["id"]
    old = archive.show(identity)["url"]
    with served(archive, tmp_path / "log", free_port()) as (_, base):
        before = {ending: raw(base, old + ending) for ending in ("", ".json", ".txt", ".md", "/ban-goc", "/phien-ban")}
        assert {status for status, _, _ in before.values()} == {200}
        decide(archive, identity, "number=461/TB-UBND", "issued_on=23/7/2014")
        new = archive.show(identity)["url"]
        assert new != old and new.startswith("/van-ban/2014/461-tb-ubnd") and new[-6:] == old[-6:]
        for ending, (_, _, body) in before.items():
            status, headers, _ = raw(base, old + ending)
            assert (status, headers["Location"]) == (301, new + ending), ending
            status, _, moved = raw(base, new + ending)
            assert status == 200, ending
            assert (moved == body) == (ending == "/ban-goc"), ending
