"""Every field of every bundled notice, exports included, against what people read in the sources.

A label of a heading, legal basis or task is its beginning; all other labels are whole. A task is where the document tells
a body, an office or who leads it to do something: by an order ("giao", "yêu cầu", "đề nghị"), by "có trách nhiệm", or as
a point or provision that says who does what. What persons must do, what a report tells or asks of those above, and what
an amendment quotes are no tasks.
"""

import json

from program import EXPORTS, ROOT, SAMPLES, tracuu

FOLDERS = ("cong-thong-tin", "van-ban-word", "thong-bao-txt")
VALUES = (
    "number", "type_code", "issued_on", "issuing_body", "place", "parent_body", "subject", "signer", "signer_title",
    "authority", "effective_from",
)  # fmt: skip
LISTS = ("addressees", "recipients", "legal_bases", "sections", "assignments")


def extracted():
    """Sample path → what is read from it; a record's path is `export!/its id`."""
    output = [tracuu("extract", "--format", "jsonl", *[SAMPLES / name for name in FOLDERS]).stdout]
    for name, columns in EXPORTS.items():
        fields = [word for ours, theirs in columns.items() for word in ("--field", f"{ours}={theirs}")]
        output.append(tracuu("extract", "--format", "jsonl", *fields, SAMPLES / "xuat-csdl" / name).stdout)
    documents = [json.loads(line) for line in b"".join(output).splitlines()]
    return {document["source"].split("Samples/")[-1]: document for document in documents}


def values(document):
    """What a document says under every key of its label."""
    found = {key: document[key] for key in VALUES + ("addressees", "recipients", "legal_bases")}
    found["sections"] = [[section["label"], section["heading"]] for section in document["sections"]]
    found["assignments"] = [[task["unit"], task["task"], task["deadline"]] for task in document["assignments"]]
    return found


def agrees(key, found, label):
    if key == "legal_bases":
        found, label = [[text] for text in found], [[text] for text in label]
    elif key not in ("sections", "assignments"):
        return found == label
    # Which part of a row is labelled by its beginning.
    place = 0 if key == "legal_bases" else 1
    cut = [
        [part[: len(wanted[place])] if at == place else part for at, part in enumerate(row)]
        for row, wanted in zip(found, label)
    ]
    return len(found) == len(label) and cut == label


def test_every_sample_is_read_whole(figure):
    labels = json.loads((ROOT / "Tests" / "TestSupport" / "sample-facts.json").read_text(encoding="utf-8"))
    documents = extracted()
    notices = {path for path, document in documents.items() if document["kind"] == "notice"}
    assert set(labels) == notices and len(labels) >= 50
    wrong, right = [], 0
    for path, label in labels.items():
        assert set(label) == {*VALUES, *LISTS}, path
        found = values(documents[path])
        for key, wanted in label.items():
            if agrees(key, found[key], wanted):
                right += max(1, len(wanted)) if key in LISTS else 1
            else:
                wrong.append(f"{path}: {key}: {found[key]!r}, printed {wanted!r}")
    figure(f"samples: {len(labels)} documents, {right} fields as labelled, {len(wrong)} not")
    assert not wrong, "\n".join(wrong)
