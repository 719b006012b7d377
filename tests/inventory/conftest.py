"""Workbooks built in code."""

from pathlib import Path

import pytest
from openpyxl import Workbook


@pytest.fixture
def book(tmp_path):
    """A function that saves sheets (title → rows of cells) as a workbook and gives its path."""

    def save(sheets, name="book.xlsx", change=None) -> Path:
        workbook = Workbook()
        workbook.remove(workbook.active)
        for title, rows in sheets.items():
            page = workbook.create_sheet(title)
            for row in rows:
                page.append(row)
        if change:
            change(workbook)
        workbook.save(tmp_path / name)
        return tmp_path / name

    return save


@pytest.fixture
def filled():
    """A small inventory that uses every kind of column, as rows to write."""
    import datetime as dt

    return {
        "Controller": {
            "name": "Esimerkkiyritys Oy",
            "business_id": "0201256-6",
            "country": "FI",
            "public_authority": False,
            "inventory_date": dt.date(2026, 9, 30),
            "language": "fi",
        },
        "Registers": [
            {"id": "R1", "name": "=Asiakkaat", "role": "controller", "subjects": ["customers", "children"]},
            {"id": "R2", "name": "Henkilöstö\nja hakijat", "large_scale": True, "dpia_date": dt.date(2020, 2, 29)},
        ],
        "Purposes": [
            {"id": "P1", "register": "R1", "purpose": "direct_marketing", "legal_basis": ["art6_1_a", "old_8_1_5"]},
        ],
        "Data": [
            {
                "id": "D1",
                "register": "R1",
                "category": "hetu",
                "source": ["L1"],
                "retention_min": "P6M",
                "retention_max": "P1Y6M",
                "valid_from": dt.date(1999, 6, 1),
            },
        ],
        "Systems": [{"id": "S1", "name": "@CRM", "provider": "V1", "hosted_in": ["FI", "IO-EPO", "US"], "log": True}],
        "Sources": [{"id": "L1", "name": "-", "kind": "population_register", "country": "SJ"}],
        "Recipients": [
            {
                "id": "V1",
                "name": "+Pilvi",
                "kind": "processor",
                "established_in": "GB",
                "mechanism": "scc_2021",
                "module": "2",
            },
            {"id": "V2", "name": "007", "kind": "subprocessor", "parent": "V1", "mechanism": "hetil_22a"},
        ],
        "Flows": [
            {
                "id": "F1",
                "register": "R1",
                "from": "L1",
                "to": "S1",
                "categories": ["hetu", "name"],
                "purposes": ["P1"],
            },
            {"id": "F2", "register": "R1", "from": "S1", "to": "V1", "certainty": "possible", "encrypted": False},
        ],
        "Rights": [{"register": "R1", "right": "access", "deadline": 14, "deadline_unit": "working_day"}],
        "Cookies": [{"purpose": "mittaus", "lifetime": "PT0S"}, {"purpose": "mainonta", "lifetime": "P13M"}],
        "Notices": [{"id": "N1", "registers": ["R1", "R2"], "laws_cited": ["523/1999 10 §", "2016/679"]}],
        "Decisions": [{"fingerprint": "1e5", "decision": "planned", "due": dt.date(2027, 1, 31)}],
    }
