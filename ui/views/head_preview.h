#pragma once

#include "paint_head_thumbnail.h"

#include <QWidget>

namespace attopo {

/// A small picture of one head beside the mouse, like a tooltip.
class HeadPreview : public QWidget {
    Q_OBJECT
public:
    explicit HeadPreview(QWidget *parent = nullptr);

    /// Shows it beside `anchor`, a place on the screen.
    void showAt(const QPoint &anchor, const HeadThumbnail &thumbnail);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    HeadThumbnail thumbnail_;
};

} // namespace attopo
