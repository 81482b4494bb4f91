#pragma once

#include "hub/hub_cache.h"
#include "hub/verified_files.h"
#include "hub_blob.h"
#include "hub_get.h"
#include "hub_progress.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QTimer>

#include <deque>
#include <memory>
#include <stop_token>

namespace attopo {

class FileLock;

/// One look at a repository, or one download of it: blocks the thread that it lives on while it reads and
/// writes files (HubDownload gives it one). Ends with found(), finished() or failed(), or by being deleted.
class HubTask : public QObject {
    Q_OBJECT
public:
    HubTask(HubEnvironment environment, HubTiming timing, std::stop_token stop);
    ~HubTask() override;

    void lookUp(const QString &id, const QString &revision);
    void download(const HubRepository &repository);

Q_SIGNALS:
    /// `held`: bytes of its files that are on this machine.
    void found(const attopo::HubRepository &repository, qint64 held);
    void progressed(const attopo::HubProgress &progress);
    void waiting(const QString &reason);
    void finished(const QString &folder);
    void failed(const QString &message);

private:
    /// Calls `step`; an Error of it ends the task.
    template <typename Step>
    void attempt(Step step);
    void fail(const QString &message);
    void wait(const QString &reason);
    void get(HubSink &sink, const HubRequest &request, void (HubTask::*then)());
    void parseAnswer();
    void checkSpace() const;
    void nextFile();
    /// Its bytes are here, and have its hash: computed once, as another program may have put them there.
    /// Others are removed.
    bool holdsRight(const HubFile &file);
    void fetchFile();
    void getBlob();
    void fileArrived();
    void showProgress();
    QUrl address(const QString &path) const;
    QString explain(const HubFailure &failure) const;

    HubEnvironment environment_;
    HubTiming timing_;
    std::stop_token stop_;
    HubCache cache_;
    VerifiedFiles verified_;
    QNetworkAccessManager manager_;
    HubRepository repository_;
    std::unique_ptr<HubSink> answer_; ///< To a look.
    std::size_t file_ = 0;
    qint64 filesBefore_ = 0; ///< Bytes of the files that are done.
    std::unique_ptr<FileLock> lock_;
    std::unique_ptr<HubBlob> blob_;
    std::unique_ptr<HubGet> get_;
    QTimer lockTimer_;

    struct Sample {
        qint64 milliseconds;
        qint64 bytes;
    };
    qint64 arrived_ = 0;         ///< Bytes that came over the network.
    std::deque<Sample> samples_; ///< Of arrived_, the last few seconds.
    QElapsedTimer clock_;
    QTimer progressTimer_;
};

} // namespace attopo
