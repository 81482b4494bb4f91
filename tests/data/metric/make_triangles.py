#!/usr/bin/env python3
"""Writes triangles.json: texts of lower triangles, and what the programs that define the formats read of them.

GUDHI reads its lower triangular csv (first row empty or any, then 1, 2, 3, … numbers and whatever follows): the rows
below the diagonal. The ripser program reads --format lower-distance: the number of points, and the ends of the bars of
dimension 0, which it prints. Texts with points at distance 0 are not for ripser, which leaves their bars out.

    pip install gudhi==3.13.0; apt install ripser
    ./make_triangles.py
"""

import json
import pathlib
import re
import subprocess
import tempfile

import gudhi

GUDHI = [
    "0;\n1.5;\n",
    "0;\n1;\n2;3;\n",
    "0;\n1;\n2;3;\n4;5;6;\n",
    "0\n0.5\n2;3\n",
    "0;\n1;0;\n",
    "0;\n1;0;\n2;3;0;\n",
    "0\n0.5 0\n2 3 0",
    "\n1;\n2;3;\n",
    "\n0.25;\n2;3;\n4;5;6.5;\n",
    " 0;\n1;0;\n 2;3;0;\n4; 5; 6; 0;\n",
]

RIPSER = [
    "1.5",
    "1,2,3",
    "1\n2,3,\n",
    " 1\n\n2\t3",
    "1;2;3",
    "1\r2\r3",
    "1,2\n3",
    "2 3 4 5 6 7",
    "+1 2e0 .5\r\n1E-1 4 5\r\n",
    "1, 2, 4, 3, 5, 9,\n7, 8, 6, 2",
]


def gudhi_rows(text, folder):
    file = folder / "triangle.csv"
    file.write_text(text)
    return [list(row) for row in gudhi.read_lower_triangular_matrix_from_csv_file(str(file), separator=";")]


def ripser_reading(text, folder):
    file = folder / "triangle.lower_distance_matrix"
    file.write_bytes(text.encode())
    printed = subprocess.run(["ripser", "--format", "lower-distance", "--dim", "1", file], capture_output=True, text=True,
                             check=True).stdout
    components = printed.split("persistence intervals in dim 1:")[0]
    deaths = re.findall(r"^ \[0,([^)]*)\)", components, re.MULTILINE)
    return {"text": text, "points": int(re.search(r"with (\d+) points", printed)[1]),
            "deaths": sorted(float(death) for death in deaths if death != " ")}


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        cases = {"gudhi": [{"text": text, "rows": gudhi_rows(text, folder)} for text in GUDHI],
                 "ripser": [ripser_reading(text, folder) for text in RIPSER]}
    pathlib.Path(__file__).with_name("triangles.json").write_text(json.dumps(cases, indent=1) + "\n")


if __name__ == "__main__":
    main()
