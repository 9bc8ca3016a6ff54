"""A document's id comes from its collection and path: no machine, folder above it, order or time plays a part."""

import shutil

from pages import marker, page
from program import Archive


def mirror(folder, number):
    folder.mkdir(parents=True)
    (folder / "index.html").write_bytes(page(number))
    return folder


def test_two_mirrors_with_the_same_relative_path_are_two_documents(archive, tmp_path):
    report = archive.imports(mirror(tmp_path / "xa-mot", 1), mirror(tmp_path / "xa-hai", 2))
    assert report["outcomes"]["added"] == 2
    first, second = archive.found(marker("trang", 1)), archive.found(marker("trang", 2))
    assert len(first) == len(second) == 1 and first != second


def test_two_mirrors_of_the_same_name_are_two_documents_in_two_collections(archive, tmp_path):
    for number, collection in ((1, "xa-mot"), (2, "xa-hai")):
        archive.imports("--collection", collection, mirror(tmp_path / collection / "www", number))
    first, second = archive.found(marker("trang", 1)), archive.found(marker("trang", 2))
    assert len(first) == len(second) == 1 and first != second
    assert archive.found("--collection", "xa-hai", marker("trang", 2)) == second
    assert archive.found("--collection", "xa-mot", marker("trang", 2)) == []


def test_a_mirror_of_the_same_name_never_becomes_a_version_of_another(archive, tmp_path):
    identity = archive.imports(mirror(tmp_path / "may-a" / "www", 1))["items"][0]["id"]
    second = archive.imports(mirror(tmp_path / "may-b" / "www", 2), expect={0, 1})["items"][0]
    assert second.get("id") != identity
    assert second["outcome"] == "added" or second["error"]["code"] == "source.ambiguous"
    assert marker("trang", 1) in archive.show(identity)["text"]


def test_a_moved_mirror_changes_no_id(archive, tmp_path):
    folder = mirror(tmp_path / "cu" / "www", 1)
    identity = archive.imports(folder)["items"][0]["id"]
    (tmp_path / "moi").mkdir()
    shutil.move(folder, tmp_path / "moi" / "www")
    item = archive.imports(tmp_path / "moi" / "www")["items"][0]
    assert (item["outcome"], item["id"]) == ("unchanged", identity)


def test_another_archive_gives_the_same_ids(tmp_path):
    folders = [mirror(tmp_path / f"xa-{number}", number) for number in range(5)]
    one = Archive(tmp_path / "mot").imports(*folders)
    other = Archive(tmp_path / "hai").imports(*reversed(folders))
    assert {item["source"]: item["id"] for item in one["items"]} == {
        item["source"]: item["id"] for item in other["items"]
    }
