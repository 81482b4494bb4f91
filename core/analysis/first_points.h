#pragma once

#include "analysis/analysis.h"

#include <cstddef>
#include <stop_token>

namespace attopo {

/// No point of the request's text attends to a later one, so that one pass of the model tells what the first
/// points of it would be if no others followed: texts of causal models, and translations.
bool readsInOrder(const AnalysisRequest &request);

/// How far apart the first `count` points of `whole` are if no others follow: readsInOrder(), and `request`
/// is the one that `whole` comes from. A corner of its distances but for the metrics with a second softmax,
/// for which attention of 0 counts. Throws Cancelled soon after `stop` is requested.
SquareMatrix firstDistances(const TokenSpace &whole, std::size_t count, const AnalysisRequest &request,
                            const std::stop_token &stop = {});

/// Those points themselves.
TokenSpace firstPoints(const TokenSpace &whole, std::size_t count, const AnalysisRequest &request,
                       const std::stop_token &stop = {});

} // namespace attopo
