#!/usr/bin/env python3
"""Reference values of the batch command, by transformers, SciPy, GUDHI and NetworkX, independent of the program.

    pip install torch transformers scipy gudhi networkx && python make_corpus_reference.py
    pip install pandas pyarrow && python make_corpus_reference.py FOLDER   # checks a folder of results instead,
                                                                           # and small.parquet

Writes beside this file
  texts.csv       a corpus of two groups, with quotes, separators and ends of lines in its texts
  features.csv    what `batch --input texts.csv --column id --group-column label --layers 1,4 --heads 0-2` is to
                  find: attention of small-bert by transformers in double precision, Jensen–Shannon distances by
                  SciPy, bars by GUDHI, the rest as ../analysis/make_attention_features.py has it
  groups.csv      what it is to say of the groups: Welch's interval by SciPy, Cohen's d, p by the same
                  permutations, q by SciPy; p is held against scipy.stats.permutation_test, too
  groups.json     rows of three groups and the p of their values
small.parquet is written by ../../core/files/parquet_writer_test.cpp; here pyarrow finds in it what was put there.
A folder of results is checked for what other programs make of it: pandas reads features.csv as pyarrow reads
features.parquet, and diagrams.npy has the bars that the table counts.
"""
import csv
import json
import pathlib
import random
import sys

import numpy as np

HERE = pathlib.Path(__file__).parent
MODEL = HERE.parents[2] / "resources/models/small-bert"
LAYERS, HEADS = [1, 4], [0, 1, 2]
PERMUTATIONS = 999
THRESHOLDS = [0.025, 0.05, 0.1, 0.25, 0.5, 0.75]

BAR_STATISTICS = ("bars essential_bars total_persistence_1 total_persistence_2 max_persistence mean_persistence "
                  "sd_persistence persistent_entropy normalised_entropy").split()
PUBLISHED = ("h0_s h0_e h0_t_d h0_n_d_m_t0.75 h0_n_d_m_t0.5 h0_n_d_l_t0.25 h1_t_b h1_n_b_m_t0.25 h1_n_b_l_t0.95 "
             "h1_n_b_l_t0.70 h1_s h1_e h1_v h1_nb").split()


