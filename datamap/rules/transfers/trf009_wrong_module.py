"""Clauses without a module, or with one that does not fit the roles."""

from __future__ import annotations

from collections.abc import Iterator

from ...flows.judgement import MODULES
from ..model import Found, Record, rule
from .hops import fault


@rule("TRF009", severity="high", article="46(2)(c)", since="2021-06-27", catalogue="C09")
def wrong_module(crossings: list[Record]) -> Iterator[Found]:
    """The module of the 2021 clauses is blank or is not the one for these roles of exporter and importer."""
    for hop in crossings:
        module = hop["facts"].module
        if hop["reason"] == "module_does_not_fit" and None not in hop["facts"].roles:
            yield fault(hop, "breach", "high", module=module, expected=MODULES[hop["facts"].roles])
        elif hop["reason"] in ("module_blank", "module_does_not_fit"):
            yield fault(hop, "undocumented", "high", module=module, expected=MODULES.get(hop["facts"].roles))
