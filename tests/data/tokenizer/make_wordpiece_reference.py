#!/usr/bin/env python3
"""Writes the tokenizers and expected results of tests/core/tokenizer with Hugging Face's tokenizers.

    pip install tokenizers==0.23.3
    python make_wordpiece_reference.py [bert-base-uncased.vocab.txt]

Without the vocabulary of bert-base-uncased, bert_base_uncased.hashes is left as it is.
"""

import pathlib
import sys

from tokenizers import AddedToken, Tokenizer, models, normalizers, pre_tokenizers, processors

from reference_tools import HERE, TEXTS, Generator, hash_of, mixed_line, result_of, write_expected

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]

WORDS = """the cat sat on mat un ##aff ##able play ##ing want ##ed word ##s creme brule ##e deja vu naive
facade strasse straße istanbul ##dir nul inside and control zero width no break soft hyphen space sub resume
résumé RÉSUMÉ family flags The Crème new ##er glue e mail user example org tag end line separator character
השלום σου κοσμε мир привет नमस ##ते สว ##ัส 안녕 세계""".split()


def small_vocabulary():
    """Special tokens, some words, and each character of most texts, alone and as continuation."""
    characters = set()
    for text in TEXTS[:-6]:
        for lower in (text, text.lower(), normalizers.BertNormalizer().normalize_str(text)):
            characters.update(c for c in lower if not c.isspace() and c.isprintable() and c not in "ßq日")
    characters = sorted(characters)
    tokens = SPECIAL + WORDS + characters + ["##" + c for c in characters if c.isalnum() and ord(c) < 0x400]
    return {token: i for i, token in enumerate(dict.fromkeys(tokens))}


def bert(vocabulary, longest=100, **normalizer):
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]", max_input_chars_per_word=longest))
    tokenizer.normalizer = normalizers.BertNormalizer(**normalizer)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]",
        pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[(t, vocabulary[t]) for t in ("[CLS]", "[SEP]")],
    )
    tokenizer.add_special_tokens([AddedToken(t, special=True, normalized=False) for t in SPECIAL])
    return tokenizer


def variants(vocabulary):
    yield "uncased", bert(vocabulary)
    yield "cased", bert(vocabulary, lowercase=False)
    stripped = bert(vocabulary, lowercase=False, strip_accents=True)
    stripped.post_processor = processors.BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    yield "cased_stripped", stripped
    yield "lower_with_accents", bert(vocabulary, lowercase=True, strip_accents=False)
    added = bert(vocabulary, longest=6, clean_text=False, handle_chinese_chars=False)
    added.post_processor = None
    added.add_special_tokens([AddedToken("[MASK]", special=True, normalized=False, lstrip=True)])
    added.add_tokens(
        [
            AddedToken("new", normalized=True, single_word=True),
            AddedToken("<new>", normalized=False, rstrip=True),
            AddedToken("<glue>", normalized=False, single_word=True, lstrip=True, rstrip=True),
            AddedToken("RÉSUMÉ", normalized=True),
        ]
    )
    yield "added_tokens", added


def main():
    vocabulary = small_vocabulary()
    (HERE / "vocab.txt").write_text("".join(t + "\n" for t in vocabulary), encoding="utf-8")
    expected = {}
    for name, tokenizer in variants(vocabulary):
        tokenizer.save(str(HERE / f"{name}.tokenizer.json"), pretty=False)
        expected[name] = []
        written = {i: token for token, i in tokenizer.get_vocab(with_added_tokens=True).items()}
        for text in TEXTS:
            expected[name].append(result_of(tokenizer.encode(text), written))
    write_expected("expected.json", TEXTS, expected)

    if len(sys.argv) > 1:
        lines = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").split("\n")
        base = {token: i for i, token in enumerate(lines) if token}
        # ASCII, so that upper case is the same in every language.
        words = [token for token in lines[1996:] if token.isascii() and not token.startswith("##")]
        random = Generator(2024)
        tokenizer = bert(base)
        hashes = [hash_of(tokenizer.encode(mixed_line(random, words))) for _ in range(4000)]
        (HERE / "bert_base_uncased.hashes").write_text("\n".join(hashes) + "\n")


if __name__ == "__main__":
    main()
