#!/usr/bin/env python3
"""The batch command beside transformers, SciPy and GUDHI, a process for each core.

    pip install torch==2.15.0 transformers==5.23.0 scipy gudhi
    python tests/benchmarks/corpus_benchmark.py build/release/app/attention-topology [TEXTS]

A model of BERT-base's size with random weights; texts of 128 tokens; of all 144 heads Jensen–Shannon distances and
persistent homology in dimensions 0 and 1 up to the enclosing radius, with the statistics of `--features bars`. The
program works on TEXTS texts (default 64), Python on as many as there are cores. Prints texts a second of both, start
left out (Python) and included (the program), and the ratio; and compares the numbers of bars.
"""

import csv
import multiprocessing
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

TOKENS = 128
WORDS = 2000
model = None  # of each process


def make_model(folder):
    import torch
    import transformers
    from tokenizers import Tokenizer, models, pre_tokenizers

    torch.manual_seed(0)
    config = transformers.BertConfig(initializer_range=0.1)  # sharper attention than at the start of training
    transformers.BertModel(config).save_pretrained(folder)
    tokenizer = Tokenizer(models.WordLevel({f"w{k}": k for k in range(WORDS)}, unk_token="w0"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.save(str(folder / "tokenizer.json"))


def start(folder):
    global model
    import torch
    import transformers

    torch.set_num_threads(1)
    model = transformers.BertModel.from_pretrained(folder, attn_implementation="eager").eval()


def bars(attention):
    import gudhi
    import numpy as np
    from scipy.spatial.distance import pdist, squareform

    distances = squareform(pdist(attention.astype(np.float64), "jensenshannon") / np.sqrt(np.log(2)))
    radius = distances.max(axis=1).min()
    tree = gudhi.RipsComplex(distance_matrix=distances, max_edge_length=radius).create_simplex_tree(max_dimension=2)
    tree.compute_persistence(homology_coeff_field=2)
    found = []
    for dimension in (0, 1):
        ends = tree.persistence_intervals_in_dimension(dimension).reshape(-1, 2)
        lengths = ends[np.isfinite(ends[:, 1])] @ [-1, 1]
        parts = lengths / lengths.sum() if len(lengths) else lengths
        found += [len(ends), lengths.sum(), (lengths ** 2).sum(), lengths.max(initial=0),
                  lengths.mean() if len(lengths) else 0, lengths.std() if len(lengths) else 0,
                  -(parts * np.log(parts)).sum()]
    return found


def analyse(text):
    import torch

    ids = torch.tensor([[int(word[1:]) for word in text.split()]])
    with torch.inference_mode():
        attentions = model(ids, output_attentions=True).attentions
    return [bars(head) for layer in attentions for head in layer[0].numpy()]


def main():
    program = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 64
    cores = os.cpu_count()
    random.seed(0)
    texts = [" ".join(f"w{random.randrange(WORDS)}" for _ in range(TOKENS)) for _ in range(count)]
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        make_model(folder / "model")
        (folder / "texts.txt").write_text("\n".join(texts) + "\n")
        with multiprocessing.get_context("spawn").Pool(cores, start, (folder / "model",)) as pool:
            pool.map(abs, range(cores))
            begun = time.perf_counter()
            theirs = pool.map(analyse, texts[:cores], chunksize=1)
            their_speed = cores / (time.perf_counter() - begun)
        begun = time.perf_counter()
        subprocess.run([program, "batch", "--input", folder / "texts.txt", "--model", folder / "model", "--features",
                        "bars", "--out", folder / "results"], check=True)
        our_speed = count / (time.perf_counter() - begun)
        with open(folder / "results/features.csv", newline="") as file:
            ours = list(csv.DictReader(file))
    numbers = [(head[0], head[7]) for text in theirs for head in text]
    same = sum((float(row["H0_bars"]), float(row["H1_bars"])) == pair for row, pair in zip(ours, numbers))
    print(f"{cores} cores: {their_speed:.3g} and {our_speed:.3g} texts a second, ratio {our_speed / their_speed:.1f}; "
          f"{same} of {len(numbers)} heads have as many bars in both")


if __name__ == "__main__":
    main()
