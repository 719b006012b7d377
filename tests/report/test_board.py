"""What a report says first."""

import pytest

from datamap.auditing import audit
from datamap.inventory import new, read
from datamap.report.board import cover
from datamap.report.words import Words


@pytest.mark.parametrize(
    ("language", "said"),
    [("fi", "ei ole kirjattu yhtään rekisteriä"), ("sv", "Inget register"), ("en", "No register is recorded")],
)
def test_an_inventory_without_registers_is_no_ground_for_judging(tmp_path, language, said):
    new(tmp_path / "blank.xlsx", language)
    first = cover(audit(read(tmp_path / "blank.xlsx"), "2026-11-21"), Words(language))
    assert said in first.html
