#!/usr/bin/env python3
"""Stacks of attention as Python programs write them, and what is in them (expected.json).

Needs numpy, torch and safetensors. Run in this folder.
"""
import json

import numpy as np
import torch
from safetensors.numpy import save_file

rng = np.random.default_rng(7)
layers, heads, n, m, d = 3, 2, 6, 4, 5
tokens = ["[CLS]", "The", "king", "##dom", ".", "[SEP]"]


def attention(*shape):
    weights = rng.random(shape).astype("f4") ** 3
    return weights / weights.sum(-1, keepdims=True)


stack = attention(layers, heads, n, n)
batch = np.stack([attention(layers, heads, n, n), stack], axis=1)  # [L, B, H, n, n]
hidden = rng.standard_normal((layers + 1, n, d)).astype("f4")
cross = attention(layers, heads, n, m)
causal = np.tril(stack) / np.tril(stack).sum(-1, keepdims=True)
half = stack.astype("f2")
names = np.array(tokens)

np.savez("plain.npz", attentions=stack, tokens=names, hidden_states=hidden, model="org/tiny")
np.savez_compressed("compressed.npz", attentions=half, tokens=names, text="The kingdom.",
                    spans=np.array([[0, 0], [0, 3], [4, 8], [8, 11], [11, 12], [0, 0]]))
np.savez("some-layers.npz", attention_0=stack[0], attention_2=stack[2][:1], tokens=names)
np.save("beside.npy", stack)
json.dump(tokens, open("beside.json", "w"))
np.save("fortran.npy", np.asfortranarray(stack))
np.save("batch.npy", batch)
np.save("text-first.npy", batch.swapaxes(0, 1))
np.save("logits.npy", np.log(stack))
np.savez("padded.npz", attentions=stack, tokens=names, attention_mask=np.array([1, 1, 1, 1, 1, 0], dtype=bool))
unattended = stack.copy()  # neither mask nor tokens: nobody attends to what is behind the text
unattended[..., 5] = 0
np.save("unattended.npy", unattended / unattended.sum(-1, keepdims=True))
np.savez("sink-dropped.npz", attentions=0.8 * stack, tokens=names)
np.savez("cross.npz", attentions=causal, cross_attentions=cross, tokens=names, source_tokens=np.array(list("abcd")))
save_file({f"blocks.{k}.attn.hook_pattern": stack[k][None] for k in range(layers)}, "lens.safetensors",
          metadata={"tokens": json.dumps(["<bos>", "ĠThe", "Ġking", "dom", ".", "<eos>"]), "model": "lens"})
torch.save(tuple(torch.tensor(stack[k])[None].to(torch.bfloat16) for k in range(layers)), "outputs.pt")

# What is wrong
nan = stack.copy()
nan[1, 0, 2, 3] = np.nan
np.savez("bad-nan.npz", attentions=nan, tokens=names)
np.savez("bad-count.npz", attentions=stack, tokens=names[:-1])
np.savez("bad-shape.npz", attentions=stack[0], tokens=names)
np.savez("bad-empty.npz", something=stack)
np.savez("bad-object.npz", attentions=np.array([1, None], dtype=object))
open("bad-cut.npz", "wb").write(open("compressed.npz", "rb").read()[:-300])
open("bad.h5", "wb").write(b"\x89HDF\r\n\x1a\n" + bytes(64))

softmax = np.exp(np.log(stack)) / np.exp(np.log(stack)).sum(-1, keepdims=True)
cut = stack[:, :, :5, :5] / stack[:, :, :5, :5].sum(-1, keepdims=True)
expected = {
    "plain": stack, "compressed": half.astype("f4"), "fortran": stack, "beside": stack, "batch1": batch[:, 1],
    "logits": softmax, "padded": cut, "sink-dropped": stack, "cross": causal, "cross-source": cross,
    "outputs": torch.tensor(stack).to(torch.bfloat16).float().numpy(), "hidden": hidden,
}
json.dump({name: np.asarray(values, dtype="f8").reshape(-1).tolist() for name, values in expected.items()},
          open("expected.json", "w"))
