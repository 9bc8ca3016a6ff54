"""Every type of page in English: the language it says, what it leaves in Vietnamese, where its links lead."""

import urllib.parse
import urllib.request

import html5lib
import pytest
from page_types import DOCUMENT, PAGES, STATUS, VERSIONED
from service import get

# Pages that are looked at in English besides: what a browser does not show on its own.
MORE = {
    "original": f"{DOCUMENT}/xem-ban-goc",
    "original-of-version": f"{VERSIONED}/phien-ban/1/xem-ban-goc",
    "results-far": "/tim-kiem?q=uy+ban&trang=90",
    "results-none-filtered": '/tim-kiem?q="khongcotunay"&loai=TB&co-quan=x&tu=1/2010&den=2012',
    "results-remarks": "/tim-kiem?q=xx:1+OR+-a*+\"b",
    "browse-far": "/duyet/loai/tb?trang=40",
    "browse-unknown": "/duyet/co-quan/khong-co",
    "register-bad-year": "/so-van-ban?nam=abc",
    "register-empty": "/so-van-ban?nam=1950",
    "table-without-year": "/so-van-ban.csv",
    "address-missing": "/url/",
}
ALL = {name: path for name, path in PAGES.items() if "lang=" not in path} | MORE
MACHINES = (".json", ".txt", ".md", ".csv", ".atom", ".xml", ".css", ".svg", "/ban-goc", "/noi-dung")
SPOKEN = ("aria-label", "title", "alt", "placeholder")
# A name in every language.
NAME = "Tra Cứu"


# An old address keeps its own query.
CHOOSABLE = [name for name, path in ALL.items() if not path.startswith("/url/")]


def quoted(name):
    return urllib.parse.quote(ALL[name], safe="/?&=+%:*-.#")


def page(site, path, accepted=None):
    """(status, headers, tree) of a page for a browser that prefers a language."""
    headers = {"Accept-Language": accepted} if accepted else {}
    status, headers, body = get(urllib.request.Request(site + path, headers=headers))
    return status, headers, html5lib.parse(body.decode(), namespaceHTMLElements=False)


def with_language(path, language):
    return f"{path}{'&' if '?' in path else '?'}lang={language}"


def is_vietnamese(text):
    return any(letter.isalpha() and not letter.isascii() for letter in (text or "").replace(NAME, ""))


def vietnamese_outside(element, language=None):
    """What has Vietnamese letters and is not said to be Vietnamese."""
    if not isinstance(element.tag, str) or element.tag in ("script", "style"):
        return
    language = element.get("lang", language)
    if language != "vi":
        yield from (text for text in [element.text, *map(element.get, SPOKEN)] if is_vietnamese(text))
    # The script says these elsewhere, in the language of the page.
    yield from (text for name, text in element.items() if name.startswith("data-") and is_vietnamese(text))
    for child in element:
        yield from vietnamese_outside(child, language)
        if language != "vi" and is_vietnamese(child.tail):
            yield child.tail


@pytest.mark.parametrize("name", ALL)
def test_an_english_page_marks_what_is_vietnamese(site, name):
    path = quoted(name)
    status, headers, tree = page(site, path, "en-US,en;q=0.9,vi;q=0.5")
    assert status == page(site, path)[0]
    assert headers["Content-Language"] == tree.get("lang") == "en" and "Accept-Language" in headers["Vary"]
    assert list(vietnamese_outside(tree)) == []


def test_the_search_for_vietnamese_finds_it(site):
    tree = page(site, DOCUMENT)[2]
    tree.set("lang", "en")
    assert len(list(vietnamese_outside(tree))) > 50


@pytest.mark.parametrize("accepted", [None, "vi", "vi-VN,vi;q=0.9,en;q=0.8", "*", "fr", "en;q=0"])
def test_everybody_else_gets_the_same_vietnamese_page(site, accepted):
    headers = {"Accept-Language": accepted} if accepted else {}
    status, said, body = get(urllib.request.Request(site + DOCUMENT, headers=headers))
    assert status == 200 and said["Content-Language"] == "vi" and body == get(site + DOCUMENT)[2]


@pytest.mark.parametrize(("language", "other"), [("en", "vi"), ("vi", "en")])
@pytest.mark.parametrize("name", CHOOSABLE)
def test_a_chosen_language_stays_while_links_are_followed(site, name, language, other):
    """The address chose it, against the browser's own."""
    tree = page(site, with_language(quoted(name), language), other)[2]
    assert tree.get("lang") == language
    links = [a for a in tree.iter("a") if a.get("href", "").startswith("/")]
    pages = [a for a in links if not urllib.parse.urlsplit(a.get("href")).path.endswith(MACHINES)]
    for link in pages:
        wanted = link.get("hreflang", language)
        assert urllib.parse.parse_qs(urllib.parse.urlsplit(link.get("href")).query).get("lang") == [wanted], link.attrib
    for form in tree.iter("form"):
        kept = [field.get("value") for field in form.iter("input") if field.get("name") == "lang"]
        assert kept == [language] or f"lang={language}" in form.get("action")
    (switch,) = [a for a in links if a.get("hreflang")]
    assert switch.get("hreflang") == switch.get("lang") == other
    assert page(site, switch.get("href"), language)[2].get("lang") == other


def test_a_browser_that_prefers_english_has_plain_links(site):
    hrefs = [a.get("href") for a in page(site, "/", "en")[2].iter("a")]
    assert [href for href in hrefs if "lang=" in href] == ["/?lang=vi"]


def test_a_reader_changes_the_language_and_goes_on(reader):
    page = reader.opens("/tim-kiem?q=thong+bao")
    page.get_by_role("link", name="English").click()
    assert page.locator("html").get_attribute("lang") == "en"
    page.locator(".hits h2 a").first.click()
    assert page.get_by_role("heading", name="Provenance").is_visible()
    page.get_by_role("link", name="Search", exact=True).click()
    page.get_by_label("Search documents").fill("cap nuoc")
    page.get_by_role("button", name="Search").click()
    assert "Results for" in page.locator("h1").inner_text()
    page.get_by_role("link", name="Tiếng Việt").click()
    assert "Kết quả cho" in page.locator("h1").inner_text()
