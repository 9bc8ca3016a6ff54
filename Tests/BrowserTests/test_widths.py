"""An old phone, a tablet, a desk: no page scrolls sideways, and what is wide scrolls in its own box."""

from page_types import DOCUMENT, PAGES, STATUS, WIDE, WIDTHS

TARGETS = "button, input:not([type=hidden]), select, textarea, summary, header a, nav a, .chosen a, .actions a"


def test_no_page_scrolls_sideways(reader, page_type):
    page = reader.opens(PAGES[page_type], STATUS.get(page_type, 200))
    page.locator("details").evaluate_all("all => all.forEach(details => details.open = true)")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 640})
        assert reader.sideways() <= 0, width


def test_sideways_is_noticed(reader):
    page = reader.opens("/")
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<pre>' + 'x'.repeat(900) + '</pre>')")
    assert reader.sideways() > 0


def test_piled_up_marks_stay_on_the_page(reader_with):
    page = reader_with(viewport={"width": 320, "height": 640}).opens(DOCUMENT)
    wider = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth"
    paragraph = page.locator(".text p").first
    paragraph.evaluate("p => p.textContent = '\u0e14' + '\u0e49\u0e47'.repeat(400)")
    assert page.evaluate(wider) <= 0
    paragraph.evaluate("p => p.style.overflow = 'visible'")
    assert page.evaluate(wider) > 0


def test_a_wide_table_scrolls_in_its_box(reader_with):
    page = reader_with(viewport={"width": 320, "height": 640}).opens(WIDE)
    box = page.locator(".text .table").first
    assert box.evaluate("box => box.scrollWidth > box.clientWidth && box.clientWidth <= 320")
    box.focus()
    box.evaluate("box => { window.moved = new Promise(done => box.addEventListener('scroll', done, {once: true})) }")
    page.keyboard.press("ArrowRight")
    page.evaluate("window.moved.then(() => true)")
    assert box.evaluate("box => box.scrollLeft") > 0


def test_cells_of_a_table_of_data_are_wider_than_a_word(reader_with):
    page = reader_with(viewport={"width": 320, "height": 640}).opens(PAGES["document-of-old-page"])
    cell = page.locator(".text td", has_text="Kết luận của Phó Chủ tịch").first
    assert cell.bounding_box()["width"] >= 100


def test_the_first_hit_is_in_the_first_view_of_a_phone(reader_with):
    page = reader_with(viewport={"width": 320, "height": 640}).opens(PAGES["results"])
    hit = page.locator(".hits li h2").first.bounding_box()
    assert hit["y"] + hit["height"] <= 640


def test_facets_stand_beside_the_hits_where_there_is_room(reader_with):
    for width, is_beside in ((320, False), (768, True), (1280, True)):
        page = reader_with(viewport={"width": width, "height": 800}).opens(PAGES["results"])
        hits, facets = page.locator(".hits").bounding_box(), page.locator(".facets").bounding_box()
        assert (facets["x"] >= hits["x"] + hits["width"]) == is_beside
        # The link to them is for those who would not see them.
        assert page.locator(".jump").is_visible() != is_beside


def test_fingers_find_what_they_aim_at(reader_with, page_type):
    """44 px for what stands alone (WCAG 2.5.5, and what makers of phones ask for)."""
    phone = reader_with(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    page = phone.opens(PAGES[page_type], STATUS.get(page_type, 200))
    heights = page.locator(TARGETS).evaluate_all(
        "all => all.filter(target => target.checkVisibility()).map(target => [target.outerHTML.slice(0, 90),"
        " target.getBoundingClientRect().height])"
    )
    assert len(heights) >= 1 and [target for target in heights if target[1] < 44] == []
