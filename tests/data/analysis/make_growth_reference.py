#!/usr/bin/env python3
"""Bars of a text that grows token by token by SciPy and GUDHI, for tests/core/analysis/text_growth_test.

    pip install numpy scipy gudhi && python make_growth_reference.py

text_growth.json  causal attention [n, n]; for k = 1 … n the bars (dimension, birth, death) of the first k tokens alone,
                  by the Jensen-Shannon distances of the first k rows, cut to k columns, and by those after a second
                  softmax; thresholds, and of each dimension the Betti numbers of the first at them, counted by GUDHI
"""

import json
import pathlib

import gudhi
import numpy as np
from scipy.spatial.distance import jensenshannon
from scipy.special import softmax

HERE = pathlib.Path(__file__).parent
N = 16
THRESHOLDS = np.linspace(0, 1, 9)


def js(rows):
    n = len(rows)
    return np.array([[jensenshannon(rows[i], rows[j], base=2) if i != j else 0 for j in range(n)] for i in range(n)])


def js_softmax(rows):
    n = len(rows)
    rows = softmax(rows, axis=1)
    return np.array([[jensenshannon(rows[i], rows[j]) if i != j else 0 for j in range(n)] for i in range(n)])


def complex_of(matrix):
    matrix = (matrix + matrix.T) / 2
    tree = gudhi.RipsComplex(distance_matrix=matrix).create_simplex_tree(max_dimension=2)
    tree.compute_persistence(homology_coeff_field=2, persistence_dim_max=True)
    return tree


def bars(matrix):
    tree = complex_of(matrix)
    found = [(dimension, birth, death if np.isfinite(death) else None)
             for dimension in (0, 1) for birth, death in tree.persistence_intervals_in_dimension(dimension)]
    return sorted(found, key=lambda bar: (bar[0], bar[1], bar[2] or np.inf))


def betti(matrix, threshold):
    """Of the complex at the threshold, not of the bars of a filtration."""
    tree = gudhi.RipsComplex(distance_matrix=matrix, max_edge_length=threshold).create_simplex_tree(max_dimension=2)
    tree.compute_persistence(homology_coeff_field=2, persistence_dim_max=True)
    return (tree.betti_numbers() + [0, 0])[:2]


def main():
    rng = np.random.default_rng(5)
    sharp = np.tril(np.exp(2.5 * rng.standard_normal((N, N))))
    attention = (sharp / sharp.sum(1, keepdims=True)).astype("<f4").astype(float)
    prefixes = [attention[:k, :k] for k in range(1, N + 1)]
    numbers = np.array([[betti(js(prefix), threshold) for threshold in THRESHOLDS] for prefix in prefixes])
    data = {
        "attention": attention.ravel().tolist(),
        "points": N,
        "js": [bars(js(prefix)) for prefix in prefixes],
        "js-softmax": [bars(js_softmax(prefix)) for prefix in prefixes],
        "thresholds": THRESHOLDS.tolist(),
        "betti": [numbers[:, :, dimension].tolist() for dimension in (0, 1)],
    }
    (HERE / "text_growth.json").write_text(json.dumps(data) + "\n")


if __name__ == "__main__":
    main()
