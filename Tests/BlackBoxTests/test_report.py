"""The activity of a period: documents by the ledger and their days, searches and views as services have counted them."""

import datetime
import json
import signal
import subprocess
import urllib.parse

import pytest

from pages import marker, write_pages
from program import text
from service import free_port, get, query, served
from test_read_only import READER, close

VIETNAM = datetime.timezone(datetime.timedelta(hours=7))


def today():
    return datetime.datetime.now(VIETNAM).date().isoformat()


def report(archive, *options, first="2000", last="2100"):
    return json.loads(archive.run("report", "--from", first, "--to", last, "--format", "json", *options).stdout)


def stop(process):
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=30) == 0


def ask(base, archive, searches=3):
    """A round of questions: the searches, one without hits, a page and its original."""
    for _ in range(searches):
        assert get(f"{base}/tim-kiem?" + query(q=marker("nhom", 0)))[0] == 200
    assert get(f"{base}/api/v1/search?" + query(q="zzkhongcodau"))[0] == 200
    assert get(f"{base}/tim-kiem?" + query(q="zzkhongco 0912 345 678"))[0] == 200
    hit = archive.search(marker("trang", 1))["hits"][0]
    for address in ("", "/ban-goc"):
        assert get(base + urllib.parse.quote(hit["url"] + address))[0] == 200
    assert get(base + "/feed.atom")[0] == get(base + "/oai?verb=Identify")[0] == 200 and get(base + "/nope")[0] == 404


ASKED = {
    "page_searches": 4, "api_searches": 1, "searches_without_hits": 2, "document_views": 1, "originals": 1, "exports": 0,
    "feeds": 1, "harvests": 1, "answers_2xx": 9, "answers_3xx": 0, "answers_4xx": 1, "answers_5xx": 0,
}  # fmt: skip


@pytest.fixture
def kept(archive, tmp_path):
    write_pages(tmp_path / "mirror", 5)
    archive.imports(tmp_path / "mirror")
    return archive


def test_a_service_counts_what_was_asked_and_a_rebuild_keeps_it(kept, tmp_path):
    before = today()
    for round_ in (1, 2):
        with served(kept, tmp_path / "log", free_port()) as (process, base):
            ask(base, kept)
            stop(process)
        kept.run("rebuild")
        said = report(kept)["usage"]
        assert said["total"] == {name: count * round_ for name, count in ASKED.items()}
        assert said["zero_hit_queries"] == [] and set(said["days"]) <= {before, today()}
    assert report(kept, last="2024")["usage"]["days"] == {}
    # Nothing of the questions and nobody's address, and no time finer than a day.
    stored = "".join(path.read_text(encoding="utf-8") for path in (kept.folder / "usage").iterdir())
    assert not any(word in stored for word in ("zzkhongcodau", "127.0.0.1", marker("nhom", 0), ":0", "T0", "T1", "T2"))


def test_words_that_found_nothing_are_kept_only_where_it_is_wanted(kept, tmp_path):
    with served(kept, tmp_path / "log", free_port(), "--keep-zero-hit-queries") as (process, base):
        ask(base, kept)
        assert get(f"{base}/tim-kiem?" + query(q="ZZkhongcodau"))[0] == 200
        stop(process)
    assert report(kept)["usage"]["zero_hit_queries"] == [{"query": "zzkhongcodau", "count": 2}]
    said = text(kept.run("report", "--from", "2000", "--to", "2100").stdout)
    assert "zzkhongcodau" in said and "0912" not in said


def test_two_services_count_together_and_one_that_is_killed_leaves_whole_files(kept, tmp_path):
    with (
        served(kept, tmp_path / "log-1", free_port()) as (first, one),
        served(kept, tmp_path / "log-2", free_port()) as (second, two),
        served(kept, tmp_path / "log-3", free_port()) as (third, three),
    ):
        for base in (one, two, three):
            ask(base, kept)
        stop(first)
        third.kill()
        third.wait(timeout=10)
        stop(second)
    assert report(kept)["usage"]["total"] == {name: count * 2 for name, count in ASKED.items()}


