"""Every answer is as /openapi.json says, whatever is sent."""

import json
from urllib.parse import quote

from api_requests import run
from openapi_spec_validator import validate
from service import get, served


def test_the_description_is_openapi(samples, tmp_path):
    with served(samples[0], tmp_path / "log", 0) as (_, base):
        status, headers, body = get(base + "/openapi.json")
    assert status == 200 and headers["Content-Type"].startswith("application/json")
    described = json.loads(body)
    validate(described)
    assert described["openapi"].startswith("3.1.") and len(described["paths"]) > 20


def test_answers_are_as_described(tmp_path, figure):
    result = run(tmp_path, examples=25)
    assert not result.failures, result.failures
    assert result.requests > 1_000
    figure(f"openapi: {result.requests:,} requests, every answer as described")


def test_a_language_is_refused_just_where_the_description_says_so(samples, tmp_path):
    with served(samples[0], tmp_path / "log", 0) as (_, base):
        paths = json.loads(get(base + "/openapi.json")[2])["paths"]
        seen = {}
        for path, operations in paths.items():
            parameters = operations.get("get", {}).get("parameters", [])
            language = next((one for one in parameters if one.get("name") == "lang"), None)
            if language is None or "{year}" in path:
                continue
            filled = path
            for one in parameters:
                if one["in"] == "path":
                    value = one.get("example", one["schema"].get("example", one["schema"].get("examples", ["1"])[0]))
                    filled = filled.replace("{%s}" % one["name"], quote(value, safe=""))
            seen[path] = ("pattern" in json.dumps(language["schema"]), get(f"{base}{filled}?lang=%00")[0] == 400)
        assert len(seen) > 2 and all(said == done for said, done in seen.values()), seen


def test_an_original_has_the_type_that_it_is_described_with(samples, tmp_path):
    archive, items = samples
    kinds = {"so_cong_van_den.csv": "text/csv", "van_ban.jsonl": "application/json"}
    with served(archive, tmp_path / "log", 0) as (_, base):
        for export, kind in kinds.items():
            record = next(item for item in items if f"{export}!/" in item["source"])
            url = json.loads(get(f"{base}/api/v1/documents/{record['id']}")[2])["url"]
            status, headers, _ = get(f"{base}{url}/ban-goc")
            assert status == 200 and headers["Content-Type"].startswith(kind), export
