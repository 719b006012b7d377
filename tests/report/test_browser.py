"""A report opened in Chromium, as its reader would."""

import datetime as dt
import shutil
from itertools import combinations
from pathlib import Path

import pytest

from datamap.report.job import Job
from datamap.report.render import render

INVENTORIES = Path(__file__).parents[2] / "inventories"
DAY = dt.date(2026, 11, 21)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")

TEXT_BOXES = """svg => [...svg.querySelectorAll('text')].map(text => {
  const box = text.getBoundingClientRect();
  return {said: text.textContent, x: box.x, y: box.y, right: box.right, bottom: box.bottom};
}).filter(box => box.said.trim())"""


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield launched
        launched.close()


@pytest.mark.parametrize(
    ("client", "language"), [("revontuli_group", "en"), ("nettitieto", "fi"), ("revontuli_group", "sv")]
)
def test_a_report_opens_silently_and_no_text_of_a_picture_overlaps_another(browser, tmp_path, client, language):
    workbook = INVENTORIES / f"{client}.xlsx"
    files = render(Job(workbook, DAY, "", language, tmp_path))
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    requests, complaints = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    address = Path(files["html"]).as_uri()
    page.goto(address)
    assert requests == [address]
    assert complaints == []
    pictures = page.query_selector_all("figure svg")
    assert len(pictures) >= 2
    for picture in pictures:
        boxes = picture.evaluate(TEXT_BOXES)
        assert boxes
        for one, other in combinations(boxes, 2):
            across = min(one["right"], other["right"]) - max(one["x"], other["x"])
            down = min(one["bottom"], other["bottom"]) - max(one["y"], other["y"])
            # the boxes of a font are taller than its letters: two lines of one label may touch
            assert across <= 1 or down <= 3, (one, other)
    wider = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    assert not wider
    page.close()
