"""A notice with its claims marked."""

import re
from pathlib import Path

import pytest

from datamap import audit, load, read_notice
from datamap.notices import read_text
from datamap.report import notice_page, words

INVENTORIES = Path(__file__).parents[2] / "inventories"


@pytest.fixture(scope="module")
def judged():
    return audit(load(INVENTORIES / "revontuli_group.xlsx"), "2026-11-21")


def test_the_marked_text_is_the_text(judged):
    notice = read_notice(INVENTORIES / "revontuli_notice.md")
    page = notice_page.text(notice, words("en")).html
    shown = page.split('<div class="notice"')[1].split(">", 1)[1].rsplit("</div>", 1)[0]
    plain = re.sub(r"</?mark[^>]*>", "", str(shown)).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert notice.text == plain.replace("&#39;", "'").replace("&#34;", '"')
    assert 'title="purpose: Invoicing"' in page


def test_a_notice_is_escaped():
    hostile = (INVENTORIES / "revontuli_notice.md").read_text(encoding="utf-8") + "\n<script>alert(1)</script>\n"
    page = notice_page.text(read_text(hostile, "x"), words("fi")).html
    assert "<script>" not in page


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_claims_stand_beside_the_inventory_in_each_language(judged, language):
    notice = read_notice(INVENTORIES / "revontuli_notice.md")
    text = words(language)
    page = notice_page.claims(judged, notice, ["CUS"], text).html
    assert text("page-cells") in page
    assert "Purposes!C2" in page
    assert text("item-state-stated") in notice_page.items(judged, notice, ["CUS"], text).html


def test_the_notebook_runs_as_it_stands(tmp_path):
    from datamap.report.render import run, to_html

    notebook = run("notice", {"lang": "fi"}, INVENTORIES.parent / "notebooks", tmp_path / "out.ipynb")
    page = to_html(notebook, "fi", "x")
    assert "<mark" in page
    assert words("fi")("page-claims") in page
