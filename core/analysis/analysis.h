#pragma once

#include "analysis/attention_patterns.h"
#include "analysis/head_choice.h"
#include "analysis/layout.h"
#include "metric/metric.h"
#include "metric/square_matrix.h"
#include "model/model.h"
#include "tokenizer/token.h"
#include "topology/barcode.h"
#include "topology/persistence.h"
#include "topology/rips_complex.h"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace attopo {

/// A text read by a model.
struct TextSource {
    std::shared_ptr<const Model> model;
    std::string text;          ///< UTF-8
    std::string translation{}; ///< Likewise; read by the decoder of a translation model only.
    ReadAs readAs = ReadAs::Text;

    bool operator==(const TextSource &) const = default;
};

/// A matrix that someone else computed, already checked (checkAttentionMatrix, checkDistanceMatrix). Its
/// tokens are called by their number.
struct MatrixSource {
    enum class Kind { Attention, Distances };
    Kind kind = Kind::Attention;
    std::shared_ptr<const SquareMatrix> matrix;

    bool operator==(const MatrixSource &) const = default;
};

/// A persistence diagram that someone else computed (diagram_file.h): bars, and nothing of the points.
struct DiagramSource {
    std::shared_ptr<const Barcode> barcode;

    bool operator==(const DiagramSource &) const = default;
};

/// Characters start … end − 1 of a text, in Unicode code points.
struct CharacterSpan {
    std::size_t start = 0;
    std::size_t end = 0;

    bool operator==(const CharacterSpan &) const = default;
};

/// Whether the token has a character in the span.
inline bool touches(const CharacterSpan &span, const Token &token)
{
    return token.start < span.end && span.start < token.end;
}

/// All that an analysis depends on, but for the threshold.
struct AnalysisRequest {
    std::variant<TextSource, MatrixSource, DiagramSource> source;
    // Ignored unless it is a text:
    HeadChoice attention{};
    bool dropSpecialTokens = false;  ///< Rows and columns dropped, rows renormalised.
    bool vocabularySpelling = false; ///< Tokens are called as the vocabulary writes them ("##ing", "Ġthe").
    /// Only the points with a character in it are left of the text they are tokens of; what they attend to,
    /// and so how far apart they are, stays as it is in the whole text.
    std::optional<CharacterSpan> span = {};
    /// Of those only the first so many, as if no others followed; where readsInOrder() (first_points.h)
    /// alone.
    std::optional<std::size_t> pointsRead = {};
    bool joinWords = false; ///< Pieces of words become one point (word_groups.h, group_attention.h).

    Metric metric = Metric::JensenShannon; ///< Ignored for a distance matrix.
    // Ignored for a diagram:
    int maxDimension = 1; ///< 0 … largestDimension
    PersistenceEngine engine = PersistenceEngine::Edges;

    bool operator==(const AnalysisRequest &) const = default;
};

/// The points of the complex and how far apart they are.
struct TokenSpace {
    std::vector<Token> tokens; ///< The points, n of them: special tokens only when kept, and without a span.
    /// Of the texts that were read, see Tokenization.
    std::optional<std::size_t> textCutAt, translationCutAt;
    /// What the points attend to, m of them: the points, the text of which they are a span, or another text.
    std::vector<Token> attended;
    Matrix attention;                ///< n×m; empty for an imported distance matrix.
    AttentionPattern pattern;        ///< Of the attention among the tokens of a text, a span or not.
    SquareMatrix distances;          ///< n×n
    std::vector<Edge> edges;         ///< edgesByLength(distances)
    double shortenedFrom = infinity; ///< That of the distances (layout.h).
};

/// The result of one request: immutable, shared between threads.
struct Analysis {
    AnalysisRequest request;
    std::shared_ptr<const TokenSpace> space;
    std::shared_ptr<const Barcode> barcode;
    std::shared_ptr<const RipsLoops> loops; ///< What tells cycles of H1 bars; null when Ripser computed them.
    std::shared_ptr<const RipsVoids> voids; ///< Likewise of H2 bars; null also when there are none.
    std::shared_ptr<const Layout> layout;   ///< One position per point.
};

} // namespace attopo
