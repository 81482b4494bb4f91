#include "figure.h"
#include "filtration_text.h"

#include "describe_comparison.h"
#include "describe_head.h"
#include "diagram_plot.h"
#include "error.h"
#include "matrix_plot.h"
#include "paint_barcode.h"
#include "paint_complex.h"
#include "painted_file.h"
#include "small_multiples.h"

#include <QBuffer>

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

const std::shared_ptr<const Analysis> &side(const FigureData &data, Side which)
{
    return which == Side::A ? data.a : data.b;
}

/// (a), (b), …, (z), (aa), …
QString panelLetter(std::size_t panel)
{
    constexpr std::size_t letters = 26;
    QString text;
    for (std::size_t k = panel + 1; k > 0; k = (k - 1) / letters)
        text.prepend(QChar(u'a' + static_cast<char16_t>((k - 1) % letters)));
    return QStringLiteral("(%1)").arg(text);
}

/// As the user has turned and dragged them, else as they are laid out.
TokenPlaces placesOfSide(const FigureData &data, Side which)
{
    const Analysis &analysis = *side(data, which);
    const TokenPlaces &shown = data.places[static_cast<std::size_t>(which)];
    const bool known = shown.positions.size() == analysis.space->tokens.size();
    return known ? shown : firstPlaces(analysis, data.look);
}

/// Those of both texts, the frame of each made as large as the larger of the two, around its own middle: a
/// length is the same in both pictures.
std::array<TokenPlaces, 2> ofOneScale(const FigureData &data)
{
    std::array<TokenPlaces, 2> places{placesOfSide(data, Side::A), placesOfSide(data, Side::B)};
    std::array<std::array<double, 4>, 2> boxes{}; // left, right, bottom, top; with the origin
    for (std::size_t k = 0; k < places.size(); ++k)
        for (const auto &[x, y] : places[k].frame)
            boxes[k] = {std::min(boxes[k][0], x), std::max(boxes[k][1], x), std::min(boxes[k][2], y),
                        std::max(boxes[k][3], y)};
    const double width = std::max(boxes[0][1] - boxes[0][0], boxes[1][1] - boxes[1][0]);
    const double height = std::max(boxes[0][3] - boxes[0][2], boxes[1][3] - boxes[1][2]);
    for (std::size_t k = 0; k < places.size(); ++k) {
        const double x = (boxes[k][0] + boxes[k][1]) / 2;
        const double y = (boxes[k][2] + boxes[k][3]) / 2;
        places[k].frame = {{x - width / 2, y - height / 2}, {x + width / 2, y + height / 2}};
    }
    return places;
}

/// Of one text, which stands in these places.
ComplexPicture complexOf(const FigureData &data, Side which, const TokenPlaces &places, bool legend)
{
    const Analysis &analysis = *side(data, which);
    return {.analysis = analysis,
            .places = places,
            .look = data.look,
            .labels = tokenLabels(analysis.space->tokens),
            .threshold = data.threshold,
            .selection = data.selections[static_cast<std::size_t>(which)],
            .legend = legend};
}

void paintBars(QPainter &painter, const QRectF &area, const FigureData &data, Side which, const Style &style)
{
    const Analysis &analysis = *side(data, which);
    const BarcodePlacement placement(*analysis.barcode, filtrationRange(data), area);
    paintBarcode(painter, placement, *analysis.barcode, data.selections[static_cast<std::size_t>(which)],
                 std::nullopt, style);
    paintThreshold(painter, placement, data.threshold, style);
}

/// A QCustomPlot draws from (0, 0): the painter is moved to `area`.
void paintPlot(QCPPainter &painter, const QRectF &area, QCustomPlot &plot, bool legend)
{
    if (!legend)
        plot.legend->setVisible(false);
    painter.save();
    painter.translate(area.topLeft());
    plot.toPainter(&painter, static_cast<int>(area.width()), static_cast<int>(area.height()));
    painter.restore();
}

