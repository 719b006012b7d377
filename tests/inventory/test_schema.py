import pytest

from datamap.inventory import schema
from datamap.inventory.names import LANGUAGES, fold

COLUMNS = [column for sheet in schema().sheets.values() for column in sheet.columns.values()]


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: f"{column.sheet}.{column.key}")
def test_every_column_has_a_heading_and_help_in_each_language(column):
    assert [language for language in LANGUAGES if not (column.headings[language] and column.help[language])] == []


def test_every_heading_and_key_names_its_column():
    for column in COLUMNS:
        for heading in (column.key, *column.headings.values()):
            assert column is schema().sheets[column.sheet].column(heading.upper())


def test_headings_differ_within_a_sheet():
    for sheet in schema().data:
        for language in LANGUAGES:
            headings = [fold(column.headings[language]) for column in sheet.columns.values()]
            assert sorted(set(headings)) == sorted(headings), sheet.key


def test_every_term_column_has_a_vocabulary_and_every_reference_a_sheet_with_ids():
    for column in COLUMNS:
        assert not column.vocabulary or column.vocabulary in schema().vocabularies
        assert all("id" in schema().sheets[target].columns for target in column.targets)


def test_every_vocabulary_is_used():
    used = {column.vocabulary for column in COLUMNS}
    assert set() == schema().vocabularies.keys() - used


def test_every_label_means_its_term_and_holds_no_separator():
    for vocabulary in schema().vocabularies.values():
        for term, labels in vocabulary.labels.items():
            for label in labels.values():
                assert (term, label.strip()) == (vocabulary.term(label), label)
                assert ";" not in label and "\n" not in label


def test_labels_differ_within_a_vocabulary_and_language():
    for vocabulary in schema().vocabularies.values():
        for language in LANGUAGES:
            labels = [fold(names[language]) for names in vocabulary.labels.values()]
            assert sorted(set(labels)) == sorted(labels), vocabulary.key


@pytest.mark.parametrize(
    ("vocabulary", "text", "term"),
    [
        ("legal_basis", "6(1)(f)", "art6_1_f"),
        ("legal_basis", "Art. 6(1)(a)", "art6_1_a"),
        ("legal_basis", "oikeutettu etu", "art6_1_f"),
        ("legal_basis", "8 § 1 mom. 5 kohta", "old_8_1_5"),
        ("mechanism", "SCC", "scc_unspecified"),
        ("mechanism", "2021/914", "scc_2021"),
        ("mechanism", "2021/915", "scc_2021_915"),
        ("mechanism", "2010/87/EU", "scc_2010"),
        ("mechanism", "dpf", "dpf"),
        ("mechanism", "BCR", "bcr"),
        ("mechanism", "22 a §", "hetil_22a"),
        ("mechanism", "49(1)(a)", "art49_1_a"),
        ("module", "Moduuli 2", "2"),
        ("data_category", "Hetu", "hetu"),
        ("yesno", "x", "yes"),
    ],
)
def test_short_forms_are_understood(vocabulary, text, term):
    assert term == schema().vocabularies[vocabulary].term(text)


def test_bare_consent_is_not_taken_for_the_explicit_consent_of_article_49():
    assert None is schema().vocabularies["mechanism"].term("suostumus")


def test_sheets_are_known_by_title_in_every_language():
    assert [schema().sheet(title).key for title in ("Flows", "tietovirrat", "DATAFLÖDEN", "Tieto virrat")] == [
        "Flows"
    ] * 4
