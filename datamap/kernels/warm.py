"""The one fork server of this process, started when it is first wanted and ended with the process."""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence

from .client import ForkedKernel, Server, ServerError

PRELOADED = ("numpy", "pandas", "matplotlib.pyplot", "datamap.report")
"""What the kernels have imported already, unless `start` was told otherwise."""

_lock = threading.Lock()
_server: Server | None = None
_refused = False


def start(modules: Sequence[str] = PRELOADED) -> Server | None:
    """The fork server of this process; None, with a warning in papermill's log, where kernels cannot be forked.

    The first call decides which modules its kernels have imported. It returns at once, so that the imports of the
    server run beside those of its parent: call it before papermill is imported.
    """
    global _server, _refused
    with _lock:
        if _server is not None and _server.alive:
            return _server
        if _refused:
            return None
        try:
            _server = Server(modules)
        except (ServerError, OSError) as error:
            _refused = True
            _warn(error)
            return None
        return _server


def warm_kernel(folder: str, arguments: Sequence[str], timeout: float) -> ForkedKernel | None:
    """A forked kernel that starts in a folder, or None where an ordinary one has to do."""
    server = start()
    if server is None:
        return None
    try:
        return server.kernel(folder, arguments, timeout)
    except ServerError as error:
        _warn(error)
        return None


def stop() -> None:
    """End the fork server and every kernel of it."""
    global _server
    with _lock:
        if _server is not None:
            _server.close()
            _server = None


def _warn(error: Exception) -> None:
    logging.getLogger("papermill").warning("Kernels start cold: %s", error)
