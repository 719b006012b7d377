"""What the commands share: their common options, days and periods, and refusing with one clear sentence."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

Inventory = Annotated[Path, typer.Argument(help="A workbook (xlsx, xlsm, xls, xlsb, ods) or a CSV folder.")]
On = Annotated[str, typer.Option(help="The audit day, such as 2026-11-21; today by default.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on standard output, nothing else.")]


def day_of(text: str) -> dt.date:
    """The day of --on, today for an empty text; refuses what is no day, or before the law that is known."""
    from ..law import FIRST_DAY

    try:
        day = dt.date.fromisoformat(text) if text else dt.date.today()
    except ValueError:
        refuse(f'--on: "{text}" is not a day. Write it as 2026-11-21.')
    if day < FIRST_DAY:
        refuse(f"--on: {day} is before {FIRST_DAY}, the first day of the law that datamap knows. Choose a later day.")
    return day


def check_period(period: str, example: str) -> None:
    """Refuse what is no period."""
    import re

    from ..auditing import quarter
    from ..law import FIRST_DAY

    if period and not re.fullmatch(r"[12]\d{3}Q[1-4]", period):
        refuse(f'--period: "{period}" is not a period. Write a year and a quarter, such as {example}.')
    if period and period < quarter(FIRST_DAY):
        refuse(f"--period: {period} ends before {FIRST_DAY}, the first day of the law that datamap knows.")


def refuse(sentence: str) -> NoReturn:
    """End with exit status 2 and a sentence on standard error."""
    tell(sentence)
    raise typer.Exit(2)


def tell(sentence: str) -> None:
    """Say something on standard error."""
    print(sentence, file=sys.stderr)


def documents_of(form: str, formats: tuple[str, ...]) -> tuple[str, ...]:
    """The documents that `--format` asks for, in a fixed order; refuses what is none of the formats."""
    from ..report.files import DOCUMENTS

    asked = {item.strip().lower() for item in form.split(",") if item.strip()}
    if wrong := sorted(asked - set(formats)):
        refuse(f'--format: "{wrong[0]}" is not a format of reports. Choose from {", ".join(formats)}, with commas.')
    return tuple(kind for kind in DOCUMENTS if kind in asked)
