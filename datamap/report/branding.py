"""A consultant's own looks: name, logo, colour, footer and line of confidentiality, from a small TOML file."""

from __future__ import annotations

import base64
import hashlib
import re
import tomllib
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from markupsafe import Markup
from PIL import Image

from .html import element
from .job import ReportError
from .looks import ACCENT, Looks

KEYS = ("name", "logo", "accent", "footer", "confidentiality")
LEAST_CONTRAST = 4.5  # of text on white, WCAG 2.2 success criterion 1.4.3
LONGEST_LINE = 200
LARGEST_FILE = 2 << 20
LARGEST_SIDE = 4000


@dataclass(frozen=True)
class Brand:
    """What a consultant puts on every report; `logo` is a PNG without metadata."""

    name: str
    accent: str = ACCENT
    footer: str = ""
    confidentiality: str = ""
    logo: bytes = b""

    @property
    def digest(self) -> str:
        """One SHA-256 over everything that reaches a report."""
        parts = (self.name, self.accent, self.footer, self.confidentiality)
        return hashlib.sha256("\0".join(parts).encode() + self.logo).hexdigest()

    def dress(self, looks: Looks) -> Looks:
        """The looks of a document with the brand's own."""
        footer = " · ".join(item for item in (looks.footer, self.footer or self.name) if item)
        note = self.confidentiality
        return replace(looks, author=self.name, accent=self.accent, footer=footer, note=note, logo=self.logo)

    def page(self) -> dict[str, Markup]:
        """What the HTML shows: `style`, and the elements `head` and `foot`."""
        drawn = base64.b64encode(self.logo).decode()
        logo = Markup('<img src="data:image/png;base64,{}" alt="{}">').format(drawn, self.name) if drawn else ""
        note = element("p", element("strong", self.confidentiality)) if self.confidentiality else ""
        foot = " · ".join(item for item in (self.name, self.footer, self.confidentiality) if item)
        return {
            "style": Markup(":root {{ --accent: {}; }}").format(self.accent),
            "head": element("header", Markup("{}{}").format(logo, note), class_="brand"),
            "foot": element("footer", foot, class_="brand"),
        }


def read_brand(path: Path) -> Brand:
    """Read a brand. Raises ReportError for what is no brand, a colour without contrast, a logo that is no picture."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ReportError(f"--brand: {path} cannot be read. Give a TOML file with {', '.join(KEYS)}.") from error
    except tomllib.TOMLDecodeError as error:
        raise ReportError(f"--brand: {path} is not TOML ({error}).") from error
    if unknown := sorted(set(found) - set(KEYS)):
        parts = ", ".join(KEYS)
        raise ReportError(f'--brand: {path} has "{unknown[0]}", which is no part of a brand. The parts are {parts}.')
    if wrong := sorted(key for key, value in found.items() if not isinstance(value, str)):
        raise ReportError(f'--brand: "{wrong[0]}" in {path} is not a text. Write it in quotation marks.')
    if not found.get("name", "").strip():
        raise ReportError(f'--brand: {path} names nobody. Write name = "…".')
    accent = found.get("accent", ACCENT).lower()
    _check_colour(accent, path)
    logo = _logo(path.parent / found["logo"]) if found.get("logo") else b""
    lines = {key: " ".join(found.get(key, "").split()) for key in ("name", "footer", "confidentiality")}
    if long := next((key for key, line in lines.items() if len(line) > LONGEST_LINE), ""):
        length = len(lines[long])
        raise ReportError(f'--brand: "{long}" in {path} is {length} letters long; at most {LONGEST_LINE} fit a line.')
    return Brand(lines["name"], accent, lines["footer"], lines["confidentiality"], logo)


def contrast(colour: str) -> float:
    """The contrast of a colour such as `#0b4f6c` with white, from 1 to 21 (WCAG 2.2, relative luminance)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


def _check_colour(colour: str, path: Path) -> None:
    if not re.fullmatch(r"#[0-9a-f]{6}", colour):
        raise ReportError(f'--brand: accent "{colour}" in {path} is not a colour. Write it as #0b4f6c.')
    found = contrast(colour)
    if found < LEAST_CONTRAST:
        raise ReportError(
            f"--brand: accent {colour} in {path} has a contrast of {found:.1f} to 1 with white, and headings need "
            f"{LEAST_CONTRAST} to 1. Choose a darker colour."
        )


def _logo(path: Path) -> bytes:
    """A picture as PNG with its pixels and nothing else."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise ReportError(f"--brand: the logo {path} is larger than {LARGEST_FILE >> 20} MB. Make it smaller.")
        with Image.open(path, formats=("PNG", "JPEG")) as picture:
            if max(picture.size) > LARGEST_SIDE:
                size = f"{picture.width} x {picture.height} pixels"
                raise ReportError(f"--brand: the logo {path} is {size}; at most {LARGEST_SIDE} a side.")
            plain = picture.convert("RGBA")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise ReportError(f"--brand: the logo {path} is no PNG or JPEG picture that can be read.") from error
    plain.info.clear()
    held = BytesIO()
    plain.save(held, "PNG")
    return held.getvalue()
