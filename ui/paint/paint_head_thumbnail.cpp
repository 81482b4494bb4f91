#include "paint_head_thumbnail.h"

#include "analysis/reading_order.h"
#include "paint_barcode.h"
#include "paint_complex.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace attopo {

std::vector<HeadThumbnail> headThumbnails(const std::vector<LayerHead> &heads,
                                          const std::vector<std::shared_ptr<const Analysis>> &analyses)
{
    std::vector<HeadThumbnail> thumbnails;
    double range = 0;
    for (const LayerHead &place : heads) {
        HeadThumbnail thumbnail;
        thumbnail.title = QCoreApplication::translate("HeadThumbnail", "layer %1, head %2")
                              .arg(place.layer)
                              .arg(place.head);
        for (const auto &analysis : analyses)
            if (analysis && analysis->request.attention.layer == place.layer
                && analysis->request.attention.head == place.head) {
                thumbnail.analysis = analysis;
                thumbnail.barcode = analysis->barcode;
                range = std::max(range, analysis->barcode->largestValue());
            }
        thumbnails.push_back(std::move(thumbnail));
    }
    for (HeadThumbnail &thumbnail : thumbnails)
        thumbnail.range = range;
    return thumbnails;
}

void paintHeadSketch(QPainter &painter, const QRectF &area, const HeadThumbnail &thumbnail,
                     const Style &style)
{
    const double graphHeight = 0.62 * area.height();
    const QRectF graph(area.left(), area.top(), area.width(), graphHeight);
    const QRectF bars(area.left(), area.top() + graphHeight, area.width(), area.height() - graphHeight);
    if (thumbnail.analysis && !thumbnail.analysis->space->tokens.empty()) {
        const Analysis &analysis = *thumbnail.analysis;
        const TokenPlaces places = placesInPlane(inReadingOrder(*analysis.layout));
        paintComplex(painter, graph,
                     {.analysis = analysis,
                      .places = places,
                      .look = {},
                      .labels = {},
                      .threshold = thumbnail.threshold,
                      .selection = {}},
                     style);
    } else {
        painter.setFont(style.smallFont());
        painter.setPen(style.muted);
        painter.drawText(graph, Qt::AlignCenter, QCoreApplication::translate("HeadThumbnail", "…"));
    }
    if (thumbnail.barcode) {
        const double range = thumbnail.range > 0 ? thumbnail.range : thumbnail.barcode->largestValue();
        const BarcodePlacement placement(*thumbnail.barcode, range, bars);
        paintBarcode(painter, placement, *thumbnail.barcode, {}, std::nullopt, style);
        paintThreshold(painter, placement, thumbnail.threshold, style);
    }
}

void paintHeadThumbnail(QPainter &painter, const QRectF &area, const HeadThumbnail &thumbnail,
                        const Style &style)
{
    painter.save();
    painter.fillRect(area, style.background);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(thumbnail.chosen ? style.pen(style.highlight, 2) : style.pen(style.faint, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setClipRect(area);
    QFont bold = style.smallFont();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(style.text);
    const double titleHeight = QFontMetricsF(bold).height() + 4;
    painter.drawText(QRectF(area.left() + 6, area.top() + 2, area.width() - 12, titleHeight),
                     Qt::AlignLeft | Qt::AlignVCenter, thumbnail.title);
    paintHeadSketch(painter, area.adjusted(2, titleHeight + 2, -2, -2), thumbnail, style);
    painter.restore();
}

} // namespace attopo
