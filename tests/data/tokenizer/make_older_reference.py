#!/usr/bin/env python3
"""Writes small tokenizers in the files that came before tokenizer.json, and what the slow tokenizers of Hugging
Face's transformers make of some texts with them. Offsets are those of the fast tokenizer made from the slow
one, for texts where both agree on the tokens.

    pip install transformers==4.46.3 tokenizers==0.20.3 sentencepiece==0.2.3 protobuf sacremoses
    python make_older_reference.py
"""

import io
import json
import pathlib
import re
from types import SimpleNamespace

import sentencepiece
import transformers
from sentencepiece import sentencepiece_model_pb2 as model_pb2
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors, trainers
from transformers.convert_slow_tokenizer import convert_slow_tokenizer

from pipeline_texts import PIPELINE_TEXTS, SENTENCES
from reference_tools import HERE, Generator, hash_of, mixed_line

TEXTS = PIPELINE_TEXTS + [
    ">>fra<< Hello world",
    "Hello >>fra<< world",
    "price 1,234, 9, 10,5",
    "<extra_id_2> x <extra_id_0>y",
]
FOLDER = HERE / "older"
SENTENCEPIECE = ("t5", "albert", "xlm_roberta", "camembert", "deberta_v2")


def sentencepiece_model(path, **settings):
    model = io.BytesIO()
    settings = {"model_type": "unigram", "vocab_size": 400, "hard_vocab_limit": False, **settings}
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(SENTENCES), model_writer=model, minloglevel=2, num_threads=1, **settings
    )
    path.write_bytes(model.getvalue())


def small_rules(folder):
    """Some of NFKC's rules: all of them would be 240 kB in each model."""
    path = folder / "rules.tsv"
    path.write_text("FB01\t66 69\n2460\t31\nBD\t31 2044 32\nA0\t20\n3000\t20\n9\t20\nA\t20\nD\t20\nAD\t\n65 301\tE9\n")
    return {"normalization_rule_tsv": str(path)}


def write(folder, config):
    (folder / "tokenizer_config.json").write_text(json.dumps(config) + "\n")


def byte_level_files(folder, tokens):
    trained = Tokenizer(models.BPE())
    trained.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trained.train_from_iterator(
        SENTENCES,
        trainers.BpeTrainer(vocab_size=500, special_tokens=tokens, initial_alphabet=alphabet, show_progress=False),
    )
    trained.model.save(str(folder))


def vocab_txt(folder, tokens):
    (folder / "vocab.txt").write_text("".join(t + "\n" for t in tokens), encoding="utf-8")


def bert_words():
    return """the cat sat on mat un ##aff ##able s ##s x ##x ##e e creme brule . , ! ' 1 ##2 ##3 new ##er
    мир привет strasse straße end family""".split()


def gpt2(folder):
    byte_level_files(folder, ["<|endoftext|>"])
    write(folder, {"tokenizer_class": "GPT2Tokenizer"})


def gpt2_bos(folder):
    byte_level_files(folder, ["<s>", "<pad>", "</s>", "<unk>"])
    config = {"tokenizer_class": "GPT2Tokenizer", "add_bos_token": True}
    config.update(bos_token="</s>", eos_token="</s>", unk_token="</s>", pad_token="<pad>")
    write(folder, config)


def roberta(folder):
    byte_level_files(folder, ["<s>", "<pad>", "</s>", "<unk>", "<mask>"])
    (folder / "config.json").write_text('{"model_type": "roberta"}\n')


def qwen2(folder):
    byte_level_files(folder, ["<|endoftext|>"])
    count = len(json.loads((folder / "vocab.json").read_text()))
    added = {
        str(count + i): {"content": t, "lstrip": False, "normalized": False, "rstrip": False, "single_word": False, "special": True}
        for i, t in enumerate(["<|im_start|>", "<|im_end|>"])
    }
    write(folder, {"tokenizer_class": "Qwen2Tokenizer", "added_tokens_decoder": added})


