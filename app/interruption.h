#pragma once

#include <stop_token>
#include <thread>

namespace attopo {

/// While it lives, the first SIGINT, SIGTERM or SIGHUP requests a stop instead of ending the process; a
/// second one ends it as always. There is one at a time.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

    std::stop_token stop() const { return source_.get_token(); }

private:
    std::stop_source source_;
    std::jthread watcher_;
};

} // namespace attopo
