"""The bundled samples, from import to the answers a person sees."""

import hashlib

import pytest

from program import SAMPLES, facts, folded, item_of

FACTS = facts()


def test_every_sample_is_stored_once(samples):
    _, items = samples
    assert {item["outcome"] for item in items} <= {"added", "updated", "duplicate"}
    assert len({item_of(items, path)["source"] for path in FACTS}) == len(FACTS)


@pytest.mark.parametrize("path", sorted(FACTS))
def test_words_find_their_document_with_and_without_diacritics(samples, path):
    archive, items = samples
    wanted = item_of(items, path)["id"]
    for words in FACTS[path]["find"]:
        for typed in (words, folded(words)):
            assert wanted in archive.found("--limit", 100, "--", typed), typed


@pytest.mark.parametrize("path", sorted(path for path, fact in FACTS.items() if fact.get("number")))
def test_a_number_comes_first_in_its_own_search(samples, path):
    archive, items = samples
    fact = FACTS[path]
    first = archive.search("--", fact["number"])["hits"][0]
    assert first["number"] == fact["number"]
    assert item_of(items, path)["id"] in archive.found("--limit", 100, "--number", fact["number"])


@pytest.mark.parametrize("path", sorted(path for path, fact in FACTS.items() if fact["kind"] == "notice"))
def test_show_names_the_fields_of_a_notice(samples, path):
    archive, items = samples
    shown, fact = archive.show(item_of(items, path)["id"]), FACTS[path]
    for name in ("kind", "number", "type_code", "issued_on"):
        assert shown[name] == fact.get(name), name


def test_original_gives_the_exact_bytes_of_every_file(samples):
    archive, items = samples
    files = [path for path in FACTS if "!/" not in path]
    assert files
    for path in files:
        assert archive.original(item_of(items, path)["id"]) == (SAMPLES / path).read_bytes(), path


def test_original_of_a_record_is_its_own_part_of_the_export(samples):
    archive, items = samples
    records = [path for path in FACTS if "!/" in path]
    assert records
    for path in records:
        container = (SAMPLES / path.split("!/")[0]).read_bytes()
        part = archive.original(item_of(items, path)["id"]).strip()
        assert part and len(part) < len(container) and part in container, path


def test_the_report_names_the_digest_and_size_of_each_file(samples):
    _, items = samples
    for path in (path for path in FACTS if "!/" not in path):
        data, item = (SAMPLES / path).read_bytes(), item_of(items, path)
        assert item["sha256"] == hashlib.sha256(data).hexdigest() and item["bytes"] == len(data), path


def test_a_date_range_keeps_to_its_days(samples):
    archive, items = samples
    path = next(path for path, fact in FACTS.items() if fact.get("issued_on") and "!/" not in path)
    wanted, words, day = item_of(items, path)["id"], FACTS[path]["find"][0], FACTS[path]["issued_on"]
    year = int(day[:4])
    for since, until in ((day, day), (day[:7], day[:7]), (year, year), (year - 1, year + 1)):
        assert wanted in archive.found("--from", since, "--to", until, "--limit", 100, "--", words), (since, until)
    for since, until in ((year + 1, year + 2), (year - 2, year - 1)):
        assert wanted not in archive.found("--from", since, "--to", until, "--limit", 100, "--", words), (since, until)


def test_a_snippet_is_text_whose_only_markup_is_mark(samples):
    archive, _ = samples
    snippets = [hit["snippet"] for hit in archive.search("--limit", 50, "thông báo")["hits"]]
    assert any("<mark>" in snippet for snippet in snippets)
    for snippet in snippets:
        assert "<" not in snippet.replace("<mark>", "").replace("</mark>", "")


def test_verify_finds_nothing_wrong(samples):
    archive, _ = samples
    archive.run("verify")
