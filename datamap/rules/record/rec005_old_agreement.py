"""An agreement from before the GDPR."""

from __future__ import annotations

from collections.abc import Iterator

from ...law.mechanisms import GDPR_APPLIES
from ..model import Found, Record, found, rule


@rule("REC005", severity="medium", article="28(3)", catalogue="F05")
def old_agreement(recipients: list[Record]) -> Iterator[Found]:
    """The agreement with a processor was made before 2018-05-25 and is not recorded as complete."""
    for item in recipients:
        made = item["agreement_date"]
        if made is not None and made < GDPR_APPLIES and not item["agreement_complete"]:
            yield found(
                "undocumented", "medium", (item["id"],), (item.cell("agreement_date"),), recipient=item["id"], made=made
            )
