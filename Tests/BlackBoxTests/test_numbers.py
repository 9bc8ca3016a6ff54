"""Addresses by number: slashes belong to the number, and nobody is sent to a document that may not be meant."""

import http.client
import json
import re
import urllib.parse

from service import get
from test_serve import site  # noqa: F401


def raw(base, path):
    """(status, headers, body) without following."""
    connection = http.client.HTTPConnection(urllib.parse.urlsplit(base).netloc, timeout=30)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, answer.headers, body.decode()


def test_a_number_with_its_year_leads_straight_to_the_document(site):
    base, _, _ = site
    for path in ("/so/12/2012/Q%C4%90-UBND", "/so/12/2012/qd-ubnd", "/so?q=12/2012/Q%C4%90-UBND"):
        status, headers, _ = raw(base, path)
        assert status == 302 and headers["Location"].startswith("/van-ban/2012/12-2012-qd-ubnd"), path


def test_a_number_that_begins_anew_each_year_is_a_choice_even_for_one(site):
    base, _, _ = site
    status, _, page = raw(base, "/so/164/TB-UBND")
    assert status == 300 and "/van-ban/2013/164-tb-ubnd" in page and "hãy chọn" in page


def so(base, text):
    return raw(base, "/so?" + urllib.parse.urlencode({"q": text}))


def test_day_year_and_body_beside_a_number_choose(site):
    base, _, _ = site
    choice = raw(base, "/so/164/TB-UBND")[2]
    year, body = re.search(r'href="/van-ban/(\d{4})/164-tb-ubnd', choice)[1], "UBND huyện Tân Lộc Hạ"
    day = re.search(r"22/7/2013", choice)[0]
    for text in (f"thông báo số 164/TB-UBND ngày {day} của {body}", f"164/TB-UBND năm {year} {body}"):
        status, headers, _ = so(base, text)
        assert status == 302 and headers["Location"].startswith(f"/van-ban/{year}/164-tb-ubnd"), text
    status, _, page = so(base, "164/TB-UBND huyện Tân Lộc Hạ")
    assert status == 300 and f"/van-ban/{year}/164-tb-ubnd" in page and "164/TB-UBND, huyện Tân Lộc Hạ" in page
    for other in ("ngày 23/7/2013", "năm 1999", "ngày 22/7/2013 của UBND tỉnh Không Có"):
        status, _, page = so(base, f"164/TB-UBND {other}")
        assert status == 404 and "Đã hiểu" in page and f"/van-ban/{year}/164-tb-ubnd" in page, other


def test_an_address_without_the_digits_of_the_id_leads_to_the_document(site):
    base, _, _ = site
    for number in ("164/TB-UBND", "12/2012/Q%C4%90-UBND"):
        permalink = json.loads(get(f"{base}/api/v1/numbers/{number}")[2])["documents"][0]["url"]
        stem = permalink[:-7]
        for ending in ("", ".json", ".txt", ".md", "/ban-goc"):
            status, headers, _ = raw(base, stem + ending)
            assert (status, headers["Location"]) == (302, permalink + ending), ending
        assert raw(base, stem.replace("/20", "/19", 1))[0] == 404


def test_what_is_not_there_or_no_number_says_what_was_understood(site):
    base, _, _ = site
    status, _, page = raw(base, "/so/tb%20987")
    assert status == 404 and "987/TB" in page
    status, _, page = raw(base, "/so/%3Cscript%3Ex")
    assert status == 404 and "<script>x" not in page and "&lt;script&gt;x" in page
    assert raw(base, "/so")[0] == 404
    assert raw(base, "/so?x=1")[0] == 400


def test_the_api_gives_the_documents_of_a_number(site):
    base, _, _ = site
    found = json.loads(get(base + "/api/v1/numbers/164/TB-UBND")[2])
    assert (found["number"], found["whole"]) == ("164/TB-UBND", False)
    assert [hit["number"] for hit in found["documents"]] == ["164/TB-UBND"]
    assert json.loads(get(base + "/api/v1/numbers/987/TB-UBND")[2])["documents"] == []
    status, _, body = get(base + "/api/v1/numbers/abc")
    assert status == 400 and json.loads(body)["error"]["code"] == "parameter.bad"


def test_references_and_register_are_served(site):
    base, archive, _ = site
    id = archive.search("--number", "05/2008/QĐ-UBND")["hits"][0]["id"]
    refs = json.loads(get(f"{base}/api/v1/documents/{id}/refs")[2])
    assert refs["status"]["status"] == "replaced"
    assert get(f"{base}/api/v1/documents/{'0' * 24}/refs")[0] == 404
    register = json.loads(get(f"{base}/api/v1/register?year=2013&type=TB")[2])
    assert [group["symbols"] for group in register["groups"]] == ["TB-UBND"]
    for wrong in ("", "?year=x", "?year=2013&nam=1"):
        assert get(f"{base}/api/v1/register{wrong}")[0] == 400
