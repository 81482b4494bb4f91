#include "hub_download.h"

namespace attopo {

HubDownload::HubDownload(HubEnvironment environment, HubTiming timing, QObject *parent)
    : QObject(parent)
    , environment_(std::move(environment))
    , timing_(timing)
{
    thread_.setObjectName(QStringLiteral("download"));
    thread_.start();
}

HubDownload::~HubDownload()
{
    cancel();
    thread_.quit();
    thread_.wait();
}

template <typename Work>
void HubDownload::begin(Work work)
{
    cancel();
    stop_ = std::stop_source();
    task_ = new HubTask(environment_, timing_, stop_.get_token());
    task_->moveToThread(&thread_);
    // Signals of an earlier task may still be on their way.
    const auto pass = [this](auto signal, auto to) {
        connect(task_, signal, this, [this, to, generation = generation_](const auto &...values) {
            if (generation == generation_)
                Q_EMIT(this->*to)(values...);
        });
    };
    pass(&HubTask::found, &HubDownload::found);
    pass(&HubTask::progressed, &HubDownload::progressed);
    pass(&HubTask::waiting, &HubDownload::waiting);
    pass(&HubTask::finished, &HubDownload::finished);
    pass(&HubTask::failed, &HubDownload::failed);
    QMetaObject::invokeMethod(task_, [task = task_, work] { work(*task); });
}

void HubDownload::lookUp(const QString &id, const QString &revision)
{
    begin([id, revision](HubTask &task) { task.lookUp(id, revision); });
}

void HubDownload::download(const HubRepository &repository)
{
    begin([repository](HubTask &task) { task.download(repository); });
}

void HubDownload::cancel()
{
    ++generation_;
    stop_.request_stop();
    if (task_)
        task_->deleteLater();
    task_ = nullptr;
}

} // namespace attopo
