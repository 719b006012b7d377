"""What a notice says of transfers outside the EU and EEA: whether, where to, and on what ground."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .countries import is_third
from .model import Claim
from .reading import Reading
from .words import Sentence

FIELD = "transfers.statement"
_CONFIDENCE = {"none": 0.9, "none_with_exception": 0.85, "possible": 0.8, "yes": 0.8}
_NO = re.compile(
    r"\W*(?:ei|nej|no|inte|not?)\b(?:\W*(?:siirret[äa]|luovuteta|siirry|överförs|transferred))?\W*", re.IGNORECASE
)
_RELEVANT = ("transfers", "recipients", "cookies")


def statement(reading: Reading) -> Iterator[Claim]:
    """One claim: none, none_with_exception, possible or yes; nothing where transfers are not mentioned."""
    abroad = {reading.words.sentence_at(place[1]).first for place in _places(reading) if is_third(place[0])}
    said = [
        (_judged(reading, sentence, sentence.first in abroad), sentence)
        for sentence in _about_transfers(reading, abroad)
    ]
    verdicts = [(verdict, sentence) for verdict, sentence in said if verdict]
    if not verdicts:
        return
    values = {verdict for verdict, _ in verdicts}
    chosen = next(value for value in ("yes", "possible", "none_with_exception", "none") if value in values)
    if chosen in ("yes", "possible") and any(
        verdict.startswith("none") and (chosen == "possible" or reading.said_in(sentence, "scope", "outside"))
        for verdict, sentence in verdicts
    ):
        chosen = "none_with_exception"  # denied of all countries, or of one beside a mere possibility
    for verdict, sentence in verdicts:
        if verdict == chosen or (chosen == "none_with_exception" and verdict == "none"):
            yield Claim(FIELD, chosen, *reading.quoted(sentence), _CONFIDENCE[chosen])
            return


def countries(reading: Reading) -> Iterator[Claim]:
    """Third countries that are named as a place where data goes or is handled."""
    for code, start, end, confidence in sorted(_places(reading), key=lambda place: place[1]):
        sentence = reading.words.sentence_at(start)
        said = {hit.value for hit in reading.said_in(sentence, "scope")}
        if "negator" in said and not said & {"exception", "hedge", "condition"}:
            continue
        if end - start == 2 and not reading.text[start:end].isupper():
            continue
        if not reading.text[start].isupper() and code not in ("US", "GB", "IN", "CN", "JP"):
            continue
        part = reading.part(start)
        moved = bool(reading.said_in(sentence, "scope", "moving", "outside") or reading.said_in(sentence, "transfers"))
        if (
            is_third(code)
            and (moved or part.treats("transfers"))
            and not part.treats("controller", "contact", "rights")
        ):
            yield Claim("transfers.countries", code, start, end, confidence)


def _places(reading: Reading) -> list[tuple[str, int, int, float]]:
    """Countries, where they are named, and how surely."""
    words = reading.words.words
    found = [(code, words[first].start, words[last - 1].end, 0.9) for code, first, last in reading.countries]
    return found + [(hit.value, hit.start, hit.end, 0.85) for hit in reading.of("countries_said")]


def mechanisms(reading: Reading) -> Iterator[Claim]:
    """The grounds of transfer that are named."""
    for hit in reading.of("transfers"):
        part, sentence = reading.part(hit.start), reading.sentence(hit)
        outside = reading.said_in(sentence, "scope", "outside")
        if hit.value == "consent" and not (part.kind == "transfers" and outside):
            continue
        if hit.value == "adequacy" and not (part.treats(*_RELEVANT) or outside):
            continue
        if not reading.denied(hit):
            yield reading.claim("transfers.mechanisms", hit)


def _about_transfers(reading: Reading, abroad: set[int]) -> Iterator[Sentence]:
    """Sentences on data outside the EEA; in a section on that alone, every sentence that moves data."""
    for sentence in reading.words.sentences:
        part = reading.home(sentence)
        if part.treats("rights", "access", "changes", "controller") or reading.is_heading(sentence):
            continue
        outside = reading.said_in(sentence, "scope", "outside") or (
            sentence.first in abroad and part.treats("transfers", "recipients")
        )
        moving = reading.said_in(sentence, "scope", "moving")
        if (
            (outside and (moving or part.treats("transfers")))
            or (part.kind == "transfers" and (moving or _NO.fullmatch(reading.text[sentence.start : sentence.end])))
            or (
                part.treats(*_RELEVANT)
                and reading.said_in(sentence, "transfers", "scc", "dpf", "privacy_shield", "bcr")
            )
        ):
            yield sentence


def _judged(reading: Reading, sentence: Sentence, abroad: bool) -> str:
    scope = {hit.value for hit in reading.said_in(sentence, "scope")}
    outside = "outside" in scope or reading.said_in(sentence, "transfers") or abroad
    if "negator" in scope:
        return "none_with_exception" if scope & {"hedge", "exception"} else "none"
    if not outside:
        return ""
    inside_only = "hedge" in scope and "condition" not in scope
    if "condition" in scope:
        return "possible"
    return "none_with_exception" if inside_only else "yes"
