#!/usr/bin/env python3
"""Reference distances between persistence diagrams, by GUDHI and POT.

    pip install numpy gudhi pot && python make_reference.py

Writes diagram_distances.json beside this file: pairs of diagrams ([birth, death], death null for infinity) with
  bottleneck      gudhi.bottleneck_distance(a, b, 0): exact
  wasserstein_q   gudhi.wasserstein.wasserstein_distance(a, b, order=q, internal_p=inf): exact, a linear
                  program solved by POT
  euclidean_q     likewise with internal_p=2
Both match points at infinity with each other; a distance is null when it is infinite.
"""
import json
import math
import pathlib

import gudhi
import numpy as np
from gudhi.wasserstein import wasserstein_distance

INF = math.inf


def diagram(rng, n, essential=0):
    birth = rng.random(n)
    points = [[b, b + 0.4 * p] for b, p in zip(birth, rng.random(n))]
    return points + [[b, INF] for b in rng.random(essential)]


def main():
    rng = np.random.default_rng(20261123)
    pairs = [("both empty", [], []), ("one empty", [[0.1, 0.5], [0.2, 0.3]], []),
             ("equal", [[0.1, 0.5]], [[0.1, 0.5]]),
             ("one far, one on the diagonal", [[0.0, 1.0]], [[0.0, 0.9], [0.4, 0.41]]),
             ("repeated points", [[0.0, 0.5]] * 4, [[0.0, 0.5]] * 2 + [[0.1, 0.3]] * 3),
             ("essential only", [[0.0, INF]], [[0.25, INF]]),
             ("essential counts differ", [[0.0, INF], [0.1, INF]], [[0.25, INF]]),
             ("small values", [[0.0072, 0.0084]], [[0.0081, 0.0091], [0.0119, 0.0143]])]
    for n in (1, 3, 10, 30, 60):
        pairs.append((f"random {n}", diagram(rng, n), diagram(rng, max(1, n - 2))))
    pairs.append(("random with essential", diagram(rng, 12, 2), diagram(rng, 15, 2)))
    h0 = [[[0.0, d] for d in np.sort(rng.random(k))] + [[0.0, INF]] for k in (25, 31)]
    pairs.append(("births at zero", *h0))

    # Far from the diagonal, where most points must be matched, on a grid with many equal distances, and larger.
    pairs.append(("far from the diagonal", *([[b, b + 1 + 0.1 * p] for b, p in rng.random((k, 2))] for k in (40, 37))))
    pairs.append(("on a grid", *([[b, b + p] for b, p in rng.integers(1, 6, (k, 2)) / 8] for k in (50, 60))))
    pairs.append(("large", diagram(rng, 300), diagram(rng, 280)))
    pairs.append(("births at two values", [[0.0, d] for d in rng.random(40)], [[0.2, 0.2 + d] for d in rng.random(50)]))

    cases = []
    for name, a, b in pairs:
        x, y = (np.array(d, dtype=float).reshape(-1, 2) for d in (a, b))
        values = {"bottleneck": gudhi.bottleneck_distance(x, y, 0)}
        for q in (1, 2):
            values[f"wasserstein_{q}"] = float(wasserstein_distance(x, y, order=q, internal_p=INF))
            values[f"euclidean_{q}"] = float(wasserstein_distance(x, y, order=q, internal_p=2))
        cases.append({"name": name,
                      "a": [[p, None if d == INF else d] for p, d in a],
                      "b": [[p, None if d == INF else d] for p, d in b],
                      **{k: None if math.isinf(v) else v for k, v in values.items()}})
    pathlib.Path(__file__).with_name("diagram_distances.json").write_text(json.dumps(cases) + "\n")


if __name__ == "__main__":
    main()
