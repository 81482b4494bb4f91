#!/usr/bin/env python3
"""Writes small tokenizers shaped like those of well-known models, and what Hugging Face's tokenizers makes of
some texts with them.

    pip install tokenizers==0.23.3 sentencepiece==0.2.3
    python make_pipeline_reference.py [gpt2.vocab.json gpt2.merges.txt]

Without the vocabulary of GPT-2, gpt2.hashes is left as it is.
"""

import io
import json
import sys
import unicodedata

import sentencepiece
from sentencepiece import sentencepiece_model_pb2
from tokenizers import AddedToken, Regex, Tokenizer, models, normalizers, pre_tokenizers, processors, trainers

from pipeline_texts import PIPELINE_TEXTS, SENTENCES
from reference_tools import HERE, Generator, encode, hash_of, mixed_line, result_of, write_expected

GPT4 = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*"
    r"|\s*[\r\n]+|\s+(?!\S)|\s+"
)
QWEN = GPT4.replace("{1,3}", "")
CLIP = r"'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"
BLOOM = r" ?[^(\s|[.,!?…。，、।۔،])]+"


def special(*tokens, **flags):
    return [AddedToken(t, special=True, normalized=False, **flags) for t in tokens]


def charsmap():
    """A small table in sentencepiece's format: compatibility characters, composition, a removal, white space."""
    rules = {c: unicodedata.normalize("NFKC", c) for c in "ﬁﬂ①②½²Ⅳ…ﾊﾝｶｸ，：！"}
    for base in "aeiouc":
        for mark in "\u0300\u0301\u0302\u0308\u0327":
            composed = unicodedata.normalize("NFC", base + mark)
            if len(composed) == 1:
                rules[base + mark] = composed
    rules.update({c: " " for c in "\t\n\r\u00a0\u3000\u2009\u2028\u200b\ufeff"})
    rules.update({c: "" for c in "\u00ad\x07\x7f"})
    lines = "".join(
        "{}\t{}\n".format(" ".join(f"{ord(c):X}" for c in a), " ".join(f"{ord(c):X}" for c in b))
        for a, b in sorted(rules.items())
    )
    path = HERE / "rules.tsv"
    path.write_text(lines)
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(SENTENCES), model_writer=model, vocab_size=300, hard_vocab_limit=False,
        normalization_rule_tsv=str(path), minloglevel=2,
    )  # fmt: skip
    path.unlink()
    proto = sentencepiece_model_pb2.ModelProto.FromString(model.getvalue())
    return proto.normalizer_spec.precompiled_charsmap


def bpe(pre_tokenizer, size=500, normalizer=None, alphabet=None, tokens=(), **settings):
    """A BPE model trained on the sentences."""
    trained = Tokenizer(models.BPE())
    trained.pre_tokenizer = pre_tokenizer
    if normalizer:
        trained.normalizer = normalizer
    trained.train_from_iterator(
        SENTENCES,
        trainers.BpeTrainer(
            vocab_size=size,
            special_tokens=list(tokens),
            initial_alphabet=alphabet or [],
            show_progress=False,
            **{k: settings[k] for k in ("end_of_word_suffix", "continuing_subword_prefix") if k in settings},
        ),
    )
    model = json.loads(trained.to_str())["model"]
    return models.BPE(model["vocab"], [tuple(m) for m in model["merges"]], **settings)


def byte_level_bpe(tokens=(), size=500, **settings):
    return bpe(
        pre_tokenizers.ByteLevel(add_prefix_space=False), size, None, pre_tokenizers.ByteLevel.alphabet(), tokens,
        **settings,
    )  # fmt: skip


def sentencepiece_bpe(tokens, size=600):
    """As Llama's: specials, bytes, pieces with ▁."""
    pieces = list(tokens) + [f"<0x{b:02X}>" for b in range(256)]
    return bpe(
        pre_tokenizers.Metaspace(), size, None, None, pieces, unk_token="<unk>", fuse_unk=True, byte_fallback=True
    )


def unigram(normalizer, tokens, unknown, size=500, byte_fallback=False):
    trained = Tokenizer(models.Unigram())
    trained.normalizer = normalizer
    trained.pre_tokenizer = pre_tokenizers.Metaspace()
    trained.train_from_iterator(
        SENTENCES,
        trainers.UnigramTrainer(vocab_size=size, special_tokens=list(tokens), unk_token=unknown, show_progress=False),
    )
    model = json.loads(trained.to_str())["model"]
    vocabulary = [(piece, round(score, 4)) for piece, score in model["vocab"]]
    if byte_fallback:
        vocabulary += [(f"<0x{b:02X}>", -20.0) for b in range(256)]
    return models.Unigram(vocabulary, unk_id=model["unk_id"], byte_fallback=byte_fallback)


