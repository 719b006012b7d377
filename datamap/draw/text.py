"""Measuring and wrapping text as a browser will set it, without a browser."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

import matplotlib
from matplotlib.ft2font import FT2Font, LoadFlags

_VOWELS = frozenset("aeiouyåäöAEIOUYÅÄÖ")
_BREAK_AFTER = frozenset("-‐–/@_.,+&")
# A glyph that the font lacks comes from another font, up to this many ems wide (emoji, ideographs).
_FALLBACK_ADVANCE = 1.4
# A head shorter than this, hyphen included, does not share a line with the word before it.
_LEAST_HEAD = 4


@cache
def _font(bold: bool) -> FT2Font:
    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    font = FT2Font(str(Path(matplotlib.get_data_path(), "fonts", "ttf", name)))
    font.set_size(100, 72)
    return font


@cache
def _advance(character: str, bold: bool) -> float:
    font = _font(bold)
    if not font.get_char_index(ord(character)):
        return _FALLBACK_ADVANCE
    return float(font.load_char(ord(character), flags=LoadFlags.NO_HINTING).linearHoriAdvance) / 65536 / 100


def width(text: str, size: float, bold: bool = False) -> float:
    """Return the advance width of a line of text, in the unit of `size`, set in DejaVu Sans."""
    return sum(_advance(character, bold) for character in text) * size


def clean(text: object) -> str:
    """Return text as one line that any XML may hold: no control, format or unassigned characters."""
    one_line = " ".join(str(text).split())
    kept = (c for c in one_line if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Cn"})
    return unicodedata.normalize("NFC", "".join(kept))


def wrap(text: str, room: float, size: float, bold: bool = False, lines: int = 4) -> tuple[tuple[str, ...], bool]:
    """Set text in lines no wider than `room`.

    A word too long for a line is divided between syllables with a hyphen. Returns the lines and whether the
    text had to be cut to `lines` lines; a cut text ends in an ellipsis and must be given in full elsewhere.
    Raises ValueError if not even one letter and a hyphen fit.
    """
    done: list[str] = []
    current = ""
    for word in clean(text).split(" "):
        rest = word
        joined = f"{current} {rest}" if current else rest
        if width(joined, size, bold) <= room:
            current = joined
            continue
        if current:
            spare = room - width(f"{current} ", size, bold)
            divided = _divide(rest, spare, size, bold) if width(rest, size, bold) > room else None
            if divided and len(divided[0]) > _LEAST_HEAD and not divided[2]:
                done.append(f"{current} {divided[0]}")
                rest = divided[1]
            else:
                done.append(current)
        while width(rest, size, bold) > room and len(done) <= lines:
            divided = _divide(rest, room, size, bold)
            if divided is None:
                raise ValueError(f"{room} units are too narrow for text of size {size}")
            head, rest, _ = divided
            done.append(head)
        current = rest
        if len(done) > lines:
            break
    if current:
        done.append(current)
    if len(done) <= lines:
        return tuple(done), False
    return (*done[: lines - 1], _ellipsis(done[lines - 1].removesuffix("-"), room, size, bold)), True


def shorten(text: str, room: float, size: float, bold: bool = False) -> str:
    """Return text as it is where it fits, else cut to fit with an ellipsis."""
    return text if width(text, size, bold) <= room else _ellipsis(text, room, size, bold)


def _ellipsis(text: str, room: float, size: float, bold: bool) -> str:
    while text and width(f"{text}…", size, bold) > room:
        text = text[:-1]
    return f"{text.rstrip()}…"


def _divide(word: str, room: float, size: float, bold: bool) -> tuple[str, str, bool] | None:
    """Divide a word so that its head fits: after punctuation, else between syllables, else anywhere.

    Returns head, tail and whether the word was broken anywhere, or None if nothing fits.
    """
    fits = []
    for n in range(1, len(word)):
        if width(_head(word, n), size, bold) > room:
            break
        fits.append(n)
    if not fits:
        return None
    punctuated = [n for n in fits if word[n - 1] in _BREAK_AFTER and n > len(fits) // 3]
    syllables = [n for n in fits if 2 < n < len(word) - 2 and _syllable_starts(word, n)]
    at = (punctuated or syllables or fits)[-1]
    return _head(word, at), word[at:], not (punctuated or syllables)


def _head(word: str, n: int) -> str:
    return word[:n] if word[n - 1] in _BREAK_AFTER else f"{word[:n]}-"


def _syllable_starts(word: str, n: int) -> bool:
    """Tell whether a consonant before a vowel stands at `n`: where Finnish, and mostly Swedish, divides."""
    return word[n].isalpha() and word[n] not in _VOWELS and word[n + 1] in _VOWELS and word[n - 1].isalpha()
