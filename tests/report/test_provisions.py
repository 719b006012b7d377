"""Provisions are cited as lawyers of each language do, and none of the project's short forms is left in a report."""

import re

import pytest

from datamap.report.provisions import cited
from datamap.report.words import LANGUAGES, Words
from datamap.rules import RULES


@pytest.mark.parametrize(
    ("provision", "fi", "sv", "en"),
    [
        ("46(2)(c)", "46 art. 2 k. c", "art. 46.2 c", "Art. 46(2)(c)"),
        ("44-46, 13(1)", "44–46 art., 13 art. 1 k.", "art. 44–46, art. 13.1", "Art. 44–46, Art. 13(1)"),
        ("28(3)(a)-(h)", "28 art. 3 k. a–h", "art. 28.3 a–h", "Art. 28(3)(a–h)"),
        ("87; TSL 29 §", "87 art.; tietosuojalaki 29 §", "art. 87; dataskyddslagen 29 §",
         "Art. 87; Data Protection Act section 29"),
        ("HetiL 10 § 2–3 k.", "henkilötietolaki 10 § 2–3 k.", "personuppgiftslagen 10 § 2–3 punkten",
         "Personal Data Act section 10 (2–3)"),
        ("KPL 2:10", "kirjanpitolaki 2:10", "bokföringslagen 2:10", "Accounting Act 2:10"),
        ("759/2004 17 §, 5(1)(e)", "759/2004 17 §, 5 art. 1 k. e", "759/2004 17 §, art. 5.1 e",
         "759/2004 section 17, Art. 5(1)(e)"),
        ("661/2009", "661/2009", "661/2009", "661/2009"),
    ],
)  # fmt: skip
def test_provisions_have_the_form_of_the_language(provision, fi, sv, en):
    assert [fi, sv, en] == [cited(provision, Words(language)) for language in LANGUAGES]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_short_form_is_left_of_any_rule(language):
    for rule in RULES:
        said = cited(rule.article, Words(language))
        assert re.search(r"\b(TSL|HetiL|SVPL|KPL)\b|\x00", said) is None, said
        if language != "en":
            assert "(" not in said, said
