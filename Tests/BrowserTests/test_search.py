"""What a resident does: ask, narrow, turn the page, open, take the original home. With JavaScript and without."""

import re

import pytest
from page_types import DOCUMENT, PAGES, STATUS
from program import SAMPLES


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def visitor(request, reader_with):
    return reader_with(java_script_enabled=request.param)


def ask(page, words):
    page.get_by_label("Tìm văn bản").fill(words)
    page.get_by_role("button", name="Tìm").click()
    page.wait_for_url("**/tim-kiem?**")
    return page


def total(page):
    return int(re.search(r"Tìm thấy ([\d.]+)", page.locator(".total").inner_text()).group(1).replace(".", ""))


def titles(page):
    return page.locator(".hits h2").all_inner_texts()


def test_diacritics_are_not_needed(visitor):
    page = visitor.opens("/")
    with_marks = (total(ask(page, "giải phóng mặt bằng")), titles(page))
    assert with_marks[0] > 5
    assert (total(ask(page, "giai phong mat bang")), set(titles(page))) == (with_marks[0], set(with_marks[1]))
    assert "phóng" in page.locator(".hits mark").all_inner_texts()
    assert page.get_by_label("Tìm văn bản").input_value() == "giai phong mat bang"


def test_a_number_leads_to_its_document(visitor):
    page = ask(visitor.opens("/"), "164/TB-UBND")
    page.locator(".hits h2 a").first.click()
    page.wait_for_url(f"**{DOCUMENT}**")
    assert "164/TB-UBND" in page.locator(".record").first.inner_text()


def test_a_facet_narrows_by_what_it_says_and_can_be_taken_back(visitor):
    page = ask(visitor.opens("/"), "thong bao")
    whole = total(page)
    facet = page.locator(".facets a", has_text="Kế hoạch").first
    count = int(facet.locator("span").inner_text())
    facet.click()
    page.wait_for_url("**loai=**")
    assert total(page) == count < whole
    assert all("Kế hoạch" in facts for facts in page.locator(".hits .facts").all_inner_texts())
    assert page.locator(".facets [aria-current]").count() == 1
    page.get_by_role("link", name="Bỏ lọc Loại: Kế hoạch").click()
    page.wait_for_url(lambda address: "loai=" not in address)
    assert total(page) == whole


def test_a_filter_of_the_form_is_kept(visitor):
    page = visitor.opens("/")
    page.locator("summary", has_text="Lọc và sắp xếp").click()
    page.get_by_label("Loại văn bản", exact=True).select_option(label="Quyết định")
    page.get_by_label("Từ ngày").fill("2012")
    ask(page, "bồi thường")
    assert titles(page)
    days = page.locator(".hits time").evaluate_all("all => all.map(time => time.dateTime)")
    assert days and min(days) >= "2012"
    assert page.locator("#loai option:checked").text_content() == "Quyết định"


def test_pages_of_a_result_follow_each_other(visitor):
    page = ask(visitor.opens("/"), "uy ban")
    first = titles(page)
    page.get_by_role("link", name="Trang sau").click()
    page.wait_for_url("**trang=2**")
    second = titles(page)
    assert second and not set(first) & set(second)
    assert page.locator("ol.hits").get_attribute("start") == str(len(first) + 1)
    page.get_by_role("link", name="Trang trước").click()
    page.wait_for_url(lambda address: "trang=" not in address)
    assert titles(page) == first


def test_nothing_found_says_how_to_go_on(visitor):
    page = ask(visitor.opens("/"), "khongcotunay")
    assert "Không tìm thấy" in page.locator("main").inner_text() and page.get_by_role("heading", name="Có thể thử")


def test_a_date_that_is_none_is_said_and_no_filter(visitor):
    page = visitor.opens(PAGES["results-filtered"])
    assert "Không hiểu “abc”" in page.locator("#luu-y").inner_text()
    assert page.locator("#den").get_attribute("aria-describedby") == "luu-y"
    assert page.locator(".chosen a").count() == 2 and titles(page)


def test_the_original_comes_as_it_was_received(visitor):
    page = visitor.opens(DOCUMENT)
    link = page.get_by_role("link", name="Tải bản gốc")
    assert re.search(r"\(\d+,\d KB\)", link.inner_text())
    with page.expect_download() as download:
        link.click()
    source = next(SAMPLES.rglob("tb_164_2013.html"))
    assert download.value.path().read_bytes() == source.read_bytes()


def test_a_number_of_several_years_is_chosen_among(visitor):
    page = visitor.opens(PAGES["number-chooser"], STATUS["number-chooser"])
    assert "164/TB-UBND" in page.locator("h1").inner_text()
    page.locator(".hits h2 a").first.click()
    page.wait_for_url(f"**{DOCUMENT}**")


def test_a_whole_number_is_its_document(visitor):
    page = visitor.opens("/so/12/2012/QĐ-UBND")
    assert "/van-ban/2012/12-2012-qd-ubnd" in page.url


def test_a_dead_link_offers_a_search(visitor):
    page = visitor.opens("/van-ban/2013/khong-co-000000", status=404)
    assert page.locator("h1").inner_text() == "Không tìm thấy trang này"
    assert titles(ask(page, "tiêm phòng"))
