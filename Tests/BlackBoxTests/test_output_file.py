"""The file that --output names: whole or not at all, whichever command writes it."""

import os

from program import text


def archived(archive, folder):
    page = folder / "trang.html"
    page.write_bytes("<title>Lịch cấp nước</title><p>Khu phố 3".encode())
    archive.imports(page, "--collection", "nuoc")
    return page, archive.found("lịch cấp nước")[0]


def test_an_original_replaces_a_file_and_keeps_its_permissions(archive, tmp_path):
    page, found = archived(archive, tmp_path)
    output = tmp_path / "ra.html"
    output.write_bytes(b"x" * 100_000)
    output.chmod(0o640)
    archive.run("original", "--output", output, found)
    assert output.read_bytes() == page.read_bytes()
    assert output.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix in {".html"} or ".tmp" in path.name) == ["ra.html", "trang.html"]


def test_what_is_no_file_is_not_replaced(archive, tmp_path):
    _, found = archived(archive, tmp_path)
    pipe = tmp_path / "ong"
    os.mkfifo(pipe)
    done = archive.run("original", "--output", pipe, found, expect=2)
    assert pipe.is_fifo()
    assert "--output" in text(done.stderr)
