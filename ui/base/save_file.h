#pragma once

#include <QString>

#include <functional>
#include <string_view>

class QIODevice;

namespace attopo {

/// Writes what `write` puts into a device, and says whether it could, to `file`: all or nothing. Throws Error
/// naming it when that fails.
void saveFile(const QString &file, const std::function<bool(QIODevice &target)> &write);

/// Likewise these bytes.
void saveFile(const QString &file, std::string_view bytes);

/// Likewise, to be read by this user alone.
void savePrivateFile(const QString &file, std::string_view bytes);

} // namespace attopo
