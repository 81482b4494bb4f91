#!/usr/bin/env python3
"""A head of a large model in bfloat16, from its folder on, beside transformers: time and memory.

    pip install torch==2.15.0 transformers==5.24.0 safetensors==0.8.0
    python tests/benchmarks/large_model_benchmark.py build/release/tests/benchmarks/forward_benchmark

A Llama of 1.1 billion parameters (the sizes of TinyLlama) with random weights. Each row: seconds from the folder to
the attention of a head and the most anonymous memory (what lies in files is not counted), of transformers on PyTorch
(bfloat16, eager attention, all attentions kept, as a notebook does), of this program and of this program with products
in bfloat16, each in a process of its own, in turns; the fastest of ROUNDS. A process may take MOST_MEMORY of the machine's memory.
"""

import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import threading
import time

ROUNDS = 2
LENGTHS = [128, 1000, 4000]
MOST_MEMORY = 0.8


def make(folder):
    import torch
    import transformers
    from tokenizers import Tokenizer, models

    torch.manual_seed(0)
    config = transformers.LlamaConfig(
        hidden_size=2048,
        intermediate_size=5632,
        num_hidden_layers=22,
        num_attention_heads=32,
        num_key_value_heads=4,
        max_position_embeddings=4096,
    )
    transformers.LlamaModel(config).to(torch.bfloat16).save_pretrained(folder)
    Tokenizer(models.BPE({"a": 0}, [])).save(str(folder / "tokenizer.json"))


def run_transformers(folder, n, last):
    import torch
    import transformers

    torch.set_num_threads(os.cpu_count())
    ids = torch.randint(0, 32000, (1, n))
    start = time.perf_counter()
    model = transformers.AutoModel.from_pretrained(folder, dtype=torch.bfloat16, attn_implementation="eager").eval()
    with torch.inference_mode():
        attention = model(ids, output_attentions=True).attentions[-1 if last else 0][0, 0].float().numpy()
    assert attention.shape == (n, n)
    print(json.dumps({"benchmarks": [{"real_time": 1000 * (time.perf_counter() - start)}]}))


def limit_memory():
    most = int(MOST_MEMORY * os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"))
    resource.setrlimit(resource.RLIMIT_DATA, (most, most))


def measure(command, environment):
    """Seconds and gigabytes, or None when there was not enough memory."""
    process = subprocess.Popen(
        command,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=limit_memory,
    )
    peak = 0

    def watch():
        nonlocal peak
        status = pathlib.Path(f"/proc/{process.pid}/status")
        while process.poll() is None:
            try:
                lines = status.read_text().splitlines()
            except OSError:
                return
            peak = max([peak, *(int(line.split()[1]) for line in lines if line.startswith("RssAnon"))])
            time.sleep(0.01)

    watcher = threading.Thread(target=watch)
    watcher.start()
    output, errors = process.communicate()
    watcher.join()
    if process.returncode:
        if b"memory" not in errors.lower():
            sys.exit(errors.decode())
        return None
    return json.loads(output)["benchmarks"][0]["real_time"] / 1000, peak * 1024 / 1e9


def shown(rounds):
    if None in rounds:
        return "not enough memory"
    seconds, gigabytes = min(rounds)
    return f"{seconds:6.1f} s {gigabytes:5.2f} GB"


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place) / "llama"
        make(folder)
        for n in LENGTHS:
            for last in [0, 1]:
                theirs_command = [sys.executable, __file__, "--transformers", str(folder), str(n), str(last)]
                ours_command = [program, f"--benchmark_filter=^openAndRunToHead/{n}/{last}/", "--benchmark_format=json"]
                environment = {"ATTOPO_BENCHMARK_MODEL": str(folder)}
                theirs, ours, in_bfloat16 = [], [], []
                for _ in range(ROUNDS):
                    theirs.append(measure(theirs_command, {}))
                    ours.append(measure(ours_command, environment))
                    in_bfloat16.append(measure(ours_command, {**environment, "ATTOPO_BENCHMARK_BFLOAT16": "1"}))
                layer = "last layer" if last else "first layer"
                print(f"{n:4} tokens, {layer:11}: {shown(theirs)}, {shown(ours)}, {shown(in_bfloat16)}", flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "--transformers":
        run_transformers(sys.argv[2], int(sys.argv[3]), sys.argv[4] == "1")
    else:
        main()
