"""Runs the built program the way a person or a script does, and reads what it prints."""

import json
import os
import re
import subprocess
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "Tests" / "TestSupport" / "Samples"
SHARED = ROOT.parent / "shared"

# How the two bundled exports name their columns, in the form `--field` takes.
EXPORTS = {
    "van_ban.jsonl": {
        "id": "id", "number": "so_ky_hieu", "type": "loai", "title": "trich_yeu", "issuing_body": "co_quan",
        "issued_on": "ngay_ban_hanh", "signer": "nguoi_ky", "text": "noi_dung",
    },
    "so_cong_van_den.csv": {
        "id": "id", "number": "so_ky_hieu", "type": "loai", "title": "trich_yeu", "issuing_body": "co_quan_gui",
        "issued_on": "ngay_van_ban", "text": "noi_dung",
    },
}  # fmt: skip

# What no message to a person may hold: the inside of a crash, of the database, of the runtime.
# The name of the index file may stand in a message; what is wrong inside it may not.
LEAKS = re.compile(r"fatal error|stack dump|backtrace|(?<!index\.)sqlite|fts5|SELECT .* FROM", re.IGNORECASE)


def binary():
    """The program under test: TRACUU_BIN, else the newest build."""
    if named := os.environ.get("TRACUU_BIN"):
        if not Path(named).exists():
            raise FileNotFoundError(f"TRACUU_BIN names {named}, which is not there")
        return Path(named).resolve()
    built = [path for kind in ("release", "debug") if (path := ROOT / ".build" / kind / "tracuu").exists()]
    if not built:
        raise FileNotFoundError("tracuu is not built: run `swift build`, or set TRACUU_BIN")
    return max(built, key=lambda path: path.stat().st_mtime)


def environment(**more):
    """The caller's environment without settings of this program, so that a developer's own cannot decide a test."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TRACUU_")}
    return kept | {"SWIFT_BACKTRACE": "enable=no"} | more


def tracuu(*arguments, expect=0, env=None, timeout=300, prefix=(), **options):
    """Runs one command to its end. `expect` is the exit code, or a set of them, or None for any that is no crash."""
    command = [*prefix, str(binary()), *map(str, arguments)]
    done = subprocess.run(
        command, capture_output=True, timeout=timeout, env=environment(**(env or {})), check=False, **options
    )
    said = f"{command}\nexit {done.returncode}\n{text(done.stdout)[-2000:]}\n{text(done.stderr)[-4000:]}"
    assert done.returncode >= 0, f"ended by signal {-done.returncode}: {said}"
    if expect is not None:
        assert done.returncode in ({expect} if isinstance(expect, int) else expect), said
    assert not LEAKS.search(text(done.stderr)), said
    return done


def text(data):
    return data.decode("utf-8", errors="replace")


class Archive:
    """One archive folder and the commands on it."""

    def __init__(self, folder):
        self.folder = Path(folder)

    def run(self, command, *arguments, **options):
        return tracuu(command, "--archive", self.folder, *arguments, **options)

    def imports(self, *arguments, **options):
        """Imports and returns the report, whose sums are checked each time."""
        report_file = self.folder.parent / f"{self.folder.name}-report.json"
        report_file.unlink(missing_ok=True)
        done = self.run("import", "--quiet", "--report", report_file, *arguments, **options)
        report = json.loads(report_file.read_bytes())
        outcomes = report["outcomes"]
        assert set(outcomes) == {"added", "updated", "unchanged", "duplicate", "rejected"}
        assert sum(outcomes.values()) == report["inputs"] == len(report["items"])
        for name, count in outcomes.items():
            assert count == sum(item["outcome"] == name for item in report["items"]), name
        sources = [item["source"] for item in report["items"]]
        assert len(set(sources)) == len(sources), "an input stands twice in the report"
        refused = [item for item in report["items"] if item["outcome"] == "rejected" and not within_archive(item)]
        assert done.returncode == (1 if refused else 0)
        return report

    def search(self, *arguments, **options):
        """The JSON page of a search; nothing found is an answer too."""
        options.setdefault("expect", {0, 1})
        done = self.run("search", "--format", "json", *arguments, **options)
        page = json.loads(done.stdout)
        assert (done.returncode == 0) == bool(page["total"])
        return page

    def found(self, *arguments, **options):
        """The ids a search finds, in order."""
        return [hit["id"] for hit in self.search(*arguments, **options)["hits"]]

    def show(self, reference, **options):
        return json.loads(self.run("show", "--format", "json", reference, **options).stdout)

    def original(self, reference):
        return self.run("original", reference).stdout

    def originals(self):
        """Every file of the append-only store with its bytes."""
        folder = self.folder / "originals"
        return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}

    def warcs(self):
        return sorted((self.folder / "originals").glob("*.warc.gz"))


def within_archive(item):
    """An entry of an archive: refused by itself, it is kept with the archive, and the import has done all it could."""
    return "!/" in item["source"] and item["media_type"] not in ("application/json", "text/csv")


def import_samples(archive):
    """Imports the bundled samples as the demonstration does; returns the items of all reports together."""
    folders = [SAMPLES / name for name in ("cong-thong-tin", "van-ban-word", "thong-bao-txt")]
    items = archive.imports(*folders)["items"]
    for name, columns in EXPORTS.items():
        fields = [word for ours, theirs in columns.items() for word in ("--field", f"{ours}={theirs}")]
        items += archive.imports(*fields, SAMPLES / "xuat-csdl" / name)["items"]
    return items


def facts():
    """Path → what a reader of the document knows, for every sample; a record's path is `export!/its id`."""
    return json.loads((SAMPLES / "facts.json").read_text(encoding="utf-8"))


def item_of(items, path):
    """The report's item for a sample: sources are named from the imported folder on, sample paths from the samples."""
    matches = [
        item
        for item in items
        if ("/" + item["source"]).endswith("/" + path) or ("/" + path).endswith("/" + item["source"])
    ]
    assert len(matches) == 1, f"{path}: {[item['source'] for item in matches]}"
    return matches[0]


def folded(words):
    """Words as people type them without a Vietnamese keyboard."""
    plain = "".join(c for c in unicodedata.normalize("NFD", words) if not unicodedata.combining(c))
    return plain.replace("đ", "d").replace("Đ", "D")
