"""Every hit of a search: as a file, page by page, and how answers go over the wire."""

import csv
import gzip
import http.client
import io
import json
import urllib.parse

import pytest

from service import free_port, served


@pytest.fixture(scope="module")
def site(samples, tmp_path_factory):
    with served(samples[0], tmp_path_factory.mktemp("export") / "log", free_port(), "--rate-limit", "off") as (_, base):
        yield base


def ask(site, path, method="GET", **headers):
    """(status, headers, body) over a connection that is asked twice, so that a wrong end of the answer is seen."""
    connection = http.client.HTTPConnection(urllib.parse.urlsplit(site).netloc, timeout=60)
    try:
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        said = answer.status, answer.headers, answer.read()
        connection.request("GET", "/health/live")
        assert connection.getresponse().read() == b'{"status":"ok"}\n'
        return said
    finally:
        connection.close()


def total(site, query=""):
    return json.loads(ask(site, "/api/v1/search?limit=1&facets=false&" + query)[2])["total"]


def walk(site, query):
    """The ids of all hits, attachments too, by following the links."""
    path, ids = f"/api/v1/search?facets=false&limit=7&{query}", []
    while path:
        status, headers, body = ask(site, path)
        assert status == 200, body
        for hit in json.loads(body)["hits"]:
            ids += [hit["id"]] + [file["id"] for file in hit["attachments"]]
        path = headers["Link"].split(">")[0].lstrip("<") if headers["Link"] else None
    return ids


def test_an_export_of_everything_has_every_document_once(site):
    expected = total(site)
    assert expected > 30
    status, headers, body = ask(site, "/api/v1/export.csv")
    assert status == 200 and headers["Content-Disposition"].startswith('attachment; filename="tra-cuu.csv"')
    assert body.startswith(b"\xef\xbb\xbfid,kind,number,")
    rows = list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline=""), strict=True))
    assert len(rows) == len({row["id"] for row in rows}) == expected

    status, headers, body = ask(site, "/api/v1/export.jsonl")
    assert status == 200 and headers["Content-Type"].startswith("application/jsonl")
    hits = [json.loads(line) for line in body.decode("utf-8").splitlines()]
    assert {hit["id"] for hit in hits} == {row["id"] for row in rows} and len(hits) == expected
    assert [row["url"] for row in rows] == [urllib.parse.unquote(hit["url"]) for hit in hits]
    assert not [hit for hit in hits if hit["attachments"]]


@pytest.mark.parametrize("query", ["", "sort=newest", "sort=oldest", "q=thong+bao", "q=thong+bao&sort=newest", "type=TB"])
def test_pages_and_export_of_a_search_have_the_same_hits(site, query):
    walked = walk(site, query)
    exported = [json.loads(line)["id"] for line in ask(site, "/api/v1/export.jsonl?" + query)[2].decode().splitlines()]
    assert len(walked) == len(set(walked)) == len(exported) == total(site, query) > 0
    assert set(walked) == set(exported)


def test_what_an_export_has_is_what_documents_say(site):
    for line in ask(site, "/api/v1/export.jsonl?type=TB")[2].decode().splitlines()[:10]:
        hit = json.loads(line)
        document = json.loads(ask(site, hit["url"] + ".json")[2])
        for key in ("id", "number", "type_code", "issued_on", "issuing_body", "subject", "source"):
            assert hit[key] == document[key]


@pytest.mark.parametrize("path", ["/", "/tim-kiem?q=thong+bao", "/api/v1/search?q=thong+bao", "/feed.atom"])
def test_an_answer_is_packed_for_those_who_ask_and_not_sent_to_those_who_have_it(site, path):
    _, plain, body = ask(site, path)
    _, headers, packed = ask(site, path, Accept_Encoding="gzip, deflate;q=0.5")
    assert headers["Content-Encoding"] == "gzip" and "Accept-Encoding" in headers["Vary"]
    assert len(packed) < len(body) / 2
    unpacked = gzip.decompress(packed)
    # The time that a search took is all that may differ.
    assert unpacked == body or json.loads(unpacked) | {"took_ms": 0} == json.loads(body) | {"took_ms": 0}
    assert plain["ETag"] != headers["ETag"]
    for coding, tag in (("identity", plain["ETag"]), ("gzip", headers["ETag"])):
        status, again, nothing = ask(site, path, Accept_Encoding=coding, If_None_Match=tag)
        assert status == 304 and nothing == b"" and again["ETag"] == tag
        status, head, nothing = ask(site, path, "HEAD", Accept_Encoding=coding)
        assert status == 200 and nothing == b"" and head["ETag"] == tag


def test_an_original_is_not_sent_again_by_its_time(site):
    hit = json.loads(ask(site, "/api/v1/search?limit=1&q=thong+bao")[2])["hits"][0]
    status, headers, body = ask(site, hit["url"] + "/ban-goc", Accept_Encoding="gzip")
    assert status == 200 and body and "Content-Encoding" not in headers
    known = ask(site, hit["url"] + "/ban-goc", If_Modified_Since=headers["Last-Modified"])
    assert known[0] == 304 and known[2] == b"" and known[1]["ETag"] == headers["ETag"]


def test_scripts_of_other_sites_may_ask(site):
    status, headers, body = ask(site, "/api/v1/search", "OPTIONS", Origin="https://vi-du.example")
    assert status == 204 and body == b"" and headers["Access-Control-Allow-Origin"] == "*"
    assert ask(site, "/", "OPTIONS", Origin="https://vi-du.example")[0] == 405
