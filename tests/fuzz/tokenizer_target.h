#pragma once

#include "fuzz_target.h"
#include "tokenizer/open_tokenizer_files.h"

#include <map>
#include <string>

namespace attopo {

/// Opens the tokenizer of these files and gives it a text.
inline int openAndTokenize(const std::map<std::string, std::string, std::less<>> &files,
                           std::string_view text)
{
    const auto find = [&](std::string_view name) -> std::optional<TokenizerFile> {
        const auto found = files.find(name);
        if (found == files.end())
            return std::nullopt;
        return TokenizerFile{found->first, found->second};
    };
    return readOrRefuse([&] {
        if (const auto tokenizer = openTokenizerFiles(find))
            tokenizer->tokenize(text, 64);
    });
}

/// What comes before the first `separator`, and what after it.
inline std::pair<std::string_view, std::string_view> partsOf(std::string_view bytes, char separator)
{
    const std::size_t end = bytes.find(separator);
    return {bytes.substr(0, end), end == std::string_view::npos ? std::string_view() : bytes.substr(end + 1)};
}

inline constexpr std::string_view someText = "The king's messenger, 123: größer, 日本語 😀 <mask>";

} // namespace attopo
