#include "first_models.h"

#include <QtGlobal>

#include <algorithm>

namespace attopo {

namespace {

constexpr QChar::Script manyScripts[] = {
    QChar::Script_Han,    QChar::Script_Hiragana, QChar::Script_Katakana,   QChar::Script_Hangul,
    QChar::Script_Arabic, QChar::Script_Hebrew,   QChar::Script_Cyrillic,   QChar::Script_Greek,
    QChar::Script_Thai,   QChar::Script_Bengali,  QChar::Script_Devanagari, QChar::Script_Tamil,
    QChar::Script_Latin,  QChar::Script_Georgian, QChar::Script_Armenian,
};
constexpr QChar::Script hebrew[] = {QChar::Script_Hebrew};
/// Of the languages that Qwen 2.5 names: Chinese, Japanese, Korean, Russian, Thai, Arabic, …
constexpr QChar::Script scriptsOfQwen[] = {
    QChar::Script_Han,    QChar::Script_Hiragana, QChar::Script_Katakana, QChar::Script_Hangul,
    QChar::Script_Arabic, QChar::Script_Cyrillic, QChar::Script_Thai,     QChar::Script_Latin,
};
constexpr bool readsBytes = true;

constexpr FirstModel models[] = {
    {"google-bert/bert-base-uncased", "440 MB", "Apache-2.0", QT_TRANSLATE_NOOP("FirstModels", "English"),
     QT_TRANSLATE_NOOP("FirstModels", "the model of most of the literature")},
    {"distilbert/distilbert-base-uncased", "268 MB", "Apache-2.0",
     QT_TRANSLATE_NOOP("FirstModels", "English"), QT_TRANSLATE_NOOP("FirstModels", "BERT in six layers")},
    {"FacebookAI/roberta-base",
     "499 MB",
     "MIT",
     QT_TRANSLATE_NOOP("FirstModels", "English"),
     QT_TRANSLATE_NOOP("FirstModels", "BERT trained for longer; cased"),
     {},
     readsBytes},
    {"google-bert/bert-base-multilingual-cased", "714 MB", "Apache-2.0",
     QT_TRANSLATE_NOOP("FirstModels", "104 languages"),
     QT_TRANSLATE_NOOP("FirstModels", "a text beside its translation; Chinese, Arabic, Hindi, …"),
     manyScripts},
    {"FacebookAI/xlm-roberta-base", "1.1 GB", "MIT", QT_TRANSLATE_NOOP("FirstModels", "100 languages"),
     QT_TRANSLATE_NOOP("FirstModels", "many scripts in one vocabulary"), manyScripts},
    {"onlplab/alephbert-base", "500 MB", "Apache-2.0", QT_TRANSLATE_NOOP("FirstModels", "Hebrew"),
     QT_TRANSLATE_NOOP("FirstModels", "a language written from right to left"), hebrew},
    {"openai-community/gpt2",
     "548 MB",
     "MIT",
     QT_TRANSLATE_NOOP("FirstModels", "English"),
     QT_TRANSLATE_NOOP("FirstModels", "induction heads, the first token as a sink; a text as it grows"),
     {},
     readsBytes},
    {"EleutherAI/pythia-70m",
     "166 MB",
     "Apache-2.0",
     QT_TRANSLATE_NOOP("FirstModels", "English"),
     QT_TRANSLATE_NOOP("FirstModels", "a small decoder with its whole training published"),
     {},
     readsBytes},
    {"HuggingFaceTB/SmolLM-135M",
     "269 MB",
     "Apache-2.0",
     QT_TRANSLATE_NOOP("FirstModels", "English"),
     QT_TRANSLATE_NOOP("FirstModels", "a small Llama"),
     {},
     readsBytes},
    {"Qwen/Qwen2.5-0.5B", "988 MB", "Apache-2.0",
     QT_TRANSLATE_NOOP("FirstModels", "29 languages, Chinese among them"),
     QT_TRANSLATE_NOOP("FirstModels", "a decoder of today that reads Chinese"), scriptsOfQwen, readsBytes},
    {"Helsinki-NLP/opus-mt-en-de", "298 MB", "CC-BY-4.0",
     QT_TRANSLATE_NOOP("FirstModels", "English to German"),
     QT_TRANSLATE_NOOP("FirstModels", "translation: what the one text attends to in the other")},
    {"facebook/nllb-200-distilled-600M", "2.5 GB", "CC-BY-NC-4.0",
     QT_TRANSLATE_NOOP("FirstModels", "200 languages"),
     QT_TRANSLATE_NOOP("FirstModels", "translation between languages few models know"), manyScripts},
    {"facebook/esm2_t6_8M_UR50D", "31 MB", "MIT", QT_TRANSLATE_NOOP("FirstModels", "proteins"),
     QT_TRANSLATE_NOOP("FirstModels", "amino acids instead of words")},
};

} // namespace

std::span<const FirstModel> firstModels() { return models; }

QStringList modelsThatKnow(QChar::Script script)
{
    QStringList ids;
    for (const FirstModel &model : models)
        if (std::find(model.scripts.begin(), model.scripts.end(), script) != model.scripts.end())
            ids << QLatin1String(model.id);
    return ids;
}

QStringList modelsThatReadBytes()
{
    QStringList ids;
    for (const FirstModel &model : models)
        if (model.readsBytes)
            ids << QLatin1String(model.id);
    return ids;
}

} // namespace attopo
