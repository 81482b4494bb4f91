#!/usr/bin/env python3
"""check_sweep.py PROGRAM: every frame of a sweep, as Pillow decodes it, is the still figure at its threshold.

Needs Pillow 10 or later, a decoder of APNG that is not ours.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageChops, ImageSequence

program = sys.argv[1]
text = ["--text", "The king sent a messenger to the city.", "--layer", "1", "--head", "2"]
look = ["--width", "80", "--height", "60", "--dpi", "100", "--no-caption"]
seconds, fps = 2, 5

analysis = json.loads(subprocess.check_output([program, "analyze", *text, "--json", "-"]))["a"]
ends = [value for bar in analysis["bars"] for value in (bar["birth"], bar["death"]) if value is not None]
end = max([min(max(row) for row in analysis["distances"]), *ends])  # the enclosing radius, where it is larger

with tempfile.TemporaryDirectory() as folder:
    sweep = Path(folder, "sweep.apng")
    for view in ["complex", "barcode", "diagram", "summary"]:
        figure = [program, "figure", "--view", view, *text, *look]
        subprocess.check_call([*figure, "--sweep", "--seconds", str(seconds), "--fps", str(fps), "--out", sweep],
                              stderr=subprocess.DEVNULL)
        animation = Image.open(sweep)
        assert animation.n_frames == seconds * fps, animation.n_frames
        for k, frame in enumerate(ImageSequence.Iterator(animation)):
            assert frame.info["duration"] == 1000 / fps, frame.info
            still = Path(folder, "still.png")
            subprocess.check_call([*figure, "--threshold", repr(end * k / (seconds * fps - 1)), "--out", still])
            difference = ImageChops.difference(frame.convert("RGB"), Image.open(still).convert("RGB"))
            assert difference.getbbox() is None, f"{view}: frame {k} differs in {difference.getbbox()}"
        print(view, "agrees")
