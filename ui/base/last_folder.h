#pragma once

#include <QString>

namespace attopo {

/// The folder in which something was saved last, remembered from start to start; at first the user's own.
QString lastFolder();
void setLastFolder(const QString &folder);

} // namespace attopo
