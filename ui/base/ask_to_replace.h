#pragma once

#include <QString>

class QWidget;

namespace attopo {

/// Whether the user lets a file that exists be written over.
bool askToReplace(const QString &file, QWidget *parent);

} // namespace attopo
