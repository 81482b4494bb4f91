#include "describe_comparison.h"
#include "figure_command.h"
#include "figure_parts.h"
#include "figure_table.h"
#include "figure_views.h"
#include "filtration_text.h"
#include "to_qstring.h"

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

void paintTitle(QPainter &painter, const QRectF &area, const QString &text, const Style &style)
{
    QFont bold = style.font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(style.text);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, text);
}

/// Left A, right B: title, complex, barcode; below both the overlaid diagrams and the distances.
void paint(QCPPainter &painter, const QRectF &area, const FigureData &data, const FigureOptions &options)
{
    if (!data.b)
        return complexFigure.paint(painter, area, data, options);
    const Style style = options.style();
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

void say(FigureCommand &command, const FigureData &data)
{
    command.sayMatching(data);
    command.sayMarks(data);
    command.sayPlaces(data);
}

} // namespace

const FigureView compareFigure{.name = "compare",
                               .label = QT_TRANSLATE_NOOP("QObject", "Both texts side by side"),
                               .ofTwoTexts = true,
                               .sweeps = true,
                               .hasPanels = true,
                               .size = {200, 195},
                               .narrow = 1.9,
                               .canPaint = [](const FigureData &data) { return data.b != nullptr; },
                               .paint = paint,
                               .table = table,
                               .say = say};

} // namespace attopo
