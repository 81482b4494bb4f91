#include "head_gallery_view.h"

#include "head_gallery_delegate.h"
#include "head_gallery_model.h"
#include "tool_tip.h"

#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace attopo {

namespace {

constexpr int leastWidth = 132; ///< Of a card with what surrounds it, at a usual size of text.

} // namespace

HeadGalleryView::HeadGalleryView(HeadGalleryModel *model, QWidget *parent)
    : QListView(parent)
    , model_(model)
    , delegate_(new HeadGalleryDelegate(this))
{
    setObjectName(QStringLiteral("headGallery"));
    setAccessibleName(tr("Gallery of all heads"));
    setModel(model);
    setItemDelegate(delegate_);
    setViewMode(IconMode);
    setMovement(Static);
    setResizeMode(Adjust);
    setUniformItemSizes(true);
    setSelectionMode(SingleSelection);
    setSelectionRectVisible(false);
    setDragEnabled(false);
    setEditTriggers(EditKeyPressed);
    setVerticalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else cards would be fitted for ever
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        offset_ = currentIndex().isValid() ? std::optional(verticalOffset()) : std::nullopt;
        if (currentIndex().isValid())
            current_ = numberOf(currentIndex());
    });
    connect(model, &QAbstractItemModel::modelReset, this, &HeadGalleryView::keepPlace);
}

std::size_t HeadGalleryView::numberOf(const QModelIndex &index) const
{
    return index.data(HeadGalleryModel::Number).toULongLong();
}

void HeadGalleryView::keepPlace()
{
    auto row = current_ ? model_->rowOf(*current_) : std::nullopt;
    for (int k = 0; !row && k < model_->rowCount(); ++k)
        if (model_->index(k).data(HeadGalleryModel::IsChosen).toBool())
            row = k;
    if (row)
        selectionModel()->setCurrentIndex(model_->index(*row), QItemSelectionModel::NoUpdate);
    if (offset_)
        verticalScrollBar()->setValue(*offset_);
}

void HeadGalleryView::fitCards()
{
    const int width = viewport()->width();
    const int least = std::max(leastWidth, QFontMetrics(font()).horizontalAdvance(QLatin1Char('0')) * 17);
    const int columns = std::max(1, width / least);
    const int each = std::max(40, (width - 1) / columns);
    const QSize grid(each, HeadGalleryDelegate::heightFor(each));
    verticalScrollBar()->setSingleStep(grid.height() / 3);
    if (grid != gridSize())
        setGridSize(grid);
}

void HeadGalleryView::noteSight()
{
    std::vector<std::size_t> heads;
    const QRect sight = viewport()->rect();
    const int columns = std::max(1, sight.width() / std::max(1, gridSize().width()));
    const int height = std::max(1, gridSize().height());
    const int first = verticalOffset() / height * columns;
    const int last = ((verticalOffset() + sight.height()) / height + 1) * columns;
    for (int row = std::max(0, first); row < std::min(last, model_->rowCount()); ++row)
        heads.push_back(numberOf(model_->index(row)));
    if (heads == inSight_)
        return;
    inSight_ = std::move(heads);
    Q_EMIT sightChanged();
}

void HeadGalleryView::paintEvent(QPaintEvent *event)
{
    noteSight();
    QListView::paintEvent(event);
}

void HeadGalleryView::resizeEvent(QResizeEvent *event)
{
    fitCards();
    QListView::resizeEvent(event);
}

void HeadGalleryView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitCards();
}

bool HeadGalleryView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = indexAt(help->pos());
        if (index.isValid() && HeadGalleryDelegate::star(visualRect(index)).contains(help->pos())) {
            QToolTip::showText(help->globalPos(),
                               asToolTip(index.data(HeadGalleryModel::IsFavourite).toBool()
                                             ? tr("No longer a favourite (F)")
                                             : tr("Make it a favourite (F)")),
                               this);
            return true;
        }
    }
    return QListView::viewportEvent(event);
}

void HeadGalleryView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    pressed_ = QModelIndex();
    if (index.isValid() && event->button() == Qt::LeftButton) {
        setCurrentIndex(index);
        if (HeadGalleryDelegate::star(visualRect(index)).contains(event->pos()))
            return Q_EMIT favouriteToggled(numberOf(index));
        if (event->modifiers().testFlag(Qt::ControlModifier))
            return Q_EMIT pinToggled(numberOf(index));
        pressed_ = index;
    }
    QListView::mousePressEvent(event);
}

void HeadGalleryView::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = std::exchange(pressed_, QPersistentModelIndex());
    QListView::mouseReleaseEvent(event);
    if (index.isValid() && indexAt(event->pos()) == index && event->button() == Qt::LeftButton)
        Q_EMIT chosen(numberOf(index));
}

void HeadGalleryView::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(indexAt(event->pos()).isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QListView::mouseMoveEvent(event);
}

void HeadGalleryView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const QModelIndex index = currentIndex();
    if (!plain || !index.isValid())
        return QListView::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT chosen(numberOf(index));
        return;
    case Qt::Key_F:
        Q_EMIT favouriteToggled(numberOf(index));
        return;
    case Qt::Key_Space:
        Q_EMIT pinToggled(numberOf(index));
        return;
    default:
        return QListView::keyPressEvent(event);
    }
}

void HeadGalleryView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index =
        event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    const std::size_t head = numberOf(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, const QKeySequence &key, auto call) {
        QAction *action = menu->addAction(text, this, call);
        action->setShortcut(key);
        return action;
    };
    add(tr("&Look at this head"), Qt::Key_Return, [this, head] { Q_EMIT chosen(head); });
    QAction *favourite = add(tr("&Favourite"), Qt::Key_F, [this, head] { Q_EMIT favouriteToggled(head); });
    favourite->setCheckable(true);
    favourite->setChecked(index.data(HeadGalleryModel::IsFavourite).toBool());
    add(tr("&Note…"), Qt::Key_F2, [this, head] {
        if (const auto row = model_->rowOf(head))
            edit(model_->index(*row));
    });
    add(tr("&Pin or unpin in Heads"), Qt::Key_Space, [this, head] { Q_EMIT pinToggled(head); });
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

} // namespace attopo
