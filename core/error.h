#pragma once

#include <exception>
#include <stdexcept>
#include <stop_token>

namespace attopo {

/// What core throws when input cannot be used. The message is one line for the user: what is wrong, where
/// (file, key, tensor, line; expected and found), and what to do about it.
class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Thrown out of a computation whose stop was requested; never shown to the user.
class Cancelled : public std::exception {
public:
    const char *what() const noexcept override { return "cancelled"; }
};

inline void throwIfStopped(const std::stop_token &stop)
{
    if (stop.stop_requested())
        throw Cancelled();
}

} // namespace attopo
