"""What a first visit costs: bytes over the wire, requests, and nothing from elsewhere."""

from page_types import PAGES, STATUS
from reader import Reader

MOST_BYTES = 30_000
# The page, the style sheet, the script, the icon.
MOST_REQUESTS = 4


def test_a_first_view_is_light(reader_with, page_type, figure):
    reader = reader_with()
    session = reader.page.context.new_cdp_session(reader.page)
    session.send("Network.enable")
    bodies = []
    session.on("Network.loadingFinished", lambda event: bodies.append(event["encodedDataLength"]))
    reader.opens(PAGES[page_type], STATUS.get(page_type, 200)).wait_for_load_state("networkidle")
    figure(f"{page_type:24} {len(bodies)} requests {sum(bodies):>8,} bytes with headers")
    assert 1 <= len(bodies) <= MOST_REQUESTS
    assert sum(bodies) <= MOST_BYTES


def test_style_sheet_and_script_are_fetched_once(reader_with):
    """The second page of a visit costs its own text only."""
    reader, fetched = reader_with(), []
    reader.page.on("response", lambda answer: fetched.append(answer.url))
    session = reader.page.context.new_cdp_session(reader.page)
    session.send("Network.enable")
    cached = []
    session.on("Network.requestServedFromCache", lambda event: cached.append(event["requestId"]))
    for name in ("home", "results", "document"):
        reader.opens(PAGES[name])
    lasting = [address for address in fetched if address.endswith((".css", ".js"))]
    assert len(set(lasting)) == 2 and len(cached) >= len(lasting) - 2


def test_a_complaint_is_heard(browser, site):
    """Otherwise a page that loads from elsewhere would pass."""
    context = browser.new_context()
    reader = Reader(context.new_page(), site)
    page = reader.opens("/")
    with page.expect_console_message():
        page.evaluate("document.body.append(Object.assign(new Image, {src: 'http://127.0.0.2:9/x.png'}))")
    context.close()
    assert any("Content Security Policy" in complaint for complaint in reader.complaints)
