#pragma once

#include <QStringList>

namespace attopo {

/// These arguments as words of a POSIX shell, apart by blanks; quoted where it would read something else.
QString shellText(const QStringList &arguments);

} // namespace attopo
