#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <stop_token>
#include <thread>

namespace attopo {

/// Runs one piece of work at a time on a thread of its own, for windows that show how far it is. Lives on the
/// GUI thread; its signals come there.
class BackgroundTask : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~BackgroundTask() override;

    using Report = std::function<void(const QString &what, std::size_t done, std::size_t total)>;
    /// Off the GUI thread; what it returns is called on the GUI thread. It may throw Error, and Cancelled
    /// soon after it is asked to stop.
    using Work = std::function<std::function<void()>(const std::stop_token &stop, const Report &report)>;

    /// Stops what runs, if anything, and starts this.
    void start(Work work);
    void cancel();
    bool isRunning() const { return running_; }

Q_SIGNALS:
    void progressed(const QString &what, std::size_t done,
                    std::size_t total);  ///< At most ten times a second.
    void finished();                     ///< What the work returned has been called.
    void failed(const QString &message); ///< A sentence for the user.
    void cancelled();

private:
    void end(quint64 generation, const std::function<void()> &deliver);

    quint64 generation_ = 0; ///< Of the work that counts.
    bool running_ = false;
    std::jthread thread_;
};

} // namespace attopo
