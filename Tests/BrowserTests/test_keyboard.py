"""Without a mouse: everything is reached in the order in which it is read, and is seen when it is reached."""

from page_types import DOCUMENT, PAGES, STATUS

FOCUSED = """() => {
  const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
  const top = document.elementFromPoint(box.x + Math.min(box.width, innerWidth) / 2, box.y + Math.min(box.height / 2, 20));
  return {
    place: window.stops.indexOf(element), name: element.outerHTML.slice(0, 90),
    outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    visible: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0,
    isFrame: element.tagName === 'IFRAME', uncovered: !!top && (element.contains(top) || top.contains(element)),
  };
}"""
STOPS = """() => {
  const all = document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]');
  window.stops = [...all].filter(element => element.checkVisibility({contentVisibilityAuto: true}));
  return window.stops.length;
}"""


def test_tab_reaches_everything_in_reading_order_and_is_seen(reader, page_type):
    page = reader.opens(PAGES[page_type], STATUS.get(page_type, 200))
    count = page.evaluate(STOPS)
    assert count >= 2
    for expected in range(count):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        # Through the old page that the viewer shows, with stops of its own.
        for _ in range(100 if focused["isFrame"] else 0):
            page.keyboard.press("Tab")
            focused = page.evaluate(FOCUSED)
            if not focused["isFrame"]:
                break
        assert focused["place"] == expected, focused
        assert focused["outline"] and focused["visible"] and focused["uncovered"], focused


def test_the_skip_link_leads_past_the_head(reader):
    page = reader.opens(PAGES["results"])
    link = page.get_by_role("link", name="Đến nội dung chính")
    assert link.bounding_box()["x"] < 0
    page.keyboard.press("Tab")
    assert link.bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "noi-dung"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "q"


def test_a_search_needs_no_mouse(reader):
    page = reader.opens("/")
    page.get_by_label("Tìm văn bản").focus()
    page.keyboard.type("164/TB-UBND")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem?**")
    page.locator(".hits h2 a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{DOCUMENT}**")


def test_filters_open_and_are_chosen_with_keys(reader):
    page = reader.opens("/")
    page.get_by_label("Tìm văn bản").focus()
    page.keyboard.type("uy ban")
    # The button, then the filters.
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "loai"
    page.keyboard.press("ArrowDown")
    chosen = page.locator("#loai option:checked").text_content()
    assert chosen != "Mọi loại"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**loai=**")
    assert f"Loại: {chosen}" in page.locator(".chosen").inner_text()
