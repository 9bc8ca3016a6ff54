"""Inputs that are missing, unreadable, damaged or not documents: each has an outcome, none stops the others."""

import os
import random
import shutil
import subprocess

import pytest

from pages import marker, page, write_pages

# Root reads every file; without these two capabilities it is refused like anyone else.
WITHOUT_OVERRIDE = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")


def by_name(report):
    return {item["source"].rsplit("/", 1)[-1]: item for item in report["items"]}


def test_a_missing_path_is_rejected_and_the_others_are_imported(archive, tmp_path):
    write_pages(tmp_path / "mirror", 2)
    report = archive.imports(tmp_path / "mirror", tmp_path / "khong-co.html", expect=1)
    assert report["outcomes"] | {"added": 2, "rejected": 1} == report["outcomes"]
    assert by_name(report)["khong-co.html"]["error"]["code"] == "path.missing"


def refused_reader():
    """The words before a command that take from it the right to read a file of mode 000; None if nothing does."""
    if os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        return None
    works = subprocess.run([*WITHOUT_OVERRIDE, "true"], capture_output=True, check=False).returncode == 0
    return WITHOUT_OVERRIDE if works else None


def test_an_unreadable_file_is_rejected_and_the_others_are_imported(archive, tmp_path):
    prefix = refused_reader()
    if prefix is None:
        pytest.skip("root may read every file, and setpriv cannot drop that right here")
    paths = write_pages(tmp_path / "mirror", 3)
    paths[1].chmod(0)
    report = archive.imports(tmp_path / "mirror", expect=1, prefix=prefix)
    assert by_name(report)[paths[1].name]["error"]["code"] == "path.unreadable"
    assert report["outcomes"]["added"] == 2
    paths[1].chmod(0o644)
    assert archive.imports(tmp_path / "mirror")["outcomes"] | {"added": 1, "unchanged": 2} == {
        "added": 1, "updated": 0, "unchanged": 2, "duplicate": 0, "rejected": 0,
    }  # fmt: skip


def test_an_empty_file_is_kept_with_a_warning(archive, tmp_path):
    (tmp_path / "mirror").mkdir()
    (tmp_path / "mirror" / "rong.html").write_bytes(b"")
    item = archive.imports(tmp_path / "mirror")["items"][0]
    assert (item["outcome"], item["bytes"]) == ("added", 0)
    assert set(item["warnings"]) & {"empty", "no_text"}
    assert archive.original(item["id"]) == b""


@pytest.mark.parametrize("name", ["rac.html", "rac.txt", "rac.bin", "rac.jsonl", "rac.csv"])
def test_binary_junk_has_an_outcome_and_does_not_stop_the_next_page(archive, tmp_path, name):
    write_pages(tmp_path / "mirror", 1)
    junk = random.Random(4).randbytes(65536)
    (tmp_path / "mirror" / name).write_bytes(junk)
    report = archive.imports(tmp_path / "mirror", expect={0, 1})
    items = [item for item in report["items"] if name in item["source"]]
    assert items and all(item["outcome"] == "rejected" or item["warnings"] for item in items)
    assert archive.found(marker("trang", 0))
    kept = [item for item in items if item["outcome"] == "added" and item["source"].endswith(name)]
    assert all(archive.original(item["id"]) == junk for item in kept)


@pytest.mark.parametrize("share", [0.3, 0.6, 0.97])
def test_a_truncated_page_is_found_by_the_words_before_the_cut(archive, tmp_path, share):
    whole = page(5, words=600)
    cut = whole[: int(len(whole) * share)]
    (tmp_path / "mirror").mkdir()
    (tmp_path / "mirror" / "cut.html").write_bytes(cut)
    identity = archive.imports(tmp_path / "mirror")["items"][0]["id"]
    assert archive.found(marker("trang", 5)) == [identity]
    assert archive.original(identity) == cut


def test_links_are_not_followed_and_are_counted(archive, tmp_path):
    write_pages(tmp_path / "mirror", 1)
    (tmp_path / "ngoai.html").write_bytes(page(9))
    (tmp_path / "mirror" / "lien-ket.html").symlink_to(tmp_path / "ngoai.html")
    (tmp_path / "mirror" / "vong").symlink_to(tmp_path / "mirror")
    (tmp_path / "mirror" / "gay.html").symlink_to(tmp_path / "khong-co.html")
    report = archive.imports(tmp_path / "mirror")
    assert not archive.found(marker("trang", 9))
    assert len(archive.found(marker("trang", 0))) == 1
    assert (report["inputs"], report["skipped"]["links"]) == (1, 3)


def test_a_pipe_in_a_folder_does_not_hold_the_import_up(archive, tmp_path):
    write_pages(tmp_path / "mirror", 1)
    os.mkfifo(tmp_path / "mirror" / "ong.html")
    report = archive.imports(tmp_path / "mirror", timeout=30)
    assert (report["outcomes"]["added"], report["skipped"]["special"]) == (1, 1)


def test_a_file_over_the_limit_is_rejected_and_the_limit_is_named(archive, tmp_path):
    write_pages(tmp_path / "mirror", 1)
    (tmp_path / "mirror" / "to.html").write_bytes(page(3, words=60000))
    report = archive.imports(tmp_path / "mirror", expect=1, env={"TRACUU_MAX_INPUT_BYTES": "100000"})
    error = by_name(report)["to.html"]["error"]
    assert error["code"] == "limit.input_bytes"
    assert "100000" in "".join(filter(str.isdigit, error["message"]))
    assert report["outcomes"]["added"] == 1


def test_a_list_of_paths_comes_from_standard_input(archive, tmp_path):
    paths = write_pages(tmp_path / "mirror", 3)
    report = archive.imports("-", input="\n".join(map(str, paths)).encode())
    assert report["outcomes"]["added"] == 3


def test_a_dry_run_stores_nothing(archive, tmp_path):
    write_pages(tmp_path / "mirror", 2)
    archive.run("import", "--dry-run", tmp_path / "mirror")
    assert not any(path.is_file() and path.stat().st_size for path in archive.folder.rglob("*.warc.gz"))


def test_odd_file_names_are_imported(archive, tmp_path):
    folder = os.fsencode(tmp_path / "mirror")
    os.mkdir(folder)
    names = [
        b"-rf.html",
        'quyết định & "tb".html'.encode(),
        b"xuong\ndong.html",
        b"khong-utf8-\xe1\xf8.html",
        b"a" * 250 + b".html",
    ]
    for number, name in enumerate(names):
        with open(os.path.join(folder, name), "wb") as file:
            file.write(page(number))
    assert archive.imports(tmp_path / "mirror")["outcomes"]["added"] == len(names)
    for number in range(len(names)):
        assert archive.found(marker("trang", number))
