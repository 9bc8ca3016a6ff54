"""The same input a second time changes nothing; a changed file is a new version of the same document."""

from warcio.archiveiterator import ArchiveIterator

from pages import marker, page, write_pages
from program import import_samples


def test_a_second_import_of_the_samples_adds_no_byte(own_samples):
    archive, first = own_samples
    before = archive.originals()
    second = import_samples(archive)
    assert {item["outcome"] for item in second} <= {"unchanged", "duplicate"}
    assert {item["source"]: item.get("id") for item in second} == {item["source"]: item.get("id") for item in first}
    assert archive.originals() == before


def test_a_changed_page_is_a_new_version_under_the_same_id(archive, tmp_path):
    path = write_pages(tmp_path / "mirror", 1)[0]
    old = path.read_bytes()
    identity = archive.imports(tmp_path / "mirror")["items"][0]["id"]
    path.write_bytes(page(7))
    changed = archive.imports(tmp_path / "mirror")["items"][0]
    assert (changed["outcome"], changed["id"]) == ("updated", identity)
    assert marker("trang", 7) in archive.show(identity)["text"]
    assert archive.original(identity) == page(7)
    first = archive.run("show", "--format", "json", "--version", 1, identity).stdout.decode()
    assert marker("trang", 0) in first and old in b"".join(payloads(archive))


def test_the_same_bytes_at_a_second_path_are_kept_once(archive, tmp_path):
    write_pages(tmp_path / "mirror", 1, words=3000)
    archive.imports(tmp_path / "mirror")
    before = sum(map(len, archive.originals().values()))
    copy = tmp_path / "copy" / "ban-sao.html"
    copy.parent.mkdir()
    copy.write_bytes(page(0, words=3000))
    assert archive.imports(tmp_path / "copy")["outcomes"]["duplicate"] == 1
    assert sum(map(len, archive.originals().values())) - before < 1500


def payloads(archive):
    for path in archive.warcs():
        with path.open("rb") as stream:
            for record in ArchiveIterator(stream):
                yield record.raw_stream.read()
