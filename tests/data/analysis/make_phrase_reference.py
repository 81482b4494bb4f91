#!/usr/bin/env python3
"""When the points of a phrase are a cluster, by SciPy's single linkage, for tests/core/analysis/phrase_contexts_test.

    pip install numpy scipy && python make_phrase_reference.py

phrase_contexts.json  per case distances [n, n] and a phrase, points start … end − 1; the heights from which the phrase
                      is connected and from which one of its points is with another, both cophenetic distances, its
                      diameter, and between which heights fcluster() has it as a cluster (null: never)
"""

import json
import pathlib

import numpy as np
from scipy.cluster.hierarchy import cophenet, fcluster, linkage
from scipy.spatial.distance import squareform

HERE = pathlib.Path(__file__).parent


def reference(distances, start, end):
    n = len(distances)
    tree = linkage(squareform(distances), "single")
    together = squareform(cophenet(tree))
    inside = np.zeros(n, dtype=bool)
    inside[start:end] = True
    heights = [0.0, *tree[:, 2]]
    own = []
    for height in heights:
        clusters = fcluster(tree, height, "distance")
        own.append(bool((clusters == clusters[start])[inside].all() and not (clusters == clusters[start])[~inside].any()))
    span = None
    if any(own):
        first = own.index(True)
        last = len(own) - 1 - own[::-1].index(True)
        span = [heights[first], heights[last + 1] if last + 1 < len(heights) else None]
    return {
        "connected": together[np.ix_(inside, inside)].max(),
        "joined": together[np.ix_(inside, ~inside)].min() if not inside.all() else None,
        "diameter": distances[np.ix_(inside, inside)].max(),
        "together": span,
    }


def main():
    rng = np.random.default_rng(13)
    cases = []
    for n in (1, 2, 5, 9, 14):
        for start, end in {(0, 1), (0, min(2, n)), (n // 3, n // 3 + max(1, n // 4)), (0, n), (n - 1, n)}:
            for near in (1, 0.2):
                upper = np.triu(rng.uniform(0.05, 1, (n, n)), 1)
                upper[start:end, start:end] *= near
                distances = upper + upper.T
                cases.append({"n": n, "start": start, "end": end, "distances": distances.tolist(),
                              **(reference(distances, start, end) if n > 1 else
                                 {"connected": 0, "joined": None, "diameter": 0, "together": [0, None]})})
    (HERE / "phrase_contexts.json").write_text(json.dumps(cases) + "\n")


if __name__ == "__main__":
    main()
