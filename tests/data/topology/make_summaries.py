#!/usr/bin/env python3
"""Reference values of the summaries of barcodes, by GUDHI, persim, SciPy and NumPy.

    pip install numpy scipy scikit-learn gudhi persim && python make_summaries.py

Writes summaries.json beside this file:
  barcodes   bars of one dimension ([birth, death], death null for infinity) with
    betti        gudhi.representations.BettiCurve of all bars, and lifespan, a sum by NumPy over the finite ones, at
                 `positions`: all births and deaths, what lies between them, and beyond
    landscape    gudhi.representations.Landscape of the finite bars divided by the square root of 2, three levels, at
                 `grid`
    entropy      gudhi.representations.Entropy of the finite bars
    numbers      of all bars, of infinite ones, and of the lengths of the finite ones sum, sum of squares, greatest,
                 mean, standard deviation by NumPy
    histogram    numpy.histogram of the lengths, 8 bins on [0, 0.5]
    image        persim.PersistenceImager (integrals over pixels), births 0 … 1, persistence 0 … 0.75 in pixels of
                 0.125, sigma 0.1, weight growing linearly up to persistence 0.3; rows are persistence
  trees      distance matrices with scipy.cluster.hierarchy.linkage(method="single"): heights and sizes of the merges,
             and the cophenetic distances, both lower triangles row by row
"""
import json
import math
import pathlib

import numpy as np
from gudhi.representations import BettiCurve, Entropy, Landscape
from persim import PersistenceImager
from scipy.cluster.hierarchy import cophenet, linkage
from scipy.spatial.distance import squareform

INF = math.inf


def barcode_case(name, bars):
    everything = np.array(bars, dtype=float).reshape(-1, 2)
    finite = everything[np.isfinite(everything[:, 1])]
    lengths = finite[:, 1] - finite[:, 0]
    ends = np.unique(np.append(everything[np.isfinite(everything)], [0.0]))
    positions = np.sort(np.concatenate([ends, (ends[1:] + ends[:-1]) / 2, [ends[0] - 0.5, ends[-1] + 0.5]]))
    case = {"name": name, "bars": [[b, None if d == INF else d] for b, d in bars],
            "positions": positions.tolist(),
            "lifespan": [float(lengths[(finite[:, 0] <= t) & (t < finite[:, 1])].sum()) for t in positions],
            "numbers": [len(bars), len(bars) - len(finite), float(lengths.sum()), float((lengths ** 2).sum()),
                        *([float(lengths.max()), float(lengths.mean()), float(lengths.std())] if len(lengths) else
                          [0, 0, 0])],
            "histogram": np.histogram(lengths, bins=8, range=(0, 0.5))[0].tolist()}
    case["betti"] = (BettiCurve(predefined_grid=positions)(everything).tolist() if len(bars) else
                     [0] * len(positions))
    if len(finite):
        landscape = Landscape(num_landscapes=3, resolution=29, sample_range=[-0.2, 1.2]).fit([finite])
        values = landscape.transform([finite]) / math.sqrt(2)
        case["grid"] = landscape.grid_.tolist()
        case["landscape"] = values.reshape(3, -1).tolist()
        case["entropy"] = float(Entropy(mode="scalar").fit([finite]).transform([finite])[0, 0])
        imager = PersistenceImager(birth_range=(0, 1), pers_range=(0, 0.75), pixel_size=0.125,
                                   weight="linear_ramp",
                                   weight_params={"low": 0.0, "high": 1.0, "start": 0.0, "end": 0.3},
                                   kernel="gaussian", kernel_params={"sigma": [[0.01, 0.0], [0.0, 0.01]]})
        case["image"] = imager.transform(finite, skew=True).T.tolist()
    return case


def tree_case(name, distances):
    condensed = squareform(distances)
    links = linkage(condensed, method="single")
    lower = np.tril_indices(len(distances), -1)
    return {"name": name, "distances": distances[lower].tolist(), "heights": links[:, 2].tolist(),
            "sizes": links[:, 3].astype(int).tolist(),
            "cophenetic": squareform(cophenet(links))[lower].tolist()}


def symmetric(values, n):
    matrix = np.zeros((n, n))
    matrix[np.tril_indices(n, -1)] = values
    return matrix + matrix.T


def main():
    rng = np.random.default_rng(20261125)

    def bars(n, essential=0, births=None):
        birth = rng.random(n) * 0.7 if births is None else np.full(n, births)
        return ([[b, b + 0.01 + 0.5 * p] for b, p in zip(birth, rng.random(n))]
                + [[b, INF] for b in rng.random(essential) * 0.5])

    eighths = [[b / 8, (b + p) / 8] for b, p in zip(rng.integers(0, 5, 25), rng.integers(1, 4, 25))]
    cases = [barcode_case(*case) for case in [
        ("empty", []), ("only infinite", [[0.0, INF], [0.25, INF]]), ("one", [[0.25, 0.75]]),
        ("twice the same", [[0.1, 0.4]] * 2), ("one ends where another begins", [[0.0, 0.5], [0.5, 0.8]]),
        ("random", bars(12)), ("random with infinite", bars(18, 2)), ("births at zero", bars(15, 1, 0.0)),
        ("on a grid", eighths)]]
    trees = []
    for n in (2, 3, 9, 16):
        trees.append(tree_case(f"random {n}", symmetric(rng.random(n * (n - 1) // 2), n)))
    trees.append(tree_case("tied 14", symmetric(rng.integers(1, 5, 91) / 4, 14)))
    trees.append(tree_case("all equal 5", symmetric(np.full(10, 0.5), 5)))
    pathlib.Path(__file__).with_name("summaries.json").write_text(
        json.dumps({"barcodes": cases, "trees": trees}) + "\n")


if __name__ == "__main__":
    main()
