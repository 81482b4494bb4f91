#pragma once

#include "tokenizer/aligned_text.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace attopo {

/// Splits characters into the pieces of a vocabulary with the best sum of scores (Viterbi; Kudo 2018).
/// `Score` is what sums are kept in: double as tokenizers has it, float as sentencepiece has it.
template <typename Score>
class UnigramPath {
public:
    struct Piece {
        std::size_t end = 0; ///< One past its last character.
        std::int32_t id = 0;
    };

    /// Of two equal pieces the later counts.
    void add(std::u32string_view piece, double score, std::int32_t id)
    {
        std::uint32_t node = 0;
        for (const char32_t character : piece) {
            const auto fresh = static_cast<std::uint32_t>(leaves_.size());
            const auto [found, inserted] = edges_.try_emplace(edge(node, character), fresh);
            if (inserted)
                leaves_.emplace_back();
            node = found->second;
        }
        if (node != 0)
            leaves_[node] = {score, id};
    }

    /// A character that is no piece of its own is one with this score and id.
    void setUnknown(double score, std::int32_t id) { unknown_ = {score, id}; }

    /// The pieces of a text in order.
    std::vector<Piece> best(AlignedView text) const
    {
        struct Best { ///< The best path that ends before a character.
            Score score = 0;
            std::size_t start = 0; ///< Of its last piece.
            std::int32_t id = -1;  ///< Of its last piece; −1: no path so far.
        };
        std::vector<Best> best(text.size() + 1);
        for (std::size_t start = 0; start < text.size(); ++start) {
            const Score before = best[start].score;
            const auto offer = [&](std::size_t end, const Leaf &leaf) {
                const double score = leaf.score + static_cast<double>(before);
                if (best[end].id < 0 || score > static_cast<double>(best[end].score))
                    best[end] = {static_cast<Score>(score), start, leaf.id};
            };
            bool single = false;
            std::uint32_t node = 0;
            for (std::size_t i = start; i < text.size(); ++i) {
                const auto next = edges_.find(edge(node, text[i].character));
                if (next == edges_.end())
                    break;
                node = next->second;
                if (leaves_[node].id < 0)
                    continue;
                offer(i + 1, leaves_[node]);
                single = single || i == start;
            }
            if (!single)
                offer(start + 1, unknown_);
        }
        std::vector<Piece> pieces;
        for (std::size_t end = text.size(); end > 0; end = best[end].start)
            pieces.push_back({end, best[end].id});
        std::reverse(pieces.begin(), pieces.end());
        return pieces;
    }

private:
    struct Leaf {
        double score = 0;
        std::int32_t id = -1; ///< −1: no piece ends here.
    };

    static std::uint64_t edge(std::uint32_t node, char32_t character)
    {
        return std::uint64_t(node) << 32 | character;
    }

    // A trie of the pieces: (node, character) → node, and the piece that ends at a node. 0 is the root.
    std::unordered_map<std::uint64_t, std::uint32_t> edges_;
    std::vector<Leaf> leaves_ = {{}};
    Leaf unknown_ = {0, 0};
};

} // namespace attopo
