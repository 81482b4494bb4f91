#pragma once

#include "analysis_line.h"

namespace attopo {

/// Text A read token by token: the step that is looked at, in its bar and its panel.
class TimeOfText : public QObject {
    Q_OBJECT
public:
    TimeOfText(Choices *choices, ViewState *state, AnalysisWorker *worker, AnalysisLine *line,
               const WindowViews &views);

private:
    void showGrowth(const std::shared_ptr<const GrowthOverview> &overview);
    void showStep();

    Choices *choices_;
    ViewState *state_;
    AnalysisLine *line_;
    WindowViews views_;
};

} // namespace attopo
