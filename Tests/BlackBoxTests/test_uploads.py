"""Uploads from a client to the document: the service takes files into a spool, a watching import reads them there."""

import contextlib
import hashlib
import http.client
import json
import signal
import subprocess
import time
import urllib.parse

import pytest
import token_timing
from program import SAMPLES, binary, environment, text, tracuu
from service import wait_for
from test_watch import Watch

BOUNDARY = "ranhGioi7MA4YWxk"


class Office:
    """An archive, a spool, and somebody who may send files."""

    def __init__(self, archive, folder):
        self.archive = archive
        self.folder = folder
        self.spool = folder / "hop-thu"
        self.spool.mkdir()
        self.tokens = folder / "ma.txt"
        self.log = folder / "log"
        self.token, line = text(tracuu("token", "Nguyễn Văn Giả Định").stdout).splitlines()
        assert self.token not in line
        self.tokens.write_text(line + "\n", encoding="utf-8")
        start = folder / "dau.txt"
        start.write_text("Thông báo đầu tiên của kho", encoding="utf-8")
        archive.imports(start)

    @contextlib.contextmanager
    def serving(self, *options):
        """The port of the service while it runs."""
        with self.log.open("ab") as log:
            begin = log.tell()
            process = subprocess.Popen(
                [binary(), "serve", "--archive", self.archive.folder, "--port", "0", "--rate-limit", "off", "--upload-tokens", self.tokens, "--spool", self.spool, *options],
                stdout=log, stderr=subprocess.STDOUT, env=environment(),
            )  # fmt: skip
        try:
            yield int(wait_for(process, Since(self.log, begin), 0).rsplit(":", 1)[1])
        finally:
            process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=30) == 0

    def post(self, port, body, query="", token=None, **headers):
        return self.ask(port, "POST", "/api/v1/imports" + query, token, body, headers)

    def ask(self, port, method, path, token=None, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        said = {"Authorization": f"Bearer {token or self.token}"} | (headers or {})
        connection.request(method, path, body, said)
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read())

    def outcome(self, port, upload):
        """The files of an upload once an import has come upon all of them."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            status, told = self.ask(port, "GET", f"/api/v1/imports/{upload}")
            assert status == 200
            if all(file["outcome"] != "waiting" for file in told["files"]):
                return told["files"]
            time.sleep(0.1)
        raise AssertionError(told)

    @contextlib.contextmanager
    def watching(self):
        watch = Watch(self.archive, self.spool, "--max-bytes", "50000")
        try:
            yield watch
        finally:
            watch.end()

    def arrived(self):
        return sorted(path.name for path in self.spool.rglob("*") if path.is_file())


class Since:
    """A log from a place on, as `wait_for` reads it."""

    def __init__(self, path, begin):
        self.path, self.begin = path, begin

    def read_text(self, **_):
        return self.path.read_bytes()[self.begin :].decode("utf-8", errors="replace")


def form(files):
    """(body, header) of files as a browser sends them."""
    parts = [
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="tep"; filename="{name}"\r\n\r\n'.encode() + content + b"\r\n"
        for name, content in files
    ]
    return b"".join(parts) + f"--{BOUNDARY}--\r\n".encode(), {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}


@pytest.fixture
def office(archive, tmp_path):
    return Office(archive, tmp_path)


def test_a_file_that_is_sent_is_imported_and_its_sender_is_told(office):
    sample = SAMPLES / "cong-thong-tin" / "tb_164_2013.html"
    files = [(sample.name, sample.read_bytes()), ("Thông báo.txt", "Thông báo về việc gửilên tệp".encode()), ("../../lon.txt", b"x" * 50_001)]
    with office.watching(), office.serving() as port:
        body, headers = form(files)
        status, sent = office.post(port, body, **headers)
        assert status == 202
        assert [file["name"] for file in sent["files"]] == [sample.name, "Thông báo.txt", "lon.txt"]
        for file, (_, content) in zip(sent["files"], files):
            assert (file["bytes"], file["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
        told = office.outcome(port, sent["id"])
        assert [file["outcome"] for file in told] == ["added", "added", "rejected"], told
        assert told[2]["document"] is None and told[2]["error"]["code"] == "limit.input_bytes"
        shown = office.archive.show(told[0]["document"])
        assert shown["sha256"] == told[0]["sha256"]
        assert office.archive.found("gửilên") == [told[1]["document"]]
        # The same bytes once more are a duplicate, under an upload of their own.
        status, again = office.post(port, files[1][1], "?name=" + urllib.parse.quote("Thông báo.txt"))
        assert status == 202
        assert [file["outcome"] for file in office.outcome(port, again["id"])] == ["duplicate"]
    log = office.log.read_text(encoding="utf-8")
    assert log.count("outcome=accepted") == 2 and "client=127.0.0.0/24" in log and "Giả Định" in log
    assert office.token not in log and "127.0.0.1 " not in log
    assert not any(office.token in path.read_text(encoding="utf-8") for path in office.folder.glob("hop-thu.uploads/receipts/*"))
    office.archive.run("verify", "--full")


def test_an_upload_outlives_the_service_and_comes_before_the_import(office):
    with office.serving() as port:
        _, sent = office.post(port, "Thông báo việc sớmhơn".encode(), "?name=a.txt")
        assert office.ask(port, "GET", f"/api/v1/imports/{sent['id']}")[1]["files"][0]["outcome"] == "waiting"
    with office.watching(), office.serving() as port:
        assert office.outcome(port, sent["id"])[0]["outcome"] == "added"
    # What is known for good stands in the receipt: also where the index is made anew and the spool is emptied.
    (office.spool / sent["id"] / "a.txt").unlink()
    office.archive.run("rebuild")
    with office.serving() as port:
        assert office.outcome(port, sent["id"])[0]["outcome"] == "added"


def test_what_may_not_come_does_not(office):
    with office.serving("--upload-limit", "1000") as port:
        assert office.post(port, b"x", "?name=a.txt", token="sai")[0] == 401
        assert office.ask(port, "GET", "/api/v1/imports/20261128-9f86d081884c7d65", token="sai")[0] == 401
        for size, expected in [(1000, 202), (1001, 413)]:
            assert office.post(port, b"x" * size, "?name=vua.txt")[0] == expected
        chunks = (b"x" * 100 for _ in range(11))
        assert office.post(port, chunks, "?name=dai.txt")[0] == 413
        assert office.post(port, b"", "?name=a.txt")[0] == 400
        assert office.post(port, b"a=b", "?name=a.txt", **{"Content-Type": "application/x-www-form-urlencoded"})[0] == 415
        # Taking a line out of the file ends the right at once.
        office.tokens.write_text("# không ai\n", encoding="utf-8")
        assert office.post(port, b"x", "?name=a.txt")[0] == 401
        for _ in range(7):
            assert office.post(port, b"x", "?name=a.txt", token="sai")[0] == 401
        assert office.post(port, b"x", "?name=a.txt", token="sai")[0] == 429
    assert office.arrived() == ["vua.txt"]


def test_without_the_options_there_is_no_such_address(office):
    office.log.touch()
    with office.log.open("wb") as log:
        process = subprocess.Popen([binary(), "serve", "--archive", office.archive.folder, "--port", "0"], stdout=log, stderr=subprocess.STDOUT, env=environment())
    try:
        port = int(wait_for(process, office.log, 0).rsplit(":", 1)[1])
        assert office.post(port, b"x", "?name=a.txt")[0] == 404
    finally:
        process.kill()
        process.wait()


@pytest.mark.parametrize(("options", "code"), [(["--spool", "a"], 2), (["--upload-tokens", "a"], 2)])
def test_the_options_go_together(office, options, code):
    office.archive.run("serve", *options, expect=code)


def test_a_wrong_file_of_tokens_and_a_spool_in_use_are_said(office):
    wrong = office.folder / "sai.txt"
    wrong.write_text(office.token + " tên\n", encoding="utf-8")
    said = office.archive.run("serve", "--upload-tokens", wrong, "--spool", office.spool, expect=2).stderr
    assert "Dòng 1" in text(said) and office.token not in text(said)
    with office.serving():
        said = office.archive.run("serve", "--port", 0, "--upload-tokens", office.tokens, "--spool", office.spool, expect=3).stderr
        assert "khác" in text(said)


def test_the_time_of_a_refusal_does_not_tell_where_a_token_differs(tmp_path, figure):
    """A few in every test run; `make promises` does the real number."""
    timing = token_timing.run(tmp_path, each=300)
    figure(f"tokens: {timing}")
    assert not timing.tells
