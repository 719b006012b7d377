import datetime as dt

import pytest

from datamap import law


@pytest.mark.parametrize(
    ("code", "last_day_inside"),
    [("GB", dt.date(2021, 6, 27)), ("GI", dt.date(2020, 12, 31)), ("GL", dt.date(1985, 1, 31))],
)
def test_a_country_that_left_is_inside_to_its_last_day_only(code, last_day_inside):
    assert law.is_eea(code, last_day_inside)
    assert not law.is_eea(code, last_day_inside + dt.timedelta(days=1))


@pytest.mark.parametrize(
    ("code", "first_day"),
    [
        ("HR", dt.date(2013, 7, 1)),
        ("NO", dt.date(1994, 1, 1)),
        ("LI", dt.date(1995, 5, 1)),
        ("FI", dt.date(1995, 1, 1)),
        ("AX", dt.date(1995, 1, 1)),
        ("YT", dt.date(2014, 1, 1)),
        ("ES-CN", dt.date(1986, 1, 1)),
    ],
)
def test_a_member_is_inside_from_its_first_day(code, first_day):
    assert not law.is_eea(code, first_day - dt.timedelta(days=1))
    assert law.is_eea(code, first_day)


@pytest.mark.parametrize("code", ["CH", "US", "SJ", "FO", "GL", "NC", "JE", "GI", "CY-NORTH", "CY-SBA", "IO-EPO", "XK"])
def test_these_places_are_not_inside_today(code):
    assert not law.is_eea(code, dt.date(2026, 11, 21))


def test_thirty_countries_are_inside_today_beside_their_territories():
    on = dt.date(2026, 11, 21)
    inside = {row["code"] for row in law.table("countries").values() if law.is_eea(row["code"], on)}
    states = {code for code in inside if law.country(code)["sovereign"] == code}
    assert 30 == len(states)


@pytest.mark.parametrize("code", ["NC", "PF", "BL", "SJ", "PR", "CY-NORTH"])
def test_an_unsettled_territory_needs_review(code):
    assert law.needs_review(code)


def test_the_united_states_and_china_need_no_review():
    assert not law.needs_review("US")
    assert not law.needs_review("CN")


def test_an_unknown_code_is_an_error():
    with pytest.raises(KeyError):
        law.is_eea("QQ", dt.date(2026, 1, 1))
