#pragma once

#include <QString>

namespace attopo {

/// Plain text as a tooltip that shows every character ("<s>" too) and wraps lines that are too long.
QString asToolTip(const QString &plainText);

} // namespace attopo
