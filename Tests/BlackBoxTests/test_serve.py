"""The service over a real socket."""

import json
import re
import signal
import socket
import urllib.parse

import pytest

from program import facts, item_of, text
from service import free_port, get, query, served


@pytest.fixture(scope="module")
def site(samples, tmp_path_factory):
    archive, items = samples
    with served(archive, tmp_path_factory.mktemp("serve") / "log", free_port()) as (_, base):
        yield base, archive, items


def test_the_front_page_has_a_search_form_that_needs_no_script(site):
    status, headers, body = get(site[0] + "/")
    assert status == 200 and headers["Content-Type"].startswith("text/html")
    assert b"<form" in body and b"/tim-kiem" in body and b"<script>" not in body
    assert "default-src 'none'" in headers["Content-Security-Policy"]


def test_the_results_page_links_to_a_document(site):
    status, _, body = get(site[0] + "/tim-kiem?" + query(q="thong bao"))
    assert status == 200 and b"<mark>" in body
    link = re.search(r'href="(/van-ban/[^"?#]+)"', text(body)).group(1)
    status, _, body = get(site[0] + link)
    assert status == 200 and b"<h1" in body


def test_the_api_answers_like_the_command(site):
    base, archive, _ = site
    status, headers, body = get(base + "/api/v1/search?" + query(q="thông báo", limit=5))
    assert status == 200 and headers["Content-Type"].startswith("application/json")
    answer, said = json.loads(body), archive.search("--limit", 5, "thông báo")
    assert [hit["id"] for hit in answer["hits"]] == [hit["id"] for hit in said["hits"]]
    assert answer.keys() == said.keys() and answer["total"] == said["total"]


def test_the_api_gives_a_document_and_its_original(site):
    base, archive, items = site
    path = next(path for path, fact in facts().items() if fact["kind"] == "notice" and "!/" not in path)
    identity = item_of(items, path)["id"]
    status, _, body = get(f"{base}/api/v1/documents/{identity}")
    assert status == 200 and json.loads(body) == archive.show(identity)
    status, headers, body = get(base + urllib.parse.quote(json.loads(body)["url"]) + "/ban-goc")
    assert status == 200 and body == archive.original(identity)
    assert headers["Content-Disposition"].startswith("attachment")


def test_health_is_live_and_ready(site):
    assert get(site[0] + "/health/live")[0] == get(site[0] + "/health/ready")[0] == 200


def test_a_raw_utf8_target_is_answered(site):
    port = int(site[0].rsplit(":", 1)[1])
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        request = "GET /tim-kiem?q=thông+báo HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
        connection.sendall(request.encode())
        answer = b""
        while received := connection.recv(65536):
            answer += received
    assert answer.startswith(b"HTTP/1.1 200") and "thông báo".encode() in answer


@pytest.mark.parametrize(
    ("target", "status", "code"),
    [
        ("/api/v1/search?khong-co=1&q=a", 400, None),
        ("/api/v1/search?q=" + "a" * 1001, 400, "query.too_long"),
        ("/api/v1/search?q=%ff%fe", 400, "query.bad"),
        ("/api/v1/documents/khong-co", None, None),
        ("/api/v1/khong-co", 404, None),
    ],
)
def test_an_error_of_the_api_is_json_with_a_code(site, target, status, code):
    answered, _, body = get(site[0] + target)
    assert answered == status if status else answered in (400, 404)
    error = json.loads(body)["error"]
    assert error["message"] and (error["code"] == code if code else error["code"])


def test_a_page_that_is_not_there_is_404_in_vietnamese(site):
    status, headers, body = get(site[0] + "/khong-co")
    assert status == 404 and headers["Content-Type"].startswith("text/html") and "Không" in text(body)


def test_any_query_is_answered_without_an_inner_word(site, corpora):
    listed = json.loads((corpora / "hostile" / "queries.json").read_text(encoding="utf-8"))["queries"]
    wrong = []
    for entry in listed:
        asked = "q=" + (entry.get("raw_q") or urllib.parse.quote(entry["q"]))
        if entry.get("params"):
            asked += "&" + entry["params"]
        for path in ("/tim-kiem", "/api/v1/search"):
            status, _, body = get(f"{site[0]}{path}?{asked}")
            # `page` is no parameter of the API, and the limit of 1,000 characters holds for one repeated word too.
            may_refuse = entry.get("params") or len(entry["q"] or "") > 1000
            accepted = set(entry.get("status_any", [entry["status"]])) | ({400} if may_refuse else set())
            echoed = (entry["q"] or "").casefold()
            said = text(body).casefold()
            inner = [word for word in ("sqlite", "fts5", "stack trace") if word in said and word not in echoed]
            if status not in accepted or inner:
                wrong.append((path, asked[:80], status, inner))
    assert not wrong, wrong


def test_port_0_is_any_free_port_and_sigterm_ends_with_exit_0(samples, tmp_path):
    with served(samples[0], tmp_path / "log", 0) as (process, base):
        assert get(base + "/api/v1/search?" + query(q="thong bao"))[0] == 200
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=15) == 0


def test_a_taken_port_is_exit_3_and_named(samples):
    archive, _ = samples
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        refused = archive.run("serve", "--port", port, expect=3, timeout=30)
    assert str(port) in text(refused.stderr)
