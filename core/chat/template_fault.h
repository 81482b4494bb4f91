#pragma once

#include "error.h"
#include "translatable.h"

#include <cstddef>

namespace attopo {

/// What is wrong with a chat template, and in which line.
class TemplateFault : public Error {
public:
    TemplateFault(std::size_t line, const Message &what)
        : Error(TRANSLATABLE("Core", "line %1: %2"), {line, what})
    {
    }
};

/// Throws TemplateFault: `construct` is of Jinja, but not read here.
[[noreturn]] inline void failBeyond(std::size_t line, const Message &construct)
{
    throw TemplateFault(line, {TRANSLATABLE("Core", "%1 is not among what is read of Jinja"), {construct}});
}

} // namespace attopo
