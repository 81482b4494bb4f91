#!/usr/bin/env python3
"""Reference distances between attention rows, by SciPy.

    pip install numpy scipy && python make_reference.py

Writes expected.json beside this file: attention matrices (rows sum to 1) with the distance matrices that
scipy.spatial.distance.jensenshannon and scipy.special.softmax give for them. The definitions are those of
core/metric/metric.h:
  js           jensenshannon(p, q, base=2)
  js-softmax   jensenshannon(softmax(p), softmax(q))
  js-notebook  sqrt of js-softmax
  attention    1 - max(a_ij, a_ji), diagonal 0
"""
import json
import pathlib

import numpy as np
from scipy.spatial.distance import jensenshannon
from scipy.special import softmax


def pairwise(rows, base):
    n = len(rows)
    d = np.zeros((n, n))
    for i in range(n):
        for j in range(i):
            d[i, j] = d[j, i] = np.nan_to_num(jensenshannon(rows[i], rows[j], base=base))
    return d


def main():
    rng = np.random.default_rng(20261123)
    matrices = {}
    for n in (1, 2, 3, 7, 8, 9, 40):
        matrices[f"random {n}"] = softmax(rng.normal(size=(n, n)), axis=1)
    matrices["sharp 20"] = softmax(12 * rng.normal(size=(20, 20)), axis=1)
    matrices["one-hot 6"] = np.eye(6)
    matrices["repeated rows 5"] = np.vstack([softmax(rng.normal(size=5))] * 4 + [np.eye(5)[0]])
    causal = np.tril(softmax(rng.normal(size=(12, 12)), axis=1))
    matrices["causal 12"] = causal / causal.sum(axis=1, keepdims=True)
    near = np.tile(softmax(rng.normal(size=10)), (10, 1)) + 1e-7 * rng.random((10, 10))
    matrices["nearly equal rows 10"] = near / near.sum(axis=1, keepdims=True)

    cases = []
    for name, a in matrices.items():
        again = pairwise(softmax(a, axis=1), None)
        cases.append({
            "name": name,
            "attention": a.tolist(),
            "js": pairwise(a, 2).tolist(),
            "js-softmax": again.tolist(),
            "js-notebook": np.sqrt(again).tolist(),
            "attention distance": ((1 - np.maximum(a, a.T)) * (1 - np.eye(len(a)))).tolist(),
        })
    out = pathlib.Path(__file__).with_name("expected.json")
    out.write_text(json.dumps(cases) + "\n")


if __name__ == "__main__":
    main()
