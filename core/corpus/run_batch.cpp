#include "corpus/run_batch.h"

#include "corpus/analyse_row.h"
#include "corpus/stack_corpus.h"
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

/// Hands out rows in their order, and writes their results in the same order, once there is a log to write
/// to.
class OrderedRows {
public:
    /// `written`: rows that are in the log already.
    OrderedRows(const BatchManifest &manifest, const std::filesystem::path &corpus, std::uint64_t written,
                std::size_t window, const BatchReports &reports)
        : manifest_(manifest)
        , window_(window)
        , reports_(reports)
        , reader_(openCorpus(corpus, manifest.settings.columns))
        , taken_(written)
        , written_(written)
    {
        for (std::uint64_t skipped = 0; skipped < taken_; ++skipped)
            readOwn();
    }

    /// Waits while a row before is long in coming. nullopt when there is nothing left to do.
    std::optional<CorpusRow> take(const std::stop_token &stop)
    {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [&] { return failure_ || taken_ < written_ + window_; });
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
        writeNext();
    }

    void setLog(std::unique_ptr<RowLogWriter> log)
    {
        const std::lock_guard lock(mutex_);
        log_ = std::move(log);
        writeNext();
    }

    void fail(std::exception_ptr failure)
    {
        const std::lock_guard lock(mutex_);
        if (!failure_)
            failure_ = std::move(failure);
        room_.notify_all();
    }

    bool failed()
    {
        const std::lock_guard lock(mutex_);
        return failure_ != nullptr;
    }

    /// When nobody works any more: throws what went wrong, or returns how many rows the log holds.
    std::uint64_t finish()
    {
        if (failure_)
            std::rethrow_exception(failure_);
        log_->flush();
        return written_;
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

    /// What waits and is next.
    void writeNext()
    {
        if (!log_)
            return;
        const auto nextRow = [&] { return manifest_.shard - 1 + written_ * manifest_.shards; };
        for (auto next = waiting_.find(nextRow()); next != waiting_.end(); next = waiting_.find(nextRow())) {
            log_->append(next->second);
            waiting_.erase(next);
            ++written_;
            if (reports_.progress)
                reports_.progress(written_, manifest_.ownRows());
        }
        room_.notify_all();
    }

    const BatchManifest &manifest_;
    const std::size_t window_; ///< Rows that may be in the works at a time.
    const BatchReports &reports_;
    std::mutex mutex_; // guards what follows
    std::condition_variable room_;
    std::unique_ptr<CorpusReader> reader_;
    std::unique_ptr<RowLogWriter> log_; ///< Empty: it is being opened.
    std::uint64_t taken_;
    std::uint64_t written_;
    std::map<std::uint64_t, std::string> waiting_; ///< For rows before them, encoded.
    std::exception_ptr failure_;
};

} // namespace

std::uint64_t runBatch(const Model &model, ResultFolder &folder, const std::filesystem::path &corpus,
                       std::size_t threads, const std::stop_token &stop, const BatchReports &reports)
{
    if (threads == 0)
        threads = std::max(1U, std::thread::hardware_concurrency());
    const BatchManifest &manifest = folder.manifest();
    const WholeEntries there = folder.wholeRows();
    if (reports.begun)
        reports.begun(there.count, manifest.ownRows());
    constexpr std::size_t rowsPerThread = 4;
    OrderedRows rows(manifest, corpus, there.count, rowsPerThread * threads, reports);
    const auto orFail = [&](const auto &step) {
        try {
            step();
        } catch (...) {
            rows.fail(std::current_exception());
        }
    };
    const auto work = [&] {
        orFail([&] {
            while (auto row = rows.take(stop))
                rows.give(analyseRow(model, manifest.settings, std::move(*row)));
        });
    };
    {
        std::jthread opener([&](const std::stop_token &unwanted) {
            orFail([&] { rows.setLog(folder.openLog(there, unwanted)); });
        });
        {
            std::vector<std::jthread> others;
            for (std::size_t k = 1; k < threads; ++k)
                others.emplace_back(work);
            work();
        }
        if (!rows.failed())
            opener.join();
    }
    return rows.finish();
}

} // namespace attopo
