// What the worker does between requests: heads and tokens that are glanced at.

#include "analysis_worker.h"

#include "attempt.h"

#include <utility>

namespace attopo {

void AnalysisWorker::preview(const AnalysisRequest &request)
{
    cancelPreview();
    previewRunning_ = std::stop_source();
    enqueue([this, request, stop = previewRunning_.get_token()] {
        QString error;
        try {
            auto analysis = attempt(
                [&] { return std::make_shared<const Analysis>(pipeline_.run(request, stop)); }, error);
            later([this, stop, analysis = std::move(analysis)] {
                if (!stop.stop_requested())
                    Q_EMIT previewed(analysis);
            });
        } catch (const Cancelled &) {
            // Whoever cancelled waits for nothing.
        }
    });
}

void AnalysisWorker::cancelPreview() { previewRunning_.request_stop(); }

void AnalysisWorker::wantToken(Side side, const AnalysisRequest &request, std::size_t token)
{
    {
        const std::lock_guard lock(mutex_);
        tokensWanted_[static_cast<std::size_t>(side)] = TokenJob{side, request, token};
        if (atLeisure_ || atToken_)
            running_.request_stop();
    }
    wake_.notify_all();
}

void AnalysisWorker::unwantToken(Side side)
{
    const std::lock_guard lock(mutex_);
    tokensWanted_[static_cast<std::size_t>(side)].reset();
    if (atToken_)
        running_.request_stop();
}

void AnalysisWorker::readToken(const TokenJob &job, const std::stop_token &stop)
{
    QString error;
    try {
        auto attention = attempt(
            [&] {
                return std::make_shared<const TokenAttention>(
                    pipeline_.tokenAttention(job.request, job.token, stop));
            },
            error);
        const std::lock_guard lock(mutex_);
        auto &wanted = tokensWanted_[static_cast<std::size_t>(job.side)];
        if (wanted != job)
            return;
        wanted.reset();
        later([this, job, attention = std::move(attention)] {
            Q_EMIT tokenRead(job.side, job.request, attention);
        });
    } catch (const Cancelled &) {
        // It comes again after what was more urgent, if it is still wanted.
    }
}

} // namespace attopo
