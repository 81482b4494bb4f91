#include "part_names.h"

#include <QCoreApplication>

namespace attopo {

QString partName(TextPart part)
{
    const auto name = [](const char *text) { return QCoreApplication::translate("TextPart", text); };
    switch (part) {
    case TextPart::None:
        break;
    case TextPart::First:
        return name(QT_TRANSLATE_NOOP("TextPart", "first text"));
    case TextPart::Second:
        return name(QT_TRANSLATE_NOOP("TextPart", "second text"));
    case TextPart::System:
        return name(QT_TRANSLATE_NOOP("TextPart", "system"));
    case TextPart::User:
        return name(QT_TRANSLATE_NOOP("TextPart", "user"));
    case TextPart::Assistant:
        return name(QT_TRANSLATE_NOOP("TextPart", "assistant"));
    }
    return {};
}

} // namespace attopo
