#pragma once

#include <QString>
#include <QStringList>

namespace attopo {

/// The file that the window is to open, empty for none. Throws UsageError.
QString fileToOpen(const QStringList &arguments);

/// Opens the window, and returns the program's exit status when it is closed. Throws Error when there is no
/// display.
int openWindow(int &argc, char **argv, const QString &file);

} // namespace attopo
