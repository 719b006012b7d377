import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from datamap.inventory import countries, periods, schema
from datamap.inventory.names import LANGUAGES
from datamap.inventory.values import Context, as_text, parse, parse_all, show

CONTEXT = Context("en", {"Registers": ["R1"], "Systems": ["S1"], "Recipients": ["V12"]})


def value(place, raw, context=CONTEXT):
    sheet, _, key = place.partition(".")
    return parse(schema().sheets[sheet].columns[key], raw, context)


def code(place, raw):
    found, fault = value(place, raw)
    assert found in (None, ())
    return fault.code


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US", "US"),
        ("usa", "US"),
        ("Yhdysvallat", "US"),
        ("Förenta staterna", "US"),
        ("UK", "GB"),
        ("Iso-Britannia", "GB"),
        ("Englanti", "GB"),
        ("sj", "SJ"),
        ("io-epo", "IO-EPO"),
        ("Åland", "AX"),
        ("Tšekki", "CZ"),
        ("tsekki", "CZ"),
        ("Antigua and Barbuda", "AG"),
    ],
)
def test_countries_are_read_by_code_and_by_name(text, expected):
    assert (expected, None) == value("Controller.country", text)


def test_every_country_reads_back_from_its_name_in_every_language():
    for language in LANGUAGES:
        for name in countries.names(language):
            assert name == countries.name(countries.code(name), language)


def test_a_misspelt_country_suggests_the_near_one():
    _, fault = value("Controller.country", "Yhdysvalat")
    assert (fault.message, fault.suggestion) == ('"Yhdysvalat" is not a country.', "Did you mean Yhdysvallat (US)?")


@pytest.mark.parametrize("text", ["Suomessa", "EU", "ETA", "Korea", "-"])
def test_inflected_names_and_regions_are_no_countries(text):
    assert code("Controller.country", text) == "unknown_country"


def test_one_bad_country_makes_the_whole_cell_unknown():
    found, fault = value("Systems.hosted_in", "Suomi; Yhdysvalat")
    assert (found, fault.code, fault.value) == ((), "unknown_country", "Suomi; Yhdysvalat")


def test_countries_separated_by_commas_are_told_of_the_separator():
    _, fault = value("Systems.hosted_in", "FI, SE")
    assert fault.suggestion == "Separate several values with ; and not a comma."


def test_lists_are_split_on_semicolons_and_new_lines_without_repeats():
    assert value("Systems.hosted_in", "FI; Ruotsi\nUSA;;fi") == (("FI", "SE", "US"), None)
    assert value("Notices.laws_cited", " a ;b, c\r\n") == (("a", "b, c"), None)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (dt.date(2026, 12, 31), dt.date(2026, 12, 31)),
        (dt.datetime(2026, 12, 31), dt.date(2026, 12, 31)),
        ("2026-12-31", dt.date(2026, 12, 31)),
        ("2026-12-31T00:00:00", dt.date(2026, 12, 31)),
        ("31.12.2026", dt.date(2026, 12, 31)),
        ("1. 2. 2026", dt.date(2026, 2, 1)),
    ],
)
def test_dates_are_read(raw, expected):
    assert (expected, None) == value("Registers.dpia_date", raw)


@pytest.mark.parametrize("raw", ["31.2.2026", "2026-13-01", "soon", "2026", 2026.0, dt.date(9999, 12, 31), dt.time(10)])
def test_nonsense_is_no_date(raw):
    assert code("Registers.dpia_date", raw) == "not_a_date"


@pytest.mark.parametrize("raw", ["03/04/2026", "12/31/2026", "3.4.26"])
def test_a_date_that_can_be_read_in_two_ways_is_refused(raw):
    assert code("Registers.dpia_date", raw) == "ambiguous_date"


def test_an_unformatted_excel_date_is_refused_with_the_date_it_would_be():
    _, fault = value("Registers.dpia_date", 46022.0)
    assert fault.suggestion == "Format the cell as a date: 2025-12-31?"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("kyllä", True),
        ("EI", False),
        ("ja", True),
        ("nej", False),
        ("yes", True),
        ("x", True),
        (True, True),
        (0.0, False),
        (1, True),
    ],
)
def test_yes_and_no_are_read_in_three_languages(raw, expected):
    assert (expected, None) == value("Registers.profiling", raw)


def test_what_is_neither_yes_nor_no_is_unknown():
    assert code("Registers.profiling", "ehkä") == "not_yes_or_no"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6 kk", "P6M"),
        ("6 mån", "P6M"),
        ("6 months", "P6M"),
        ("p6m", "P6M"),
        ("2 v", "P2Y"),
        ("2 years", "P2Y"),
        ("2 vuotta", "P2Y"),
        ("2v.", "P2Y"),
        ("30 pv", "P30D"),
        ("14 days", "P14D"),
        ("2 viikkoa", "P2W"),
        ("1 v 6 kk", "P1Y6M"),
        ("1 år och 6 månader", "P1Y6M"),
        ("1,5 v", "P18M"),
        ("1 kk 1 viikko", "P1M7D"),
        ("24 h", "PT24H"),
        ("istunto", "PT0S"),
    ],
)
def test_periods_are_read(text, expected):
    assert (expected, None) == value("Data.retention_max", text)


