#!/usr/bin/env python3
"""Distances of diagrams of several sizes, normalised, by GUDHI and SciPy, for tests/core/analysis/diagram_table_test.

    pip install numpy scipy gudhi && python make_diagram_table.py

diagram_table.json  distance matrices of several sizes; for each distance (bottleneck, wasserstein_1, wasserstein_2),
                    dimension and normalisation the distances of their diagrams, and mean and standard deviation of those
                    of the larger one and of random subsets of its points (drawn with NumPy's Philox)
"""

import itertools
import json
import pathlib

import gudhi
import numpy as np
from scipy.optimize import linear_sum_assignment

HERE = pathlib.Path(__file__).parent
SIZES = [9, 12, 12, 17]
SUBSETS = 5
SEED = 3


def drawn(n, count, subset):
    random_numbers = np.random.Philox(key=np.array([SEED, subset], dtype=np.uint64)).random_raw(count)
    numbers = list(range(n))
    for k in range(count):
        other = k + (int(random_numbers[k]) * (n - k) >> 64)
        numbers[k], numbers[other] = numbers[other], numbers[k]
    return sorted(numbers[:count])


def diagram(matrix, dimension, scale):
    radius = matrix.max(1).min()  # a cone from here on: also the largest value of interest
    tree = gudhi.RipsComplex(distance_matrix=matrix, max_edge_length=radius).create_simplex_tree(max_dimension=2)
    tree.compute_persistence(homology_coeff_field=2, persistence_dim_max=True)
    return tree.persistence_intervals_in_dimension(dimension).reshape(-1, 2) / (radius if scale else 1)


def wasserstein(a, b, q):
    """Ground norm L∞; the one essential point of each is matched with the other's."""
    cost = sum(abs(x - y) ** q for x, y in zip(*(sorted(d[~np.isfinite(d[:, 1])][:, 0]) for d in (a, b))))
    a, b = (d[np.isfinite(d[:, 1])] for d in (a, b))
    costs = np.zeros((len(a) + len(b), len(a) + len(b)))
    costs[:len(a), :len(b)] = np.abs(a[:, None] - b[None]).max(2) ** q
    costs[:len(a), len(b):] = ((a[:, 1] - a[:, 0]) / 2)[:, None] ** q
    costs[len(a):, :len(b)] = ((b[:, 1] - b[:, 0]) / 2)[None] ** q
    return (cost + costs[linear_sum_assignment(costs)].sum()) ** (1 / q)


def distance(name, a, b, per_bar):
    if name == "bottleneck":
        return gudhi.bottleneck_distance(a, b)
    q = int(name[-1])
    return wasserstein(a, b, q) / (max(len(a), len(b), 1) ** (1 / q) if per_bar else 1)


def main():
    rng = np.random.default_rng(21)
    matrices = []
    for n in SIZES:
        points = rng.standard_normal((n, 3)) * rng.uniform(0.5, 2)
        matrices.append(np.linalg.norm(points[:, None] - points[None], axis=2))
    cases = []
    for name, dimension, (normalisation, scale, per_bar) in itertools.product(
            ["bottleneck", "wasserstein_1", "wasserstein_2"], [0, 1],
            [("none", False, False), ("scale", True, False), ("per-bar", False, True), ("scale-per-bar", True, True)]):
        diagrams = [diagram(matrix, dimension, scale) for matrix in matrices]
        distances, effect, deviation = (np.zeros((len(SIZES), len(SIZES))) for _ in range(3))
        for i, j in itertools.permutations(range(len(SIZES)), 2):
            distances[i, j] = distance(name, diagrams[i], diagrams[j], per_bar)
            large, small = (i, j) if SIZES[i] > SIZES[j] else (j, i)
            if SIZES[i] != SIZES[j]:
                subsets = [drawn(SIZES[large], SIZES[small], k) for k in range(SUBSETS)]
                sample = [distance(name, diagrams[large],
                                   diagram(matrices[large][np.ix_(subset, subset)], dimension, scale), per_bar)
                          for subset in subsets]
                effect[i, j], deviation[i, j] = np.mean(sample), np.std(sample, ddof=1)
        cases.append({"distance": name, "dim": dimension, "normalisation": normalisation,
                      "distances": distances.tolist(), "effect": effect.tolist(), "deviation": deviation.tolist()})
    data = {"matrices": [matrix.tolist() for matrix in matrices], "subsets": SUBSETS, "seed": SEED, "cases": cases}
    (HERE / "diagram_table.json").write_text(json.dumps(data) + "\n")


if __name__ == "__main__":
    main()
