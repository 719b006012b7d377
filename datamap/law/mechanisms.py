"""Grounds for a transfer: Chapter V of the GDPR and sections 22-23 of the repealed Personal Data Act (523/1999)."""

from __future__ import annotations

import datetime as dt
from functools import cache

from .tables import LawRow, table

FIRST_DAY = dt.date(1999, 6, 1)  # the Personal Data Act (523/1999) entered into force
GDPR_APPLIES = dt.date(2018, 5, 25)  # Art. 99(2)
ASSESSMENT_ASKED = dt.date(2020, 7, 16)  # C-311/18 Schrems II
CLAUSES_2021_USABLE = dt.date(2021, 6, 27)  # Decision (EU) 2021/914 Art. 4(1)
OLD_CLAUSES_LAST_SIGNED = dt.date(2021, 9, 26)  # Decision (EU) 2021/914 Art. 4(2)-(3)
OLD_CLAUSES_LAST_DAY = dt.date(2022, 12, 27)  # Decision (EU) 2021/914 Art. 4(4)

OLD_CLAUSES = ("scc_2001", "scc_2004", "scc_2002", "scc_2010")
APPROVED_TOOLS = ("bcr", "art46_2_a", "art46_2_d", "art46_2_e", "art46_2_f", "art46_3_a", "art46_3_b")
BETWEEN_AUTHORITIES = ("art46_2_a", "art46_3_b")  # only public authorities and bodies can make them
DEROGATIONS = (*(f"art49_1_{letter}" for letter in "abcdefg"), "art49_1_second")
OCCASIONAL_ONLY = ("art49_1_b", "art49_1_c", "art49_1_e", "art49_1_second")  # recital 111, Art. 49(1)
NOT_FOR_AUTHORITIES = ("art49_1_a", "art49_1_b", "art49_1_c", "art49_1_second")  # Art. 49(3)
ADEQUACY_CLAIMS = ("adequacy", "dpf", "privacy_shield", "safe_harbor", "adequacy_led")
OLD_ACT_ADEQUATE = ("hetil_22", "hetil_22a")
OLD_ACT_SAFEGUARDS = ("hetil_23_7", "hetil_23_8")
OLD_ACT_DEROGATIONS = tuple(f"hetil_23_{number}" for number in range(1, 7))


@cache
def mechanism(key: str, module: str | None = None) -> LawRow | None:
    """The row of a ground by the workbook's key (the 2021 clauses by module); None for a key without law."""
    rows = [row for row in table("mechanisms").values() if row["key"] == key]
    return next((row for row in rows if row["module"] == (module or "")), rows[0] if rows else None)


def regime(on: dt.date) -> str:
    """The general act of a day: `gdpr` from 2018-05-25, before it `old_act` (henkilötietolaki 523/1999)."""
    return "gdpr" if on >= GDPR_APPLIES else "old_act"