/// Moves the legend from over the plot to its right, halfway up.
void putLegendBeside(QCustomPlot &plot)
{
    plot.axisRect()->insetLayout()->take(plot.legend);
    auto *column = new QCPLayoutGrid;
    plot.plotLayout()->addElement(0, 1, column);
    plot.plotLayout()->setColumnStretchFactor(1, 0.001);
    column->addElement(0, 0, new QCPLayoutElement);
    column->addElement(1, 0, plot.legend);
    column->addElement(2, 0, new QCPLayoutElement);
    column->setRowStretchFactor(1, 0.001);
}

void paintDiagram(QCPPainter &painter, const QRectF &area, const FigureData &data, bool legend,
                  const Style &style)
{
    DiagramPlot plot;
    plot.setStyle(style);
    plot.setAnalyses(data.a, data.b, filtrationRange(data));
    plot.setThreshold(data.threshold);
    plot.setSelection(Side::A, data.selections[0]);
    plot.setSelection(Side::B, data.selections[1]);
    if (data.comparison && data.matching)
        if (const DiagramMatching *matching = matchingIn(*data.comparison, *data.matching))
            plot.setMatching(*matching, data.matching->dimension);
    plot.fit(area.size().toSize());
    constexpr double legendRoom = 100;
    if (area.width() - area.height() > legendRoom)
        putLegendBeside(plot);
    paintPlot(painter, area, plot, legend);
}

void paintMatrix(QCPPainter &painter, const QRectF &area, const FigureData &data, MatrixPlot::Content content,
                 const Style &style)
{
    MatrixPlot plot(content);
    plot.setStyle(style);
    plot.setAnalysis(side(data, data.side));
    plot.setSelection(data.selections[static_cast<std::size_t>(data.side)]);
    plot.fit(area.size().toSize());
    paintPlot(painter, area, plot, true);
}

void paintSummary(QCPPainter &painter, const QRectF &area, const FigureData &data, bool legend,
                  const Style &style)
{
    const double scale = summaryScale(data.a.get(), data.b.get());
    const auto summarised = [&](const std::shared_ptr<const Analysis> &analysis) -> SummarisedText {
        if (!analysis)
            return {};
        return {analysis, std::make_shared<const Summaries>(summariesOf(*analysis, scale))};
    };
    SummaryPlot plot;
    plot.resize(area.size().toSize());
    plot.setStyle(style);
    plot.setPicture(data.summary, data.summaryDimension, data.side, summarised(data.a), summarised(data.b));
    plot.setThreshold(data.threshold);
    paintPlot(painter, area, plot, legend);
}

void paintPinned(QPainter &painter, const QRectF &area, const FigureData &data, bool letters,
                 const Style &style)
{
    const SmallMultiples cells(data.pinned.size(), area.size());
    for (std::size_t k = 0; k < data.pinned.size(); ++k) {
        HeadThumbnail thumbnail = data.pinned[k];
        thumbnail.threshold = data.threshold;
        thumbnail.chosen = false;
        if (letters)
            thumbnail.title.prepend(panelLetter(k) + QLatin1Char(' '));
        paintHeadThumbnail(painter, cells.cell(k).translated(area.topLeft()), thumbnail, style);
    }
}

void paintModel(QCPPainter &painter, const QRectF &area, const FigureData &data, bool legend,
                const Style &style)
{
    ModelPlot plot;
    plot.resize(area.size().toSize());
    plot.setStyle(style);
    plot.replot(); // lays it out
    plot.setPicture(data.modelPicture, data.model, {data.a->request.layer, data.a->request.head});
    paintPlot(painter, area, plot, legend);
}

void paintTime(QCPPainter &painter, const QRectF &area, const FigureData &data, bool legend,
               const Style &style)
{
    GrowthPlot plot;
    plot.resize(area.size().toSize());
    plot.setStyle(style);
    plot.setThreshold(data.threshold);
    plot.setPicture(data.growthPicture, data.growthDimension, data.growth);
    paintPlot(painter, area, plot, legend);
}

