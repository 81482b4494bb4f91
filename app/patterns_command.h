#pragma once

#include "command_line.h"

namespace attopo {

/// attention-topology patterns: what each head of a model looks at, averaged over the lines of a text, as
/// CSV. Throws Error.
void runPatterns(const CommandLine &line);

} // namespace attopo
