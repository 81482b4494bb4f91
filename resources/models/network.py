"""The two networks, with weights named and laid out as Hugging Face's
ModernBertForMaskedLM and GPTNeoXForCausalLM have them. Needs torch alone."""

import torch
from torch import nn
from torch.nn import functional as F

WIDTH, LAYERS, HEADS = 256, 6, 8
HEAD_SIZE = WIDTH // HEADS
ROPE_BASE = 10_000.0
EPSILON = 1e-5
START_SCALE = 0.02


def rope(length: int, device: torch.device) -> tuple[torch.Tensor, torch.Tensor]:
    """Cosines and sines [length, HEAD_SIZE] of the rotary embedding (Su et al. 2021)."""
    frequency = ROPE_BASE ** (-torch.arange(0, HEAD_SIZE, 2, device=device) / HEAD_SIZE)
    angle = torch.arange(length, device=device)[:, None] * frequency
    angle = torch.cat([angle, angle], dim=1)
    return angle.cos(), angle.sin()


def turn(x: torch.Tensor, cos: torch.Tensor, sin: torch.Tensor) -> torch.Tensor:
    first, second = x.chunk(2, dim=-1)
    return x * cos + torch.cat([-second, first], dim=-1) * sin


def attend(q: torch.Tensor, k: torch.Tensor, v: torch.Tensor, causal: bool) -> torch.Tensor:
    """[batch, heads, length, HEAD_SIZE] to [batch, length, WIDTH]. On a CPU this is
    faster than PyTorch's fused attention, for short texts several times."""
    length = q.shape[2]
    cos, sin = rope(length, q.device)
    scores = turn(q * HEAD_SIZE**-0.5, cos, sin) @ turn(k, cos, sin).transpose(2, 3)
    if causal:
        scores = scores + torch.full((length, length), -torch.inf, device=q.device, dtype=scores.dtype).triu(1)
    return (scores.softmax(-1) @ v).transpose(1, 2).flatten(2)


class EncoderLayer(nn.Module):
    INNER = 640

    def __init__(self, first: bool) -> None:
        super().__init__()
        self.attn_norm = nn.Identity() if first else nn.LayerNorm(WIDTH, EPSILON, bias=False)
        self.attn = nn.ModuleDict({
            "Wqkv": nn.Linear(WIDTH, 3 * WIDTH, bias=False), "Wo": nn.Linear(WIDTH, WIDTH, bias=False)
        })
        self.mlp_norm = nn.LayerNorm(WIDTH, EPSILON, bias=False)
        self.mlp = nn.ModuleDict({
            "Wi": nn.Linear(WIDTH, 2 * self.INNER, bias=False), "Wo": nn.Linear(self.INNER, WIDTH, bias=False)
        })

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        batch, length, _ = x.shape
        parts = self.attn["Wqkv"](self.attn_norm(x)).view(batch, length, 3, HEADS, HEAD_SIZE)
        q, k, v = parts.permute(2, 0, 3, 1, 4)
        x = x + self.attn["Wo"](attend(q, k, v, causal=False))
        value, gate = self.mlp["Wi"](self.mlp_norm(x)).chunk(2, dim=-1)
        return x + self.mlp["Wo"](F.gelu(value) * gate)