void paintTitle(QPainter &painter, const QRectF &area, const QString &text, const Style &style)
{
    QFont bold = style.font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(style.text);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, text);
}

/// Left A, right B: title, complex, barcode; below both the overlaid diagrams and the distances.
void paintCompare(QCPPainter &painter, const QRectF &area, const FigureData &data,
                  const FigureOptions &options, const Style &style)
{
    const double column = area.width() / 2;
    constexpr double titleHeight = 20;
    const bool narrow = area.width() < 460; // the distances do not fit beside the diagrams
    const double complexHeight = (narrow ? 0.27 : 0.39) * (area.height() - titleHeight);
    const double barcodeHeight = (narrow ? 0.16 : 0.19) * (area.height() - titleHeight);
    for (const Side which : bothSides) {
        const double x = area.left() + (which == Side::A ? 0 : column);
        const QString name = which == Side::A ? QObject::tr("A") : QObject::tr("B");
        paintTitle(painter, QRectF(x + 8, area.top(), column - 16, titleHeight),
                   options.panelLetters
                       ? panelLetter(static_cast<std::size_t>(which)) + QLatin1Char(' ') + name
                       : name,
                   style);
        double y = area.top() + titleHeight;
        const TokenPlaces places = ofOneScale(data)[static_cast<std::size_t>(which)];
        paintComplex(painter, QRectF(x, y, column, complexHeight),
                     complexOf(data, which, places, options.legend), style);
        y += complexHeight;
        paintBars(painter, QRectF(x, y, column, barcodeHeight), data, which, style);
    }
    painter.setPen(style.pen(style.faint, 1));
    painter.drawLine(QPointF(area.left() + column, area.top()),
                     QPointF(area.left() + column, area.top() + titleHeight + complexHeight + barcodeHeight));

    const double top = area.top() + titleHeight + complexHeight + barcodeHeight + 6;
    constexpr double rowHeight = 20;
    constexpr double conventionHeight = 60;
    const double tableHeight = data.comparison
        ? rowHeight * static_cast<double>(data.comparison->diagrams.size() + 1) + conventionHeight
        : 0;
    const double height = area.bottom() - top - (narrow ? tableHeight : 0);
    const double diagramWidth = narrow ? area.width() : std::min(0.48 * area.width(), 1.25 * height);
    paintDiagram(painter, QRectF(area.left(), top, diagramWidth, height), data, options.legend, style);
    if (options.panelLetters)
        paintTitle(painter, QRectF(area.left() + 8, top, column, titleHeight), panelLetter(2), style);
    if (!data.comparison)
        return;
    const double left = area.left() + (narrow ? 10 : 0.52 * area.width());
    const double tableWidth = narrow ? area.width() - 20 : 0.46 * area.width();
    const double cell = tableWidth / 4;
    double y = narrow ? top + height + 4 : top + 10;
    const auto row = [&](const QStringList &texts, const QColor &colour) {
        painter.setPen(colour);
        for (int k = 0; k < texts.size(); ++k)
            painter.drawText(QRectF(left + k * cell, y, cell, 18),
                             Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, texts[k]);
        y += rowHeight;
    };
    painter.setFont(style.smallFont());
    row({QString(), QObject::tr("Bottleneck"), QObject::tr("1-Wasserst."), QObject::tr("2-Wasserst.")},
        style.muted);
    for (const DiagramComparison &compared : data.comparison->diagrams)
        row({diagramName(compared.dimension), filtrationText(compared[DiagramDistance::Bottleneck].distance),
             filtrationText(compared[DiagramDistance::Wasserstein1].distance),
             filtrationText(compared[DiagramDistance::Wasserstein2].distance)},
            style.text);
    painter.setPen(style.muted);
    painter.drawText(QRectF(left, y + 4, tableWidth, conventionHeight),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     comparisonConvention(data.comparison->norm));
}

