"""datamap: a Jupyter workbook for data mapping and data-protection audits.

    import datamap as dm
    audit = dm.audit(dm.load("client.xlsx"), on="2026-11-21")
    audit.transfers
"""

from .audit import Audit, audit
from .inventory import Inventory, InventoryError, Problem
from .inventory import new as new_workbook
from .inventory import read as load

__version__ = "0.1.0"

__all__ = ["Audit", "Inventory", "InventoryError", "Problem", "audit", "load", "new_workbook"]
