#!/usr/bin/env python3
"""Say which heads join words that belong together in grammar.

Sentences are made up, so that the place of each word in them is known: a determiner
and its noun with one to three words between them, and a verb and its object likewise.
For each head and relation: the mean attention from the one word to the other, beside
that to a word of the same kind elsewhere in the sentence; of the three distances the
one that speaks least for the head counts, so that a head which looks so many places
back is not taken for one that knows grammar. Prints the heads for which the relation
gets at least LEAST, and at least TWICE as much as the other word. Needs torch and
transformers.

  python3 roles.py small-bert
"""

import argparse
import random
from pathlib import Path

import torch
from transformers import AutoModel, AutoTokenizer

SEED, SENTENCES = 20, 100
LEAST, TWICE = 0.2, 2.0
NOUNS = "man woman king queen child house city river horse book letter door ship table garden church".split()
VERBS = "saw took found left made lost kept held sent gave".split()
ADJECTIVES = "old young great small little good bad new long white black red dark poor rich strong".split()
DETERMINERS = "the a this his her their our my".split()
RELATIONS = {
    "noun to its determiner": ("noun", "determiner", "other determiner"),
    "determiner to its noun": ("determiner", "noun", "other noun"),
    "object to its verb": ("object", "verb", "other verb"),
    "verb to its object": ("verb", "object", "noun"),
}


def sentence(between: int, rng: random.Random) -> tuple[list[str], dict[str, int]]:
    """Its words, and where those of the relations are."""
    subject, other, thing = rng.sample(NOUNS, 3)
    first, second, third = rng.sample(DETERMINERS, 3)
    verb, last = rng.sample(VERBS, 2)
    adjectives = rng.sample(ADJECTIVES, 2 * between)
    words, places = [], {}

    def say(word: str, role: str = "") -> None:
        if role:
            places[role] = len(words)
        words.append(word)

    say(second.capitalize(), "other determiner")
    say(other, "other noun")
    say(last, "other verb")
    say("and")
    say(first, "determiner")
    for word in adjectives[:between]:
        say(word)
    say(subject, "noun")
    say(verb, "verb")
    for word in [third, *adjectives[between:]][:between]:
        say(word)
    say(thing, "object")
    say(".")
    return words, places


def attentions(model, tokenizer, words: list[str]) -> tuple[torch.Tensor, list[int]]:
    """[layers, heads, tokens, tokens], and the last token of each word."""
    read = tokenizer(" ".join(words), return_tensors="pt", return_offsets_mapping=True)
    ends = [end for _, end in read.pop("offset_mapping")[0].tolist()]
    last, at = [], 0
    for word in words:
        at += len(word)
        last.append(max(k for k, end in enumerate(ends) if end == at))
        at += 1
    with torch.no_grad():
        return torch.stack(model(input_ids=read.input_ids, output_attentions=True).attentions)[:, 0], last


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path)
    path: Path = parser.parse_args().model
    tokenizer = AutoTokenizer.from_pretrained(path)
    model = AutoModel.from_pretrained(path, attn_implementation="eager", dtype=torch.float32).eval()
    rng = random.Random(SEED)
    means: dict[str, list[torch.Tensor]] = {name: [] for name in RELATIONS}
    for between in (1, 2, 3):
        sums = {name: 0 for name in RELATIONS}
        for _ in range(SENTENCES):
            words, places = sentence(between, rng)
            attention, last = attentions(model, tokenizer, words)
            for name, (start, end, other) in RELATIONS.items():
                row = attention[:, :, last[places[start]]]
                sums[name] = sums[name] + torch.stack([row[..., last[places[end]]], row[..., last[places[other]]]])
        for name in RELATIONS:
            means[name].append(sums[name] / SENTENCES)
    for name, parts in means.items():
        right, other = torch.stack(parts).unbind(1)  # [distances, layers, heads]
        least, most = right.amin(0), other.amax(0)
        print(f"{name}:")
        order = least.flatten().argsort(descending=True)
        for k in order.tolist():
            layer, head = divmod(k, least.shape[1])
            share, elsewhere = least[layer, head].item(), most[layer, head].item()
            if share >= LEAST and share >= TWICE * elsewhere:
                print(f"  layer {layer}, head {head}: {share:.2f}, elsewhere {elsewhere:.2f}")


if __name__ == "__main__":
    main()
