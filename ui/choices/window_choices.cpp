#include "window_choices.h"

namespace attopo {

void SideChoices::setHeadChoice(const HeadChoice &choice)
{
    part = choice.part;
    layer = choice.layer;
    head = choice.head;
    combination = choice.combination;
}

void SideChoices::setReader(const SideChoices &other)
{
    model = other.model;
    setHeadChoice(other.headChoice());
}

bool isAnalysisOf(const Analysis *analysis, const SideChoices &choices)
{
    if (!analysis)
        return false;
    const AnalysisRequest &request = analysis->request;
    const auto *source = std::get_if<TextSource>(&request.source);
    return source && source->text == choices.text.toStdString()
        && source->model->info().name == choices.model.toStdString()
        && headChoiceOf(request) == choices.headChoice();
}

} // namespace attopo
