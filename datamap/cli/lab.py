"""The command that opens JupyterLab on the notebooks."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer

from .common import refuse, tell

SILENT = ("--LabApp.news_url=None", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate")
"""JupyterLab asks nobody for news or for later versions."""


def lab(
    folder: Annotated[
        Path, typer.Argument(help="The folder to work in; notebooks that it lacks are copied to FOLDER/notebooks.")
    ] = Path(),
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 for any that is free.")] = 8888,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open a browser.")] = True,
) -> None:
    """Open JupyterLab on the notebooks, beginning with explore.ipynb; nothing is asked from the network."""
    from ..report.job import notebook_path

    kept = folder / "notebooks"
    try:
        kept.mkdir(parents=True, exist_ok=True)
        for notebook in sorted(notebook_path("explore").parent.glob("*.ipynb")):
            if not (kept / notebook.name).exists():
                shutil.copyfile(notebook, kept / notebook.name)
                tell(f"Copied {kept / notebook.name}")
    except OSError as error:
        refuse(f"{folder}: the notebooks cannot be written there ({error}). Choose another folder.")
    root = folder.resolve()
    command = [sys.executable, "-m", "jupyterlab", str(kept / "explore.ipynb"), f"--ServerApp.root_dir={root}",
               f"--port={port}", *SILENT, *([] if browser else ["--no-browser"])]  # fmt: skip
    raise typer.Exit(subprocess.run(command).returncode)  # noqa: S603 - the same interpreter, no shell
