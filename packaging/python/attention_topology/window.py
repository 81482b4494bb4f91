"""The window: opened, or shown something else when it is open."""

from __future__ import annotations

import getpass
import json
import os
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any, List, Optional

from .program import Error, program
from .stack import save

PATIENCE = 60.0  # seconds, until a window that was started listens, or has read a file


def _addresses() -> List[Path]:
    """Where the window may listen: a socket that only this user reaches. Qt leaves a runtime folder alone that others
    can read, and takes one of its own."""
    folders = [os.path.join(tempfile.gettempdir(), f"runtime-{getpass.getuser()}")]
    if os.environ.get("XDG_RUNTIME_DIR"):
        folders.insert(0, os.environ["XDG_RUNTIME_DIR"])
    return [Path(folder) / "attention-topology" for folder in folders]


def _connect() -> Optional[socket.socket]:
    for address in _addresses():
        connection = socket.socket(socket.AF_UNIX)
        try:
            connection.connect(str(address))
            return connection
        except OSError:
            connection.close()
    return None


def _ask(file: Path, side: str) -> bool:
    """Has the window that is open show a file; False: none is open. Raises Error with what the window says."""
    connection = _connect()
    if connection is None:
        return False
    with connection:
        connection.settimeout(PATIENCE)
        connection.sendall(json.dumps({"open": str(file), "side": side}).encode() + b"\n")
        answer = b""
        while not answer.endswith(b"\n"):
            part = connection.recv(65536)
            if not part:
                raise Error("the window was closed before it had read the file")
            answer += part
    said = json.loads(answer)
    if "error" in said:
        raise Error(said["error"])
    return True


def show(attentions: Any, *, side: str = "a", **options: Any) -> None:
    """Shows what a model attended to in the window of Attention Topology, all layers and heads; opens it if none is
    open. `attentions` and options are those of save(); a path of a file that was saved is shown as it is. side: "a", or
    "b" for beside it. Returns once the window has read it. Raises Error with what the window says."""
    if side not in ("a", "b"):
        raise Error(f"side is \"a\" or \"b\", not {side!r}")
    if isinstance(attentions, (str, os.PathLike)):
        return _show(Path(attentions).resolve(), side)
    # The window has the file mapped: it may be removed once it has been read.
    with tempfile.TemporaryDirectory(prefix="attention-topology-") as folder:
        name = options.get("model") or "attention"
        path = Path(folder) / ("".join(c if c.isalnum() or c in "-_." else "-" for c in str(name)) + ".safetensors")
        _show(save(path, attentions, **options), side)


def _show(file: Path, side: str) -> None:
    if _ask(file, side):
        return
    # No pipe: the window outlives this process, and one that nobody reads would end it.
    with tempfile.TemporaryFile() as said:
        window = subprocess.Popen([program()], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said,
                                  start_new_session=True)
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if _ask(file, side):
                return
            if window.poll() is not None:
                said.seek(0)
                raise Error(said.read().decode(errors="replace").strip() or f"the window ended with {window.returncode}")
            time.sleep(0.1)
    raise Error("the window did not open in time")
