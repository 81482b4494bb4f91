#pragma once

#include "analysis/pipeline.h"
#include "fake_model.h"
#include "head_gallery_model.h"

#include <algorithm>

namespace attopo {

inline AnalysisRequest testHeadsRequest()
{
    AnalysisRequest request;
    request.source = TextSource{std::make_shared<FakeModel>(), "a text of some words"};
    return request;
}

/// Of the fake model: three layers of two heads.
inline HeadOverview testHeadOverview()
{
    HeadOverview overview;
    overview.layers = 3;
    overview.heads = 2;
    overview.barcodes = Pipeline().headBarcodes(testHeadsRequest());
    overview.complete = true;
    return overview;
}

/// Of the same heads.
inline std::shared_ptr<const HeadSketches> testHeadSketches()
{
    const AnalysisRequest request = testHeadsRequest();
    Pipeline pipeline;
    HeadSketches sketches;
    sketches.patterns = pipeline.headPatterns(request);
    sketches.sketches =
        pipeline.sketchHeads(request, {{}, [](const std::vector<bool> &begun) {
                                           return static_cast<std::size_t>(
                                               std::find(begun.begin(), begun.end(), false) - begun.begin());
                                       }});
    return std::make_shared<const HeadSketches>(sketches);
}

} // namespace attopo
