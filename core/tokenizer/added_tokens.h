#pragma once

#include "tokenizer/aligned_text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace attopo {

/// A token that is looked for in the text itself, as tokenizer.json lists them under "added_tokens".
struct AddedToken {
    std::string content; ///< UTF-8, not empty.
    std::int32_t id = 0;
    bool singleWord = false; ///< Only where no word character touches it.
    bool lstrip = false;     ///< Takes the white space before it along.
    bool rstrip = false;     ///< Takes the white space after it along.
    bool normalized = false; ///< Looked for, normalised itself, in the normalised text.
};

/// Finds added tokens in a text: leftmost first, of those the longest, without overlap.
class AddedTokens {
public:
    /// A part [start, end) of the searched text: an added token, or (nullptr) text between them.
    struct Part {
        const AddedToken *token = nullptr;
        std::size_t start = 0;
        std::size_t end = 0;
    };

    /// Has `token` found wherever `pattern` stands (its content, perhaps normalised). The first token that
    /// claims a pattern keeps it; an empty pattern is never found.
    void add(AddedToken token, std::u32string_view pattern);

    /// The parts of a text in order, none of them empty.
    std::vector<Part> split(AlignedView text) const;

private:
    struct Match {
        const AddedToken *token = nullptr;
        std::size_t length = 0;
    };
    Match longestMatch(AlignedView text, std::size_t start) const;

    static std::uint64_t edge(std::uint32_t node, char32_t character);

    std::vector<AddedToken> tokens_;
    // A trie of the patterns: (node, character) → node, and the token that ends at a node. 0 is the root.
    std::unordered_map<std::uint64_t, std::uint32_t> edges_;
    std::vector<std::optional<std::size_t>> tokenAtNode_ = {std::nullopt};
};

} // namespace attopo
