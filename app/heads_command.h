#pragma once

#include "command_line.h"

namespace attopo {

/// `attention-topology heads`: the distances between the diagrams of all pairs of heads, with progress on
/// standard error. Throws Error.
void runHeads(const CommandLine &line);

} // namespace attopo
