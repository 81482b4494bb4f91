#pragma once

#include <QString>

#include <filesystem>

namespace attopo {

// Names of files are bytes, which need not be UTF-8; QString holds characters. As in Python (PEP 383), a byte
// that is part of none is kept as one of the surrogates U+DC80 … U+DCFF, which no text holds.

/// An argument of the command line.
QString fromLocalBytes(const char *bytes);

/// The bytes it came from.
std::filesystem::path localPath(const QString &argument);

/// Whether all of them are characters.
bool isUtf8(const QString &argument);

} // namespace attopo
