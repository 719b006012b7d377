"""The commands about privacy notices: read them, hold them against an inventory, write them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .common import AsJson, Inventory, On, day_of, refuse

if TYPE_CHECKING:
    from ..notices import Notice


def draft(
    notices: Annotated[list[Path], typer.Argument(help="Privacy notices: txt, md, html, docx or pdf; fi, sv or en.")],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Write a draft inventory of their controller, such as client.xlsx."),
    ] = None,
    lang: Annotated[str, typer.Option(help="Language of the draft: fi, sv or en; by default the first notice's.")] = "",
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace an earlier draft.")] = False,
    as_json: AsJson = False,
) -> None:
    """Read published privacy notices: what each says, with the words that say it; and draft an inventory."""
    import json

    from ..notices import NoticeError, read
    from ..notices.as_json import notice_as_json

    found, faults = [], []
    for path in notices:
        try:
            found.append(read(path))
        except NoticeError as error:
            faults.append(str(error))
    if faults:
        refuse("\n".join(faults))
    if output:
        _write_draft(found, output, lang, overwrite)
    if as_json:
        print(json.dumps({"notices": [notice_as_json(notice) for notice in found]}, ensure_ascii=False, indent=1))
    elif output:
        print(output)
    else:
        from ..report.listing import notice_lines

        for notice in found:
            for line in notice_lines(notice):
                print(line)


def _write_draft(notices: list[Notice], output: Path, lang: str, overwrite: bool) -> None:
    from ..inventory import InventoryError
    from ..notices.draft import draft as make_draft
    from ..notices.draft import write_draft
    from ..report.words import LANGUAGES

    if lang and lang not in LANGUAGES:
        refuse(f'--lang: "{lang}" is not a language of workbooks. Choose one of {", ".join(LANGUAGES)}.')
    try:
        write_draft(make_draft(notices, lang), output, overwrite=overwrite)
    except (InventoryError, ValueError) as error:
        refuse(str(error))


def reconcile(
    inventory: Inventory,
    notice: Annotated[
        list[Path] | None, typer.Option(help="A notice to hold against it; by default those of its Notices sheet.")
    ] = None,
    register: Annotated[
        list[str] | None, typer.Option(help="Id of a register that the notice is about; all by default.")
    ] = None,
    on: On = "",
    as_json: AsJson = False,
) -> None:
    """Hold privacy notices against an inventory: said but not mapped, mapped but not said, contradicted."""
    from ..inventory import InventoryError, read
    from ..notices import NoticeError
    from ..report.as_json import written
    from ..report.reconciling import lines_of, reconciled

    day = day_of(on)
    try:
        found = reconciled(read(inventory), inventory, day, notice or [], register or [])
    except (InventoryError, NoticeError) as error:
        refuse(str(error))
    if as_json:
        print(written(found))
    else:
        for line in lines_of(found):
            print(line)


def notice(
    inventory: Inventory,
    register: Annotated[list[str] | None, typer.Option(help="Id of a register; each controller's by default.")] = None,
    lang: Annotated[str, typer.Option(help="Language of the notice: fi, sv or en.")] = "fi",
    to: Annotated[str, typer.Option(help="Form of the file: docx, html or md.")] = "docx",
    out: Annotated[Path, typer.Option(help="Folder for the files.")] = Path(),
    on: On = "",
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace earlier files.")] = False,
) -> None:
    """Write the privacy notice of each register, with what is missing marked for its author."""
    from ..inventory import InventoryError, read
    from ..report.notice_files import FORMATS, write_notices
    from ..report.words import LANGUAGES

    day = day_of(on)
    if lang not in LANGUAGES:
        refuse(f'--lang: "{lang}" is not a language of notices. Choose one of {", ".join(LANGUAGES)}.')
    if to not in FORMATS:
        refuse(f'--to: "{to}" is not a form of notices. Choose one of {", ".join(FORMATS)}.')
    try:
        for path, missing in write_notices(read(inventory), day, register or [], lang, to, out, overwrite):
            print(f"{path}: {missing} place{'' if missing == 1 else 's'} to complete")
    except InventoryError as error:
        refuse(str(error))
