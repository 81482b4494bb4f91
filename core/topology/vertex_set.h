#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace attopo {

/// A set of vertices, one bit each.
class VertexSet {
public:
    using Word = std::uint64_t;
    static constexpr std::size_t wordBits = 64;

    static std::size_t wordsFor(std::size_t vertices) { return (vertices + wordBits - 1) / wordBits; }
    static Word bit(int vertex) { return Word(1) << (static_cast<std::size_t>(vertex) % wordBits); }
    static std::size_t wordOf(int vertex) { return static_cast<std::size_t>(vertex) / wordBits; }

    /// Empty, for vertices 0 … vertices − 1.
    explicit VertexSet(std::size_t vertices)
        : words_(wordsFor(vertices))
    {
    }

    std::size_t size() const { return words_.size(); } ///< In words.
    Word &operator[](std::size_t word) { return words_[word]; }
    Word operator[](std::size_t word) const { return words_[word]; }

    void insert(int vertex) { words_[wordOf(vertex)] |= bit(vertex); }
    void erase(int vertex) { words_[wordOf(vertex)] &= ~bit(vertex); }
    void clear() { std::fill(words_.begin(), words_.end(), 0); }

    bool empty() const
    {
        return std::all_of(words_.begin(), words_.end(), [](Word word) { return word == 0; });
    }

    /// Calls visit(vertex) for each, ascending; the vertices of a word are those it had when it was reached.
    template <typename Visit>
    void forEach(Visit visit) const
    {
        for (std::size_t w = 0; w < words_.size(); ++w)
            for (Word left = words_[w]; left != 0; left &= left - 1)
                visit(static_cast<int>(w * wordBits) + std::countr_zero(left));
    }

private:
    std::vector<Word> words_;
};

} // namespace attopo
