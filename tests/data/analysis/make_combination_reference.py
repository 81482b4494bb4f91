#!/usr/bin/env python3
"""Combinations of heads as NumPy computes them, for tests/core/analysis/combine_heads_test.

    pip install numpy
    python make_combination_reference.py

combinations.json  attention [layers, heads, n, n], attention to a source [layers, heads, n, m], norms of values
                   [layers, heads, n], and for each case what is combined and the matrix
"""

import json
import pathlib

import numpy as np

HERE = pathlib.Path(__file__).parent
LAYERS, HEADS, N, M = 3, 3, 5, 4


def distributions(rng, *shape):
    sharp = np.exp(3 * rng.standard_normal(shape))
    return (sharp / sharp.sum(-1, keepdims=True)).astype("<f4").astype(float)


def rows_to_one(matrix):
    return matrix / matrix.sum(-1, keepdims=True)


def main():
    rng = np.random.default_rng(4)
    attention = distributions(rng, LAYERS, HEADS, N, N)
    cross = distributions(rng, LAYERS, HEADS, N, M)
    norms = rng.uniform(0.1, 4, (LAYERS, HEADS, N)).astype("<f4").astype(float)
    weighted = rows_to_one(attention * norms[:, :, None, :])

    def rollout(heads, layer):
        product = np.eye(N)
        for step in heads[: layer + 1].mean(1):
            product = (0.5 * step + 0.5 * np.eye(N)) @ product
        return product

    cases = []

    def case(name, matrix, **choice):
        cases.append({"name": name, **choice, "matrix": matrix.tolist()})

    case("one head", attention[1, 2], reduction="one", layer=1, head=2)
    case("one head by norms", weighted[1, 2], reduction="one", layer=1, head=2, weighted=True)
    case("one head across", cross[2, 0], reduction="one", layer=2, head=0, across=True)
    case("mean of all", attention.mean((0, 1)), reduction="mean")
    case("mean of some", attention[[0, 2]][:, [1, 2]].mean((0, 1)), reduction="mean", layers=[0, 2], heads=[1, 2])
    case("mean by norms", weighted.mean((0, 1)), reduction="mean", weighted=True)
    case("mean across", cross[1:].mean((0, 1)), reduction="mean", layers=[1, 2], across=True)
    case("maximum of all", rows_to_one(attention.max((0, 1))), reduction="max")
    case("maximum of some", rows_to_one(attention[1, [0, 2]].max(0)), reduction="max", layers=[1], heads=[0, 2])
    case("rollout", rollout(attention, 2), reduction="rollout", layer=2)
    case("rollout of one head", rollout(attention[:, [1]], 1), reduction="rollout", layer=1, heads=[1])
    case("rollout by norms", rollout(weighted, 2), reduction="rollout", layer=2, weighted=True)

    data = {
        "attention": attention.ravel().tolist(),
        "cross": cross.ravel().tolist(),
        "norms": norms.reshape(LAYERS, -1).tolist(),
        "shape": [LAYERS, HEADS, N, M],
        "cases": cases,
    }
    (HERE / "combinations.json").write_text(json.dumps(data) + "\n")


if __name__ == "__main__":
    main()
