"""Deletes the index and checks that `rebuild` brings back the same answers, byte for byte."""

import re

from program import folded

QUERIES = 50
TOOK = re.compile(rb'"took_ms" ?: ?[0-9.]+')


def queries(facts):
    """Fifty fixed searches out of the samples' facts: words with and without diacritics, numbers, filters."""
    asked = []
    for path in sorted(facts):
        fact = facts[path]
        asked += [[words] for words in fact["find"][:1]] + [[folded(words)] for words in fact["find"][1:2]]
        if fact.get("number"):
            asked += [[fact["number"]], ["--number", fact["number"]]]
        if fact.get("issued_on"):
            year = fact["issued_on"][:4]
            asked.append(["--from", year, "--to", year, "--sort", "oldest", "huyện"])
        if fact.get("type_code"):
            asked.append(["--type", fact["type_code"], "--sort", "newest", "ủy ban"])
    asked = [list(words) for words in dict.fromkeys(map(tuple, asked))]
    step = max(1, len(asked) // QUERIES)
    return asked[::step][:QUERIES]


def answers(archive, asked, ids):
    """The exact JSON of every search and every document, without the time a search took."""
    pages = {
        tuple(words): TOOK.sub(
            b"", archive.run("search", "--format", "json", "--limit", "50", *words, expect={0, 1}).stdout
        )
        for words in asked
    }
    shown = {identity: archive.run("show", "--format", "json", identity).stdout for identity in ids}
    return pages, shown


def differences(archive, facts, items):
    """(searches asked, documents shown, what differs after a rebuild without any index file)."""
    asked = queries(facts)
    ids = sorted({item["id"] for item in items if item.get("id")})
    before = answers(archive, asked, ids)
    originals = archive.originals()
    for path in archive.folder.glob("index.sqlite*"):
        path.unlink()
    archive.run("rebuild")
    after = answers(archive, asked, ids)
    differing = [key for old, new in zip(before, after, strict=True) for key in old if old[key] != new[key]]
    if archive.originals() != originals:
        differing.append("originals")
    return len(asked), len(ids), differing
