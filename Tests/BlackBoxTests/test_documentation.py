"""Whatever a user can type or be told stands in docs/: codes, commands, options and addresses, as the sources have them."""

import re

import pytest

from program import ROOT, text, tracuu

DOCS = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").glob("*.md")))
SERVER = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "Sources" / "NoticeServer").glob("*.swift")))


def source(path):
    return (ROOT / path).read_text(encoding="utf-8")


def codes(path):
    """The raw values of the enum `Code` in a file: what stands in quotes, else the case's own name."""
    body = re.search(r"enum Code: String.*?\{\n(.*?)\n  \}", source(path), re.DOTALL).group(1)
    return [raw or name for name, raw in re.findall(r'^\s+case (\w+)(?: = "([^"]+)")?$', body, re.MULTILINE)]


def commands():
    listing = text(tracuu("--help").stdout).split("SUBCOMMANDS:")[1]
    return re.findall(r"^  ([a-z][a-z-]*)(?: {2,}|$)", listing, re.MULTILINE)


def section(command):
    """What commands.md says of one command."""
    found = re.search(rf"^## tracuu {command}\b.*?(?=^## |\Z)", source("docs/commands.md"), re.MULTILINE | re.DOTALL)
    assert found, f"docs/commands.md has no section on {command}"
    return found.group()


def missing(words):
    """Those that stand nowhere in docs/ between backticks."""
    quoted = set(re.findall(r"`([^`\n]+)`", DOCS))
    return [word for word in words if word not in quoted]


@pytest.mark.parametrize(
    ("path", "least"),
    [
        ("Sources/NoticeModel/ImportWarning.swift", 15),
        ("Sources/NoticeModel/ImportError.swift", 8),
        ("Sources/SearchQuery/NoticeSearching.swift", 6),
        ("Sources/SearchQuery/Diagnostic.swift", 10),
    ],
)
def test_every_code_is_explained(path, least):
    found = codes(path)
    assert len(found) >= least, "the enum is not read rightly"
    assert missing(found) == []


def test_every_code_of_the_service_is_explained():
    found = re.findall(r'code: "([a-z_.]+)"', SERVER)
    assert len(found) >= 10
    assert missing(found) == []


def test_every_command_and_option_is_explained():
    found = commands()
    assert {"import", "search", "serve"} <= set(found)
    lacking = []
    for command in found:
        said = section(command)
        usage = text(tracuu("help", command).stdout)
        options = set(re.findall(r"^\s+(?:-\w, )?(--[a-z][a-z-]*)", usage, re.MULTILINE))
        # The program's own --help and --version are explained once; a command's --version takes a value.
        options -= {"--help"} if "--version <" in usage else {"--help", "--version"}
        lacking += [f"{command} {option}" for option in sorted(options) if not re.search(rf"`{option}[` ]", said)]
    assert lacking == []


def test_every_route_is_explained():
    names = dict(re.findall(r'static let (\w+) = "([^"]+)"', source("Sources/NoticePages/SiteURL.swift")))
    groups = re.findall(r'let \w+ = router\.group\("([^"]+)"\)', SERVER)
    assert len(groups) == 1
    routes = re.findall(r'router\.(?:read|take)\("([^"]+)"\)', SERVER)
    routes += [f"{groups[0]}/{path}" for path in re.findall(r'api\.read\("([^"]+)"\)', SERVER)]
    document = names["documentsPath"] + re.search(r'SiteURL\.documentsPath \+ "([^"]+)"', SERVER).group(1)
    routes += [names["searchPath"], names["checkPath"], document, f"{document}/{names['originalName']}"]
    view = f"{document}/{names['originalViewName']}"
    routes += [view, f"{view}/{names['originalContentName']}", f"{document}/{names['replayViewName']}"]
    # The rest of an address is an old address or a number there.
    routes = [route.replace("url/**", "url/{URL}").replace("**", "{number}") for route in routes]
    assert len(routes) >= 8
    assert missing(routes) == []


@pytest.mark.parametrize("enum", ["enum Parameter", "enum Field"])
def test_every_parameter_is_explained(enum):
    where = {"enum Parameter": "Sources/NoticeServer/APISearchInput.swift", "enum Field": "Sources/NoticePages/SearchForm.swift"}
    body = source(where[enum]).split(enum)[1].split("}")[0]
    found = re.findall(r'"([^"]+)"', body) or re.findall(r"\w+", body.split("case ")[1])
    assert len(found) >= 7
    assert missing(found) == []


def test_every_field_of_a_record_is_explained():
    body = source("importers/RecordImporter/RecordField.swift").split("enum RecordField")[1].split("\n}")[0]
    found = [raw or name for name, raw in re.findall(r'^  case (\w+)(?: = "([^"]+)")?$', body, re.MULTILINE)]
    assert len(found) >= 12
    assert missing(found) == []
