#!/usr/bin/env python3
"""Distances of heads by SciPy, bars of them by GUDHI, for tests/core/analysis/model_topology_test.

    pip install numpy scipy gudhi && python make_head_distances.py

head_distances.json  of two models that read the same points: attention [layers, heads, n, n], and of the heads of both
                     the Jensen-Shannon distances (base 2) of their rows, summed and averaged over points, with points
                     as they are and some of them joined, others dropped; bars of the heads of each model and of both
                     (dimension, birth, death), and the bottleneck distances of the bars of the two
"""

import json
import pathlib

import gudhi
import numpy as np
from scipy.spatial.distance import jensenshannon

HERE = pathlib.Path(__file__).parent
N = 9
SHAPES = [(3, 4), (2, 3)]
GROUPS = [[1], [2, 3], [4], [6, 7, 8]]  # of tokens; 0 and 5 are dropped


def joined(attention):
    """Columns summed, rows that are distributions again averaged."""
    kept = [token for group in GROUPS for token in group]
    rows = attention / attention[:, kept].sum(1, keepdims=True)
    columns = np.stack([rows[:, group].sum(1) for group in GROUPS], axis=1)
    return np.stack([columns[group].mean(0) for group in GROUPS])


def distances(heads, of_rows):
    result = np.zeros((len(heads), len(heads)))
    for i, p in enumerate(heads):
        for j, q in enumerate(heads[:i]):
            result[i, j] = result[j, i] = of_rows([jensenshannon(a, b, base=2) for a, b in zip(p, q)])
    return result


def bars(matrix):
    radius = matrix.max(1).min()
    tree = gudhi.RipsComplex(distance_matrix=matrix, max_edge_length=radius).create_simplex_tree(max_dimension=2)
    tree.compute_persistence(homology_coeff_field=2, persistence_dim_max=True)
    found = [(dimension, birth, death if np.isfinite(death) else None)
             for dimension in (0, 1) for birth, death in tree.persistence_intervals_in_dimension(dimension)]
    return sorted(found, key=lambda bar: (bar[0], bar[1], bar[2] or np.inf))


def bottleneck(a, b, dimension):
    points = [np.array([(birth, np.inf if death is None else death) for d, birth, death in of if d == dimension])
              .reshape(-1, 2) for of in (a, b)]
    return gudhi.bottleneck_distance(*points)


def main():
    rng = np.random.default_rng(8)
    models = []
    for layers, heads in SHAPES:
        sharp = np.exp(2.5 * rng.standard_normal((layers, heads, N, N)))
        sharp[rng.random(sharp.shape) < 0.2] = 0
        models.append((sharp / sharp.sum(-1, keepdims=True)).astype("<f4"))
    heads = [head.astype(float) for model in models for head in model.reshape(-1, N, N)]
    total = distances(heads, sum)
    count = SHAPES[0][0] * SHAPES[0][1]
    first, second = bars(total[:count, :count]), bars(total[count:, count:])
    data = {
        "shapes": SHAPES,
        "points": N,
        "attention": [model.astype(float).ravel().tolist() for model in models],
        "sum": total.tolist(),
        "mean": distances(heads, np.mean).tolist(),
        "groups": GROUPS,
        "joined_sum": distances([joined(head) for head in heads], sum).tolist(),
        "bars": {"joint": bars(total), "models": [first, second]},
        "bottleneck": [bottleneck(first, second, dimension) for dimension in (0, 1)],
    }
    (HERE / "head_distances.json").write_text(json.dumps(data) + "\n")


if __name__ == "__main__":
    main()
