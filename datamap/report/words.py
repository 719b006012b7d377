"""The words of a report in one language: Project Fluent for sentences, Babel for names, dates and numbers."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from babel.units import format_unit
from fluent.runtime import FluentBundle, FluentResource

from .. import law
from ..inventory.schema import schema
from .chart_words import charts

LANGUAGES = ("fi", "sv", "en")
_LOCALES = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"}
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}


class MissingTextError(KeyError):
    """A text that a language lacks, or that needs a value nobody gave."""


class Words:
    """The texts of a language. `words("key", name=value)` formats a message; it raises MissingTextError."""

    def __init__(self, language: str) -> None:
        if language not in LANGUAGES:
            raise ValueError(f'"{language}" is not a language of reports. Choose one of {", ".join(LANGUAGES)}.')
        self.language = language
        self._plain: dict[str, str] = {}
        self.locale = Locale.parse(_LOCALES[language])
        self._bundle = FluentBundle([_LOCALES[language].replace("_", "-")], use_isolating=False)
        folder = files(__package__).joinpath("locale", language)
        for text in sorted(
            (item for item in folder.iterdir() if item.name.endswith(".ftl")), key=lambda item: item.name
        ):
            self._bundle.add_resource(FluentResource(text.read_text(encoding="utf-8")))

    def __call__(self, key: str, **values: Any) -> str:
        """A message (`key`) or an attribute of one (`key.attribute`) with values put in."""
        if not values:
            if key not in self._plain:
                self._plain[key] = self._formatted(key, values)
            return self._plain[key]
        return self._formatted(key, values)

    def _formatted(self, key: str, values: Mapping[str, Any]) -> str:
        message, _, attribute = key.partition(".")
        if not self._bundle.has_message(message):
            raise MissingTextError(f"{self.language} has no text {key}")
        entry = self._bundle.get_message(message)
        pattern = entry.attributes.get(attribute) if attribute else entry.value
        if pattern is None:
            raise MissingTextError(f"{self.language} has no text {key}")
        text, errors = self._bundle.format_pattern(pattern, values)
        if errors:
            raise MissingTextError(f"{self.language} cannot format {key}: {errors[0]}")
        return text

    def has(self, key: str) -> bool:
        """Whether there is a message of this key."""
        return bool(self._bundle.has_message(key))

    def country(self, code: str | None) -> str:
        """The name of a country or territory; blank is said to be blank."""
        if code is None:
            return self("blank-country")
        return self.locale.territories.get(code) or law.country(code)[f"name_{self.language}"]

    def category(self, key: str | None) -> str:
        """The name of a data category."""
        return self.term("data_category", key)

    def term(self, vocabulary: str, key: str | None) -> str:
        """The label of a term of a vocabulary of the workbook; blank is said to be blank."""
        if key is None:
            return self("blank")
        return schema().vocabularies[vocabulary].label(key, self.language)

    def sheet(self, sheet: str) -> str:
        """The title of a sheet of the workbook."""
        return schema().sheets[sheet].titles[self.language]

    def column(self, sheet: str, column: str) -> str:
        """The heading of a column of the workbook."""
        return schema().sheets[sheet].columns[column].headings[self.language]

    def date(self, day: dt.date | None) -> str:
        """A day in the language's short numeric form; blank is said to be blank."""
        return self("blank") if day is None else format_date(day, _DATES[self.language], locale=self.locale)

    def number(self, number: float) -> str:
        """A number with the language's separators."""
        return format_decimal(number, locale=self.locale)

    def percent(self, share: float) -> str:
        """A share as per cent without decimals."""
        return format_percent(share, format=None, locale=self.locale)

    def period(self, text: str | None) -> str:
        """An ISO 8601 period such as P6M in words; blank is said to be blank."""
        if text is None:
            return self("blank")
        parts = [
            self._unit(int(count), _UNITS[unit]) for count, unit in re.findall(r"(\d+)([DWMY])", text.partition("T")[0])
        ]
        return " ".join(parts) or text

    def joined(self, parts: Iterable[str]) -> str:
        """A list in words: a, b and c."""
        return format_list(list(parts), locale=self.locale)

    def said(self, value: Any) -> str:
        """Any value of a finding's facts as text: days, yes/no, lists, blanks."""
        if value is None or value == ():
            return self("blank")
        if isinstance(value, bool):
            return self("yes" if value else "no")
        if isinstance(value, dt.date):
            return self.date(value)
        if isinstance(value, (tuple, list)):
            return ", ".join(self.said(item) for item in value)
        return str(value)

    @cached_property
    def drawing(self) -> Mapping[str, Any]:
        """The words of the pictures, as `draw.words` describes them."""
        keys = {
            "border": "picture-border",
            "legend": "picture-legend",
            "key": "picture-key",
            "groups": "picture-groups",
            "legend.count": "picture-count",
            "legend.number": "picture-number",
            "legend.added": "picture-added",
            "legend.removed": "picture-removed",
            "legend.changed": "picture-changed",
            "blank.country": "blank-country",
            "blank.categories": "blank-categories",
            "blank.end": "blank-end",
        }
        for lane in ("registers", "sources", "systems", "eea", "adequate", "third", "unknown"):
            keys[f"lane.{lane}"] = f"lane-{lane}"
        for status in _STATUSES:
            keys[f"status.{status}"], keys[f"letter.{status}"] = f"status-{status}", f"letter-{status}"
        for certainty in ("actual", "possible", "planned", "blank"):
            keys[f"certainty.{certainty}"] = f"certainty-{certainty}"
        words: dict[str, Any] = {key: self(message) for key, message in keys.items()}
        for things in ("systems", "sources", "recipients", "registers", "countries"):
            words[f"count.{things}"] = self._counted(f"count-{things}")
            words[f"group.{things}"] = self._counted(f"group-{things}")
        return words | {
            **charts(self),
            "country": self.country,
            "category": self.category,
            "more": lambda n: self("list-more", count=n),
            "rows.more": lambda n: self("rows-more", count=n),
            "owned": lambda names: self("picture-owned", countries=_text(names, self)),
            "title.controller": lambda name: self("title-controller", name=name),
            "title.register": lambda name: self("title-register", name=name),
            "title.node": lambda name: self("title-node", name=name),
            "alt.holds": lambda counts: self("alt-holds", parts=self.joined(counts)),
            "alt.outside": self._outside,
            "alt.apart": lambda n: self("alt-apart", count=n),
            "alt.moved": lambda added, removed, changed: self(
                "alt-moved", added=added, removed=removed, changed=changed
            ),
            "table": tuple(
                self(f"h-{name}") for name in ("from", "to", "country", "categories", "status", "certainty")
            ),
        }

    def _counted(self, key: str) -> Any:
        return lambda n: self(key, count=n)

    def _outside(self, n: int, statuses: Iterable[tuple[int, str]]) -> str:
        if not n:
            return self("alt-outside-none")
        return self("alt-outside", count=n, parts=self.joined(f"{count} {name}" for count, name in statuses))

    def _unit(self, count: int, unit: str) -> str:
        return format_unit(count, f"duration-{unit}", length="long", locale=self.locale)


_DATES = {"fi": "d.M.y", "sv": "d.M.y", "en": "d MMMM y"}
_STATUSES = ("plain", "not_transfer", "eea", "adequate", "safeguarded", "derogation", "unknown", "unsafeguarded")


def _text(names: Any, words: Words) -> str:
    return names if isinstance(names, str) else words.joined(names)


def words(language: str, stated: str | None = None) -> Words:
    """The texts of a language, loaded once; where none is asked for (""), of the one stated, or Finnish.

    Raises ValueError for a language without texts.
    """
    return _loaded(language or (stated if stated in LANGUAGES else "fi"))


@cache
def _loaded(language: str) -> Words:
    return Words(language)