def write_texts():
    random.seed(7)
    words = ("the king sent a messenger to his brother who lived in an old town by the river and wrote letters about "
             "wars , books and gardens . never again shall we see ships like those that came from far islands").split()
    with open(HERE / "texts.csv", "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["id", "text", "label"])
        for k in range(12):
            text = " ".join(random.choice(words) for _ in range(random.randint(6, 22)))
            if k % 2:
                text = f"{text} {text}"
            if k == 4:
                text = f'He wrote, "come",\nand again: "Come!" {text}'
            table.writerow([f"t{k}", text, "copied" if k % 2 else "once"])


def attentions(model, ids):
    """Of transformers, in double precision: [layers][heads, n, n]."""
    import torch

    with torch.no_grad():
        return [layer[0].numpy() for layer in model(torch.tensor([ids]), output_attentions=True).attentions]


def bar_statistics(attention):
    import gudhi
    from scipy.spatial.distance import jensenshannon

    n = len(attention)
    distances = np.array([[jensenshannon(attention[i], attention[j], 2) if i != j else 0 for j in range(n)]
                          for i in range(n)])
    distances = np.nan_to_num(distances)  # the root of a tiny negative number
    tree = gudhi.RipsComplex(distance_matrix=distances).create_simplex_tree(max_dimension=2)
    tree.compute_persistence(homology_coeff_field=2)
    values = []
    for dimension in (0, 1):
        bars = np.array(tree.persistence_intervals_in_dimension(dimension)).reshape(-1, 2)
        ending = bars[np.isfinite(bars[:, 1])]
        lengths = ending[:, 1] - ending[:, 0]
        parts = lengths / lengths.sum() if len(lengths) else lengths
        entropy = float(-(parts * np.log(parts)).sum()) if len(lengths) else 0.0
        values += [len(bars), len(bars) - len(ending), lengths.sum(), (lengths ** 2).sum(),
                   lengths.max(initial=0), lengths.mean() if len(lengths) else 0, lengths.std() if len(lengths) else 0,
                   entropy, entropy / np.log(len(lengths)) if len(lengths) > 1 else 0]
    return values


def features():
    import torch
    from tokenizers import Tokenizer
    from transformers import AutoModel

    sys.path.insert(0, str(HERE.parent / "analysis"))
    import make_attention_features as published

    model = AutoModel.from_pretrained(MODEL, attn_implementation="eager", dtype=torch.float64).eval()
    tokenizer = Tokenizer.from_file(str(MODEL / "tokenizer.json"))
    rows = []
    with open(HERE / "texts.csv", newline="", encoding="utf-8") as file:
        for row, record in enumerate(csv.DictReader(file)):
            encoding = tokenizer.encode(record["text"])
            found = attentions(model, encoding.ids)
            for layer in LAYERS:
                for head in HEADS:
                    attention = found[layer][head]
                    values = bar_statistics(attention) + published.bar_features(attention)
                    for threshold in THRESHOLDS:
                        values += published.graph_features(attention, threshold)
                    values += published.pattern_distances(attention, [t.lstrip("▁") for t in encoding.tokens])
                    rows.append([row, record["id"], record["label"], len(encoding.ids), layer, head]
                                + [float(value) for value in values])
    return rows


def permuted(permutation, sizes):
    random_numbers = np.random.Philox(key=np.array([0, permutation], dtype=np.uint64)).random_raw(sum(sizes))
    left, groups = list(sizes), []
    for number in random_numbers:
        drawn = int(number) * sum(left) >> 64
        group = 0
        while drawn >= left[group]:
            drawn -= left[group]
            group += 1
        left[group] -= 1
        groups.append(group)
    return np.array(groups)


def permutation_p(groups, values, permutations):
    sizes = np.bincount(groups).tolist()
    centred = values - values.mean(axis=0)

    def parted(labels):
        return sum(centred[labels == g].sum(axis=0) ** 2 / size for g, size in enumerate(sizes))

    observed = parted(groups) - 1e-10 * (centred**2).sum(axis=0)
    count = sum((parted(permuted(b, sizes)) >= observed).astype(int) for b in range(permutations))
    return (1 + count) / (1 + permutations)


def write_groups(rows, names):
    from scipy import stats

    heads = [(layer, head) for layer in LAYERS for head in HEADS]
    table = np.array([row[6:] for row in rows]).reshape(-1, len(heads) * len(names))
    labels = [row[2] for row in rows[:: len(heads)]]
    groups = np.array([sorted(set(labels)).index(label) for label in labels])
    a, b = table[groups == 0], table[groups == 1]
    p = permutation_p(groups, table, PERMUTATIONS)
    q = stats.false_discovery_control(p)
    varies = table.std(axis=0) > 1e-9
    scipys = stats.permutation_test(  # rounded, so that equal differences are equal
        (a[:, varies], b[:, varies]), lambda x, y, axis: np.abs(x.mean(axis=axis) - y.mean(axis=axis)).round(10),
        n_resamples=PERMUTATIONS, alternative="greater", vectorized=True, rng=1).pvalue
    assert np.abs(scipys - p[varies]).max() < 5 * np.sqrt(0.25 / PERMUTATIONS), "the permutations are not random"
    interval = stats.ttest_ind(a, b, equal_var=False).confidence_interval()
    pooled = np.sqrt((len(a) - 1) * (a.var(axis=0, ddof=1) + b.var(axis=0, ddof=1)) / (len(a) + len(b) - 2))
    with open(HERE / "groups.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow("layer head feature mean_a mean_b difference ci_low ci_high effect p q".split())
        for k in range(table.shape[1]):
            layer, head = heads[k // len(names)]
            difference = a[:, k].mean() - b[:, k].mean()
            numbers = [a[:, k].mean(), b[:, k].mean(), difference]
            numbers += [interval.low[k], interval.high[k], difference / pooled[k]] if varies[k] else [difference] * 2
            row = [f"{number:.9g}" for number in numbers] + [""] * (not varies[k])
            writer.writerow([layer, head, names[k % len(names)], *row, f"{p[k]:.9g}", f"{q[k]:.9g}"])


def write_three_groups():
    rng = np.random.default_rng(5)
    groups = np.array([0] * 5 + [1] * 9 + [2] * 7)
    rng.shuffle(groups)
    values = rng.normal(size=(len(groups), 4)).round(6)
    values[:, 1] += groups
    values[:, 2] = values[:, 2].round()
    values[:, 3] = 0.1
    p = permutation_p(groups, values, PERMUTATIONS)
    result = {"groups": groups.tolist(), "values": values.tolist(), "permutations": PERMUTATIONS, "p": p.tolist()}
    (HERE / "groups.json").write_text(json.dumps(result) + "\n")


def write_references():
    write_texts()
    names = [f"H{dimension}_{name}" for dimension in (0, 1) for name in BAR_STATISTICS] + PUBLISHED
    names += [f"{name}_t{threshold}" for threshold in THRESHOLDS for name in "s e v c b0 b1".split()]
    names += [f"pattern_{name}" for name in "self beginning prev next comma dot sep".split()]
    rows = features()
    with open(HERE / "features.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["row", "id", "label", "points", "layer", "head", *names])
        writer.writerows(row[:6] + [f"{value:.9g}" for value in row[6:]] for row in rows)
    write_groups(rows, names)
    write_three_groups()


def check(folder):
    import pandas as pd
    import pyarrow.parquet as pq

    small = pq.read_table(HERE / "small.parquet").to_pydict()
    rows = range(20)
    assert small == {"row": [row - 10 for row in rows], "cut": [None if row % 3 == 0 else row << 40 for row in rows],
                     "x": [row / 3 for row in rows],
                     "name": ['é, "x"\n' if row == 2 else "a" * row for row in rows]}
    table = pq.read_table(folder / "features.parquet")
    parquet = table.to_pandas()
    text = pd.read_csv(folder / "features.csv", dtype={name: str for name in parquet.columns[parquet.dtypes == object]},
                       keep_default_na=False, na_values={"cut_at": [""]})
    pd.testing.assert_frame_equal(parquet, text, check_dtype=False, check_exact=True)
    names = pd.read_csv(folder / "columns.csv").name.tolist()
    assert names == parquet.columns[-len(names):].tolist()
    pd.read_csv(folder / "errors.csv")
    print(f"{len(parquet)} rows of {len(parquet.columns)} columns, Parquet and CSV equal")
    if (folder / "diagrams.npy").exists():
        bars = np.load(folder / "diagrams.npy", mmap_mode="r")
        offsets = np.load(folder / "diagram_offsets.npy")
        counts = np.diff(offsets).reshape(len(parquet), -1)
        for dimension in range(counts.shape[1]):
            if f"H{dimension}_bars" in parquet:
                assert (counts[:, dimension] == parquet[f"H{dimension}_bars"]).all()
        assert offsets[-1] == len(bars) and (bars[:, 0] <= bars[:, 1]).all()
        print(f"{len(bars)} bars, as many as the table counts")


if __name__ == "__main__":
    check(pathlib.Path(sys.argv[1])) if len(sys.argv) > 1 else write_references()
