#pragma once

#include "analysis/layout.h"

#include <QRectF>

namespace attopo {

/// What a layout of the plane and its origin fill, with y downwards as on the screen; not less than 0.2
/// either way.
QRectF layoutBox(const Layout &layout);

} // namespace attopo
