"""Where a country stands on a day: inside the EU/EEA, outside it, or to be looked at by a lawyer."""

from __future__ import annotations

import datetime as dt
from functools import cache, lru_cache

from .tables import LawRow, table


@cache
def country(code: str) -> LawRow:
    """The row of a country or territory. Raises KeyError for an unknown code."""
    return table("countries")[f"CTY-{code}"]


def is_country(code: str) -> bool:
    """Whether a text is the code of a country or territory that the law lists."""
    return f"CTY-{code}" in table("countries")


@lru_cache(maxsize=4096)
def is_eea(code: str, on: dt.date) -> bool:
    """Whether EU data-protection law applied in a country on a day.

    EU members and their territories under EU law, Iceland, Liechtenstein and Norway (Agreement on the
    European Economic Area; Joint Committee Decision 154/2018), and the United Kingdom to 2021-06-27
    (Withdrawal Agreement Art. 127, then Art. 782 of the Trade and Cooperation Agreement).
    """
    fields = country(code).fields
    begun, ended = fields["eea_from"], fields["eea_to"]
    return bool(begun) and begun <= on.isoformat() and (not ended or on.isoformat() <= ended)


def needs_review(code: str) -> bool:
    """Whether Chapter V's reach is unsettled there (French overseas territories, Svalbard, US territories …)."""
    return country(code)["review"] == "yes"


def is_territory(code: str) -> bool:
    """Whether the place belongs to a state of the EU/EEA without EU data-protection law applying there in full."""
    fields = country(code).fields
    return fields["sovereign"].split(" ")[0] in _EEA_STATES and fields["gdpr_reach"] != "in"


_EEA_STATES = {"FR", "NL", "DK", "NO", "CY"}
