"""Suggestions under the search field: with keys, mouse and finger; never in the way of who types."""

import json

import pytest
from page_types import PAGES, SCHEMES

SUGGESTIONS = "**/goi-y?**"


def typed(page, words="giai phong"):
    """The field and the list that opens under it."""
    field = page.get_by_role("combobox", name="Tìm văn bản")
    field.fill(words)
    page.get_by_role("listbox", name="Gợi ý").wait_for()
    return field, page.get_by_role("listbox", name="Gợi ý").get_by_role("option")


def chosen(page):
    return page.locator("[role=option][aria-selected=true]").all_inner_texts()


def searched(page):
    page.wait_for_url("**/tim-kiem?**")
    return page.locator("#q").input_value()


def answers(page, status=200, words=()):
    page.route(
        SUGGESTIONS,
        lambda route: route.fulfill(status=status, content_type="application/json", body=json.dumps(["", list(words)])),
    )


def test_arrows_walk_through_the_list_and_come_back_to_the_field(reader):
    page = reader.opens("/")
    field, options = typed(page)
    texts = options.all_inner_texts()
    assert len(texts) > 1 and field.get_attribute("aria-expanded") == "true" and chosen(page) == []
    for text in texts:
        page.keyboard.press("ArrowDown")
        assert chosen(page) == [text]
        active = field.get_attribute("aria-activedescendant")
        assert page.locator(f"#{active}").inner_text() == text
    page.keyboard.press("ArrowDown")
    assert chosen(page) == [] and field.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowUp")
    assert chosen(page) == texts[-1:]
    assert field.input_value() == "giai phong" and page.evaluate("document.activeElement.id") == "q"


def test_enter_searches_for_the_chosen_one(reader):
    page = reader.opens(PAGES["results"])
    _, options = typed(page)
    text = options.nth(1).inner_text()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "thong+bao" not in address)
    assert searched(page) == text and page.locator(".hits li").count()


def test_escape_leaves_what_was_typed(reader):
    page = reader.opens("/")
    field, _ = typed(page)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert not page.get_by_role("listbox").is_visible() and field.get_attribute("aria-expanded") == "false"
    assert field.input_value() == "giai phong"
    page.keyboard.press("ArrowDown")
    page.get_by_role("listbox").wait_for()
    page.keyboard.press("Enter")
    assert searched(page) == "giai phong"


def test_a_click_searches(reader):
    page = reader.opens("/")
    _, options = typed(page)
    text = options.first.inner_text()
    options.first.click()
    assert searched(page) == text


