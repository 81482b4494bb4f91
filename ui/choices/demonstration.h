#pragma once

#include "window_choices.h"

namespace attopo {

/// The text and the head that the window shows at the very first start and that the tour uses.
SideChoices demonstration();

/// All choices at the very first start.
WindowChoices firstChoices();

} // namespace attopo
