"""Periods as people write them (`6 kk`, `2 years`, `1 v 6 kk`, `P6M`) and as ISO 8601 durations."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from .names import fold
from .resources import rows

_ISO = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?", re.IGNORECASE)
_PARTS = re.compile(r"(\d+(?:[.,]\d+)?)\s*([^\W\d_]+)\.?")
_BETWEEN = re.compile(r"[\s,+]*(?:\b(?:and|ja|och)\b)?[\s,+]*", re.IGNORECASE)
_UNITS = ("Y", "M", "W", "D", "TH", "TM")
_DAYS = {"Y": 365.25, "M": 30.4375, "W": 7.0, "D": 1.0, "TH": 1 / 24, "TM": 1 / 1440}


def parse(text: str) -> str | None:
    """The ISO 8601 duration that a text means, in the units it is stated in (24 months stay `P24M`).

    A session, as in the lifetime of a cookie, is `PT0S`. None if the text is no period.
    """
    if fold(text) in _SESSIONS:
        return "PT0S"
    if (iso := _ISO.fullmatch(text)) and any(iso.groups()):
        return _iso({unit: int(count) for unit, count in zip(_UNITS, iso.groups(), strict=True) if count})
    if _BETWEEN.sub("", _PARTS.sub("", text)):
        return None
    amounts: dict[str, int] = {}
    for count, word in _PARTS.findall(text):
        unit = _words().get(fold(word))
        amount = float(count.replace(",", "."))
        if unit == "Y" and amount % 1 == 0.5:
            unit, amount = "M", amount * 12
        if unit is None or unit in amounts or amount % 1:
            return None
        amounts[unit] = int(amount)
    return _iso(amounts) if amounts else None


def show(period: str, language: str) -> str:
    """A duration in words of a language (`P6M` is `6 kk` in Finnish); other text as it is."""
    if period == "PT0S":
        return _SESSION[language]
    iso = _ISO.fullmatch(period)
    if not iso or not any(iso.groups()):
        return period
    words = _labels()
    return " ".join(
        f"{count} {words[unit][f'{language}_one' if count == '1' else language]}"
        for unit, count in zip(_UNITS, iso.groups(), strict=True)
        if count
    )


def days(period: str) -> float:
    """The length of an ISO 8601 duration in days, a month being 30.4375 and a year 365.25 of them."""
    iso = _ISO.fullmatch(period)
    counts = iso.groups() if iso else ()
    return sum(int(count) * _DAYS[unit] for unit, count in zip(_UNITS, counts, strict=False) if count)


_SESSION = {"en": "session", "fi": "istunto", "sv": "session"}
_SESSIONS = {"session", "istunto", "istunnonajan", "pt0s"}


def _iso(amounts: dict[str, int]) -> str:
    if "W" in amounts and len(amounts) > 1:
        # ISO 8601 lets weeks stand only alone.
        amounts = {**amounts, "D": amounts.get("D", 0) + 7 * amounts["W"]}
        del amounts["W"]
    dates = "".join(f"{amounts[unit]}{unit}" for unit in ("Y", "M", "W", "D") if unit in amounts)
    times = "".join(f"{amounts[unit]}{unit[1]}" for unit in ("TH", "TM") if unit in amounts)
    return f"P{dates}{'T' if times else ''}{times}"


@cache
def _labels() -> Mapping[str, Mapping[str, str]]:
    return {row["unit"]: row for row in rows("period_units.csv")}


@cache
def _words() -> Mapping[str, str]:
    forms = ("en_one", "en", "fi_one", "fi", "sv_one", "sv")
    return {
        fold(word): unit
        for unit, row in _labels().items()
        for word in (*(row[form] for form in forms), *row["aliases"].split(";"))
    }
