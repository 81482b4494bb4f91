#pragma once

#include "figure_data.h"
#include "test_analysis.h"

namespace attopo {

/// All that figures show, of a text and another one, by the fake model: a token a character.
inline FigureData testFigureData(const std::string &text, const std::string &other = "other words")
{
    FigureData data;
    data.a = testAnalysis(text);
    data.b = testAnalysis(other);
    data.comparison = compareBarcodes(*data.a->barcode, *data.b->barcode);
    data.threshold = data.a->barcode->suggestedThreshold();
    Pipeline pipeline;
    const HeadBarcodes barcodes = pipeline.headBarcodes(data.a->request);
    const auto [layers, heads] = headCounts(data.a->request);
    data.headMap = {
        layers, heads, headValues(HeadScore::TotalPersistence, barcodes, 0, 0), QStringLiteral("total"), 0,
        1,      {2}};
    data.pinned = {{QStringLiteral("layer 0, head 0"), data.a->barcode, data.a, 1, 0.5},
                   {QStringLiteral("layer 1, head 0"), data.b->barcode, data.b, 1, 0.5}};
    ModelSurvey survey;
    const std::vector<HeadReading> readings{pipeline.readHeads(data.a->request)};
    survey.topology = modelTopology(headPlaces(readings), headDistances(readings, HeadDistance::RowsMean), 1);
    data.model = std::make_shared<const ModelSurvey>(survey);
    GrowthOverview growth;
    growth.growth = growText(data.a->request);
    growth.steps = growth.growth.steps.size();
    growth.vines = vineyard(growth.growth.steps);
    data.growth = std::make_shared<const GrowthOverview>(growth);
    data.growthDimension = 0;
    return data;
}

} // namespace attopo