def template(tokenizer, single):
    names = [t for t in single.split() if not t.startswith("$")]
    return processors.TemplateProcessing(
        single=single, pair=single + " $B", special_tokens=[(t, tokenizer.token_to_id(t)) for t in names]
    )


def gpt2():
    t = Tokenizer(byte_level_bpe(["<|endoftext|>"]))
    t.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    t.post_processor = processors.ByteLevel(trim_offsets=False)
    t.add_special_tokens(special("<|endoftext|>"))
    return t


def roberta():
    t = Tokenizer(byte_level_bpe(["<s>", "<pad>", "</s>", "<unk>"]))
    t.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=True)
    t.post_processor = processors.RobertaProcessing(("</s>", 2), ("<s>", 0), trim_offsets=True, add_prefix_space=True)
    t.add_special_tokens(special("<s>", "<pad>", "</s>", "<unk>"))
    t.add_special_tokens(special("<mask>", lstrip=True))
    return t


def llama2():
    t = Tokenizer(sentencepiece_bpe(["<unk>", "<s>", "</s>"]))
    t.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    t.add_special_tokens(special("<unk>", "<s>") + [AddedToken("</s>", special=True, normalized=True)])
    t.post_processor = template(t, "<s> $A")
    return t


def llama_metaspace():
    t = Tokenizer(sentencepiece_bpe(["<unk>", "<s>", "</s>"]))
    t.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="first", split=False)
    t.add_special_tokens(special("<unk>", "<s>", "</s>"))
    t.post_processor = template(t, "<s> $A")
    return t


def gemma():
    t = Tokenizer(sentencepiece_bpe(["<pad>", "<eos>", "<bos>", "<unk>"]))
    t.normalizer = normalizers.Replace(" ", "▁")
    t.pre_tokenizer = pre_tokenizers.Split(" ", "merged_with_previous")
    t.add_special_tokens(special("<pad>", "<eos>", "<bos>", "<unk>"))
    t.post_processor = template(t, "<bos> $A")
    return t


def llama3():
    t = Tokenizer(byte_level_bpe(ignore_merges=True))
    t.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Split(Regex(GPT4), "isolated"), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)]
    )
    t.add_special_tokens(special("<|begin_of_text|>", "<|end_of_text|>"))
    t.post_processor = processors.Sequence(
        [processors.ByteLevel(trim_offsets=True), template(t, "<|begin_of_text|> $A")]
    )
    return t


def qwen2():
    t = Tokenizer(byte_level_bpe(fuse_unk=False))
    t.normalizer = normalizers.NFC()
    t.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Split(Regex(QWEN), "isolated"), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)]
    )
    t.post_processor = processors.ByteLevel(add_prefix_space=False, trim_offsets=False, use_regex=False)
    t.add_special_tokens(special("<|endoftext|>", "<|im_start|>", "<|im_end|>"))
    return t


def gpt_neox():
    t = Tokenizer(byte_level_bpe(["<|endoftext|>"]))
    t.normalizer = normalizers.NFC()
    t.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, trim_offsets=True)
    t.post_processor = processors.ByteLevel(add_prefix_space=False, trim_offsets=True)
    t.add_special_tokens(special("<|endoftext|>"))
    t.add_tokens([AddedToken(" " * n, normalized=True) for n in (4, 3, 2)])
    return t


def modernbert():
    t = Tokenizer(byte_level_bpe())
    t.normalizer = normalizers.NFC()
    t.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, trim_offsets=True)
    t.add_special_tokens(special("[UNK]", "[CLS]", "[SEP]", "[PAD]") + special("[MASK]", lstrip=True))
    t.add_tokens([AddedToken(" " * n, normalized=True) for n in (4, 3, 2)] + [AddedToken("new", single_word=True)])
    t.post_processor = template(t, "[CLS] $A [SEP]")
    return t


def bloom():
    t = Tokenizer(byte_level_bpe(["<unk>", "<s>", "</s>", "<pad>"]))
    t.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Split(Regex(BLOOM), "isolated"), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)]
    )
    t.post_processor = processors.ByteLevel(add_prefix_space=True, trim_offsets=False, use_regex=False)
    t.add_special_tokens(special("<unk>", "<s>", "</s>", "<pad>"))
    return t


