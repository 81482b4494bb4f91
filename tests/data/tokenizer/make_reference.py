#!/usr/bin/env python3
"""Writes the tokenizers and expected results of tests/core/tokenizer with Hugging Face's tokenizers.

    pip install tokenizers==0.23.3
    python make_reference.py [bert-base-uncased.vocab.txt]

Without the vocabulary of bert-base-uncased, bert_base_uncased.hashes is left as it is.
"""

import json
import pathlib
import sys

from tokenizers import AddedToken, Tokenizer, models, normalizers, pre_tokenizers, processors

HERE = pathlib.Path(__file__).parent
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]

TEXTS = [
    "",
    " ",
    "The cat sat on the mat.",
    "Unaffable playing, unwanted words!",
    "Crème brûlée déjà-vu — naïve façade",
    "cre\u0300me bru\u0302le\u0301e",  # accents as characters of their own
    "a\u0323\u0301 a\u0301\u0323 q\u0344\u0323",  # in and out of canonical order
    "Straße STRASSE ẞ",
    "İstanbul Iğdır ıI",
    "ΟΔΥΣΣΕΥΣ Ὀδυσσεύς σς",
    "שָׁלוֹם עולם",
    "السَّلَامُ عَلَيْكُمْ",
    "नमस्ते दुनिया",
    "สวัสดีชาวโลก",
    "你好，世界。日本語ひらがなカタカナ",
    "\u9fff\u3400\U00020000\U0002a6df\U0002b830\U0002b930\uf900\U0002f800",  # ideographs and their limits
    "안녕하세요 세계 한글",
    "👩‍👩‍👧 family 👍🏽 🇩🇪 flags",
    "tab\tnew\nline\r\nend\x0b\x0c\x1c\x85",
    "nul\x00inside\x00 and\x01control\x7f\x9f",
    "zero\u200bwidth no\u00a0break soft\u00adhyphen\ufeff",
    "wide\u3000space thin\u2009space line\u2028separator",
    "replacement\ufffdcharacter private\ue000use",
    "$100 + 50% = <tag> `a|b` ~^_ ©®™ « » ‹ › “q” ‘q’ … ¿ ¡",
    "[MASK] the [MASK]. x[MASK]x [mask] [CLS] [SEP] [UNK][PAD]",
    "  [MASK]  [MASK]\n[MASK]",
    "[[MASK]] [MASK",
    "x" * 100,
    "x" * 101,
    "the " + "x" * 5000 + " mat",
    "Γειά σου Κόσμε",
    "Привет, мир! Ёлка Й",
    "ﬁne ﬂag ① Ⅳ ½ ²",
    "<new> new newer anew NEW <New>a a<new>",
    "glue<glue>glue  <glue>  glue",
    "sub-word re\u0301sume\u0301 RÉSUMÉ résumé",
    "\U0001e900\U0001e922 𐐀𐐨 𝐀𝒜",
    "1,234.56 e-mail user@example.org #tag",
    "\u1e9b\u0323 \uac01 \u1100\u1161\u11a8 \u0f73\u0f71 \u302e\u0323",
]

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


class Generator:
    """Knuth's MMIX linear congruential generator; wordpiece_tokenizer_test.cpp has the same."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % limit


RANGES = [
    (0x00, 0x7F), (0x80, 0x17F), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x45F), (0x5D0, 0x5EA),
    (0x620, 0x652), (0x904, 0x94D), (0xE01, 0xE4E), (0x1E00, 0x1EF9), (0x2000, 0x206F), (0x3041, 0x30FF),
    (0x4E00, 0x4FFF), (0xAC00, 0xAD00), (0xF900, 0xFA00), (0x1F300, 0x1F640), (0x20000, 0x20100),
]  # fmt: skip


def mixed_line(random, words):
    line = ""
    for _ in range(1 + random.below(16)):
        kind = random.below(10)
        if kind < 5:
            line += words[random.below(len(words))]
        elif kind < 6:
            line += words[random.below(len(words))].upper() if random.below(2) else "[MASK]"
        else:
            first, last = RANGES[random.below(len(RANGES))]
            for _ in range(1 + random.below(5)):
                line += chr(first + random.below(last - first + 1))
        if random.below(4):
            line += " "
    return line


def hash_of(encoding):
    """FNV-1a, 32 bits, of what is compared."""
    result = 0x811C9DC5
    for i, (start, end) in zip(encoding.ids, encoding.offsets):
        for byte in f"{i},{start},{end};".encode():
            result = (result ^ byte) * 0x01000193 % 2**32
    return f"{result:08x}"


def main():
    vocabulary = small_vocabulary()
    (HERE / "vocab.txt").write_text("".join(t + "\n" for t in vocabulary), encoding="utf-8")
    expected = {}
    for name, tokenizer in variants(vocabulary):
        tokenizer.save(str(HERE / f"{name}.tokenizer.json"), pretty=False)
        expected[name] = []
        written = {i: token for token, i in tokenizer.get_vocab(with_added_tokens=True).items()}
        for text in TEXTS:
            e = tokenizer.encode(text)
            expected[name].append(
                {
                    "ids": e.ids,
                    "tokens": [written[i] for i in e.ids],
                    "offsets": [n for offsets in e.offsets for n in offsets],
                    "special": e.special_tokens_mask,
                }
            )
    rows = ",\n".join(
        json.dumps(
            {"text": text, **{name: results[i] for name, results in expected.items()}},
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for i, text in enumerate(TEXTS)
    )
    (HERE / "expected.json").write_text("[\n" + rows + "\n]\n", encoding="utf-8")

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
