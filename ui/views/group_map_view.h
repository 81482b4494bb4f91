#pragma once

#include "paint_group_map.h"

#include <QWidget>

#include <functional>

namespace attopo {

/// A number of each head, a row per layer. A click or the arrow keys choose a head; a tooltip says more.
class GroupMapView : public QWidget {
    Q_OBJECT
public:
    explicit GroupMapView(QWidget *parent = nullptr);

    void setMap(const GroupMap &map);
    void setMessage(const QString &message); ///< Instead of a map: why there is none.
    void setChosen(std::size_t head);        ///< By its place in GroupMap::values.
    /// What the tooltip of a head says.
    void setDescription(std::function<QString(std::size_t head)> describe)
    {
        describe_ = std::move(describe);
    }

    const GroupMap &map() const { return map_; }
    const QString &message() const { return message_; }
    GroupMapPlacement placement() const;

    QSize sizeHint() const override { return {380, 260}; }
    QSize minimumSizeHint() const override { return {240, 160}; }

Q_SIGNALS:
    void chosen(std::size_t head);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    GroupMap map_; ///< Without heads while there is a message.
    QString message_;
    std::size_t chosen_ = 0;
    std::function<QString(std::size_t head)> describe_;
};

} // namespace attopo
