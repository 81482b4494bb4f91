#pragma once

#include "paint_head_map.h"

#include <QWidget>

namespace attopo {

/// All heads of a model, a row per layer, coloured by a number. A click or the arrow keys choose a head,
/// Space or a click with Ctrl pins it, resting the mouse on one previews it.
class HeadMapView : public QWidget {
    Q_OBJECT
public:
    explicit HeadMapView(QWidget *parent = nullptr);

    void setPicture(const HeadMapPicture &picture);
    /// Shown while there is no picture.
    void setMessage(const QString &message);

    QSize sizeHint() const override { return {320, 320}; }
    QSize minimumSizeHint() const override { return {140, 120}; }

Q_SIGNALS:
    void chosen(std::size_t head);
    void pinToggled(std::size_t head);
    void hovered(std::optional<std::size_t> head); ///< None when the mouse leaves the heads.

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    HeadMapPlacement placement(const Style &style) const;
    void hover(const std::optional<std::size_t> &head);

    HeadMapPicture picture_;
    QString message_;
    std::optional<std::size_t> hovered_;
};

} // namespace attopo
