#pragma once

#include "style.h"

class QCustomPlot;

namespace attopo {

/// Background, axes and legend of a plot as the style has them.
void applyStyle(QCustomPlot &plot, const Style &style);

} // namespace attopo
