"""The papermill engine `datamap-warm`.

papermill loads this module by its entry point as soon as it is imported itself. So it imports little, for an error here
would break every papermill on the machine, and papermill is to be imported before it.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import Engine
from papermill.log import logger

from .warm import warm_kernel

NAME = "datamap-warm"
PYTHON_KERNELS = ("python3", "python")
"""Kernel names that mean this interpreter; a notebook for another kernel runs on that."""


class AfterwardsError(RuntimeError):
    """The code that was to run after the last cell failed: `name` of the exception and what it `said`."""

    def __init__(self, name: str, said: str) -> None:
        super().__init__(f"{name}: {said}")
        self.name, self.said = name, said


class WarmEngine(Engine):
    """Runs notebooks on kernels forked from a warm process, or on ordinary ones where that is not possible.

    Takes the options of papermill's own engine, and `afterwards`: code that runs in the kernel after the last cell
    of a notebook that did not fail, and leaves no trace in it. A kernel ends without its exit handlers.
    """

    @classmethod
    def execute_managed_notebook(
        cls,
        nb_man: Any,
        kernel_name: str,
        log_output: bool = False,
        stdout_file: Any = None,
        stderr_file: Any = None,
        start_timeout: int = 60,
        execution_timeout: int | None = None,
        afterwards: str = "",
        **options: Any,
    ) -> None:
        """Run the notebook that papermill manages. Raises AfterwardsError if the code after the last cell fails."""
        options.pop("input_path", None)
        options = {
            "timeout": execution_timeout or options.pop("timeout", None),
            "startup_timeout": start_timeout,
            "kernel_name": kernel_name,
            "log": logger,
            "log_output": log_output,
            "stdout_file": stdout_file,
            "stderr_file": stderr_file,
        } | options
        folder = options.get("resources", {}).get("metadata", {}).get("path") or os.getcwd()  # noqa: PTH109
        history = ["--HistoryManager.hist_file=:memory:"]
        kernel = warm_kernel(folder, history, start_timeout) if kernel_name in PYTHON_KERNELS else None
        if kernel is None:
            with _sockets() as transport:
                _Client(nb_man, **(transport | options), afterwards=afterwards).execute()
            return
        try:
            _Client(nb_man, km=kernel, **options, afterwards=afterwards).execute(cleanup_kc=True)
        finally:
            kernel.destroy()


class _Client(PapermillNotebookClient):
    def __init__(self, nb_man: Any, afterwards: str, **options: Any) -> None:
        super().__init__(nb_man, **options)
        self.afterwards = afterwards

    def papermill_execute_cells(self) -> None:
        """Run the cells, and if none failed what is to run afterwards."""
        super().papermill_execute_cells()
        if not self.afterwards or self.nb.metadata.papermill["exception"]:
            return
        reply = self.wait_for_reply(self.kc.execute(self.afterwards, silent=True, store_history=False))
        if reply is None or reply["content"]["status"] != "ok":
            content = reply["content"] if reply else {}
            raise AfterwardsError(content.get("ename", "TimeoutError"), content.get("evalue", "no answer"))


@contextmanager
def _sockets() -> Iterator[dict[str, Any]]:
    """Ordinary kernels talk over files in a folder of their own: two kernels could choose the same port."""
    if os.name == "nt":
        yield {}
        return
    from traitlets.config import Config

    with tempfile.TemporaryDirectory(prefix="datamap-") as folder:
        yield {"config": Config(KernelManager={"transport": "ipc", "ip": f"{folder}/k"})}
