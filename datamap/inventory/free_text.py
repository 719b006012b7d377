"""What free text in somebody else's record states: countries with grounds of transfers, legal bases, periods."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from babel import Locale

from . import countries
from .layouts import mechanisms
from .names import fold

_BASES = {
    "a": ("consent", "suostumus", "samtycke", "einwilligung", "consentement"),
    "b": ("contract", "sopimus", "avtal", "vertrag", "contrat"),
    "c": (
        "legal obligation",
        "lakisääteinen",
        "rättslig förpliktelse",
        "rechtliche verpflichtung",
        "obligation légale",
    ),
    "d": ("vital interest", "elintärke", "grundläggande intresse", "lebenswichtig", "intérêts vitaux"),
    "e": (
        "public task",
        "public interest",
        "yleinen etu",
        "allmänt intresse",
        "öffentliches interesse",
        "intérêt public",
    ),
    "f": ("legitimate interest", "oikeutettu etu", "berättigat intresse", "berechtigte", "intérêt légitime"),
}
_LETTER = re.compile(r"6\s*[(.,]?\s*(?:abs\.?\s*)?1\s*[).,]?\s*(?:lit\.?\s*|\(?)([a-f])\b", re.I)
_PERIOD = re.compile(
    r"(\d+)\s*(years?|yrs?|vuotta|vuosi|v\b|år|jahre?n?|ans?|années?|months?|kk|kuukautta|mån\w*|monate?n?|mois|"
    r"weeks?|viikkoa|veckor|wochen?|semaines?|days?|päivää|pv|dagar|tage?n?|jours?)",
    re.I,
)
_RANGE = re.compile(r"\d\s*(?:[-–/]|to|or|bis|oder|tai|eller|till|ou|à)\s*\d+\s*[^\W\d]", re.I)
_UNITS = (
    ("Y", ("y", "vuo", "v", "år", "jahr", "an")),
    ("M", ("mo", "kk", "kuu", "mån")),
    ("W", ("w", "viik", "veck", "sem")),
    ("D", ("d", "p", "tag", "jour")),
)
_YES = ("yes", "ja", "kyllä", "oui", "x")
_NO = ("no", "nein", "ei", "nej", "non")
_NO_TRANSFER = re.compile(
    r"(no|none|not|n/?a|nein|keine?r?|ei|nej|ingen|inga|inte|finns (ej|inte)|aucune?|non|pas|néant|entfällt)\b"
    r"|((within|only|nur|innerhalb|vain|endast|inom|uniquement)\W+)?(the |der )?(eu|eea|ewr|eta|ees|ue|eee)"
    r"\b(/\w+)?( only|:n sisällä)?$|[-–—]+$",
    re.I,
)
_BRACKETS = re.compile(r"\(([^()]*)\)")
_BETWEEN = re.compile(r"[;\n]|,|(?<!\d)/|/(?!\d)|\s&\s|\s(?:and|ja|och|und|et)\s", re.I)
_DASH = re.compile(r"\s[-–—]\s|:\s")


@dataclass
class Places:
    """The countries of a text, each with the ground that it states; its parts that name none; if it says yet more."""

    found: list[tuple[str, str | None]] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    more: bool = False


def places(text: str, safeguards: str = "") -> Places:
    """Take apart free text such as `USA (SCC); India` or `Vercel (USA)`; `safeguards` is what its row states beside."""
    stated = Places()
    for part in _parts(text):
        plain = _BRACKETS.sub(" ", part).strip(" .")
        inside = [piece for held in _BRACKETS.findall(part) for piece in re.split(r"[;,]", held)]
        code = next((found for piece in (plain, *_DASH.split(plain), *inside) if (found := _country(piece))), None)
        if code:
            stated.found.append((code, mechanism(part) or mechanism(safeguards)))
            stated.more |= _country(part) is None
        elif _NO_TRANSFER.match(plain):
            stated.more = True
        else:
            stated.unknown.append(part)
    if not stated.found and _NO_TRANSFER.match(text) and not re.search(r"[;,\n]", text):
        return Places(more=True)
    return stated


def mechanism(text: str) -> str | None:
    """The ground of a transfer that free text names, or None."""
    return next((term for pattern, term in mechanisms() if pattern.search(text)), None)


def bases(text: str) -> list[str]:
    """The legal bases that a text names, by letter or by name."""
    lower = text.casefold()
    found = [f"art6_1_{letter.lower()}" for letter in _LETTER.findall(text)]
    found += [f"art6_1_{letter}" for letter, words in _BASES.items() if any(word in lower for word in words)]
    return list(dict.fromkeys(found))


def period(text: str) -> str | None:
    """The one period that a text states, as ISO 8601; None for none, several or a range."""
    if _RANGE.search(text):
        return None
    stated = list(dict.fromkeys((count, _unit(unit)) for count, unit in _PERIOD.findall(text)))
    return f"P{stated[0][0]}{stated[0][1]}" if len(stated) == 1 else None


def yes_no(texts: Sequence[str]) -> bool | None:
    """Yes or no, if the texts say nothing else."""
    answers = {fold(text) for text in texts}
    if answers & {fold(word) for word in _YES}:
        return True
    return False if answers and answers <= {fold(word) for word in _NO} else None


def _parts(text: str) -> Iterator[str]:
    """The parts of a text between separators that stand in no brackets."""
    held = _BRACKETS.sub(lambda found: "\0" * len(found[0]), text)
    start = 0
    for between in [*_BETWEEN.finditer(held), None]:
        part = text[start : between.start() if between else None].strip()
        if part:
            yield part
        start = between.end() if between else start


def _country(text: str) -> str | None:
    plain = re.sub(r"^the\s", "", text.strip(" ."), flags=re.I)
    if len(plain) < 3 and (plain.islower() or fold(plain) in _NO):  # `in` and `no` are words before they are codes
        return None
    found = countries.code(plain) or _foreign().get(fold(plain))
    return countries.code(found) if found else None


@cache
def _foreign() -> Mapping[str, str]:
    names: dict[str, str] = {fold(name): "GB" for name in ("Großbritannien", "Grande-Bretagne", "Angleterre")}
    for language in ("de", "fr"):
        for code, name in Locale(language).territories.items():
            names.setdefault(fold(name), code)
    return names


def _unit(word: str) -> str:
    lower = word.casefold()
    if lower.startswith(("mois", "monat")):
        return "M"
    return next(unit for unit, starts in _UNITS if lower.startswith(starts))
