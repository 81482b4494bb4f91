"""The program Attention Topology: where it is, and running it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Sequence


class Error(Exception):
    """What the program refused, in its words."""


def program() -> str:
    """The path of the program: ATTENTION_TOPOLOGY, else on PATH, else beside this package. Raises Error when there is
    none."""
    named = os.environ.get("ATTENTION_TOPOLOGY")
    if named:
        if not Path(named).is_file():
            raise Error(f"ATTENTION_TOPOLOGY names {named}, which is no file")
        return named
    found = shutil.which("attention-topology")
    if found:
        return found
    here = Path(__file__).resolve()
    for folder in (here.parent, *here.parents):
        for beside in (folder / "attention-topology", folder / "build" / "release" / "app" / "attention-topology"):
            if beside.is_file():
                return str(beside)
    raise Error("the program attention-topology was not found: install it, or set ATTENTION_TOPOLOGY to its path")


def run(arguments: Sequence[str]) -> str:
    """Runs a command of the program and returns its standard output. Raises Error with its message. Ctrl-C stops the
    program too."""
    environment = dict(os.environ)
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    process = subprocess.Popen([program(), *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               env=environment)
    try:
        output, errors = process.communicate()
    except BaseException:
        process.terminate()
        process.wait()
        raise
    if process.returncode != 0:
        said = errors.decode(errors="replace").strip()
        raise Error(said.rpartition("attention-topology: ")[2] or f"the program ended with {process.returncode}")
    return output.decode()
