"""The commands that hand an inventory over in other forms, and take one in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .common import Inventory, On, day_of, refuse, tell


def export(
    inventory: Inventory,
    to: Annotated[
        str, typer.Option(help="What to write: record (Art. 30), dpv, fides, graphml, gexf, mermaid or csv.")
    ] = "record",
    form: Annotated[str, typer.Option("--format", help="Form of the record: xlsx, docx or pdf.")] = "xlsx",
    lang: Annotated[str, typer.Option(help="Language: fi, sv or en; by default the client's own.")] = "",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The file, or for csv the folder, to write.")
    ] = None,
    on: On = "",
    brand: Annotated[Path | None, typer.Option(help="A TOML file with the looks of the record as docx or pdf.")] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace an earlier file.")] = False,
) -> None:
    """Write the record of processing, or the inventory for other tools; what is not carried over is said."""
    from ..auditing import audit as make_audit
    from ..exchange import FORMS, ExchangeError, Made, made, put
    from ..inventory import InventoryError, read
    from ..report.branding import read_brand
    from ..report.job import ReportError
    from ..report.record_files import FORMS as RECORD_FORMS
    from ..report.record_files import write_record
    from ..report.words import LANGUAGES, words

    day = day_of(on)
    if to != "record" and to not in FORMS:
        refuse(f'--to: "{to}" is not a form of export. Choose one of record, {", ".join(FORMS)}.')
    if form not in RECORD_FORMS:
        refuse(f'--format: "{form}" is not a form of the record. Choose one of {", ".join(RECORD_FORMS)}.')
    if lang and lang not in LANGUAGES:
        refuse(f'--lang: "{lang}" is not a language of the record. Choose one of {", ".join(LANGUAGES)}.')
    try:
        judged = make_audit(read(inventory), day)
        text = words(lang, judged.inventory.controller["language"])
        if to == "record":
            looks = read_brand(brand) if brand else None
            written = Made(write_record(judged, text, form, looks), f"-record-{text.language}.{form}")
        else:
            written = made(judged, to, text.language)
        target = put(written, output or Path(f"{inventory.stem}{written.suffix}"), overwrite)
    except (InventoryError, ReportError, ExchangeError) as error:
        refuse(str(error))
    for loss in written.losses:
        tell(f"not carried over: {loss}")
    print(target)


def import_(
    file: Annotated[Path, typer.Argument(help="Somebody else's record of processing: xlsx, ods, xls, csv folder.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The inventory to write, such as client.xlsx.")],
    layout: Annotated[str, typer.Option(help="A known layout: ico or cnil; else its headings are matched.")] = "",
    mapping: Annotated[
        Path | None, typer.Option(help="A mapping file, as an earlier import wrote it and you corrected it.")
    ] = None,
    lang: Annotated[str, typer.Option(help="Language of the inventory: fi, sv or en.")] = "fi",
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace an earlier file.")] = False,
) -> None:
    """Read somebody else's record of processing into an inventory; every cell that finds no place is named."""
    from ..inventory import InventoryError
    from ..inventory.importing import read_record
    from ..inventory.layouts import as_toml, shipped
    from ..inventory.template import write
    from ..report.words import LANGUAGES

    if layout and layout not in shipped():
        refuse(f'--layout: "{layout}" is not a known layout. Choose one of {", ".join(shipped())}, or leave it out.')
    if lang not in LANGUAGES:
        refuse(f'--lang: "{lang}" is not a language of workbooks. Choose one of {", ".join(LANGUAGES)}.')
    try:
        found = read_record(file, layout, str(mapping or ""))
        print(write(found.sheets, output, lang, name=output.stem, overwrite=overwrite))
    except InventoryError as error:
        refuse(str(error))
    for item in found.matches:
        tell(f"{item.heading!r}: {item.field or 'no field'} ({item.confidence:.0f} %)")
    for loss in found.losses:
        tell(f"not carried over: {loss}")
    tell(f"{found.placed} of {found.filled} filled cells carried over.")
    if found.matches and not (layout or mapping):
        kept = output.with_suffix(".mapping.toml")
        if kept.exists() and not overwrite:
            tell(f"{kept} exists already and stays as it is.")
        else:
            kept.write_text(as_toml(found.matches, file.name), encoding="utf-8")
            tell(f"{kept}: how headings were read; correct it and give it with --mapping.")
