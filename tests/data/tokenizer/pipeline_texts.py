"""Texts of the tests of whole pipelines, and sentences to train small tokenizers on."""

PIPELINE_TEXTS = [
    "",
    " ",
    "   \n\t ",
    "The cat sat on the mat.",
    " The  cat   sat on  the mat.  ",
    "It's we'll they've I'd DON'T y'all 'tis",
    "Crème brûlée — naïve façade; cre\u0300me bru\u0302le\u0301e",
    "a\u0323\u0301 a\u0301\u0323 q\u0344\u0323 \u1100\u1161\u11a8 \uac01 e\u0301\u0301",
    "Straße STRASSE über Öl İstanbul",
    "Le cœur a ses raisons, l'été aussi.",
    "Привет, мир! Ёлка Й",
    "ΟΔΥΣΣΕΥΣ Ὀδυσσεύς σς",
    "שָׁלוֹם עולם",
    "السَّلَامُ عَلَيْكُمْ 123 ١٢٣",
    "नमस्ते दुनिया क्षत्रिय",
    "สวัสดีชาวโลก",
    "你好，世界。日本語ひらがなカタカナー ﾊﾝｶｸ",
    "안녕하세요 세계",
    "👩‍👩‍👧 family 👍🏽 🇩🇪🇫🇷 flags ❤️",
    "tab\tnew\nline\r\nend\x0b\x0c\x1c\x85 nul\x00 bell\x07 del\x7f\x9f",
    "zero\u200bwidth no\u00a0break soft\u00adhyphen wide\u3000space thin\u2009space line\u2028separator\ufeff",
    "def f(x):\n    if x:\n        return 1\n\n\n\treturn  -1\n",
    "1234567 1,234.56 3.14 2024-01-31 ½ ² Ⅳ ① ①② ﬁne ﬂag",
    "$100 + 50% = <tag> `a|b` ``q'' ''q'' ~^_ «x» “q” … ¿¡ !?!? ...",
    "<s>x</s> <unk> <mask> <pad>  <mask>  ok<mask>ok [MASK] [CLS][SEP] [UNK]",
    "<|endoftext|> a<|endoftext|>b <|begin_of_text|> <|im_start|>user\nhi<|im_end|>",
    "<extra_id_0> sentinel  <extra_id_1>  end new newer anew NEW",
    "▁under ▁▁score Ġhi <0x41> ## ##ing",
    "x" * 60,
    "unknown ⊗⊗⊗ ꙮ 𐐀𐐨 𝐀𝒜 \U0001e900 ᚠᛇᚻ mixed⊗in",
    "MKTAYIAKQR<mask>QISFVKSHFSRQ",
    "replacement\ufffdcharacter private\ue000use e-mail user@example.org #tag",
]

SENTENCES = """The cat sat on the mat. The dog sat on the cat, and the mat was flat.
It's said that we'll go; they've said I'd not know. Don't you think the weather is nice today?
A tokenizer splits text into pieces, and the model reads the pieces one by one.
def f(x): return x + 1234 - 567 * 89.
Le chat est assis sur le tapis. L'été, le cœur a ses raisons que la raison ne connaît pas. Crème brûlée.
Die Katze sitzt auf der Matte. Straße, Öl, über, schön, Gebäude. Die Tür ist groß.
Привет, мир! Кошка сидит на ковре. Ёлка стоит в лесу. Как дела сегодня?
Γειά σου Κόσμε. Η γάτα κάθεται στο χαλί. Οδυσσεύς.
שלום עולם. החתול יושב על השטיח.
السلام عليكم. القطة تجلس على السجادة.
नमस्ते दुनिया। बिल्ली चटाई पर बैठी है।
สวัสดีชาวโลก แมวนั่งบนเสื่อ
你好，世界。猫坐在垫子上。今天天气很好。
こんにちは世界。猫がマットの上に座っています。カタカナ
안녕하세요 세계. 고양이가 매트 위에 앉아 있습니다.
family flags zero width space hyphen line user example unknown mixed sentinel end new under score""".split("\n")
