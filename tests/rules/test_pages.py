"""Every rule's page is its manual and its test."""

import csv
import re

import pytest

from datamap import audit
from datamap.inventory import read
from datamap.notices import Texts, read_text
from datamap.report import LANGUAGES, words
from datamap.rules import RULES
from datamap.rules.page import about, cases, page_path

CASES = [pytest.param(rule, case, id=f"{rule.code} {case.title}") for rule in RULES for case in cases(rule)]


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_a_page_says_what_its_rule_finds(rule, case, tmp_path):
    for sheet, rows in case.sheets.items():
        with (tmp_path / f"{sheet}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys())
            if sheet != "Controller":
                writer.writeheader()
            writer.writerows(rows)
    inventory = read(tmp_path)
    assert [] == [problem for problem in inventory.problems if problem.severity != "info"]
    texts = Texts({key: read_text(text, key) for key, text in case.texts.items()})
    judged = audit(inventory, case.on, texts=texts)
    assert () == judged.errors
    found = [
        {"kind": finding.kind, "severity": finding.severity, "subjects": "; ".join(finding.subjects)}
        for finding in judged.findings
        if finding.rule == rule.code
    ]
    assert case.expected == found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_page_has_its_prose_a_finding_and_a_clean_case(rule):
    text = page_path(rule).read_text(encoding="utf-8")
    assert text.startswith(f"# {rule.code} ")
    for part in ("What it finds", "Why it matters", "What to do", "References"):
        assert re.search(rf"^## {part}\n\n\S", text, flags=re.M), part
    expected = [bool(case.expected) for case in cases(rule)]
    assert True in expected
    assert False in expected


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_title_and_remedy_exist_in_every_language_and_the_page_has_the_english_title(rule):
    texts = {language: (words(language)(rule.code), words(language)(f"{rule.code}.remedy")) for language in LANGUAGES}
    assert 3 == len({title for title, _ in texts.values()})
    assert 3 == len({remedy for _, remedy in texts.values()})
    assert texts["en"][0] == about(rule)["title"]
