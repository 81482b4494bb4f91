#pragma once

#include "analysis/pipeline.h"
#include "fake_model.h"

namespace attopo {

/// The analysis of a text by the fake model.
inline std::shared_ptr<const Analysis> testAnalysis(const std::string &text, int maxDimension = 1)
{
    AnalysisRequest request;
    request.source = TextSource{std::make_shared<FakeModel>(), text};
    request.maxDimension = maxDimension;
    Pipeline pipeline;
    return std::make_shared<const Analysis>(pipeline.run(request));
}

/// A square of side 1 with diagonals 1.4: one loop, born at 1, dead at 1.4.
inline std::shared_ptr<const Analysis> squareAnalysis()
{
    auto square = std::make_shared<SquareMatrix>(4);
    for (std::size_t i = 0; i < 4; ++i)
        for (std::size_t j = 0; j < 4; ++j)
            (*square)(i, j) = i == j ? 0 : (i + j) % 2 == 1 ? 1 : 1.4;
    AnalysisRequest request;
    request.source = MatrixSource{MatrixSource::Kind::Distances, square};
    Pipeline pipeline;
    return std::make_shared<const Analysis>(pipeline.run(request));
}

} // namespace attopo
