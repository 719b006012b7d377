"""The workbook of one controller: its declaration, reading with every fault named, and writing."""

from .model import Inventory, InventoryError, Problem
from .read import read
from .schema import schema
from .template import Remark, new, write

__all__ = ["Inventory", "InventoryError", "Problem", "Remark", "new", "read", "schema", "write"]
