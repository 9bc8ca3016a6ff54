"""Number, citation and address are taken with one key, where the browser runs the script."""

import pytest
from page_types import DOCUMENT, SCHEMES

BUTTONS = ["Chép số", "Chép viện dẫn", "Chép địa chỉ"]
NO_CLIPBOARD = "Object.defineProperty(Navigator.prototype, 'clipboard', {value: undefined})"


@pytest.fixture(params=[True, False], ids=["clipboard", "plain-http"])
def page(request, reader_with):
    """A document's page; without HTTPS browsers give a page no clipboard."""
    reader = reader_with()
    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    if not request.param:
        reader.page.add_init_script(NO_CLIPBOARD)
    return reader.opens(DOCUMENT)


def pasted(page):
    page.evaluate("document.querySelector('main').append(document.createElement('textarea'))")
    page.locator("textarea").focus()
    page.keyboard.press("Control+V")
    return page.locator("textarea").input_value()


@pytest.mark.parametrize("name", BUTTONS)
def test_a_button_copies_and_says_so(page, name):
    button = page.get_by_role("button", name=name)
    wanted = button.locator("xpath=preceding-sibling::*[1]").inner_text()
    assert wanted in page.locator("article").inner_text() and name not in wanted
    status = button.locator("+ [role=status]")
    assert status.inner_text() == ""
    button.focus()
    page.keyboard.press("Enter")
    page.locator("[role=status]", has_text="Đã chép").wait_for()
    assert status.inner_text() == "Đã chép"
    assert pasted(page) == wanted


def test_what_was_copied_violates_no_rule(reader):
    page = reader.opens(DOCUMENT)
    page.get_by_role("button", name=BUTTONS[1]).click()
    page.locator("[role=status]", has_text="Đã chép").wait_for()
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert reader.violations() == [], scheme


def test_without_scripts_the_texts_are_there_and_no_button(reader_with):
    page = reader_with(java_script_enabled=False).opens(DOCUMENT)
    assert page.locator("[data-copy]").count() == len(BUTTONS) and not page.locator("article button").count()
    assert "164/TB-UBND" in page.locator("[data-copy]").first.inner_text()
