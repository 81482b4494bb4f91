#!/usr/bin/env python3
"""Train one of the bundled models, in as many runs as it takes.

The encoder learns to fill in masked tokens, the decoder to predict the next one.
Reads WORK/tokens (made by tokens.py), writes WORK/encoder or WORK/decoder:
state.pt (weights, optimizers, place in the text) and the loss curve, loss.csv,
every ten minutes and when stopped (SIGTERM). A run goes on from that state; where
there is none, from the bundled model where export.py has said in start/ how far that
had come; else from random weights.
Training ends at --tokens; the learning rate falls to 0 over the last quarter.
Needs the Python packages torch, numpy and safetensors.

  python3 train.py encoder WORK
  python3 train.py decoder WORK
"""

import argparse
import csv
import json
import os
import shutil
import signal
import time
from pathlib import Path

import numpy as np
import torch
from safetensors import safe_open
from safetensors.torch import load_file
from torch import nn

from network import HEAD_SIZE, WIDTH, new_network

SEED = 20
CLS, SEP, MASK = 1, 2, 3  # [PAD] is 0
FIRST_WORD = 4  # ids below are special tokens
BATCH_TOKENS, BATCHES = 2048, 4  # tokens of a batch that fits the cache; batches of a step
LENGTH, LONG_LENGTH = 256, 512
LONG, SENTENCES = 0.1, 0.25  # shares of the batches
SENTENCE_LENGTHS = (8, 10, 12, 16, 20, 24, 32, 48, 64)  # with [CLS] and [SEP]
MASKED = 0.2
HEAD_ROWS = 256  # predictions at a time: their scores fit the cache
FREQUENT, SAMPLED = 2000, 1500  # tokens that are always scored, and of the others
RATE, WARM_UP_STEPS, FALL = 2e-3, 200, 0.25
WEIGHT_DECAY = 0.1
SAVE_EVERY, MEASURE_EVERY = 600, 120  # seconds
MEASURED_ROWS = 16


class Cycle:
    """Numbers below `count` in a random order, another one each time round."""

    def __init__(self, count: int, name: int, taken: int = 0) -> None:
        self.count, self.name, self.taken = count, name, taken
        self.turn = -1

    def take(self, wanted: int) -> np.ndarray:
        chosen = []
        for number in range(self.taken, self.taken + wanted):
            turn, place = divmod(number, self.count)
            if turn != self.turn:
                self.turn = turn
                self.order = np.random.default_rng((SEED, self.name, turn)).permutation(self.count)
            chosen.append(self.order[place])
        self.taken += wanted
        return np.array(chosen)


