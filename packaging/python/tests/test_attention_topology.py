"""With recorded arrays and the real program (ATTENTION_TOPOLOGY, or the one that was built)."""

import json
import os
import signal
import subprocess
import sys

import numpy as np
import pytest

import attention_topology as at
from attention_topology import window

LAYERS, HEADS, N, M = 3, 2, 6, 4
TOKENS = ["[CLS]", "The", "king", "##dom", ".", "[SEP]"]


def attention(*shape, seed=7):
    weights = np.random.default_rng(seed).random(shape).astype("f4") ** 3
    return weights / weights.sum(-1, keepdims=True)


STACK = attention(LAYERS, HEADS, N, N)


class Outputs:
    """As transformers has them: one array a layer, with an axis for the batch."""

    def __init__(self, **fields):
        self.__dict__.update(fields)


def read_back(path):
    raw = path.read_bytes()
    size = int.from_bytes(raw[:8], "little")
    header = json.loads(raw[8:8 + size])
    kinds = {"F16": "f2", "F32": "f4", "F64": "f8"}
    arrays = {name: np.frombuffer(raw[8 + size + one["data_offsets"][0]:8 + size + one["data_offsets"][1]],
                                  kinds[one["dtype"]]).reshape(one["shape"])
              for name, one in header.items() if name != "__metadata__"}
    return arrays, header["__metadata__"]


@pytest.mark.parametrize("given", [
    STACK, STACK[:, None], list(STACK), tuple(layer[None] for layer in STACK),
    Outputs(attentions=tuple(layer[None] for layer in STACK)), {"attentions": STACK},
    {f"blocks.{k}.attn.hook_pattern": STACK[k][None] for k in range(LAYERS)},
], ids=["array", "batch", "list", "tuple", "outputs", "mapping", "lens"])
def test_save_takes(given, tmp_path):
    arrays, said = read_back(at.save(tmp_path / "s.safetensors", given, tokens=TOKENS, text="The kingdom.", model="m"))
    assert sorted(arrays) == [f"attention.{k}" for k in range(LAYERS)]
    for k in range(LAYERS):
        assert np.array_equal(arrays[f"attention.{k}"], STACK[k])
    assert json.loads(said["tokens"]) == TOKENS and said["text"] == "The kingdom." and said["model"] == "m"


def test_an_encoder_and_a_decoder(tmp_path):
    cross = attention(LAYERS, HEADS, N, M)
    source = attention(LAYERS, HEADS, M, M)
    given = Outputs(decoder_attentions=list(STACK), cross_attentions=list(cross), encoder_attentions=list(source))
    path = at.save(tmp_path / "s.safetensors", given, tokens=TOKENS, source_tokens=list("abcd"))
    arrays, _ = read_back(path)
    assert np.array_equal(arrays["cross_attention.1"], cross[1]) and np.array_equal(arrays["source_attention.2"], source[2])
    assert at.distances(path, part="translation-over-text", layer=1).shape == (N, N)


def test_layers_that_were_not_kept_hidden_states_and_masks(tmp_path):
    hidden = [np.zeros((1, N, 5), "f4")] * (LAYERS + 1)
    path = at.save(tmp_path / "s.safetensors", [STACK[0], None, STACK[2]], tokens=TOKENS, hidden=hidden,
                   mask=[1, 1, 1, 1, 1, 0])
    arrays, _ = read_back(path)
    assert "attention.1" not in arrays and arrays["hidden.3"].shape == (N, 5)
    assert at.distances(path, layer=2).shape == (N - 1, N - 1)
    with pytest.raises(at.Error, match="holds no attention of layer 1"):
        at.distances(path, layer=1)


@pytest.mark.parametrize("given, options, message", [
    (STACK, {"tokens": TOKENS[:-1]}, "there are 5 tokens, but attention of 6"),
    (STACK[0], {}, "expected \\[layers, heads, tokens, tokens\\]"),
    (Outputs(attentions=None), {}, "output_attentions=True"),
    ((), {}, "is empty"),
    (STACK[:, None], {"index": 3}, "there is no text 3"),
    (STACK, {"hidden": [np.zeros((4, 5))]}, "hidden states are of 4 tokens"),
])
def test_save_refuses(given, options, message, tmp_path):
    with pytest.raises(at.Error, match=message):
        at.save(tmp_path / "s.safetensors", given, **options)
    assert not list(tmp_path.iterdir())


