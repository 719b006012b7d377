"""One cell's value: read from what people type, and written back in their language.

`parse` is called once for each distinct value of a column; a fault says what was found, what was
expected and, where something is near, what was probably meant.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any, TypeGuard

from . import countries, periods
from .answers import PROOFS, empty_answer
from .names import nearest
from .schema import Column, schema


@dataclass(frozen=True)
class Fault:
    """What is wrong with one value; the place is added by the reader."""

    code: str
    message: str
    suggestion: str = ""
    severity: str = "error"
    value: str = ""


@dataclass(frozen=True)
class Context:
    """What a value is read against.

    `language` chooses the labels in messages; `ids` holds the declared ids of each sheet.
    """

    language: str = "en"
    ids: Mapping[str, Sequence[str]] = field(default_factory=dict)
    _joined: dict[tuple[str, ...], Mapping[str, str]] = field(default_factory=dict)

    def declared(self, targets: tuple[str, ...]) -> Mapping[str, str]:
        """The ids of several sheets together, by their case-folded form."""
        if targets not in self._joined:
            self._joined[targets] = {name.casefold(): name for target in targets for name in self.ids.get(target, ())}
        return self._joined[targets]


class BadValueError(Exception):
    """A value that cannot be used, with its fault."""

    def __init__(self, code: str, message: str, suggestion: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.suggestion = code, message, suggestion


def parse(column: Column, raw: object, context: Context) -> tuple[Any, Fault | None]:
    """The normalised value of a cell and what is wrong with it, if anything.

    A value that cannot be used becomes a blank (None, or an empty tuple in a column of several values):
    a cell with one bad country among three is unknown as a whole, never only the two good ones.
    A reference to nothing and a business id with a wrong check digit are kept as they are.
    """
    text = as_text(raw)
    blank: Any = () if column.many else None
    if not text:
        return blank, None
    if text[0] in "#E" and _ERROR_VALUE.fullmatch(text):
        message = f"The cell holds the error {text} instead of a value."
        return blank, Fault("error_cell", message, "Correct the formula or type the value.", value=text)
    if column.key in PROOFS and empty_answer(text):
        message = f'"{_short(text)}" shows nothing, so the cell is read as blank.'
        return blank, Fault("empty_answer", message, "Write what shows it, or leave the cell blank.", "info", text)
    if column.kind in ("ref", "refs"):
        return _references(column, text, context)
    if column.kind == "business_id":
        return text, _business_id_fault(text)
    try:
        if not column.many:
            return _ONE[column.kind](column, raw, text, context), None
        one = _ONE[_ITEM[column.kind]]
        items = [one(column, item, item, context) for item in split(text)]
        return tuple(dict.fromkeys(items)), None
    except BadValueError as fault:
        remedy = "Separate several values with ; and not a comma." if column.many and "," in text else fault.suggestion
        return blank, Fault(fault.code, fault.message, remedy, value=text)


def parse_all(column: Column, raws: Iterable[object], context: Context) -> tuple[list[Any], dict[int, Fault]]:
    """The values of many cells as `parse` gives them, and the faults by position.

    Plain text, and lists of items met before, take a short way: they are nearly all of a large workbook.
    """
    values: list[Any] = []
    faults: dict[int, Fault] = {}
    met: dict[str, Any] = {}
    plain = column.kind in ("text", "id") and column.key not in PROOFS
    raws = list(raws)
    if plain and _all_plain(raws):
        return list(map(str.strip, raws)), faults
    for position, raw in enumerate(raws):
        if type(raw) is str:
            if plain and raw.isprintable() and raw[0] not in " #E" and ";" not in raw:
                values.append(raw.strip() or None)
                continue
            if met:
                try:
                    value = tuple([met[item.strip()] for item in raw.split(";")])
                except KeyError:
                    pass
                else:
                    values.append(value if len(set(value)) == len(value) else tuple(dict.fromkeys(value)))
                    continue
        value, fault = parse(column, raw, context)
        values.append(value)
        if fault is not None:
            faults[position] = fault
        elif column.many and len(items := split(as_text(raw))) == len(value):
            met.update(zip(items, value, strict=True))
    return values, faults


def _all_plain(raws: list[object]) -> TypeGuard[list[str]]:
    """Whether every value is text that `parse` would only trim: the ids of a large workbook, all at once."""
    if set(map(type, raws)) != {str}:
        return False
    if not all(raws):
        return False
    texts = "".join(raws)  # type: ignore[arg-type]
    first = set(map(itemgetter(0), raws))  # type: ignore[arg-type]
    return texts.isprintable() and ";" not in texts and first.isdisjoint({" ", "#", "E"})


def show(column: Column, value: object, language: str) -> object:
    """A normalised value as a cell shows it in a language; what is no normalised value is shown as it is.

    Raises ValueError for a list item that holds a separator (`;` or a new line).
    """
    if value is None or value == "" or value == () or (isinstance(value, float) and math.isnan(value)):
        return None
    if column.many and isinstance(value, list | tuple | set | frozenset):
        items = [str(_show_one(column, item, language)) for item in value]
        if column.kind != "terms" and any(len(split(item)) != 1 for item in items):
            raise ValueError(f"an item of {column.sheet}.{column.key} is blank or holds ; or a new line: {items}")
        return "; ".join(items) or None
    return _show_one(column, value, language)


def as_text(raw: object) -> str:
    """A cell's value as text, trimmed, with line ends as one new line and without control characters."""
    if isinstance(raw, str):
        if raw.isprintable():
            return raw.strip()
        return _CONTROL.sub("", raw.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if raw is None:
        return ""
    if isinstance(raw, bool):
        return "TRUE" if raw else "FALSE"
    if isinstance(raw, float) and raw.is_integer():
        return str(int(raw))
    if isinstance(raw, dt.datetime):
        return raw.date().isoformat() if raw.time() == dt.time() else raw.isoformat(" ", "seconds")
    return str(raw)


def split(text: str) -> list[str]:
    """The items of a cell that holds several, separated by `;` or new lines."""
    return [item for part in text.replace("\n", ";").split(";") if (item := part.strip())]


_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ERROR_VALUE = re.compile(r"#(?:N/A|[A-ZÅÄÖ0/]+[!?])|#PUUTTUU|#SAKNAS|Err:\d{3}")
_ITEM = {"list": "text", "terms": "term", "countries": "country"}


def _text(column: Column, raw: object, text: str, context: Context) -> str:
    return text


def _id(column: Column, raw: object, text: str, context: Context) -> str:
    if len(split(text)) > 1:
        raise BadValueError(
            "bad_id", f'"{_short(text)}" holds a separator; an id is one word.', "Leave out ; and new lines."
        )
    return text


def _term(column: Column, raw: object, text: str, context: Context) -> str:
    vocabulary = schema().vocabularies[column.vocabulary]
    term = vocabulary.term(text)
    if term is not None:
        return term
    near = vocabulary.suggestion(text)
    message = f'"{_short(text)}" is not a choice for "{column.headings[context.language]}".'
    choices = [labels[context.language] for labels in vocabulary.labels.values()]
    remedy = (
        f"Did you mean {near}?"
        if near
        else "Choose from the list" + (f": {', '.join(choices)}." if len(choices) <= 8 else " in the cell's dropdown.")
    )
    raise BadValueError("unknown_term", message, remedy)


def _country(column: Column, raw: object, text: str, context: Context) -> str:
    code = countries.code(text)
    if code is not None:
        return code
    near = countries.suggestion(text)
    if countries.within_eea(text):
        remedy = "Name the countries of the EU/EEA that are meant."
        raise BadValueError("unknown_country", f'"{_short(text)}" is not a country.', remedy)
    remedy = f"Did you mean {near}?" if near else "Write one country's name or ISO code, or leave the cell blank."
    raise BadValueError("unknown_country", f'"{_short(text)}" is not a country.', remedy)


def _yesno(column: Column, raw: object, text: str, context: Context) -> bool:
    answer = schema().vocabularies["yesno"].term(text)
    if answer is None:
        labels = schema().vocabularies["yesno"].labels
        yes, no = labels["yes"][context.language], labels["no"][context.language]
        raise BadValueError(
            "not_yes_or_no", f'"{_short(text)}" is neither yes nor no.', f"Write {yes} or {no}; blank is unknown."
        )
    return answer == "yes"


def _period(column: Column, raw: object, text: str, context: Context) -> str:
    period = periods.parse(text)
    if period is None:
        example = periods.show("P6M", context.language)
        remedy = f"Write a number and a unit, such as {example} or P6M."
        if not isinstance(raw, str) or re.fullmatch(r"\d+", text):
            remedy = f"Add the unit: {periods.show(f'P{text}M', context.language) if text.isdigit() else example}?"
        raise BadValueError("not_a_period", f'"{_short(text)}" is not a period of time.', remedy)
    return period


def _number(column: Column, raw: object, text: str, context: Context) -> float:
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return float(raw)
    if not re.fullmatch(r"[+-]?\d+(?:[.,]\d+)?", text):
        raise BadValueError("not_a_number", f'"{_short(text)}" is not a number.', "Write digits only, such as 14.")
    return float(text.replace(",", "."))


_FIRST, _LAST = dt.date(1900, 1, 1), dt.date(2199, 12, 31)
_EPOCH = dt.date(1899, 12, 30)


def _date(column: Column, raw: object, text: str, context: Context) -> dt.date:
    if isinstance(raw, dt.datetime):
        day: dt.date | None = raw.date()
    elif isinstance(raw, dt.date):
        day = raw
    elif isinstance(raw, str):
        day = _written_date(text)
    else:
        remedy = "Write it as 2026-12-31 or 31.12.2026."
        if isinstance(raw, float) and 20_000 < raw < 80_000:
            remedy = f"Format the cell as a date: {(_EPOCH + dt.timedelta(days=int(raw))).isoformat()}?"
        raise BadValueError("not_a_date", f'"{_short(text)}" is a number or a time, not a date.', remedy)
    if day is None:
        raise BadValueError("not_a_date", f'"{_short(text)}" is not a date.', "Write it as 2026-12-31 or 31.12.2026.")
    if not _FIRST <= day <= _LAST:
        remedy = "Check the year; leave the cell blank if there is no end."
        raise BadValueError("not_a_date", f'"{_short(text)}" is outside the years 1900–2199.', remedy)
    return day


def _written_date(text: str) -> dt.date | None:
    """A date in ISO or Finnish form; None if it is nonsense. Raises BadValueError where two readings are possible."""
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?", text):
        return _day(found[1], found[2], found[3])
    if found := re.fullmatch(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", text):
        return _day(found[3], found[2], found[1])
    if found := re.fullmatch(r"(\d{1,2})([./-])(\d{1,2})\2(\d{2}|\d{4})", text):
        year = found[4] if len(found[4]) == 4 else f"20{found[4]}"
        days = {_day(year, found[3], found[1])} | ({_day(year, found[1], found[3])} if found[2] != "." else set())
        readings = sorted(day.isoformat() for day in days if day)
        if readings:
            message = f'"{text}" can be read in more than one way.'
            raise BadValueError("ambiguous_date", message, f"Did you mean {' or '.join(readings)}?")
    return None


def _day(year: str, month: str, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None


_ONE: dict[str, Callable[[Column, object, str, Context], Any]] = {
    "text": _text,
    "id": _id,
    "term": _term,
    "country": _country,
    "yesno": _yesno,
    "period": _period,
    "number": _number,
    "date": _date,
}


def _references(column: Column, text: str, context: Context) -> tuple[Any, Fault | None]:
    items = split(text) if column.many else [text]
    declared = context.declared(column.targets)
    found = tuple(dict.fromkeys(declared.get(item.casefold(), item) for item in items))
    missing = [item for item in items if item.casefold() not in declared]
    value = found if column.many else found[0]
    if not missing:
        return value, None
    titles = [schema().sheets[target].titles[context.language] for target in column.targets]
    near = nearest(missing[0], declared.values(), cutoff=60) if len(declared) <= _MANY_IDS else None
    message = f'"{_short("; ".join(missing))}" is not an id on {_either(titles)}.'
    remedy = f"Did you mean {near}?" if near else "Add the row it refers to, or correct the id."
    return value, Fault("missing_reference", message, remedy, value=text)


# Above this the search for the nearest id, once for each unknown one, would take minutes.
_MANY_IDS = 5_000


def _either(titles: list[str]) -> str:
    return titles[0] if len(titles) == 1 else f"{', '.join(titles[:-1])} or {titles[-1]}"


def _business_id_fault(text: str) -> Fault | None:
    """A warning for a Finnish business id whose check digit is wrong; ids of other countries pass."""
    found = re.fullmatch(r"(?:FI)?(\d{6,7})-?(\d)", text, re.IGNORECASE)
    if not found or not ("-" in text or text.upper().startswith("FI")):
        return None
    weights = (7, 9, 10, 5, 8, 4, 2)
    rest = sum(int(digit) * weight for digit, weight in zip(found[1].zfill(7), weights, strict=True)) % 11
    expected = 0 if rest == 0 else 11 - rest
    if expected == int(found[2]):
        return None
    message = f'"{text}" is not a valid Finnish business ID: its check digit is wrong.'
    return Fault("wrong_check_digit", message, "Compare it with the trade register.", severity="warning", value=text)


def _show_one(column: Column, value: object, language: str) -> object:
    if isinstance(value, dt.datetime):
        return value.date() if column.kind == "date" else as_text(value)
    if column.vocabulary:
        term = {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value
        labels = schema().vocabularies[column.vocabulary].labels.get(str(term))
        return labels[language] if labels else value
    if column.kind in ("country", "countries"):
        code = countries.code(str(value))
        return countries.name(code, language) if code else value
    if column.kind == "period":
        return periods.show(str(value), language)
    return value


def _short(text: str, limit: int = 60) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"
