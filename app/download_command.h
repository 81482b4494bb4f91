#pragma once

#include "command_line.h"

namespace attopo {

/// Downloads a model from the Hugging Face Hub: progress on standard error, the folder on standard output.
/// Needs a QCoreApplication. Throws Error; what was downloaded by then is kept, and the next call goes on
/// there.
void runDownload(const CommandLine &line);

} // namespace attopo