def test_a_named_folder_is_used_even_beside_an_archive_that_must_not_change(kept, tmp_path):
    usage = tmp_path / "so-lieu"
    with served(kept, tmp_path / "log", free_port(), "--read-only") as (process, base):
        ask(base, kept)
        stop(process)
    assert not (kept.folder / "usage").exists() and report(kept)["usage"] is None
    with served(kept, tmp_path / "log", free_port(), "--read-only", "--usage", usage) as (process, base):
        ask(base, kept)
        stop(process)
    assert not (kept.folder / "usage").exists() and report(kept)["usage"] is None
    assert report(kept, "--usage", usage)["usage"]["total"] == ASKED
    kept.run("report", "--from", "2000", "--to", "2100", "--usage", tmp_path / "none", expect=3)
    (tmp_path / "tep").write_text("", encoding="utf-8")
    refused = kept.run("serve", "--port", 0, "--usage", tmp_path / "tep", expect=3, timeout=30)
    assert "--usage" in text(refused.stderr)


def test_a_service_without_the_right_to_write_answers_and_says_so_once(kept, tmp_path):
    if READER and subprocess.run([*READER, "true"], capture_output=True, check=False).returncode:
        pytest.skip("the rights of root cannot be laid down here")
    close(kept)
    try:
        with served(kept, tmp_path / "log", free_port(), prefix=READER) as (process, base):
            assert get(f"{base}/tim-kiem?" + query(q=marker("nhom", 0)))[0] == 200
            stop(process)
        assert (tmp_path / "log").read_text(encoding="utf-8").count("counts of use not stored") == 1
    finally:
        for folder in (kept.folder, kept.folder / "originals"):
            folder.chmod(0o755)


def test_nothing_is_counted_where_it_is_not_wanted(kept, tmp_path):
    with served(kept, tmp_path / "log", free_port(), "--no-usage") as (process, base):
        ask(base, kept)
        stop(process)
    assert not (kept.folder / "usage").exists()
    assert "chưa có số liệu" in text(kept.run("report", "--from", "2000", "--to", "2100").stdout)


def test_documents_of_a_period_by_month_type_body_and_collection(samples):
    archive, items = samples
    said = report(archive, first=today(), last=today())
    assert said["imports"] == 3 and said["outcomes"]["added"] == sum(item["outcome"] == "added" for item in items)
    imported = said["imported"]
    assert imported["total"] > 50 and {month["value"] for month in imported["months"]} == {today()[:7]}
    for name in ("types", "issuers", "collections", "months"):
        assert sum(value["count"] for value in imported[name]) == imported["total"], name
    assert said["issued"]["total"] == 0
    # What was issued in 2013 is what a search for that year finds.
    issued = report(archive, first="2013", last="2013")["issued"]
    found = archive.search("--from", "2013", "--to", "2013", "--kind", "notice", "")["total"]
    assert issued["total"] == found > 0
    assert "Theo loại" in text(archive.run("report", "--from", "2013", "--to", "2013").stdout)


def test_a_rebuilt_index_reports_the_same(own_samples):
    archive, _ = own_samples
    before = report(archive)
    archive.run("rebuild")
    assert report(archive) == before


@pytest.mark.parametrize(
    "options",
    [
        (), ("--from", "2013"), ("--to", "2013"), ("--from", "31/4/2013", "--to", "2013"), ("--from", "2013", "--to", "mai"),
        ("--from", "2014", "--to", "2013"), ("--from", "2013", "--to", "2013", "--format", "xml"),
    ],
)  # fmt: skip
def test_a_wrong_period_is_exit_2(samples, options):
    assert text(samples[0].run("report", *options, expect=2).stderr).strip()


@pytest.mark.parametrize(
    "options",
    [("--no-usage", "--usage", "x"), ("--no-usage", "--keep-zero-hit-queries"), ("--read-only", "--keep-zero-hit-queries")],
)
def test_options_that_contradict_each_other_are_exit_2(samples, options):
    samples[0].run("serve", "--port", 0, *options, expect=2, timeout=30)
