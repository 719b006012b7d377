"""The invented group exercises every status, on both sides of the dates that matter."""

import datetime as dt
from functools import cache
from pathlib import Path

import networkx as nx
import pytest

from datamap import audit, load
from datamap.flows import STATUSES

TODAY = dt.date(2026, 11, 21)
BOOK = Path(__file__).parents[1] / "inventories" / "revontuli_group.xlsx"


@cache
def judged(on=TODAY):
    return audit(load(BOOK), on)


def status(recipient, country, on=TODAY, **wanted):
    hops = judged(on).transfers.to_dict("records")
    found = {
        hop["status"]
        for hop in hops
        if hop["to"] == recipient
        and hop["country"] == country
        and all(hop[key] == value for key, value in wanted.items())
    }
    assert 1 == len(found), found
    return found.pop()


@pytest.mark.parametrize(
    ("recipient", "country", "expected"),
    [
        ("FJORD", "NO", "eea"),
        ("GEYSIR", "IS", "eea"),
        ("THAMES", "GB", "adequate"),
        ("ALPEN", "CH", "adequate"),
        ("TOKYO", "JP", "adequate"),
        ("SAO", "BR", "adequate"),
        ("MAPLE", "CA", "adequate"),
        ("PIGEON", "US", "adequate"),
        ("TALLY", "US", "unknown"),
        ("PUNE", "IN", "safeguarded"),
        ("DELHI", "IN", "unknown"),
        ("CHENNAI", "IN", "unsafeguarded"),
        ("PEARL", "CN", "unsafeguarded"),
        ("OLDUS", "US", "unsafeguarded"),
        ("BRANCH", "SG", "not_transfer"),
        ("STRATUS2", "IN", "safeguarded"),
        ("STRATUS3", "PH", "unknown"),
        ("STRATUS4", "CN", "unsafeguarded"),
        ("ADVISER", None, "unknown"),
    ],
)
def test_status_today(recipient, country, expected):
    assert expected == status(recipient, country)


def test_brazil_is_adequate_from_its_day_and_not_the_day_before():
    assert "adequate" == status("SAO", "BR", dt.date(2026, 1, 26))
    assert "adequate" != status("SAO", "BR", dt.date(2026, 1, 25))


def test_a_framework_check_older_than_twelve_months_no_longer_counts():
    assert "adequate" == status("PIGEON", "US", dt.date(2027, 6, 15))
    assert "unknown" == status("PIGEON", "US", dt.date(2027, 6, 16))


def test_a_foreign_owner_alone_is_no_transfer():
    assert "not_transfer" == status("PUHELIN", "US", via="ownership")


def test_what_the_person_gives_directly_is_no_transfer_but_the_employers_booking_is():
    assert "not_transfer" == status("HOTEL", "AE", **{"from": "PERSON"})
    assert "derogation" == status("HOTEL", "AE", **{"from": "HRS"})


def test_every_status_occurs():
    assert set(STATUSES) == set(judged().transfers["status"])


def test_the_group_is_as_large_as_promised():
    inventory = judged().inventory
    assert () == inventory.problems
    assert 12 == len(inventory["Systems"])
    assert len(inventory["Recipients"]) >= 20
    assert len({country for country in judged().transfers["country"] if country}) >= 12


def test_each_exposure_names_a_chain_that_exists_in_the_graph():
    result = judged()
    assert len(result.exposures) > 20
    for row in result.exposures.to_dict("records"):
        assert nx.is_path(result.graph, row["chain"])
        assert row["chain"][-1] == row["recipient"]
        assert row["weakest"] in list(zip(row["chain"], row["chain"][1:], strict=False))


def test_the_chain_three_deep_ends_in_an_exposure():
    (row,) = [
        row
        for row in judged().exposures.to_dict("records")
        if row["recipient"] == "STRATUS4" and row["category"] == "name"
    ]
    assert ("STRATUS", "STRATUS2", "STRATUS3", "STRATUS4") == row["chain"][-4:]
    assert ("unsafeguarded", "actual") == (row["status"], row["certainty"])
