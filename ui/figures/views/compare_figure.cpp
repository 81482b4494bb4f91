#include "describe_comparison.h"
#include "figure_command.h"
#include "figure_parts.h"
#include "figure_table.h"
#include "figure_views.h"
#include "filtration_text.h"
#include "to_qstring.h"

#include <QFontMetricsF>

#include <algorithm>

namespace attopo {

namespace {

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

/// What stands where, for the shape there is.
struct Arrangement {
    std::array<QRectF, 2> titles, complexes,
        barcodes; ///< Of A and B; barcodes are empty where there is no room.
    QRectF diagram, diagramTitle, table;
};

constexpr double titleHeight = 20;
constexpr double rowHeight = 18;

double tableHeight(const FigureData &data)
{
    return data.comparison ? rowHeight * static_cast<double>(data.comparison->diagrams.size() + 1) + 6 : 0;
}

/// Wide: A, B and how far apart they are side by side. High: A beside B, beneath them both how far apart.
Arrangement arrange(const QRectF &area, const FigureData &data)
{
    Arrangement arranged;
    const bool wide = area.width() > 1.35 * area.height();
    constexpr double leastForTable = 200;
    const double column =
        wide ? std::min(0.34 * area.width(), (area.width() - leastForTable) / 2) : area.width() / 2;
    constexpr double leastForBars = 240;
    const bool bars = !wide || area.height() >= leastForBars;
    const double height = wide ? area.height() : 0.62 * area.height();
    const double complexHeight = (bars ? (wide ? 0.66 : 0.68) : 1) * (height - titleHeight);
    for (const std::size_t k : {0, 1}) {
        const double x = area.left() + static_cast<double>(k) * column;
        arranged.titles[k] = {x + 8, area.top(), column - 16, titleHeight};
        arranged.complexes[k] = {x, area.top() + titleHeight, column, complexHeight};
        if (bars)
            arranged.barcodes[k] = {x, area.top() + titleHeight + complexHeight, column,
                                    height - titleHeight - complexHeight};
    }
    const double table = tableHeight(data);
    if (wide) {
        const QRectF last(area.left() + 2 * column, area.top(), area.right() - area.left() - 2 * column,
                          area.height());
        constexpr double leastForDiagram = 170;
        if (last.height() - titleHeight - table >= leastForDiagram)
            arranged.diagram = last.adjusted(0, titleHeight, 0, -table);
        arranged.diagramTitle = {last.left() + 8, last.top(), 60, titleHeight};
        arranged.table = {last.left() + 8, last.bottom() - table, last.width() - 14, table};
        if (arranged.diagram.isEmpty())
            arranged.table.moveTop(last.top() + titleHeight);
        return arranged;
    }
    const QRectF beneath(area.left(), area.top() + height + 6, area.width(), area.height() - height - 6);
    arranged.diagramTitle = {beneath.left() + 8, beneath.top(), 60, titleHeight};
    constexpr double leastBeside = 430;
    if (area.width() >= leastBeside) {
        const double diagram = data.comparison
            ? std::min(0.55 * beneath.width(), 1.2 * beneath.height() + 110)
            : beneath.width();
        arranged.diagram = {beneath.left(), beneath.top(), diagram, beneath.height()};
        arranged.table = {beneath.left() + diagram + 10, beneath.top() + 10, beneath.width() - diagram - 20,
                          table};
    } else {
        arranged.diagram = beneath.adjusted(0, 0, 0, -table);
        arranged.table = {beneath.left() + 10, beneath.bottom() - table, beneath.width() - 20, table};
    }
    return arranged;
}

/// The name of a text and how it begins.
QString titleOf(const FigureData &data, Side side, const QRectF &room, const Style &style)
{
    const QString name = side == Side::A ? QObject::tr("A") : QObject::tr("B");
    const auto *source = std::get_if<TextSource>(&analysisOf(data, side)->request.source);
    if (!source)
        return name;
    const QFontMetricsF metrics(style.smallFont());
    return name + QStringLiteral("  ")
        + metrics.elidedText(QString::fromStdString(source->text).simplified(), Qt::ElideRight,
                             room.width() - 60);
}

void paintTable(QPainter &painter, const QRectF &area, const Comparison &comparison, const Style &style)
{
    painter.setFont(style.smallFont());
    double y = area.top();
    const double cell = area.width() / 4;
    const QFontMetricsF metrics(style.smallFont());
    const auto number = [&](double distance) { // as many digits as there is room for
        int digits = 4;
        while (digits > 1 && metrics.horizontalAdvance(shownNumber(distance, digits)) > cell - 4)
            --digits;
        return shownNumber(distance, digits);
    };
    const auto row = [&](const QStringList &texts, const QColor &colour) {
        painter.setPen(colour);
        for (int k = 0; k < texts.size(); ++k)
            painter.drawText(QRectF(area.left() + k * cell, y, cell, rowHeight),
                             Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, texts[k]);
        y += rowHeight;
    };
    row({QString(), QStringLiteral("W∞"), QStringLiteral("W1"), QStringLiteral("W2")}, style.muted);
    for (const DiagramComparison &compared : comparison.diagrams)
        row({diagramName(compared.dimension), number(compared[DiagramDistance::Bottleneck].distance),
             number(compared[DiagramDistance::Wasserstein1].distance),
             number(compared[DiagramDistance::Wasserstein2].distance)},
            style.text);
}

void paintCompareFigure(QCPPainter &painter, const QRectF &area, const FigureData &data,
                        const FigureOptions &options)
{
    if (!data.b)
        return complexFigure.paint(painter, area, data, options);
    const Style style = options.style();
    const Arrangement arranged = arrange(area, data);
    const std::array<TokenPlaces, 2> places = ofOneScale(data);
    const auto title = [&](const QRectF &room, std::size_t panel, const QString &text) {
        paintTitle(painter, room, options.panelLetters ? panelLetter(panel) + QLatin1Char(' ') + text : text,
                   style);
    };
    for (const Side side : bothSides) {
        const auto k = static_cast<std::size_t>(side);
        title(arranged.titles[k], k, titleOf(data, side, arranged.titles[k], style));
        paintComplex(painter, arranged.complexes[k], complexOf(data, side, places[k], options.legend), style);
        if (!arranged.barcodes[k].isEmpty())
            paintBars(painter, arranged.barcodes[k], data, side, style);
    }
    painter.setPen(style.pen(style.faint, 1));
    for (const std::size_t k : {0, 1}) {
        const double x = arranged.complexes[k].right();
        if (x < area.right() - 1)
            painter.drawLine(
                QPointF(x, area.top()),
                QPointF(x, std::max(arranged.complexes[k].bottom(), arranged.barcodes[k].bottom())));
    }
    if (!arranged.diagram.isEmpty())
        paintDiagram(painter, arranged.diagram, data, options.legend, style);
    if (options.panelLetters && !arranged.diagram.isEmpty())
        title(arranged.diagramTitle, 2, {});
    if (data.comparison)
        paintTable(painter, arranged.table, *data.comparison, style);
}

QString comparisonRows(const Comparison &comparison)
{
    QStringList header{FigureTable::tr("diagram")};
    for (const DiagramDistanceInfo &info : diagramDistances())
        header << toQString(info.label);
    FigureTable table(header);
    for (const DiagramComparison &compared : comparison.diagrams) {
        QStringList cells{compared.dimension ? QStringLiteral("H%1").arg(*compared.dimension)
                                             : FigureTable::tr("all")};
        for (const DiagramDistanceInfo &info : diagramDistances())
            cells << cell(compared[info.distance].distance);
        table.row(cells);
    }
    return table.text();
}

QString table(const FigureData &data)
{
    return barTable(textsOf(data), textColumn(data))
        + (data.comparison ? u'\n' + comparisonRows(*data.comparison) : QString());
}

void sayCompareFigure(FigureCommand &command, const FigureData &data)
{
    command.sayMatching(data);
    command.sayMarks(data);
    command.sayPlaces(data);
}

} // namespace

const FigureView compareFigure{.name = "compare",
                               .label = QT_TRANSLATE_NOOP("QObject", "Both texts side by side"),
                               .ofTwoTexts = true,
                               .ofPlaces = true,
                               .sweeps = true,
                               .hasPanels = true,
                               .hasLegend = true,
                               .leastSizes = {{{480, 150}, {300, 430}}},
                               .size = {200, 195},
                               .narrow = 1.9,
                               .canPaint = [](const FigureData &data) { return data.b != nullptr; },
                               .paint = paintCompareFigure,
                               .table = table,
                               .say = sayCompareFigure};

} // namespace attopo
