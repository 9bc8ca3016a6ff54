"""The import check, on small packages made for it."""

import importlib.util
import subprocess
import sys
from importlib.machinery import SourceFileLoader

import pytest

from program import ROOT

SCRIPT = ROOT / ".ci" / "check-imports"


def load():
    sys.dont_write_bytecode = True
    loader = SourceFileLoader("check_imports", str(SCRIPT))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("check_imports", loader))
    loader.exec_module(module)
    return module


check = load()


def target(name, *dependencies, kind="regular", path=None):
    return {"name": name, "type": kind, "path": path, "dependencies": [{"byName": [d, None]} for d in dependencies]}


def found(root, targets, files):
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content, encoding="utf-8")
    return list(check.findings(root, {"targets": targets}))


def test_a_package_that_keeps_the_rules_has_no_findings(tmp_path):
    targets = [
        target("NoticeModel"),
        {**target("NoticeIndex", "NoticeModel"), "path": "index/NoticeIndex"},
        target("NoticeIndexTests", "NoticeIndex", kind="test"),
    ]
    targets[1]["dependencies"].append({"product": ["GRDB", "GRDB.swift", None, None]})
    files = {
        "Sources/NoticeModel/Notice.swift": "import Foundation\nstruct Notice {}\n",
        "index/NoticeIndex/Store.swift": "internal import GRDB\npublic import NoticeModel\n",
        "Tests/NoticeIndexTests/StoreTests.swift": "import Testing\n@testable import NoticeIndex\n",
    }
    assert found(tmp_path, targets, files) == []


def test_an_undeclared_import_is_named_with_file_and_line(tmp_path):
    files = {"Sources/NoticeModel/Notice.swift": "// words\n\nimport struct Crypto.SHA256\n"}
    assert found(tmp_path, [target("NoticeModel")], files) == [
        "Sources/NoticeModel/Notice.swift:3: NoticeModel imports Crypto, which Package.swift does not declare for it"
    ]


def test_a_dependency_that_nobody_imports_is_named(tmp_path):
    files = {"Sources/WARC/Record.swift": "struct Record {}\n"}
    assert found(tmp_path, [target("NoticeModel"), target("WARC", "NoticeModel")], files) == [
        "Package.swift:1: WARC declares NoticeModel and never imports it"
    ]


def test_an_arrow_may_not_point_up_or_sideways(tmp_path):
    files = {
        "Sources/NoticeModel/Notice.swift": "import WARC\n",
        "Sources/WARC/Record.swift": "import LegacyEncoding\n",
    }
    lines = found(tmp_path, [target("NoticeModel", "WARC"), target("WARC", "LegacyEncoding")], files)
    assert [line.split(": ", 1)[1] for line in lines] == [
        "NoticeModel (level 0) may not depend on WARC (level 1)",
        "WARC (level 1) may not depend on LegacyEncoding (level 1)",
    ]


@pytest.mark.parametrize(
    ("module", "holder"), [("GRDB", "NoticeIndex"), ("Hummingbird", "NoticeServer"), ("ArgumentParser", "tracuu")]
)
def test_a_restricted_module_stays_in_its_target(tmp_path, module, holder):
    files = {"Sources/SearchQuery/Query.swift": f"import {module}\n"}
    lines = found(tmp_path, [target("SearchQuery", module)], files)
    assert f"Sources/SearchQuery/Query.swift:1: only {holder} may import {module}" in lines


def test_a_new_target_needs_a_level(tmp_path):
    assert "has no level" in found(tmp_path, [target("Surprise")], {"Sources/Surprise/A.swift": ""})[0]


def test_words_in_comments_and_strings_are_no_imports(tmp_path):
    source = tmp_path / "A.swift"
    source.write_text(
        '/* import A\n /* import B */\nimport C */\nlet text = """\nimport D\n"""\nlet raw = #"""\nimport E "\n"""#\n'
        '// import F\nlet odd = "/*"\n@preconcurrency public import class G.H\n  import I\n',
        encoding="utf-8",
    )
    assert check.imports(source) == [(12, "G"), (13, "I")]


def test_a_real_manifest_is_read_and_a_finding_is_exit_1(tmp_path):
    (tmp_path / "Sources" / "WARC").mkdir(parents=True)
    (tmp_path / "Sources" / "WARC" / "Record.swift").write_text("import NIOCore\n", encoding="utf-8")
    (tmp_path / "Package.swift").write_text(
        '// swift-tools-version: 6.2\nimport PackageDescription\nlet package = Package(name: "P", targets: '
        '[.target(name: "WARC")])\n',
        encoding="utf-8",
    )
    done = subprocess.run([sys.executable, SCRIPT, tmp_path], capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 1, done.stderr
    assert "Sources/WARC/Record.swift:1: WARC imports NIOCore" in done.stdout
