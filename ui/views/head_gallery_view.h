#pragma once

#include <QListView>

#include <optional>
#include <vector>

namespace attopo {

class HeadGalleryDelegate;
class HeadGalleryModel;

/// The heads of a HeadGalleryModel as cards in rows as wide as the view. A click or Enter chooses a head; the
/// star on it or F makes it a favourite; Space or a click with Ctrl pins it; F2 edits its note.
class HeadGalleryView : public QListView {
    Q_OBJECT
public:
    explicit HeadGalleryView(HeadGalleryModel *model, QWidget *parent = nullptr);

    const std::vector<std::size_t> &inSight() const { return inSight_; } ///< Numbers of heads.

    QSize sizeHint() const override { return {320, 320}; }
    QSize minimumSizeHint() const override { return {140, 120}; }

Q_SIGNALS:
    void chosen(std::size_t head);
    void favouriteToggled(std::size_t head);
    void pinToggled(std::size_t head);
    void sightChanged(); ///< inSight()

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    std::size_t numberOf(const QModelIndex &index) const;
    void fitCards();
    void noteSight();
    void keepPlace(); ///< While the model is reset.

    HeadGalleryModel *model_;
    HeadGalleryDelegate *delegate_;
    std::vector<std::size_t> inSight_;
    QPersistentModelIndex pressed_;      ///< The card, when it was not its star.
    std::optional<std::size_t> current_; ///< The head that has the keyboard.
    std::optional<int> offset_;          ///< Before a reset.
};

} // namespace attopo
