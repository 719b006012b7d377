import datetime as dt

import pytest

from datamap import law

DAY = dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("code", "row", "first", "last"),
    [
        ("US", "ADQ-US-2000-SH", dt.date(2000, 11, 1), dt.date(2015, 10, 5)),
        ("US", "ADQ-US-2016-PS", dt.date(2016, 7, 12), dt.date(2020, 7, 15)),
        ("US", "ADQ-US-2023-DPF", dt.date(2023, 7, 10), None),
        ("GB", "ADQ-GB-2021-GDPR", dt.date(2021, 6, 28), dt.date(2031, 12, 27)),
        ("BR", "ADQ-BR-2026", dt.date(2026, 1, 26), None),
        ("KR", "ADQ-KR-2021", dt.date(2021, 12, 17), None),
        ("JP", "ADQ-JP-2019", dt.date(2019, 1, 23), None),
        ("IO-EPO", "ADQ-EPO-2025", dt.date(2025, 7, 15), None),
    ],
)
def test_a_decision_holds_from_its_first_to_its_last_day(code, row, first, last):
    assert law.decision(code, first - DAY) is None
    assert row == law.decision(code, first).id
    assert row == law.decision(code, first + DAY).id
    if last is not None:
        assert row == law.decision(code, last - DAY).id
        assert row == law.decision(code, last).id
        assert law.decision(code, last + DAY) is None


@pytest.mark.parametrize("code", ["US", "CA", "JP", "KR", "FO", "IL", "BR"])
def test_a_restricted_decision_asks_for_its_scope(code):
    assert law.is_restricted(law.decision(code, dt.date(2026, 11, 21)))


@pytest.mark.parametrize("code", ["CH", "GB", "AR", "NZ", "UY", "AD", "GG", "JE", "IM"])
def test_an_unrestricted_decision_does_not(code):
    assert not law.is_restricted(law.decision(code, dt.date(2026, 11, 21)))


def test_decisions_for_law_enforcement_and_passenger_records_never_count():
    reaches = {law.decision(code, day).fields["reach"] for code, day in [("GB", dt.date(2026, 1, 1))]}
    assert {"general"} == reaches
    assert law.decision("CA", dt.date(2006, 6, 1)).id == "ADQ-CA-2001"


@pytest.mark.parametrize("code", ["IN", "CN", "AU", "SG", "GI", "GL", "HK"])
def test_these_places_have_no_decision(code):
    assert law.decision(code, dt.date(2026, 11, 21)) is None


def test_a_claim_names_its_decision():
    assert "ADQ-US-2016-PS" == law.claimed("privacy_shield").id
    assert law.claimed("adequacy") is None
    assert law.claimed("scc_2021") is None


def test_the_united_kingdom_decision_is_expiring_in_its_last_year_only():
    row = law.row("ADQ-GB-2021-GDPR")
    assert not law.expires_within(row, dt.date(2030, 12, 26), 365)
    assert law.expires_within(row, dt.date(2030, 12, 28), 365)
    assert not law.expires_within(row, dt.date(2031, 12, 28), 365)


def test_the_framework_is_under_challenge_from_the_day_of_the_appeal():
    row = law.row("ADQ-US-2023-DPF")
    assert not law.under_challenge(row, dt.date(2025, 10, 30))
    assert law.under_challenge(row, dt.date(2025, 10, 31))
