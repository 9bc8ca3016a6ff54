"""Shared archives and pages. Each test has a folder of its own; what is shared is only read."""

import pytest

from program import SHARED, Archive, binary, import_samples


def pytest_sessionstart():
    """One clear line instead of a failure of every test."""
    try:
        binary()
    except FileNotFoundError as error:
        pytest.exit(str(error), returncode=2)


FIGURES = []


@pytest.fixture(scope="session")
def figure():
    """Takes a line that is printed at the end of the run, whether its test passes or not."""
    return FIGURES.append


def pytest_terminal_summary(terminalreporter):
    if FIGURES:
        terminalreporter.section("figures")
        for line in FIGURES:
            terminalreporter.write_line(line)


@pytest.fixture
def archive(tmp_path):
    return Archive(tmp_path / "archive")


@pytest.fixture(scope="session")
def samples(tmp_path_factory):
    """(archive, report items) of the bundled samples; for tests that only read."""
    archive = Archive(tmp_path_factory.mktemp("samples") / "archive")
    return archive, import_samples(archive)


@pytest.fixture
def own_samples(archive):
    """The same, for a test that damages or changes its archive."""
    return archive, import_samples(archive)


@pytest.fixture(scope="session")
def corpora():
    """The folder of real and hostile inputs beside the project, where there is one."""
    folder = SHARED / "corpora"
    if not folder.is_dir():
        pytest.skip("../shared/corpora is not on this machine")
    return folder
