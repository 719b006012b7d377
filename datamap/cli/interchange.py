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
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace an earlier file.")] = False,
) -> None:
    """Write the record of processing, or the inventory for other tools; what is not carried over is said."""
    from ..auditing import audit as make_audit
    from ..exchange import FORMS, ExchangeError, Made, made, put
    from ..inventory import InventoryError, read
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
            written = Made(write_record(judged, text, form), f"-record-{text.language}.{form}")
        else:
            written = made(judged, to, text.language)
        target = put(written, output or Path(f"{inventory.stem}{written.suffix}"), overwrite)
    except (InventoryError, ReportError, ExchangeError) as error:
        refuse(str(error))
    for loss in written.losses:
        tell(f"not carried over: {loss}")
    print(target)
