"""The commands that ask what would be otherwise: scenarios, and the cheapest remedy."""

from __future__ import annotations

from typing import Annotated

import typer

from .common import AsJson, Inventory, day_of, refuse

Subjects = list[str] | None


def whatif(
    inventory: Inventory,
    end: Annotated[
        Subjects,
        typer.Option(help="An adequacy decision ends: DECISION or DECISION=DATE, such as dpf=2027-03-01 or Brazil."),
    ] = None,
    move: Annotated[Subjects, typer.Option(help="A recipient moves: RECIPIENT=COUNTRY, such as V1=FI.")] = None,
    sign: Annotated[
        Subjects, typer.Option(help="A ground is put in place: FLOW_OR_RECIPIENT=MECHANISM, such as F3=scc_2021.")
    ] = None,
    lose: Annotated[Subjects, typer.Option(help="A flow or recipient loses its ground.")] = None,
    drop: Annotated[Subjects, typer.Option(help="A flow or recipient is given up.")] = None,
    on: Annotated[
        str, typer.Option(help="The audit day of both sides; today by default, or the day of --end where later.")
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Say what a scenario would change: transfers, exposures, findings, and whom it affects.

    Every option may be given several times. The workbook stays as it is.
    """
    from ..inventory import InventoryError, read
    from ..notices.texts import texts
    from ..report.as_json import written
    from ..report.scenarios import whatif_as_json, whatif_lines
    from ..whatifs import ScenarioError
    from ..whatifs import whatif as compare

    supposed = {"end": end, "move": move, "sign": sign, "lose": lose, "drop": drop}
    if not any(supposed.values()):
        refuse("Nothing is supposed. Give at least one of --end, --move, --sign, --lose and --drop.")
    day = day_of(on) if on else None
    try:
        client = read(inventory)
        compared = compare(
            client, day, texts=texts(client, inventory), **{key: value or () for key, value in supposed.items()}
        )
    except (InventoryError, ScenarioError) as error:
        refuse(str(error))
    if as_json:
        print(written(whatif_as_json(compared)))
        return
    for line in whatif_lines(compared):
        print(line)
