#include "figure.h"

#include "describe_comparison.h"
#include "describe_head.h"
#include "error.h"
#include "figure_parts.h"
#include "filtration_text.h"
#include "painted_file.h"

#include <QBuffer>

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

constexpr double captionMargin = 10; // to the left and right
constexpr double captionGap = 8;     // above and below

/// From a font of figureFontPixels to the one that is asked for.
double scaleOf(const FigureOptions &options) { return options.fontSize * 96 / 72 / figureFontPixels; }

PaintedFile formatOf(const FigureView &view, const FigureData &data, const FigureOptions &options)
{
    return {options.size, options.dpi, captionOf(view, data, options), options.style().background};
}

} // namespace

double filtrationRange(const FigureData &data)
{
    return std::max(data.a->barcode->largestValue(), data.b ? data.b->barcode->largestValue() : 0.0);
}

QSizeF figureSize(const FigurePreset &preset, const FigureView &view)
{
    const double width = preset.width > 0 ? preset.width : view.size.width();
    constexpr double narrow = 120; // what stands side by side in a wide one has less room: it is higher
    const double proportion = width < narrow ? view.narrow : view.size.height() / view.size.width();
    return {width, preset.height > 0 ? preset.height : std::round(width * proportion)};
}

QString defaultCaption(const FigureView &view, const FigureData &data)
{
    const auto describe = [&](const Analysis &analysis) {
        QStringList parts;
        if (const auto *source = std::get_if<TextSource>(&analysis.request.source))
            parts << QString::fromStdString(source->model->info().name)
                  << describeHeadChoice(analysis.request.attention);
        else
            parts << (std::holds_alternative<DiagramSource>(analysis.request.source)
                          ? QObject::tr("imported diagram")
                          : QObject::tr("imported matrix"));
        const RipsComplex complex = ripsComplexAt(data.threshold, analysis.space->edges, *analysis.barcode);
        QStringList betti;
        for (std::size_t k = 0; k < complex.betti.size(); ++k)
            betti << QStringLiteral("β%1 = %2").arg(k).arg(complex.betti[k]);
        parts << betti.join(QStringLiteral(", "));
        return parts.join(QStringLiteral(", "));
    };
    const auto *matrix = std::get_if<MatrixSource>(&data.a->request.source);
    const bool ownMetric = !std::holds_alternative<DiagramSource>(data.a->request.source)
        && (!matrix || matrix->kind == MatrixSource::Kind::Attention);
    const bool ofBoth = data.b && !view.ofOneText && view.material == FigureView::Material::None;
    QString caption = ofBoth ? QObject::tr("A: %1. B: %2. ").arg(describe(*data.a), describe(*data.b))
                             : describe(*analysisOf(data, data.side)) + QStringLiteral(". ");
    if (ownMetric)
        caption += QObject::tr("Metric: %1. ")
                       .arg(QString::fromUtf8(
                           metricInfo(data.a->request.metric).label.data(),
                           static_cast<qsizetype>(metricInfo(data.a->request.metric).label.size())));
    if (view.ofTwoTexts && data.comparison)
        caption += QObject::tr("W∞: bottleneck, W1 and W2: Wasserstein distances of the diagrams. %1. ")
                       .arg(comparisonConvention(data.comparison->norm));
    caption += QObject::tr("Threshold %1.").arg(filtrationText(data.threshold));
    for (const auto &analysis : {analysisOf(data, data.side), ofBoth ? data.b : nullptr})
        if (view.ofPlaces && analysis && analysis->space->shortenedFrom < infinity) {
            caption += QObject::tr(" Distances beyond %1 are drawn shorter.")
                           .arg(filtrationText(analysis->space->shortenedFrom));
            break;
        }
    // What is equal stays on one line.
    return caption.replace(QStringLiteral(" = "), QStringLiteral("\u00a0=\u00a0"));
}