def test_numbers_are_the_programs(tmp_path):
    path = at.save(tmp_path / "s.safetensors", STACK, tokens=TOKENS)
    there = at.distances(path, layer=1, head=1)
    assert np.array_equal(there, at.distances(STACK, tokens=TOKENS, layer=1, head=1))
    rows = STACK[1, 1].astype("f8")
    mean = (rows[0] + rows[1]) / 2
    entropy = lambda p: -(p * np.log2(p)).sum()
    js = np.sqrt(entropy(mean) - (entropy(rows[0]) + entropy(rows[1])) / 2)
    assert there[0, 1] == pytest.approx(js, abs=1e-6)  # float32
    h0, h1 = at.diagrams(path, layer=1, head=1)
    assert len(h0) == N and np.isinf(h0[-1, 1]) and (h1[:, 1] > h1[:, 0]).all()
    assert at.features(path, layer=1, head=1)["H0_bars"] == N
    assert at.features(path, layer=1, head=1)["H0_total_persistence_1"] == pytest.approx(h0[:-1, 1].sum())
    assert at.compare(path, STACK, tokens_b=TOKENS, layer=1)["0"]["bottleneck"] == pytest.approx(0, abs=1e-9)


def test_figures(tmp_path):
    picture = at.figure(STACK, tokens=TOKENS, layer=2, threshold="longest-loop")
    assert "<svg" in picture._repr_svg_() and "king" in picture._repr_svg_() and picture._repr_png_() is None
    assert at.figure("The king.", "barcode", format="png", model="small-bert")._repr_png_().startswith(b"\x89PNG")
    with pytest.raises(at.Error, match="There is no layer 9"):
        at.figure(STACK, layer=9)


def test_a_batch(tmp_path):
    texts = tmp_path / "texts.csv"
    texts.write_text("text\nThe king.\nThe city.\n")
    subprocess.run([at.program(), "batch", "--input", str(texts), "--out", str(tmp_path / "out"), "--heads", "0",
                    "--layers", "0"], check=True, capture_output=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    tables = at.read(tmp_path / "out")
    assert list(tables["features"]["row"]) == [0, 1] and (tables["features"]["H0_bars"] == [5, 5]).all()


def test_the_window(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    before = set(os.listdir(tempfile_folder()))
    started = []
    popen = subprocess.Popen
    monkeypatch.setattr(window.subprocess, "Popen", lambda *a, **k: started.append(popen(*a, **k)) or started[-1])
    try:
        at.show(STACK, tokens=TOKENS, model="mine")
        for k in range(20):  # a loop of updates: one window, each read before the next
            at.show(attention(LAYERS, HEADS, N, N, seed=k), tokens=TOKENS, side="ab"[k % 2])
        assert len(started) == 1
        with pytest.raises(at.Error, match="no weight of attention|not"):
            at.show(tmp_path / "nothing.safetensors")
    finally:
        for one in started:
            one.terminate()
            assert one.wait(20) == 0
    left = {name for name in set(os.listdir(tempfile_folder())) - before if name.startswith("attention-topology")}
    assert not left


def test_the_window_outlives_python(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    path = at.save(tmp_path / "s.safetensors", STACK, tokens=TOKENS)
    ended = subprocess.run([sys.executable, "-B", "-c", "import sys, attention_topology as at; from attention_topology "
                            "import window; start = window.subprocess.Popen; "
                            "window.subprocess.Popen = lambda *a, **k: (p := start(*a, **k), print(p.pid))[0]; "
                            "at.show(sys.argv[1])", str(path)],
                           env={**os.environ, "ATTENTION_TOPOLOGY": at.program()}, capture_output=True, text=True, check=True)
    pid = int(ended.stdout.split()[0])
    try:
        for _ in range(20):  # whatever it writes to standard error by now goes nowhere
            at.show(path)
    finally:
        os.kill(pid, signal.SIGTERM)


def tempfile_folder():
    import tempfile

    return tempfile.gettempdir()
