#pragma once

#include "command_line.h"

namespace attopo {

/// `attention-topology growth`: a text read token by token, with progress on standard error. Throws Error.
void runGrowth(const CommandLine &line);

} // namespace attopo
