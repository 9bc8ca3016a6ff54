"""The service under pressure and under watch: limits, request ids, log, metrics."""

import contextlib
import json
import re
import socket
import time
import urllib.error
import urllib.request

import pytest

from program import text, tracuu
from service import free_port, get, query, served


@pytest.fixture(scope="module")
def watched(samples, tmp_path_factory):
    """(address, port of the metrics, log) of a service as it is started by default, but for its log and metrics."""
    log, metrics = tmp_path_factory.mktemp("operation") / "log", free_port()
    options = ("--metrics-port", str(metrics), "--log-format", "json", "--log-level", "info")
    with served(samples[0], log, free_port(), *options, rate_limit="on") as (_, base):
        yield base, metrics, log


def asked(address, **headers):
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=30) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def figures(port):
    """Series → value of a page of metrics, each line of which is read."""
    status, headers, body = get(f"http://127.0.0.1:{port}/metrics")
    assert status == 200 and headers["Content-Type"].startswith("text/plain; version=0.0.4")
    found = {}
    for line in text(body).splitlines():
        if line.startswith("#"):
            assert re.fullmatch(r"# (HELP|TYPE) [a-z_]+ .+", line)
            continue
        series, value = re.fullmatch(r"([a-z_]+(?:\{.*\})?) ([0-9.e+-]+)", line).groups()
        assert series not in found
        found[series] = float(value)
    return found


def test_who_asks_too_often_is_told_when_to_try_again(watched):
    base, metrics, _ = watched
    answers = [get(base + "/tim-kiem?" + query(q="thong bao")) for _ in range(60)]
    statuses = [status for status, _, _ in answers]
    assert statuses[:20] == [200] * 20 and set(statuses) == {200, 429}
    _, headers, body = next(answer for answer in answers if answer[0] == 429)
    assert headers["Retry-After"] == "1" and "thử lại sau 1 giây" in text(body)
    # Neither completions nor the other pages are refused for it.
    assert get(base + "/api/v1/suggest?" + query(q="th"))[0] == get(base + "/")[0] == 200
    told = figures(metrics)
    assert told['tracuu_rejections_total{reason="rate_search"}'] >= statuses.count(429)
    assert told['tracuu_http_request_duration_seconds_count{route="/tim-kiem",status="429"}'] >= 1


def test_metrics_tell_of_the_archive_and_only_on_their_port(watched, samples):
    base, metrics, _ = watched
    told = figures(metrics)
    assert told["tracuu_archive_up"] == 1 and told["tracuu_archive_documents"] > 50
    assert told["tracuu_index_bytes"] == (samples[0].folder / "index.sqlite").stat().st_size
    assert 0 < time.time() - told["tracuu_last_import_timestamp_seconds"] < 86_400
    assert get(base + "/metrics")[0] == 404


def test_the_log_is_json_with_request_ids_and_without_what_was_searched(watched):
    base, _, log = watched
    _, headers, _ = asked(base + "/api/v1/documents/khong-co?matkhaubimat=1", **{"X-Request-Id": "cua-toi-123456"})
    identity = headers["X-Request-Id"]
    assert re.fullmatch(r"[0-9a-f]{16,32}", identity)
    # The first line of a start is the address, for people.
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines() if line.startswith("{")]
    mine = [line for line in lines if line.get("request_id") == identity]
    assert [line["status"] for line in mine] == ["404"] and mine[0]["route"] == "/api/v1/documents/{id}"
    assert all({"time", "level", "message"} <= line.keys() for line in lines)
    assert "matkhaubimat" not in log.read_text(encoding="utf-8")
    assert not any("127.0.0.1" in json.dumps(line) for line in lines if line["message"] == "request")


def test_a_trusted_proxy_speaks_for_its_clients(samples, tmp_path):
    options = ("--trusted-proxy", "127.0.0.1", "--max-per-ip", "1")
    with served(samples[0], tmp_path / "log", free_port(), *options, rate_limit="on") as (_, base):
        for client in range(30):
            named = {"X-Forwarded-For": f"8.8.8.8, 192.0.2.{client}", "X-Request-Id": f"proxy-{client:06}"}
            status, headers, _ = asked(base + "/api/v1/search?" + query(q="thong bao"), **named)
            assert status == 200 and headers["X-Request-Id"] == f"proxy-{client:06}"
        one = [asked(base + "/api/v1/search?q=a", **{"X-Forwarded-For": f"8.8.8.{n}, 192.0.2.99"})[0] for n in range(50)]
        assert 429 in one


def test_one_address_that_holds_connections_leaves_room_for_others(samples, tmp_path):
    port = free_port()
    with served(samples[0], tmp_path / "log", port, "--max-per-ip", "5"), contextlib.ExitStack() as held:
        for _ in range(40):
            connection = held.enter_context(socket.create_connection(("127.0.0.1", port), timeout=30))
            with contextlib.suppress(OSError):
                connection.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n")
        # Another address of this machine.
        with socket.create_connection(("127.0.0.1", port), timeout=30, source_address=("127.0.0.2", 0)) as other:
            other.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            assert other.recv(64).startswith(b"HTTP/1.1 200")
        with contextlib.suppress(ConnectionError), socket.create_connection(("127.0.0.1", port), timeout=30) as more:
            more.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            assert more.recv(64)[:12] in (b"", b"HTTP/1.1 503")


def test_a_port_of_the_metrics_that_is_taken_is_exit_3_and_named(samples):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        refused = samples[0].run("serve", "--port", "0", "--metrics-port", port, expect=3, timeout=30)
    assert port in text(refused.stderr) and "--metrics-port" in text(refused.stderr)


@pytest.mark.parametrize(
    "options",
    [
        ("--rate-limit", "nhanh"), ("--max-per-ip", "0"), ("--trusted-proxy", "localhost"),
        ("--trusted-proxy", "10.0.0.0/8"), ("--metrics-port", "65536"), ("--log-format", "xml"), ("--log-level", "loud"),
    ],
)  # fmt: skip
def test_a_wrong_option_is_exit_2(samples, options):
    samples[0].run("serve", *options, expect=2, timeout=30)


def test_limits_of_the_service_are_listed():
    listed = {limit["name"]: limit for limit in json.loads(tracuu("limits", "--format", "json").stdout)}
    assert listed["http.connections_per_ip"]["value"] == 20
    assert listed["http.connections_per_ip"]["option"] == "--max-per-ip"
    assert listed["rate.search_per_second"]["value"] == 5 and listed["search.queue"]["value"] == 64


def test_drafts_that_come_slowly_keep_nobody_from_searching(samples, tmp_path):
    port = free_port()
    with served(samples[0], tmp_path / "log", port) as (_, base), contextlib.ExitStack() as stack:
        for path, kind in 4 * [("/kiem-tra", "application/x-www-form-urlencoded"), ("/api/v1/numbers", "text/plain")]:
            slow = stack.enter_context(socket.create_connection(("127.0.0.1", port)))
            head = f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: {kind}\r\nContent-Length: 1000\r\n\r\nvan-ban="
            slow.sendall(head.encode())
        began = time.monotonic()
        while time.monotonic() - began < 2:
            assert get(base + "/api/v1/search?" + query(q="thong bao"))[0] == 200
        # Each was answered while the drafts were still on their way, which they may be for 30 seconds.
        assert time.monotonic() - began < 10
