#pragma once

#include "hub_task.h"

#include <QThread>

namespace attopo {

/// Looks up models on the Hugging Face Hub and downloads them into the cache, on a thread of its own; its
/// signals come on the thread that it lives on. One thing at a time: a new request ends the running one, of
/// which nothing more is heard. What was downloaded of a file is kept, and the next download goes on there.
class HubDownload : public QObject {
    Q_OBJECT
public:
    explicit HubDownload(HubEnvironment environment, HubTiming timing = {}, QObject *parent = nullptr);
    ~HubDownload() override;

    void lookUp(const QString &id, const QString &revision = QStringLiteral("main"));
    void download(const HubRepository &repository);
    void cancel();

Q_SIGNALS:
    /// What HubTask says.
    void found(const attopo::HubRepository &repository, qint64 held);
    void progressed(const attopo::HubProgress &progress);
    void waiting(const QString &reason);
    void finished(const QString &folder);
    void failed(const QString &message);

private:
    /// Lets a new task do `work` on the thread.
    template <typename Work>
    void begin(Work work);

    HubEnvironment environment_;
    HubTiming timing_;
    QThread thread_;
    HubTask *task_ = nullptr; ///< Lives on the thread.
    std::stop_source stop_;
    quint64 generation_ = 0;
};

} // namespace attopo
