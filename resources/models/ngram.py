"""A 5-gram model with interpolated Kneser-Ney smoothing (Kneser and Ney 1995; Chen
and Goodman 1999, one discount for all orders), as a baseline for the bundled models."""

import numpy as np

ORDER = 5
DISCOUNT = 0.75


class FiveGram:
    """Numbers the distinct n-grams of each order; the number of an n-gram is the
    place of (number of its first n-1 tokens) * vocabulary + (last token)."""

    def __init__(self, tokens: np.ndarray, vocabulary: int) -> None:
        self.vocabulary = vocabulary
        self.keys: list[np.ndarray] = []  # of order 2 and up
        raw, first, number = [], [], [tokens.astype(np.int64)]
        for _ in range(2, ORDER + 1):
            key = number[-1][:-1] * vocabulary + tokens[len(tokens) - len(number[-1]) + 1 :]
            unique, start, inverse, count = np.unique(key, return_index=True, return_inverse=True, return_counts=True)
            self.keys.append(unique)
            raw.append(count)
            first.append(start)
            number.append(inverse)
        # How often an n-gram continues something: distinct (n+1)-grams that end in it.
        sizes = [vocabulary] + [len(keys) for keys in self.keys]
        self.counts = [
            np.bincount(number[n][1:][first[n]], minlength=sizes[n]).astype(np.float64) for n in range(ORDER - 1)
        ] + [raw[-1].astype(np.float64)]
        # Per context (an (n-1)-gram): sum of the counts after it, and how many different tokens follow.
        self.totals, self.followers = [], []
        for n in range(1, ORDER):
            context = self.keys[n - 1] // vocabulary
            self.totals.append(np.bincount(context, weights=self.counts[n], minlength=sizes[n - 1]))
            self.followers.append(np.bincount(context[self.counts[n] > 0], minlength=sizes[n - 1]))
        smoothed = self.counts[0] + 1
        self.unigram = smoothed / smoothed.sum()

    def find(self, order: int, context: np.ndarray, token: np.ndarray) -> np.ndarray:
        """Numbers of n-grams of this order, -1 where there is none; a context of -1 has none."""
        keys = self.keys[order - 2]
        wanted = context * self.vocabulary + token
        place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        return np.where((context >= 0) & (keys[place] == wanted), place, -1)

    def context_numbers(self, tokens: np.ndarray, length: int) -> np.ndarray:
        """For each place t, the number of the `length` tokens before it (-1: never seen)."""
        number = np.full(len(tokens), -1)
        if length < len(tokens):
            number[length:] = tokens[: len(tokens) - length]
            for k in range(1, length):
                number[length:] = self.find(k + 1, number[length:], tokens[k : len(tokens) - length + k])
        return number

    def log_probabilities(self, tokens: np.ndarray) -> np.ndarray:
        """Natural logarithm of the probability of each token after those before it."""
        probability = self.unigram[tokens]
        for n in range(1, ORDER):
            context = self.context_numbers(tokens, n)
            here = self.find(n + 1, context, tokens)
            known = (context >= 0) & (self.totals[n - 1][context] > 0)
            total = np.where(known, self.totals[n - 1][context], 1)
            count = np.where(here >= 0, self.counts[n][here], 0)
            rest = DISCOUNT * self.followers[n - 1][context] / total
            higher = np.maximum(count - DISCOUNT, 0) / total + rest * probability
            probability = np.where(known, higher, probability)
        return np.log(probability)

    def most_probable(self, before: np.ndarray) -> int:
        """The most probable token after these."""
        probability = self.unigram.copy()
        for n in range(1, ORDER):
            if n > len(before):
                break
            context = int(self.context_numbers(np.append(before[-n:], 0), n)[-1])
            if context < 0 or self.totals[n - 1][context] == 0:
                break
            low, high = np.searchsorted(self.keys[n - 1], [context * self.vocabulary, (context + 1) * self.vocabulary])
            total = self.totals[n - 1][context]
            probability *= DISCOUNT * self.followers[n - 1][context] / total
            after = self.keys[n - 1][low:high] % self.vocabulary
            probability[after] += np.maximum(self.counts[n][low:high] - DISCOUNT, 0) / total
        return int(probability.argmax())
