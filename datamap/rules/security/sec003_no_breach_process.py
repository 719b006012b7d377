"""No process for personal data breaches."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("SEC003", severity="high", article="33", catalogue="F19", law=("33-1",))
def no_breach_process(controller: Record) -> Iterator[Found]:
    """The record says that there is no process that tells the authority within 72 hours."""
    if controller["breach_process"] is False:
        yield found("breach", "high", ("controller",), (controller.cell("breach_process"),))