def test_a_finger_searches_and_the_list_fits_on_an_old_phone(reader_with):
    reader = reader_with(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    page = reader.opens("/")
    _, options = typed(page)
    assert reader.sideways() <= 0
    box = page.get_by_role("listbox").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 320
    assert min(option.bounding_box()["height"] for option in options.all()) >= 44
    text = options.first.inner_text()
    options.first.tap()
    assert searched(page) == text


def test_the_list_goes_when_the_field_is_left(reader):
    page = reader.opens("/")
    typed(page)
    page.keyboard.press("Tab")
    assert not page.get_by_role("listbox").is_visible()
    assert page.evaluate("document.activeElement.textContent") == "Tìm"


def test_fast_typing_asks_once(reader):
    page, asked = reader.opens("/"), []
    page.on("request", lambda request: asked.append(request.url) if "/goi-y?" in request.url else None)
    page.locator("#q").focus()
    page.evaluate(
        """() => { for (let length = 1; length <= 10; length += 1) {
          q.value = 'giai phong'.slice(0, length); q.dispatchEvent(new Event('input', {bubbles: true})); } }"""
    )
    page.get_by_role("listbox").wait_for()
    assert [address.partition("=")[2] for address in asked] == ["giai%20phong"]


def test_a_late_answer_to_an_older_question_is_not_shown(reader):
    page, held = reader.opens("/"), []
    page.route(SUGGESTIONS, lambda route: held.append(route) if not held else route.fallback())
    with page.expect_request(SUGGESTIONS):
        page.locator("#q").fill("cap nuoc")
    _, options = typed(page)
    texts = options.all_inner_texts()
    held[0].fulfill(content_type="application/json", body='["", ["cũ"]]')
    page.evaluate("new Promise(requestAnimationFrame)")
    assert options.all_inner_texts() == texts and "cũ" not in texts


@pytest.mark.parametrize("status", [429, 500, None])
def test_a_refusal_is_silent_and_a_search_is_possible(reader, status):
    page = reader.opens("/")
    typed(page)
    page.unroute_all()
    if status:
        answers(page, status)
    else:
        page.route(SUGGESTIONS, lambda route: route.abort("connectionrefused"))
    page.locator("#q").fill("tiem phong")
    page.get_by_role("listbox").wait_for(state="hidden")
    # The browser says so in its console, whatever the page does.
    said = {str(status or "connectionrefused"), "ERR_CONNECTION_REFUSED", "CONNECTION_REFUSED"}
    assert all(any(word in complaint for word in said) for complaint in reader.complaints), reader.complaints
    reader.complaints.clear()
    page.keyboard.press("Enter")
    assert searched(page) == "tiem phong"


def test_what_a_document_is_called_is_text(reader):
    page = reader.opens("/")
    answers(page, words=["<img src=x onerror=alert(1)>"])
    _, options = typed(page)
    assert options.all_inner_texts() == ["<img src=x onerror=alert(1)>"] and not page.locator(".suggestions img").count()


@pytest.mark.parametrize("name", ["home", "results"])
def test_an_open_list_violates_no_rule(reader, name):
    page = reader.opens(PAGES[name])
    typed(page)
    page.keyboard.press("ArrowDown")
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert reader.violations() == [], scheme


def test_a_slash_leads_to_the_field_and_is_a_letter_inside(reader):
    page = reader.opens(PAGES["results"])
    page.keyboard.press("Control+/")
    assert page.evaluate("document.activeElement.id") != "q"
    page.keyboard.press("/")
    assert page.evaluate("[document.activeElement.id, getSelection().toString()]") == ["q", "thong bao"]
    page.keyboard.type("164/TB")
    assert page.locator("#q").input_value() == "164/TB"
    page.locator("summary").first.click()
    page.locator("#co-quan").press_sequentially("a/b")
    assert page.locator("#co-quan").input_value() == "a/b"


def test_the_slash_can_be_switched_off(reader_with):
    """WCAG 2.1.4: who speaks to the computer presses keys without meaning it."""
    page = reader_with().opens(PAGES["about"])
    page.get_by_role("button", name="Tắt phím /").click()
    page.goto(page.url.replace(PAGES["about"], "/"))
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") != "q"
    page.goto(page.url.rstrip("/") + PAGES["about"])
    page.get_by_role("button", name="Bật phím /").click()
    assert page.get_by_role("button", name="Tắt phím /").is_visible()


@pytest.mark.parametrize("name", ["home", "document", "original"])
def test_a_page_that_is_asked_for_again_runs_what_it_ran(reader, name):
    """A 304 whose policy is another would switch off script or frame of the page in the cache."""
    page = reader.opens(PAGES[name])
    with page.expect_response(reader.base + PAGES[name]) as answer:
        page.reload()
    assert answer.value.headers["content-security-policy"] and answer.value.ok
    reader.opens(PAGES[name])
    assert page.locator({"home": "[role=combobox]", "document": ".copy", "original": "iframe"}[name]).count()


def test_without_scripts_the_field_is_a_plain_one(reader_with):
    page = reader_with(java_script_enabled=False).opens("/")
    assert page.get_by_role("searchbox").count() == 1
    assert page.get_by_role("combobox", name="Tìm văn bản").count() == page.locator("[role=listbox]").count() == 0
