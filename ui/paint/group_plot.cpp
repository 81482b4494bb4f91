#include "group_plot.h"

#include "painted_file.h"
#include "style.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

constexpr double levelOfDots = 0.05;
constexpr double margin = 12;     // units of 1/96 inch, as all lengths
constexpr double numberRoom = 34; // for the numbers of layers, and for the name of the axis
constexpr double scaleRoom = 84;  // for the colour scale with its numbers

QColor blend(const QColor &from, const QColor &to, double share)
{
    const auto mixed = [share](int a, int b) { return static_cast<int>(std::lround(a + share * (b - a))); };
    return {mixed(from.red(), to.red()), mixed(from.green(), to.green()), mixed(from.blue(), to.blue())};
}

/// What the effects of a picture look like.
class Scale {
public:
    Scale(const GroupPicture &picture, const Style &style)
        : style_(style)
        , bothWays_(picture.groups.size() == 2)
    {
        for (const double effect : picture.effect)
            if (std::isfinite(effect))
                largest_ = std::max(largest_, std::abs(effect));
        if (largest_ == 0)
            largest_ = 1;
    }

    double smallest() const { return bothWays_ ? -largest_ : 0; }
    double largest() const { return largest_; }
    QColor colour(double effect) const
    {
        if (!std::isfinite(effect))
            return style_.faint;
        return blend(style_.background, effect < 0 ? style_.homology[1] : style_.homology[0],
                     std::min(std::abs(effect) / largest_, 1.0));
    }

private:
    const Style &style_;
    bool bothWays_;
    double largest_ = 0;
};

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

void paintCells(QPainter &painter, const QRectF &area, const GroupPicture &picture, std::size_t heads,
                const Scale &scale, const Style &style)
{
    const std::size_t layers = picture.effect.size() / heads;
    const double width = area.width() / static_cast<double>(heads);
    const double height = area.height() / static_cast<double>(layers);
    for (std::size_t k = 0; k < picture.effect.size(); ++k) {
        const QRectF cell(area.left() + static_cast<double>(k % heads) * width,
                          area.top() + static_cast<double>(k / heads) * height, width, height);
        painter.fillRect(cell, scale.colour(picture.effect[k]));
        if (picture.q[k] <= levelOfDots) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(style.text);
            const double radius = std::min({3.0, width / 4, height / 4});
            painter.drawEllipse(cell.center(), radius, radius);
        }
    }
    painter.setPen(QPen(style.faint, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area);
}

/// Numbers below or beside the cells, as many as there is room for.
void paintNumbers(QPainter &painter, const QRectF &area, const std::vector<std::size_t> &numbers,
                  Qt::Orientation orientation)
{
    const bool across = orientation == Qt::Horizontal;
    const double step = (across ? area.width() : area.height()) / static_cast<double>(numbers.size());
    const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil((across ? 22 : 14) / step)));
    for (std::size_t k = 0; k < numbers.size(); k += every) {
        const double at = static_cast<double>(k) * step;
        const QRectF place = across ? QRectF(area.left() + at, area.bottom() + 2, step, 16)
                                    : QRectF(area.left() - numberRoom, area.top() + at, numberRoom - 5, step);
        painter.drawText(place,
                         Qt::TextDontClip | Qt::AlignVCenter | (across ? Qt::AlignHCenter : Qt::AlignRight),
                         QString::number(numbers[k]));
    }
}

void paintScale(QPainter &painter, const QRectF &area, const Scale &scale, const Style &style)
{
    constexpr int steps = 64;
    const double step = area.height() / steps;
    for (int k = 0; k < steps; ++k) {
        const double effect = scale.smallest() + (scale.largest() - scale.smallest()) * (k + 0.5) / steps;
        painter.fillRect(QRectF(area.left(), area.bottom() - (k + 1) * step, area.width(), step + 0.3),
                         scale.colour(effect));
    }
    painter.setPen(style.text);
    for (const double share : {0.0, 0.5, 1.0}) {
        const double effect = scale.smallest() + share * (scale.largest() - scale.smallest());
        painter.drawText(QRectF(area.right() + 5, area.bottom() - share * area.height() - 8, 60, 16),
                         Qt::AlignLeft | Qt::AlignVCenter, QString::number(effect, 'g', 2));
    }
}

} // namespace

void writeGroupPlot(const QString &file, const GroupPicture &picture, const std::vector<std::size_t> &layers,
                    const std::vector<std::size_t> &heads)
{
    const Style style = Style::forPaper();
    const Scale scale(picture, style);
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
            const QRectF cells(QPointF(whole.left() + 16 + numberRoom, whole.top()),
                               QPointF(whole.right() - scaleRoom, below.top() - numberRoom - 10));
            paintCells(painter, cells, picture, heads.size(), scale, style);
            painter.setFont(style.smallFont());
            painter.setPen(style.text);
            paintNumbers(painter, cells, heads, Qt::Horizontal);
            paintNumbers(painter, cells, layers, Qt::Vertical);
            painter.setPen(style.muted);
            painter.drawText(QRectF(cells.left(), cells.bottom() + 18, cells.width(), 16), Qt::AlignHCenter,
                             QObject::tr("head"));
            painter.save();
            painter.translate(whole.left(), cells.center().y());
            painter.rotate(-90);
            painter.drawText(QRectF(-cells.height() / 2, 0, cells.height(), 16), Qt::AlignHCenter,
                             QObject::tr("layer"));
            painter.restore();
            paintScale(painter, QRectF(cells.right() + 14, cells.top(), 10, cells.height()), scale, style);
        });
}

} // namespace attopo
