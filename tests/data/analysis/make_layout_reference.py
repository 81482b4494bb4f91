#!/usr/bin/env python3
"""Stress of metric multidimensional scaling by scikit-learn, for tests/core/analysis/token_layout_test.

    pip install numpy scikit-learn
    python make_layout_reference.py

layout.json  distances that no plane or space holds [n, n], and the best normalised stress of 40 random starts in 2
             and 3 dimensions: sum of (s |x_i - x_j| - d_ij)^2 over sum of d_ij^2 at the best scale s
"""

import json
import pathlib

import numpy as np
from sklearn.manifold import MDS

N = 24
rng = np.random.default_rng(4)
points = rng.standard_normal((N, 6))
distances = np.linalg.norm(points[:, None] - points[None], axis=-1).round(5)

stress = {}
for dimensions in (2, 3):
    found = MDS(dimensions, n_init=40, max_iter=1000, eps=1e-9, dissimilarity="precomputed",
                random_state=1).fit(distances)
    x = np.linalg.norm(found.embedding_[:, None] - found.embedding_[None], axis=-1)
    stress[str(dimensions)] = float(1 - (x * distances).sum() ** 2 / ((x ** 2).sum() * (distances ** 2).sum()))

pathlib.Path(__file__).with_name("layout.json").write_text(
    json.dumps({"distances": distances.tolist(), "stress": stress}) + "\n")
