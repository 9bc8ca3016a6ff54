"""Every type of page against axe-core: WCAG 2.2 A and AA and its best practices."""

from page_types import PAGES, SCHEMES, STATUS
from reader import AXE


def test_axe_is_recent(reader):
    reader.opens("/")
    version = AXE.run(reader.page).response["testEngine"]["version"]
    assert tuple(map(int, version.split(".")[:2])) >= (4, 12)


def test_axe_finds_what_is_wrong(reader):
    """A run that can find nothing would pass everything."""
    page = reader.opens("/")
    page.evaluate("document.querySelector('label[for=q]').remove()")
    assert any(finding.startswith("label:") for finding in reader.violations())


def test_no_page_violates_a_rule(reader, page_type):
    page = reader.opens(PAGES[page_type], STATUS.get(page_type, 200))
    # What is folded away has to be right too.
    page.locator("details").evaluate_all("all => all.forEach(details => details.open = true)")
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") == (scheme == "dark")
        assert reader.violations() == [], scheme


def test_dark_is_dark_and_light_is_light(reader_with):
    grounds = {}
    for scheme in SCHEMES:
        page = reader_with(color_scheme=scheme).opens("/")
        colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
        grounds[scheme] = sum(map(int, colour.strip("rgb()").split(",")))
    assert grounds["dark"] < 120 and grounds["light"] > 700