QString captionOf(const FigureView &view, const FigureData &data, const FigureOptions &options)
{
    return options.caption ? *options.caption : defaultCaption(view, data);
}

double captionHeight(const QString &caption, const FigureOptions &options)
{
    if (caption.isEmpty())
        return 0;
    const double width = options.size.width() * 96 / 25.4 / scaleOf(options);
    const QFontMetricsF metrics(options.style().font);
    return std::ceil(
        metrics.boundingRect(QRectF(0, 0, width - 2 * captionMargin, 0), Qt::TextWordWrap, caption).height());
}

QString whyTooSmall(const FigureView &view, const FigureData &data, const FigureOptions &options)
{
    const double unit = 25.4 / 96 * scaleOf(options); // in millimetres
    const QString caption = captionOf(view, data, options);
    const auto captionAt = [&](double width) {
        FigureOptions there = options;
        there.size.setWidth(width);
        return caption.isEmpty() ? 0 : captionHeight(caption, there) + 2 * captionGap;
    };
    QStringList sizes;
    for (const QSizeF &least : view.leastSizes) {
        if (!least.isValid())
            return {};
        const double room = options.size.height() / unit - captionAt(options.size.width());
        if (options.size.width() / unit >= least.width() && room >= least.height())
            return {};
        const double width = std::ceil(least.width() * unit);
        sizes << QObject::tr("%1 mm × %2 mm")
                     .arg(width)
                     .arg(std::ceil((least.height() + captionAt(width)) * unit));
    }
    sizes.removeDuplicates();
    return QObject::tr("At this size this view cannot be read: with this font it needs %1 or more.")
        .arg(sizes.join(QObject::tr(" or ")));
}

namespace {

void requireRoom(const FigureView &view, const FigureData &data, const FigureOptions &options)
{
    if (const QString why = whyTooSmall(view, data, options); !why.isEmpty())
        throw Error(why.toStdString());
}

} // namespace

void paintFigure(QCPPainter &painter, const QSizeF &size, const FigureView &view, const FigureData &data,
                 const FigureOptions &options, double leastCaptionHeight)
{
    const Style style = options.style();
    const double scale = scaleOf(options);
    painter.scale(scale, scale);
    QRectF area(QPointF(0, 0), size / scale);
    painter.fillRect(area, style.background);
    if (const QString caption = captionOf(view, data, options); !caption.isEmpty()) {
        painter.setFont(style.font);
        painter.setPen(style.text);
        const double height = std::max(captionHeight(caption, options), leastCaptionHeight);
        const QRectF room(area.left() + captionMargin, area.bottom() - height - captionGap,
                          area.width() - 2 * captionMargin, height);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap | Qt::TextDontClip, caption);
        area.setBottom(std::max(room.top() - captionGap, area.top() + area.height() / 3));
    }
    view.paint(painter, area, data, options);
}

void exportFigure(const QString &file, const FigureView &view, const FigureData &data,
                  const FigureOptions &options)
{
    requireRoom(view, data, options);
    writePainted(file, formatOf(view, data, options), [&](QCPPainter &painter, const QSizeF &size) {
        paintFigure(painter, size, view, data, options);
    });
}

QImage figureImage(const FigureView &view, const FigureData &data, const FigureOptions &options,
                   double leastCaptionHeight)
{
    requireRoom(view, data, options);
    return paintedImage(formatOf(view, data, options), [&](QCPPainter &painter, const QSizeF &size) {
        paintFigure(painter, size, view, data, options, leastCaptionHeight);
    });
}

QByteArray figureSvg(const FigureView &view, const FigureData &data, const FigureOptions &options)
{
    requireRoom(view, data, options);
    QBuffer svg;
    svg.open(QIODevice::WriteOnly);
    writePaintedSvg(svg, formatOf(view, data, options), [&](QCPPainter &painter, const QSizeF &size) {
        paintFigure(painter, size, view, data, options);
    });
    return svg.data();
}

} // namespace attopo
