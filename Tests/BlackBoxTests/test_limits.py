"""Limits are told, can be lowered, and count as a failure only where somebody asks for that."""

import json

from program import tracuu
from test_archives import page, zipped


def test_limits_are_listed():
    listed = json.loads(tracuu("limits", "--format", "json").stdout)
    values = {limit["name"]: limit["value"] for limit in listed}
    assert values["input.document_bytes"] == 64 << 20
    assert values["archive.entries"] == 1_000_000
    assert values["query.terms"] == 32
    assert {limit["unit"] for limit in listed} == {"bytes", "seconds", "count"}
    lines = tracuu("limits").stdout.decode().splitlines()
    assert len(lines) == len(listed)
    assert any("--max-entries" in line for line in lines)


def test_entries_behind_the_limit_are_left_and_a_rebuild_leaves_them_too(archive, tmp_path):
    file = tmp_path / "nhieu.zip"
    file.write_bytes(zipped({f"{n}.html": page(f"mục thứ {n}", n + 1) for n in range(9)}))
    items = archive.imports("--max-entries", "4", file)["items"]
    assert len(items) == 5
    assert items[-1]["warnings"] == ["limit.entries"]
    archive.run("rebuild")
    assert archive.search("mục thứ")["total"] == 4
    # The same file without the limit gives the others.
    assert archive.imports(file)["outcomes"]["added"] == 5
    archive.run("rebuild")
    assert archive.search("mục thứ")["total"] == 9


def test_strict_ends_with_one_where_something_was_cut(archive, tmp_path):
    file = tmp_path / "nhieu.zip"
    file.write_bytes(zipped({f"{n}.html": page(f"mục thứ {n}", n + 1) for n in range(9)}))
    archive.run("import", "--quiet", "--strict", "--max-entries", "4", file, expect=1)
    archive.run("import", "--quiet", "--strict", file)
    archive.run("import", "--quiet", "--max-entries", "0", file, expect=2)
