#pragma once

#include "command_line.h"

namespace attopo {

/// `attention-topology figure`: writes a picture. Throws Error. Needs a QApplication.
void runFigure(const CommandLine &line);

} // namespace attopo
