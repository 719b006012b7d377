"""What a notice must tell, item by item: stated, vague, missing, not applicable, or not to be told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from .. import law
from ..inventory import Inventory
from .grounds import BASES
from .model import Claim, Notice
from .reconcile import NEED_NO_WORD
from .resources import rows

STATES = ("stated", "vague", "missing", "not_applicable", "cannot_tell")

VAGUE = ("as_needed",)
"""Retention that promises neither a period nor criteria."""

ALWAYS_RIGHTS = ("access", "rectification", "erasure", "restriction")


@dataclass(frozen=True)
class Item:
    """One item of Art. 13 or 14, or of 10 § and 24 § of the Personal Data Act (523/1999).

    state: one of `STATES`. claims: what states it. lacking: fields (or rights, as `rights:objection`) that are not
    stated. reason: why the item does not apply or cannot be told (the condition's name), else empty.
    """

    id: str
    article: str
    state: str
    claims: tuple[Claim, ...] = ()
    lacking: tuple[str, ...] = ()
    reason: str = ""


def completeness(
    notice: Notice, on: dt.date, inventory: Inventory | None = None, registers: Sequence[str] = ()
) -> tuple[Item, ...]:
    """Every item that the law of a day asks of a notice.

    Whether an item applies is told by the notice's own claims and, where there is one, by the inventory's rows of
    its registers; where neither tells, the item is *cannot_tell* unless the notice states it.
    """
    asked = _Asked(notice, inventory, tuple(registers))
    return tuple(asked.item(row) for row in _items() if row["regime"] == law.regime(on))


class _Asked:
    """A notice under question."""

    def __init__(self, notice: Notice, inventory: Inventory | None, registers: tuple[str, ...]) -> None:
        self.notice, self.inventory, self.registers = notice, inventory, registers

    def item(self, row: dict[str, str]) -> Item:
        """The answer to one item."""
        claims: list[Claim] = []
        lacking: list[str] = []
        for part in row["parts"].split():
            found = [claim for field in part.split("|") for claim in self._stating(field)]
            claims += found
            if not found:
                lacking.append(part.partition("|")[0])
        if row["item"] == "13-2-b":
            lacking += [f"rights:{right}" for right in self._rights_lacking()]
        if row["item"] == "13-1-f" and self.notice.value("transfers.statement") == "none":
            lacking = []
        applies = _WHEN[row["when"]](self)
        if applies is False and (lacking or not claims):
            return Item(row["item"], row["article"], "not_applicable", tuple(claims), reason=row["when"])
        if applies is None and not claims:
            return Item(row["item"], row["article"], "cannot_tell", lacking=tuple(lacking), reason=row["when"])
        state = "missing" if not claims else "vague" if lacking or self._vague(row["item"], claims) else "stated"
        return Item(row["item"], row["article"], state, tuple(claims), tuple(lacking))

    def _stating(self, field: str) -> list[Claim]:
        name, _, value = field.partition(":")
        return [claim for claim in self.notice.of(name) if not value or claim.value == value]

    def _vague(self, item: str, claims: Sequence[Claim]) -> bool:
        return item == "13-2-a" and all(claim.value in VAGUE for claim in claims)

    def _rights_lacking(self) -> list[str]:
        wanted = list(ALWAYS_RIGHTS)
        bases = self._bases()
        if bases & {"legitimate_interest", "public_task"}:
            wanted.append("objection")
        if bases & {"consent", "contract"}:
            wanted.append("portability")
        return [right for right in wanted if right not in self.notice.values("rights")]

    def _bases(self) -> set[str]:
        stated = set(self.notice.values("legal_bases"))
        if self.inventory is not None:
            frame = self.inventory["Purposes"]
            for register, bases in zip(frame["register"], frame["legal_basis"], strict=True):
                if register in self.registers:
                    stated |= {BASES[basis] for basis in bases if basis in BASES}
        return stated

    def officer(self) -> bool | None:
        """Whether a data protection officer is designated."""
        if self.notice.of("dpo"):
            return True
        known = self.inventory.officer if self.inventory is not None else None
        return None if known is None else bool(known)

    def on_basis(self, *wanted: str) -> bool | None:
        """Whether the processing rests on one of some bases; told for sure only where every purpose has its own."""
        if self._bases() & set(wanted):
            return True
        return False if self._all_based() else None

    def _all_based(self) -> bool:
        if self.inventory is None:
            return False
        frame = self.inventory["Purposes"]
        based = zip(frame["register"], frame["legal_basis"], strict=True)
        mine = [bases for register, bases in based if register in self.registers]
        return bool(mine) and all(mine)

    def any_recipient(self) -> bool | None:
        """Whether anybody receives the data."""
        said = self.notice.of("recipients") or self.notice.of("named_processors") or self.notice.of("named_recipients")
        return True if said or self._mapped_recipients() else None

    def _mapped_recipients(self) -> bool:
        if self.inventory is None:
            return False
        flows, known = self.inventory["Flows"], self.inventory.by_id("Recipients")
        return any(
            register in self.registers and end in known
            for register, end in zip(flows["register"], flows["to"], strict=True)
        )

    def any_transfer(self) -> bool | None:
        """Whether data leave the EU/EEA, as far as the notice says; a denial needs no ground."""
        statement = self.notice.value("transfers.statement")
        return None if statement is None else statement != "none"

    def automated(self) -> bool | None:
        """Whether people are judged automatically."""
        said = {self.notice.value("automated_decisions"), self.notice.value("profiling")} - {None}
        if "used" in said:
            return True
        return False if said == {"denied"} else None

    def indirect(self) -> bool | None:
        """Whether data come from elsewhere than the person."""
        stated: set[str | None] = set(self.notice.values("sources"))
        if self.inventory is not None:
            sources = self.inventory.by_id("Sources")
            flows = self.inventory["Flows"]
            for register, start in zip(flows["register"], flows["from"], strict=True):
                if register in self.registers and start in sources:
                    stated.add(sources[start]["kind"])
        if stated - {None, *NEED_NO_WORD}:
            return True
        return None if not stated or None in stated else False


_WHEN: dict[str, Callable[[_Asked], bool | None]] = {
    "always": lambda asked: True,
    "officer": _Asked.officer,
    "legitimate_interest": lambda asked: asked.on_basis("legitimate_interest"),
    "consent": lambda asked: asked.on_basis("consent"),
    "from_the_person": lambda asked: asked.on_basis("contract", "legal_obligation"),
    "recipients": _Asked.any_recipient,
    "transfers": _Asked.any_transfer,
    "automated": _Asked.automated,
    "indirect": _Asked.indirect,
}


@cache
def _items() -> tuple[dict[str, str], ...]:
    return tuple(rows("completeness.csv"))
