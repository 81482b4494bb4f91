#!/usr/bin/env python3
"""Reference values of cross-barcodes, by GUDHI.

    pip install numpy gudhi && python make_cross_barcodes.py

Writes cross_barcodes.json beside this file: pairs of distance matrices a, b on the same points with
  ofA, ofB    the bars [dimension, birth, death] of H0 and H1 of [[0, a], [a, min(a, b)]] (Barannikov et al. 2022)
              and the same with a and b exchanged, death null for infinity, none of length zero
  scaled      the mean of the total lengths of the H1 bars of both, a and b divided by their 0.9 quantiles first
  prompt      which points are a prompt, with the total lengths of H0 and H1 of a once those are at distance 0
"""
import json
import math
import pathlib

import gudhi
import numpy as np


def bars(distances):
    tree = gudhi.RipsComplex(distance_matrix=distances).create_simplex_tree(max_dimension=2)
    tree.compute_persistence(homology_coeff_field=2, min_persistence=0, persistence_dim_max=False)
    found = []
    for k in (0, 1):
        for birth, death in tree.persistence_intervals_in_dimension(k):
            if death > birth:
                found.append((k, float(birth), float(death)))
    return sorted(found)


def cross(a, b):
    return np.block([[np.zeros_like(a), a], [a, np.minimum(a, b)]])


def total(found, k):
    return sum(death - birth for dimension, birth, death in found if dimension == k and death < math.inf)


def symmetric(rng, n):
    upper = np.triu(rng.random((n, n)), 1)
    return upper + upper.T


def circle(n):
    angles = 2 * np.pi * np.arange(n) / n
    points = np.stack([np.cos(angles), np.sin(angles)], 1)
    return np.linalg.norm(points[:, None] - points[None], axis=2)


def main():
    rng = np.random.default_rng(20261125)
    tied = np.ceil(symmetric(rng, 9) * 3) / 3
    other = np.ceil(symmetric(rng, 9) * 3) / 3
    cloud = rng.random((10, 2))
    pairs = [
        ("two points", np.array([[0, 1.0], [1, 0]]), np.array([[0, 3.0], [3, 0]])),
        ("random", symmetric(rng, 10), symmetric(rng, 10)),
        ("tied", tied, other),
        ("a circle and points in a square", circle(10), np.linalg.norm(cloud[:, None] - cloud[None], axis=2)),
    ]
    cases = []
    for name, a, b in pairs:
        np.fill_diagonal(a, 0)
        np.fill_diagonal(b, 0)
        x, y = a / np.quantile(a, 0.9), b / np.quantile(b, 0.9)
        is_prompt = [bool(v) for v in rng.random(len(a)) < 0.4]
        joined = np.where(np.outer(is_prompt, is_prompt), 0, a)
        over = bars(joined)
        cases.append({
            "name": name,
            "a": a.tolist(),
            "b": b.tolist(),
            "ofA": [[k, birth, None if death == math.inf else death] for k, birth, death in bars(cross(a, b))],
            "ofB": [[k, birth, None if death == math.inf else death] for k, birth, death in bars(cross(b, a))],
            "scaled": (total(bars(cross(x, y)), 1) + total(bars(cross(y, x)), 1)) / 2,
            "is_prompt": is_prompt,
            "prompt": [total(over, 0), total(over, 1)],
        })
    file = pathlib.Path(__file__).with_name("cross_barcodes.json")
    file.write_text(json.dumps(cases) + "\n")


if __name__ == "__main__":
    main()
