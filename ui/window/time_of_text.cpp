#include "time_of_text.h"

#include "time_bar.h"
#include "time_panel.h"

#include <algorithm>

namespace attopo {

TimeOfText::TimeOfText(Choices *choices, ViewState *state, AnalysisWorker *worker, AnalysisLine *line,
                       const WindowViews &views)
    : QObject(line)
    , choices_(choices)
    , state_(state)
    , line_(line)
    , views_(views)
{
    connect(views_.time, &TimePanel::shown, this, [this] {
        views_.timeBar->show();
        line_->schedule();
    });
    connect(views_.time, &TimePanel::hidden, this, [this] {
        views_.timeBar->hide();
        views_.timeBar->setStep(std::nullopt); // nothing is cut off out of sight
    });
    connect(worker, &AnalysisWorker::grown, this, &TimeOfText::showGrowth);
    connect(views_.timeBar, &TimeBar::changed, this, &TimeOfText::showStep);
    connect(views_.time, &TimePanel::clicked, this,
            [this](std::size_t step, const std::optional<double> &threshold) {
                if (threshold)
                    state_->setThreshold(std::min(*threshold, state_->range()));
                views_.timeBar->setStep(step);
            });
    // The step is one of a text.
    connect(choices_, &Choices::changed, this,
            [this](const WindowChoices &before, const WindowChoices &after) {
                if (before.a.text != after.a.text)
                    views_.timeBar->setStep(std::nullopt);
            });
}

void TimeOfText::showGrowth(const std::shared_ptr<const GrowthOverview> &overview)
{
    views_.time->setOverview(overview);
    const auto before = views_.timeBar->step();
    std::vector<std::size_t> read;
    if (overview->complete())
        for (const GrowthStep &step : overview->growth.steps)
            read.push_back(step.read);
    views_.timeBar->setSteps(read);
    views_.time->setStep(views_.timeBar->step());
    if (views_.timeBar->step() != before)
        line_->schedule(); // what is read was not known when this was asked for
}

void TimeOfText::showStep()
{
    views_.time->setStep(views_.timeBar->step());
    choices_->change(Cause::Edit, [this](WindowChoices &now) {
        if (now.threshold.mode == ThresholdMode::Automatic)
            now.threshold = {ThresholdMode::Value,
                             state_->threshold()}; // each step would suggest another one
    });
    line_->schedule();
}

} // namespace attopo