def electra(folder):
    vocab_txt(folder, ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *bert_words()])
    write(folder, {"tokenizer_class": "ElectraTokenizer", "do_lower_case": True})


def mpnet(folder):
    vocab_txt(folder, ["<s>", "<pad>", "</s>", "[UNK]", *bert_words(), "<mask>"])
    write(folder, {"tokenizer_class": "MPNetTokenizer"})


def esm(folder):
    tokens = ["<cls>", "<pad>", "<eos>", "<unk>", *"LAGVSERTIDPKQNFYMHWCXBUZO", ".", "-", "<null_1>", "<mask>"]
    (folder / "vocab.txt").write_text("\n".join(tokens))
    write(folder, {"tokenizer_class": "EsmTokenizer"})


def t5(folder):
    sentencepiece_model(folder / "spiece.model", pad_id=0, eos_id=1, unk_id=2, bos_id=-1, **small_rules(folder))
    write(folder, {"tokenizer_class": "T5Tokenizer", "extra_ids": 5, "legacy": True})


def albert(folder):
    sentencepiece_model(
        folder / "spiece.model", pad_id=0, unk_id=1, bos_id=-1, eos_id=-1, control_symbols="[CLS],[SEP],[MASK]",
        **small_rules(folder),
    )  # fmt: skip
    write(folder, {"tokenizer_class": "AlbertTokenizer", "pad_token": "<pad>"})


def xlm_roberta(folder):
    sentencepiece_model(folder / "sentencepiece.bpe.model", **small_rules(folder))
    write(folder, {"tokenizer_class": "XLMRobertaTokenizer"})


def camembert(folder):
    sentencepiece_model(folder / "sentencepiece.bpe.model", **small_rules(folder))
    mask = {"__type": "AddedToken", "content": "<mask>", "lstrip": True, "normalized": True, "rstrip": False, "single_word": False, "special": True}
    write(folder, {"tokenizer_class": "CamembertTokenizer", "mask_token": mask})


def llama(folder):
    sentencepiece_model(
        folder / "tokenizer.model", model_type="bpe", vocab_size=700, byte_fallback=True,
        normalization_rule_name="identity", remove_extra_whitespaces=False, split_digits=True,
        allow_whitespace_only_pieces=True,
    )  # fmt: skip
    write(folder, {"tokenizer_class": "LlamaTokenizer", "legacy": True})


def t5_new(folder):
    t5(folder)
    write(folder, {"tokenizer_class": "T5Tokenizer", "extra_ids": 5, "legacy": False})


def llama_new(folder):
    llama(folder)
    write(folder, {"tokenizer_class": "LlamaTokenizer", "legacy": False, "add_eos_token": True})


def deberta_v2(folder):
    sentencepiece_model(
        folder / "spm.model", pad_id=0, bos_id=1, eos_id=2, unk_id=3, pad_piece="[PAD]", bos_piece="[CLS]",
        eos_piece="[SEP]", unk_piece="[UNK]", **small_rules(folder),
    )  # fmt: skip
    (folder / "config.json").write_text('{"model_type": "deberta-v2"}\n')


def marian(folder):
    sentencepiece_model(folder / "source.spm", vocab_size=300, **small_rules(folder))
    sentencepiece_model(folder / "target.spm", vocab_size=300, model_type="bpe", character_coverage=0.98)
    pieces = {"</s>": 0, "<unk>": 1}
    for name in ("source.spm", "target.spm"):
        model = sentencepiece.SentencePieceProcessor(model_file=str(folder / name))
        for i in range(model.get_piece_size()):
            pieces.setdefault(model.id_to_piece(i), len(pieces))
    pieces.pop("<s>")
    pieces = [*pieces, "⊗⊗⊗", ">>fra<<", ">>deu<<", "<pad>"]
    (folder / "vocab.json").write_text(json.dumps({t: i for i, t in enumerate(pieces)}, ensure_ascii=False))
    write(folder, {"tokenizer_class": "MarianTokenizer", "source_lang": "eng", "target_lang": "fra"})


