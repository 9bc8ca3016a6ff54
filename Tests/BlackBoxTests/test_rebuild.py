"""The index is derived: without it, `rebuild` gives the same answers."""

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
