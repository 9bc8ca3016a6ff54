"""A document's page: its parts are linked, citations lead both ways, versions can be compared."""

from page_types import DOCUMENT, PAGES, SCHEMES, STATUS, VERSIONED


def test_every_link_within_a_page_leads_to_a_place(reader, page_type):
    page = reader.opens(PAGES[page_type], STATUS.get(page_type, 200))
    anchors = page.locator("a[href^='#']").evaluate_all("all => all.map(link => link.hash.slice(1))")
    missing = page.evaluate("names => names.filter(name => !document.getElementById(decodeURIComponent(name)))", anchors)
    assert "noi-dung" in anchors and missing == []
    identities = page.locator("[id]").evaluate_all("all => all.map(element => element.id)")
    assert len(set(identities)) == len(identities)


def test_the_contents_lead_to_the_tasks(reader):
    page = reader.opens(DOCUMENT)
    page.get_by_role("navigation", name="Trên trang này").get_by_role("link", name="Nhiệm vụ được giao").click()
    assert page.url.endswith("#nhiem-vu")
    assert 0 <= page.locator("#nhiem-vu").bounding_box()["y"] < 200


def test_citations_lead_there_and_back(reader):
    page = reader.opens(DOCUMENT)
    page.locator("section[aria-labelledby=vien-dan] a", has_text="12/2012/QĐ-UBND").click()
    page.wait_for_url("**/12-2012-qd-ubnd**")
    page.locator("section[aria-labelledby=duoc-vien-dan] a", has_text="164/TB-UBND").first.click()
    page.wait_for_url(f"**{DOCUMENT}")


def test_what_changed_a_document_stands_above_it(reader):
    page = reader.opens(PAGES["document-replaced"])
    banner = page.get_by_role("note")
    assert "1688/QĐ-UBND" in banner.inner_text()
    assert banner.bounding_box()["y"] < page.locator(".record").first.bounding_box()["y"]


def test_the_citation_and_the_address_are_taken_with_one_click(reader):
    page = reader.opens(DOCUMENT)
    for words in ("Thông báo số 164/TB-UBND ngày 22/7/2013", DOCUMENT):
        page.locator(".citation bdi", has_text=words).click()
        assert words in page.evaluate("getSelection().toString()")


def test_versions_are_listed_and_compared(reader):
    page = reader.opens(VERSIONED)
    page.get_by_role("link", name="Các phiên bản (3)").click()
    page.wait_for_url("**/phien-ban")
    page.get_by_label("So phiên bản").fill("1")
    page.get_by_label("với phiên bản").fill("3")
    page.get_by_role("button", name="So sánh").click()
    page.wait_for_url("**/phien-ban/1...3")
    assert "hai" in page.locator("del").all_inner_texts()[0] and "tư" in page.locator("ins").all_inner_texts()[0]


def test_a_draft_is_checked_and_what_it_says_is_accessible(reader):
    page = reader.opens(PAGES["check"])
    page.get_by_role("textbox").last.fill("Căn cứ Quyết định số 2210/QĐ-UBND ngày 02/11/2015 của UBND huyện và 9999/TB-UBND.")
    page.locator("main form button").last.click()
    page.locator("main a[href*='2210-qd-ubnd']").first.wait_for()
    assert "9999/TB-UBND" in page.locator("main").inner_text()
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert reader.violations() == [], scheme
    page.set_viewport_size({"width": 320, "height": 640})
    assert reader.sideways() <= 0
