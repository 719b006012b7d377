"""Acts that are cited by number, and the day of the notice."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from .model import Claim
from .reading import Reading
from .resources import rows

_ACT = re.compile(r"(?P<first>\d(?<![\d/.]\d)\d{0,3})/(?P<second>\d{2,4})(?:/(?P<kind>EY|EU|EG|EC|ETY|EEC))?(?![\d/])")
_LAWFUL = re.compile(
    r"la[ik]|lag|act\b|asetu|förordning|regulation|direktiiv|direktiv|directive|\bEU\b|EY|EG\b|n:o|nro|gdpr|§|säädö|säännö|statute|FFS|SFS",
    re.IGNORECASE,
)
_DATED_ACT = re.compile(r"(?<=\d\.)(?P<year>(?:18|19|20)\d{2})/(?P<number>\d{1,4})(?![\d/])")
_NATIONAL = re.compile(r"(?:laki|lakia|lain|laissa|järjesty\w*|lag|lagens?|act)\W{0,3}$", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)(?<!\d\d\d)\d{2}(?!\d)")
_DAYS = re.compile(
    r"(?<![\d.])(?P<day>\d{1,2})\s?[./]\s?(?P<month>\d{1,2})\s?[./]\s?(?P<year>(?:19|20)\d{2})(?!\d)"
    r"|(?<!\d)(?P<year2>20\d{2})-(?P<month2>\d{2})-(?P<day2>\d{2})(?!\d)"
    r"|(?<!\d)(?P<day3>\d{1,2})(?:\.|st|nd|rd|th)?\s+(?:of\s+)?(?P<word>[^\W\d_]{3,13})\.?,?\s+(?P<year3>20\d{2})"
    r"|(?P<word4>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6})\s+(?P<day4>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year4>20\d{2})"
)


def law_refs(reading: Reading) -> Iterator[Claim]:
    """Acts by number as `523/1999`, regulations and directives of the Union as `2016/679`."""
    for match in _ACT.finditer(reading.text):
        around = reading.text[max(0, match.start() - 90) : match.end() + 25]
        if not _LAWFUL.search(around) or _is_month(reading.text, match):
            continue
        if _NATIONAL.search(around[: min(match.start(), 90)]):
            value = _national(match["first"], match["second"])
        else:
            union = bool(match["kind"]) or _of_the_union(reading.text, match.start())
            value = _act(match["first"], match["second"], union)
        if value:
            yield Claim("law_refs", value, match.start(), match.end(), 0.95)
    for match in _DATED_ACT.finditer(reading.text):  # the day of the act before its number: 5.12.2018/1050
        yield Claim("law_refs", f"{int(match['number'])}/{match['year']}", match.start(), match.end(), 0.95)


def _is_month(text: str, match: re.Match[str]) -> bool:
    """Whether what looks like an act is the month of a version: *päivitetty 6/2021*."""
    months = match["first"].isdigit() and 1 <= int(match["first"]) <= 12
    return months and bool(_cues().search(text[max(0, match.start() - 20) : match.start()]))


def date(reading: Reading) -> Iterator[Claim]:
    """The day on which the notice was written or last revised; the latest where there are several."""
    found: list[tuple[float, str, int, int]] = []
    size = len(reading.text)
    for match in _days(reading.text):
        day = _day(match)
        if not day:
            continue
        cue = _cues().search(reading.text[max(0, match.start() - 70) : match.start()])
        cue = cue or _cues().match(reading.text[match.end() : match.end() + 40].lstrip(" ,()"))
        line_start = reading.text.rfind("\n", 0, match.start()) + 1
        line_end = reading.text.find("\n", match.end())
        ends = not reading.text[match.end() : line_end if line_end >= 0 else size].strip(" \t*_).")
        titled = ends and any(line_start <= hit.start < match.start() for hit in reading.of("titles"))
        alone = titled or not reading.text[line_start : match.start()].strip(" \t*_#()")
        edge = match.start() < max(400, size * 0.05) or match.end() > size - max(300, size * 0.05)
        dated = reading.part(match.start()).treats("date")
        if cue or dated:
            found.append((0.9, day, match.start(), match.end()))
        elif alone and edge:
            found.append((0.6, day, match.start(), match.end()))
    best = max((item[0] for item in found), default=0.0)
    latest = max((item[1] for item in found if item[0] == best), default="")
    for sure, day, start, end in found:
        yield Claim("date", day, start, end, sure if day == latest else round(sure - 0.2, 2))


def _national(first: str, second: str) -> str:
    """An act that stands after the word for one, with its number first or its year first: *laki 1993/1054*."""
    year_first = len(first) == 4 and len(second) != 2 and 1889 <= int(first) <= 2040
    if year_first and not (len(second) == 4 and 1889 <= int(second) <= 2040):
        return f"{int(second)}/{first}"
    return _act(first, second, False)


def _act(first: str, second: str, union: bool) -> str:
    """An act of the Union with its year first, a Finnish one with its year last; empty if neither is a year."""
    if len(first) == 4 and 1957 <= int(first) <= 2040 and not (len(second) == 4 and 1900 <= int(second) <= 2040):
        return f"{first}/{int(second)}"
    if len(second) == 2 and union and int(first) >= 57 and len(first) == 2:
        return f"19{first}/{int(second)}"
    year = int(second) if len(second) == 4 else (1900 if int(second) > 40 else 2000) + int(second)
    if not 1889 <= year <= 2040 or len(second) == 3 or int(first) == 0:
        return ""
    return f"{year}/{int(first)}" if union and year >= 1957 else f"{int(first)}/{year}"


def _of_the_union(text: str, start: int) -> bool:
    before = text[max(0, start - 45) : start]
    return bool(
        re.search(
            r"(?:\(E[UYG]\)|\bE[UYG]\b|\bEU:n|tietosuoja-?asetu\w*|dataskyddsförordning\w*|regulation|gdpr)[^.;§\d]{0,30}$",
            before,
            re.IGNORECASE,
        )
    )


def _days(text: str) -> Iterator[re.Match[str]]:
    """The days of a text; only where a year stands is worth a look."""
    done = 0
    for year in _YEAR.finditer(text):
        for match in _DAYS.finditer(text, max(done, year.start() - 25), min(len(text), year.end() + 6)):
            done = match.end()
            yield match


def _day(match: re.Match[str]) -> str:
    parts = match.groupdict()
    year = parts["year"] or parts["year2"] or parts["year3"] or parts["year4"]
    day = parts["day"] or parts["day2"] or parts["day3"] or parts["day4"]
    word = parts["word"] or parts["word4"]
    month = parts["month"] or parts["month2"] or _months().get(word.lower() if word else "", "0")
    try:
        return dt.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


@cache
def _months() -> dict[str, str]:
    return {form: row["month"] for row in rows("months.csv") for form in row["forms"].split()}


@cache
def _cues() -> re.Pattern[str]:
    return re.compile("|".join(row["pattern"] for row in rows("date_cues.csv")), re.IGNORECASE)
