#pragma once

#include "command_line.h"

namespace attopo {

/// `attention-topology contexts`: texts side by side, and phrases in them, with progress on standard error.
/// Throws Error.
void runContexts(const CommandLine &line);

} // namespace attopo
