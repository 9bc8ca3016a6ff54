"""Pages of PDF files: a hit says its page, and the document's formats name them."""

import shutil

import pytest

from program import text

pytestmark = pytest.mark.skipif(shutil.which("pdftohtml") is None, reason="poppler-utils is not installed")


def pdf(pages):
    """A PDF file with a line of text on each page."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, lines in enumerate(pages):
        show = " ".join(f"({line}) Tj 0 -40 Td" for line in lines)
        stream = f"BT /F1 12 Tf 72 700 Td {show} ET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    body, places = "%PDF-1.4\n", []
    for number, item in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{item}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    end = f"trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    return (body + f"xref\n0 {count}\n0000000000 65535 f \n{table}" + end).encode("ascii")


@pytest.fixture
def scanned(archive, tmp_path):
    folder = tmp_path / "quyet-dinh"
    folder.mkdir()
    pages = [["Ke hoach chong lut"], ["Danh sach thon Dong Tren"], ["Kinh phi tu ngan sach", "Noi nhan: luu van thu"]]
    (folder / "ke-hoach.pdf").write_bytes(pdf(pages))
    archive.imports(folder)
    return archive


@pytest.mark.parametrize(("words", "page"), [("chong lut", 1), ("dong tren", 2), ("ngan sach", 3), ("van thu", 3)])
def test_a_hit_says_its_page(scanned, words, page):
    assert [hit["page"] for hit in scanned.search(words)["hits"]] == [page]
    assert f"tr. {page}" in text(scanned.run("search", words).stdout)


def test_text_and_markdown_name_pages(scanned):
    identity = scanned.search("chong lut")["hits"][0]["id"]
    shown = text(scanned.run("show", identity).stdout)
    assert "[tr. 2]\nDanh sach" in shown and "[tr. 3]\nKinh phi" in shown and "[tr. 1]" not in shown
    assert "*Trang 2*\n\nDanh sach" in text(scanned.run("show", "--format", "markdown", identity).stdout)
    assert "tr. 2" not in scanned.show(identity)["text"]


def test_a_rebuild_knows_the_pages(scanned):
    scanned.run("rebuild")
    assert [hit["page"] for hit in scanned.search("ngan sach")["hits"]] == [3]
