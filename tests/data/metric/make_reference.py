#!/usr/bin/env python3
"""Reference distances between attention rows, by SciPy.

    pip install numpy scipy && python make_reference.py

Writes expected.json beside this file: attention matrices (rows sum to 1) with the distance matrices that
scipy.spatial.distance.jensenshannon and scipy.special.softmax give for them, by the names of the metrics
(core/metric/metric_table.cpp):
  js           jensenshannon(p, q, base=2)
  js-softmax   jensenshannon(softmax(p), softmax(q))
  js-notebook  sqrt of js-softmax
  attention, attention-mean, attention-min    1 - max(a_ij, a_ji), their mean, their min; diagonal 0
  hellinger, total-variation, euclidean, cosine
               scipy.spatial.distance.cdist of the rows: euclidean of their roots / sqrt(2), cityblock / 2,
               euclidean, cosine
"""
import json
import pathlib

import numpy as np
from scipy.spatial.distance import cdist, jensenshannon
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
            "matrix": a.tolist(),
            "js": pairwise(a, 2).tolist(),
            "js-softmax": again.tolist(),
            "js-notebook": np.sqrt(again).tolist(),
            **{name: ((1 - together) * (1 - np.eye(len(a)))).tolist() for name, together in
               (("attention", np.maximum(a, a.T)), ("attention-mean", (a + a.T) / 2),
                ("attention-min", np.minimum(a, a.T)))},
            "hellinger": (cdist(np.sqrt(a), np.sqrt(a)) / np.sqrt(2)).tolist(),
            "total-variation": (cdist(a, a, "cityblock") / 2).tolist(),
            "euclidean": cdist(a, a).tolist(),
            "cosine": cdist(a, a, "cosine").tolist(),
        })
    out = pathlib.Path(__file__).with_name("expected.json")
    out.write_text(json.dumps(cases) + "\n")


if __name__ == "__main__":
    main()
