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

/// What a pair of texts is put together from: a token that is put in, or one of the texts.
struct PairPiece {
    enum class Kind { Special, First, Second };
    Kind kind = Kind::Special;
    SpecialToken token{}; ///< Of Special.
    std::int32_t segment = 0;
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
    std::vector<PairPiece> pair;      ///< Empty: the tokenizer knows no pairs.
};

/// Pairs made of what stands around one text: before, the first text, after (once or twice), the second text,
/// after.
void addPair(PostProcessor &processor, bool separatorTwice, std::int32_t segmentOfSecond);

} // namespace attopo
