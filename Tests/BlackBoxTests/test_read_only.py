"""An archive that this reader may not write to: every reading command works, and beside a writer too."""

import json
import os
import shutil
import subprocess
import time
import urllib.parse
import zipfile

import pytest

from pages import marker, page, write_pages
from program import Archive, binary, environment, text
from service import free_port, get, query, served, wait_for
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


def digest(folder):
    """Everything that a write would change, but for the time of the last look."""
    return {
        str(path.relative_to(folder)): (path.stat().st_mtime_ns, path.stat().st_mode, path.is_dir() or path.read_bytes())
        for path in [folder, *sorted(folder.rglob("*"))]
    }


def visit(base, number=7):
    """Asks a service for everything that reads the archive: search, page, original, a file within an archive."""
    status, _, body = get(f"{base}/api/v1/search?" + query(q=marker("trang", number), collection="mirror"))
    hits = json.loads(body)["hits"]
    assert status == 200 and len(hits) == 1
    for address in ("", ".json", "/ban-goc"):
        assert get(base + urllib.parse.quote(hits[0]["url"] + address))[0] == 200, address
    assert get(base + "/health/ready")[0] == get(base + "/")[0] == get(base + "/oai?verb=Identify")[0] == 200


@pytest.fixture
def open_shelf(archive, tmp_path):
    """An archive that everybody may write to, with a page within a zip file."""
    write_pages(tmp_path / "mirror", 20)
    with zipfile.ZipFile(tmp_path / "mirror" / "goi.zip", "w") as packed:
        packed.writestr("tin.html", page(999))
    archive.imports(tmp_path / "mirror")
    return archive


@pytest.mark.parametrize("left", [("-wal", "-shm"), ("-wal",), ("-shm",), ()], ids=["both", "log", "memory", "none"])
def test_a_read_only_service_writes_nothing_where_it_could(open_shelf, tmp_path, left):
    for side in ("-wal", "-shm"):
        (open_shelf.folder / f"index.sqlite{side}").unlink(missing_ok=True)
        if side in left:
            (open_shelf.folder / f"index.sqlite{side}").write_bytes(b"")
    before = digest(open_shelf.folder)
    with served(open_shelf, tmp_path / "log", free_port(), "--read-only") as (process, base):
        for number in (7, 999):
            visit(base, number)
        process.terminate()
        assert process.wait(timeout=30) == 0
    assert digest(open_shelf.folder) == before


def test_a_read_only_service_sees_a_later_import_and_writes_nothing_itself(open_shelf, tmp_path):
    with served(open_shelf, tmp_path / "log", free_port(), "--read-only") as (_, base):
        visit(base)
        write_pages(tmp_path / "more", 1500, seed=2)
        with stopped_import(open_shelf, tmp_path / "more", tmp_path / "acks"):
            before = digest(open_shelf.folder)
            status, _, body = get(f"{base}/api/v1/search?" + query(q=marker("trang", 3), collection="more"))
            assert (status, json.loads(body)["total"]) == (200, 1)
            visit(base, 999)
            assert digest(open_shelf.folder) == before
        status, _, body = get(f"{base}/api/v1/search?" + query(q=marker("trang", 1499), collection="more"))
        assert (status, json.loads(body)["total"]) == (200, 1)
        before = digest(open_shelf.folder)
        visit(base, 999)
        assert digest(open_shelf.folder) == before


def test_a_log_with_documents_on_a_medium_that_is_read_only_is_exit_3_until_it_is_merged(open_shelf, tmp_path):
    """A folder that was copied while somebody wrote to it."""
    if not READER and os.geteuid() == 0:
        pytest.skip("the rights of root cannot be laid down here")
    copy = Archive(tmp_path / "dia")
    write_pages(tmp_path / "more", 1500, seed=2)
    with stopped_import(open_shelf, tmp_path / "more", tmp_path / "acks"):
        shutil.copytree(open_shelf.folder, copy.folder)
    (copy.folder / "index.sqlite-shm").unlink()
    assert (copy.folder / "index.sqlite-wal").stat().st_size > 0
    close(copy)
    try:
        for command in (("serve", "--read-only", "--port", 0), ("serve", "--port", 0), ("search", "trang")):
            refused = copy.run(*command, expect=3, prefix=READER, timeout=60)
            assert "index.sqlite-wal" in text(refused.stderr) and "`tracuu verify`" in text(refused.stderr)
        copy.folder.chmod(0o755)
        for path in copy.folder.rglob("*"):
            path.chmod(0o755 if path.is_dir() else 0o644)
        copy.run("verify")
        close(copy)
        with served(copy, tmp_path / "log", free_port(), "--read-only", prefix=READER) as (_, base):
            assert json.loads(get(f"{base}/api/v1/search?" + query(q=marker("nhom", 0)))[2])["total"] > 20
    finally:
        for folder in (copy.folder, copy.folder / "originals"):
            folder.chmod(0o755)


def test_a_mount_that_is_read_only_is_served_and_searched(open_shelf, tmp_path):
    """As root too, whom modes do not stop."""
    mount = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"'
    prefix = ["unshare", "-m", "sh", "-c", mount, open_shelf.folder]
    if os.geteuid() != 0 or subprocess.run([*prefix, "true"], capture_output=True, check=False).returncode:
        pytest.skip("mounting needs root")
    with served(open_shelf, tmp_path / "log", free_port(), "--read-only", prefix=prefix) as (_, base):
        visit(base)
        visit(base, 999)
    assert len(open_shelf.found(marker("trang", 7), prefix=prefix)) == 1
    refused = open_shelf.run("verify", expect=3, prefix=prefix)
    assert text(refused.stderr).strip()


def test_a_service_that_writes_nothing_takes_no_uploads(open_shelf, tmp_path):
    (tmp_path / "tokens").write_text("", encoding="utf-8")
    options = ("--read-only", "--upload-tokens", tmp_path / "tokens", "--spool", tmp_path / "spool")
    refused = open_shelf.run("serve", "--port", 0, *options, expect=2, timeout=30)
    assert "--read-only" in text(refused.stderr) and not (tmp_path / "spool").exists()
