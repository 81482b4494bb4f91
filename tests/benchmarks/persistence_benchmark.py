#!/usr/bin/env python3
"""H0 and H1 beside the ripser program, ripser.py, giotto-ph and GUDHI, on the same matrices, in turns.

    pip install numpy==2.4.6 gudhi==3.13.0 ripser==0.6.15 giotto-ph==0.2.4
    python tests/benchmarks/persistence_benchmark.py build/release

build/release holds the program, its benchmarks and Ripser's source with its example matrices. Each cell: the fastest
of ROUNDS turns in milliseconds, all in dimension 1 up to the enclosing radius, in single threads but for giotto-ph,
which takes all. What takes longer than LIMIT seconds once is not run again. The ripser program reads its matrix from
a file, which is part of its time; nobody else's. "loops" is the number of bars in H1, which must be the same for all.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import gph
import gudhi
import numpy as np
import ripser

ROUNDS = 3
LIMIT = 60


def symmetric(n, generator):
    upper = np.triu(generator.random((n, n)), 1)
    return upper + upper.T


def sharp_attention(n, generator):
    logits = np.exp(4 * generator.standard_normal((n, n)))
    rows = logits / logits.sum(1, keepdims=True)

    def entropy(p):
        return -np.sum(np.where(p > 0, p * np.log2(np.where(p > 0, p, 1)), 0), axis=-1)

    own = entropy(rows)
    distances = np.zeros((n, n))
    for i in range(n):
        divergence = entropy((rows[i] + rows) / 2) - (own[i] + own) / 2
        distances[i] = np.sqrt(np.maximum(divergence, 0))
    np.fill_diagonal(distances, 0)
    return (distances + distances.T) / 2


def real_attention(program, words, layer, head):
    words_of = "the king sent a messenger to the people of the old city and they heard that winter was near".split()
    generator = np.random.default_rng(words)
    text = " ".join(generator.choice(words_of, words))
    command = [program, "analyze", "--text", text, "--layer", str(layer), "--head", str(head), "--max-dim", "0"]
    output = subprocess.run([*command, "--json", "-"], capture_output=True, check=True).stdout
    return np.array(json.loads(output)["a"]["distances"])


def lower_matrix(file):
    rows = [[float(x) for x in line.strip().rstrip(",").split(",") if x] for line in open(file)]
    rows = [row for row in rows if row]
    n = len(rows) + 1
    distances = np.zeros((n, n))
    for i, row in enumerate(rows, 1):
        distances[i, :i] = distances[:i, i] = row
    return distances


def loops_of(diagram):
    return int(np.sum(diagram[:, 1] > diagram[:, 0])) if len(diagram) else 0


def run_ours(benchmark, engine, file):
    command = [benchmark, f"--benchmark_filter=engine:{engine}/dimension:1/", "--benchmark_format=json"]
    environment = {**os.environ, "ATTOPO_BENCHMARK_MATRIX": str(file)}
    output = subprocess.run(
        [*command, "--benchmark_min_time=0.05"], env=environment, capture_output=True, check=True
    ).stdout
    row = json.loads(output)["benchmarks"][0]
    return row["real_time"], int(row["bars"])


def timed(work):
    start = time.perf_counter()
    loops = work()
    return 1000 * (time.perf_counter() - start), loops


def run_ripser_program(text):
    output = subprocess.run(["ripser", "--format", "lower-distance", "--dim", "1", text], capture_output=True, text=True)
    return output.stdout.split("dim 1")[1].count("[")


def gudhi_loops(distances, collapse):
    radius = float(distances.max(1).min())
    rips = gudhi.RipsComplex(distance_matrix=distances, max_edge_length=radius)
    tree = rips.create_simplex_tree(max_dimension=1)
    if collapse:
        tree.collapse_edges()
    tree.expansion(2)
    tree.compute_persistence(homology_coeff_field=2, persistence_dim_max=False)
    return loops_of(tree.persistence_intervals_in_dimension(1))


def main():
    build = pathlib.Path(sys.argv[1])
    program = build / "app" / "attention-topology"
    benchmark = build / "tests" / "benchmarks" / "persistence_benchmark"
    generator = np.random.default_rng(1)
    matrices = {
        "sharp attention, n = 256": sharp_attention(256, generator),
        "sharp attention, n = 512": sharp_attention(512, generator),
        "uniform, n = 256": symmetric(256, generator),
        "small-bert, layer 1, head 0, n = 256": real_attention(program, 230, 1, 0)[:256, :256],
        "small-bert, layer 4, head 3, n = 400": real_attention(program, 380, 4, 3)[:400, :400],
    }
    for example in ["sphere_3_192", "projective_plane", "random100"]:
        for file in (build / "_deps" / "ripser_source-src" / "examples").glob(example + "*lower_distance*"):
            matrices[f"Ripser's {example}"] = lower_matrix(file)
    with tempfile.TemporaryDirectory() as place:
        for name, distances in matrices.items():
            distances = distances.astype(np.float32).astype(np.float64)
            file, text = pathlib.Path(place) / "matrix.npy", pathlib.Path(place) / "matrix.txt"
            np.save(file, distances)
            text.write_text("\n".join(",".join(repr(float(x)) for x in distances[i, :i]) for i in range(1, len(distances))))
            peers = {
                "edges": lambda: run_ours(benchmark, 0, file),
                "Ripser here": lambda: run_ours(benchmark, 1, file),
                "ripser program": lambda: timed(lambda: run_ripser_program(str(text))),
                "ripser.py": lambda: timed(
                    lambda: loops_of(ripser.ripser(distances, distance_matrix=True, maxdim=1)["dgms"][1])
                ),
                "giotto-ph": lambda: timed(
                    lambda: loops_of(
                        gph.ripser_parallel(distances, metric="precomputed", maxdim=1, n_threads=-1)["dgms"][1]
                    )
                ),
                "GUDHI": lambda: timed(lambda: gudhi_loops(distances, False)),
                "GUDHI, edges collapsed": lambda: timed(lambda: gudhi_loops(distances, True)),
            }
            if not shutil.which("ripser"):
                del peers["ripser program"]
            best, loops = {}, {}
            for _ in range(ROUNDS):
                for peer, run in peers.items():
                    if best.get(peer, 0) > 1000 * LIMIT:
                        continue
                    milliseconds, loops[peer] = run()
                    best[peer] = min(milliseconds, best.get(peer, milliseconds))
            print(f"{name} (n = {len(distances)}, loops {sorted(set(loops.values()))})")
            for peer, milliseconds in best.items():
                print(f"    {peer:24} {milliseconds:10.1f} ms   × {milliseconds / best['edges']:.1f}", flush=True)


if __name__ == "__main__":
    main()
