"""The fork server: a process that imports first and then forks one kernel after another.

It is started as `python -m datamap.kernels.server DESCRIPTOR FOLDER MODULE…` by `client.Server` and speaks lines of
JSON over a socket that it inherits: `{"start": n, …}` and `{"signal": n, "number": s}` come in, `{"ready": true}` and
`{"ended": n, "status": s}` go out. When the socket closes, because its parent ended it or died, it kills its
kernels, removes the folder with their sockets and ends. It has one thread and no zmq context, so that forks are safe.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import random
import select
import shutil
import signal
import socket
import sys
from pathlib import Path
from typing import Any

KERNEL_MODULES = (
    "ipykernel.kernelapp",
    "ipykernel.ipkernel",
    "ipykernel.zmqshell",
    "ipykernel.debugger",
)
INLINE = "module://matplotlib_inline.backend_inline"


def main() -> None:
    """Import, then serve until the parent is gone."""
    descriptor, folder, *modules = sys.argv[1:]
    channel = socket.socket(fileno=int(descriptor))
    os.environ.setdefault("MPLBACKEND", INLINE)  # matplotlib reads it once, when it is imported
    for name in (*KERNEL_MODULES, *modules):
        # A module that is missing or broken fails in the notebook that imports it, where it can be seen.
        with contextlib.suppress(Exception):
            importlib.import_module(name)
    gc.collect()
    gc.freeze()  # the kernels share these pages as long as nobody counts references in them
    _Serving(channel, Path(folder)).run()


class _Serving:
    def __init__(self, channel: socket.socket, folder: Path) -> None:
        self.channel, self.folder = channel, folder
        self.pids: dict[int, int] = {}
        self.pending = b""
        self.ended, self.wakeup = os.pipe()
        for end in (self.ended, self.wakeup):
            os.set_blocking(end, False)

    def run(self) -> None:
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(self.wakeup, warn_on_full_buffer=False)
        try:
            self.tell({"ready": True})
            while self.serve():
                pass
        except OSError:
            pass  # the parent is gone
        finally:
            for pid in self.pids.values():
                _kill(pid, signal.SIGKILL)
            for pid in self.pids.values():
                with contextlib.suppress(ChildProcessError):
                    os.waitpid(pid, 0)
            shutil.rmtree(self.folder, ignore_errors=True)

    def serve(self) -> bool:
        """Wait for the parent or the end of a kernel; False when the parent has closed the socket."""
        ready, _, _ = select.select([self.channel.fileno(), self.ended], [], [])
        if self.ended in ready:
            os.read(self.ended, 4096)
            self.bury()
        if self.channel.fileno() in ready:
            received = self.channel.recv(65536)
            if not received:
                return False
            *lines, self.pending = (self.pending + received).split(b"\n")
            for line in lines:
                self.obey(json.loads(line))
        return True

    def bury(self) -> None:
        for number, pid in list(self.pids.items()):
            found, status = os.waitpid(pid, os.WNOHANG)
            if found:
                del self.pids[number]
                self.tell({"ended": number, "status": os.waitstatus_to_exitcode(status)})

    def obey(self, request: dict[str, Any]) -> None:
        if "signal" in request:
            pid = self.pids.get(request["signal"])
            if pid is not None:
                _kill(pid, request["number"])
            return
        number = request["start"]
        pid = os.fork()
        if pid:
            self.pids[number] = pid
            return
        status = 1
        try:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            self.channel.close()
            os.close(self.ended)
            os.close(self.wakeup)
            _be_a_kernel(request)
            status = 0
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else 1
        except BaseException:
            sys.excepthook(*sys.exc_info())
        finally:
            os._exit(status)  # whatever the server would do on leaving is not for its children

    def tell(self, message: dict[str, Any]) -> None:
        self.channel.sendall(json.dumps(message).encode() + b"\n")


def _be_a_kernel(request: dict[str, Any]) -> None:
    """Turn a fresh fork into the kernel that its connection file describes, and run until it is told to stop."""
    from ipykernel.kernelapp import IPKernelApp

    server = os.getppid()
    os.setsid()
    os.environ.clear()
    os.environ.update(request["environment"])
    os.environ.setdefault("MPLBACKEND", INLINE)
    os.chdir(request["folder"])
    random.seed()
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed()
    sys.argv = ["ipykernel_launcher", "-f", request["connection"], *request["arguments"]]
    app = IPKernelApp.instance(parent_handle=server)  # it watches its parent and says nothing on standard output
    app.initialize(sys.argv[1:])
    if "matplotlib.pyplot" in sys.modules and os.environ["MPLBACKEND"] == INLINE:
        # pyplot met no shell in the server; without this its figures would vanish without a word
        app.shell.enable_matplotlib("inline")
        sys.modules["matplotlib"].rcParams["backend"] = INLINE  # as in a kernel where pyplot is imported later
    app.start()


def _kill(pid: int, number: int) -> None:
    """Signal a kernel; what a killed kernel has started dies with it once it leads a group of its own."""
    with contextlib.suppress(ProcessLookupError):
        if number == signal.SIGKILL and os.getpgid(pid) == pid:
            os.killpg(pid, number)
        os.kill(pid, number)


if __name__ == "__main__":
    main()
