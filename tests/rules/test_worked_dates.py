"""The same facts judged on five days: what was law once is a finding later."""

import datetime as dt

import pytest
from build import group

from datamap import audit

DAYS = [dt.date(2017, 6, 1), dt.date(2018, 9, 1), dt.date(2019, 6, 1), dt.date(2021, 11, 1), dt.date(2026, 11, 21)]
PASS, ADVISORY, FINDING, INFO = "pass", "advisory", "finding", "info"


def notice(**facts):
    return group(Notices=[{"id": "N1", "registers": ("R1",), **facts}])


def transfer(country, notices=(), **facts):
    return group(
        recipients=[{"id": "V", "established_in": country}], flows=[("SYS", "V", facts)], Notices=list(notices)
    )


CASES = {
    "notice cites 523/1999": (
        notice(laws_cited=("523/1999",)),
        {"LAW001"},
        [PASS, ADVISORY, FINDING, FINDING, FINDING],
    ),
    "inspection free once a year": (
        group(Rights=[{"register": "R1", "right": "access", "fee": "free_once_a_year"}]),
        {"RGT001"},
        [PASS, FINDING, FINDING, FINDING, FINDING],
    ),
    "notice cites 516/2004": (notice(laws_cited=("516/2004",)), {"LAW004"}, [FINDING] * 5),
    "917/2014 called by its old name": (
        notice(laws_cited=("tietoyhteiskuntakaari (917/2014)",)),
        {"LAW005"},
        [PASS, ADVISORY, ADVISORY, ADVISORY, ADVISORY],
    ),
    "Privacy Shield": (
        transfer("US", mechanism="privacy_shield", scope_evidence="On the list 2016-09-01"),
        {"LAW009", "TRF001", "TRF002", "TRF101"},
        [PASS, PASS, PASS, FINDING, FINDING],
    ),
    "2010/87 clauses signed in 2016": (
        transfer(
            "IN",
            mechanism="scc_2010",
            mechanism_date=dt.date(2016, 3, 1),
            processing_unchanged=True,
            tia_date=dt.date(2020, 10, 1),
            tia_outcome="positive",
        ),
        {"TRF008", "TRF010", "TRF101"},
        [PASS, PASS, PASS, PASS, FINDING],
    ),
    "the UK taken for the EU": (
        transfer("GB", [{"id": "N1", "registers": ("R1",), "place_promise": "eu"}]),
        {"TRF022"},
        [PASS, PASS, PASS, FINDING, FINDING],
    ),
    "784/2021 cited for patient data": (
        notice(laws_cited=("784/2021",)),
        {"LAW006"},
        [PASS, PASS, PASS, PASS, FINDING],
    ),
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("number", range(5), ids=[day.isoformat() for day in DAYS])
def test_a_worked_date(case, number):
    book, rules, expected = CASES[case]
    made = [finding for finding in audit(book, DAYS[number]).findings if finding.rule in rules]
    grave = [finding for finding in made if finding.severity not in ("low", "info")]
    said = FINDING if grave else ADVISORY if made else PASS
    assert expected[number] == said


@pytest.mark.parametrize(("day", "expected"), [(dt.date(2026, 1, 25), []), (dt.date(2026, 1, 26), ["info"])])
def test_clauses_towards_brazil_get_a_hint_from_the_day_of_its_decision(day, expected):
    signed = {
        "mechanism": "scc_2021",
        "module": "2",
        "mechanism_date": dt.date(2022, 1, 1),
        "tia_date": dt.date(2025, 6, 1),
        "tia_outcome": "positive",
    }
    found = audit(transfer("BR", **signed), day).findings
    assert expected == [finding.severity for finding in found if finding.rule == "TRF023"]