constexpr double captionMargin = 10; // to the left and right
constexpr double captionGap = 8;     // above and below

/// From a font of figureFontPixels to the one that is asked for.
double scaleOf(const FigureOptions &options) { return options.fontSize * 96 / 72 / figureFontPixels; }

PaintedFile formatOf(FigureView view, const FigureData &data, const FigureOptions &options)
{
    return {options.size, options.dpi, captionOf(view, data, options), options.style().background};
}

} // namespace

const std::array<FigureViewInfo, 11> &figureViews()
{
    static constexpr std::array<FigureViewInfo, 11> views{{
        {FigureView::Complex, "complex", QT_TRANSLATE_NOOP("QObject", "Complex at the threshold")},
        {FigureView::Barcode, "barcode", QT_TRANSLATE_NOOP("QObject", "Barcode")},
        {FigureView::PersistenceDiagram, "diagram", QT_TRANSLATE_NOOP("QObject", "Persistence diagram")},
        {FigureView::Distances, "distances", QT_TRANSLATE_NOOP("QObject", "Distance matrix")},
        {FigureView::Attention, "attention", QT_TRANSLATE_NOOP("QObject", "Attention")},
        {FigureView::Summary, "summary", QT_TRANSLATE_NOOP("QObject", "Summary of the barcode")},
        {FigureView::Heads, "heads", QT_TRANSLATE_NOOP("QObject", "Map of all heads")},
        {FigureView::PinnedHeads, "pinned", QT_TRANSLATE_NOOP("QObject", "Pinned heads side by side")},
        {FigureView::Model, "model", QT_TRANSLATE_NOOP("QObject", "The heads of the model as points")},
        {FigureView::Time, "time", QT_TRANSLATE_NOOP("QObject", "The text over time")},
        {FigureView::Compare, "compare", QT_TRANSLATE_NOOP("QObject", "Both texts side by side")},
    }};
    return views;
}

const FigureViewInfo &infoOf(FigureView view) { return figureViews()[static_cast<std::size_t>(view)]; }

std::optional<FigureView> figureViewByName(const QString &name)
{
    for (const FigureViewInfo &info : figureViews())
        if (name == QLatin1String(info.name))
            return info.view;
    return std::nullopt;
}

double filtrationRange(const FigureData &data)
{
    return std::max(data.a->barcode->largestValue(), data.b ? data.b->barcode->largestValue() : 0.0);
}

bool canPaint(FigureView view, const FigureData &data)
{
    switch (view) {
    case FigureView::Heads:
        return !data.headMap.isEmpty();
    case FigureView::PinnedHeads:
        return !data.pinned.empty();
    case FigureView::Model:
        return data.model && !data.model->topology.heads.empty();
    case FigureView::Time:
        return data.growth && !data.growth->growth.steps.empty();
    case FigureView::Compare:
        return data.b != nullptr;
    default:
        return true;
    }
}

bool isOfOneText(FigureView view)
{
    constexpr FigureView ofOne[] = {FigureView::Complex, FigureView::Barcode, FigureView::Distances,
                                    FigureView::Attention, FigureView::Summary};
    return std::find(std::begin(ofOne), std::end(ofOne), view) != std::end(ofOne);
}

QSizeF defaultFigureSize(FigureView view)
{
    return view == FigureView::Compare ? QSizeF(200, 195) : FigureOptions().size;
}

QSizeF figureSize(const FigurePreset &preset, FigureView view)
{
    const QSizeF suggested = defaultFigureSize(view);
    const double width = preset.width > 0 ? preset.width : suggested.width();
    constexpr double narrow = 120; // what stands side by side in a wide one has less room: it is higher
    double proportion = suggested.height() / suggested.width();
    if (width < narrow && view == FigureView::Compare)
        proportion = 1.9;
    else if (width < narrow && view == FigureView::PinnedHeads)
        proportion = 1.25;
    return {width, preset.height > 0 ? preset.height : std::round(width * proportion)};
}

