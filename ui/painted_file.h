#pragma once

#include <QSizeF>
#include <QString>

#include <functional>

class QCPPainter;

namespace attopo {

/// A picture on a file.
struct PaintedFile {
    QSizeF size;         ///< Millimetres.
    int dpi = 200;       ///< Of a PNG.
    QString description; ///< Within an SVG.
};

/// Writes what `paint` draws into (0, 0) … its size (units of 1/96 inch) on a background; the format follows
/// the file's suffix: .png, .svg or .pdf (vectors, text as text). Throws Error when the suffix is another or
/// the file cannot be written.
void writePainted(const QString &file, const PaintedFile &format,
                  const std::function<void(QCPPainter &painter, const QSizeF &size)> &paint);

} // namespace attopo
