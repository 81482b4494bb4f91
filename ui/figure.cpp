#include "figure.h"
#include "head_chooser.h"

#include "comparison_table.h"
#include "diagram_plot.h"
#include "error.h"
#include "matrix_plot.h"
#include "paint_barcode.h"
#include "paint_complex.h"
#include "painted_file.h"
#include "small_multiples.h"

namespace attopo {

namespace {

double range(const FigureData &data)
{
    return std::max(data.a->barcode->largestValue(), data.b ? data.b->barcode->largestValue() : 0.0);
}

const std::shared_ptr<const Analysis> &side(const FigureData &data, Side which)
{
    return which == Side::A ? data.a : data.b;
}

void paintGraph(QPainter &painter, const QRectF &area, const FigureData &data, Side which, const Style &style)
{
    const Analysis &analysis = *side(data, which);
    const auto index = static_cast<std::size_t>(which);
    const TokenPlaces &shown = data.places[index];
    const bool known = shown.positions.size() == analysis.space->tokens.size();
    paintComplex(painter, area, analysis, known ? shown : firstPlaces(analysis, data.look), data.look,
                 tokenLabels(analysis.space->tokens), data.threshold, data.selections[index], style);
}

void paintBars(QPainter &painter, const QRectF &area, const FigureData &data, Side which, const Style &style)
{
    const Analysis &analysis = *side(data, which);
    const BarcodePlacement placement(*analysis.barcode, range(data), area);
    paintBarcode(painter, placement, *analysis.barcode, data.selections[static_cast<std::size_t>(which)],
                 std::nullopt, style);
    paintThreshold(painter, placement, data.threshold, style);
}

/// A QCustomPlot draws from (0, 0): the painter is moved to `area`.
void paintPlot(QCPPainter &painter, const QRectF &area, QCustomPlot &plot)
{
    painter.save();
    painter.translate(area.topLeft());
    plot.toPainter(&painter, static_cast<int>(area.width()), static_cast<int>(area.height()));
    painter.restore();
}

void paintDiagram(QCPPainter &painter, const QRectF &area, const FigureData &data, const Style &style)
{
    DiagramPlot plot;
    plot.setStyle(style);
    plot.setAnalyses(data.a, data.b, range(data));
    plot.setThreshold(data.threshold);
    plot.setSelection(Side::A, data.selections[0]);
    plot.setSelection(Side::B, data.selections[1]);
    if (data.comparison && data.matching)
        if (const DiagramMatching *matching = matchingIn(*data.comparison, *data.matching))
            plot.setMatching(*matching, data.matching->dimension);
    plot.fit(area.size().toSize());
    paintPlot(painter, area, plot);
}

void paintMatrix(QCPPainter &painter, const QRectF &area, const FigureData &data, MatrixPlot::Content content,
                 const Style &style)
{
    MatrixPlot plot(content);
    plot.setStyle(style);
    plot.setAnalysis(side(data, data.side));
    plot.setSelection(data.selections[static_cast<std::size_t>(data.side)]);
    plot.fit(area.size().toSize());
    paintPlot(painter, area, plot);
}

void paintSummary(QCPPainter &painter, const QRectF &area, const FigureData &data, const Style &style)
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
    paintPlot(painter, area, plot);
}

void paintPinned(QPainter &painter, const QRectF &area, const FigureData &data, const Style &style)
{
    const SmallMultiples cells(data.pinned.size(), area.size());
    for (std::size_t k = 0; k < data.pinned.size(); ++k) {
        HeadThumbnail thumbnail = data.pinned[k];
        thumbnail.threshold = data.threshold;
        thumbnail.chosen = false;
        paintHeadThumbnail(painter, cells.cell(k).translated(area.topLeft()), thumbnail, style);
    }
}

void paintModel(QCPPainter &painter, const QRectF &area, const FigureData &data, const Style &style)
{
    ModelPlot plot;
    plot.resize(area.size().toSize());
    plot.setStyle(style);
    plot.replot(); // lays it out
    plot.setPicture(data.modelPicture, data.model, {data.a->request.layer, data.a->request.head});
    paintPlot(painter, area, plot);
}

void paintTime(QCPPainter &painter, const QRectF &area, const FigureData &data, const Style &style)
{
    GrowthPlot plot;
    plot.resize(area.size().toSize());
    plot.setStyle(style);
    plot.setThreshold(data.threshold);
    plot.setPicture(data.growthPicture, data.growthDimension, data.growth);
    paintPlot(painter, area, plot);
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
void paintCompare(QCPPainter &painter, const QRectF &area, const FigureData &data, const Style &style)
{
    const double column = area.width() / 2;
    constexpr double titleHeight = 20;
    const double complexHeight = 0.39 * (area.height() - titleHeight);
    const double barcodeHeight = 0.19 * (area.height() - titleHeight);
    for (const Side which : {Side::A, Side::B}) {
        const double x = area.left() + (which == Side::A ? 0 : column);
        paintTitle(painter, QRectF(x + 8, area.top(), column - 16, titleHeight),
                   which == Side::A ? QObject::tr("A") : QObject::tr("B"), style);
        double y = area.top() + titleHeight;
        paintGraph(painter, QRectF(x, y, column, complexHeight), data, which, style);
        y += complexHeight;
        paintBars(painter, QRectF(x, y, column, barcodeHeight), data, which, style);
    }
    painter.setPen(QPen(style.faint, 1));
    painter.drawLine(QPointF(area.left() + column, area.top()),
                     QPointF(area.left() + column, area.top() + titleHeight + complexHeight + barcodeHeight));

    const double top = area.top() + titleHeight + complexHeight + barcodeHeight + 6;
    const double height = area.bottom() - top;
    paintDiagram(painter, QRectF(area.left(), top, std::min(0.48 * area.width(), 1.25 * height), height),
                 data, style);
    if (!data.comparison)
        return;
    const double left = area.left() + 0.52 * area.width();
    const double cell = 0.46 * area.width() / 4;
    double y = top + 10;
    const auto row = [&](const QStringList &texts, const QColor &colour) {
        painter.setPen(colour);
        for (int k = 0; k < texts.size(); ++k)
            painter.drawText(QRectF(left + k * cell, y, cell, 18),
                             Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, texts[k]);
        y += 20;
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
    painter.drawText(QRectF(left, y + 4, 0.46 * area.width(), 60),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     comparisonConvention(data.comparison->norm));
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

std::optional<FigureView> figureViewByName(const QString &name)
{
    for (const FigureViewInfo &info : figureViews())
        if (name == QLatin1String(info.name))
            return info.view;
    return std::nullopt;
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

QSizeF defaultFigureSize(FigureView view)
{
    return view == FigureView::Compare ? QSizeF(200, 195) : FigureOptions().size;
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
        const RipsComplex complex =
            ripsComplexAt(data.threshold, analysis.space->edges, *analysis.barcode, 0);
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
    return caption + QObject::tr("Threshold t = %1.").arg(filtrationText(data.threshold));
}

void paintFigure(QCPPainter &painter, const QSizeF &size, FigureView view, const FigureData &data,
                 const QString &caption, const Style &style)
{
    QRectF area(QPointF(0, 0), size);
    painter.fillRect(area, style.background);
    if (!caption.isEmpty()) {
        painter.setFont(style.font);
        painter.setPen(style.text);
        const QRectF room = area.adjusted(10, 0, -10, -8);
        const QRectF needed =
            painter.boundingRect(room, Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap, caption);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap, caption);
        area.setBottom(std::max(needed.top() - 8, area.top() + area.height() / 3));
    }
    switch (view) {
    case FigureView::Complex:
        return paintGraph(painter, area, data, data.side, style);
    case FigureView::Barcode:
        return paintBars(painter, area, data, data.side, style);
    case FigureView::PersistenceDiagram:
        return paintDiagram(painter, area, data, style);
    case FigureView::Distances:
        return paintMatrix(painter, area, data, MatrixPlot::Content::Distances, style);
    case FigureView::Attention:
        return paintMatrix(painter, area, data, MatrixPlot::Content::Attention, style);
    case FigureView::Summary:
        return paintSummary(painter, area, data, style);
    case FigureView::Heads:
        return paintHeadMap(painter, HeadMapPlacement(data.headMap.layers, data.headMap.heads, area, style),
                            data.headMap, std::nullopt, style);
    case FigureView::PinnedHeads:
        return paintPinned(painter, area, data, style);
    case FigureView::Model:
        return paintModel(painter, area, data, style);
    case FigureView::Time:
        return paintTime(painter, area, data, style);
    case FigureView::Compare:
        return data.b ? paintCompare(painter, area, data, style)
                      : paintGraph(painter, area, data, data.side, style);
    }
}

void exportFigure(const QString &file, FigureView view, const FigureData &data, const FigureOptions &options)
{
    writePainted(file, {options.size, options.dpi, options.caption},
                 [&](QCPPainter &painter, const QSizeF &size) {
                     paintFigure(painter, size, view, data, options.caption, Style::forPaper());
                 });
}

} // namespace attopo
