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
    "b": ("contract(?!or)", "sopimus", "avtal", "vertrag", "contrat(?!a)"),
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
_LETTER = re.compile(r"(?<!\d)6\s*[(.,]?\s*(?:abs\.?\s*)?1\s*[).,]?\s*(?:lit\.?\s*|\(?)([a-f])\b", re.I)
_PERIOD = re.compile(
    r"(\d+)\s*(years?|yrs?|vuotta|vuosi|v\b|år|jahre?n?|ans?\b|années?|months?|kk|kuukautta|mån\w*|monate?n?|mois|"
    r"weeks?|viikkoa|veckor|wochen?|semaines?|days?|päivää|pv|dagar|tage?n?|jours?)",
    re.I,
)
_RANGE = re.compile(r"\d\s*(?:[-–/]|to|or|bis|oder|tai|eller|till|ou|à)\s*\d+\s*[^\W\d]", re.I)
_LEAST = re.compile(
    r"\b(?:at least|minimum|(?:no|not) less than|vähintään|minst|mindestens|wenigstens|au moins)\b", re.I
)
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
_SEPARATORS = tuple(
    re.compile(pattern, re.I) for pattern in (r"[;\n,]", r"(?<!\d)/|/(?!\d)|\s&\s", r"\s(?:and|ja|och|und|et)\s")
)
_DASH = re.compile(r"\s[-–—]\s|:\s")
_DENIAL = (
    r"(?:no|not|without|lacks?|missing|pending|keine?[nrs]?|nicht|ohne|fehlt|ei|eivät|ilman|puuttuu|"
    r"ingen|inget|inga|inte|utan|saknas|pas|aucune?|sans)"
)
_STEP = r"[^\w.;,()\n]+"
_DENIED_BEFORE = re.compile(rf"\b{_DENIAL}(?:[^\w.:;,()\n]+\w+){{0,3}}[^\w.:;,()\n]+$", re.I)
_DENIED_AFTER = re.compile(rf"\w*(?:{_STEP}\w+){{0,2}}{_STEP}{_DENIAL}\b", re.I)


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
        plain = _bare(part)
        inside = [piece for held in _BRACKETS.findall(part) for piece in re.split(r"[;,]", held)]
        codes = next((found for pieces in ([plain], _DASH.split(plain), inside) if (found := _countries(pieces))), [])
        if codes:
            ground = mechanism(part) or mechanism(safeguards)
            stated.found += [(code, ground) for code in codes]
            stated.more |= _country(part) is None
        elif _NO_TRANSFER.match(plain):
            stated.more = True
        else:
            stated.unknown.append(part)
    if not stated.found and _NO_TRANSFER.match(text) and not re.search(r"[;,\n]", text):
        return Places(more=True)
    return stated


def mechanism(text: str) -> str | None:
    """The ground of a transfer that free text claims, or None; *no adequacy decision* claims none."""
    return next((term for pattern, term in mechanisms() if _claims(text, pattern)), None)


def bases(text: str) -> list[str]:
    """The legal bases that a text claims, by letter or by name; *no consent required* claims none."""
    found = [f"art6_1_{letter.lower()}" for letter in _LETTER.findall(text)]
    found += [f"art6_1_{letter}" for letter, named in _named_bases().items() if _claims(text, named)]
    return list(dict.fromkeys(found))


@cache
def _named_bases() -> Mapping[str, re.Pattern[str]]:
    return {letter: re.compile("|".join(words), re.I) for letter, words in _BASES.items()}


def _claims(text: str, named: re.Pattern[str]) -> bool:
    """Whether a text names something without denying it in the few words before or after."""
    return any(
        not (_DENIED_BEFORE.search(text[: found.start()]) or _DENIED_AFTER.match(text[found.end() :]))
        for found in named.finditer(text)
    )


def period(text: str) -> str | None:
    """The one period that a text states, as ISO 8601; None for none, several, a range or a shortest period."""
    return None if _LEAST.search(text) else _period(text)


def shortest(text: str) -> str | None:
    """The one period that a text states as the shortest (*at least five years*), as ISO 8601, or None."""
    return _period(text) if _LEAST.search(text) else None


def _period(text: str) -> str | None:
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


def _parts(text: str, separators: Sequence[re.Pattern[str]] = _SEPARATORS) -> Iterator[str]:
    """The parts of a text between separators that stand in no brackets; the name of one country stays whole."""
    if not separators or _country(_bare(text)):
        yield text
        return
    held = _BRACKETS.sub(lambda found: "\0" * len(found[0]), text)
    start = 0
    for between in [*separators[0].finditer(held), None]:
        part = text[start : between.start() if between else None].strip()
        if part:
            yield from _parts(part, separators[1:])
        start = between.end() if between else start


def _bare(text: str) -> str:
    return _BRACKETS.sub(" ", text).strip(" .")


def _countries(texts: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(code for text in texts if (code := _country(text))))


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
