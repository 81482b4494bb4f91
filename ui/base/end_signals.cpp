#include "end_signals.h"

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <utility>

#include <unistd.h>
#endif

namespace attopo {

#ifdef Q_OS_UNIX

namespace {

constexpr int caught[] = {SIGINT, SIGTERM, SIGHUP};

std::array<int, 2> ends{-1, -1}; ///< Of the pipe between the handler and the event loop.

void setHandlers(void (*handler)(int))
{
    struct sigaction action { };
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART | SA_RESETHAND;
    for (const int signal : caught)
        sigaction(signal, &action, nullptr);
}

/// A handler may do little more than write.
void tell(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = write(ends[1], &byte, 1);
}

} // namespace

EndSignals::EndSignals(QObject *parent)
    : QObject(parent)
{
    if (pipe(ends.data()) != 0)
        return; // the process ends as always
    auto *notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT received();
    });
    setHandlers(tell);
}

EndSignals::~EndSignals()
{
    setHandlers(SIG_DFL);
    for (int &end : ends)
        if (end >= 0)
            close(std::exchange(end, -1));
}

#else

EndSignals::EndSignals(QObject *parent)
    : QObject(parent)
{
}

EndSignals::~EndSignals() = default;

#endif

} // namespace attopo
