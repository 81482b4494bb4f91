"""The recipes of the guide's page "From Python" with the real packages, whose objects the other tests only imitate:
transformers, TransformerLens, scikit-learn and pandas. Models are small and have random weights, so that nothing is
downloaded; what the program makes of them is compared with numpy.

    pip install numpy pandas pyarrow scikit-learn torch transformers transformer_lens h5py
    ATTENTION_TOPOLOGY=build/release/app/attention-topology QT_QPA_PLATFORM=offscreen \
        python packaging/python/tests/real_packages.py [recipe ...]
"""

import csv
import subprocess
import sys
import tempfile
from importlib import metadata
from pathlib import Path

import numpy as np
import torch
import transformers

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "packaging" / "python"))
import attention_topology as at  # noqa: E402

TEXT = "The king of the castle is the king."
torch.manual_seed(5)


def tokenizer(name):
    folder = ROOT / "resources" / "models" / name
    return transformers.PreTrainedTokenizerFast(tokenizer_file=str(folder / "tokenizer.json"))


def agree(given, layers, **options):
    """Every head of the program's distances 1 − max(a_ij, a_ji) against the model's own weights, [H, n, n] a layer."""
    with tempfile.TemporaryDirectory() as folder:
        path = at.save(Path(folder) / "s.safetensors", given, **options)
        for layer, heads in enumerate(layers):
            for head, weights in enumerate(heads):
                weights = weights.detach().double().numpy()
                weights = weights / weights.sum(-1, keepdims=True)
                expected = 1 - np.maximum(weights, weights.T)
                np.fill_diagonal(expected, 0)
                found = at.distances(path, layer=layer, head=head, metric="attention")
                np.testing.assert_allclose(found, expected, atol=1e-6)
    print("  all heads agree")


def bert():
    read = tokenizer("small-bert")
    model = transformers.BertModel(transformers.BertConfig(
        vocab_size=len(read), hidden_size=32, num_hidden_layers=3, num_attention_heads=4, intermediate_size=64,
        attn_implementation="eager")).eval()
    encoded = read(TEXT, return_tensors="pt", return_offsets_mapping=True)
    spans = encoded.pop("offset_mapping")[0]
    encoded = {name: encoded[name] for name in ("input_ids", "attention_mask")}
    outputs = model(**encoded, output_attentions=True, output_hidden_states=True)
    tokens = read.convert_ids_to_tokens(encoded["input_ids"][0])
    agree(outputs, [layer[0] for layer in outputs.attentions], tokens=tokens, text=TEXT, spans=spans, model="bert")
    cosine = at.distances(outputs, tokens=tokens, layer=3 - 1, metric="cosine")
    assert cosine.shape == (len(tokens), len(tokens))


def gpt2():
    read = tokenizer("small-gpt")
    model = transformers.GPT2LMHeadModel(transformers.GPT2Config(
        vocab_size=len(read), n_embd=32, n_layer=6, n_head=2, attn_implementation="eager")).eval()
    encoded = read(TEXT, return_tensors="pt")
    outputs = model(input_ids=encoded["input_ids"], output_attentions=True)
    tokens = read.convert_ids_to_tokens(encoded["input_ids"][0])
    picture = at.figure(outputs, "complex", tokens=tokens, layer=5, head=1, threshold="longest-loop")
    assert "<svg" in picture._repr_svg_()
    h0, h1 = at.diagrams(outputs, tokens=tokens, layer=5, head=1)
    assert len(h0) == len(tokens) and h1.shape[1] == 2
    assert at.features(outputs, layer=5, head=1)["H0_bars"] == len(tokens)
    agree(outputs, [layer[0] for layer in outputs.attentions], tokens=tokens, model="gpt2")


def translation():
    model = transformers.MarianMTModel(transformers.MarianConfig(
        vocab_size=50, d_model=32, encoder_layers=4, decoder_layers=4, encoder_attention_heads=2,
        decoder_attention_heads=2, encoder_ffn_dim=64, decoder_ffn_dim=64, pad_token_id=0, decoder_start_token_id=0,
        max_position_embeddings=64, attn_implementation="eager")).eval()
    outputs = model(input_ids=torch.arange(1, 8)[None], decoder_input_ids=torch.arange(1, 6)[None],
                    output_attentions=True)
    with tempfile.TemporaryDirectory() as folder:
        path = at.save(Path(folder) / "translation.safetensors", outputs, tokens=list("abcde"),
                       source_tokens=list("ABCDEFG"))
        assert "<svg" in at.figure(path, "complex", part="translation-over-text", layer=3)._repr_svg_()
        weights = outputs.decoder_attentions[3][0, 1].detach().numpy()
        found = at.distances(path, part="translation", layer=3, head=1, metric="attention")
        np.testing.assert_allclose(found[0, 1], 1 - max(weights[0, 1], weights[1, 0]), atol=1e-6)


