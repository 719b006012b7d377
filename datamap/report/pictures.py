"""The pictures of an audit whose boxes keep their order from quarter to quarter, each drawn once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from weakref import WeakKeyDictionary

from .. import law
from ..auditing import Audit
from ..draw import Scene, level0, register, streams
from .bounds import registers
from .subjects import past
from .words import Words

_DRAWN: WeakKeyDictionary[Audit, dict[tuple[str, str], Scene]] = WeakKeyDictionary()


def controller_picture(audit: Audit, words: Words) -> Scene:
    """The controller's picture: registers and the zones that their data go to."""
    return _drawn(audit, words, "level0", level0, past=past(audit))


def register_picture(audit: Audit, key: str, words: Words) -> Scene:
    """The picture of the register with the id `key`. Raises KeyError if there is no such register on the day."""

    def draw(inventory: Any, transfers: Any, drawing: Any, **how: Any) -> Scene:
        return register(inventory, transfers, key, drawing, **how)

    return _drawn(audit, words, f"register:{key}", draw, past=past(audit))


def streams_picture(audit: Audit, words: Words) -> Scene:
    """The streams of data from sources over registers to zones."""
    return _drawn(audit, words, "streams", streams)


def orders(audit: Audit, words: Words) -> dict[str, Sequence[str]]:
    """The ids of the boxes of every picture of the report, from top to bottom, by picture: the next period keeps them.

    The keys are *level0*, *streams* and *register:<id>*.
    """
    keys = [row["id"] for row in registers(audit)[0] if row["id"]]
    of_registers = {f"register:{key}": register_picture(audit, key, words).order for key in keys}
    level, flowing = controller_picture(audit, words).order, streams_picture(audit, words).order
    return {"level0": level, "streams": flowing, **of_registers}


def _drawn(audit: Audit, words: Words, picture: str, draw: Callable[..., Scene], **more: Any) -> Scene:
    """A picture in a language: drawn when first asked for, its boxes in the order of the previous period's."""
    known = _DRAWN.setdefault(audit, {})
    key = picture, words.language
    if key not in known:
        known[key] = draw(
            audit.valid,
            audit.transfers,
            words.drawing,
            is_eea=lambda code: law.is_eea(code, audit.on),
            before=audit.life.orders.get(picture, ()),
            **more,
        )
    return known[key]
