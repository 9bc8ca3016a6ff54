"""Ways into the archive without words to look for: the front page, browsing, the register, the page about it."""

import html
import re
import urllib.parse

import pytest

from program import facts, text
from service import free_port, get, served

CONTACT = "vanthu@mau.example"


@pytest.fixture(scope="module")
def site(samples, tmp_path_factory):
    """(base address, archive) of a service with a contact."""
    archive, _ = samples
    log = tmp_path_factory.mktemp("browse") / "log"
    with served(archive, log, free_port(), "--contact", CONTACT, "--rate-limit", "off") as (_, base):
        yield base, archive


def page(address, expect=200):
    status, headers, body = get(address)
    assert status == expect and headers["Content-Type"].startswith("text/html"), address
    return text(body)


def choices(listing):
    """(address, label, count) of each value of a list."""
    found = re.findall(r'<li><a href="([^"]+)"><bdi>(.*?)</bdi> <span>([\d.]+)</span></a>', listing)
    return [(html.unescape(where), html.unescape(label), int(count.replace(".", ""))) for where, label, count in found]


def total(listing):
    found = re.search(r'<p class="total">Tìm thấy ([\d.]+) tài liệu', listing)
    return int(found.group(1).replace(".", ""))


def dates(listing):
    """The days of the hits that have one, in order."""
    return re.findall(r'<time datetime="([\d-]+)">', listing.split('<ol class="hits"')[1].split("</ol>")[0])


@pytest.mark.parametrize("name", ["loai", "co-quan", "bo-suu-tap"])
def test_each_value_of_a_list_has_as_many_documents_as_it_says(site, name):
    base, _ = site
    found = choices(page(f"{base}/duyet/{name}"))
    assert found
    for where, label, count in found:
        documents = page(base + where)
        assert f"<bdi>{html.escape(label)}</bdi></h1>" in documents
        assert total(documents) == count, where


def test_years_come_newest_first_and_hold_their_documents(site):
    base, archive = site
    rows = re.findall(r'<a href="(/duyet/nam/(\d+))">\d+</a></th><td>([\d.]+)</td>', page(base + "/duyet/nam"))
    years = [int(year) for _, year, _ in rows]
    assert years == sorted(years, reverse=True) and len(years) > 3
    for where, year, count in rows:
        listing = page(base + where)
        assert total(listing) == int(count.replace(".", "")) == archive.search(f"năm:{year}")["total"]
        found = dates(listing)
        assert found == sorted(found, reverse=True) and all(day.startswith(year) for day in found)


def test_a_year_of_a_type_is_chosen_and_left_again(site):
    base, _ = site
    where, _, count = max(choices(page(base + "/duyet/loai")), key=lambda value: value[2])
    years = re.findall(rf'href="({re.escape(where)}\?nam=(\d+))"><bdi>\d+</bdi> <span>(\d+)</span>', page(base + where))
    assert sum(int(number) for _, _, number in years) <= count
    narrowed = page(base + years[0][0])
    assert total(narrowed) == int(years[0][2])
    assert f'<a aria-current="true" href="{where}">' in narrowed


def test_the_front_page_says_what_is_there(site):
    base, archive = site
    front = page(base + "/")
    newest = front.split('id="moi-nhat"')[1].split("</ul>")[0]
    days = re.findall(r'<time datetime="([\d-]+)">', newest)
    assert 5 <= len(days) <= 10 and days == sorted(days, reverse=True)
    said = archive.search("--sort", "newest", "--kind", "notice", "--limit", 1, "")["hits"][0]
    assert days[0] == said["issued_on"] and html.escape(said["subject"]) in newest
    for where in ["/duyet", "/so-van-ban", "/gioi-thieu", "/duyet/nam/2013"]:
        assert f'href="{where}"' in front
    assert b"<script>" not in front.encode() and len(front.encode()) < 30_000


def test_the_register_shows_numbers_gaps_and_a_table(site):
    base, archive = site
    form = page(base + "/so-van-ban")
    assert '<option value="2013">' in form and '<option value="TB">' in form and '<option value="1990">' not in form
    shown = page(base + "/so-van-ban?nam=2013&loai=TB")
    assert "Danh mục theo số (từ kho) năm 2013" in shown and "không có trong kho" in shown
    table = re.search(r'href="(/so-van-ban\.csv[^"]+)" download', shown).group(1)
    status, headers, body = get(base + html.unescape(table))
    assert status == 200 and "danh-muc-2013.csv" in headers["Content-Disposition"]
    assert body.startswith(b"\xef\xbb\xbf")
    said = archive.run("register", "--year", 2013, "--type", "TB", "--format", "csv").stdout
    assert body[3:] == said
    document = re.search(r'<td><a href="(/van-ban/[^"]+)">', shown).group(1)
    assert get(base + document)[0] == 200


def test_about_and_documents_name_the_contact_and_every_example_finds_something(site):
    base, _ = site
    about = page(base + "/gioi-thieu")
    assert f'href="mailto:{CONTACT}"' in about
    examples = [html.unescape(link) for link in re.findall(r'href="(/tim-kiem\?[^"]+)"', about)]
    assert len(examples) >= 3
    for example in examples:
        assert total(page(base + example)) > 0, urllib.parse.unquote(example)
    document = re.search(r'href="(/van-ban/[^"]+)"', page(base + "/")).group(1)
    assert f"Yêu cầu đính chính, gỡ: <a href=\"mailto:{CONTACT}\">" in page(base + document)


def test_every_hit_shows_its_day_or_that_none_is_known(site):
    base, _ = site
    listing = page(base + "/tim-kiem?q=thong+bao").split('<ol class="hits"')[1]
    hits = re.findall(r'<p class="facts">(.*?)</p>', listing, re.DOTALL)
    assert len(hits) >= 5 and all("<time " in hit or "không rõ ngày" in hit for hit in hits)


@pytest.mark.parametrize("where", ["/duyet/loai/zz", "/duyet/nam/1812", "/duyet/co-quan/%22%3E%3Cb%3E", "/duyet/bo-suu-tap/%00"])
def test_what_is_not_there_is_a_page_with_what_is(site, where):
    answer = page(site[0] + where, expect=404)
    assert "Không có trong kho" in answer and '><b>"' not in answer
    assert choices(answer) or "/duyet/nam/" in answer


def test_no_document_of_the_samples_is_beyond_reach(site):
    """Each dated document stands in the list of its year."""
    base, _ = site
    for path, fact in list(facts().items())[:10]:
        day = fact.get("issued_on")
        if not day or fact["kind"] != "notice":
            continue
        assert day in page(f"{base}/duyet/nam/{day[:4]}"), path
