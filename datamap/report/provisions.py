"""Provisions as lawyers cite them: 46(2)(c) is *46 art. 2 k. c* in Finnish and *art. 46.2 c* in Swedish."""

from __future__ import annotations

import re

from .words import Words

_ACT = re.compile(r"\b(TSL|HetiL|SVPL|KPL)\b")
_SECTIONS = re.compile(r"(?P<sections>\d[\d:–]*(?:, \d[\d:–]*)*) §(?: (?P<points>\d[\d–]*) k\.)?")
_ARTICLE = re.compile(
    r"(?<![\d:/–§.])(?P<article>\d{1,2}(?:-\d{1,2})?)"
    r"(?P<paragraph>\(\d{1,2}\)(?:[-–]\(\d{1,2}\))?)?(?P<point>\([a-z]\)(?:[-–]\([a-z]\))?)?"
    r"(?P<second> second subparagraph)?(?![\d:/–]| §| k\.|, \d+ §)"
)


def cited(provision: str, words: Words) -> str:
    """A provision as rules and tables write it (`13(1)(f); TSL 29 §`), in the form and with the names of a language."""
    acts: list[str] = []

    def kept(text: str) -> str:
        acts.append(text)
        return f"\x00{chr(0xE000 + len(acts) - 1)}"

    def section(found: re.Match[str]) -> str:
        points = words("provision-points", points=found["points"]) if found["points"] else ""
        many = "many" if re.search(r"[,–]", found["sections"]) else "one"
        return kept(" ".join((words("provision-sections", sections=found["sections"], count=many), points)).strip())

    def article(found: re.Match[str]) -> str:
        parts = [name for name in ("paragraph", "point", "second") if found[name]]
        values = {name: re.sub(r"[()]", "", found[name]).replace("-", "–") for name in parts if name != "second"}
        number = found["article"].replace("-", "–")
        return words("-".join(("provision-article", *parts)), article=number, **values)

    text = _ACT.sub(lambda found: kept(words(f"act-{found[1]}")), provision)
    text = _ARTICLE.sub(article, _SECTIONS.sub(section, text))
    return re.sub("\x00(.)", lambda found: acts[ord(found[1]) - 0xE000], text)
