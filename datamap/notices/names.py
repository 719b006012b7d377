"""Names and numbers of those who act: the controller, the register, processors, how to reach them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .model import Claim, Section
from .reading import Reading
from .resources import compiled, rows

_MAIL = re.compile(
    r"[@(\[](?:(?:(?<=@)|(?<=\()(?i:at|a|ät)\)|(?<=\[)(?i:at)\])[ \t]?[\w-]+(?:\.[\w-]+)+"
    r"|(?<=\[)(?i:E-?MAIL(?:[ \t\u00a0]protected)?)\])"
)
_MAILBOX = re.compile(r"[\w.+-]{1,64}[ \t]?$")
_PHONE = re.compile(
    r"(?:\+(?<![\d-]\+)\d{1,3}[\s(]?|0(?<![\d-]0)(?!\d{6}-\d(?!\d)))[\d\s()-]{6,14}\d(?![\d-])|\[PHONE\]"
)
_POST = re.compile(r"[\d\[](?:(?<=\d)\d{4}(?:(?<![\d-]\d{5})|(?<=FI-\d{5}))[ \t]+[A-ZÅÄÖ]\w+|(?<=\[)ADDRESS\])")
_BUSINESS_ID = re.compile(r"(?P<body>\d\d{6})(?:(?<![\d-]\d{7})|(?<=FI-\d{7}))-?(?P<check>\d)(?![\d-])")
_ORG_NUMBER = re.compile(r"[Oo](?i:rg(?:anisations)?\.?\s?-?(?:nummer|nr)\.?)\W*(\d{6}-\d{4})")
_ID_LABEL = compiled("", "business_id", r"\W*(?:\w+\W+)?$")
_LABEL = compiled("", "label", r"\s*[:–-]\s*")
_LABEL_ALONE = compiled("", "label", r"\s*:?$")
_ELSEWHERE = compiled("", "says_where", "")
_LEAD = compiled("", "lead", "")
_CUT = compiled(r"\s*", "after_name", "")
_STATES = compiled("", "states", "")
_NO_NAME = compiled("", "no_name", "")
_JOINT = compiled("", "joint", "")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2)
_TITLE = re.compile(
    r"^[ \t#*_]*(?=[A-ZÅÄÖ])(?:\w+(?:seloste|beskrivning|policy)[ \t,:–/-]+(?:för[ \t]+)?)?"
    r"(?P<name>[^\W\d_][^\n.:]{2,100}(?:rekisteri|register|registret|registry))[ \t*_]*(?:\([\d.]+\))?[ \t]*$",
    re.MULTILINE,
)
_NAME_WORDS = 7


def organisations(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Names of organisations by their legal form: *Esimerkki Palvelut Oy*, *Oy Exempel Ab*, *Example Inc.*

    A name stands on one line: only the first line and those with a legal form are worth a look.
    """
    name, form = _organisation(), _legal_form()
    here: re.Match[str] | None = None
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        yield from name.finditer(text, start, stop)
        here = form.search(text, stop, end)
        if here is None:
            return
        start = text.rfind("\n", stop, here.end()) + 1


@cache
def _legal_form() -> re.Pattern[str]:
    forms = sorted({re.escape(row["form"]) for row in rows("legal_forms.csv")}, key=len, reverse=True)
    return re.compile(rf"\W(?:{'|'.join(forms)})(?!\w)")


@cache
def _organisation() -> re.Pattern[str]:
    last = [re.escape(row["form"]) for row in rows("legal_forms.csv") if row["place"] == "last"]
    first = [re.escape(row["form"]) for row in rows("legal_forms.csv") if row["place"] == "first"]
    forms = "|".join(sorted(last, key=len, reverse=True))
    word = r"(?:[A-ZÅÄÖ0-9][\w&.'’/+!-]*|&|ja|och|and|of|the)"
    name = r"[A-ZÅÄÖ0-9][\w&.'’/+!-]*"
    start, capital = r"(?<![\w.@/-])", r"[A-ZÅÄÖ][\w&.'’/+!-]*"
    lead = "|".join(first)
    return re.compile(
        rf"{start}(?:(?:{lead})[ \t]+)?(?!\d{{5}}){name}(?:[ \t]+{word}){{0,5}}?[ \t]+"
        rf"(?:{forms})(?:[ \t]+(?:{forms}))?(?![\w])"
        rf"|{start}(?:{lead})[ \t]+{capital}(?:[ \t]+{capital}){{0,3}}"
    )


