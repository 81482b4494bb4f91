#pragma once

#include "analysis/analysis.h"
#include "topology/diagram_distance.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace attopo {

/// A text as far as it has been read.
struct GrowthStep {
    std::size_t read = 0;       ///< Points of the whole text that are read: the first so many.
    std::size_t characters = 0; ///< Of their text, in Unicode code points: up to the end of the last of them.
    /// Of the points that there are by then; cut off at their enclosing radius. In one pass its vertices are
    /// those read; else the special tokens that end a text are among them.
    Barcode barcode;

    bool operator==(const GrowthStep &) const = default;
};

/// A text that is read point by point.
struct TextGrowth {
    /// No point attends to a later one, so that one pass of the model tells all steps exactly; else each step
    /// is the text up to there, read anew.
    bool onePass = false;
    std::vector<Token> points;        ///< Of the whole text.
    std::optional<std::size_t> cutAt; ///< Tokenization::cutAt, of that text.
    std::vector<GrowthStep> steps;
};

struct GrowthOptions {
    std::size_t stride = 1;  ///< Every so many points; the whole text is always the last step.
    std::size_t threads = 0; ///< 0: one per core. The result does not depend on it.
};

/// Called by one thread at a time, in no order, with the number of a step, how many there are, and the step.
using GrowthObserver = std::function<void(std::size_t number, std::size_t steps, const GrowthStep &step)>;

/// Reads the text of a request point by point: the first point, the first two, …, all of them.
///
/// Causal models, and the translation of a translation model (the points attend to earlier ones only, and to
/// all of the text): the first k points attend to what they would if no others followed, so that their
/// distances are a corner of those of the whole text. Only the metrics with a second softmax, for which
/// attention of 0 counts, are computed anew for every k. (A point that attends to nothing but dropped tokens,
/// which group_attention.h makes uniform, is so over the whole text.) In parallel over steps.
///
/// Other models: the text up to the end of the k-th point, special tokens aside, is read anew, a forward pass
/// for every step; points that end at the same character (bytes of one) are one step. With a span the points
/// are those in it.
///
/// Throws Error as Pipeline::space(), when the request is not for a text or, to these models, not for a plain
/// one, or when its points are those of a
/// text over its translation, of which none stays the same; Cancelled soon after `stop` is requested.
TextGrowth growText(const AnalysisRequest &request, const GrowthOptions &options = {},
                    const std::stop_token &stop = {}, const GrowthObserver &observer = {});

/// Betti numbers over time and threshold: of each dimension 0 … maxDimension of the barcodes a matrix of
/// steps × thresholds. entry (s, t): bars of step s with birth ≤ thresholds[t] < death.
std::vector<Matrix> bettiSurface(std::span<const GrowthStep> steps, std::span<const double> thresholds);

/// `count` (at least 2) thresholds in equal parts from 0 to the largest filtration value of all steps.
std::vector<double> evenThresholds(std::span<const GrowthStep> steps, std::size_t count);

/// A bar followed through the steps.
struct Vine {
    struct Leaf {
        std::size_t step = 0;
        std::size_t bar = 0; ///< Its number in the barcode of that step.
        double birth = 0;
        double death = 0;

        bool operator==(const Leaf &) const = default;
    };

    int dimension = 0;
    std::vector<Leaf> leaves; ///< Of consecutive steps.

    bool operator==(const Vine &) const = default;
};

/// The bars of all steps as vines, and how much there is of change between steps.
struct Vineyard {
    std::vector<Vine> vines; ///< By dimension, then first step, then bar.
    /// [steps − 1, dimensions]: the 2-Wasserstein distance (L∞ ground norm) of the diagrams of a step and the
    /// next.
    Matrix changes;
};

/// Bars of consecutive steps are the same when the matching with the least sum of squared moves
/// (wassersteinMatching, q = 2, L∞) says so; one matched with the diagonal ends or begins. Not the bottleneck
/// matching: only the longest move counts there, and bars that all move less could change places. The vines
/// are like those of Cohen-Steiner, Edelsbrunner and Morozov 2006 ("Vines and vineyards by updating
/// persistence in linear time"), but points come in between, so that there is no path from one matrix to the
/// next to follow them on. In parallel over steps. Throws Cancelled soon after `stop` is requested.
Vineyard vineyard(std::span<const GrowthStep> steps, const std::stop_token &stop = {},
                  std::size_t threads = 0);

} // namespace attopo
