#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace attopo {

/// A token put around every text.
struct SpecialToken {
    std::string text; ///< UTF-8
    std::int32_t id = 0;
};

/// What is done with the tokens of a text.
struct PostProcessor {
    /// An offset trimming (byte_level.h).
    struct Trimming {
        bool addPrefixSpace = false;
        std::size_t tokensBefore = 0; ///< Special tokens that stand before the text by then.
    };
    std::vector<Trimming> trimmings;
    std::vector<SpecialToken> before; ///< [CLS]
    std::vector<SpecialToken> after;  ///< [SEP]
};

} // namespace attopo
