"""An index that is put in the place of another under a running service: no request fails, and the new one answers."""

import http.client
import json
import re
import shutil
import threading
import time
import urllib.parse
from pathlib import Path

import pytest

from pages import marker, write_pages
from program import text
from service import free_port, get, query, served

WALKERS = 6


def open_files(process):
    """The index files that a process has open, deleted ones too."""
    links = []
    for descriptor in Path(f"/proc/{process.pid}/fd").iterdir():
        try:
            links.append(str(descriptor.readlink()))
        except OSError:
            continue
    return [link for link in links if "index.sqlite" in link]


def steady(path, body):
    """An answer without what tells how long it took."""
    return re.sub(rb'"took_ms":\d+', b"", body) if path.startswith("/api/") else body


def when(question, is_wanted):
    """The answer once it is the wanted one."""
    deadline = time.monotonic() + 30
    while not is_wanted(answer := question()):
        assert time.monotonic() < deadline, answer
        time.sleep(0.05)
    return answer


class Walkers:
    """Connections that ask the same addresses again and again; each answer is compared with the first one."""

    def __init__(self, port, paths, expected):
        self.port, self.paths, self.expected = port, paths, expected
        self.failures, self.asked = [], [0] * WALKERS
        self.stopping = threading.Event()
        self.threads = [threading.Thread(target=self.walk, args=[number]) for number in range(WALKERS)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.stopping.set()
        for thread in self.threads:
            thread.join(timeout=60)

    def walk(self, number):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        turn = number
        while not self.stopping.is_set():
            path = self.paths[turn % len(self.paths)]
            turn += 1
            try:
                connection.request("GET", path)
                answer = connection.getresponse()
                body = steady(path, answer.read())
            except (OSError, http.client.HTTPException) as error:
                self.failures.append((path, repr(error)))
                connection.close()
                continue
            if answer.status != 200 or body != self.expected[path]:
                self.failures.append((path, answer.status, text(body)[:300]))
            # The service ends a connection after so many requests, and says so.
            if answer.will_close:
                connection.close()
            self.asked[number] += 1


@pytest.fixture
def kept(archive, tmp_path):
    write_pages(tmp_path / "mirror", 60)
    archive.imports(tmp_path / "mirror")
    return archive


def test_two_rebuilds_under_many_requests_fail_none_of_them(kept, tmp_path):
    port, metrics = free_port(), free_port()
    with served(kept, tmp_path / "log", port, "--metrics-port", str(metrics)) as (process, base):
        found = json.loads(get(f"{base}/api/v1/search?" + query(q=marker("trang", 7)))[2])["hits"][0]
        paths = [f"/api/v1/search?{query(q=marker('nhom', 0), limit=50)}", f"/tim-kiem?{query(q=marker('trang', 3))}"]
        paths += [urllib.parse.quote(found["url"]), urllib.parse.quote(found["url"]) + "/ban-goc", "/health/ready", "/"]
        paths += [f"/api/v1/suggest?{query(q='thong')}", f"/api/v1/export.jsonl?{query(q='huyen')}"]
        expected = {path: steady(path, get(base + path)[2]) for path in paths}
        assert expected["/health/ready"] == b'{"status":"ok"}\n'
        with Walkers(port, paths, expected) as walkers:
            for _ in range(2):
                before = sum(walkers.asked)
                kept.run("rebuild")
                deadline = time.monotonic() + 60
                while sum(walkers.asked) < before + 100:
                    assert time.monotonic() < deadline
                    time.sleep(0.01)
        assert walkers.failures == [] and min(walkers.asked) > 10
        # The last question to an index closes it; the log of the new one is read.
        when(lambda: open_files(process), lambda links: not any("deleted" in link for link in links))
        assert {Path(link).name for link in open_files(process)} == {"index.sqlite", "index.sqlite-wal", "index.sqlite-shm"}
        assert (tmp_path / "log").read_text(encoding="utf-8").count("new index in use") == 2
        # What an import stores is seen by the next question, as before any rebuild.
        write_pages(tmp_path / "more", 1, seed=2)
        kept.imports(tmp_path / "more")
        later = f"{base}/api/v1/search?" + query(q=marker("trang", 0), collection="more")
        assert json.loads(get(later)[2])["total"] == 1
        assert "tracuu_index_current 1\n" in text(get(f"http://127.0.0.1:{metrics}/metrics")[2])


def ready(base):
    status, _, body = get(base + "/health/ready")
    return status, json.loads(body)


def test_an_index_that_cannot_be_used_leaves_the_one_before_in_use_and_is_told(kept, tmp_path):
    index, metrics = kept.folder / "index.sqlite", free_port()
    good = tmp_path / "good.sqlite"
    shutil.copyfile(index, good)
    with served(kept, tmp_path / "log", free_port(), "--metrics-port", str(metrics)) as (_, base):
        asked = f"{base}/api/v1/search?" + query(q=marker("trang", 7))
        hits = json.loads(get(asked)[2])["hits"]
        assert len(hits) == 1

        bad = tmp_path / "bad.sqlite"
        bad.write_bytes(b"A" * 100_000)
        bad.rename(index)
        for _ in range(20):
            assert json.loads(get(asked)[2])["hits"] == hits
        status, said = ready(base)
        assert status == 200 and said["status"] == "degraded" and said["code"] == "index.damaged"
        assert "tracuu rebuild" in said["message"] and str(kept.folder) not in said["message"]
        figures = text(get(f"http://127.0.0.1:{metrics}/metrics")[2])
        assert "tracuu_index_current 0\n" in figures and "tracuu_archive_up 1\n" in figures

        # A moment without an index is how a rebuild goes; one that stays away is told.
        index.unlink()
        assert json.loads(get(asked)[2])["hits"] == hits
        _, said = when(lambda: ready(base), lambda answer: answer[1].get("code") == "index.missing")
        assert said["status"] == "degraded" and json.loads(get(asked)[2])["hits"] == hits

        good.rename(index)
        assert json.loads(get(asked)[2])["hits"] == hits
        assert ready(base) == (200, {"status": "ok"})
        log = (tmp_path / "log").read_text(encoding="utf-8")
        assert log.count("new index not used") == 2 and log.count("new index in use") == 1


def test_a_rebuild_under_a_read_only_service_is_seen(kept, tmp_path):
    with served(kept, tmp_path / "log", free_port(), "--read-only") as (process, base):
        asked = f"{base}/api/v1/search?" + query(q=marker("trang", 7))
        hits = json.loads(get(asked)[2])["hits"]
        kept.run("rebuild")
        assert json.loads(get(asked)[2])["hits"] == hits
        when(lambda: open_files(process), lambda links: not any("deleted" in link for link in links))
