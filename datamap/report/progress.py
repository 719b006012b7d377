"""How far a batch has come: a bar with names, rate and time left, or plain lines where there is no terminal."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

from .batch import Done


class BatchProgress:
    """Says on standard error what became of each of `total` jobs, and at the end of all of them."""

    def __init__(self, total: int) -> None:
        self.console = Console(stderr=True, highlight=False)
        self.plain = not self.console.is_terminal
        columns = (
            BarColumn(),
            MofNCompleteColumn(),
            _Rate(),
            TimeRemainingColumn(),
            TextColumn("{task.description}", markup=False),
        )
        self.bar = Progress(*columns, console=self.console, disable=self.plain)
        self.task = self.bar.add_task("", total=total)
        self.total, self.count, self.begun = total, 0, time.monotonic()

    def __enter__(self) -> BatchProgress:
        self.bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.bar.stop()

    def step(self, done: Done) -> None:
        """One more job is done."""
        self.count += 1
        name = done.job.workbook.name
        self.bar.update(self.task, advance=1, description=name)
        if done.failure:
            self._say(done.failure)
        elif self.plain:
            self._say(f"[{self.count}/{self.total}] {name}{' unchanged' if done.unchanged else ''}{self._left()}")

    def summary(self, results: Sequence[Done], called: Callable[[str], str] = str) -> None:
        """How many reports were made, were unchanged and failed, and for a batch why; `called` names a path."""
        failed = [done for done in results if done.failure]
        unchanged = sum(done.unchanged for done in results)
        parts = [f"{len(results) - len(failed) - unchanged} made"]
        parts += [f"{unchanged} unchanged (make them again with --force)"] if unchanged else []
        parts += [f"{len(failed)} failed"] if failed else []
        if len(results) > 1 or unchanged:
            self._say(f"Reports: {', '.join(parts)}, in {time.monotonic() - self.begun:.1f} s.")
        if len(results) > 1:
            for done in failed:
                self._say(f"  failed: {called(str(done.job.workbook))}: {done.failure}")

    def _left(self) -> str:
        left = (time.monotonic() - self.begun) / self.count * (self.total - self.count)
        return f", {left:.0f} s left" if self.count < self.total else ""

    def _say(self, text: str) -> None:
        self.console.print(text, markup=False, soft_wrap=True)


class _Rate(ProgressColumn):
    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text(f"{speed:.1f}/s" if speed else "")
