"""The fork server and its kernels as their parent sees them: start, ask for a kernel, watch it end."""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Mapping, Sequence
from pathlib import Path
from queue import Empty
from typing import Any

from jupyter_client.asynchronous.client import AsyncKernelClient

LONGEST_SOCKET = 100  # a socket's path has 107 characters at most, 103 on macOS
ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS")
"""Libraries that would start threads on import, which a fork would not copy."""


class ServerError(RuntimeError):
    """There is no fork server to be had: ordinary kernels have to do."""


def can_fork() -> bool:
    """Whether warm kernels work here. Apple's own libraries do not survive a fork, so macOS does without."""
    return hasattr(os, "fork") and sys.platform != "darwin"


class Server:
    """A fork server with the modules imported that its kernels will need.

    It starts at once and imports beside whatever its parent does; `kernel` waits until it is ready. It ends with
    `close`, with its parent however that ends, or with this interpreter.
    """

    def __init__(self, modules: Sequence[str] = (), environment: Mapping[str, str] | None = None) -> None:
        if not can_fork():
            raise ServerError("Processes cannot be forked here.")
        self.environment = dict(os.environ if environment is None else environment)
        self.folder = Path(tempfile.mkdtemp(prefix="datamap-"))
        if len(str(self.folder / "99999" / "k-1")) > LONGEST_SOCKET:
            shutil.rmtree(self.folder)
            raise ServerError(f"{tempfile.gettempdir()} is too long a path for sockets. Set TMPDIR to a shorter one.")
        ours, its = socket.socketpair()
        with its:
            self.process = subprocess.Popen(  # noqa: S603 - our own module
                [
                    sys.executable,
                    "-Xfrozen_modules=off",
                    "-P",
                    "-m",
                    "datamap.kernels.server",
                    str(its.fileno()),
                    str(self.folder),
                    *modules,
                ],
                pass_fds=[its.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=2,  # a kernel's own words must not mix with a document on standard output
                env=dict.fromkeys(ONE_THREAD, "1") | {"PYTHONHASHSEED": "0"} | self.environment,
                start_new_session=True,  # an interruption is for the parent, which then closes the server
            )
        self.channel = ours
        self.owner = os.getpid()
        self.sending = threading.Lock()
        self.numbers = 0
        self.kernels: dict[int, ForkedKernel] = {}
        self.ready, self.gone = threading.Event(), threading.Event()
        threading.Thread(target=self._listen, name="fork server", daemon=True).start()
        atexit.register(self.close)

    @property
    def alive(self) -> bool:
        """Whether kernels can be asked for; false in a process forked from the one that started it."""
        return not self.gone.is_set() and self.owner == os.getpid()

    def kernel(self, folder: str, arguments: Sequence[str] = (), timeout: float = 120) -> ForkedKernel:
        """A kernel that starts in a working folder. Raises ServerError if the server died or is not ready in time."""
        end = time.monotonic() + timeout
        while not self.ready.wait(0.05):
            if self.gone.is_set() or time.monotonic() > end:
                raise ServerError("The process that kernels are forked from did not start.")
        with self.sending:
            self.numbers += 1
            kernel = ForkedKernel(self, self.numbers)
            self.kernels[kernel.number] = kernel
        request = {
            "start": kernel.number,
            "folder": folder,
            "environment": dict(os.environ),
            "connection": str(kernel.connection_file),
            "arguments": list(arguments),
        }
        kernel.write_connection()
        self.tell(request)
        return kernel

    def tell(self, message: Mapping[str, Any]) -> None:
        """Send one line. Raises ServerError if nobody listens."""
        try:
            with self.sending:
                self.channel.sendall(json.dumps(message).encode() + b"\n")
        except OSError as error:
            raise ServerError("The process that kernels are forked from has ended.") from error

    def close(self) -> None:
        """End the server and all its kernels, and remove their sockets."""
        atexit.unregister(self.close)
        if self.owner != os.getpid():
            return
        with contextlib.suppress(OSError):
            self.channel.shutdown(socket.SHUT_RDWR)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.channel.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _listen(self) -> None:
        pending = b""
        with contextlib.suppress(OSError):
            while received := self.channel.recv(65536):
                *lines, pending = (pending + received).split(b"\n")
                for line in lines:
                    message = json.loads(line)
                    if "ready" in message:
                        self.ready.set()
                    else:
                        self.kernels.pop(message["ended"]).ended.set()
        self.gone.set()
        for kernel in list(self.kernels.values()):
            kernel.ended.set()


class ForkedKernel:
    """One kernel, with the part of a jupyter_client kernel manager that nbclient uses."""

    ipykernel = True
    has_kernel = True

    def __init__(self, server: Server, number: int) -> None:
        self.server, self.number = server, number
        self.kernel_id = str(number)
        self.ended = threading.Event()
        self.key = uuid.uuid4().hex
        self.folder = server.folder / str(number)
        self.connection_file = self.folder / "c.json"
        self.opened: ForkedClient | None = None

    @property
    def connection(self) -> Any:
        """What a connection file holds: sockets in a folder of this kernel's own, and the key of its messages."""
        ports = {f"{name}_port": at for at, name in enumerate(("shell", "iopub", "stdin", "hb", "control"), 1)}
        place = {"transport": "ipc", "ip": str(self.folder / "k")}
        return {**ports, **place, "key": self.key, "signature_scheme": "hmac-sha256", "kernel_name": "python3"}

    def write_connection(self) -> None:
        """Write the connection file for the kernel to read."""
        self.folder.mkdir(mode=0o700)
        self.connection_file.write_text(json.dumps(self.connection), encoding="utf-8")

    def client(self) -> ForkedClient:
        """A client of this kernel."""
        self.opened = ForkedClient(kernel=self)
        self.opened.load_connection_info(self.connection)
        return self.opened

    def is_alive(self) -> bool:
        """Whether the process runs."""
        return not self.ended.is_set()

    def interrupt_kernel(self) -> None:
        """Interrupt what the kernel executes."""
        self.server.tell({"signal": self.number, "number": int(signal.SIGINT)})

    async def shutdown_kernel(self, now: bool = True) -> None:
        """Kill the process and wait for its end; handlers at exit do not run."""
        with contextlib.suppress(ServerError):
            self.server.tell({"signal": self.number, "number": int(signal.SIGKILL)})
        while not self.ended.is_set():
            await asyncio.sleep(0.001)

    def cleanup_resources(self) -> None:
        """Nothing yet: nbclient still holds the client's sockets."""

    def destroy(self) -> None:
        """Kill the process if it still runs, close the client's sockets and remove the kernel's."""
        if not self.ended.is_set():
            with contextlib.suppress(ServerError):
                self.server.tell({"signal": self.number, "number": int(signal.SIGKILL)})
        if self.opened is not None:
            self.opened.context.destroy(linger=0)
        shutil.rmtree(self.folder, ignore_errors=True)


class ForkedClient(AsyncKernelClient):
    """A client that is ready as soon as its kernel is, without waiting for silence or heartbeats."""

    def __init__(self, kernel: ForkedKernel, **options: Any) -> None:
        super().__init__(**options)
        self.kernel = kernel

    def start_channels(self, *_: Any, **__: Any) -> None:
        """Connect once the kernel listens: zmq would retry only after 0.1 s."""
        sockets = [Path(f"{self.kernel.folder / 'k'}-{port}") for port in range(1, 6)]
        while not all(path.exists() for path in sockets) and self.kernel.is_alive():
            time.sleep(0.002)
        super().start_channels(stdin=False, hb=False)

    async def wait_for_ready(self, timeout: float | None = None) -> None:
        """Wait until the kernel has answered and said on iopub that it is idle. Raises RuntimeError if it does not."""
        end = time.monotonic() + (timeout or 60)
        asked: set[str] = set()
        while self.kernel.is_alive() and time.monotonic() < end:
            asked.add(self.kernel_info())
            try:
                while True:
                    message = await self.iopub_channel.get_msg(timeout=0.1)
                    idle = message["content"].get("execution_state") == "idle"
                    if idle and message["parent_header"].get("msg_id") in asked:
                        await self._answered(asked)
                        return
            except Empty:
                continue
        raise RuntimeError("The kernel died before it was ready." if self.kernel.ended.is_set() else "No kernel yet.")

    async def _answered(self, asked: set[str]) -> None:
        """Take the answers off the shell channel, so that none is taken for that of a cell."""
        for _ in asked:
            self._handle_kernel_info_reply(await self.shell_channel.get_msg(timeout=10))

    async def is_alive(self) -> bool:
        """Whether the kernel runs."""
        return self.kernel.is_alive()
