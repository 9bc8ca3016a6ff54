"""Other archives and feed readers take everything, with the programs that they have."""

import json
import re
import urllib.request
import xml.etree.ElementTree as ElementTree

import feedparser
import pytest
from sickle import Sickle
from sickle.oaiexceptions import BadArgument, IdDoesNotExist, NoRecordsMatch

from program import text
from service import get, served


@pytest.fixture(scope="module")
def site(samples, tmp_path_factory):
    with served(samples[0], tmp_path_factory.mktemp("harvest") / "log", 0) as (_, base):
        yield base


def addresses(base):
    """What the sitemap names: every document that searches show."""
    index = ElementTree.fromstring(get(base + "/sitemap.xml")[2])
    parts = [element.text for element in index.findall(".//{*}loc")]
    found = [element.text for part in parts for element in ElementTree.fromstring(get(part)[2]).findall(".//{*}loc")]
    assert len(set(found)) == len(found)
    return [address for address in found if "/van-ban/" in address]


def test_the_sitemap_names_every_document_that_searches_show_and_each_answers(site):
    found = addresses(site)
    total = json.loads(get(site + "/api/v1/search?limit=1")[2])["total"]
    assert len(found) == total > 0
    for address in found:
        assert get(address)[0] == 200, address


def test_a_harvester_gets_every_document_once(site):
    client = Sickle(site + "/oai")
    assert client.Identify().protocolVersion == "2.0"
    records = list(client.ListRecords(metadataPrefix="oai_dc"))
    identifiers = [record.header.identifier for record in records]
    # Searches and the sitemap have one of equal documents, a harvest all.
    assert len(set(identifiers)) == len(identifiers) >= len(addresses(site))
    assert [header.identifier for header in client.ListIdentifiers(metadataPrefix="oai_dc")] == identifiers
    permalinks = {value for record in records for value in record.metadata["identifier"] if "/van-ban/" in value}
    assert permalinks >= set(addresses(site))
    assert all(record.metadata["title"][0].strip() for record in records)


def test_sets_and_days_part_the_harvest(site):
    client = Sickle(site + "/oai")
    specs = [item.setSpec for item in client.ListSets()]
    assert "loai:tb" in specs and "nam:2013" in specs
    notices = list(client.ListRecords(metadataPrefix="oai_dc", set="loai:tb"))
    assert notices and all(record.metadata["type"][0] == "Thông báo" for record in notices)
    day = notices[0].header.datestamp[:10]
    since = list(client.ListRecords(**{"metadataPrefix": "oai_dc", "from": day}))
    assert len(since) == len(addresses(site))
    with pytest.raises(NoRecordsMatch):
        list(client.ListRecords(**{"metadataPrefix": "oai_dc", "until": "1999-01-01"}))
    with pytest.raises(IdDoesNotExist):
        client.GetRecord(identifier="oai:127.0.0.1:" + "0" * 24, metadataPrefix="oai_dc")
    with pytest.raises(BadArgument):
        client.ListRecords(metadataPrefix="oai_dc", von="hôm qua")


def test_a_rebuild_keeps_the_times_of_changes(own_samples, tmp_path):
    archive = own_samples[0]

    def stamps(name):
        with served(archive, tmp_path / name, 0) as (_, base):
            client = Sickle(base + "/oai")
            return [(h.identifier, h.datestamp) for h in client.ListIdentifiers(metadataPrefix="oai_dc")]

    before = stamps("before")
    (archive.folder / "index.sqlite").unlink()
    archive.run("rebuild")
    assert stamps("after") == before and before


def test_feed_readers_understand_a_search(site):
    feed = feedparser.parse(get(site + "/feed.atom?q=thong+bao")[2])
    assert not feed.bozo and feed.version == "atom10" and feed.entries
    total = json.loads(get(site + "/api/v1/search?q=thong+bao&limit=1")[2])["total"]
    assert int(feed.feed.opensearch_totalresults) == total
    seen, page = [], feed
    while True:
        seen += [entry.id for entry in page.entries]
        following = [link.href for link in page.feed.links if link.rel == "next"]
        if not following:
            break
        page = feedparser.parse(get(following[0])[2])
    assert len(set(seen)) == len(seen) == total
    assert all(get(entry.link)[0] == 200 and entry.updated.endswith("Z") for entry in feed.entries)


def test_a_browser_can_be_told_of_the_search(site):
    page = text(get(site + "/")[2])
    described = re.search(r'<link rel="search"[^>]* href="([^"]+)"', page).group(1)
    description = ElementTree.fromstring(get(site + described)[2])
    templates = {element.get("type"): element.get("template") for element in description.findall(".//{*}Url")}
    results = templates["text/html"].replace("{searchTerms}", "thong%20bao")
    assert get(re.sub(r"\{[^}]*\?\}", "", results))[0] == 200
    typed = templates["application/x-suggestions+json"].replace("{searchTerms}", "thong%20b")
    with urllib.request.urlopen(typed, timeout=30) as answer:
        assert answer.headers["Content-Type"].startswith("application/x-suggestions+json")
        asked, completions = json.loads(answer.read())[:2]
    assert asked == "thong b" and completions
