"""Sends requests that are made from /openapi.json, right ones and wrong ones, and compares every answer with it."""

import argparse
import contextlib
import json
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from program import Archive, binary, environment, import_samples, text, tracuu
from service import get, query, wait_for

# Addresses whose parameters have forms that no schema says: a schema-valid text may still be no date, number or cursor,
# and a form may have no file in it.
FREE = ["search", "facets", "exportCSV", "exportJSONL", "number", "upload"]
# The same of versions, which are asked of the page that has some.
CHANGED = ["versions", "timeGate", "timeMap", "version", "versionOriginal"]
# The protocol answers every mistake with 200 and its own error in the document.
LENIENT = ["harvestByForm"]


@dataclass
class Result:
    requests: int
    failures: str


PAGE = """<html><head><meta charset=utf-8><title>Lịch tiếp công dân</title></head><body><h1>Lịch tiếp công dân</h1>
<p>Chủ tịch UBND huyện Mẫu tiếp công dân vào sáng {day} hằng tuần.</p></body></html>"""
PORTAL = "http://www.huyenmau.example/"


def fill(archive, folder):
    """The samples, and a page of a portal in three versions."""
    import_samples(archive)
    page = folder / "cong" / "lich.html"
    page.parent.mkdir()
    for day, captured in (("thứ hai", "2009-03-01"), ("thứ ba", "2011-05-06"), ("thứ tư", "2015-09-10")):
        page.write_text(PAGE.format(day=day), encoding="utf-8")
        archive.imports("--base-uri", PORTAL, "--recorded-at", captured, page.parent)


def hits(base, **parameters):
    return json.loads(get(f"{base}/api/v1/search?{query(limit=100, facets='false', **parameters)}")[2])["hits"]


def words(base):
    """What is there to ask for, by the parameters that take it."""
    found = hits(base)
    years = [hit["url"].split("/")[2] for hit in found]
    year = max(years, key=years.count)
    days = ["2013", "2013-07", "2013-07-22"]
    return {
        "path.id": [hit["id"] for hit in found],
        "path.year": [year],
        "path.slug": [hit["url"].split("/")[3] for hit in found if f"/{year}/" in hit["url"]],
        "path.number": [hit["number"] for hit in found if hit["number"]],
        "path.URL": [PORTAL + "lich.html", "www.huyenmau.example/lich.html"],
        "query.q": ["thông báo", "thong bao", "số 164/TB-UBND", '"quyết định" -lịch', "loại:TB từ:2013"],
        "query.from": days,
        "query.to": days,
        "query.number": [hit["number"] for hit in found if hit["number"]],
        "query.verb": ["Identify", "GetRecord", "ListRecords", "ListIdentifiers", "ListSets", "ListMetadataFormats"],
        "query.metadataPrefix": ["oai_dc"],
        "query.identifier": [f"oai:127.0.0.1:{hit['id']}" for hit in found],
        "query.set": ["loai:tb", "nam:2013"],
        "header.Accept-Datetime": ["Thu, 01 Jan 2004 00:00:00 GMT", "Tue, 01 Jan 2013 00:00:00 GMT"],
    }


def bound(words, prefix, share):
    """The words as dictionaries, and the parameters that take one of them so often."""
    names = {parameter: f"{prefix}{place}" for place, parameter in enumerate(words)}
    inner = ", ".join(f'"{parameter}" = {{ dictionary = "{name}", probability = {share} }}' for parameter, name in names.items())
    lists = [f"[dictionaries.{name}]\nvalues = {json.dumps(words[parameter], ensure_ascii=False)}" for parameter, name in names.items()]
    return f"{{ {inner} }}", lists


def settings(base, token):
    """Half of the requests ask for what is there, as programs do."""
    parameters, lists = bound(words(base), "d", 0.5)
    (page,) = hits(base, q='"UBND huyện Mẫu tiếp công dân"')
    year, slug = page["url"].split("/")[2:4]
    changed = {
        "path.id": [page["id"]], "path.year": [year], "path.slug": [slug], "query.from": [1, 2, 3], "query.to": [1, 2, 3],
        "path.version": ["1", "2", "3"],
    }  # fmt: skip
    places, more = bound(changed, "v", 0.8)
    accepted = json.dumps(["2xx", "3xx", "400", "401", "403", "404", "409", "410", "413", "415", "429"])
    positive = f"checks.positive_data_acceptance.expected-statuses = {accepted}"
    # Wrong tokens would shut the uploads out for the rest of the minute; that they are refused has tests of its own.
    lines = [f"parameters = {parameters}", "[generation]", "with-security-parameters = false"]
    lines += ["[auth.openapi.token]", f'bearer = "{token}"', *lists, *more]
    lines += ["[[operations]]", f"include-operation-id = {json.dumps(FREE)}", positive]
    lines += ["[[operations]]", f"include-operation-id = {json.dumps(CHANGED)}", f"parameters = {places}", positive]
    lines += ["[[operations]]", f"include-operation-id = {json.dumps(LENIENT)}"]
    lines += ["checks.negative_data_rejection.enabled = false", positive]
    return "\n".join(lines) + "\n"


@contextlib.contextmanager
def served(archive, folder):
    """(base address, token) of a service that takes uploads too and counts no requests."""
    token, line = text(tracuu("token", "Nguyễn Văn Giả Định").stdout).splitlines()
    (folder / "ma.txt").write_text(line + "\n", encoding="utf-8")
    (folder / "hop-thu").mkdir()
    log = folder / "log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [binary(), "serve", "--archive", archive.folder, "--port", "0", "--rate-limit", "off", "--max-per-ip", "64",
             "--upload-tokens", folder / "ma.txt", "--spool", folder / "hop-thu"],
            stdout=output, stderr=subprocess.STDOUT, env=environment(),
        )  # fmt: skip
    try:
        yield wait_for(process, log, 0), token
        assert process.poll() is None, log.read_text(errors="replace")
    finally:
        process.kill()
        process.wait(timeout=10)


def run(folder, examples, seed=1):
    """One pass over every operation, at most so many examples of each, against an archive in an empty folder."""
    archive = Archive(folder / "archive")
    fill(archive, folder)
    with served(archive, folder) as (base, token):
        config = folder / "schemathesis.toml"
        config.write_text(settings(base, token), encoding="utf-8")
        done = subprocess.run(
            [Path(sys.executable).with_name("schemathesis"), "--config-file", config, "run", base + "/openapi.json",
             "--checks", "all", "--exclude-checks", "ignored_auth", "--max-examples", str(examples), "--seed", str(seed),
             "--phases", "examples,coverage,fuzzing,stateful", "--continue-on-failure", "--no-color", "--warnings", "off",
             "--generation-database", "none"],
            capture_output=True, cwd=folder, timeout=3600, check=False,
        )  # fmt: skip
    said = text(done.stdout)
    counted = re.search(r"([\d,]+) generated", said)
    return Result(int(counted.group(1).replace(",", "")) if counted else 0, said + text(done.stderr) if done.returncode else "")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=int, default=300, help="at most, of each operation")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="tracuu-openapi-") as name:
        result = run(Path(name), arguments.examples, arguments.seed)
    print(result.failures, end="")
    print(f"{result.requests:,} requests, {'failures above' if result.failures else '0 failures'}")
    return 1 if result.failures else 0


if __name__ == "__main__":
    sys.exit(main())
