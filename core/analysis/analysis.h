#pragma once

#include "analysis/attention_patterns.h"
#include "analysis/layout.h"
#include "metric/metric.h"
#include "model/model.h"
#include "tokenizer/token.h"
#include "topology/barcode.h"
#include "topology/rips_complex.h"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace attopo {

/// A text read by a model.
struct TextSource {
    std::shared_ptr<const Model> model;
    std::string text; ///< UTF-8

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

/// All that an analysis depends on, but for the threshold.
struct AnalysisRequest {
    std::variant<TextSource, MatrixSource> source;
    std::size_t layer = 0;                 ///< From 0; ignored for a matrix.
    std::size_t head = 0;                  ///< From 0; ignored for a matrix.
    Metric metric = Metric::JensenShannon; ///< Ignored for a distance matrix.
    bool dropSpecialTokens = false;        ///< Rows and columns dropped, rows renormalised.
    int maxDimension = 1;                  ///< 0 … largestDimension

    bool operator==(const AnalysisRequest &) const = default;
};

/// The points of the complex and how far apart they are.
struct TokenSpace {
    std::vector<Token> tokens;        ///< The points, n of them: special tokens only when kept.
    std::optional<std::size_t> cutAt; ///< See Tokenization.
    SquareMatrix attention;           ///< n×n among these tokens; n = 0 for an imported distance matrix.
    AttentionPattern pattern;         ///< Of the attention with which a model read a text.
    SquareMatrix distances;           ///< n×n
    std::vector<Edge> edges;          ///< edgesByLength(distances)
};

/// The result of one request: immutable, shared between threads.
struct Analysis {
    AnalysisRequest request;
    std::shared_ptr<const TokenSpace> space;
    std::shared_ptr<const Barcode> barcode;
    std::shared_ptr<const Layout> layout; ///< One position per point.
};

} // namespace attopo
