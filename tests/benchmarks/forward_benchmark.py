#!/usr/bin/env python3
"""The forward pass beside transformers, all attention kept, on the same threads, in turns.

    pip install torch==2.15.0 transformers==5.24.0 safetensors==0.8.0
    python tests/benchmarks/forward_benchmark.py build/release/tests/benchmarks/forward_benchmark

Models of the size of BERT-base and GPT-2 with random weights. Each row: milliseconds of transformers on PyTorch,
of this program, and the ratio of the two; the median of ROUNDS turns, each the fastest of three passes after one
that warms up.
"""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import torch
import transformers
from tokenizers import Tokenizer, models

ROUNDS = 5
LENGTHS = [32, 128, 512]


def make(folder, model_class, config):
    torch.manual_seed(0)
    model_class(config).save_pretrained(folder)
    Tokenizer(models.BPE({"a": 0}, [])).save(str(folder / "tokenizer.json"))
    return model_class.from_pretrained(folder, attn_implementation="eager").eval()


def time_transformers(model, n):
    ids = torch.randint(0, model.config.vocab_size, (1, n))
    with torch.inference_mode():
        model(ids, output_attentions=True, output_hidden_states=True)
        times = []
        for _ in range(3):
            start = time.perf_counter()
            model(ids, output_attentions=True, output_hidden_states=True)
            times.append(time.perf_counter() - start)
    return 1000 * min(times)


def time_program(program, folder, name):
    command = [program, f"--benchmark_filter=^{name}", "--benchmark_format=json", "--benchmark_min_time=0.01"]
    command += ["--benchmark_repetitions=4"]
    environment = {**os.environ, "ATTOPO_BENCHMARK_MODEL": str(folder)}
    output = subprocess.run(command, env=environment, capture_output=True, check=True).stdout
    return min(row["real_time"] for row in json.loads(output)["benchmarks"] if row["run_type"] == "iteration")


def main():
    program = sys.argv[1]
    torch.set_num_threads(os.cpu_count())
    print(f"{os.cpu_count()} threads, PyTorch {torch.__version__}, transformers {transformers.__version__}")
    with tempfile.TemporaryDirectory() as place:
        for name, model_class, config in [
            ("BERT-base", transformers.BertModel, transformers.BertConfig()),
            ("GPT-2", transformers.GPT2Model, transformers.GPT2Config()),
        ]:
            folder = pathlib.Path(place) / name
            model = make(folder, model_class, config)
            for n in LENGTHS:
                rounds = [
                    (time_transformers(model, n), time_program(program, folder, f"forwardPass/{n}/"))
                    for _ in range(ROUNDS)
                ]
                theirs, ours = (statistics.median(column) for column in zip(*rounds))
                ratio = statistics.median(a / b for a, b in rounds)
                print(f"{name} {n:4} tokens: {theirs:7.1f} {ours:7.1f} ms, ratio {ratio:.2f}", flush=True)
            for extra in ["oneTokenMore/128/", "oneTokenMore/512/", "openAndRunFirstLayer"]:
                print(f"{name} {extra}: {time_program(program, folder, extra):.1f} ms", flush=True)


if __name__ == "__main__":
    main()
