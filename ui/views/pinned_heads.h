#pragma once

#include "paint_head_thumbnail.h"
#include "small_multiples.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace attopo {

/// Several heads as small pictures side by side, all in sight where the parent has room for them. A click
/// chooses one, the cross in its corner unpins it.
class PinnedHeads : public QWidget {
    Q_OBJECT
public:
    explicit PinnedHeads(QWidget *parent = nullptr);

    void setThumbnails(std::vector<HeadThumbnail> thumbnails);
    const std::vector<HeadThumbnail> &thumbnails() const { return thumbnails_; }
    void setThreshold(double threshold);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(std::size_t thumbnail);
    void removed(std::size_t thumbnail);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    SmallMultiples cells(int width) const;
    QRectF cross(const QRectF &cell) const;
    std::optional<std::size_t> thumbnailAt(const QPointF &point) const;

    std::vector<HeadThumbnail> thumbnails_;
};

} // namespace attopo
