#include "background_task.h"

#include "core_text.h"
#include "error.h"

#include <QElapsedTimer>

#include <new>

namespace attopo {

BackgroundTask::~BackgroundTask() { thread_.request_stop(); }

void BackgroundTask::start(Work work)
{
    const quint64 generation = ++generation_;
    running_ = true;
    thread_ = std::jthread([this, generation, work = std::move(work)](const std::stop_token &stop) {
        const auto onGuiThread = [&](std::function<void()> call) {
            QMetaObject::invokeMethod(
                this, [this, generation, call = std::move(call)] { end(generation, call); },
                Qt::QueuedConnection);
        };
        QElapsedTimer sinceReport;
        const Report report = [&](const QString &what, std::size_t done, std::size_t total) {
            constexpr qint64 reportEvery = 100; // ms
            if (sinceReport.isValid() && sinceReport.elapsed() < reportEvery)
                return;
            sinceReport.start();
            QMetaObject::invokeMethod(
                this,
                [=, this] {
                    if (generation == generation_ && running_)
                        Q_EMIT progressed(what, done, total);
                },
                Qt::QueuedConnection);
        };
        try {
            const std::function<void()> deliver = work(stop, report);
            onGuiThread([this, deliver] {
                deliver();
                Q_EMIT finished();
            });
        } catch (const Cancelled &) {
            onGuiThread([this] { Q_EMIT cancelled(); });
        } catch (const std::bad_alloc &) {
            onGuiThread([this] { Q_EMIT failed(tr("Not enough memory for this.")); });
        } catch (const std::exception &failure) {
            onGuiThread([this, message = errorText(failure)] { Q_EMIT failed(message); });
        }
    });
}

void BackgroundTask::end(quint64 generation, const std::function<void()> &deliver)
{
    if (generation != generation_)
        return;
    running_ = false;
    deliver();
}

void BackgroundTask::cancel() { thread_.request_stop(); }

} // namespace attopo
