"""An archive that this reader may not write to: every reading command works, and beside a writer too."""

import os
import subprocess
import time

import pytest

from pages import marker, write_pages
from program import Archive, binary, environment, text
from service import free_port, get, query, wait_for
from test_environment import stopped_import

# Root without its rights is bound by the modes of its own files, like the account of a service.
READER = ["setpriv", "--bounding-set", "-all"] if os.geteuid() == 0 else []


@pytest.fixture
def shelf(tmp_path):
    """An archive whose modes let nobody write; root still can. Its name has what a URI would read otherwise."""
    if READER and subprocess.run([*READER, "true"], capture_output=True, check=False).returncode:
        pytest.skip("the rights of root cannot be laid down here")
    archive = Archive(tmp_path / "kho 100%?#1")
    write_pages(tmp_path / "mirror", 20)
    archive.imports(tmp_path / "mirror")
    close(archive)
    yield archive
    for folder in (archive.folder, archive.folder / "originals"):
        folder.chmod(0o755)


def close(archive):
    for path in [archive.folder, *archive.folder.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)


@pytest.mark.parametrize("left", [("-wal", "-shm"), ("-wal",), ("-shm",), ()], ids=["both", "log", "memory", "none"])
def test_reading_commands_need_no_right_to_write(shelf, left):
    """Whatever an import, or a copy of the folder, left beside the index."""
    shelf.folder.chmod(0o755)
    for side in ("-wal", "-shm"):
        path = shelf.folder / f"index.sqlite{side}"
        assert not path.exists() or side == "-shm" or path.stat().st_size == 0
        path.write_bytes(path.read_bytes() if path.exists() else b"") if side in left else path.unlink(missing_ok=True)
    close(shelf)
    files = sorted(shelf.folder.rglob("*"))
    found = shelf.found(marker("trang", 7), prefix=READER)
    assert len(found) == 1
    assert marker("trang", 7) in text(shelf.run("show", *found, prefix=READER).stdout)
    assert marker("trang", 7) in text(shelf.run("original", *found, prefix=READER).stdout)
    shelf.run("review", expect=1, prefix=READER)
    assert sorted(shelf.folder.rglob("*")) == files


def test_a_reader_without_rights_sees_what_a_writer_stores(shelf, tmp_path):
    if not READER:
        pytest.skip("only root can write where nobody may")
    write_pages(tmp_path / "more", 4000, seed=2)
    with stopped_import(shelf, tmp_path / "more", tmp_path / "acks"):
        assert len(shelf.found("--limit", 100, marker("nhom", 0), prefix=READER)) > 20
    assert len(shelf.found("--collection", "more", marker("trang", 3999), prefix=READER)) == 1


def test_a_service_without_rights_sees_a_later_import(shelf, tmp_path):
    if not READER:
        pytest.skip("only root can write where nobody may")
    for path in shelf.folder.glob("index.sqlite-*"):
        path.unlink()
    log, port = tmp_path / "log", free_port()
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*READER, binary(), "serve", "--archive", shelf.folder, "--port", str(port)],
            stdout=output, stderr=subprocess.STDOUT, env=environment(),
        )  # fmt: skip
    try:
        base = wait_for(process, log, port)
        asked = f"{base}/api/v1/search?" + query(q=marker("nhom", 0))
        assert get(asked)[0] == 200, get(asked)
        for number in (2, 3):
            write_pages(tmp_path / f"more-{number}", 300, seed=number)
            shelf.imports(tmp_path / f"more-{number}")
            close(shelf)
            status, _, body = get(f"{base}/api/v1/search?" + query(q=marker("trang", 299), collection=f"more-{number}"))
            assert status == 200 and text(body).count('"id"') == 1, text(body)
    finally:
        process.terminate()
        process.wait(timeout=30)


def test_a_log_that_cannot_be_read_is_an_error_of_the_environment(shelf):
    """A log with content and nobody beside it: without it the newest documents would be missing in silence."""
    wal = shelf.folder / "index.sqlite-wal"
    shelf.folder.chmod(0o755)
    wal.write_bytes(b"\x37\x7f\x06\x82" + bytes(4096))
    wal.chmod(0o000)
    shelf.folder.chmod(0o555)
    began = time.monotonic()
    refused = shelf.run("search", marker("trang", 7), expect=3, prefix=READER)
    assert text(refused.stderr).strip() and time.monotonic() - began < 30
