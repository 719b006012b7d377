"""How long data is kept: periods in figures and words, and what ends them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .model import Claim
from .reading import Reading
from .resources import rows
from .words import Sentence

_STATED = ("until_end_of_relationship", "law", "as_needed", "criteria", "on_request")


def retention(reading: Reading) -> Iterator[Claim]:
    """Periods as ISO 8601 (`P2M/P6M` from shortest to longest) and what else ends the keeping of data."""
    for sentence in reading.words.sentences:
        part = reading.home(sentence)
        keeping = bool(reading.said_in(sentence, "retention", "keeping", "on_request"))
        home = part.treats("retention")
        if not (home or keeping) or reading.is_heading(sentence):
            continue
        elsewhere = part.treats("rights", "access", "rectification", "complaint", "changes", "contact", "controller")
        ends = reading.said_in(sentence, "retention", "until_end_of_relationship")
        if elsewhere and not (home or ends):
            continue
        about = _about(reading, sentence)
        periods = list(_periods(reading, sentence))
        bounds = {hit.value for hit in reading.said_in(sentence, "scope", "at_least", "at_most")}
        least = bounds == {"at_least"} and len(periods) == 1 and "/" not in periods[0][0]
        for value, start, end in periods:
            for category in _in_line(reading, sentence, start) or (about,):
                yield Claim("retention", value, start, end, 0.9 if home else 0.75, category, least)
        if part.treats("optout", "cookies", "transfers") and not home:
            continue
        for hit in reading.said_in(sentence, "retention", *_STATED):
            if hit.value == "law" and not home and not periods:
                continue
            yield reading.claim("retention", hit, about, 1.0 if home else 0.8)


def _periods(reading: Reading, sentence: Sentence) -> Iterator[tuple[str, int, int]]:
    found = [
        (match["first"], match["second"], _units(reading.language)[match["unit"].lower()], match.start(), match.end())
        for match in _pattern(reading.language).finditer(reading.text, sentence.start, sentence.end)
    ]
    lower = reading.text[sentence.start : sentence.end].lower()
    for form, value in _singles(reading.language).items():
        place = sentence.start + lower.find(form)
        if form in lower and not any(start < place + len(form) and place < end for *_, start, end in found):
            yield value, place, place + len(form)
    numbers = _numbers(reading.language)
    bounds = reading.said_in(sentence, "scope", "at_least", "at_most")
    if len(found) == 2 and {hit.value for hit in bounds} == {"at_least", "at_most"}:
        shortest, longest = (f"{numbers.get(first.lower(), first)}{unit}" for first, _, unit, _, _ in found)
        yield f"P{shortest}/P{longest}", found[0][3], found[1][4]
        return
    for first, second, unit, start, end in found:
        shortest = numbers.get(first.lower(), first)
        longest = numbers.get((second or "").lower(), second)
        if unit == "H":
            yield f"PT{shortest}H", start, end
        elif longest:
            yield f"P{shortest}{unit}/P{longest}{unit}", start, end
        else:
            yield f"P{shortest}{unit}", start, end


def _in_line(reading: Reading, sentence: Sentence, place: int) -> tuple[str, ...]:
    """The categories that a line of a list names before its period; none where the sentence is no list."""
    start = reading.text.rfind("\n", 0, place) + 1
    if start <= sentence.start and ":" not in reading.text[start:place]:
        return ()
    hits = reading.said_in(sentence, "data_categories")
    return tuple(dict.fromkeys(hit.value for hit in hits if start <= hit.start < place))


def _about(reading: Reading, sentence: Sentence) -> str:
    """The category that the sentence is about, or a complaint; empty when it is about data in general."""
    if reading.said_in(sentence, "statements", "complaint_case"):
        return "complaint"
    hits = reading.said_in(sentence, "data_categories")
    return hits[0].value if hits else ""


@cache
def _pattern(language: str) -> re.Pattern[str]:
    number = "|".join(["\\d{1,3}", *sorted(_numbers(language), key=len, reverse=True)])
    unit = "|".join(re.escape(unit) for unit in sorted(_units(language), key=len, reverse=True))
    most = "enintään|korkeintaan|högst|at most"
    between = rf"-|–|—|…|\.\.|tai|till|to|or|eller|(?:and|ja|och)(?: (?:{most}))?"
    return re.compile(
        rf"\b(?P<first>{number})(?:\s*(?:{between})\s*(?P<second>{number}))?"
        rf"(?:\s*\([\w ]{{1,12}}\))?[\s\u00a0-]*(?P<unit>{unit})\b",
        re.IGNORECASE,
    )


@cache
def _units(language: str) -> dict[str, str]:
    return {
        row["form"]: row["value"]
        for row in rows("periods.csv")
        if row["language"] == language and row["kind"] == "unit"
    }


@cache
def _numbers(language: str) -> dict[str, str]:
    return {
        row["form"]: row["value"]
        for row in rows("periods.csv")
        if row["language"] == language and row["kind"] == "number"
    }


@cache
def _singles(language: str) -> dict[str, str]:
    """Periods of one, said without a number: *vuoden ajan*."""
    return {
        row["form"]: row["value"]
        for row in rows("periods.csv")
        if row["language"] == language and row["kind"] == "single"
    }
