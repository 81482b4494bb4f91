#pragma once

#include "command_line.h"

namespace attopo {

/// Reads a corpus and writes a folder of results, or goes on where it was. Throws Error.
void runBatchCommand(const CommandLine &line);

/// Puts the results of all shards into one folder. Throws Error.
void runMerge(const CommandLine &line);

} // namespace attopo
