#!/usr/bin/env python3
"""Write the training and held-out text as tokens.

Reads WORK/train.txt, WORK/heldout.*.txt (made by corpus.py) and WORK/tokenizer
(made by vocabulary.py). Writes WORK/tokens/train.npy and heldout.*.npy, 16 bits a
token: paragraphs one after the other, a line break between those of a document,
[SEP] after each document; vocabulary.npy, the size of the vocabulary; and
sentence_ends.npy, the tokens that end a sentence. Needs numpy and transformers.

  python3 tokens.py WORK
"""

import argparse
from pathlib import Path

import numpy as np
from transformers import AutoTokenizer


def tokens_of(text: str, tokenizer: AutoTokenizer) -> np.ndarray:
    line_break, end = tokenizer.convert_tokens_to_ids(["<0x0A>", tokenizer.sep_token])
    documents = [document.strip().split("\n") for document in text.split("\n\n")]
    paragraphs = [paragraph for document in documents for paragraph in document]
    encoded = iter(tokenizer.backend_tokenizer.encode_batch_fast(paragraphs, add_special_tokens=False))
    ids: list[int] = []
    for document in documents:
        for _ in document:
            ids += next(encoded).ids
            ids.append(line_break)
        ids[-1] = end
    return np.array(ids, dtype=np.uint16)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("work", type=Path)
    work: Path = parser.parse_args().work
    tokenizer = AutoTokenizer.from_pretrained(work / "tokenizer")
    (work / "tokens").mkdir(exist_ok=True)
    np.save(work / "tokens/vocabulary.npy", len(tokenizer))
    np.save(work / "tokens/sentence_ends.npy", tokenizer.convert_tokens_to_ids([".", "!", "?", "<0x0A>", tokenizer.sep_token]))
    for path in [work / "train.txt", *sorted(work.glob("heldout.*.txt"))]:
        tokens = tokens_of(path.read_text(), tokenizer)
        np.save(work / "tokens" / path.with_suffix(".npy").name, tokens)
        print(path.name, len(tokens))


if __name__ == "__main__":
    main()
