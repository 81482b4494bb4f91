#pragma once

#include "analysis_worker.h"
#include "awaited_selections.h"
#include "window_views.h"

#include <QObject>
#include <QTimer>

namespace attopo {

class DataFiles;
class ModelsInUse;

/// The line of the window: from the choices to a request, by the worker to its results, and into the views.
class AnalysisLine : public QObject {
    Q_OBJECT
public:
    /// What it goes through before the views.
    struct Stages {
        Choices *choices;
        ViewState *state;
        const ModelsInUse *models;
        const DataFiles *files;
        AnalysisWorker *worker;
    };
    AnalysisLine(const Stages &stages, const WindowViews &views, QObject *parent);

    void schedule(); ///< A request for what is chosen now: one for a turn of the event loop.
    void cancel();
    Readers readers() const;
    std::optional<AnalysisRequest> request(Side side) const;
    const std::optional<Comparison> &comparison() const { return comparison_; }

Q_SIGNALS:
    void shown();       ///< The views show the last request's result,
    void resultShown(); ///< and of two texts their distances too.

private:
    void connectResults();
    void send();
    WindowRequest windowRequest() const;
    std::optional<std::size_t> step() const; ///< Of the time that is looked at; none: the whole text.
    void show(const WindowResult &result);
    void showThreshold(); ///< Chosen or suggested, within the range of what is shown.
    void showPinned();    ///< Heads, as far as the model has them.
    void showComparison(const std::optional<Comparison> &comparison, const QString &error);
    void showMatching();
    void showNumbers();

    Choices *choices_;
    ViewState *state_;
    const ModelsInUse *models_;
    const DataFiles *files_;
    AnalysisWorker *worker_;
    WindowViews views_;
    std::optional<WindowRequest> sent_; ///< Of which the result is shown or on its way.
    std::optional<Comparison> comparison_;
    QTimer turn_;
};

} // namespace attopo
