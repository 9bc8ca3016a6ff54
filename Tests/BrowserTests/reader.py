"""A browser tab that keeps an eye on what it loads."""

from axe_playwright_python.sync_playwright import Axe
from page_types import is_refused_by_design

AXE = Axe()
# `target-size` is no part of a run unless asked for, though it belongs to WCAG 2.2 AA.
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
}


class Reader:
    """One tab at one site. What a person would find wrong without seeing it is kept in `complaints`."""

    def __init__(self, page, base):
        self.page, self.base, self.complaints = page, base, []
        page.on("console", self.hear)
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        page.on("request", self.see)
        page.on("requestfailed", self.miss)

    def hear(self, message):
        """Violations of the content security policy are among these. That the page itself is a 404 is no news."""
        of_page = message.text.startswith("Failed to load resource") and message.location["url"] == self.page.url
        is_refusal = "blocked" in message.text.lower() and is_refused_by_design(self.page.url, message.location["url"])
        if message.type in ("error", "warning") and not of_page and not is_refusal:
            self.complaints.append(f"{message.type}: {message.text}")

    def see(self, request):
        if not request.url.startswith(self.base + "/"):
            self.complaints.append(f"outside: {request.url}")

    def miss(self, request):
        """What was under way when the reader went on is not missed."""
        is_refusal = request.failure == "csp" and is_refused_by_design(self.page.url, request.frame.url)
        if request.failure != "net::ERR_ABORTED" and not is_refusal:
            self.complaints.append(f"failed: {request.url} {request.failure}")

    def opens(self, path, status=200):
        answer = self.page.goto(self.base + path)
        assert answer.status == status, path
        return self.page

    def violations(self):
        found = AXE.run(self.page, options=RULES).response["violations"]
        return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]

    def sideways(self):
        """How many pixels the page is wider than its window."""
        return self.page.evaluate("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")
