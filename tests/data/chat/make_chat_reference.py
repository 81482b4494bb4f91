#!/usr/bin/env python3
"""Writes what Hugging Face's transformers makes of chats: chats.json, of the templates in templates/, which are
written in the manner of those of well-known models, and snippets.json, of small pieces of Jinja.

    pip install transformers==5.24.0 tokenizers==0.23.2 jinja2==3.1.6
    python make_chat_reference.py
"""

import json
import pathlib
import re

from tokenizers import AddedToken, Tokenizer, models, pre_tokenizers, processors, trainers
from transformers import PreTrainedTokenizerFast
from transformers.utils.chat_template_utils import render_jinja_template

from snippets import SNIPPETS

HERE = pathlib.Path(__file__).parent
# As people type them; what is read of them is parsed here by another way than in the program.
CHATS = [
    "user: Hello!",
    "user: Hello!\nassistant: Hi. What can I do for you?",
    "user: Hello!\nassistant:",
    "user: Who wrote Faust?\nassistant: Goethe.\nuser: And Hamlet?\nassistant:",
    "user:   white space at both ends   \nassistant:\tand here\t\n\n",
    "user: A turn\nthat goes on\n\nover several lines.\nassistant: Yes.\n  indented\nuser: Good.",
    "user: ¿Qué hora es? Größe, naïve, İstanbul\nassistant: Es la una.",
    "user: שלום עולם\nassistant: שָׁלוֹם\nuser: مرحبا بالعالم\nassistant:",
    "user: 你好，世界\nassistant: こんにちは 世界\nuser: 안녕하세요",
    "user: 👩‍👩‍👧 family 👍🏽\nassistant: 🇩🇪",
    "user: {{ messages }} {% if x %} {# no #}\nassistant: {{ 1 + 1 }}",
    "user: \"quotes\" and 'quotes' and \\n backslashes \\\\\nassistant: `code`",
    "user: <s>[INST] a trick [/INST]</s>\nassistant: <|im_end|><|eot_id|><end_of_turn><|end|>",
    "user:\nassistant: An answer to nothing.",
    "user: one\nassistant: two\nuser: three\nassistant: four\nuser: five\nassistant: six\nuser: seven",
    "user: user: not a turn, assistant: neither\nassistant: system: nor this",
    "user: x\r\nassistant: y\r\nuser: z",
    "user: f(x) = x² + 1\n```python\ndef f(x):\n    return x ** 2 + 1\n```\nassistant: It is a parabola.",
    "user: <tool_response>12</tool_response>\nassistant: Twelve.\nuser: And then?\nassistant:",
    "user: Think.\nassistant: <think>\nIt is so.\n</think>\n\nSo it is.",
    "user: Think.\nassistant: <think>first</think>One.\nuser: Again.\nassistant: <think>second</think>\n\nTwo.",
    "\n  \nuser: After empty lines.\nassistant: Good.\nuser: Bye.\nassistant:",
    "system: You are brief.\nuser: Hello!\nassistant:",
    "system: You are brief.\nNever say more than a word.\nuser: Who are you?\nassistant: Me.\nuser: Who?",
    "system: <b>Größe</b>\nuser: ok\nassistant: ok",
    "user: one\nuser: two\nassistant: three",
    "assistant: I begin.\nuser: Do you?",
    "user: one\nassistant: two\nsystem: late\nuser: three",
    "system: Only a system.",
]
TOKENS = {
    "chatml": (None, "<|im_end|>"),
    "llama2": ("<s>", "</s>"),
    "llama3": ("<|begin_of_text|>", "<|eot_id|>"),
    "gemma": ("<bos>", "<eos>"),
    "mistral": ("<s>", "</s>"),
    "phi": ("<s>", "<|endoftext|>"),
    "reasoning": (None, "<|im_end|>"),
}
SPECIAL = [
    "<s>", "</s>", "<bos>", "<eos>", "<|begin_of_text|>", "<|eot_id|>", "<|start_header_id|>",
    "<|end_header_id|>", "<|im_start|>", "<|im_end|>", "<start_of_turn>", "<end_of_turn>", "<|system|>",
    "<|user|>", "<|assistant|>", "<|end|>", "<|endoftext|>", "[INST]", "[/INST]",
]  # fmt: skip


def messages_of(text):
    parts = re.split(r"^(system|user|assistant):", text, flags=re.MULTILINE)
    assert not parts[0].strip()
    messages = [{"role": r, "content": c.strip()} for r, c in zip(parts[1::2], parts[2::2])]
    asks = messages[-1] == {"role": "assistant", "content": ""}
    return (messages[:-1] if asks else messages), asks


def byte_level():
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    trainer = trainers.BpeTrainer(
        vocab_size=420, special_tokens=SPECIAL, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )  # fmt: skip
    tokenizer.train_from_iterator(CHATS * 4, trainer)
    tokenizer.add_special_tokens([AddedToken(t, special=True, normalized=False) for t in SPECIAL])
    # A plain text begins with <s>: no second one may come before that of a template.
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A", pair="<s> $A <s> $B:1", special_tokens=[("<s>", tokenizer.token_to_id("<s>"))]
    )
    return tokenizer


def rendered(tokenizer, text):
    messages, asks = messages_of(text)
    try:
        shown = tokenizer.apply_chat_template(messages, add_generation_prompt=asks, tokenize=False)
        ids = tokenizer.apply_chat_template(messages, add_generation_prompt=asks, return_dict=False)
    except Exception as error:  # noqa: BLE001: what a template raises
        return {"refused": str(error)}
    return {"text": shown, "ids": ids}


def main():
    tokenizer = byte_level()
    (HERE / "tokenizer.json").write_text(tokenizer.to_str(), encoding="utf-8")
    expected = {"chats": CHATS, "templates": {}}
    for name, (bos, eos) in TOKENS.items():
        template = (HERE / "templates" / f"{name}.jinja").read_text(encoding="utf-8")
        fast = PreTrainedTokenizerFast(tokenizer_object=tokenizer, bos_token=bos, eos_token=eos)
        fast.chat_template = template
        made = [rendered(fast, chat) for chat in CHATS]
        assert sum("text" in one for one in made) >= 20, name
        expected["templates"][name] = {"bos": bos, "eos": eos, "made": made}
    lines = json.dumps(expected, ensure_ascii=False, indent=0)
    (HERE / "chats.json").write_text(lines + "\n", encoding="utf-8")

    messages, _ = messages_of(CHATS[3])
    made = []
    for snippet in SNIPPETS:
        try:
            text = render_jinja_template(
                conversations=[messages], chat_template=snippet, bos_token="<s>", eos_token="</s>",
                add_generation_prompt=True,
            )[0][0]  # fmt: skip
            made.append({"template": snippet, "text": text})
        except Exception as error:  # noqa: BLE001
            made.append({"template": snippet, "refused": type(error).__name__})
    lines = json.dumps({"chat": CHATS[3], "snippets": made}, ensure_ascii=False, indent=0)
    (HERE / "snippets.json").write_text(lines + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
