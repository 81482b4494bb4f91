#pragma once

#include "figure.h"

class QWidget;

namespace attopo {

/// Asks which numbers of what is shown to write, and where, and writes them. `folder` is where it begins, and
/// afterwards where they are. The name of the file; empty when nothing was chosen. Throws Error.
QString exportDataInteractively(const FigureData &shown, QString &folder, QWidget *parent);

} // namespace attopo
