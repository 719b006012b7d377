"""What free text of somebody else's record states."""

import pytest

from datamap.inventory.building import Building
from datamap.inventory.free_text import bases, mechanism, period, places, shortest, yes_no


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("USA (SCC); India", [("US", "scc_unspecified"), ("IN", None)]),
        ("USA (EU-Region; SCC)", [("US", "scc_unspecified")]),
        ("Schweiz (Angemessenheitsbeschluss), Indien (SCC 2021/914)", [("CH", "adequacy"), ("IN", "scc_2021")]),
        ("États-Unis (CCT), Royaume-Uni", [("US", "scc_unspecified"), ("GB", None)]),
        ("Vercel (USA)", [("US", None)]),
        ("Yes – US", [("US", None)]),
        ("USA (DPF) & Singapore (BCR)", [("US", "dpf"), ("SG", "bcr")]),
        ("Yhdysvallat (vakiolausekkeet) ja Intia", [("US", "scc_unspecified"), ("IN", None)]),
        ("Großbritannien/Kanada", [("GB", None), ("CA", None)]),
        ("NO", []),  # the answer, not Norway
        ("in", []),
    ],
)
def test_countries_are_found_with_the_grounds_beside_them(text, expected):
    assert expected == places(text).found


@pytest.mark.parametrize(
    "text", ["No", "Nein", "Keine Übermittlung", "Ei siirretä EU/ETA-alueen ulkopuolelle", "EU/EWR", "within the EEA"]
)
def test_a_denied_transfer_names_nothing_unknown_and_is_kept(text):
    assert ([], [], True) == (places(text).found, places(text).unknown, places(text).more)


@pytest.mark.parametrize("text", ["Atlantis (SCC)", "?", "Global", "tbd"])
def test_what_names_no_country_is_unknown(text):
    assert ([], [text]) == (places(text).found, places(text).unknown)


def test_an_exception_to_a_denial_is_not_passed_over():
    assert ["except India"] == places("No, except India").unknown


def test_what_a_cell_says_beside_its_countries_is_kept_with_the_activity():
    building = Building()
    cells = {"name": "Mail", "purpose": "Sending", "recipients": "Mailer", "countries": "USA (EU region; SCC)"}
    building.activity({field: [(f"Sheet!{field}2", text)] for field, text in cells.items()})
    assert "countries: USA (EU region; SCC)" == building.sheets["Registers"][0]["evidence"]
    assert ["US"] == building.sheets["Recipients"][0]["processes_in"]
    assert [] == building.losses


def test_bases_periods_and_answers_are_read_in_five_languages():
    assert ["art6_1_b", "art6_1_f"] == bases("Art. 6 Abs. 1 lit. b DSGVO; Art. 6(1)(f)")
    assert ["art6_1_c"] == bases("Lakisääteinen velvoite")
    assert ["P3Y", "P6M", "P2W", None, None] == [
        period(text) for text in ("3 ans", "6 kk", "2 Wochen", "1 or 2 years", "6–12 months")
    ]
    assert [True, False, None] == [yes_no([text]) for text in ("Oui", "Nej", "kanske")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("India (no adequacy decision)", None),
        ("Intia (ei riittävyyspäätöstä)", None),
        ("Indien (ohne Angemessenheitsbeschluss)", None),
        ("USA (SCC not yet signed)", None),
        ("USA (not DPF, SCC)", "scc_unspecified"),
        ("India (adequate safeguards)", None),
        ("India (ISO 27001 certification)", None),
        ("India (supplier code of conduct signed)", None),
        ("India (approved code of conduct)", "art46_2_e"),
        ("Schweiz (adekvat skyddsnivå)", "adequacy"),
        ("Suisse (décision d'adéquation)", "adequacy"),
        ("Yhdysvallat (yritystä koskevat sitovat säännöt)", "bcr"),
    ],
)
def test_a_ground_is_one_that_the_text_claims(text, expected):
    assert expected == mechanism(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Google (USA, India)", ["US", "IN"]),
        ("India - Infosys - USA", ["IN", "US"]),
        ("USA (CA)", ["US"]),
        ("Bosnia and Herzegovina", ["BA"]),
        ("Trinidad and Tobago (SCC); Norway", ["TT", "NO"]),
        ("Bosnien und Herzegowina / Kanada", ["BA", "CA"]),
    ],
)
def test_no_country_of_a_text_is_passed_over(text, expected):
    stated = places(text)
    assert (expected, []) == ([code for code, _ in stated.found], stated.unknown)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No consent required", []),
        ("Consent not needed: contract", ["art6_1_b"]),
        ("Suostumusta ei tarvita", []),
        ("Legitimate interest in managing contractors", ["art6_1_f"]),
        ("Contractual necessity", ["art6_1_b"]),
        ("Article 26(1)(a)", []),
    ],
)
def test_a_legal_basis_is_one_that_the_text_claims(text, expected):
    assert expected == bases(text)


@pytest.mark.parametrize("text", ["5 anställda", "3 ansökningar"])
def test_a_number_of_other_things_is_no_period(text):
    assert None is period(text)


@pytest.mark.parametrize(
    "text", ["at least 5 years", "vähintään 5 vuotta", "minst 5 år", "mindestens 5 Jahre", "au moins 5 ans"]
)
def test_a_shortest_period_is_not_the_longest(text):
    assert ("P5Y", None) == (shortest(text), period(text))
    building = Building()
    building.activity({"name": [("A!A2", "Mail")], "retention": [("A!B2", text)]})
    row = building.sheets["Data"][0]
    assert ("P5Y", None) == (row["retention_min"], row["retention_max"])


def test_a_purpose_that_is_not_stated_stays_open():
    building = Building()
    building.activity({"name": [("A!A2", "Mail")], "legal_basis": [("A!B2", "Consent")]})
    assert [(None, ["art6_1_a"])] == [(row["purpose"], row["legal_basis"]) for row in building.sheets["Purposes"]]


def test_a_period_beside_no_category_is_kept_where_every_category_has_its_own():
    building = Building()
    found = {"name": [("A!A2", "Mail")], "categories": [("A!B2", "Name")]}
    building.activity(found | {"retention": [("A!C2", "2 years"), ("A!C3", "10 years")]})
    building.activity({"name": [("A!A4", "Payroll")], "retention": [("A!C4", "3 years")]})
    assert [("Name", "P2Y"), (None, "P10Y"), (None, "P3Y")] == [
        (row["text"], row["retention_max"]) for row in building.sheets["Data"]
    ]