def controller(reading: Reading) -> Iterator[Claim]:
    """Who decides on the processing: by the section on it, by a sentence, or by the title. Joint ones each."""
    text = reading.text
    homes = [part for part in reading.parts if part.treats("controller")]
    for part in homes:
        end = min(part.end, part.start + 600)
        found = list(organisations(text, part.start, end))
        if _JOINT.search(part.heading) and len(found) > 1:
            for item in {item[0]: item for item in found}.values():
                yield Claim("controller", tidy(item[0]), item.start(), item.end(), 0.95)
            return
        name = _first_name(text, part)
        if name and found and found[0].start() == name[0] and re.search(r"\d", text[found[0].end() : name[1]]):
            name = (name[0], found[0].end())  # an address goes on after the name
        if name and (len(text[slice(*name)].split()) <= _NAME_WORDS):
            yield Claim("controller", tidy(text[slice(*name)]), *name, 0.95 if found else 0.85)
            return
        if found:
            yield Claim("controller", tidy(found[0][0]), found[0].start(), found[0].end(), 0.9)
            return
    for match in _STATES.finditer(text):
        found_one = next(organisations(text, match.end(), min(match.end() + 120, len(text))), None)
        if found_one:
            yield Claim("controller", tidy(found_one[0]), found_one.start(), found_one.end(), 0.9)
            return
    first = next((part.start for part in reading.parts if part.kind not in ("", "title", "general")), len(text))
    head = next(organisations(text, 0, min(len(text), max(first, 300), 1500)), None)
    if head:
        yield Claim("controller", tidy(head[0]), head.start(), head.end(), 0.6)


def business_id(reading: Reading) -> Iterator[Claim]:
    """Finnish business ids whose check digit is right, and Swedish organisation numbers that are named as such."""
    for match in _BUSINESS_ID.finditer(reading.text):
        labelled = _ID_LABEL.search(reading.text, max(0, match.start() - 40), match.start())
        hyphen = "-" in match[0]
        if (valid_business_id(match["body"], match["check"]) and (hyphen or labelled)) or (labelled and hyphen):
            part = reading.part(match.start())
            good = valid_business_id(match["body"], match["check"])
            sure = (0.95 if part.treats("controller", "contact") else 0.85) if good else 0.4
            yield Claim("business_id", f"{match['body']}-{match['check']}", match.start(), match.end(), sure)
    for match in _ORG_NUMBER.finditer(reading.text):
        yield Claim("business_id", match[1], match.start(1), match.end(1), 0.8)


def valid_business_id(body: str, check: str) -> bool:
    """Whether the check digit of a Finnish business id is right."""
    rest = sum(int(digit) * weight for digit, weight in zip(body, _WEIGHTS, strict=True)) % 11
    return rest != 1 and int(check) == (0 if rest == 0 else 11 - rest)


def register_name(reading: Reading) -> Iterator[Claim]:
    """The name of the register: the words under its heading."""
    for part in reading.parts:
        if part.treats("register_name") and (name := _first_name(reading.text, part, whole=True)):
            yield Claim("register_name", " ".join(reading.text[slice(*name)].split()), *name, 0.9)
            return
    first = next((part.start for part in reading.parts if part.treats("controller", "contact", "purposes")), 1200)
    for match in _TITLE.finditer(reading.text, 0, min(first, 1200)):
        yield Claim("register_name", " ".join(match["name"].split()), match.start("name"), match.end("name"), 0.7)
        return


def contact(reading: Reading) -> Iterator[Claim]:
    """Ways to reach the controller: e-mail, phone, post."""
    for kind, pattern in (("e-mail", _MAIL), ("phone", _PHONE), ("post", _POST)):
        for match in pattern.finditer(reading.text):
            box = _MAILBOX.search(reading.text, max(0, match.start() - 65), match.start()) if kind == "e-mail" else None
            part = reading.part(match.start())
            if not part.treats("complaint", "recipients", "cookies"):
                sure = 0.9 if part.treats("controller", "contact") else 0.7
                yield Claim("contact", kind, box.start() if box else match.start(), match.end(), sure)


def _first_name(text: str, part: Section, whole: bool = False) -> tuple[int, int] | None:
    """Where the first line of a section says a name, without label, number and address."""
    place = part.start
    for line in text[part.start : min(part.end, part.start + 600)].split("\n"):
        start, end = place, place + len(line)
        place = end + 1
        start += len(line) - len(line.lstrip(" \t-–•·*|:“”\"'"))
        if match := _LABEL.match(text, start, end):
            start = match.end()
        if match := _LEAD.match(text, start, end):
            start = match.end()
        start += len(text[start:end]) - len(text[start:end].lstrip(" *_:"))
        body = text[start:end]
        if not body.strip(" *|.:#") or body.rstrip(" *_").endswith(":"):
            continue
        if _LABEL_ALONE.fullmatch(body.strip()) or _ELSEWHERE.search(body):
            continue  # the name of a cell of a form, or where the service is found
        if _NO_NAME.search(body[:60]) and not whole:
            return None
        if _NO_NAME.search(body[:12]):
            return None
        cut = re.search(r"\.(?=\s|$)", body) if whole else _CUT.search(body)
        stop = start + (cut.start() if cut else len(body))
        raw = text[start:stop].rstrip(" .*|:“”\"'")
        return (start, start + len(raw)) if 1 < len(raw) <= 160 else None
    return None


def tidy(name: str) -> str:
    """A name on one line, its legal form as people write it."""
    return re.sub(
        r"\b(OYJ?|RY|KY)$", lambda form: form[0].capitalize() if form[0] != "RY" else "ry", " ".join(name.split())
    )