QString defaultCaption(FigureView view, const FigureData &data)
{
    const auto describe = [&](const Analysis &analysis) {
        QStringList parts;
        if (const auto *source = std::get_if<TextSource>(&analysis.request.source))
            parts << QString::fromStdString(source->model->info().name)
                  << describeHeadChoice(headChoiceOf(analysis.request));
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
    const bool ofBoth = data.b && (view == FigureView::Compare || view == FigureView::PersistenceDiagram);
    QString caption = ofBoth ? QObject::tr("A: %1. B: %2. ").arg(describe(*data.a), describe(*data.b))
                             : describe(*side(data, data.side)) + QStringLiteral(". ");
    if (ownMetric)
        caption += QObject::tr("Metric: %1. ")
                       .arg(QString::fromUtf8(
                           metricInfo(data.a->request.metric).label.data(),
                           static_cast<qsizetype>(metricInfo(data.a->request.metric).label.size())));
    caption += QObject::tr("Threshold t = %1.").arg(filtrationText(data.threshold));
    // What is equal stays on one line.
    return caption.replace(QStringLiteral(" = "), QStringLiteral("\u00a0=\u00a0"));
}

QString captionOf(FigureView view, const FigureData &data, const FigureOptions &options)
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

namespace {

/// The view alone.
void paintView(QCPPainter &painter, const QRectF &area, FigureView view, const FigureData &data,
               const FigureOptions &options)
{
    const Style style = options.style();
    switch (view) {
    case FigureView::Complex:
        return paintComplex(painter, area,
                            complexOf(data, data.side, placesOfSide(data, data.side), options.legend), style);
    case FigureView::Barcode:
        return paintBars(painter, area, data, data.side, style);
    case FigureView::PersistenceDiagram:
        return paintDiagram(painter, area, data, options.legend, style);
    case FigureView::Distances:
        return paintMatrix(painter, area, data, MatrixPlot::Content::Distances, style);
    case FigureView::Attention:
        return paintMatrix(painter, area, data, MatrixPlot::Content::Attention, style);
    case FigureView::Summary:
        return paintSummary(painter, area, data, options.legend, style);
    case FigureView::Heads:
        return paintHeadMap(painter, HeadMapPlacement(data.headMap.layers, data.headMap.heads, area, style),
                            data.headMap, std::nullopt, style);
    case FigureView::PinnedHeads:
        return paintPinned(painter, area, data, options.panelLetters, style);
    case FigureView::Model:
        return paintModel(painter, area, data, options.legend, style);
    case FigureView::Time:
        return paintTime(painter, area, data, options.legend, style);
    case FigureView::Compare:
        return data.b ? paintCompare(painter, area, data, options, style)
                      : paintView(painter, area, FigureView::Complex, data, options);
    }
}

} // namespace

void paintFigure(QCPPainter &painter, const QSizeF &size, FigureView view, const FigureData &data,
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
    paintView(painter, area, view, data, options);
}

void exportFigure(const QString &file, FigureView view, const FigureData &data, const FigureOptions &options)
{
    writePainted(file, formatOf(view, data, options), [&](QCPPainter &painter, const QSizeF &size) {
        paintFigure(painter, size, view, data, options);
    });
}

QImage figureImage(FigureView view, const FigureData &data, const FigureOptions &options,
                   double leastCaptionHeight)
{
    return paintedImage(formatOf(view, data, options), [&](QCPPainter &painter, const QSizeF &size) {
        paintFigure(painter, size, view, data, options, leastCaptionHeight);
    });
}

QByteArray figureSvg(FigureView view, const FigureData &data, const FigureOptions &options)
{
    QBuffer svg;
    svg.open(QIODevice::WriteOnly);
    writePaintedSvg(svg, formatOf(view, data, options), [&](QCPPainter &painter, const QSizeF &size) {
        paintFigure(painter, size, view, data, options);
    });
    return svg.data();
}

} // namespace attopo
