#include "corpus/run_batch.h"

#include "corpus/analyse_row.h"
#include "translatable.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

namespace attopo {

namespace {

/// Hands out rows in their order, and writes their results in the same order.
class OrderedRows {
public:
    OrderedRows(const BatchManifest &manifest, const std::filesystem::path &corpus, RowLogWriter &log,
                std::size_t window, const BatchReports &reports)
        : manifest_(manifest)
        , log_(log)
        , window_(window)
        , reports_(reports)
        , reader_(CorpusReader::open(corpus, manifest.settings.columns))
        , taken_(log.entries())
    {
        for (std::uint64_t skipped = 0; skipped < taken_; ++skipped)
            readOwn();
    }

    /// Waits while a row before is long in coming. nullopt when there is nothing left to do.
    std::optional<CorpusRow> take(const std::stop_token &stop)
    {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [&] { return failure_ || taken_ < log_.entries() + window_; });
        if (failure_ || stop.stop_requested() || taken_ == manifest_.ownRows())
            return std::nullopt;
        ++taken_;
        return readOwn();
    }

    void give(const RowResult &result)
    {
        const std::string bytes = encodeResult(result);
        const std::lock_guard lock(mutex_);
        if (!result.problem.empty() && reports_.badRow)
            reports_.badRow(result);
        waiting_.emplace(result.row, bytes);
        const auto nextRow = [&] { return manifest_.shard - 1 + log_.entries() * manifest_.shards; };
        for (auto next = waiting_.find(nextRow()); next != waiting_.end(); next = waiting_.find(nextRow())) {
            log_.append(next->second);
            waiting_.erase(next);
        }
        if (reports_.progress)
            reports_.progress(log_.entries(), manifest_.ownRows());
        room_.notify_all();
    }

    void fail(std::exception_ptr failure)
    {
        const std::lock_guard lock(mutex_);
        if (!failure_)
            failure_ = std::move(failure);
        room_.notify_all();
    }

    void rethrow() const
    {
        if (failure_)
            std::rethrow_exception(failure_);
    }

private:
    CorpusRow readOwn()
    {
        CorpusRow row;
        do
            if (!reader_->next(row))
                throw Error(
                    TRANSLATABLE("Core", "The corpus has become shorter than it was when the work began"));
        while (row.row % manifest_.shards != manifest_.shard - 1);
        return row;
    }

    const BatchManifest &manifest_;
    RowLogWriter &log_;
    const std::size_t window_; ///< Rows that may be in the works at a time.
    const BatchReports &reports_;
    std::mutex mutex_; // guards what follows, and the log
    std::condition_variable room_;
    std::unique_ptr<CorpusReader> reader_;
    std::uint64_t taken_;
    std::map<std::uint64_t, std::string> waiting_; ///< For rows before them, encoded.
    std::exception_ptr failure_;
};

} // namespace

void runBatch(const Model &model, const BatchManifest &manifest, const std::filesystem::path &corpus,
              RowLogWriter &log, std::size_t threads, const std::stop_token &stop,
              const BatchReports &reports)
{
    if (threads == 0)
        threads = std::max(1U, std::thread::hardware_concurrency());
    constexpr std::size_t rowsPerThread = 4;
    OrderedRows rows(manifest, corpus, log, rowsPerThread * threads, reports);
    const auto work = [&] {
        try {
            while (auto row = rows.take(stop))
                rows.give(analyseRow(model, manifest.settings, std::move(*row)));
        } catch (...) {
            rows.fail(std::current_exception());
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t k = 1; k < threads; ++k)
            others.emplace_back(work);
        work();
    }
    rows.rethrow();
    log.flush();
}

} // namespace attopo
