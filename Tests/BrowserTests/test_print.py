"""A page on paper: the document, its source and digest, and that it replaces no certified copy."""

import re

from page_types import DOCUMENT, PAGES, STATUS


def test_a_print_is_black_on_white_and_has_nothing_to_click(reader, page_type):
    page = reader.opens(PAGES[page_type], STATUS.get(page_type, 200))
    page.emulate_media(media="print", color_scheme="dark")
    ground, text = page.evaluate("(s => [s.backgroundColor, s.color])(getComputedStyle(document.body))")
    assert (ground, text) == ("rgb(255, 255, 255)", "rgb(0, 0, 0)")
    for part in ("header.site", "form", "nav", "button", "summary", "footer"):
        assert not any(item.is_visible() for item in page.locator(part).all()), part


def test_a_print_says_what_it_is_where_it_comes_from_and_what_it_is_not(reader):
    page = reader.opens(DOCUMENT)
    note = page.locator(".print-note")
    assert not note.is_visible()
    page.emulate_media(media="print")
    words = note.inner_text()
    assert "Bản in từ kho tra cứu, không thay bản chính hay bản sao y" in words
    assert "Cần bản sao y thì hỏi cơ quan ban hành" in words
    assert "tb_164_2013.html" in words and re.search(r"SHA-256: [0-9a-f]{64}\.", words)
    assert page.locator(".citation", has_text=reader.base + DOCUMENT).is_visible()


def test_links_on_paper_show_where_they_lead(reader):
    page = reader.opens(DOCUMENT)
    link = page.locator("section[aria-labelledby=vien-dan] a").first
    shown = "link => getComputedStyle(link, '::after').content"
    assert link.evaluate(shown) == "none"
    page.emulate_media(media="print")
    assert link.get_attribute("href") in link.evaluate(shown)
