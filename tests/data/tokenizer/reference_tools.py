"""What the scripts that write reference results of tokenizers share; tokenizer_test_tools.h has the same
generator of mixed lines and the same hash."""

import json
import pathlib
from types import SimpleNamespace

HERE = pathlib.Path(__file__).parent

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

class Generator:
    """Knuth's MMIX linear congruential generator; tokenizer_test_tools.h has the same."""

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


def mixed_line(random, words, special="[MASK]"):
    line = ""
    for _ in range(1 + random.below(16)):
        kind = random.below(10)
        if kind < 5:
            line += words[random.below(len(words))]
        elif kind < 6:
            if random.below(2):  # ASCII alone, so that upper case is the same in every language
                line += "".join(c.upper() if c.isascii() else c for c in words[random.below(len(words))])
            else:
                line += special
        else:
            first, last = RANGES[random.below(len(RANGES))]
            for _ in range(1 + random.below(5)):
                line += chr(first + random.below(last - first + 1))
        if random.below(4):
            line += " "
    return line


def encode(tokenizer, text):
    """What tokenizers makes of a text, but for one fault of its offsets: of a space that ByteLevel puts before a word
    behind an added token, the trimming of offsets takes a character of the text, as if the space had stood there.
    """
    encoding = tokenizer.encode(text)
    offsets = []
    end = 0  # of the token before
    for token, (start, stop), is_special in zip(encoding.tokens, encoding.offsets, encoding.special_tokens_mask):
        if token.startswith("\u0120") and start == end + 1 and not text[end : end + 1].isspace():
            start, stop = end, end if stop == start and token == "\u0120" else stop
        offsets.append((start, stop))
        if not is_special:
            end = stop
    return SimpleNamespace(ids=encoding.ids, offsets=offsets, special_tokens_mask=encoding.special_tokens_mask)


def hash_of(encoding):
    """FNV-1a, 32 bits, of what is compared."""
    result = 0x811C9DC5
    for i, (start, end) in zip(encoding.ids, encoding.offsets):
        for byte in f"{i},{start},{end};".encode():
            result = (result ^ byte) * 0x01000193 % 2**32
    return f"{result:08x}"


def result_of(encoding, written):
    """Ids, tokens as the vocabulary writes them, offsets and special flags of an encoding."""
    return {
        "ids": encoding.ids,
        "tokens": [written[i] for i in encoding.ids],
        "offsets": [n for offsets in encoding.offsets for n in offsets],
        "special": encoding.special_tokens_mask,
    }


def write_expected(name, texts, expected):
    """One row for each text, with the results of each tokenizer under its name."""
    rows = ",\n".join(
        json.dumps(
            {"text": text, **{key: results[i] for key, results in expected.items()}},
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for i, text in enumerate(texts)
    )
    (HERE / name).write_text("[\n" + rows + "\n]\n", encoding="utf-8")
