"""Countries that a text names, in any inflection, in Finnish, Swedish or English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from ..law.tables import table
from .resources import rows
from .words import Text, lemmas

_GRADES = (
    ("kk", "k"), ("pp", "p"), ("tt", "t"), ("nt", "nn"), ("lt", "ll"), ("rt", "rr"), ("nk", "ng"), ("mp", "mm"),
)  # fmt: skip
_SHORT = 4


def named(text: Text) -> Iterator[tuple[str, int, int]]:
    """Every country named in a text: its ISO code, and the first word and the word after the last."""
    stems, endings = _stems(text.language), _endings(text.language)
    beginnings = _beginnings(text.language)
    for number, word in enumerate(text.words):
        if not text.text[word.start].isupper() or word.form[:_SHORT] not in beginnings:
            continue
        for length in (3, 2, 1):
            group = text.words[number : number + length]
            if len(group) < length or "\n\n" in text.text[group[0].start : group[-1].end]:
                continue
            code = _code([part.lemma for part in group], [part.form for part in group], stems, endings)
            if code:
                yield code, number, number + length
                break


def is_third(country: str) -> bool:
    """Whether a country lies outside the European Economic Area today."""
    return country not in _inside()


@cache
def _inside() -> frozenset[str]:
    return frozenset(row["code"] for row in table("countries").values() if row["eea_from"] and not row["eea_to"])


def _code(lemmas: list[str], forms: list[str], stems: Mapping[str, str], endings: frozenset[str]) -> str | None:
    for words in (forms, lemmas):
        if code := stems.get(" ".join(words)):
            return code
    head, last = " ".join(forms[:-1]), forms[-1]
    lead = " ".join(lemmas[:-1])
    for cut in range(len(last) - 1, 2, -1):
        if last[cut:] in endings:
            for start in dict.fromkeys((head, lead)):
                if code := stems.get(f"{start} {last[:cut]}".strip()):
                    return code
    return None


@cache
def _beginnings(language: str) -> frozenset[str]:
    """The first letters of every name; of a short name also with what an ending may add."""
    stems, endings = _stems(language), _endings(language)
    short = {f"{name}{ending}"[:_SHORT] for name in stems if len(name) < _SHORT for ending in endings}
    return frozenset({name[:_SHORT] for name in stems} | short)


@cache
def _stems(language: str) -> dict[str, str]:
    """Names in lower case, and for Finnish the stems that endings join, with the code of the country."""
    base = lemmas(language)
    stems: dict[str, str] = {}
    for row in table("countries").values():
        if row["code_system"] != "ISO3166-1":
            continue
        name = row[f"name_{language}"].lower()
        for form in (name, *(_finnish(name) if language == "fi" else ())):
            stems.setdefault(form, row["code"])
        if " " not in name and len(name) > _SHORT:
            stems.setdefault(base[name], row["code"])
    return stems


def _finnish(name: str) -> Iterator[str]:
    """Stems of a Finnish name: with the weak grade, and without the ending of a plural."""
    plural = name.endswith("t") and name[-2] in "aoeiä"
    stem = name[:-2] if plural else name
    if plural or len(name) > _SHORT:
        yield stem
    body, vowel = (stem, "") if plural else (stem[:-1], stem[-1])
    for strong, weak in _GRADES:
        if body.endswith(strong):
            yield body[: -len(strong)] + weak + vowel
        elif plural and body.endswith(weak) and strong[0] == weak[0]:
            yield body[: -len(weak)] + strong + vowel


@cache
def _endings(language: str) -> frozenset[str]:
    return frozenset(row["ending"] for row in rows("case_endings.csv") if row["language"] == language)
