#pragma once

#include <QString>

class QWidget;

namespace attopo {

/// Writes to the settings where a window is, and whether it is maximised or fills the screen.
void keepWindowPlace(const QString &key, const QWidget *window);

/// Puts a window, before it is shown, where one of this key was, within a screen that is there now. Where
/// nothing was kept its size stays, as far as the screen has room.
void restoreWindowPlace(const QString &key, QWidget *window);

} // namespace attopo
