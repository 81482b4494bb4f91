#include "painted_file.h"

#include "error.h"
#include "save_file.h"
#include "style.h"

#include <qcustomplot.h>

#include <QFileInfo>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

namespace attopo {

namespace {

constexpr double unitsPerMillimetre = 96 / 25.4;

} // namespace

void writePainted(const QString &file, const PaintedFile &format,
                  const std::function<void(QCPPainter &painter, const QSizeF &size)> &paintPicture)
{
    const QSizeF size = format.size * unitsPerMillimetre;
    const QString suffix = QFileInfo(file).suffix().toLower();
    const auto paint = [&](QPaintDevice *device, double scale) {
        QCPPainter painter;
        if (!painter.begin(device))
            return false;
        painter.setMode(QCPPainter::pmVectorized, suffix != QLatin1String("png"));
        painter.setMode(QCPPainter::pmNoCaching);
        painter.scale(scale, scale);
        paintPicture(painter, size);
        return painter.end();
    };
    if (suffix == QLatin1String("png")) {
        const double scale = format.dpi / 96.0;
        const QSize pixels = (size * scale).toSize();
        QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
        if (image.isNull())
            throw Error("A picture of " + std::to_string(pixels.width()) + " × "
                        + std::to_string(pixels.height())
                        + " pixels is too large; choose a smaller size or fewer dots per inch");
        image.fill(Style::forPaper().background);
        paint(&image, scale);
        image.setDotsPerMeterX(static_cast<int>(std::lround(format.dpi / 0.0254)));
        image.setDotsPerMeterY(static_cast<int>(std::lround(format.dpi / 0.0254)));
        saveFile(file, [&](QIODevice &target) { return image.save(&target, "PNG"); });
    } else if (suffix == QLatin1String("svg")) {
        saveFile(file, [&](QIODevice &target) {
            QSvgGenerator generator;
            generator.setOutputDevice(&target);
            generator.setResolution(96);
            generator.setSize(size.toSize());
            generator.setViewBox(QRectF(QPointF(0, 0), size));
            generator.setTitle(QObject::tr("Attention Topology"));
            generator.setDescription(format.description);
            return paint(&generator, 1);
        });
    } else if (suffix == QLatin1String("pdf")) {
        saveFile(file, [&](QIODevice &target) {
            QPdfWriter writer(&target);
            writer.setPageSize(QPageSize(format.size, QPageSize::Millimeter));
            writer.setPageMargins(QMarginsF(0, 0, 0, 0));
            writer.setResolution(1200);
            writer.setTitle(QObject::tr("Attention Topology"));
            return paint(&writer, 1200 / 96.0);
        });
    } else {
        throw Error("Cannot write " + file.toStdString() + ": figures are written as .png, .svg or .pdf");
    }
}

} // namespace attopo
