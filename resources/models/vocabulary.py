#!/usr/bin/env python3
"""Make the vocabulary that the bundled models share: BPE, with bytes as a last resort.

Case is kept, and text of any script is read: a character without a token becomes
its bytes. Each punctuation mark is a token of its own. LEARNT tokens are learnt
from the training text; the rest are everyday words (wordfreq) which BPE would cut
to pieces, as far as the text has them often enough to learn from. Reads
WORK/train.txt (made by corpus.py), writes WORK/tokenizer. Where training is to go
on from the bundled models (start/), their vocabulary is taken instead. Needs the
Python packages tokenizers, transformers and wordfreq.

  python3 vocabulary.py WORK
"""

import argparse
import json
import shutil
from collections import Counter
from pathlib import Path

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers
from transformers import PreTrainedTokenizerFast
from wordfreq import get_frequency_dict

VOCABULARY_SIZE, LEARNT = 18_000, 10_500
PAD, CLS, SEP, MASK = SPECIAL_TOKENS = ["[PAD]", "[CLS]", "[SEP]", "[MASK]"]
BYTES = [f"<0x{byte:02X}>" for byte in range(256)]
ALPHABET = 300  # characters with a token of their own
MAX_LENGTH = 512
OFTEN = 10  # an everyday word is in the text at least as often
# How soon a language's words come, by rank, and those of English with a capital.
PACE, CAPITAL_PACE = {"en": 1, "de": 4, "fr": 4, "es": 4}, 6
FLATTEN = 0.8  # exponent of the counts that BPE learns from: words of few texts count more
# A word, a number of up to three digits, or one other character, each with the space before it.
PIECES = r"'(?:s|t|re|ve|m|ll|d)(?!\p{L})|▁?[\p{L}\p{M}]+|▁?\p{N}{1,3}|▁?[^▁\p{L}\p{M}\p{N}]|▁"


def everyday_words(count: Counter[str]) -> list[str]:
    """Words with the space before them: first those frequent both in everyday language and in the text."""
    by_place: list[tuple[int, str]] = []
    for language, pace in PACE.items():
        frequency = {word: share for word, share in get_frequency_dict(language, "best").items() if word.isalpha()}
        spelt = {"▁" + word: share for word, share in frequency.items()}  # wordfreq has lower case only
        capitals = {"▁" + word.capitalize(): share for word, share in frequency.items()}
        if language == "de":
            nouns = {word for word in capitals if count[word] > count[word.lower()] and word.lower() in spelt}
            for noun in nouns:
                del spelt[noun.lower()]
                spelt[noun] = capitals[noun]
        for words, slower in ((spelt, 1), (capitals, CAPITAL_PACE)) if language == "en" else ((spelt, 1),):
            order = sorted(words, key=lambda word: -words[word] * count[word])
            by_place += [(rank * pace * slower, word) for rank, word in enumerate(order)]
    return [word for _, word in sorted(by_place) if count[word] >= OFTEN]


def make_tokenizer(text: str) -> Tokenizer:
    pre_tokenizer = pre_tokenizers.Sequence([
        # A space before the first word: it is then the same token as elsewhere.
        pre_tokenizers.Metaspace(prepend_scheme="first", split=False),
        pre_tokenizers.Split(Regex(PIECES), "isolated"),
    ])
    count = Counter(piece for line in text.split("\n") for piece, _ in pre_tokenizer.pre_tokenize_str(line))
    trained = Tokenizer(models.BPE())
    trainer = trainers.BpeTrainer(vocab_size=LEARNT, limit_alphabet=ALPHABET, show_progress=False)
    trained.train_from_iterator(([piece] * round(n**FLATTEN) for piece, n in count.items()), trainer)
    learnt = json.loads(trained.to_str())["model"]
    tokens = SPECIAL_TOKENS + BYTES + sorted(learnt["vocab"], key=learnt["vocab"].get)
    whole = [word for word in dict.fromkeys(everyday_words(count)) if word not in learnt["vocab"]]
    tokens += whole[: VOCABULARY_SIZE - len(tokens)]
    tokenizer = Tokenizer(models.BPE(
        vocab={token: i for i, token in enumerate(tokens)},
        merges=[tuple(merge) for merge in learnt["merges"]],
        byte_fallback=True,
        ignore_merges=True,  # a piece that is a token is taken whole
    ))
    tokenizer.normalizer = normalizers.NFC()
    tokenizer.pre_tokenizer = pre_tokenizer
    tokenizer.decoder = decoders.Sequence([
        decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)
    ])
    tokenizer.post_processor = processors.BertProcessing((SEP, SPECIAL_TOKENS.index(SEP)), (CLS, SPECIAL_TOKENS.index(CLS)))
    return tokenizer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("work", type=Path)
    work: Path = parser.parse_args().work
    here = Path(__file__).parent
    if (here / "start").exists():
        (work / "tokenizer").mkdir(exist_ok=True)
        for name in ("tokenizer.json", "tokenizer_config.json"):
            shutil.copyfile(here / "small-bert" / name, work / "tokenizer" / name)
        return
    PreTrainedTokenizerFast(
        tokenizer_object=make_tokenizer((work / "train.txt").read_text()),
        model_max_length=MAX_LENGTH, clean_up_tokenization_spaces=False,
        pad_token=PAD, cls_token=CLS, sep_token=SEP,
        mask_token=AddedToken(MASK, lstrip=True, special=True),  # with the space before it
    ).save_pretrained(work / "tokenizer")


if __name__ == "__main__":
    main()
