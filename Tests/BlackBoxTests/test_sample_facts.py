"""Sections, recipients and tasks of the bundled documents, against what people read in them."""

import json

from program import ROOT, SAMPLES, tracuu

FOLDERS = ("cong-thong-tin", "van-ban-word", "thong-bao-txt")


def test_every_sample_is_read_whole(figure):
    labels = json.loads((ROOT / "Tests" / "TestSupport" / "sample-facts.json").read_text(encoding="utf-8"))
    lines = tracuu("extract", "--format", "jsonl", *[SAMPLES / name for name in FOLDERS]).stdout.splitlines()
    found = {}
    for line in lines:
        document = json.loads(line)
        if document["kind"] != "notice":
            continue
        name = document["source"].split("Samples/")[-1]
        found[name] = {
            "sections": [section["label"] for section in document["sections"]],
            "recipients": document["recipients"],
            "addressees": document["addressees"],
            "signer": [document["authority"], document["signer_title"], document["signer"]],
            "legal_bases": len(document["legal_bases"]),
            "effective_from": document["effective_from"],
            "assignments": [[a["unit"], a["task"][:60], a["deadline"]] for a in document["assignments"]],
        }
    assert set(found) == set(labels) and len(labels) > 25
    for name, label in labels.items():
        assert found[name] == label, name
    tasks = sum(len(label["assignments"]) for label in labels.values())
    figure(f"samples: {len(labels)} documents, {tasks} tasks, all as labelled")
