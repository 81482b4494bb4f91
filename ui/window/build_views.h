#pragma once

#include "window_views.h"

#include <initializer_list>

class QMainWindow;
class QWidget;

namespace attopo {

class Choices;
class ViewState;

/// Makes the views and puts them into the window: texts to the left, complex, threshold and barcode in the
/// middle, the others as tabs to the right. `above` stand above the complex.
WindowViews buildViews(QMainWindow *window, ViewDocks *docks, Choices *choices, ViewState *state,
                       const std::initializer_list<QWidget *> &above);

} // namespace attopo
