#!/usr/bin/env python3
"""Train the WordPiece vocabulary that the bundled models share.

Reads WORK/train.txt (made by corpus.py) and writes the tokenizer files into
the folder TOKENIZER. Needs the Python packages tokenizers and transformers.

  python3 vocabulary.py WORK TOKENIZER
"""

import argparse
from pathlib import Path

from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers
from transformers import BertTokenizerFast

VOCABULARY_SIZE = 12000
SPECIAL_TOKENS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
MAX_LENGTH = 512


def train_tokenizer(text: Path) -> Tokenizer:
    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]", max_input_chars_per_word=100))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True, strip_accents=False)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece(prefix="##")
    trainer = trainers.WordPieceTrainer(
        vocab_size=VOCABULARY_SIZE,
        special_tokens=SPECIAL_TOKENS,
        continuing_subword_prefix="##",
        limit_alphabet=200,
        show_progress=False,
    )
    tokenizer.train([str(text)], trainer)
    cls, sep = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    tokenizer.post_processor = processors.BertProcessing(("[SEP]", sep), ("[CLS]", cls))
    return tokenizer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("work", type=Path)
    parser.add_argument("tokenizer", type=Path)
    arguments = parser.parse_args()
    tokenizer = train_tokenizer(arguments.work / "train.txt")
    fast = BertTokenizerFast(tokenizer_object=tokenizer, do_lower_case=True, strip_accents=False, model_max_length=MAX_LENGTH)
    fast.save_pretrained(arguments.tokenizer)
    fast.save_vocabulary(str(arguments.tokenizer))


if __name__ == "__main__":
    main()
