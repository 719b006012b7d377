"""`datamap draft`: the JSON that scripts rely on, the listing, and one sentence for what is no notice."""

import json
from pathlib import Path

from typer.testing import CliRunner

from datamap.cli import app

DATA = Path(__file__).parent / "data"


def draft(*arguments):
    return CliRunner().invoke(app, ["draft", *arguments])


def test_json_has_the_keys_of_the_interface_in_order_and_quotes_that_stand_in_the_text():
    shown = draft(str(DATA / "fi.txt"), str(DATA / "sv.txt"), "--json")
    assert 0 == shown.exit_code
    first, second = json.loads(shown.stdout)["notices"]
    assert list(first) == [
        *("file", "language", "controller", "business_id", "register_name", "date", "contact", "purposes"),
        *("legal_bases", "data_categories", "sources", "recipients", "named_processors", "transfers", "retention"),
        *("automated_decisions", "profiling", "rights", "complaint_authority", "law_refs", "empty_sections"),
        *("placeholders", "claims"),
    ]
    assert {"statement": "yes", "countries": ["US"], "mechanisms": ["scc"]} == first["transfers"]
    assert ("fi", "sv") == (first["language"], second["language"])
    assert second["automated_decisions"] is None
    text = (DATA / "fi.txt").read_text(encoding="utf-8")
    for claim in first["claims"]:
        assert claim["quote"] == text[claim["start"] : claim["end"]]


def test_without_json_a_short_listing():
    lines = draft(str(DATA / "en.txt")).stdout.splitlines()
    assert lines[0].startswith("en.txt: en, ")
    assert "  controller: Aurora Workshop Ltd (0.95)" in lines


def test_what_is_no_notice_is_refused_with_one_sentence(tmp_path):
    page = tmp_path / "page.txt"
    page.write_text("The harvest was good this year and the committee was pleased with it. " * 4, encoding="utf-8")
    shown = draft(str(page), "--json")
    assert 2 == shown.exit_code
    assert "" == shown.stdout
    assert 1 == len(shown.stderr.splitlines())
