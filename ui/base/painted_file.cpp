#include "painted_file.h"

#include "error.h"
#include "save_file.h"
#include "translatable.h"

#include <qcustomplot.h>

#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

namespace attopo {

namespace {

constexpr double unitsPerMillimetre = 96 / 25.4;

enum class Colours { AsPixels, AsVectors };

bool paintOn(QPaintDevice *device, double scale, Colours colours, const QSizeF &size,
             const PaintPicture &paint)
{
    QCPPainter painter;
    if (!painter.begin(device))
        return false;
    painter.setMode(QCPPainter::pmVectorized, colours == Colours::AsVectors);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.scale(scale, scale);
    paint(painter, size);
    return painter.end();
}

/// XML has no control characters but tab and line ends, and two code points are none at all; a text may hold
/// them all the same.
QByteArray withoutWhatXmlLacks(const QByteArray &svg)
{
    const QByteArray replacement = QString(QChar::ReplacementCharacter).toUtf8();
    QByteArray allowed;
    allowed.reserve(svg.size());
    for (const char c : svg)
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n' || c == '\r')
            allowed += c;
        else
            allowed += replacement;
    return allowed.replace("\xef\xbf\xbe", replacement).replace("\xef\xbf\xbf", replacement);
}

} // namespace

QImage paintedImage(const PaintedFile &format, const PaintPicture &paint)
{
    const QSizeF size = format.size * unitsPerMillimetre;
    const double scale = format.dpi / 96.0;
    const QSize pixels = (size * scale).toSize();
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        throw Error(
            TRANSLATABLE(
                "Core",
                "A picture of %1 × %2 pixels is too large; choose a smaller size or fewer dots per inch"),
            {pixels.width(), pixels.height()});
    image.fill(format.background);
    paintOn(&image, scale, Colours::AsPixels, size, paint);
    image.setDotsPerMeterX(static_cast<int>(std::lround(format.dpi / 0.0254)));
    image.setDotsPerMeterY(static_cast<int>(std::lround(format.dpi / 0.0254)));
    return image;
}

bool writePaintedSvg(QIODevice &target, const PaintedFile &format, const PaintPicture &paint)
{
    const QSizeF size = format.size * unitsPerMillimetre;
    QBuffer svg;
    QSvgGenerator generator;
    generator.setOutputDevice(&svg);
    generator.setResolution(96);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), size));
    // Qt writes these two as they are.
    generator.setTitle(QObject::tr("Attention Topology").toHtmlEscaped());
    generator.setDescription(format.description.toHtmlEscaped());
    if (!paintOn(&generator, 1, Colours::AsVectors, size, paint))
        return false;
    const QByteArray written = withoutWhatXmlLacks(svg.data());
    return target.write(written) == written.size();
}

void writePainted(const QString &file, const PaintedFile &format, const PaintPicture &paint)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == QLatin1String("png")) {
        const QImage image = paintedImage(format, paint);
        saveFile(file, [&](QIODevice &target) { return image.save(&target, "PNG"); });
    } else if (suffix == QLatin1String("svg")) {
        saveFile(file, [&](QIODevice &target) { return writePaintedSvg(target, format, paint); });
    } else if (suffix == QLatin1String("pdf")) {
        saveFile(file, [&](QIODevice &target) {
            constexpr int resolution = 1200;
            QPdfWriter writer(&target);
            writer.setPageSize(QPageSize(format.size, QPageSize::Millimeter));
            writer.setPageMargins(QMarginsF(0, 0, 0, 0));
            writer.setResolution(resolution);
            writer.setTitle(QObject::tr("Attention Topology"));
            return paintOn(&writer, resolution / 96.0, Colours::AsVectors, format.size * unitsPerMillimetre,
                           paint);
        });
    } else {
        throw Error(TRANSLATABLE("Core", "Cannot write %1: figures are written as .png, .svg or .pdf"),
                    {file.toStdString()});
    }
}

} // namespace attopo
