#!/usr/bin/env python3
"""H0 and H1, or with --voids H0 to H2, beside the ripser program, ripser.py, giotto-ph and GUDHI, on the same
matrices, in turns.

    pip install numpy==2.4.6 gudhi==3.13.0 ripser==0.6.15 giotto-ph==0.2.4
    python tests/benchmarks/persistence_benchmark.py build/release [--voids]

build/release holds the program, its benchmarks and Ripser's source with its example matrices. Each cell: the fastest
of ROUNDS turns in milliseconds, all up to the enclosing radius, in single threads but for giotto-ph, which takes
all. What takes longer than LIMIT seconds once is not run again. The ripser program reads its matrix from a file,
which is part of its time; nobody else's. "bars" is the number of bars in the highest dimension, which must be the
same for all. GUDHI keeps every simplex, so it is left out where there are more than SIMPLICES.
"""

import json
import math
import os
import pathlib
import re
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
LIMIT = 30
SIMPLICES = 30_000_000


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
    """Ripser's lower-distance files: the part below the diagonal, row after row, however lines are broken."""
    numbers = np.array([float(x) for x in re.split(r"[\s,]+", file.read_text()) if x])
    n = round((1 + math.sqrt(1 + 8 * len(numbers))) / 2)
    distances = np.zeros((n, n))
    distances[np.tril_indices(n, -1)] = numbers
    return distances + distances.T


def points(file):
    coordinates = np.loadtxt(file)
    return np.linalg.norm(coordinates[:, None] - coordinates[None], axis=-1)


def bars_of(diagram):
    return int(np.sum(diagram[:, 1] > diagram[:, 0])) if len(diagram) else 0


def run_ours(benchmark, engine, dimension, file):
    command = [benchmark, f"--benchmark_filter=engine:{engine}/dimension:{dimension}/", "--benchmark_format=json"]
    environment = {**os.environ, "ATTOPO_BENCHMARK_MATRIX": str(file)}
    output = subprocess.run(
        [*command, "--benchmark_min_time=0.05"], env=environment, capture_output=True, check=True
    ).stdout
    row = json.loads(output)["benchmarks"][0]
    return row["real_time"], int(row["bars"])


def timed(work):
    start = time.perf_counter()
    bars = work()
    return 1000 * (time.perf_counter() - start), bars


def run_ripser_program(text, dimension):
    command = ["ripser", "--format", "lower-distance", "--dim", str(dimension), text]
    return subprocess.run(command, capture_output=True, text=True).stdout.split(f"dim {dimension}")[1].count("[")


def gudhi_bars(distances, dimension, collapse):
    radius = float(distances.max(1).min())
    rips = gudhi.RipsComplex(distance_matrix=distances, max_edge_length=radius)
    tree = rips.create_simplex_tree(max_dimension=1)
    if collapse:
        tree.collapse_edges()
    tree.expansion(dimension + 1)
    tree.compute_persistence(homology_coeff_field=2, persistence_dim_max=False)
    return bars_of(tree.persistence_intervals_in_dimension(dimension))


def matrices_of(program, examples, dimension):
    generator = np.random.default_rng(1)
    if dimension == 1:
        yield "sharp attention, n = 256", sharp_attention(256, generator)
        yield "sharp attention, n = 512", sharp_attention(512, generator)
        yield "uniform, n = 256", symmetric(256, generator)
    else:
        yield "sharp attention, n = 128", sharp_attention(128, generator)
        yield "sharp attention, n = 256", sharp_attention(256, generator)
        yield "uniform, n = 128", symmetric(128, generator)
    yield "small-bert, layer 1, head 0, n = 256", real_attention(program, 230, 1, 0)[:256, :256]
    if dimension == 1:
        yield "small-bert, layer 4, head 3, n = 400", real_attention(program, 380, 4, 3)[:400, :400]
    else:
        yield "small-bert, layer 4, head 3, n = 256", real_attention(program, 230, 4, 3)[:256, :256]
    names = ["random16", "random20", "projective_plane", "sphere_3_192"]
    for name in names + ["rp2_600"] * (dimension == 1):
        for file in examples.glob(name + ".lower_distance_matrix*"):
            yield f"Ripser's {name}", lower_matrix(file)
    if dimension == 1:
        yield "Ripser's o3_1024", points(examples / "o3_1024.txt")
    else:
        yield "Ripser's o3_1024, the first 256", points(examples / "o3_1024.txt")[:256, :256]


def main():
    build = pathlib.Path(sys.argv[1])
    dimension = 2 if "--voids" in sys.argv[2:] else 1
    program = build / "app" / "attention-topology"
    benchmark = build / "tests" / "benchmarks" / "persistence_benchmark"
    examples = build / "_deps" / "ripser_source-src" / "examples"
    with tempfile.TemporaryDirectory() as place:
        for name, distances in matrices_of(program, examples, dimension):
            distances = distances.astype(np.float32).astype(np.float64)
            n = len(distances)
            file, text = pathlib.Path(place) / "matrix.npy", pathlib.Path(place) / "matrix.txt"
            np.save(file, distances)
            text.write_text("\n".join(",".join(repr(float(x)) for x in distances[i, :i]) for i in range(1, n)))
            peers = {
                "edges": lambda: run_ours(benchmark, 0, dimension, file),
                "Ripser here": lambda: run_ours(benchmark, 1, dimension, file),
                "ripser program": lambda: timed(lambda: run_ripser_program(str(text), dimension)),
                "ripser.py": lambda: timed(
                    lambda: bars_of(
                        ripser.ripser(distances, distance_matrix=True, maxdim=dimension)["dgms"][dimension]
                    )
                ),
                "giotto-ph": lambda: timed(
                    lambda: bars_of(
                        gph.ripser_parallel(distances, metric="precomputed", maxdim=dimension, n_threads=-1)["dgms"][
                            dimension
                        ]
                    )
                ),
                "GUDHI": lambda: timed(lambda: gudhi_bars(distances, dimension, False)),
                "GUDHI, edges collapsed": lambda: timed(lambda: gudhi_bars(distances, dimension, True)),
            }
            if not shutil.which("ripser"):
                del peers["ripser program"]
            if math.comb(n, dimension + 2) > SIMPLICES:
                del peers["GUDHI"], peers["GUDHI, edges collapsed"]
            best, bars = {}, {}
            for _ in range(ROUNDS):
                for peer, run in peers.items():
                    if best.get(peer, 0) > 1000 * LIMIT:
                        continue
                    milliseconds, bars[peer] = run()
                    best[peer] = min(milliseconds, best.get(peer, milliseconds))
            print(f"{name} (n = {n}, bars {sorted(set(bars.values()))})")
            for peer, milliseconds in best.items():
                print(f"    {peer:24} {milliseconds:10.2f} ms   × {milliseconds / best['edges']:.1f}", flush=True)


if __name__ == "__main__":
    main()