class Encoder(nn.Module):
    """ModernBERT (Warner et al. 2024), every layer attending to all tokens."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.model = nn.ModuleDict({
            "embeddings": nn.ModuleDict({
                "tok_embeddings": nn.Embedding(vocabulary, WIDTH),
                "norm": nn.LayerNorm(WIDTH, EPSILON, bias=False),
            }),
            "layers": nn.ModuleList([EncoderLayer(first=i == 0) for i in range(LAYERS)]),
            "final_norm": nn.LayerNorm(WIDTH, EPSILON, bias=False),
        })
        self.head = nn.ModuleDict({
            "dense": nn.Linear(WIDTH, WIDTH, bias=False), "norm": nn.LayerNorm(WIDTH, EPSILON, bias=False)
        })
        self.decoder = nn.ParameterDict({"bias": nn.Parameter(torch.zeros(vocabulary))})

    def embedding(self) -> nn.Embedding:
        return self.model["embeddings"]["tok_embeddings"]

    def bias(self) -> torch.Tensor:
        return self.decoder["bias"]

    @property
    def body(self) -> nn.Module:
        return self.model

    def final_states(self, ids: torch.Tensor) -> torch.Tensor:
        x = self.model["embeddings"]["norm"](self.embedding()(ids))
        for layer in self.model["layers"]:
            x = layer(x)
        return self.model["final_norm"](x)

    def states(self, ids: torch.Tensor, places: torch.Tensor) -> torch.Tensor:
        """What is scored against the embeddings, at these places of the flattened batch."""
        x = self.final_states(ids).flatten(0, 1)[places]
        return self.head["norm"](F.gelu(self.head["dense"](x)))


class DecoderLayer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.input_layernorm = nn.LayerNorm(WIDTH, EPSILON)
        self.attention = nn.ModuleDict({
            "query_key_value": nn.Linear(WIDTH, 3 * WIDTH, bias=False), "dense": nn.Linear(WIDTH, WIDTH, bias=False)
        })
        self.post_attention_layernorm = nn.LayerNorm(WIDTH, EPSILON)
        self.mlp = nn.ModuleDict({
            "dense_h_to_4h": nn.Linear(WIDTH, 4 * WIDTH), "dense_4h_to_h": nn.Linear(4 * WIDTH, WIDTH)
        })

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        batch, length, _ = x.shape
        parts = self.attention["query_key_value"](self.input_layernorm(x)).view(batch, length, HEADS, 3, HEAD_SIZE)
        q, k, v = parts.permute(3, 0, 2, 1, 4)
        x = x + self.attention["dense"](attend(q, k, v, causal=True))
        inner = F.gelu(self.mlp["dense_h_to_4h"](self.post_attention_layernorm(x)))
        return x + self.mlp["dense_4h_to_h"](inner)


class Decoder(nn.Module):
    """GPT-NeoX (Black et al. 2022), attention before the feed-forward part."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.gpt_neox = nn.ModuleDict({
            "embed_in": nn.Embedding(vocabulary, WIDTH),
            "layers": nn.ModuleList([DecoderLayer() for _ in range(LAYERS)]),
            "final_layer_norm": nn.LayerNorm(WIDTH, EPSILON),
        })

    def embedding(self) -> nn.Embedding:
        return self.gpt_neox["embed_in"]

    def bias(self) -> torch.Tensor:
        return torch.zeros(self.embedding().num_embeddings, device=self.embedding().weight.device)

    @property
    def body(self) -> nn.Module:
        return self.gpt_neox

    def final_states(self, ids: torch.Tensor) -> torch.Tensor:
        x = self.embedding()(ids)
        for layer in self.gpt_neox["layers"]:
            x = layer(x)
        return self.gpt_neox["final_layer_norm"](x)

    def states(self, ids: torch.Tensor, places: torch.Tensor) -> torch.Tensor:
        """What is scored against the embeddings, at these places of the flattened batch."""
        return self.final_states(ids).flatten(0, 1)[places]


NETWORKS = {"encoder": Encoder, "decoder": Decoder}


def new_network(kind: str, vocabulary: int) -> nn.Module:
    """Normally distributed weights; what is added to the residual stream starts smaller (Radford et al. 2019)."""
    network = NETWORKS[kind](vocabulary)
    for name, weight in network.named_parameters():
        if weight.dim() == 2:
            smaller = name.endswith(("attn.Wo.weight", "mlp.Wo.weight", "attention.dense.weight", "4h_to_h.weight"))
            nn.init.normal_(weight, std=START_SCALE / (2 * LAYERS) ** 0.5 if smaller else START_SCALE)
    return network
