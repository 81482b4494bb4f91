#pragma once

#include <QShortcut>
#include <QWidget>

namespace attopo {

/// Escape and the desktop's key for it (Ctrl+W) close a window of its own.
inline void closeByKeys(QWidget *window)
{
    for (const QKeySequence &key : {QKeySequence(QKeySequence::Close), QKeySequence(Qt::Key_Escape)})
        QObject::connect(new QShortcut(key, window), &QShortcut::activated, window, &QWidget::close);
}

} // namespace attopo
