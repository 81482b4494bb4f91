#pragma once

#include "analysis/comparison.h"
#include "analysis/data_source.h"
#include "analysis/pipeline.h"
#include "analysis/summaries.h"
#include "growth_overview.h"
#include "head_overview.h"
#include "head_sketches.h"
#include "model_survey.h"
#include "side.h"
#include "window_request.h"

#include <QObject>
#include <QString>

#include <array>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace attopo {

/// What it gets. A side that could not be analysed is null and has its reason.
struct WindowResult {
    std::shared_ptr<const Analysis> a;
    std::shared_ptr<const Analysis> b;
    QString errorA;
    QString errorB;
};

/// A file to look at instead of a side's text.
struct DataFile {
    Side side = Side::A;
    QString path;
    std::optional<Symmetrisation> symmetrisation{}; ///< Of distances that are not symmetric.
    StackOptions stack{};                           ///< Of a stack of attention.

    bool operator==(const DataFile &) const = default;
};

/// Runs core off the GUI thread. One thread, latest wins: a new request stops the running one, and what was
/// not asked for last never arrives. Lives on the GUI thread; its signals come there.
class AnalysisWorker : public QObject {
    Q_OBJECT
public:
    explicit AnalysisWorker(QObject *parent = nullptr);
    ~AnalysisWorker() override;

    /// Opens a model by calling `files` off the GUI thread; not stopped by later requests. Of `options`, the
    /// functions are not called: there are signals.
    void openModel(const QString &reference, std::function<std::shared_ptr<const ModelFiles>()> files,
                   const OpenOptions &options = {});
    /// Reads a matrix, a diagram or a stack of attention (data_source.h) off the GUI thread; not stopped by
    /// later requests.
    void readDataFile(const DataFile &file);
    void analyse(const WindowRequest &request);
    /// Analyses a head that is only glanced at, between requests; the latest one wins.
    void preview(const AnalysisRequest &request);
    void cancelPreview();
    /// Numbers of heads that are to be sketched before the others, of this request and those to come.
    void lookAtHeads(std::vector<std::size_t> heads);
    /// How all heads attend from and to a point, after what is more urgent; the latest one of each text wins.
    void wantToken(Side side, const AnalysisRequest &request, std::size_t token);
    void unwantToken(Side side);
    /// Stops what runs; nothing arrives until the next request.
    void cancel();
    /// Lets go of all results kept, and of the models they came from.
    void forget();

Q_SIGNALS:
    /// Before its weights are read.
    void modelSized(const QString &reference, attopo::WeightSizes sizes);
    void modelOpened(const QString &reference, std::shared_ptr<const attopo::Model> model);
    void modelFailed(const QString &reference, const QString &message);
    /// Instead of modelFailed(): the model is a program. `files`, the very ones, may be opened with
    /// OpenOptions::trustCode.
    void modelNeedsTrust(const QString &reference, const QString &message,
                         std::shared_ptr<const attopo::ModelFiles> files);
    /// A model is not computed on the device chosen, or no longer.
    void deviceFailed(const QString &message);
    void dataRead(const attopo::DataFile &file, const attopo::DataSource &source);
    void dataFailed(const attopo::DataFile &file, const QString &message);
    /// Instead of dataFailed(): it is not said how the distances become symmetric.
    void dataNeedsSymmetry(const attopo::DataFile &file, const QString &message);
    /// Likewise: it seems to hold logits, and it is not said that it does.
    void dataHoldsLogits(const attopo::DataFile &file, const QString &message);
    void progressed(attopo::AnalysisProgress progress);
    void finished(std::shared_ptr<const attopo::WindowResult> result);
    /// After finished() of two texts: the distances of their diagrams, or why there are none.
    void compared(std::optional<attopo::Comparison> comparison, const QString &error);
    /// After those, if it is wanted: points and attention, no bars; null when there are none.
    void aligned(std::shared_ptr<const attopo::Analysis> alignment);
    /// Then, if they are wanted: of one scale; null for a side that is not there.
    void summarised(std::shared_ptr<const attopo::Summaries> a, std::shared_ptr<const attopo::Summaries> b);
    /// Then those pinned, if any are wanted; null where one could not be analysed.
    void pinnedAnalysed(std::vector<std::shared_ptr<const attopo::Analysis>> analyses);
    /// Then all heads, if they are wanted, as far as they are known: now and then, and when all are.
    void surveyed(std::shared_ptr<const attopo::HeadOverview> overview);
    /// Likewise for the gallery.
    void rated(std::shared_ptr<const attopo::HeadOverview> overview);
    /// Then the heads as points.
    void modelSurveyed(std::shared_ptr<const attopo::ModelSurvey> survey);
    /// Then the text read token by token, as far as it is known: now and then, and when all is.
    void grown(std::shared_ptr<const attopo::GrowthOverview> overview);
    /// Last, for the gallery, all heads in small, likewise.
    void sketched(std::shared_ptr<const attopo::HeadSketches> sketches);
    void previewed(std::shared_ptr<const attopo::Analysis> analysis);
    /// Null where it could not be read: whoever looks at the text itself is told why.
    void tokenRead(attopo::Side side, const attopo::AnalysisRequest &request,
                   std::shared_ptr<const attopo::TokenAttention> attention);

private:
    struct OpenJob {
        QString reference;
        std::function<std::shared_ptr<const ModelFiles>()> files;
        OpenOptions options;
    };