def falcon():
    t = Tokenizer(byte_level_bpe(["<|endoftext|>"]))
    t.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Punctuation("contiguous"),
            pre_tokenizers.ByteLevel(add_prefix_space=False),
            pre_tokenizers.Digits(individual_digits=False),
            pre_tokenizers.Split(Regex("[0-9][0-9][0-9]"), "isolated"),
        ]
    )
    t.add_special_tokens(special("<|endoftext|>"))
    return t


def clip():
    words = pre_tokenizers.Sequence(
        [pre_tokenizers.Split(Regex(CLIP), "removed", invert=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]
    )
    rewrite = normalizers.Sequence([normalizers.NFC(), normalizers.Replace(Regex(r"\s+"), " "), normalizers.Lowercase()])
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    ends = [c + "</w>" for c in sorted(alphabet)] + ["<|startoftext|>", "<|endoftext|>"]
    t = Tokenizer(
        bpe(words, 800, rewrite, alphabet, ends, unk_token="<|endoftext|>", end_of_word_suffix="</w>")
    )
    t.normalizer = rewrite
    t.pre_tokenizer = words
    t.add_special_tokens(special("<|startoftext|>", "<|endoftext|>"))
    t.post_processor = processors.RobertaProcessing(
        ("<|endoftext|>", t.token_to_id("<|endoftext|>")), ("<|startoftext|>", t.token_to_id("<|startoftext|>")),
        trim_offsets=False, add_prefix_space=False,
    )  # fmt: skip
    return t


def bpe_prefix():
    """Without a token for unknown characters, and with a prefix for continuing pieces."""
    words = pre_tokenizers.Whitespace()
    t = Tokenizer(bpe(words, 400, None, None, ["[UNK]"], unk_token="[UNK]", continuing_subword_prefix="##"))
    t.normalizer = normalizers.NFKD()
    t.pre_tokenizer = words
    return t


def bpe_lossy():
    t = Tokenizer(bpe(pre_tokenizers.WhitespaceSplit(), 300))
    t.normalizer = normalizers.Strip(left=True, right=True)
    t.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.CharDelimiterSplit("-"), pre_tokenizers.Metaspace("_", "never")]
    )
    return t


def xlm_roberta(table):
    tokens = ["<s>", "<pad>", "</s>", "<unk>"]
    t = Tokenizer(unigram(normalizers.Precompiled(table), tokens, "<unk>"))
    t.normalizer = normalizers.Precompiled(table)
    t.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace()])
    t.add_special_tokens(special(*tokens) + special("<mask>", lstrip=True))
    t.post_processor = template(t, "<s> $A </s>")
    return t


def t5(table):
    t = Tokenizer(unigram(normalizers.Precompiled(table), ["<pad>", "</s>", "<unk>"], "<unk>"))
    t.normalizer = normalizers.Precompiled(table)
    t.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace()])
    t.add_special_tokens(special("<pad>", "</s>", "<unk>") + special("<extra_id_1>", "<extra_id_0>", lstrip=True, rstrip=True))
    t.post_processor = template(t, "$A </s>")
    return t


def t5_bytes(table):
    t = Tokenizer(unigram(normalizers.Precompiled(table), ["<pad>", "</s>", "<unk>"], "<unk>", byte_fallback=True))
    t.normalizer = normalizers.Sequence([normalizers.Nmt(), normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")])
    t.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="first")
    t.add_special_tokens(special("<pad>", "</s>", "<unk>"))
    return t


def camembert(table):
    tokens = ["<s>NOTUSED", "<pad>", "</s>NOTUSED", "<unk>", "<unk>NOTUSED", "<s>", "</s>"]
    t = Tokenizer(unigram(normalizers.Precompiled(table), tokens, "<unk>"))
    t.normalizer = normalizers.Precompiled(table)
    t.pre_tokenizer = pre_tokenizers.Metaspace()
    t.add_special_tokens(special("<s>NOTUSED", "</s>NOTUSED", "<unk>NOTUSED", "<s>", "</s>") + special("<mask>", lstrip=True))
    t.post_processor = template(t, "<s> $A </s>")
    return t


def albert(table):
    rewrite = normalizers.Sequence(
        [
            normalizers.Replace("``", '"'),
            normalizers.Replace("''", '"'),
            normalizers.NFKD(),
            normalizers.StripAccents(),
            normalizers.Lowercase(),
            normalizers.Precompiled(table),
            normalizers.Replace(Regex(" {2,}"), " "),
        ]
    )
    t = Tokenizer(unigram(rewrite, ["<pad>", "<unk>", "[CLS]", "[SEP]"], "<unk>"))
    t.normalizer = rewrite
    t.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace()])
    t.add_special_tokens(special("<pad>", "<unk>", "[CLS]", "[SEP]") + special("[MASK]", lstrip=True))
    t.post_processor = template(t, "[CLS] $A [SEP]")
    return t


