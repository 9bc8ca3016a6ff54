"""A held lock, a full disk, a damaged index: exit 3, nothing stored is lost, and the message says what to do."""

import contextlib
import os
import random
import re
import signal
import subprocess
import time

import pytest

from pages import marker, write_pages
from program import Archive, binary, environment, text
from rebuild_check import TOOK


@contextlib.contextmanager
def stopped_import(archive, folder, acks):
    """An import that has stored something, holds the lock and stands still; goes on when the block ends."""
    with acks.open("wb") as output:
        process = subprocess.Popen(
            [binary(), "import", "--archive", archive.folder, "--quiet", "--acknowledge", folder],
            stdout=output, stderr=subprocess.DEVNULL, env=environment(),
        )  # fmt: skip
    try:
        deadline = time.monotonic() + 60
        while not acks.stat().st_size:
            assert process.poll() is None and time.monotonic() < deadline, "the import never acknowledged anything"
        process.send_signal(signal.SIGSTOP)
        if process.poll() is not None:
            pytest.fail("the import ended before it could be stopped: make more pages")
        yield process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGCONT)
            process.wait(timeout=300)


def test_a_second_importer_names_the_holder_and_gives_up(archive, tmp_path):
    write_pages(tmp_path / "mirror", 4000)
    write_pages(tmp_path / "other", 1, seed=2)
    with stopped_import(archive, tmp_path / "mirror", tmp_path / "acks") as first:
        began = time.monotonic()
        second = archive.run("import", "--wait", 1, tmp_path / "other", expect=3)
        assert 0.9 < time.monotonic() - began < 15
        assert re.search(rf"\b{first.pid}\b", text(second.stderr)), text(second.stderr)
        assert archive.found(marker("nhom", 0)), "reading must go on while someone writes"
    assert first.returncode == 0
    assert archive.imports(tmp_path / "other")["outcomes"]["added"] == 1


def test_the_lock_of_a_killed_importer_is_taken_over(archive, tmp_path):
    write_pages(tmp_path / "mirror", 4000)
    with stopped_import(archive, tmp_path / "mirror", tmp_path / "acks") as first:
        first.kill()
        first.wait(timeout=30)
        report = archive.imports("--wait", 1, tmp_path / "mirror")
    assert report["outcomes"]["rejected"] == 0 and report["inputs"] == 4000
    archive.run("verify")


@pytest.fixture
def small_disk(tmp_path):
    """(folder, function that gives it more room): a file system of 8 MB of its own."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("mounting a small file system needs root")
    try:
        yield folder, lambda: subprocess.run(["mount", "-o", "remount,size=2g", folder], check=True)
    finally:
        subprocess.run(["umount", folder], check=True)


def test_a_full_disk_stops_the_import_and_loses_nothing(tmp_path, small_disk):
    disk, enlarge = small_disk
    archive = Archive(disk / "archive")
    write_pages(tmp_path / "control", 20, seed=2)
    control = archive.run("import", "--quiet", "--acknowledge", tmp_path / "control")
    assert control.stdout.count(b'"id"') == 20
    before = archive.found("--limit", 100, marker("nhom", 0))
    assert len(before) == 20

    paths = write_pages(tmp_path / "mirror", 3000, words=1500)
    full = archive.run("import", "--quiet", "--acknowledge", tmp_path / "mirror", expect=3)
    acknowledged = full.stdout.count(b'"id"')
    assert acknowledged < len(paths) and text(full.stderr).strip()
    assert set(archive.found("--limit", 100, marker("nhom", 0))) >= set(before), "search must work on a full disk"

    enlarge()
    report_file = tmp_path / "report.json"
    archive.run("import", "--quiet", "--report", report_file, tmp_path / "mirror")
    assert set(before) <= set(archive.found("--limit", 100, marker("nhom", 0)))
    assert archive.found(marker("trang", 2999)) and archive.found(marker("trang", 1500))
    archive.run("verify")


def damaged(path, first_page):
    """Overwrites every page from `first_page` on with noise, and drops the log that could repair them."""
    for side in ("-wal", "-shm"):
        path.with_name(path.name + side).unlink(missing_ok=True)
    size, noise = path.stat().st_size, random.Random(11)
    with path.open("r+b") as file:
        file.seek(first_page * 4096)
        file.write(noise.randbytes(size - first_page * 4096))


@pytest.mark.parametrize("first_page", [0, 1], ids=["header", "pages"])
def test_a_damaged_index_is_named_and_rebuilt(own_samples, first_page):
    archive, _ = own_samples
    asked = ["thông báo", "nước", "kế hoạch"]
    before = [TOOK.sub(b"", archive.run("search", "--format", "json", words).stdout) for words in asked]
    damaged(archive.folder / "index.sqlite", first_page)
    refused = archive.run("search", "thông báo", expect=3)
    assert "rebuild" in text(refused.stderr), text(refused.stderr)
    archive.run("verify", expect=4)
    archive.run("rebuild")
    assert [TOOK.sub(b"", archive.run("search", "--format", "json", words).stdout) for words in asked] == before
    archive.run("verify")


def test_a_flipped_bit_in_an_original_is_found_and_named(own_samples):
    archive, _ = own_samples
    warc = archive.warcs()[0]
    data = bytearray(warc.read_bytes())
    data[len(data) // 2] ^= 4
    warc.write_bytes(data)
    found = archive.run("verify", "--full", expect=4)
    assert warc.name in text(found.stdout + found.stderr)


def test_an_archive_that_is_not_there_is_an_error_of_the_environment(archive):
    refused = archive.run("search", "thông báo", expect=3)
    assert text(refused.stderr).strip()
    assert not archive.folder.exists(), "a search must not create an archive"
