#pragma once

#include <QString>

#include <string>

namespace attopo {

/// Writes to a file, whole or not at all, or to standard output ("-"). Throws Error.
void writeText(const QString &file, const std::string &text);

} // namespace attopo