def load(make, folder):
    name = json.loads((folder / "tokenizer_config.json").read_text())["tokenizer_class"] if (
        folder / "tokenizer_config.json"
    ).exists() else {"roberta": "RobertaTokenizer", "deberta_v2": "DebertaV2Tokenizer"}[make]  # fmt: skip
    return getattr(transformers, name).from_pretrained(str(folder))


def fast_of(name, slow):
    """The fast tokenizer of a slow one, with a space belonging to no word where the models' own files have it so."""
    if name in ("esm", "marian", "t5_new", "llama_new"):
        return None
    fast = convert_slow_tokenizer(slow)
    if name in ("t5", "albert", "xlm_roberta", "camembert"):
        table = model_pb2.ModelProto.FromString(pathlib.Path(slow.vocab_file).read_bytes()).normalizer_spec
        fast.normalizer = normalizers.Precompiled(table.precompiled_charsmap)
        if name == "albert":
            steps = [normalizers.NFKD(), normalizers.StripAccents(), normalizers.Lowercase(), fast.normalizer]
            fast.normalizer = normalizers.Sequence(
                [normalizers.Replace("``", '"'), normalizers.Replace("''", '"'), *steps]
            )
        fast.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace()])
    if name == "llama":
        fast.post_processor = processors.TemplateProcessing(single="<s> $A", pair=None, special_tokens=[("<s>", 1)])
    fast.add_special_tokens(list(slow.added_tokens_decoder.values()))
    return fast


def result_of(name, slow, fast, text, target):
    ids = slow(text_target=text)["input_ids"] if target else slow(text)["input_ids"]
    result = {"ids": ids, "tokens": slow.convert_ids_to_tokens(ids)}
    encoding = fast.encode(text) if fast else None
    # Where characters are put together, the fast tokenizer counts only the first of them as the token's place.
    sizes = (len(text), len(re.sub(" {2,}", " ", text).strip()))
    sound = name not in SENTENCEPIECE or len(fast.normalizer.normalize_str(text)) in sizes
    if encoding and encoding.ids == ids and sound:
        result["offsets"] = [n for offsets in encoding.offsets for n in offsets]
    return result


def main():
    expected = {}
    makers = (
        gpt2, gpt2_bos, roberta, qwen2, electra, mpnet, esm, t5, albert, xlm_roberta, camembert, llama, deberta_v2, marian,
        t5_new, llama_new,
    )  # fmt: skip
    for make in makers:
        name = make.__name__
        folder = FOLDER / name
        folder.mkdir(parents=True, exist_ok=True)
        make(folder)
        (folder / "rules.tsv").unlink(missing_ok=True)
        slow = load(name, folder)
        fast = fast_of(name, slow)
        expected[name] = [result_of(name, slow, fast, text, False) for text in TEXTS]
        if name == "marian":
            expected["marian, target"] = [result_of(name, slow, None, text, True) for text in TEXTS]
        random = Generator(8)
        words = " ".join(SENTENCES).split()
        hashes = []
        for _ in range(200):
            line = mixed_line(random, words, "<mask>")
            # BERT's slow tokenizers know newer characters than the fast ones, which models are used with.
            ids = fast.encode(line).ids if name in ("electra", "mpnet") else slow(line)["input_ids"]
            hashes.append(hash_of(SimpleNamespace(ids=ids, offsets=[(0, 0)] * len(ids))))
        (FOLDER / f"{name}.hashes").write_text("\n".join(hashes) + "\n")
        agreed = sum("offsets" in r for r in expected[name])
        print(name, "offsets of", agreed, "texts of", len(TEXTS))
    rows = [{"text": t, **{k: v[i] for k, v in expected.items()}} for i, t in enumerate(TEXTS)]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    (FOLDER / "expected.json").write_text("[\n" + lines + "\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
