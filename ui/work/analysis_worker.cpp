#include "analysis_worker.h"

#include "analysis/first_points.h"
#include "attempt.h"
#include "core_text.h"
#include "model/model_files.h"

#include <QElapsedTimer>

#include <chrono>
#include <utility>

namespace attopo {

AnalysisWorker::AnalysisWorker(QObject *parent)
    : QObject(parent)
    , thread_([this](const std::stop_token &stop) { loop(stop); })
{
}

AnalysisWorker::~AnalysisWorker()
{
    thread_.request_stop(); // first: nothing is begun after cancel()
    cancelPreview();
    cancel();
    thread_.join();
}

void AnalysisWorker::openModel(const QString &reference,
                               std::function<std::shared_ptr<const ModelFiles>()> files,
                               const OpenOptions &options)
{
    enqueue([this, job = OpenJob{reference, std::move(files), options}] { open(job); });
}

void AnalysisWorker::readDataFile(const DataFile &file)
{
    enqueue([this, file] {
        QString error;
        try {
            const auto source = attempt(
                [&] {
                    return std::optional(
                        readDataSource(file.path.toStdString(), file.symmetrisation, file.stack));
                },
                error);
            later([=, this] {
                if (source)
                    Q_EMIT dataRead(file, *source);
                else
                    Q_EMIT dataFailed(file, error);
            });
        } catch (const NotSymmetric &refusal) {
            later([=, this, message = errorText(refusal)] { Q_EMIT dataNeedsSymmetry(file, message); });
        } catch (const NotWeights &refusal) {
            later([=, this, message = errorText(refusal)] { Q_EMIT dataHoldsLogits(file, message); });
        }
    });
}

void AnalysisWorker::enqueue(std::function<void()> job)
{
    {
        const std::lock_guard lock(mutex_);
        openJobs_.push_back(std::move(job));
        if (atLeisure_ || atToken_)
            running_.request_stop();
    }
    wake_.notify_all();
}

void AnalysisWorker::later(std::function<void()> deliver)
{
    QMetaObject::invokeMethod(this, std::move(deliver), Qt::QueuedConnection);
}

void AnalysisWorker::analyse(const WindowRequest &request)
{
    ++generation_;
    {
        const std::lock_guard lock(mutex_);
        running_.request_stop();
        pending_ = request;
        pendingGeneration_ = generation_;
        leisure_.reset();
    }
    wake_.notify_all();
}

void AnalysisWorker::lookAtHeads(std::vector<std::size_t> heads)
{
    const std::lock_guard lock(mutex_);
    lookedAt_ = std::move(heads);
}

void AnalysisWorker::cancel()
{
    ++generation_;
    const std::lock_guard lock(mutex_);
    running_.request_stop();
    pending_.reset();
    leisure_.reset();
    tokensWanted_ = {};
}

void AnalysisWorker::forget()
{
    const std::lock_guard lock(mutex_);
    forget_ = true;
}

void AnalysisWorker::loop(const std::stop_token &stop)
{
    constexpr auto beforeLeisure = std::chrono::milliseconds(300); // so that typing on is not held up
    while (true) {
        std::function<void()> openJob;
        std::optional<WindowRequest> request;
        std::optional<TokenJob> tokenJob;
        bool atLeisure = false;
        bool forgets = false;
        quint64 generation = 0;
        std::stop_token requestStop;
        {
            std::unique_lock lock(mutex_);
            const auto hasWork = [this] {
                return !openJobs_.empty() || pending_.has_value() || tokensWanted_[0] || tokensWanted_[1];
            };
            const bool woken = leisure_ ? wake_.wait_for(lock, stop, beforeLeisure, hasWork)
                                        : wake_.wait(lock, stop, hasWork);
            if (stop.stop_requested())
                return;
            atLeisure = atLeisure_ = !woken && leisure_; // it may have been cancelled meanwhile
            forgets = std::exchange(forget_, false);
            atToken_ = woken && openJobs_.empty() && !pending_;
            if (woken && !openJobs_.empty()) {
                openJob = std::move(openJobs_.front());
                openJobs_.pop_front();
            } else if (woken || atLeisure) {
                if (woken && !pending_)
                    tokenJob = tokensWanted_[0] ? tokensWanted_[0] : tokensWanted_[1];
                else
                    request = atLeisure ? leisure_ : std::exchange(pending_, std::nullopt);
                generation = pendingGeneration_;
                running_ = std::stop_source();
                requestStop = running_.get_token();
            }
        }
        if (forgets) {
            pipeline_ = Pipeline();
            comparisons_ = StageCache<ComparisonKey, Comparison>(comparisonsKept);
            summaries_ = StageCache<SummariesKey, Summaries>(summariesKept);
            models_ = StageCache<ModelKey, ModelSurvey>(modelsKept);
            growths_ = StageCache<AnalysisRequest, GrowthOverview>(growthsKept);
        }
        if (openJob) {
            openJob();
        } else if (tokenJob) {
            readToken(*tokenJob, requestStop);
        } else if (request) {
            if (atLeisure)
                runRemainingLayers(*request, requestStop);
            else
                run(*request, generation, requestStop);
            const std::lock_guard lock(mutex_);
            if (!requestStop.stop_requested())
                leisure_ = atLeisure ? std::nullopt : std::move(request);
        }
    }
}

void AnalysisWorker::open(const OpenJob &job)
{
    const QString &reference = job.reference;
    OpenOptions options = job.options;
    options.announce = [=, this](const WeightSizes &sizes) {
        later([=, this] { Q_EMIT modelSized(reference, sizes); });
    };
    // The model may outlive the worker, but is not run without it.
    options.notice = [=, this](const Message &notice) {
        later([=, this] { Q_EMIT deviceFailed(messageText(notice)); });
    };
    QString error;
    std::shared_ptr<const ModelFiles> files;
    try {
        const auto model = attempt(
            [&] {
                files = job.files();
                return attopo::openModel(files, options);
            },
            error);
        later([=, this] {
            if (model)
                Q_EMIT modelOpened(reference, model);
            else
                Q_EMIT modelFailed(reference, error);
        });
    } catch (const NeedsTrust &refusal) {
        later([=, this, message = errorText(refusal)] { Q_EMIT modelNeedsTrust(reference, message, files); });
    }
}

void AnalysisWorker::run(const WindowRequest &request, quint64 generation, const std::stop_token &stop)
{
    QElapsedTimer sinceReport;
    std::optional<Stage> reported;
    constexpr qint64 reportEvery = 50; // ms, within a stage
    const Pipeline::Progress progress = [&](const AnalysisProgress &p) {
        if (reported == p.stage && sinceReport.elapsed() < reportEvery && p.expectedSeconds == 0)
            return;
        reported = p.stage;
        sinceReport.start();
        post(generation, [this, p] { Q_EMIT progressed(p); });
    };
    const auto analyseSide = [&](const AnalysisRequest &side, QString &error) {
        return attempt([&] { return std::make_shared<const Analysis>(pipeline_.run(side, stop, progress)); },
                       error);
    };
    auto result = std::make_shared<WindowResult>();
    try {
        if (request.a)
            result->a = analyseSide(*request.a, result->errorA);
        if (request.b)
            result->b = analyseSide(*request.b, result->errorB);
        post(generation, [this, result] { Q_EMIT finished(result); });
        if (result->a && result->b)
            compare(request, *result, generation, stop);
        if (request.alignment)
            align(*request.alignment, generation, stop);
        if (request.summaries)
            summarise(*result, generation, stop);
        if (request.a && !request.pinned.empty())
            analysePinned(request, generation, stop);
        if (request.a && request.heads)
            surveyHeads(request,
                        {request.heads,
                         [&](const std::shared_ptr<const HeadOverview> &overview) {
                             post(generation, [this, overview] { Q_EMIT surveyed(overview); });
                         }},
                        stop);
        if (request.a && request.gallery)
            surveyHeads(request,
                        {request.gallery->comparison,
                         [&](const std::shared_ptr<const HeadOverview> &overview) {
                             post(generation, [this, overview] { Q_EMIT rated(overview); });
                         }},
                        stop);
        if (request.a && request.model)
            surveyModel(request, generation, stop);
        if (request.growth)
            grow(*request.growth, generation, stop);
        if (request.a && request.gallery) // last: of many heads it takes longest
            sketchHeads(request, generation, stop);
    } catch (const Cancelled &) {
        // Whoever cancelled waits for nothing.
    }
}

void AnalysisWorker::compare(const WindowRequest &request, const WindowResult &result, quint64 generation,
                             const std::stop_token &stop)
{
    QString error;
    const ComparisonKey key{result.a->barcode, result.b->barcode, result.a->space, result.b->space,
                            request.norm};
    auto comparison = attempt(
        [&] {
            return std::optional(*comparisons_.get(
                key, [&] { return compareAnalyses(*result.a, *result.b, key.norm, stop); }));
        },
        error);
    post(generation, [this, comparison, error] { Q_EMIT compared(comparison, error); });
}

void AnalysisWorker::align(const AnalysisRequest &request, quint64 generation, const std::stop_token &stop)
{
    QString error; // of a text it was analysed as: its side says it
    auto alignment = attempt(
        [&] {
            auto found = std::make_shared<Analysis>();
            found->request = request;
            found->space = pipeline_.space(request, stop);
            return std::shared_ptr<const Analysis>(std::move(found));
        },
        error);
    post(generation, [this, alignment = std::move(alignment)] { Q_EMIT aligned(alignment); });
}

void AnalysisWorker::grow(const AnalysisRequest &request, quint64 generation, const std::stop_token &stop)
{
    GrowthOverview overview;
    const auto deliver = [&](GrowthOverview shown) {
        post(generation, [this, shown = std::make_shared<const GrowthOverview>(std::move(shown))] {
            Q_EMIT grown(shown);
        });
    };
    const auto read = [&] {
        const auto *source = std::get_if<TextSource>(&request.source);
        if (source) {
            // A forward pass for every step takes long; a long text is read in strides.
            const ModelInfo &info = source->model->info();
            overview.growth.onePass = readsInOrder(request);
            const std::size_t mostSteps = overview.growth.onePass ? 256 : 96;
            const std::size_t n =
                source->model->tokenizer().read(source->readAs, source->text, info.maxTokens).tokens.size();
            overview.stride = std::max<std::size_t>(1, (n + mostSteps - 1) / mostSteps);
        }
        QElapsedTimer sinceReport;
        sinceReport.start();
        std::vector<std::optional<GrowthStep>> steps;
        const auto observe = [&](std::size_t number, std::size_t count, const GrowthStep &step) {
            steps.resize(count);
            steps[number] = step;
            overview.steps = count;
            auto &known = overview.growth.steps;
            while (known.size() < count && steps[known.size()])
                known.push_back(*steps[known.size()]);
            constexpr qint64 reportEvery = 120; // ms
            if (sinceReport.elapsed() < reportEvery)
                return;
            sinceReport.start();
            deliver(overview);
        };
        overview.growth = growText(request, {.stride = overview.stride}, stop, observe);
        overview.steps = overview.growth.steps.size();
        deliver(overview);
        overview.vines = vineyard(overview.growth.steps, stop);
        return overview;
    };
    attempt(
        [&] {
            deliver(*growths_.get(request, read));
            return true;
        },
        overview.error);
    if (!overview.error.isEmpty())
        deliver(overview);
}

void AnalysisWorker::summarise(const WindowResult &result, quint64 generation, const std::stop_token &stop)
{
    const double scale = summaryScale(result.a.get(), result.b.get());
    const auto of = [&](const std::shared_ptr<const Analysis> &analysis) -> std::shared_ptr<const Summaries> {
        if (!analysis)
            return nullptr;
        return summaries_.get({analysis->barcode, analysis->space, scale},
                              [&] { return summariesOf(*analysis, scale, stop); });
    };
    const auto a = of(result.a);
    const auto b = of(result.b);
    post(generation, [this, a, b] { Q_EMIT summarised(a, b); });
}

void AnalysisWorker::runRemainingLayers(const WindowRequest &request, const std::stop_token &stop)
{
    try {
        for (const auto &side : {request.a, request.b})
            if (side)
                pipeline_.runRemainingLayers(*side, stop);
    } catch (const std::exception &) {
        // Nobody has asked: whoever does hears of it then.
    }
}

void AnalysisWorker::post(quint64 generation, std::function<void()> deliver)
{
    QMetaObject::invokeMethod(
        this,
        [this, generation, deliver = std::move(deliver)] {
            if (generation == generation_)
                deliver();
        },
        Qt::QueuedConnection);
}

} // namespace attopo
