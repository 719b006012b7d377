"""What the streams are drawn from: sources, registers and zones, and the categories that go between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import pandas as pd

from datamap.draw import theme
from datamap.draw.hops import Hop, IsEea, judged, known, natural
from datamap.inventory.model import Inventory
from datamap.law import table

UNRECORDED = "source:?"
"""The key of the source of what no recorded flow brings."""
_ZONES = ("eea", "adequate", "third", "unknown")


@cache
def is_special(category: str) -> bool:
    """Tell whether a category is one of the special categories of Art. 9 whatever the context.

    >>> is_special("sick_leave"), is_special("name")
    (True, False)
    """
    row = table("data_categories").get(category)
    return row is not None and row["art9"] == "yes"


@dataclass(frozen=True)
class Place:
    """A source, register or zone, with its name (of a zone: its lane) and the inventory's ids.

    `status` is that of the hops into a zone. `others` stands for several that have no place of their own.
    """

    name: str
    status: str | None = None
    refs: tuple[str, ...] = ()
    others: bool = False


@dataclass
class Stream:
    """The categories that go from one place to another; none are recorded where it is empty.

    `certain` is whether any of its flows is more than possible or planned.
    """

    source: str
    target: str
    categories: dict[str, None] = field(default_factory=dict)
    certain: bool = False
    refs: dict[str, None] = field(default_factory=dict)

    @property
    def special(self) -> int:
        """How many of the categories are special ones."""
        return sum(map(is_special, self.categories))

    @property
    def wide(self) -> int:
        """How wide the stream is drawn, in categories: one where none is recorded."""
        return max(len(self.categories), 1)


@dataclass(frozen=True)
class Gathered:
    """The places by key, in their order, and the streams between them."""

    sources: Mapping[str, Place]
    registers: Mapping[str, Place]
    zones: Mapping[str, Place]
    streams: Sequence[Stream]


@dataclass(frozen=True)
class _Carried:
    """What one row of the inventory says: categories that go from one place to another."""

    source: str
    target: str
    categories: tuple[str, ...]
    certain: bool
    refs: tuple[str, ...]


def gather(inventory: Inventory, transfers: pd.DataFrame, is_eea: IsEea, sources: int, registers: int) -> Gathered:
    """Gather the streams of an inventory and its judged hops, with at most so many `sources` and `registers`."""
    hops = [hop for hop in judged(transfers, None) if hop.via not in ("ownership", "internal")]
    carried = [*_brought(inventory), *_given(hops, is_eea)]
    places = [
        {f"source:{key}": Place(name or key, None, (key,)) for key, name in _named(inventory, "Sources")},
        {f"register:{key}": Place(name or key, None, (key,)) for key, name in _named(inventory, "Registers")},
    ]
    if any(one.source == UNRECORDED for one in carried):
        places[0][UNRECORDED] = Place("")
    for one in carried:
        register = one.target if one.target.startswith("register:") else one.source
        places[1].setdefault(register, Place(register.partition(":")[2], None, ()))
    zones = _zones(hops, is_eea)
    used = {end for one in carried for end in (one.source, one.target)}
    shown = [{key: place for key, place in of.items() if key in used} for of in places]
    gravest = _gravest(hops)
    home: dict[str, str] = {}
    for of, limit, kind in ((shown[0], sources, "source"), (shown[1], registers, "register")):
        _together(of, limit, kind, carried, gravest, home)
    return Gathered(shown[0], shown[1], zones, _merged(carried, home))


def _named(inventory: Inventory, sheet: str) -> Iterator[tuple[str, str | None]]:
    frame = inventory[sheet]
    rows = (tuple(map(known, row)) for row in zip(frame["id"], frame["name"], strict=True))
    yield from sorted(((key, name) for key, name in rows if key), key=lambda row: natural(row[0]))


def _brought(inventory: Inventory) -> Iterator[_Carried]:
    """What flows, and rows of the Data sheet, say that sources bring; then what nothing recorded brings."""
    known_sources = set(inventory["Sources"]["id"]) - {None}
    brought: dict[str, set[str]] = {}
    flows = inventory["Flows"][["id", "register", "from", "categories", "certainty"]]
    for key, register, start, categories, certainty in flows.itertuples(index=False, name=None):
        if known(register) and start in known_sources:
            certain = certainty not in ("possible", "planned")
            brought.setdefault(register, set()).update(categories or ())
            yield _Carried(f"source:{start}", f"register:{register}", tuple(categories or ()), certain, _refs(key))
    data = inventory["Data"][["id", "register", "category", "source", "certainty"]]
    held: dict[str, dict[str, str | None]] = {}
    for key, register, category, starts, certainty in data.itertuples(index=False, name=None):
        if not (known(register) and known(category)):
            continue
        held.setdefault(register, {})[category] = known(key)
        for start in starts or ():
            if start in known_sources:
                brought.setdefault(register, set()).add(category)
                certain = certainty not in ("possible", "planned")
                yield _Carried(f"source:{start}", f"register:{register}", (category,), certain, _refs(key))
    for register, categories in held.items():
        missing = tuple(category for category in categories if category not in brought.get(register, ()))
        if missing:
            yield _Carried(UNRECORDED, f"register:{register}", missing, True, ())


def _given(hops: Iterable[Hop], is_eea: IsEea) -> Iterator[_Carried]:
    for hop in hops:
        certain = hop.certainty not in ("possible", "planned")
        yield _Carried(
            f"register:{hop.register}", _zone(hop, is_eea), hop.categories, certain, _refs(hop.flow, hop.target)
        )


def _zone(hop: Hop, is_eea: IsEea) -> str:
    """Return the key of the zone that a hop reaches: third countries stand apart by status."""
    lane = hop.lane(is_eea)
    return f"zone:{lane}:{hop.status}" if lane == "third" else f"zone:{lane}"


def _zones(hops: Sequence[Hop], is_eea: IsEea) -> dict[str, Place]:
    """Return the zones that hops reach, from the nearest to the gravest."""
    found: dict[str, Place] = {}
    for hop in hops:
        lane = hop.lane(is_eea)
        status = {"eea": "eea", "unknown": "unknown"}.get(lane, hop.status)
        found.setdefault(_zone(hop, is_eea), Place(lane, status))

    def rank(key: str) -> tuple[int, int]:
        place = found[key]
        return _ZONES.index(place.name), theme.STATUSES.index(place.status or "unknown")

    return {key: found[key] for key in sorted(found, key=rank)}


def _gravest(hops: Iterable[Hop]) -> dict[str, int]:
    """Return how grave the worst hop of each register is."""
    found: dict[str, int] = {}
    for hop in hops:
        key, rank = f"register:{hop.register}", theme.STATUSES.index(hop.status) if hop.status else -1
        found[key] = max(found.get(key, -1), rank)
    return found


def _together(
    places: dict[str, Place],
    limit: int,
    kind: str,
    carried: Sequence[_Carried],
    gravest: Mapping[str, int],
    home: dict[str, str],
) -> None:
    """Put the places beyond a limit into one, which `home` says of them: the least grave with the fewest categories."""
    own = [key for key in places if key != UNRECORDED]
    if len(own) <= limit:
        return
    held: dict[str, set[str]] = {}
    for one in carried:
        held.setdefault(one.source, set()).update(one.categories)
        held.setdefault(one.target, set()).update(one.categories)

    def rank(key: str) -> tuple[int, int, int]:
        categories = held.get(key, set())
        return -gravest.get(key, -1), -sum(map(is_special, categories)), -len(categories)

    left = set(sorted(own, key=rank)[limit - 1 :])
    refs = tuple(ref for key in own if key in left for ref in places[key].refs or (key.partition(":")[2],))
    last = places.pop(UNRECORDED, None)
    for key in left:
        del places[key]
        home[key] = f"{kind}:others"
    places[f"{kind}:others"] = Place("", None, refs, True)
    if last and kind == "source":
        places[UNRECORDED] = last


def _merged(carried: Iterable[_Carried], home: Mapping[str, str]) -> list[Stream]:
    found: dict[tuple[str, str], Stream] = {}
    for one in carried:
        ends = home.get(one.source, one.source), home.get(one.target, one.target)
        stream = found.setdefault(ends, Stream(*ends))
        stream.categories.update(dict.fromkeys(one.categories))
        stream.refs.update(dict.fromkeys(one.refs))
        stream.certain = stream.certain or one.certain
    return list(found.values())


def _refs(*keys: Any) -> tuple[str, ...]:
    return tuple(key for key in map(known, keys) if key)[:1]
