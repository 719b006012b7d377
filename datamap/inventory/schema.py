"""The one declaration of the workbook: sheets, columns and vocabularies with their labels in en, fi and sv.

It is read from the tables beside this module: `sheets.csv`, `columns.csv`, `vocabularies.csv`, and from
`law/data_categories.csv` for the vocabulary of data categories.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from .. import law
from .names import LANGUAGES, fold, nearest
from .resources import rows

Labels = Mapping[str, str]
"""A text in each language, by language code."""


@dataclass(frozen=True)
class Column:
    """One column of a sheet, or one field of the Controller sheet.

    `kind` is text, id, list, term, terms, ref, refs, country, countries, date, yesno, period, number or
    business_id; `vocabulary` names the terms of a term column, `targets` the sheets a reference points to.
    `article` lists the articles of the GDPR that ask for it; `internal` columns stay out of redacted reports.
    """

    sheet: str
    key: str
    kind: str
    vocabulary: str
    targets: tuple[str, ...]
    required: bool
    article: str
    headings: Labels
    help: Labels
    internal: bool = False

    @property
    def many(self) -> bool:
        """Whether a cell may hold several values."""
        return self.kind in ("list", "terms", "refs", "countries")


@dataclass(frozen=True)
class Sheet:
    """One sheet: `kind` is rows, fields (label and value), guide or lists (not data)."""

    key: str
    kind: str
    titles: Labels
    help: Labels
    columns: Mapping[str, Column]
    index: Mapping[str, str]

    def column(self, heading: str) -> Column | None:
        """The column that a heading names, in any language and case."""
        key = self.index.get(fold(heading))
        return self.columns[key] if key else None


@dataclass(frozen=True)
class Vocabulary:
    """The terms of one vocabulary with their labels and every accepted spelling."""

    key: str
    labels: Mapping[str, Labels]
    index: Mapping[str, str]

    def term(self, text: str) -> str | None:
        """The term that a text means: its key, a label in any language or a short form such as `6(1)(f)`."""
        return self.index.get(fold(text))

    def label(self, term: str, language: str) -> str:
        """The label of a term in a language. Raises KeyError for a term the vocabulary lacks."""
        return self.labels[term][language]

    def suggestion(self, text: str) -> str:
        """The label that a misspelt one resembles, or an empty text."""
        choices = {label: term for term, labels in self.labels.items() for label in (term, *labels.values())}
        return nearest(text, choices) or ""


@dataclass(frozen=True)
class Schema:
    """All sheets and vocabularies."""

    sheets: Mapping[str, Sheet]
    vocabularies: Mapping[str, Vocabulary]
    index: Mapping[str, str]

    def sheet(self, title: str) -> Sheet | None:
        """The sheet that a title names, in any language and case."""
        key = self.index.get(fold(title))
        return self.sheets[key] if key else None

    @property
    def data(self) -> Iterator[Sheet]:
        """The sheets that hold data, in the order of the workbook."""
        return (sheet for sheet in self.sheets.values() if sheet.kind in ("rows", "fields"))


@cache
def schema() -> Schema:
    """The declaration, read once. Raises ValueError if a table names one thing twice."""
    columns: dict[str, list[dict[str, str]]] = {}
    for row in rows("columns.csv"):
        columns.setdefault(row["sheet"], []).append(row)
    declared = rows("sheets.csv")
    sheets = {row["sheet"]: _sheet(row, columns.get(row["sheet"], [])) for row in declared}
    index = _index("sheet titles", ((row["sheet"], _spellings(row, row["sheet"])) for row in declared))
    return Schema(sheets, _vocabularies(), index)


def _sheet(row: dict[str, str], columns: list[dict[str, str]]) -> Sheet:
    return Sheet(
        key=row["sheet"],
        kind=row["kind"],
        titles={language: row[language] for language in LANGUAGES},
        help={language: row[f"help_{language}"] for language in LANGUAGES},
        columns={column["column"]: _column(column) for column in columns},
        index=_index(row["sheet"], ((column["column"], _spellings(column, column["column"])) for column in columns)),
    )


def _column(row: dict[str, str]) -> Column:
    kind, _, of = row["type"].partition(":")
    return Column(
        sheet=row["sheet"],
        key=row["column"],
        kind=kind,
        vocabulary={"term": of, "terms": of, "yesno": "yesno"}.get(kind, ""),
        targets=tuple(of.split("|")) if kind in ("ref", "refs") else (),
        required=row["required"] == "yes",
        article=row["article"],
        headings={language: row[language] for language in LANGUAGES},
        help={language: row[f"help_{language}"] for language in LANGUAGES},
        internal=row["internal"] == "yes",
    )


def _vocabularies() -> dict[str, Vocabulary]:
    terms: dict[str, list[dict[str, str]]] = {}
    for row in rows("vocabularies.csv"):
        terms.setdefault(row["vocabulary"], []).append(row)
    found = {
        key: Vocabulary(
            key,
            {row["term"]: {language: row[language] for language in LANGUAGES} for row in listed},
            _index(key, ((row["term"], _spellings(row, row["term"])) for row in listed)),
        )
        for key, listed in terms.items()
    }
    return {**found, "data_category": _data_categories()}


def _data_categories() -> Vocabulary:
    categories = law.table("data_categories")
    labels = {key: {language: row[f"name_{language}"] for language in LANGUAGES} for key, row in categories.items()}
    meanings: dict[str, set[str]] = {}
    for key, row in categories.items():
        for synonym in row["fi_synonyms"].split(";"):
            meanings.setdefault(fold(synonym), set()).add(key)
    # A synonym of two categories settles neither, and a category's own name goes before any synonym.
    synonyms = {form: keys.pop() for form, keys in meanings.items() if form and len(keys) == 1}
    own = _index("data_category", ((key, [key, *names.values()]) for key, names in labels.items()))
    return Vocabulary("data_category", labels, {**synonyms, **own})


def _index(place: str, spellings: Iterable[tuple[str, list[str]]]) -> dict[str, str]:
    index: dict[str, str] = {}
    for key, forms in spellings:
        for form in forms:
            if index.setdefault(fold(form), key) != key:
                raise ValueError(f'{place}: "{form}" means both {index[fold(form)]} and {key}')
    return index


def _spellings(row: dict[str, str], key: str) -> list[str]:
    aliases = [alias.strip() for alias in row["aliases"].split(";")]
    return [form for form in (key, *(row[language] for language in LANGUAGES), *aliases) if form]
