#pragma once

#include <QCoreApplication>

#include <string_view>

namespace attopo {

/// A text that core marks as TRANSLATABLE (translatable.h), in the language of the window.
inline QString coreText(std::string_view text)
{
    return QCoreApplication::translate("Core", std::string(text).c_str());
}

} // namespace attopo
