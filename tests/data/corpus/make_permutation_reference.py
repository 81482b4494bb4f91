#!/usr/bin/env python3
"""p of permutation tests whose values depend on the order of the rows, by SciPy.

    pip install numpy scipy && python make_permutation_reference.py

Writes permutations.json beside this file: 500 rows with three values each, and groupings of the rows into two, some
with an effect, with the p of each value by scipy.stats.permutation_test. The values are
  sorted    lengths of texts, ascending
  blocked   a topic of 100 rows after the other
  shuffled  the lengths in any order
"""
import json
import pathlib

import numpy as np
from scipy import stats

ROWS, GROUPINGS, RESAMPLES = 500, 12, 19_999


def difference(a, b, axis):
    return np.abs(a.mean(axis=axis) - b.mean(axis=axis)).round(9)  # so that equal differences are equal


def main():
    rng = np.random.default_rng(19)
    lengths = np.sort(rng.lognormal(4, 0.6, ROWS).round())
    topics = np.repeat(rng.normal(0, 2, 5), ROWS // 5) + rng.normal(size=ROWS)
    values = {"sorted": lengths, "blocked": topics.round(3), "shuffled": rng.permutation(lengths)}
    cases = []
    for grouping in range(GROUPINGS):
        slope = 0.02 * grouping  # of the share of the second group, from the first to the last row
        second = rng.random(ROWS) < 0.3 + slope * (np.arange(ROWS) / ROWS - 0.5)
        p = {name: stats.permutation_test((x[second], x[~second]), difference, n_resamples=RESAMPLES, batch=2000,
                                          alternative="greater", vectorized=True, rng=rng).pvalue
             for name, x in values.items()}
        cases.append({"groups": "".join("01"[int(is_second)] for is_second in second), "p": p})
    data = {"resamples": RESAMPLES, "values": {name: x.tolist() for name, x in values.items()}, "groupings": cases}
    pathlib.Path(__file__).with_name("permutations.json").write_text(json.dumps(data) + "\n")


if __name__ == "__main__":
    main()