@pytest.mark.parametrize("raw", ["6", 6.0, "kk", "toistaiseksi", "6 kk tai 2 v", "0.3 kk", "6 6 kk"])
def test_what_is_no_period_is_refused(raw):
    assert code("Data.retention_max", raw) == "not_a_period"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "period", ["P1D", "P14D", "P2W", "P1M", "P6M", "P1Y", "P10Y", "P1Y6M", "PT30M", "P1DT12H", "PT0S"]
)
def test_periods_read_back_from_words(period, language):
    assert period == periods.parse(periods.show(period, language))


def test_a_bare_number_is_asked_for_its_unit():
    _, fault = value("Data.retention_max", 6.0)
    assert fault.suggestion == "Add the unit: 6 months?"


@pytest.mark.parametrize(("raw", "expected"), [(14.0, 14.0), ("14", 14.0), ("1,5", 1.5)])
def test_numbers_are_read(raw, expected):
    assert (expected, None) == value("Rights.deadline", raw)


@pytest.mark.parametrize("raw", ["neljätoista", "1e5", "nan", True])
def test_what_is_no_number_is_refused(raw):
    assert code("Rights.deadline", raw) == "not_a_number"


@pytest.mark.parametrize("text", ["0201256-6", "FI02012566", "556036-0793", "HRB 12345"])
def test_business_ids_pass(text):
    assert (text, None) == value("Controller.business_id", text)


@pytest.mark.parametrize("text", ["0201256-5", "1234567-8", "FI02012565"])
def test_a_wrong_check_digit_is_a_warning_and_the_id_is_kept(text):
    found, fault = value("Controller.business_id", text)
    assert (text, "wrong_check_digit", "warning") == (found, fault.code, fault.severity)


def test_references_take_the_declared_spelling():
    assert value("Purposes.register", "r1") == ("R1", None)


def test_a_reference_to_nothing_is_kept_with_a_problem():
    found, fault = value("Flows.to", "V13")
    assert (found, fault.code, fault.suggestion) == ("V13", "missing_reference", "Did you mean V12?")
    assert fault.message == '"V13" is not an id on Systems or Recipients.'


def test_an_unknown_term_lists_the_choices_in_the_language_of_the_workbook():
    _, fault = value("Registers.role", "kuningas", Context("fi"))
    assert fault.message == '"kuningas" is not a choice for "Rooli".'
    assert (
        fault.suggestion
        == "Choose from the list: Rekisterinpitäjä, Yhteisrekisterinpitäjä, Henkilötietojen käsittelijä."
    )


def test_a_misspelt_term_suggests_the_near_one():
    assert value("Registers.role", "rekisterinpitaja  x")[1].suggestion == "Did you mean Rekisterinpitäjä?"


@pytest.mark.parametrize("raw", ["#REF!", "#N/A", "#PUUTTUU", "Err:502"])
def test_an_error_value_is_no_text(raw):
    assert code("Registers.name", raw) == "error_cell"


@pytest.mark.parametrize("raw", ["=1+1", "+358", "-", "@home", "#1", "Eräs"])
def test_text_that_looks_like_a_formula_is_text(raw):
    assert (raw, None) == value("Registers.name", raw)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (7.0, "7"),
        (7.5, "7.5"),
        (True, "TRUE"),
        (dt.date(2026, 1, 2), "2026-01-02"),
        (" a\r\nb\x00 ", "a\nb"),
        (None, ""),
    ],
)
def test_any_cell_becomes_text(raw, expected):
    assert expected == as_text(raw)


def test_values_are_shown_in_the_language():
    columns = schema().sheets["Recipients"].columns
    assert show(columns["established_in"], "GB", "sv") == "Storbritannien"
    assert show(columns["processes_in"], ("FI", "US"), "fi") == "Suomi; Yhdysvallat"
    assert show(columns["dpf"], False, "fi") == "Ei"


def test_a_list_item_with_a_separator_cannot_be_shown():
    with pytest.raises(ValueError, match="holds ;"):
        show(schema().sheets["Notices"].columns["laws_cited"], ["a; b"], "fi")


@given(st.lists(st.text("a#E ;/N!\n", max_size=6).filter(bool), max_size=6))
@example(["a", " #N/A"])
def test_many_cells_are_read_as_each_alone(raws):
    for place in ("Registers.name", "Registers.id"):
        sheet, _, key = place.partition(".")
        column = schema().sheets[sheet].columns[key]
        alone = [parse(column, raw, CONTEXT) for raw in raws]
        values, faults = parse_all(column, raws, CONTEXT)
        assert [found for found, _ in alone] == values
        assert {at: fault for at, (_, fault) in enumerate(alone) if fault} == faults
