import datetime as dt
import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

import datamap.report
from datamap.draw import ENGLISH
from datamap.inventory.schema import schema
from datamap.report import LANGUAGES, words

LOCALE = Path(datamap.report.__file__).parent / "locale"


def messages(language, name):
    text = (LOCALE / language / name).read_text(encoding="utf-8")
    resource = FluentParser().parse(text)
    assert not [entry for entry in resource.body if isinstance(entry, ast.Junk)]
    return {entry.id.name: entry for entry in resource.body if isinstance(entry, ast.Message)}


@pytest.mark.parametrize("name", ["report.ftl", "rules.ftl", "life.ftl", "scenario.ftl", "pictures.ftl", "charts.ftl"])
def test_every_language_has_the_same_messages_and_attributes(name):
    reference = messages("en", name)
    for language in LANGUAGES:
        other = messages(language, name)
        assert list(reference) == list(other)
        for key, entry in reference.items():
            assert [a.id.name for a in entry.attributes] == [a.id.name for a in other[key].attributes], key


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pictures_get_every_word_they_ask_for(language):
    assert set(ENGLISH) <= set(words(language).drawing)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_and_heading_of_the_workbook_has_a_label(language):
    text = words(language)
    for vocabulary in schema().vocabularies.values():
        for term in vocabulary.labels:
            assert text.term(vocabulary.key, term)
    for sheet in schema().data:
        assert text.sheet(sheet.key)
        for column in sheet.columns:
            assert text.column(sheet.key, column)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_of_a_judgement_has_a_sentence(language):
    source = (Path(datamap.report.__file__).parents[1] / "flows" / "judgement.py").read_text(encoding="utf-8")
    reasons = set(re.findall(r'reason = "(\w+)"', source)) | set(
        re.findall(r'Judgement\(\s*"\w+", \d+, [^"]*"[^"]*"[^"]*?, "(\w+)"\s*\)', source)
    )
    assert len(reasons) > 10
    for reason in reasons:
        assert words(language)(f"reason-{reason}")


@pytest.mark.parametrize(
    ("language", "day", "period", "share"),
    [
        ("fi", "1.6.2017", "6 kuukautta", "93\xa0%"),
        ("sv", "1.6.2017", "6 månader", "93\xa0%"),
        ("en", "1 June 2017", "6 months", "93%"),
    ],
)
def test_days_periods_and_shares_are_written_as_the_language_writes_them(language, day, period, share):
    text = words(language)
    assert day == text.date(dt.date(2017, 6, 1))
    assert period == text.period("P6M")
    assert share == text.percent(0.93)


def test_blank_is_said_to_be_blank():
    text = words("fi")
    assert {"ei kirjattu"} == {text.date(None), text.period(None), text.term("mechanism", None), text.said(None)}
    assert text.country(None) == "maata ei kirjattu"


@pytest.mark.parametrize("avoided", ["vastaavuuspäätös", "altistu", "rikkomu", "tarkastusoikeu", "sivullinen"])
def test_finnish_words_to_avoid_are_avoided(avoided):
    for name in ("report.ftl", "rules.ftl", "charts.ftl"):
        text = (LOCALE / "fi" / name).read_text(encoding="utf-8").casefold()
        assert avoided not in text


def test_swedish_of_finland_is_used():
    for name in ("report.ftl", "rules.ftl", "charts.ftl"):
        assert "personnummer" not in (LOCALE / "sv" / name).read_text(encoding="utf-8")


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="fi, sv, en"):
        datamap.report.Words("de")
