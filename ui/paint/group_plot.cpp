#include "group_plot.h"

#include "paint_group_map.h"
#include "painted_file.h"
#include "style.h"

#include <qcustomplot.h>

namespace attopo {

namespace {

constexpr double levelOfDots = 0.05;
constexpr double margin = 12; // units of 1/96 inch, as all lengths

QString caption(const GroupPicture &picture)
{
    QStringList groups;
    for (const std::string &group : picture.groups)
        groups << QString::fromStdString(group);
    const QString feature = QString::fromStdString(picture.feature);
    const QString effect = groups.size() == 2
        ? QObject::tr("%1, %2 − %3 in standard deviations (Cohen's d)").arg(feature, groups[0], groups[1])
        : QObject::tr("%1, share of the variance that lies between %2 (η²)")
              .arg(feature, groups.join(QStringLiteral(", ")));
    return effect + QObject::tr(". Dots: q ≤ 0.05 (permutation test, Benjamini–Hochberg).");
}

} // namespace

void writeGroupPlot(const QString &file, const GroupPicture &picture, const std::vector<std::size_t> &layers,
                    const std::vector<std::size_t> &heads)
{
    const Style style = Style::forPaper();
    GroupMap map{
        layers, heads, picture.effect, {}, GroupScale::ofEffects(picture.effect, picture.groups.size() == 2)};
    for (const double q : picture.q)
        map.dots.push_back(q <= levelOfDots);
    const QString text = caption(picture);
    const QSizeF millimetres(140, 115);
    writePainted(
        file, {.size = millimetres, .description = text}, [&](QCPPainter &painter, const QSizeF &size) {
            painter.fillRect(QRectF(QPointF(0, 0), size), style.background);
            painter.setFont(style.font);
            painter.setPen(style.text);
            const QRectF whole = QRectF(QPointF(0, 0), size).adjusted(margin, margin, -margin, -margin);
            const QRectF below =
                painter.boundingRect(whole, Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap, text);
            painter.drawText(whole, Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap, text);
            paintGroupMap(
                painter,
                GroupMapPlacement(map, QRectF(whole.topLeft(), QPointF(whole.right(), below.top() - 10))),
                map, style);
        });
}

} // namespace attopo
