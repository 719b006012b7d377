"""From quarter to quarter: what changed in an inventory and its flows, and the life of its findings."""

from .comparison import NAMING, Change, Snapshot, compare, snapshot
from .keeping import FORMAT, Kept, kept, previous, same_client
from .life import Earlier, Life, life

__all__ = [
    "FORMAT",
    "NAMING",
    "Change",
    "Earlier",
    "Kept",
    "Life",
    "Snapshot",
    "compare",
    "kept",
    "life",
    "previous",
    "same_client",
    "snapshot",
]
