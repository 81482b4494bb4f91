#pragma once

#include "tokenizer/aligned_text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attopo {

/// The table with which sentencepiece rewrites characters before it splits text ("precompiled_charsmap"): a
/// double-array trie (Darts) of byte strings, whose values are places in a block of NUL-terminated UTF-8
/// strings.
class Charsmap {
public:
    /// `bytes`: the trie's size in bytes (32 bits, little endian), the trie's units (32 bits each), the
    /// strings. Throws Error when they are no such table; `place` (file and key) stands in the message.
    Charsmap(std::string_view bytes, const std::string &place);

    /// "Precompiled" as normalizer, as crate spm_precompiled does it: by grapheme clusters of fewer than six
    /// bytes, or else by characters.
    AlignedText normalize(const AlignedText &text) const;

    /// A key that bytes begin with, and what stands for it.
    struct Match {
        std::size_t length = 0; ///< Of the key, in bytes.
        std::string_view replacement;
    };
    /// The longest or the shortest key that `bytes` begin with.
    std::optional<Match> match(std::string_view bytes, bool longest) const;

private:
    void requireSound(const std::string &place) const;

    std::vector<std::uint32_t> units_;
    std::string strings_;
};

/// Decodes base64 (RFC 4648, with padding); nullopt when it is none.
std::optional<std::string> decodeBase64(std::string_view text);

} // namespace attopo