def vit():
    model = transformers.ViTModel(transformers.ViTConfig(
        hidden_size=32, num_hidden_layers=2, num_attention_heads=2, intermediate_size=64, image_size=48, patch_size=16,
        attn_implementation="eager")).eval()
    outputs = model(torch.rand(1, 3, 48, 48), output_attentions=True)
    labels = ["[CLS]"] + [f"r{r}c{c}" for r in range(3) for c in range(3)]
    agree(outputs, [layer[0] for layer in outputs.attentions], tokens=labels, model="vit")


def transformer_lens():
    try:  # before version 4
        from transformer_lens import HookedTransformer, HookedTransformerConfig
    except ImportError:
        HookedTransformer = None
        from transformer_lens.model_bridge import TransformerBridge
    read = tokenizer("small-gpt")
    read.add_special_tokens({"bos_token": "[CLS]", "eos_token": "[SEP]"})
    with tempfile.TemporaryDirectory() as folder:
        read.save_pretrained(folder)
        if HookedTransformer:
            model = HookedTransformer(
                HookedTransformerConfig(n_layers=3, d_model=32, n_ctx=64, d_head=16, n_heads=2, act_fn="gelu",
                                        model_name="tiny", device="cpu"),
                tokenizer=transformers.AutoTokenizer.from_pretrained(folder))
        else:
            transformers.GPT2LMHeadModel(transformers.GPT2Config(
                vocab_size=len(read), n_embd=32, n_layer=3, n_head=2, n_positions=64)).save_pretrained(folder)
            model = TransformerBridge.boot_transformers(folder, device="cpu")
        _, cache = model.run_with_cache(TEXT)
        layers = [cache["pattern", layer][0] for layer in range(3)]
        agree(cache, layers, tokens=model.to_str_tokens(TEXT), text=TEXT, model=model.cfg.model_name)
    print("  transformer_lens", metadata.version("transformer_lens"))


def corpus():
    import pandas
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import GroupKFold, cross_val_score
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    short = ["The king sat.", "A bird sang.", "The door was shut.", "Rain fell.", "He went home."]
    long = ["The king of the old castle sat upon the throne of the king, and the bird sang of him.",
            "A bird sang in the tall tree beside the house while the rain fell upon the roof of it.",
            "The door of the house was shut, and nobody who came to it knew where the key of it lay."]
    rows = [(text, label, number % 5) for label, texts in (("short", short * 2), ("long", long * 3))
            for number, text in enumerate(texts)]
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "texts.csv"
        with texts.open("w", newline="") as file:
            csv.writer(file).writerows([("text", "label", "author"), *rows])
        subprocess.run([at.program(), "batch", "--input", texts, "--out", Path(folder) / "results", "--features", "bars"],
                       check=True, stderr=subprocess.DEVNULL)
        table = at.read(Path(folder) / "results", pandas=True)["features"]
    wide = table.pivot(index="row", columns=["layer", "head"], values="H1_total_persistence_1")
    assert isinstance(wide, pandas.DataFrame) and len(wide) == len(rows) and not wide.isna().any().any()
    labels, authors = [row[1] for row in rows], [row[2] for row in rows]
    scores = cross_val_score(make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000)), wide, labels,
                             groups=authors, cv=GroupKFold(5))
    print("  accuracy in five folds of authors:", scores)
    assert len(scores) == 5 and scores.mean() > 0.8  # long texts have loops, short ones hardly any


def hdf5():
    import h5py

    weights = torch.softmax(torch.randn(2, 2, 5, 5), -1)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "attention.h5"
        with h5py.File(path, "w") as file:
            file["attentions"] = weights.numpy()
        try:
            at.distances(path)
            raise AssertionError("HDF5 was read")
        except at.Error as refusal:
            assert "Convert it in Python" in str(refusal), refusal
        agree(h5py.File(path), weights)


recipes = {recipe.__name__: recipe for recipe in (bert, gpt2, translation, vit, transformer_lens, corpus, hdf5)}
for name in sys.argv[1:] or recipes:
    print(name)
    recipes[name]()
print("numpy", np.__version__, "torch", torch.__version__, "transformers", transformers.__version__)
