"""Archives that do not fit into memory: kept in pieces, walked where they are, and as sure as small ones."""

import hashlib
import io
import os
import random
import subprocess
import sys
import tarfile
import time

import pytest
from program import Archive, binary, environment
from test_archives import killed_imports, page, state


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A tar of 72 MiB whose bytes cannot be packed, its pages between pictures."""
    disk = tmp_path_factory.mktemp("lon") / "o-dia"
    disk.mkdir()
    noise = random.Random(164)
    with tarfile.open(disk / "anh.tar", "w") as made:
        for number in range(1, 73):
            for name, content in [
                (f"tb/{number}.html", page(f"việc thứ {number}", number)),
                (f"anh/{number}.bin", noise.randbytes(1 << 20)),
            ]:
                entry = tarfile.TarInfo(name)
                entry.size, entry.mtime = len(content), 1_374_451_200
                made.addfile(entry, io.BytesIO(content))
    (disk / "nho.html").write_bytes(page("việc lẻ", 900))
    os.utime(disk / "nho.html", (1_374_451_200, 1_374_451_200))
    os.utime(disk / "anh.tar", (1_374_451_200, 1_374_451_200))
    return disk


@pytest.fixture(scope="module")
def imported(folder, tmp_path_factory):
    archive = Archive(tmp_path_factory.mktemp("kho") / "archive")
    return archive, archive.imports(folder)


def test_every_entry_of_a_large_archive_is_imported_and_comes_back(imported, folder):
    archive, report = imported
    assert report["outcomes"]["added"] == 1 + 2 * 72 + 1
    items = {item["source"].rsplit("/", 1)[-1]: item for item in report["items"]}
    assert archive.found("việc thứ 71")[0] == items["71.html"]["id"]
    assert archive.original(items["71.html"]["id"]) == page("việc thứ 71", 71)
    whole = archive.original(items["anh.tar"]["id"])
    assert hashlib.sha256(whole).hexdigest() == items["anh.tar"]["sha256"]
    assert whole == (folder / "anh.tar").read_bytes()
    again = archive.imports(folder)
    assert again["outcomes"]["unchanged"] == again["inputs"]


def test_a_large_archive_survives_a_rebuild(imported, folder):
    archive, _ = imported
    before, originals = state(archive, folder), archive.originals()
    for path in archive.folder.glob("index.sqlite*"):
        path.unlink()
    archive.run("rebuild")
    assert state(archive, folder) == before
    assert archive.originals() == originals
    archive.run("verify", "--full")


# A process starts with what its parent took at most, so a small one starts the program.
MEASURED = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def test_a_large_archive_is_never_held_in_memory(folder, tmp_path):
    """The most that the program takes grows with the pieces, not with the archive."""
    command = [str(binary()), "import", "--quiet", "--archive", str(tmp_path / "archive"), str(folder)]
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, *command], capture_output=True, env=environment(), check=True
    )
    kibibytes = int(done.stdout)
    assert kibibytes < 160 << 10


def test_killed_within_a_large_archive_an_import_comes_to_the_same_end(imported, folder, tmp_path):
    expected = state(imported[0], folder)
    archive = Archive(tmp_path / "ngat")
    began = time.monotonic()
    Archive(tmp_path / "do").imports(folder)
    took = time.monotonic() - began
    killed_imports(archive, folder, [took * turn / 6 for turn in range(1, 5)])
    archive.imports(folder)
    assert state(archive, folder) == expected
    archive.run("verify", "--full")


def test_a_missing_piece_is_named(imported, folder, tmp_path):
    """A flipped byte in the middle of a later piece."""
    archive, _ = imported
    file = archive.warcs()[0]
    whole = file.read_bytes()
    damaged = bytearray(whole)
    damaged[40 << 20] ^= 1
    file.write_bytes(damaged)
    try:
        said = archive.run("verify", "--full", expect=4).stdout.decode()
        assert "tệp lớn" in said
    finally:
        file.write_bytes(whole)
    archive.run("verify", "--full")
