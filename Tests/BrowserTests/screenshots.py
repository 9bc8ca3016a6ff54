"""Makes the pictures of docs/images from the bundled samples, whose offices and people are invented.

Always in the same font and at the same size, so that a picture changes only with the page: `make screenshots`.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.append(str(Path(__file__).resolve().parents[1] / "BlackBoxTests"))

from page_types import DOCUMENT
from program import Archive, import_samples
from service import served

# Name, address, width, height, colours.
PICTURES = (
    ("home", "/", 900, 520, "light"),
    ("results", "/tim-kiem?q=giai+phong+mat+bang", 1000, 720, "light"),
    ("document", DOCUMENT, 900, 800, "light"),
    ("phone", "/tim-kiem?q=ngung+cap+nuoc", 360, 720, "light"),
    ("phone-dark", "/tim-kiem?q=ngung+cap+nuoc", 360, 720, "dark"),
)
# Letters in grey, not in the colours of one screen's pixels: smaller files, and alike everywhere.
PLAIN = ["--disable-lcd-text", "--font-render-hinting=none"]
FONT = "body { font-family: Roboto, sans-serif !important }"
MOST_BYTES = 150_000


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work, sync_playwright() as driver:
        archive = Archive(Path(work) / "archive")
        import_samples(archive)
        browser = driver.chromium.launch(
            executable_path=shutil.which("chromium"), chromium_sandbox=False, args=PLAIN
        )
        with served(archive, Path(work) / "log", 0) as (_, base):
            for name, address, width, height, colours in PICTURES:
                # Only here is the page's own policy set aside, for the font.
                page = browser.new_page(
                    viewport={"width": width, "height": height}, color_scheme=colours, bypass_csp=True, locale="vi-VN"
                )
                page.goto(base + address)
                page.add_style_tag(content=FONT)
                # The port is another one each time.
                page.locator(".citation bdi").evaluate_all(
                    "(all, base) => all.forEach(e => e.textContent = e.textContent.replace(base, 'https://tracuu.example'))",
                    base,
                )
                path = folder / f"{name}.png"
                page.screenshot(path=path)
                page.close()
                size = path.stat().st_size
                print(f"{path}: {size:,} bytes")
                assert size <= MOST_BYTES, path
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
