#include "analysis_worker.h"
#include "attempt.h"

#include <QElapsedTimer>

#include <algorithm>
#include <tuple>

namespace attopo {

void AnalysisWorker::analysePinned(const WindowRequest &request, quint64 generation,
                                   const std::stop_token &stop)
{
    std::vector<std::shared_ptr<const Analysis>> analyses;
    for (const LayerHead &place : request.pinned) {
        QString error;
        analyses.push_back(attempt(
            [&] {
                return std::make_shared<const Analysis>(
                    pipeline_.run(ofOneHead(*request.a, place.layer, place.head), stop));
            },
            error));
    }
    post(generation, [this, analyses] { Q_EMIT pinnedAnalysed(analyses); });
}

void AnalysisWorker::surveyHeads(const WindowRequest &request, const HeadSurvey &survey,
                                 const std::stop_token &stop)
{
    HeadOverview overview;
    if (std::holds_alternative<TextSource>(request.a->source)) {
        std::tie(overview.layers, overview.heads) = headCounts(*request.a);
        overview.chosen = request.a->attention.layer * overview.heads + request.a->attention.head;
    }
    const auto deliver = [&] { survey.deliver(std::make_shared<const HeadOverview>(overview)); };
    QElapsedTimer sinceReport;
    const auto deliverSome = [&](const HeadBarcodes &barcodes) {
        constexpr qint64 reportEvery = 80; // ms
        if (sinceReport.isValid() && sinceReport.elapsed() < reportEvery)
            return;
        sinceReport.start();
        overview.barcodes = barcodes;
        deliver();
    };
    attempt(
        [&] {
            overview.barcodes = pipeline_.headBarcodes(*request.a, stop, deliverSome);
            overview.complete = true;
            if (!survey.comparison)
                return true;
            deliver();
            overview.toChosen = distancesToHead(overview.barcodes, overview.chosen, *survey.comparison, stop);
            if (request.b) {
                deliver();
                overview.betweenTexts = distancesOfTwoTexts(
                    overview.barcodes, pipeline_.headBarcodes(*request.b, stop), *survey.comparison, stop);
            }
            return true;
        },
        overview.error);
    deliver();
}

void AnalysisWorker::surveyModel(const WindowRequest &request, quint64 generation,
                                 const std::stop_token &stop)
{
    ModelSurvey survey;
    const auto shown = attempt(
        [&]() -> std::shared_ptr<const ModelSurvey> {
            ModelKey key{ofOneHead(*request.a, 0, 0), std::nullopt, *request.model, request.norm};
            const auto modelOf = [](const std::optional<AnalysisRequest> &side) {
                const auto *source = side ? std::get_if<TextSource>(&side->source) : nullptr;
                return source ? source->model : nullptr;
            };
            if (modelOf(request.b) && modelOf(request.b) != modelOf(request.a))
                key.b = ofOneHead(*request.b, 0, 0);
            return models_.get(key, [&] {
                ModelSurvey made;
                std::vector<HeadReading> readings{pipeline_.readHeads(key.a, stop)};
                made.models << QString::fromStdString(modelOf(key.a)->info().name);
                if (key.b) {
                    readings.push_back(pipeline_.readHeads(*key.b, stop));
                    made.models << QString::fromStdString(modelOf(key.b)->info().name);
                }
                const std::vector<HeadPlace> places = headPlaces(readings, stop);
                SquareMatrix distances = headDistances(readings, key.distance, stop);
                if (key.b) {
                    ModelComparison compared = compareModels(places, distances, 1, key.norm, stop);
                    made.topology = std::move(compared.joint);
                    made.comparison = std::move(compared.comparison);
                } else {
                    made.topology = modelTopology(places, std::move(distances), 1, stop);
                }
                return made;
            });
        },
        survey.error);
    post(generation, [this, shown = shown ? shown : std::make_shared<const ModelSurvey>(survey)] {
        Q_EMIT modelSurveyed(shown);
    });
}

void AnalysisWorker::sketchHeads(const WindowRequest &request, quint64 generation,
                                 const std::stop_token &stop)
{
    HeadSketches shown;
    const auto deliver = [&] {
        post(generation, [this, all = std::make_shared<const HeadSketches>(shown)] { Q_EMIT sketched(all); });
    };
    QElapsedTimer sinceReport;
    const auto deliverSome = [&](const std::vector<HeadSketch> &sketches) {
        constexpr qint64 reportEvery = 80; // ms
        if (sinceReport.isValid() && sinceReport.elapsed() < reportEvery)
            return;
        sinceReport.start();
        shown.sketches = sketches;
        deliver();
    };
    // Those that are looked at first, then the others in their order.
    const auto next = [this](const std::vector<bool> &begun) {
        const std::lock_guard lock(mutex_);
        for (const std::size_t head : lookedAt_)
            if (head < begun.size() && !begun[head])
                return head;
        return static_cast<std::size_t>(std::find(begun.begin(), begun.end(), false) - begun.begin());
    };
    attempt(
        [&] {
            shown.patterns = pipeline_.headPatterns(*request.a, stop);
            deliver();
            shown.sketches =
                pipeline_.sketchHeads(*request.a, {request.gallery->threshold, next}, stop, deliverSome);
            shown.complete = true;
            return true;
        },
        shown.error);
    deliver();
}

} // namespace attopo
