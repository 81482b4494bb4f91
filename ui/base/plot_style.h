#pragma once

#include "style.h"

class QCPAxis;
class QCustomPlot;

namespace attopo {

/// Background, axes and legend of a plot as the style has them.
void applyStyle(QCustomPlot &plot, const Style &style);

/// Numbers on an axis of counts are whole.
void countOn(QCPAxis &axis);

} // namespace attopo
