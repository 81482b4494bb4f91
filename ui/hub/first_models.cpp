#include "first_models.h"

#include <QtGlobal>

namespace attopo {

namespace {

constexpr FirstModel models[] = {
    {"google-bert/bert-base-uncased", "440 MB", "Apache-2.0", QT_TRANSLATE_NOOP("FirstModels", "English"),
     QT_TRANSLATE_NOOP("FirstModels", "the model of most of the literature")},
    {"distilbert/distilbert-base-uncased", "268 MB", "Apache-2.0",
     QT_TRANSLATE_NOOP("FirstModels", "English"), QT_TRANSLATE_NOOP("FirstModels", "BERT in six layers")},
    {"FacebookAI/roberta-base", "499 MB", "MIT", QT_TRANSLATE_NOOP("FirstModels", "English"),
     QT_TRANSLATE_NOOP("FirstModels", "BERT trained for longer; cased")},
    {"google-bert/bert-base-multilingual-cased", "714 MB", "Apache-2.0",
     QT_TRANSLATE_NOOP("FirstModels", "104 languages"),
     QT_TRANSLATE_NOOP("FirstModels", "a text beside its translation; Chinese, Arabic, Hindi, …")},
    {"FacebookAI/xlm-roberta-base", "1.1 GB", "MIT", QT_TRANSLATE_NOOP("FirstModels", "100 languages"),
     QT_TRANSLATE_NOOP("FirstModels", "many scripts in one vocabulary")},
    {"onlplab/alephbert-base", "500 MB", "Apache-2.0", QT_TRANSLATE_NOOP("FirstModels", "Hebrew"),
     QT_TRANSLATE_NOOP("FirstModels", "a language written from right to left")},
    {"openai-community/gpt2", "548 MB", "MIT", QT_TRANSLATE_NOOP("FirstModels", "English"),
     QT_TRANSLATE_NOOP("FirstModels", "induction heads, the first token as a sink; a text as it grows")},
    {"EleutherAI/pythia-70m", "166 MB", "Apache-2.0", QT_TRANSLATE_NOOP("FirstModels", "English"),
     QT_TRANSLATE_NOOP("FirstModels", "a small decoder with its whole training published")},
    {"HuggingFaceTB/SmolLM-135M", "269 MB", "Apache-2.0", QT_TRANSLATE_NOOP("FirstModels", "English"),
     QT_TRANSLATE_NOOP("FirstModels", "a small Llama")},
    {"Qwen/Qwen2.5-0.5B", "988 MB", "Apache-2.0",
     QT_TRANSLATE_NOOP("FirstModels", "29 languages, Chinese among them"),
     QT_TRANSLATE_NOOP("FirstModels", "a decoder of today that reads Chinese")},
    {"Helsinki-NLP/opus-mt-en-de", "298 MB", "CC-BY-4.0",
     QT_TRANSLATE_NOOP("FirstModels", "English to German"),
     QT_TRANSLATE_NOOP("FirstModels", "translation: what the one text attends to in the other")},
    {"facebook/esm2_t6_8M_UR50D", "31 MB", "MIT", QT_TRANSLATE_NOOP("FirstModels", "proteins"),
     QT_TRANSLATE_NOOP("FirstModels", "amino acids instead of words")},
};

} // namespace

std::span<const FirstModel> firstModels() { return models; }

} // namespace attopo
