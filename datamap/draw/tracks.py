"""The gutters between the columns: which flow runs up and down on which track."""

from __future__ import annotations

from dataclasses import dataclass

from datamap.draw.grid import Net

# Lines nearer to each other than this, in picture units, would be taken for one.
_APART = 4.5
_CLEARANCE = 10.0


@dataclass(frozen=True, eq=False)
class Run:
    """A net inside one gutter: the heights at which it meets the gutter's left and right side."""

    net: Net
    lefts: tuple[float, ...]
    rights: tuple[float, ...]

    @property
    def low(self) -> float:
        """The top of the run."""
        return min(self.lefts + self.rights)

    @property
    def high(self) -> float:
        """The bottom of the run."""
        return max(self.lefts + self.rights)

    @property
    def straight(self) -> bool:
        """Whether the run needs no track."""
        return len(self.lefts) == len(self.rights) == 1 and self.high - self.low < 0.5


def tracks(nets: list[Net], gutter: int) -> list[tuple[Run, int]]:
    """Give each run in the gutter right of a column a track, counted from the left; -1 if it is straight.

    Runs cross seldom and, where there is a way, do not lie on each other.
    """
    crowd = _runs(nets, gutter)
    placed: list[tuple[Run, int]] = []
    for run in _sorted([run for run in crowd if not run.straight]):
        near = [track for other, track in placed if _beside(run, other)]
        placed.append((run, max(near, default=-1) + 1))
    return placed + [(run, -1) for run in crowd if run.straight]


def _runs(nets: list[Net], gutter: int) -> list[Run]:
    """Return the nets that use the gutter to the right of a column."""
    found = []
    for net in nets:
        if net.direction == 0:
            if net.hub.column == gutter:
                found.append(Run(net, (net.start(), *(net.end(leaf) for leaf in net.leaves)), ()))
            continue
        origin, beyond = (gutter, gutter + 1) if net.direction > 0 else (gutter + 1, gutter)
        far = [net.end(leaf) for leaf in net.leaves if leaf.column == beyond]
        far += [net.passes[beyond].y] if beyond in net.passes else []
        if far and origin == net.hub.column:
            near = net.start()
        elif far and origin in net.passes:
            near = net.passes[origin].y
        else:
            continue
        found.append(Run(net, (near,), tuple(far)) if net.direction > 0 else Run(net, tuple(far), (near,)))
    return found


def _sorted(crowd: list[Run]) -> list[Run]:
    """Order runs from left to right: each where it does the least harm, and again when all are there."""
    crowd = sorted(crowd, key=lambda run: (run.low + run.high, run.net.index))
    harm = {(id(a), id(b)): _harm(a, b) for a in crowd for b in crowd if a is not b}
    order: list[Run] = []
    for run in crowd * 3:
        others = [other for other in order if other is not run]
        total = sum(harm[id(run), id(other)] for other in others)
        best, least = 0, total
        for place, other in enumerate(others, start=1):
            total += harm[id(other), id(run)] - harm[id(run), id(other)]
            if total < least:
                best, least = place, total
        order = [*others[:best], run, *others[best:]]
    return order


def _harm(a: Run, b: Run) -> int:
    """Count what goes wrong with `a` on the track left of `b`: crossings, and far worse, lines on lines."""
    crossings = sum(b.low < y < b.high for y in a.rights) + sum(a.low < y < a.high for y in b.lefts)
    return crossings + 50 * sum(abs(p - q) < _APART for p in a.rights for q in b.lefts)


def _beside(a: Run, b: Run) -> bool:
    return a.low < b.high + _CLEARANCE and b.low < a.high + _CLEARANCE
