"""The index is derived: without it, `rebuild` gives the same answers."""

import os
import shutil

import pytest
import rebuild_check
from program import facts, import_samples


def test_fifty_searches_and_every_document_are_byte_equal_after_a_rebuild(own_samples):
    archive, items = own_samples
    searches, documents, differing = rebuild_check.differences(archive, facts(), items)
    assert (searches, differing) == (rebuild_check.QUERIES, [])
    assert documents >= len(facts())


def test_an_import_after_a_rebuild_changes_nothing(own_samples):
    archive, _ = own_samples
    archive.run("rebuild")
    before = archive.originals()
    assert {item["outcome"] for item in import_samples(archive)} <= {"unchanged", "duplicate"}
    assert archive.originals() == before


def pdf(words):
    """One page with one line of text."""
    stream = f"BT /F1 12 Tf 72 720 Td ({words}) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n" % len(stream) + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]  # fmt: skip
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + table + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(data)


def test_a_rebuild_without_the_programs_keeps_the_index_that_has_the_texts(archive, tmp_path):
    if os.geteuid() != 0 or not shutil.which("pdftohtml") or not shutil.which("unshare"):
        pytest.skip("hiding a program needs root, and pdftohtml that can be hidden")
    (tmp_path / "a.pdf").write_bytes(pdf("Thong bao hop thon mau xoancu"))
    archive.imports(tmp_path / "a.pdf")
    found = archive.found("xoancu")
    assert len(found) == 1
    hide = "for name in pdftotext pdftohtml pdftoppm; do mount --bind /dev/null /usr/bin/$name || exit 9; done; exec \"$@\""
    hidden = ("unshare", "-m", "sh", "-c", hide, "sh")
    said = archive.run("rebuild", prefix=hidden, expect=1).stderr.decode()
    assert "1 văn bản" in said and "tracuu doctor" in said
    assert archive.found("xoancu") == found
    archive.run("rebuild", "--without-converters", prefix=hidden)
    assert archive.found("xoancu") == []
    # What the index has not, a rebuild cannot lose.
    archive.run("rebuild", prefix=hidden)
    archive.run("rebuild")
    assert archive.found("xoancu") == found