    struct TokenJob {
        Side side;
        AnalysisRequest request;
        std::size_t token;

        bool operator==(const TokenJob &) const = default;
    };

    void loop(const std::stop_token &stop);
    void open(const OpenJob &job);
    /// Has `job` run before the next request.
    void enqueue(std::function<void()> job);
    void later(std::function<void()> deliver); ///< On the GUI thread.
    void runRemainingLayers(const WindowRequest &request, const std::stop_token &stop);
    void readToken(const TokenJob &job, const std::stop_token &stop);
    void compare(const WindowRequest &request, const WindowResult &result, quint64 generation,
                 const std::stop_token &stop);
    void summarise(const WindowResult &result, quint64 generation, const std::stop_token &stop);
    void align(const AnalysisRequest &request, quint64 generation, const std::stop_token &stop);
    void analysePinned(const WindowRequest &request, quint64 generation, const std::stop_token &stop);
    /// What is to be found of all heads, and who gets it.
    struct HeadSurvey {
        std::optional<HeadComparison> comparison; ///< None: no distances.
        std::function<void(const std::shared_ptr<const HeadOverview> &)> deliver;
    };
    void surveyHeads(const WindowRequest &request, const HeadSurvey &survey, const std::stop_token &stop);
    void sketchHeads(const WindowRequest &request, quint64 generation, const std::stop_token &stop);
    void surveyModel(const WindowRequest &request, quint64 generation, const std::stop_token &stop);
    void grow(const AnalysisRequest &request, quint64 generation, const std::stop_token &stop);
    void run(const WindowRequest &request, quint64 generation, const std::stop_token &stop);
    /// Calls `deliver` on the GUI thread unless a later request has been made by then.
    void post(quint64 generation, std::function<void()> deliver);

    quint64 generation_ = 0;          // GUI thread only
    std::stop_source previewRunning_; // likewise

    std::mutex mutex_; // guards what follows
    std::condition_variable_any wake_;
    std::deque<std::function<void()>> openJobs_; ///< Models and files to open.
    std::optional<WindowRequest> pending_;
    quint64 pendingGeneration_ = 0;
    std::stop_source running_;
    std::optional<WindowRequest> leisure_; ///< The last one, whose other layers may be wanted next.
    bool atLeisure_ = false;               ///< They are what runs.
    std::array<std::optional<TokenJob>, 2> tokensWanted_; ///< By side, until they are read.
    bool atToken_ = false;                                ///< One of them is what runs.
    bool forget_ = false;
    std::vector<std::size_t> lookedAt_; ///< Heads that are sketched first.

    static constexpr std::size_t comparisonsKept = 16;
    static constexpr std::size_t summariesKept = 8;
    static constexpr std::size_t growthsKept = 4;
    static constexpr std::size_t modelsKept = 4;
    struct ModelKey {
        AnalysisRequest a; ///< Of head 0.0.
        std::optional<AnalysisRequest> b;
        HeadDistance distance;
        GroundNorm norm;

        bool operator==(const ModelKey &) const = default;
    };
    struct ComparisonKey {
        std::shared_ptr<const Barcode> a;
        std::shared_ptr<const Barcode> b;
        std::shared_ptr<const TokenSpace> spaceA;
        std::shared_ptr<const TokenSpace> spaceB;
        GroundNorm norm;

        bool operator==(const ComparisonKey &) const = default;
    };
    struct SummariesKey {
        std::shared_ptr<const Barcode> barcode;
        std::shared_ptr<const TokenSpace> space;
        double scale;

        bool operator==(const SummariesKey &) const = default;
    };
    Pipeline pipeline_;                                                  // worker thread only
    StageCache<ModelKey, ModelSurvey> models_{modelsKept};               // worker thread only
    StageCache<AnalysisRequest, GrowthOverview> growths_{growthsKept};   // worker thread only
    StageCache<SummariesKey, Summaries> summaries_{summariesKept};       // worker thread only
    StageCache<ComparisonKey, Comparison> comparisons_{comparisonsKept}; // worker thread only
    std::jthread thread_;
};

} // namespace attopo
