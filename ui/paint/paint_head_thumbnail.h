#pragma once

#include "analysis/analysis.h"
#include "head_overview.h"
#include "style.h"

#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

class QPainter;

namespace attopo {

/// What a small picture of one head shows.
struct HeadThumbnail {
    QString title;
    std::shared_ptr<const Barcode> barcode;   ///< Null while it is not known.
    std::shared_ptr<const Analysis> analysis; ///< Of the complex; likewise.
    double range = 0;                         ///< The largest filtration value of the barcode's axis.
    double threshold = 0;
    bool chosen = false; ///< It is the head that is looked at.
};

/// Those of heads whose analyses, in any order, are known: on one axis. Null analyses say nothing.
std::vector<HeadThumbnail> headThumbnails(const std::vector<LayerHead> &heads,
                                          const std::vector<std::shared_ptr<const Analysis>> &analyses);

/// The complex at the threshold, without names, and the barcode beneath.
void paintHeadSketch(QPainter &painter, const QRectF &area, const HeadThumbnail &thumbnail,
                     const Style &style);
/// Likewise in a frame and below the title.
void paintHeadThumbnail(QPainter &painter, const QRectF &area, const HeadThumbnail &thumbnail,
                        const Style &style);

} // namespace attopo
