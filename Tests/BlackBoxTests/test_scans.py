"""Pictures of pages: read where tesseract is there, counted where nobody read them."""

import hashlib
import shutil
import struct
import subprocess
import zlib

import pytest

needs_ocr = pytest.mark.skipif(not shutil.which("tesseract"), reason="NOT TESTED: tesseract is not installed")


def png(width, height, rows):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    raw = b"".join(b"\0" + row for row in rows)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(raw, 1)) + chunk(b"IEND", b"")


@pytest.fixture
def scan(tmp_path):
    """A page as a picture: poppler draws a PDF of our own."""
    text = "BT /F1 26 Tf 40 760 Td (THONG BAO HOP DAN) Tj 0 -60 Td (Kinh moi ba con den hop tai nha van hoa) Tj ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(text)} >>\nstream\n{text}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    data = "%PDF-1.4\n" + "".join(f"{n} 0 obj\n{body}\nendobj\n" for n, body in enumerate(objects, 1))
    (tmp_path / "a.pdf").write_text(data + "trailer << /Root 1 0 R >>\n")
    command = ["pdftoppm", "-r", "150", "-png", "-singlefile", tmp_path / "a.pdf", tmp_path / "quet"]
    subprocess.run(command, check=True, capture_output=True)
    folder = tmp_path / "hop-thu"
    folder.mkdir()
    (tmp_path / "quet.png").rename(folder / "quet.png")
    return folder


@needs_ocr
def test_a_picture_left_unread_stays_unread_when_the_index_is_made_anew(archive, scan):
    archive.imports("--no-ocr", scan)
    archive.run("rebuild")
    assert archive.search("nha van hoa")["total"] == 0


@needs_ocr
def test_a_picture_of_a_page_is_found_by_its_words(archive, scan):
    archive.imports(scan)
    assert archive.search('"hop dan"')["total"] == 1
    archive.run("rebuild")
    assert archive.search('"hop dan"')["total"] == 1


def test_pictures_that_nobody_read_are_counted_in_results(archive, tmp_path):
    folder = tmp_path / "anh"
    folder.mkdir()
    # Bytes that do not pack, and are the same at every run.
    noise = b"".join(hashlib.sha256(n.to_bytes(4)).digest() for n in range(6_250))
    rows = [noise[n * 400 : n * 400 + 400] for n in range(500)]
    (folder / "lon.png").write_bytes(png(400, 500, rows))
    (folder / "nho.png").write_bytes(png(20, 20, [bytes(20)] * 20))
    (folder / "tin.html").write_text("<meta charset=utf-8><title>Tin</title><p>Hội nghị tổng kết năm", encoding="utf-8")
    assert (folder / "lon.png").stat().st_size > 100 << 10
    archive.imports(folder)
    assert archive.search("hội nghị")["unread_scans"] == 1
    assert "1 tài liệu chỉ có ảnh" in archive.run("search", "hội nghị").stdout.decode()
