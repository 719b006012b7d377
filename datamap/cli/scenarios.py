"""The commands that ask what would be otherwise: scenarios, and the cheapest remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from .common import AsJson, Inventory, On, day_of, refuse

if TYPE_CHECKING:
    from ..inventory import Inventory as Client

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


def remedy(
    inventory: Inventory,
    include: Annotated[str, typer.Option(help="Do away with exposures on a ground not known too: unknown.")] = "",
    cost: Annotated[
        Subjects,
        typer.Option(help="What a change costs: KIND, ID or KIND:ID=NUMBER, such as sign=2, F3=5, drop:V1=10."),
    ] = None,
    on: On = "",
    as_json: AsJson = False,
) -> None:
    """Find the cheapest changes after which no data is exposed without a valid ground.

    A change signs clauses with a recipient, stops a flow, or drops a recipient. Each costs 1, or what the column
    Cost of change or --cost says. Each is shown with what is left without it.
    """
    from ..flows.remedy import RemedyError
    from ..flows.remedy import remedy as cheapest
    from ..inventory import InventoryError, read
    from ..report.as_json import written
    from ..report.remedies import remedy_as_json, remedy_lines

    day = day_of(on)
    if include not in ("", "unknown"):
        refuse(f'--include: "{include}" cannot be included. Write unknown.')
    try:
        client = read(inventory)
        found = cheapest(client, day, unknown=include == "unknown", costs=_costs(cost or [], client))
    except (InventoryError, RemedyError) as error:
        refuse(str(error))
    if as_json:
        print(written(remedy_as_json(client.file, day.isoformat(), found)))
        return
    for line in remedy_lines(found):
        print(line)


def _costs(stated: list[str], client: Client) -> dict[str, float]:
    from ..flows.remedy import KINDS

    known = {*KINDS, *client["Flows"]["id"], *client["Recipients"]["id"]}
    costs = {}
    for text in stated:
        name, _, number = text.rpartition("=")
        kind, _, key = name.rpartition(":")
        try:
            costs[name] = float(number)
        except ValueError:
            refuse(f'--cost {text}: "{number}" is not a number. Write KIND, ID or KIND:ID=NUMBER, such as F3=5.')
        if key not in known or (kind and kind not in KINDS):
            refuse(f'--cost {text}: "{name}" is neither one of {", ".join(KINDS)} nor the id of a flow or recipient.')
        if not 0 < costs[name] < float("inf"):
            refuse(f"--cost {text}: a cost is above 0. Leave it out for 1.")
    return costs
