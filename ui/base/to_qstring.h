#pragma once

#include <QString>

#include <string_view>

namespace attopo {

/// UTF-8, as core's texts are.
inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace attopo
