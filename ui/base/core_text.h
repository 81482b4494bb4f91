#pragma once

#include "error.h"

#include <QCoreApplication>

#include <string_view>

namespace attopo {

/// A text that core marks as TRANSLATABLE (translatable.h), in the language of the window.
inline QString coreText(std::string_view text)
{
    return QCoreApplication::translate("Core", std::string(text).c_str());
}

/// Likewise, with its details in place.
inline QString messageText(const Message &message)
{
    if (message.isVerbatim())
        return QString::fromStdString(message.text());
    std::vector<std::string> details;
    for (const Message &detail : message.details())
        details.push_back(messageText(detail).toStdString());
    return QString::fromStdString(
        filledIn(coreText(std::string_view(message.text())).toStdString(), details));
}

/// What went wrong, in the language of the window as far as it was said by this program.
inline QString errorText(const std::exception &failure)
{
    if (const auto *error = dynamic_cast<const Error *>(&failure))
        return messageText(error->message());
    return QString::fromUtf8(failure.what());
}

} // namespace attopo
