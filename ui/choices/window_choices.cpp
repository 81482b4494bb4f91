#include "window_choices.h"

namespace attopo {

void SideChoices::setReader(const SideChoices &other)
{
    model = other.model;
    attention = other.attention;
}

void WindowChoices::forgetThresholdValue()
{
    if (threshold.mode == ThresholdMode::Value)
        threshold = {};
}

bool isAnalysisOf(const Analysis *analysis, const SideChoices &choices)
{
    if (!analysis)
        return false;
    const AnalysisRequest &request = analysis->request;
    const auto *source = std::get_if<TextSource>(&request.source);
    return source && source->text == choices.text.toStdString() && source->readAs == choices.readAs
        && source->model->info().name == choices.model.toStdString()
        && request.attention == choices.attention;
}

} // namespace attopo
