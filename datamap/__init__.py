"""datamap: a Jupyter workbook for data mapping and data-protection audits.

    import datamap as dm
    audit = dm.audit(dm.load("client.xlsx"), on="2026-11-21")
    audit.transfers

What is named here is imported when it is first used, so that the command line starts quickly.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .auditing import Audit, audit
    from .flows.remedy import Remedy, RemedyError, remedy
    from .flows.scenario import ScenarioError
    from .inventory import Inventory, InventoryError, Problem
    from .inventory import new as new_workbook
    from .inventory.read import read as load
    from .inventory.redacting import redacted
    from .notices import Notice, NoticeError
    from .notices.read import read as read_notice
    from .notices.texts import texts as notice_texts
    from .portfolios import Portfolio, PortfolioError, portfolio
    from .whatifs import WhatIf, whatif

__version__ = "0.1.0"

__all__ = [
    "Audit",
    "Inventory",
    "InventoryError",
    "Notice",
    "NoticeError",
    "Portfolio",
    "PortfolioError",
    "Problem",
    "Remedy",
    "RemedyError",
    "ScenarioError",
    "WhatIf",
    "audit",
    "load",
    "new_workbook",
    "notice_texts",
    "portfolio",
    "read_notice",
    "redacted",
    "remedy",
    "whatif",
]

_HOMES = {
    "Audit": ("auditing", "Audit"),
    "audit": ("auditing", "audit"),
    "Inventory": ("inventory", "Inventory"),
    "InventoryError": ("inventory", "InventoryError"),
    "Problem": ("inventory", "Problem"),
    "load": ("inventory.read", "read"),
    "redacted": ("inventory.redacting", "redacted"),
    "new_workbook": ("inventory", "new"),
    "Notice": ("notices", "Notice"),
    "NoticeError": ("notices", "NoticeError"),
    "notice_texts": ("notices.texts", "texts"),
    "read_notice": ("notices.read", "read"),
    "Portfolio": ("portfolios", "Portfolio"),
    "PortfolioError": ("portfolios", "PortfolioError"),
    "portfolio": ("portfolios", "portfolio"),
    "Remedy": ("flows.remedy", "Remedy"),
    "RemedyError": ("flows.remedy", "RemedyError"),
    "remedy": ("flows.remedy", "remedy"),
    "ScenarioError": ("flows.scenario", "ScenarioError"),
    "WhatIf": ("whatifs", "WhatIf"),
    "whatif": ("whatifs", "whatif"),
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"datamap has no {name}")
    module, attribute = _HOMES[name]
    return getattr(import_module(f".{module}", __name__), attribute)
