#pragma once

#include "message.h"

#include <exception>
#include <memory>
#include <stdexcept>
#include <stop_token>

namespace attopo {

/// What core throws when input cannot be used. The message is one line for the user: what is wrong, where
/// (file, key, tensor, line; expected and found), and what to do about it. what() is its English.
class Error : public std::runtime_error {
public:
    Error(const Message &message)
        : std::runtime_error(message.english())
        , message_(std::make_shared<const Message>(message))
    {
    }
    Error(const char *text, std::vector<Message> details = {})
        : Error(Message(text, std::move(details)))
    {
    }
    Error(const std::string &verbatim)
        : Error(Message(verbatim))
    {
    }

    const Message &message() const { return *message_; }

private:
    std::shared_ptr<const Message> message_; // shared, as copying an exception must not throw
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
