"""Articles and headings have addresses of their own."""

from page_types import DOCUMENT, PAGES

ARTICLES = PAGES["document-replaced"]
SHOWN = "link => getComputedStyle(link).opacity === '1'"


def top(page, anchor):
    return page.locator(f"#{anchor}").bounding_box()["y"]


def test_an_address_leads_to_its_article(reader):
    page = reader.opens(f"{ARTICLES}#dieu-2")
    assert page.locator("#dieu-2").inner_text().startswith("Điều 2.")
    assert 0 <= top(page, "dieu-2") < 60


def test_an_article_of_a_second_count_has_an_anchor_of_its_own(reader):
    page = reader.opens(ARTICLES)
    anchors = page.locator(".at").evaluate_all("all => all.map(place => place.id)")
    assert {"dieu-1", "dieu-2", "dieu-1-2", "dieu-2-2", "dieu-4"} <= set(anchors)
    names = page.locator(".anchor").evaluate_all("all => all.map(link => link.ariaLabel)")
    assert len(set(names)) == len(names) >= len(anchors)


def test_the_link_of_an_article_is_seen_with_mouse_and_keyboard(reader):
    page = reader.opens(ARTICLES)
    link = page.get_by_role("link", name="Liên kết đến Điều 3", exact=True)
    assert not link.evaluate(SHOWN)
    page.locator("#dieu-3").hover()
    assert link.evaluate(SHOWN)
    page.mouse.move(0, 0)
    link.focus()
    assert link.evaluate(SHOWN)
    page.keyboard.press("Enter")
    page.wait_for_url("**#dieu-3")
    page.emulate_media(media="print")
    assert not link.is_visible()


def test_a_finger_sees_the_links_at_once(reader_with):
    phone = reader_with(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    link = phone.opens(ARTICLES).locator("#dieu-3 .anchor")
    assert link.evaluate(SHOWN) and 0 <= link.bounding_box()["x"]


def test_the_link_is_no_part_of_a_heading_or_of_the_text(reader):
    page = reader.opens(DOCUMENT)
    heading = page.locator(".text .at > [id]").first
    assert page.get_by_role("heading", name=heading.inner_text(), exact=True).last.get_attribute("id").startswith("muc-")
    assert "#" not in page.locator(".text").inner_text()


def test_a_long_text_has_a_table_of_contents(reader_with):
    page = reader_with(java_script_enabled=False).opens(ARTICLES)
    contents = page.get_by_role("navigation", name="Mục lục")
    contents.locator("summary").click()
    assert contents.get_by_role("link").count() == page.locator(".anchor").count() >= 5
    contents.get_by_role("link", name="Điều 4. Phối hợp").click()
    assert page.url.endswith("#dieu-4")
    assert 0 <= top(page, "dieu-4") <= page.viewport_size["height"]
    assert not reader_with().opens(DOCUMENT).locator(".toc").count()
