"""Countries as people write them: an ISO code or a name in English, Finnish or Swedish, and back."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from babel import Locale

from .. import law
from .names import LANGUAGES, fold, nearest
from .resources import rows


def code(text: str) -> str | None:
    """The code of a country, or of a part of one that `law/countries.csv` lists (`SJ`, `IO-EPO`); None if unknown.

    Accepts codes, names in three languages and common names such as *USA*, in any case; not inflected forms.
    """
    return _index().get(fold(text))


def within_eea(text: str) -> bool:
    """Whether a text names the EU or the EEA as a whole: no country, but not outside either."""
    return fold(text) in _WITHIN


_WITHIN = {
    *("eu", "eea", "eta", "ees", "eueea", "eueta", "euees", "eeaeu", "euta", "euarea", "eueeaarea"),
    *("euetaalue", "etaalue", "eualue", "eueesomradet", "euomradet", "europeanunion", "euroopanunioni"),
    *("europeiskaunionen", "europeaneconomicarea", "euroopantalousalue"),
}


def name(country: str, language: str) -> str:
    """The name of a country in a language (en, fi, sv). Raises KeyError for a code that the law does not list."""
    return _names()[country][language]


def names(language: str) -> list[str]:
    """The names of all countries in a language, in alphabetical order."""
    return sorted((labels[language] for labels in _names().values()), key=str.casefold)


def suggestion(text: str) -> str:
    """The country that a misspelt name resembles, as `Yhdysvallat (US)`, or an empty text."""
    found = nearest(text, _spellings())
    return f"{found} ({_spellings()[found]})" if found else ""


@cache
def _names() -> Mapping[str, Mapping[str, str]]:
    return {
        row["code"]: {language: row[f"name_{language}"] for language in LANGUAGES}
        for row in law.table("countries").values()
    }


@cache
def _spellings() -> Mapping[str, str]:
    """Every accepted spelling with its code; where two countries share one, the first listed keeps it."""
    spellings: dict[str, str] = {}
    territories = {language: Locale(language).territories for language in LANGUAGES}
    for country, labels in _names().items():
        for label in labels.values():
            spellings.setdefault(label, country)
    for country in _names():
        for language in LANGUAGES:
            if country in territories[language]:
                spellings.setdefault(territories[language][country], country)
    for row in rows("country_aliases.csv"):
        for alias in row["aliases"].split(";"):
            spellings.setdefault(alias, row["code"])
    return spellings


@cache
def _index() -> Mapping[str, str]:
    index = {fold(country): country for country in _names()}
    for spelling, country in _spellings().items():
        for form in (spelling, spelling.replace("&", "and"), spelling.replace("St. ", "Saint ")):
            index.setdefault(fold(form), country)
    return index
