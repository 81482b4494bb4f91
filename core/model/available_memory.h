#pragma once

#include "error.h"

#include <cstddef>
#include <string>

namespace attopo {

/// Memory in bytes that can still be had without swapping (MemAvailable of Linux); 0 when the system does not
/// say.
std::size_t availableMemory();

/// All memory of the machine in bytes; 0 when the system does not say.
std::size_t totalMemory();

/// There is not enough memory: no fault of the input, which may do another time.
class NotEnoughMemory : public Error {
public:
    using Error::Error;
};

/// Throws NotEnoughMemory when `bytes` more do not fit: "<what> needs 3.2 GB of memory, 1.1 GB are free;
/// <advice>".
void requireMemory(std::size_t bytes, const Message &what, const Message &advice);

/// "3.2 GB", "12 MB"
std::string shownBytes(std::size_t bytes);

} // namespace attopo
