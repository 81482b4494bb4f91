#pragma once

#include <QColor>
#include <QImage>
#include <QSizeF>
#include <QString>

#include <functional>

class QCPPainter;
class QIODevice;

namespace attopo {

/// A picture on a file.
struct PaintedFile {
    QSizeF size;                  ///< Millimetres.
    int dpi = 200;                ///< Of a PNG.
    QString description;          ///< Within an SVG.
    QColor background{Qt::white}; ///< Of a PNG, where nothing is painted.
};

/// Paints into (0, 0) … its size (units of 1/96 inch) on a background.
using PaintPicture = std::function<void(QCPPainter &painter, const QSizeF &size)>;

/// Writes a picture; the format follows the file's suffix: .png, .svg or .pdf (vectors, text as text). Throws
/// Error when the suffix is another or the file cannot be written.
void writePainted(const QString &file, const PaintedFile &format, const PaintPicture &paint);

/// What a PNG holds. Throws Error when it is too large.
QImage paintedImage(const PaintedFile &format, const PaintPicture &paint);

/// Writes what an SVG holds. False when that fails.
bool writePaintedSvg(QIODevice &target, const PaintedFile &format, const PaintPicture &paint);

} // namespace attopo
