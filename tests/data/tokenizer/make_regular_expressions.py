"""Writes regular_expressions.json: how Hugging Face's tokenizers split a long mixed text by the regular expressions
that pre-tokenizers have, and by what Oniguruma reads in a way of its own. Needs tokenizers 0.20 or later.

    python3 make_regular_expressions.py > regular_expressions.json
"""
import json

from tokenizers import Regex
from tokenizers.pre_tokenizers import Split

expressions = [
    # GPT-2, RoBERTa, BART, OPT, CodeGen
    r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+",
    # cl100k (GPT-4), and as Llama 3, Qwen 2, DBRX and StableLM 2 have it
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+",
    r"'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?+\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]++[\r\n]*|\s*[\r\n]|\s+(?!\S)|\s+",
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+",
    r"\p{N}{1,3}+",
    r"\p{N}{1,3}",
    # o200k (GPT-4o), Llama 4
    r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+",
    # DeepSeek
    r"[\r\n]",
    r"\s?[A-Za-zµÀ-ÖØ-öø-ƺƼ-ƿǄ-ʓʕ-ʯͰ-ͳͶͷͻ-ͽͿΆΈ-ΊΌΎ-ΡΣ-ϵϷ-ҁҊ-ԯԱ-Ֆ]+",
    r"\s?[!-/:-~！-／：-～‘-‟　-。]+",
    r"\s+$",
    r"[一-龥ࠀ-一가-퟿]+",
    r"[!\"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~][A-Za-z]+|[^\r\n\p{L}\p{P}\p{S}]?[\p{L}\p{M}]+| ?[\p{P}\p{S}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+",
    # BLOOM, Falcon, CLIP, Whisper, Mistral, Nemo
    r" ?[^(\s|[.,!?…。，、।۔،])]+",
    r"[0-9][0-9][0-9]",
    r"'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+",
    r"<\|startoftext\|>|<\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+",
    r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+",
    # Common ones, and what Oniguruma reads otherwise than other engines
    r"\w+|[^\w\s]+",
    r"\s+",
    r"\w",
    r"\b",
    r"\h+",
    r"\H+",
    r"[[:punct:]]",
    r"[^[:punct:]\s]+",
    r"[a[:^punct:]]+",
    r"[:punct:]",
    r"\p{Punct}+",
    r"[[:alpha:]]+|[[:digit:]]+",
    r"\d+|\D+",
    r"^.|.$",
    r"(?<=[a-z])(?=[A-Z])",
    r"\X",
    r"\R",
    r"x*",
    r"[^\S\n]+",
    r"\p{Han}|\p{Hiragana}+|\p{Hangul}+|\p{Arabic}+",
    r"(\w)\1",
]

text = (
    "The king's messenger didn't say: \"WE'LL see 12345678 people\" -- I'm sure, they've 3.14 or 1,000,000 €!\n"
    "Ein Fluß, größer als GROẞ; naïve café, Ångström & Ωmega, ½ + ¼ = ¾, x² ³ ⅷ Ⅻ ٣٤٥ १२३\r\n"
    "\r\n  \t tabs\tand   spaces \u00a0no-break\u2003em \u200bzero\u200dwidth \u2028line\u2029paragraph\u0085next\u000bvertical\n"
    "日本語のテキストと漢字、ひらがな。한국어 텍스트 مرحبا بالعالم، שלום עולם Привет, МИР! สวัสดี नमस्ते दुनिया।\n"
    "snake_case camelCase HTTPServer2 C++ a->b::c <|endoftext|> <tag attr='v'/> http://example.org/a?b=c#d @user #tag\n"
    "emoji 😀👍🏽👨‍👩‍👧‍👦🇩🇪 ❤️ combining e\u0301 a\u0308\u0304 Ǆ ǅ ª º _ ‿ ’s ‘quoted’ “double” … – — ¿ ¡ § ¶ † ‡ • × ÷ ± ∞ ≠ ≤\n"
    "aaaa xxyzzy 'S 'T 'LL 'RE I'D 0xDEADBEEF deadbeef 1e-5 100km 2nd ab12cd34 ::: ... ,,, $$$ ^^^ ~~~ ||| \\\\ `code`\n"
    "\u0000control\u0001\u001f\u007f end  \n   \n"
)

cases = [{"expression": each, "starts": [begin for _, (begin, _) in Split(Regex(each), "isolated").pre_tokenize_str(text)]}
         for each in expressions]
print(json.dumps({"text": text, "cases": cases}, ensure_ascii=True, indent=0))
