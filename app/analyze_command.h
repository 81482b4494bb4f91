#pragma once

#include "command_line.h"

namespace attopo {

/// `attention-topology analyze`: writes the JSON. Throws Error.
void runAnalyze(const CommandLine &line);

} // namespace attopo
