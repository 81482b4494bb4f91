#include "interruption.h"

#include <chrono>
#include <csignal>

namespace attopo {

namespace {

constexpr int ours[] = {SIGINT, SIGTERM, SIGHUP};

volatile std::sig_atomic_t interrupted = 0;

void setHandlers(void (*handler)(int))
{
    struct sigaction action { };
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART | SA_RESETHAND;
    for (const int signal : ours)
        sigaction(signal, &action, nullptr);
}

} // namespace

Interruption::Interruption()
    : watcher_([source = source_](const std::stop_token &ended) mutable {
        // A handler may do no more than set a flag.
        while (!ended.stop_requested() && !interrupted)
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        if (interrupted)
            source.request_stop();
    })
{
    setHandlers([](int) { interrupted = 1; });
}

Interruption::~Interruption() { setHandlers(SIG_DFL); }

} // namespace attopo
