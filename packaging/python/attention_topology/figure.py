"""Pictures."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any, Optional

from .arguments import flags, source
from .program import Error, run
from .stack import PathLike


class Figure:
    """A picture that a notebook displays: SVG or PNG."""

    def __init__(self, data: bytes, format: str) -> None:
        self.data = data
        self.format = format

    def _repr_svg_(self) -> Optional[str]:
        return self.data.decode() if self.format == "svg" else None

    def _repr_png_(self) -> Optional[bytes]:
        return self.data if self.format == "png" else None

    def save(self, path: PathLike) -> None:
        Path(path).write_bytes(self.data)


def figure(given: Any, view: str = "complex", *, format: str = "svg", **options: Any) -> Figure:
    """A view of `attention-topology figure`: complex, barcode, diagram, distances, attention, summary, overview, heads,
    ….

    given: a text, which a model of the program reads (model="…"); a path of attention that was saved; or what save()
    takes, with its options. Other options are those of the command: layer=3, head=5, threshold="longest-loop",
    edge_colour="attention", preset="slide", …. Raises Error with the program's message.
    """
    if format not in ("svg", "png"):
        raise Error(f"format is \"svg\" or \"png\", not {format!r}")
    with tempfile.TemporaryDirectory(prefix="attention-topology-") as folder, source(given, options) as what:
        path = Path(folder) / f"figure.{format}"
        run(["figure", f"--view={view}", *what, *flags(options), f"--out={path}"])
        return Figure(path.read_bytes(), format)