def deberta_v3(table):
    rewrite = normalizers.Sequence(
        [normalizers.Strip(), normalizers.Precompiled(table), normalizers.Replace(Regex(" {2,}"), " ")]
    )
    t = Tokenizer(unigram(rewrite, ["[PAD]", "[CLS]", "[SEP]", "[UNK]"], "[UNK]"))
    t.normalizer = rewrite
    t.pre_tokenizer = pre_tokenizers.Metaspace()
    t.add_special_tokens(special("[PAD]", "[CLS]", "[SEP]", "[MASK]") + [AddedToken("[UNK]", special=True, normalized=True)])
    t.post_processor = template(t, "[CLS] $A [SEP]")
    return t


def word_level():
    counts = {}
    for sentence in SENTENCES:
        for word in sentence.lower().split():
            counts[word.strip(".,;:!?")] = 1
    vocabulary = {w: i for i, w in enumerate(["[UNK]", *"0123456789.,!?'", *counts])}
    t = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    t.normalizer = normalizers.Sequence(
        [normalizers.NFD(), normalizers.Lowercase(), normalizers.StripAccents(), normalizers.Nmt()]
    )
    t.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Whitespace(), pre_tokenizers.Punctuation(), pre_tokenizers.Digits(individual_digits=True)]
    )
    t.post_processor = processors.BertProcessing(("sat", vocabulary["sat"]), ("the", vocabulary["the"]))
    return t


def byte_normalizer():
    t = Tokenizer(byte_level_bpe())
    t.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.ByteLevel()])
    t.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Split("Ġ", "merged_with_next"), pre_tokenizers.UnicodeScripts()])
    return t


def pipelines():
    for make in (
        gpt2, roberta, llama2, llama_metaspace, gemma, llama3, qwen2, gpt_neox, modernbert, bloom, falcon, clip,
        bpe_prefix, bpe_lossy, word_level, byte_normalizer,
    ):  # fmt: skip
        yield make.__name__, make()
    table = charsmap()
    for make in (xlm_roberta, t5, t5_bytes, camembert, albert, deberta_v3):
        yield make.__name__, make(table)


def main():
    expected = {}
    words = " ".join(SENTENCES).split()
    (HERE / "pipelines").mkdir(exist_ok=True)
    (HERE / "pipelines" / "words.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    for name, tokenizer in pipelines():
        path = HERE / "pipelines" / f"{name}.tokenizer.json"
        path.write_text(json.dumps(json.loads(tokenizer.to_str()), ensure_ascii=False, separators=(",", ":")))
        tokenizer = Tokenizer.from_file(str(path))
        written = {i: token for token, i in tokenizer.get_vocab(with_added_tokens=True).items()}
        expected[name] = [result_of(encode(tokenizer, text), written) for text in PIPELINE_TEXTS]
        random = Generator(7)
        hashes = [hash_of(encode(tokenizer, mixed_line(random, words, "<mask>"))) for _ in range(200)]
        path.with_name(f"{name}.hashes").write_text("\n".join(hashes) + "\n")
    write_expected("pipelines/expected.json", PIPELINE_TEXTS, expected)

    if len(sys.argv) > 2:
        tokenizer = Tokenizer(models.BPE.from_file(sys.argv[1], sys.argv[2]))
        tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
        tokenizer.add_special_tokens(special("<|endoftext|>"))
        with open(sys.argv[1], encoding="utf-8") as file:
            vocabulary = json.load(file)
        # ASCII, so that upper case is the same in every language.
        ascii = [t for t, i in sorted(vocabulary.items(), key=lambda p: p[1]) if i >= 1000 and t.isascii() and t.isalpha()]
        random = Generator(2025)
        hashes = [hash_of(tokenizer.encode(mixed_line(random, ascii, "<|endoftext|>"))) for _ in range(4000)]
        (HERE / "gpt2.hashes").write_text("\n".join(hashes) + "\n")


if __name__ == "__main__":
    main()
