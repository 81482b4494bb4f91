#!/usr/bin/env python3
"""Reference values of the features of attention of Kushnareva et al. 2021, by NetworkX, GUDHI and NumPy.

    pip install numpy networkx gudhi && python make_attention_features.py

Writes attention_features.json beside this file: per case tokens and attention, rounded to five decimals before all
else, with
  graph      per threshold: strongly connected components, edges, average degree, simple cycles (up to 500), and
             of the undirected graph components and edges − vertices + components, by NetworkX
  bars       the 14 features in the published order, of GUDHI's bars of 1 − max(a_ij, a_ji), weights of no more than
             0.001 as 0
  patterns   distances to self, beginning, prev, next, comma, dot, sep by numpy.linalg.norm
"""
import itertools
import json
import pathlib

import gudhi
import networkx as nx
import numpy as np

THRESHOLDS = [0.025, 0.05, 0.1, 0.25, 0.5, 0.75]


def graph_features(attention, threshold):
    directed = nx.from_numpy_array((attention >= threshold).astype(int), create_using=nx.DiGraph)
    undirected = nx.Graph(directed.to_undirected())
    components = nx.number_connected_components(undirected)
    return [nx.number_strongly_connected_components(directed), directed.number_of_edges(),
            float(np.mean([degree for _, degree in directed.degree()])),
            len(list(itertools.islice(nx.simple_cycles(directed), 500))), components,
            undirected.number_of_edges() - undirected.number_of_nodes() + components]


def entropy(lengths):
    parts = lengths / lengths.sum()
    return float(-(parts * np.log(parts)).sum()) if len(lengths) else 0.0


def bar_features(attention):
    weights = np.where(attention > 0.001, attention, 0.0)
    distances = 1 - np.maximum(weights, weights.T)
    np.fill_diagonal(distances, 0)
    tree = gudhi.RipsComplex(distance_matrix=distances).create_simplex_tree(max_dimension=2)
    tree.compute_persistence(homology_coeff_field=2)
    bars = [np.array([bar for bar in tree.persistence_intervals_in_dimension(dimension) if np.isfinite(bar[1])])
            .reshape(-1, 2) for dimension in (0, 1)]
    bars = [b[np.lexsort((b[:, 1], b[:, 0]))] for b in bars]
    (h0, h1), (l0, l1) = bars, [b[:, 1] - b[:, 0] for b in bars]

    def longest(b, lengths, column):
        return float(b[np.argmax(lengths), column]) if len(b) else 0.0

    return [float(l0.sum()), entropy(l0), longest(h0, l0, 1), int((h0[:, 1] >= 0.75).sum()),
            int((h0[:, 1] >= 0.5).sum()), int((h0[:, 1] <= 0.25).sum()),
            longest(h1, l1, 0), int((h1[:, 0] >= 0.25).sum()), int((h1[:, 0] <= 0.95).sum()),
            int((h1[:, 0] <= 0.70).sum()), float(l1.sum()), entropy(l1),
            float(l1.std()) if len(l1) else 0.0, len(h1)]


def pattern_distances(attention, tokens):
    n = len(tokens)

    def columns(holds):
        pattern = np.zeros((n, n))
        chosen = [j for j in range(n) if holds(j)]
        if chosen:
            pattern[:, chosen] = 1 / len(chosen)
        return pattern

    patterns = [np.eye(n), columns(lambda j: j == 0), np.eye(n, k=-1), np.eye(n, k=1),
                columns(lambda j: tokens[j] == ","), columns(lambda j: tokens[j] == "."),
                columns(lambda j: j > 0 and tokens[j].startswith("["))]
    norm = np.linalg.norm
    return [float(norm(attention - p) / np.sqrt(norm(attention) ** 2 + norm(p) ** 2)) for p in patterns]


def softmax(scores):
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def main():
    rng = np.random.default_rng(20261125)
    sentence = "[CLS] the cat , a dog , and no bird sat . they sang , too . [SEP] why not ? all of us . [SEP]".split()

    def scores(n, sharpness):
        return sharpness * rng.normal(size=(n, n))

    cases = [("one token", ["a"], np.ones((1, 1))),
             ("two tokens", ["[CLS]", ","], np.array([[0.75, 0.25], [0.1, 0.9]])),
             ("sharp", sentence[:12], softmax(scores(12, 4))),
             ("diffuse: more cycles than are counted", sentence[:10], softmax(scores(10, 0.3))),
             ("long", sentence, softmax(scores(len(sentence), 2.5))),
             ("long, broad", sentence, softmax(scores(len(sentence), 1.2))),
             ("causal", sentence[:14], softmax(scores(14, 1.5) + np.where(np.tri(14) > 0, 0, -np.inf))),
             ("each to the one before", sentence[:8], np.eye(8, k=-1) + np.outer(np.eye(8)[0], np.eye(8)[0])),
             ("a ring", sentence[:7], 0.5 * np.roll(np.eye(7), 1, axis=1) + 0.5 * np.eye(7)),
             ("on the thresholds", sentence[:9], rng.choice([0, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75], size=(9, 9)))]
    ring = np.roll(np.eye(11), 1, axis=1) * 0.4 + np.roll(np.eye(11), -1, axis=1) * 0.3 + 0.1 * softmax(scores(11, 2))
    cases.append(("a ring both ways", sentence[:11], ring))
    written = []
    for name, tokens, attention in cases:
        attention = np.round(attention, 5)
        written.append({"name": name, "tokens": tokens, "attention": attention.tolist(),
                        "graph": [graph_features(attention, t) for t in THRESHOLDS],
                        "bars": bar_features(attention), "patterns": pattern_distances(attention, tokens)})
    pathlib.Path(__file__).with_name("attention_features.json").write_text(json.dumps(written) + "\n")


if __name__ == "__main__":
    main()
