#include "analysis_line.h"

#include "alignment_plot.h"
#include "barcode_view.h"
#include "complex_view.h"
#include "data_files.h"
#include "describe_complex.h"
#include "detail_panel.h"
#include "diagram_plot.h"
#include "gallery_panel.h"
#include "head_panel.h"
#include "models_in_use.h"
#include "status_line.h"
#include "summary_panel.h"
#include "text_views.h"
#include "threshold_bar.h"
#include "time_bar.h"
#include "time_panel.h"
#include "view_docks.h"

#include <algorithm>
#include <utility>

namespace attopo {

AnalysisLine::AnalysisLine(const Stages &stages, const WindowViews &views, QObject *parent)
    : QObject(parent)
    , choices_(stages.choices)
    , state_(stages.state)
    , models_(stages.models)
    , files_(stages.files)
    , worker_(stages.worker)
    , views_(views)
{
    turn_.setSingleShot(true);
    turn_.setInterval(0);
    connect(&turn_, &QTimer::timeout, this, &AnalysisLine::send);
    connect(choices_, &Choices::changed, this, [this](WindowChoices before, WindowChoices after) {
        // No request depends on these.
        for (WindowChoices *one : {&before, &after}) {
            one->threshold = {};
            one->look = {};
            one->favourites.clear();
            one->a.moved.clear();
            one->b.moved.clear();
        }
        if (before.pinned != after.pinned)
            showPinned();
        if (before != after)
            return schedule();
        showThreshold();
        if (views_.gallery->isVisible())
            schedule(); // its heads have thresholds of their own
    });
    connect(models_, &ModelsInUse::changed, this, &AnalysisLine::schedule);
    connect(files_, &DataFiles::read, this, &AnalysisLine::schedule);
    connect(views_.status, &StatusLine::cancelled, this, &AnalysisLine::cancel);
    for (const TextViews *side : {views_.a, views_.b})
        connect(side->complex(), &ComplexView::complexChanged, this, &AnalysisLine::showNumbers);
    connect(views_.details->comparison(), &ComparisonTable::matchingChosen, this, [this] {
        views_.docks->show(View::PersistenceDiagram);
        showMatching();
    });
    connectResults();
}

void AnalysisLine::connectResults()
{
    connect(worker_, &AnalysisWorker::finished, this,
            [this](const std::shared_ptr<const WindowResult> &result) {
                show(*result);
                if (!result->a || !result->b) {
                    views_.status->end();
                    Q_EMIT resultShown();
                }
            });
    connect(worker_, &AnalysisWorker::compared, this,
            [this](const std::optional<Comparison> &comparison, const QString &error) {
                views_.status->end();
                showComparison(comparison, error);
                Q_EMIT resultShown();
            });
    connect(worker_, &AnalysisWorker::summarised, this,
            [this](const std::shared_ptr<const Summaries> &a, const std::shared_ptr<const Summaries> &b) {
                views_.summaries->setTexts({state_->analysis(Side::A), a}, {state_->analysis(Side::B), b});
            });
    connect(worker_, &AnalysisWorker::progressed, views_.status, &StatusLine::setProgress);
    connect(worker_, &AnalysisWorker::aligned, views_.alignment, &AlignmentPlot::setAlignment);
    connect(worker_, &AnalysisWorker::modelSurveyed, views_.heads, &HeadPanel::setModelSurvey);
    connect(worker_, &AnalysisWorker::surveyed, views_.heads, &HeadPanel::setOverview);
    connect(worker_, &AnalysisWorker::pinnedAnalysed, views_.heads, &HeadPanel::setPinnedAnalyses);
    connect(worker_, &AnalysisWorker::rated, views_.gallery, &GalleryPanel::setOverview);
    connect(worker_, &AnalysisWorker::sketched, views_.gallery, &GalleryPanel::setSketches);
    connect(views_.gallery, &GalleryPanel::sightChanged, worker_,
            [this] { worker_->lookAtHeads(views_.gallery->inSight()); });
    connect(worker_, &AnalysisWorker::previewed, views_.heads, &HeadPanel::showPreview);
}

void AnalysisLine::schedule() { turn_.start(); }

Readers AnalysisLine::readers() const
{
    return {{models_->reader(Side::A), models_->reader(Side::B)},
            {files_->content(Side::A), files_->content(Side::B)}};
}

std::optional<AnalysisRequest> AnalysisLine::request(Side side) const
{
    return requestFor(choices_->now(), side, readers());
}

std::optional<std::size_t> AnalysisLine::step() const
{
    return views_.time->overview() ? views_.timeBar->step() : std::nullopt;
}

WindowRequest AnalysisLine::windowRequest() const
{
    const WindowChoices &now = choices_->now();
    const std::optional<AnalysisRequest> whole = request(Side::A);
    WindowRequest wanted{.a = whole,
                         .b = now.compare ? request(Side::B) : std::nullopt,
                         .norm = now.groundNorm,
                         .summaries = views_.summaries->isVisible()};
    if (whole && step())
        wanted.a = asReadSoFar(*whole, views_.time->overview()->growth, step());
    if (views_.heads->isVisible()) {
        wanted.heads = HeadComparison{views_.heads->distance(), now.groundNorm, views_.heads->dimension()};
        wanted.pinned = pinnedIn(whole, now.pinned);
        if (views_.heads->modelPicture())
            wanted.model = views_.heads->headDistance();
    }
    if (views_.gallery->isVisible()) {
        wanted.gallery = GalleryRequest{.threshold = ownThreshold(now.threshold)};
        if (const auto distance = views_.gallery->distance())
            wanted.gallery->comparison =
                HeadComparison{*distance, now.groundNorm, views_.gallery->dimension()};
    }
    if (views_.time->isVisible())
        wanted.growth = whole;
    wanted.alignment = alignmentOf(wanted.a, wanted.b);
    return wanted;
}

void AnalysisLine::send()
{
    if (files_->isReading())
        return; // a request follows what is read
    const WindowRequest wanted = windowRequest();
    if (wanted == sent_)
        return showThreshold(); // nothing else can have changed
    sent_ = wanted;
    views_.docks->setAvailable(View::Alignment, wanted.alignment.has_value());
    if (!wanted.alignment)
        views_.alignment->setAlignment(nullptr);
    if (!wanted.a && !wanted.b) {
        worker_->cancel();
        views_.status->end();
        show({});
        Q_EMIT resultShown();
        return;
    }
    views_.status->clearNotice();
    views_.status->begin();
    worker_->analyse(wanted);
}

void AnalysisLine::cancel()
{
    sent_.reset();
    worker_->cancel();
    views_.status->end();
    const QString hint = tr("Cancelled. A shorter text or a lower homology dimension takes less time.");
    for (TextViews *side : {views_.a, views_.b})
        if (!side->analysis())
            side->showMessage(hint);
    views_.status->inform(views_.a->analysis() || views_.b->analysis()
                              ? tr("Cancelled: the picture shows the last finished result")
                              : hint);
}

void AnalysisLine::show(const WindowResult &result)
{
    std::optional<TextViews::ReadSoFar> read;
    if (step() && *step() < views_.time->overview()->growth.steps.size())
        read = {views_.time->overview()->growth.steps[*step()].characters};
    views_.a->show(result.a, result.errorA, read);
    views_.b->show(result.b, result.errorB, std::nullopt);
    state_->setAnalyses({result.a, result.b});
    showThreshold();
    showComparison(std::nullopt, {});
    if (!result.a && !result.b)
        views_.summaries->setTexts({}, {});
    showPinned();
    if (!result.a) {
        views_.heads->setOverview(nullptr);
        views_.heads->setModelSurvey(nullptr);
        views_.gallery->setOverview(nullptr);
        views_.gallery->setSketches(nullptr);
        views_.time->setOverview(nullptr);
        views_.timeBar->setSteps({});
    }
    Q_EMIT shown();
    showNumbers();
}

void AnalysisLine::showThreshold()
{
    const auto &a = state_->analysis(Side::A);
    const auto &b = state_->analysis(Side::B);
    const auto &first = a ? a : b;
    if (!first)
        return;
    const double range = state_->range();
    state_->suggestThreshold(std::min(thresholdOf(choices_->now().threshold, *first->barcode, range), range));
}

void AnalysisLine::showPinned()
{
    views_.heads->setPinned(pinnedIn(request(Side::A), choices_->now().pinned));
}

void AnalysisLine::showComparison(const std::optional<Comparison> &comparison, const QString &error)
{
    comparison_ = comparison;
    ComparisonTable *table = views_.details->comparison();
    if (error.isEmpty())
        table->setComparison(comparison_ ? &*comparison_ : nullptr);
    else
        table->setError(error);
    showMatching();
}

void AnalysisLine::showMatching()
{
    const auto &choice = views_.details->comparison()->chosen();
    const DiagramMatching *matching = comparison_ && choice ? matchingIn(*comparison_, *choice) : nullptr;
    if (matching)
        views_.diagram->setMatching(*matching, choice->dimension);
    else
        views_.diagram->clearMatching();
}

void AnalysisLine::showNumbers()
{
    const bool two = choices_->now().compare;
    QStringList parts;
    for (const Side side : bothSides)
        if (const auto &analysis = state_->analysis(side)) {
            const ComplexView *view = (side == Side::A ? views_.a : views_.b)->complex();
            const ComplexView::Drawn drawn = view->drawn();
            const QString text =
                describeComplex(*analysis, view->ripsComplex(), drawn.edges, drawn.triangles);
            parts << (two ? (side == Side::A ? tr("A: ") : tr("B: ")) + text : text);
        }
    views_.status->setNumbers(parts.join(QStringLiteral("   |   ")));
}

} // namespace attopo
