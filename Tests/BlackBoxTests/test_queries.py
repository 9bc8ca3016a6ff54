"""Any text may be searched, and a reader who stops reading is no error."""

import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor

import pytest

from program import LEAKS, binary, environment, text, tracuu

OWN = [
    "", "   ", '"', "a AND", "NEAR(", "o'b", "01/2020/QĐ-UBND", "--", "-x", "*", "t*", "^a", "{a b}:c", "(((", "\\",
    "%", "\u202eabc", "\u200b", "a\u0301\u0301\u0301", "😀", "x " * 500, "thông " * 200, "<b>&amp;",
    "${jndi:ldap://x}", "nước\ncúp",
]  # fmt: skip


def check_all(archive, queries):
    """Runs each text as a search; returns how many were run."""

    def one(query):
        done = archive.run("search", "--format", "json", "--", query, expect=None, timeout=60)
        json_or_nothing = json.loads(done.stdout or b"{}")
        ok = done.returncode in (0, 1) and not LEAKS.search(text(done.stderr)) and isinstance(json_or_nothing, dict)
        return None if ok else (query, done.returncode, text(done.stderr)[:300])

    with ThreadPoolExecutor(2) as pool:
        wrong = [answer for answer in pool.map(one, queries) if answer]
    assert not wrong, wrong[:10]
    return len(queries)


def test_any_text_is_a_query(samples):
    check_all(samples[0], OWN)


def test_hostile_queries_are_queries(samples, corpora):
    listed = json.loads((corpora / "hostile" / "queries.json").read_text(encoding="utf-8"))["queries"]
    # A NUL cannot be an argument of a program.
    queries = [entry["q"] for entry in listed if entry["q"] is not None and "\0" not in entry["q"]]
    assert check_all(samples[0], queries) > 40


def test_naughty_strings_are_queries(samples, corpora):
    lines = (corpora / "strings" / "blns.txt").read_text(encoding="utf-8").split("\n")
    queries = [line for line in lines if line and not line.startswith("#") and "\0" not in line]
    assert check_all(samples[0], queries) > 400


@pytest.mark.parametrize("output", ["text", "json", "jsonl", "csv"])
def test_a_broken_pipe_is_success(samples, output):
    archive, _ = samples
    read, write = os.pipe()
    os.close(read)
    command = [binary(), "search", "--archive", archive.folder, "--format", output, "--limit", "100", "huyện"]
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, env=environment(), check=False, timeout=60)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


def test_original_to_a_reader_who_stops_is_success(samples):
    archive, items = samples
    read, write = os.pipe()
    os.close(read)
    identity = next(item["id"] for item in items if item.get("id"))
    command = [binary(), "original", "--archive", archive.folder, identity]
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, env=environment(), check=False, timeout=60)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


def test_nothing_found_is_exit_1(samples):
    samples[0].run("search", "khongcotunao", expect=1)


@pytest.mark.parametrize("options", [["--limit", "0"], ["--offset", "1000000"]])
def test_hits_that_are_not_shown_are_found_all_the_same(samples, options):
    archive, _ = samples
    total = archive.search("huyện")["total"]
    assert total > 0
    page = archive.search("huyện", *options)
    assert (page["total"], page["hits"]) == (total, [])
    assert text(archive.run("search", *options, "huyện").stdout).splitlines()[0] == f"{total} kết quả"


@pytest.mark.parametrize(
    "options",
    [["--format", "json"], ["--format", "csv"], ["--format", "text"], ["--offset", "5"], ["--facets"], ["huyện"]],
)
def test_a_batch_refuses_what_it_would_pass_over(samples, tmp_path, options):
    queries = tmp_path / "queries.jsonl"
    queries.write_text('{"_id": "1", "text": "huyện"}\n', encoding="utf-8")
    archive, _ = samples
    assert "--batch" in text(archive.run("search", "--batch", queries, *options, expect=2).stderr)
    for options in ([], ["--format", "jsonl"], ["--format", "trec"]):
        assert archive.run("search", "--batch", queries, *options).stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["--khong-co"], ["search", "--khong-co", "x"], ["import"], ["search", "--limit", "x", "y"],
        ["search", "--limit", "9223372036854775807", "x"], ["search", "--offset", "9223372036854775807", "x"],
        ["search", "--offset", "1000001", "x"], ["search", "--offset=-1", "x"],
    ],
)  # fmt: skip
def test_a_wrong_option_is_exit_2(arguments):
    assert tracuu(*arguments, expect=2).stderr


def test_every_command_explains_itself():
    assert tracuu("--version").stdout.strip()
    for command in ("import", "search", "show", "original", "extract", "verify", "rebuild", "serve"):
        assert b"--" in tracuu(command, "--help").stdout, command
