#include "tokenizer/json_parts.h"

#include "tokenizer/bert_normalizer.h"
#include "tokenizer/byte_level.h"
#include "tokenizer/character_normalizers.h"
#include "tokenizer/charsmap.h"
#include "tokenizer/replace_normalizer.h"
#include "tokenizer/unicode.h"
#include "tokenizer/unicode_normalizer.h"
#include "translatable.h"

#include <map>

namespace attopo {

namespace {

Normalizer readBert(const JsonFields &fields)
{
    BertNormalizerSettings settings;
    settings.cleanText = fields.boolean("clean_text");
    settings.handleChineseChars = fields.boolean("handle_chinese_chars");
    settings.stripAccents = fields.optionalBoolean("strip_accents");
    settings.lowercase = fields.boolean("lowercase");
    return [settings](AlignedText text) { return normalizeBert(std::move(text), settings); };
}

Normalizer readNormalizers(const JsonFields &fields)
{
    std::vector<Normalizer> steps;
    for (const JsonFields &step : readObjects(fields, "normalizers"))
        steps.push_back(readNormalizer(step));
    return [steps](AlignedText text) {
        for (const Normalizer &step : steps)
            text = step(std::move(text));
        return text;
    };
}

Normalizer unicodeForm(NormalizationForm form)
{
    return [form](const AlignedText &text) { return normalizeUnicode(text, form); };
}

Normalizer readStrip(const JsonFields &fields)
{
    const bool left = fields.boolean("strip_left");
    const bool right = fields.boolean("strip_right");
    return [left, right](AlignedText text) { return stripWhitespace(std::move(text), left, right); };
}

Normalizer readReplace(const JsonFields &fields)
{
    return [pattern = readPattern(fields, "pattern"), content = decodeUtf8(fields.string("content"))](
               const AlignedText &text) { return replaceMatches(text, pattern, content); };
}

Normalizer readPrepend(const JsonFields &fields)
{
    return [characters = decodeUtf8(fields.string("prepend"))](AlignedText text) {
        if (!text.empty())
            prepend(text, characters);
        return text;
    };
}

Normalizer readPrecompiled(const JsonFields &fields)
{
    const auto bytes = decodeBase64(fields.string("precompiled_charsmap"));
    if (!bytes)
        fields.fail("precompiled_charsmap", "base64");
    return [charsmap = std::make_shared<const Charsmap>(*bytes, fields.file())](const AlignedText &text) {
        return charsmap->normalize(text);
    };
}

} // namespace

Normalizer readNormalizer(const JsonFields &fields)
{
    static const std::map<std::string, std::function<Normalizer(const JsonFields &)>> readers = {
        {"BertNormalizer", readBert},
        {"Sequence", readNormalizers},
        {"NFC", [](const JsonFields &) { return unicodeForm(NormalizationForm::Nfc); }},
        {"NFD", [](const JsonFields &) { return unicodeForm(NormalizationForm::Nfd); }},
        {"NFKC", [](const JsonFields &) { return unicodeForm(NormalizationForm::Nfkc); }},
        {"NFKD", [](const JsonFields &) { return unicodeForm(NormalizationForm::Nfkd); }},
        {"Lowercase", [](const JsonFields &) { return Normalizer(lowerCase); }},
        {"Strip", readStrip},
        {"StripAccents", [](const JsonFields &) { return Normalizer(stripAccents); }},
        {"Nmt", [](const JsonFields &) { return Normalizer(cleanAsNmt); }},
        {"Replace", readReplace},
        {"Prepend", readPrepend},
        {"Precompiled", readPrecompiled},
        {"ByteLevel", [](const JsonFields &) { return Normalizer(toByteLevel); }},
    };
    const std::string type = fields.string("type");
    const auto reader = readers.find(type);
    if (reader == readers.end())
        failOnType(fields, TRANSLATABLE("Core", "%1: \"%2type\": normalizer type %3 is not read"), type);
    return reader->second(fields);
}

} // namespace attopo
