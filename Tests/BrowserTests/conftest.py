"""One browser and one site for all tests; a tab for each."""

import shutil

import pytest
from page_types import PAGES
from playwright.sync_api import sync_playwright
from program import binary
from reader import Reader
from service import served
from shown_archive import shown_archive

FIGURES = []


def pytest_sessionstart():
    """One clear line instead of a failure of every test."""
    try:
        binary()
    except FileNotFoundError as error:
        pytest.exit(str(error), returncode=2)
    if not shutil.which("chromium"):
        pytest.exit("chromium is not installed: run `make install`", returncode=2)


def pytest_terminal_summary(terminalreporter):
    if FIGURES:
        terminalreporter.section("figures")
        for line in FIGURES:
            terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def figure():
    """Takes a line that is printed at the end of the run."""
    return FIGURES.append


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium: nothing is downloaded. The sandbox of Chromium cannot be had by root."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), chromium_sandbox=False)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The address of the service over the shown archive."""
    folder = tmp_path_factory.mktemp("site")
    with served(shown_archive(folder), folder / "log", 0) as (_, base):
        yield base


@pytest.fixture
def reader_with(browser, site):
    """Makes a tab with the settings of a context (`color_scheme`, `java_script_enabled`, `viewport`). At the end no tab
    may have complained."""
    contexts, readers = [], []

    def make(**settings):
        context = browser.new_context(locale="vi-VN", **settings)
        context.set_default_timeout(10_000)
        contexts.append(context)
        readers.append(Reader(context.new_page(), site))
        return readers[-1]

    yield make
    for context in contexts:
        context.close()
    assert [complaint for reader in readers for complaint in reader.complaints] == []


@pytest.fixture(scope="session")
def desk(browser):
    """Where tabs with no settings of their own are opened: a context for each would take longer than most tests."""
    context = browser.new_context(locale="vi-VN")
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture
def reader(desk, site):
    reader = Reader(desk.new_page(), site)
    yield reader
    reader.page.close()
    assert reader.complaints == []


@pytest.fixture(params=PAGES)
def page_type(request):
    """The name of every type of page."""
    return request.param