class Text:
    """Batches of one length each: pieces of the text as it runs on, or single sentences."""

    def __init__(self, tokens: np.ndarray, sentence_ends: np.ndarray, taken: dict[int, int]) -> None:
        self.tokens = tokens
        inside = {n: n - 2 for n in (LENGTH, LONG_LENGTH)}
        self.starts = {n: np.arange(0, len(tokens) - size, size) for n, size in inside.items()}
        ends = np.flatnonzero(sentence_ends[tokens])
        first, size = ends[:-1] + 1, np.diff(ends)
        for length in SENTENCE_LENGTHS:
            self.starts[length] = first[size == length - 2]
        self.cycles = {n: Cycle(len(starts), n, taken.get(n, 0)) for n, starts in self.starts.items()}

    def batch(self, length: int) -> np.ndarray:
        chosen = self.cycles[length].take(BATCH_TOKENS // length)
        places = self.starts[length][chosen][:, None] + np.arange(length - 2)
        ids = np.full((len(chosen), length), CLS, dtype=np.int64)
        ids[:, 1:-1] = self.tokens[places]
        ids[:, -1] = SEP
        return ids

    def any_batch(self, rng: np.random.Generator) -> np.ndarray:
        kind = rng.random()
        if kind < SENTENCES:
            return self.batch(int(rng.choice(SENTENCE_LENGTHS)))
        return self.batch(LONG_LENGTH if kind < SENTENCES + LONG else LENGTH)


class HeadLoss(torch.autograd.Function):
    """Cross-entropy of scores = x weightᵀ + bias, summed, with its gradients, some rows
    at a time: the scores of all rows would not fit the cache, nor much memory. Products
    are of the type that x has."""

    @staticmethod
    def forward(ctx, x, weight, bias, targets):
        low = weight.to(x.dtype)
        loss = torch.zeros((), device=x.device)
        d_x, d_weight, d_bias = torch.empty_like(x), torch.zeros_like(weight), torch.zeros_like(bias)
        for start in range(0, len(x), HEAD_ROWS):
            rows = slice(start, start + HEAD_ROWS)
            part, wanted = x[rows], targets[rows, None]
            scores = (part @ low.T).float().add_(bias)
            most = scores.amax(1, keepdim=True)
            right = scores.gather(1, wanted) - most
            scores = scores.sub_(most).exp_()
            total = scores.sum(1, keepdim=True)
            loss += (total.log() - right).sum()
            scores.div_(total).scatter_add_(1, wanted, torch.full_like(total, -1.0))
            d_bias += scores.sum(0)
            scores = scores.to(x.dtype)
            d_x[rows] = scores @ low
            d_weight += scores.T @ part
        ctx.save_for_backward(d_x, d_weight, d_bias)
        return loss

    @staticmethod
    def backward(ctx, grad):
        return *(grad * saved for saved in ctx.saved_tensors), None


class Candidates:
    """The tokens that are scored in a batch: the frequent ones, those that are wanted, and
    a sample of the others, which stands for all others (sampled softmax: Jean et al. 2015)."""

    def __init__(self, tokens: np.ndarray, vocabulary: int) -> None:
        self.frequent = np.zeros(vocabulary, dtype=bool)
        self.frequent[np.argsort(-np.bincount(tokens, minlength=vocabulary), kind="stable")[:FREQUENT]] = True

    def choose(self, wanted: np.ndarray, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Their ids, in order; what is added to each's score; the place of each wanted token."""
        certain = self.frequent.copy()
        certain[wanted] = True
        others = np.flatnonzero(~certain)
        drawn = rng.choice(others, SAMPLED, replace=False)
        chosen = certain.copy()
        chosen[drawn] = True
        ids = np.flatnonzero(chosen)
        stands_for = np.where(certain[ids], 1.0, len(others) / SAMPLED)
        return ids, np.log(stands_for).astype(np.float32), np.searchsorted(ids, wanted)


def mask(ids: np.ndarray, vocabulary: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Choose a share of the words; replace 80 % by [MASK] and 10 % by a random token."""
    words = np.flatnonzero(ids >= FIRST_WORD)
    places = np.sort(rng.choice(words, round(MASKED * len(words)), replace=False))
    kind = rng.random(len(places))
    masked = ids.copy()
    masked.flat[places] = np.where(
        kind < 0.8, MASK, np.where(kind < 0.9, rng.integers(FIRST_WORD, vocabulary, len(places)), ids.flat[places])
    )
    return masked, places


def loss_of(
    network: nn.Module, kind: str, ids: np.ndarray, rng: np.random.Generator, low: torch.dtype,
    candidates: Candidates | None = None,
) -> tuple[torch.Tensor, int]:
    """Summed cross-entropy of what is to be predicted in a batch, and how much that is."""
    weight, bias = network.embedding().weight, network.bias()
    if kind == "encoder":
        shown, places = mask(ids, len(weight), rng)
        wanted = ids.flat[places]
    else:
        shown, places = ids, np.arange(ids.size).reshape(ids.shape)[:, :-1].ravel()
        wanted = ids[:, 1:].ravel()
    shown, places = (torch.from_numpy(a).to(weight.device, non_blocking=True) for a in (shown, places))
    with torch.autocast(weight.device.type, torch.bfloat16, enabled=low == torch.bfloat16):
        x = network.states(shown, places)
    count = len(wanted)
    if candidates is not None:
        scored, added, wanted = (torch.from_numpy(a).to(weight.device) for a in candidates.choose(wanted, rng))
        weight, bias = weight.index_select(0, scored), bias.index_select(0, scored) + added
    else:
        wanted = torch.from_numpy(wanted).to(weight.device)
    return HeadLoss.apply(x.to(low), weight, bias, wanted), count


class Matrices:
    """What Muon makes orthogonal, one by one: queries, keys and values head by head. As
    one matrix, the values would take most of each step, and heads stay broad."""

    def __init__(self, network: nn.Module) -> None:
        embedding = network.embedding().weight
        whole = [weight for weight in network.parameters() if weight.dim() == 2 and weight is not embedding]
        self.rows = {weight: HEAD_SIZE if len(weight) == 3 * WIDTH else len(weight) for weight in whole}
        self.parts = [nn.Parameter(part) for w, rows in self.rows.items() for part in w.detach().split(rows)]

    def take_gradients(self) -> None:
        gradients = [part for weight, rows in self.rows.items() for part in weight.grad.split(rows)]
        for part, gradient in zip(self.parts, gradients, strict=True):
            part.grad = gradient


def optimizers_of(network: nn.Module, matrices: Matrices) -> list[torch.optim.Optimizer]:
    """Muon (Jordan et al. 2024) for the matrices, AdamW for embeddings, norms and biases."""
    embedding = network.embedding().weight
    others = [p for p in network.parameters() if p.dim() == 1]
    return [
        torch.optim.Muon(matrices.parts, lr=RATE, weight_decay=WEIGHT_DECAY, adjust_lr_fn="match_rms_adamw"),
        torch.optim.AdamW(
            [{"params": [embedding]}, {"params": others, "weight_decay": 0.0}],
            lr=RATE, weight_decay=WEIGHT_DECAY, betas=(0.9, 0.95), fused=True,
        ),
    ]


def rate(step: int, fraction: float) -> float:
    """Learning rate at this step of the optimizers, after this fraction of the training, as a share of its peak."""
    return min((step + 1) / WARM_UP_STEPS, 1.0, (1 - fraction) / FALL)


def faster_type(device: str) -> torch.dtype:
    """What matrices are multiplied in. Not every processor that has bfloat16 is faster in it."""
    if device != "cpu":
        return torch.bfloat16
    seconds = {}
    for low in (torch.float32, torch.bfloat16):
        x, weight = torch.ones(BATCH_TOKENS, WIDTH, dtype=low), torch.ones(4 * WIDTH, WIDTH, dtype=low)
        for _ in range(2):  # the first is to warm up
            start = time.process_time()
            for _ in range(50):
                x @ weight.T
            seconds[low] = time.process_time() - start
    return min(seconds, key=seconds.get)


HERE = Path(__file__).parent
BUNDLED = {"encoder": HERE / "small-bert", "decoder": HERE / "small-gpt"}


def start_file(kind: str) -> Path:
    """How far the bundled model had come, with the weights that it is shipped without."""
    return HERE / "start" / f"{kind}.safetensors"


def start_from_bundled(kind: str, network: nn.Module) -> dict:
    """Take over the bundled model's weights. Its place in the text; of the optimizers' averages nothing is kept."""
    network.body.load_state_dict(load_file(BUNDLED[kind] / "model.safetensors"))
    with safe_open(start_file(kind), "pt") as file:
        metadata = file.metadata()
        rest = {name: file.get_tensor(name) for name in file.keys()}
    network.load_state_dict(network.state_dict() | rest)  # which refuses a name that it does not know
    state = {key: json.loads(metadata[key]) for key in ("step", "tokens", "seconds", "taken")}
    state["taken"] = {int(length): count for length, count in state["taken"].items()}
    return state


def save(state: dict, path: Path) -> None:
    """Whole at any moment."""
    torch.save(state, path.with_suffix(".new"))
    os.replace(path.with_suffix(".new"), path)


def sentence_ends(work: Path, vocabulary: int) -> np.ndarray:
    """Which tokens end a sentence."""
    ends = np.zeros(vocabulary, dtype=bool)
    ends[np.load(work / "tokens/sentence_ends.npy")] = True
    return ends


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kind", choices=["encoder", "decoder"])
    parser.add_argument("work", type=Path)
    parser.add_argument("--tokens", type=int, default=60_000_000)
    parser.add_argument("--rate", type=float, default=RATE, help="peak learning rate")
    parser.add_argument("--minutes", type=float, default=float("inf"), help="stop after so long, to go on later")
    parser.add_argument("--device", default="cpu")
    arguments = parser.parse_args()
    kind, work = arguments.kind, arguments.work
    folder = work / kind
    folder.mkdir(exist_ok=True)
    torch.set_num_threads(1)
    torch.manual_seed(SEED)

    vocabulary = int(np.load(work / "tokens/vocabulary.npy"))
    network = new_network(kind, vocabulary).to(arguments.device)
    matrices = Matrices(network)
    optimizers = optimizers_of(network, matrices)
    state = {"step": 0, "tokens": 0, "seconds": 0.0, "taken": {}}
    if (folder / "state.pt").exists():
        state = torch.load(folder / "state.pt", map_location=arguments.device)
        network.load_state_dict(state["network"])
        for optimizer, stored in zip(optimizers, state["optimizers"]):
            optimizer.load_state_dict(stored)
    elif start_file(kind).exists():
        state = start_from_bundled(kind, network)
        shutil.copyfile(BUNDLED[kind] / "loss.csv", folder / "loss.csv")
    step, tokens, earlier, taken = (state[key] for key in ("step", "tokens", "seconds", "taken"))
    first_step = state.get("first_step", step)  # of the optimizers
    if step:
        print(f"goes on at step {step}", flush=True)
    low = faster_type(arguments.device)
    ends = sentence_ends(work, vocabulary)
    text = Text(np.load(work / "tokens/train.npy"), ends, taken)
    held = np.concatenate([np.load(path) for path in sorted((work / "tokens").glob("heldout.*.npy"))])
    held_rows = Text(held, ends, {}).batch(LENGTH)[:MEASURED_ROWS]
    candidates = Candidates(text.tokens, vocabulary)
    parameters = sum(p.numel() for p in network.parameters())
    print(f"parameters {parameters} tokens of text {len(text.tokens)} products in {low}", flush=True)

    rows = [["step", "tokens", "seconds", "train_loss", "heldout_loss"]]
    if step and (folder / "loss.csv").exists():
        with open(folder / "loss.csv", newline="") as file:
            rows += [row for row in list(csv.reader(file))[1:] if int(row[0]) <= step]
    stopped = []
    signal.signal(signal.SIGTERM, lambda *_: stopped.append(True))
    start = time.monotonic()
    next_save, next_measure = SAVE_EVERY, MEASURE_EVERY
    losses: list[torch.Tensor] = []
    while True:
        seconds = time.monotonic() - start
        done = tokens >= arguments.tokens or seconds > 60 * arguments.minutes or bool(stopped)
        if losses and (seconds > next_measure or done):
            next_measure = seconds + MEASURE_EVERY
            with torch.no_grad():
                loss, count = loss_of(network, kind, held_rows, np.random.default_rng(SEED), low)
            row = [step, tokens, round(earlier + seconds), f"{torch.stack(losses).mean():.4f}", f"{loss / count:.4f}"]
            rows.append([str(value) for value in row])
            print(" ".join(f"{name} {value}" for name, value in zip(rows[0], rows[-1])), flush=True)
            losses = []
        if seconds > next_save or done:
            next_save = seconds + SAVE_EVERY
            save({
                "network": network.state_dict(), "optimizers": [optimizer.state_dict() for optimizer in optimizers],
                "step": step, "first_step": first_step, "tokens": tokens, "seconds": earlier + seconds,
                "taken": {length: cycle.taken for length, cycle in text.cycles.items()},
            }, folder / "state.pt")
            with open(folder / "loss.csv", "w", newline="") as file:
                csv.writer(file).writerows(rows)
        if done:
            break
        for optimizer in optimizers:
            for group in optimizer.param_groups:
                group["lr"] = arguments.rate * rate(step - first_step, tokens / arguments.tokens)
        rng = np.random.default_rng((SEED, step))
        batches = [text.any_batch(rng) for _ in range(BATCHES)]
        total, count = torch.zeros((), device=arguments.device), 0
        network.zero_grad()
        for ids in batches:
            loss, wanted = loss_of(network, kind, ids, rng, low, candidates)
            loss.backward()
            total, count = total + loss.detach(), count + wanted
        for weight in network.parameters():
            weight.grad /= count
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        matrices.take_gradients()
        for optimizer in optimizers:
            optimizer.step()
        losses.append(total / count)
        step, tokens = step + 1, tokens + sum(ids.size for ids in batches)


if __name__ == "__main__":
    main()
