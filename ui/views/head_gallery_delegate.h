#pragma once

#include "head_gallery_model.h"
#include "style.h"

#include <QCache>
#include <QPixmap>
#include <QStyledItemDelegate>
#include <QTimer>

#include <memory>
#include <set>

class QAbstractItemView;

namespace attopo {

/// Paints the heads of a HeadGalleryModel as cards: name, value, a star, complex and bars, and a line that is
/// noted, or says what the head looks at. Pictures are painted a few at a time, those in sight only, and
/// kept; until then a card shows the picture it had, faded.
class HeadGalleryDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit HeadGalleryDelegate(QAbstractItemView *view);

    /// The height of a card and what surrounds it, for a width.
    static int heightFor(int width);
    static QRect star(const QRect &item);
    QRect note(const QRect &item) const;
    bool isPainting() const { return !waiting_.empty(); } ///< Pictures are missing.

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    /// A picture and what it is of.
    struct Picture {
        HeadThumbnail of;
        QSize size;
        qreal ratio = 1;
        QRgb background = 0;
        QPixmap pixmap;
    };

    const HeadGalleryModel &model() const;
    bool isOf(const Picture &picture, const HeadThumbnail &thumbnail, const QSize &size,
              const Style &style) const;
    void paintPicture(QPainter &painter, const QRect &area, std::size_t number, const Style &style) const;
    void paintTexts(QPainter &painter, const QRect &item, const QModelIndex &index, const Style &style) const;
    void paintStar(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                   const Style &style) const;
    void makePictures();

    QAbstractItemView *view_;
    mutable QCache<std::size_t, Picture> pictures_; ///< By the number of the head; costs in bytes.
    mutable std::set<std::size_t> waiting_;         ///< Heads that were to be seen without their picture.
    mutable QTimer timer_;
};

} // namespace attopo
