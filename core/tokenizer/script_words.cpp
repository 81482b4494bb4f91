#include "tokenizer/script_words.h"

#include <unicode/uscript.h>

#include <optional>

namespace attopo {

namespace {

/// nullopt: any script.
std::optional<UScriptCode> scriptOf(char32_t character)
{
    constexpr char32_t prolongedSoundMark = 0x30FC;
    if (character == U' ')
        return std::nullopt;
    if (character == prolongedSoundMark)
        return USCRIPT_HAN;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(character), &status);
    if (script == USCRIPT_UNKNOWN)
        return std::nullopt;
    return script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ? USCRIPT_HAN : script;
}

} // namespace

void appendScriptWords(const AlignedText &text, std::vector<AlignedText> &words)
{
    std::optional<UScriptCode> last;
    for (const AlignedCharacter &c : text) {
        const std::optional<UScriptCode> script = scriptOf(c.character);
        if (script && script != last) {
            words.emplace_back();
            last = script;
        }
        if (last) // what stands before the first script belongs to no word
            words.back().push_back(c);
    }
}

} // namespace attopo
