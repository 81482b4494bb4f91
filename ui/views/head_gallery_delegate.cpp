#include "head_gallery_delegate.h"

#include <QAbstractItemView>
#include <QElapsedTimer>
#include <QFontMetrics>
#include <QLineEdit>
#include <QPainter>

#include <cmath>
#include <numbers>

namespace attopo {

namespace {

constexpr int gap = 3;       ///< Around a card.
constexpr int starSize = 16; ///< Of its square.
constexpr int padding = 6;
constexpr double heightOfWidth = 1.0;   ///< Of the picture.
constexpr int mostBytes = 96'000'000;   ///< Of pictures that are kept.
constexpr qint64 mostMilliseconds = 12; ///< Of painting pictures at a time.

int lineHeight(const QFont &font) { return QFontMetrics(font).height() + 4; }

QRect card(const QRect &item) { return item.adjusted(gap, gap, -gap, -gap); }

QPolygonF starShape(const QRectF &square)
{
    QPolygonF shape;
    const double radius = square.width() / 2;
    for (int k = 0; k < 10; ++k) {
        const double angle = std::numbers::pi * (k / 5.0 - 0.5);
        const double length = k % 2 == 0 ? radius : 0.42 * radius;
        shape << square.center() + length * QPointF(std::cos(angle), std::sin(angle));
    }
    return shape;
}

/// Between the title and the note.
QRect pictureArea(const QRect &item, const Style &style)
{
    const QRect inner = card(item);
    return inner.adjusted(1, lineHeight(style.font), -1, -lineHeight(style.smallFont()));
}

} // namespace

HeadGalleryDelegate::HeadGalleryDelegate(QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , view_(view)
    , pictures_(mostBytes)
{
    timer_.setSingleShot(true);
    timer_.setInterval(0);
    connect(&timer_, &QTimer::timeout, this, &HeadGalleryDelegate::makePictures);
}

int HeadGalleryDelegate::heightFor(int width)
{
    const Style style = Style::forPalette({});
    return static_cast<int>(heightOfWidth * (width - 2 * gap)) + lineHeight(style.font)
        + lineHeight(style.smallFont()) + 2 * gap;
}

QRect HeadGalleryDelegate::star(const QRect &item)
{
    const QRect inner = card(item);
    return {inner.right() - starSize - 3, inner.top() + 3, starSize, starSize};
}

QRect HeadGalleryDelegate::note(const QRect &item) const
{
    const QRect inner = card(item);
    const int height = lineHeight(Style::forPalette(view_->palette()).smallFont());
    return {inner.left(), inner.bottom() + 1 - height, inner.width(), height};
}

const HeadGalleryModel &HeadGalleryDelegate::model() const
{
    return *static_cast<const HeadGalleryModel *>(view_->model());
}

QSize HeadGalleryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return static_cast<const QListView *>(view_)->gridSize();
}

void HeadGalleryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const Style style = Style::forPalette(option.palette);
    const QRect inner = card(option.rect);
    painter->save();
    painter->fillRect(inner, style.background);
    paintPicture(*painter, pictureArea(option.rect, style),
                 index.data(HeadGalleryModel::Number).toULongLong(), style);
    paintTexts(*painter, option.rect, index, style);
    paintStar(*painter, option, index, style);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setBrush(Qt::NoBrush);
    const bool chosen = index.data(HeadGalleryModel::IsChosen).toBool();
    painter->setPen(chosen ? style.pen(style.highlight, 2) : style.pen(style.faint, 1));
    painter->drawRect(QRectF(inner).adjusted(0.5, 0.5, -0.5, -0.5));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(option.palette.color(QPalette::Highlight), 1, Qt::DotLine));
        painter->drawRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5));
    }
    painter->restore();
}

void HeadGalleryDelegate::paintTexts(QPainter &painter, const QRect &item, const QModelIndex &index,
                                     const Style &style) const
{
    const QRect inner = card(item);
    QRect line(inner.left() + padding, inner.top(), star(item).left() - inner.left() - padding - 4,
               lineHeight(style.font));
    QFont bold = style.font;
    bold.setBold(true);
    const auto write = [&](const QFont &font, const QColor &colour, const QString &text) {
        const QFontMetrics metrics(font);
        const QString fits = metrics.elidedText(text, Qt::ElideRight, line.width());
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, fits);
        line.setLeft(line.left() + metrics.horizontalAdvance(fits) + 6);
    };
    write(bold, style.text, index.data().toString());
    if (const QString value = index.data(HeadGalleryModel::Value).toString();
        !value.isEmpty() && line.width() > QFontMetrics(style.font).horizontalAdvance(QStringLiteral("0.1")))
        write(style.font, style.muted, value);
    line = note(item).adjusted(padding, 0, -padding, 0);
    const bool noted = !index.data(Qt::EditRole).toString().isEmpty();
    write(style.smallFont(), noted ? style.text : style.muted,
          index.data(HeadGalleryModel::Caption).toString());
}

void HeadGalleryDelegate::paintStar(QPainter &painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index, const Style &style) const
{
    const bool favourite = index.data(HeadGalleryModel::IsFavourite).toBool();
    const bool offered =
        option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_HasFocus);
    if (!favourite && !offered)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(style.pen(favourite ? style.accent : style.muted, 1.2));
    painter.setBrush(favourite ? QBrush(style.accent) : QBrush(Qt::NoBrush));
    painter.drawPolygon(starShape(QRectF(star(option.rect)).adjusted(1, 1, -1, -1)));
}

bool HeadGalleryDelegate::isOf(const Picture &picture, const HeadThumbnail &thumbnail, const QSize &size,
                               const Style &style) const
{
    return picture.of.analysis == thumbnail.analysis && picture.of.range == thumbnail.range
        && picture.of.threshold == thumbnail.threshold && picture.size == size
        && picture.ratio == view_->devicePixelRatioF() && picture.background == style.background.rgb();
}

void HeadGalleryDelegate::paintPicture(QPainter &painter, const QRect &area, std::size_t number,
                                       const Style &style) const
{
    const HeadThumbnail thumbnail = model().thumbnail(number);
    const Picture *picture = pictures_.object(number);
    const bool current = picture && isOf(*picture, thumbnail, area.size(), style);
    if (picture) {
        constexpr double faded = 0.35;
        painter.setOpacity(current || thumbnail.analysis ? 1 : faded);
        painter.drawPixmap(area, picture->pixmap);
        painter.setOpacity(1);
    } else {
        painter.setFont(style.smallFont());
        painter.setPen(style.muted);
        painter.drawText(area, Qt::AlignCenter,
                         model().isMissing(number) ? QStringLiteral("–") : QStringLiteral("…"));
    }
    if (current || !thumbnail.analysis)
        return;
    waiting_.insert(number);
    timer_.start();
}

void HeadGalleryDelegate::makePictures()
{
    const Style style = Style::forPalette(view_->palette());
    const QRect sight = view_->viewport()->rect();
    QElapsedTimer spent;
    spent.start();
    while (!waiting_.empty() && spent.elapsed() < mostMilliseconds) {
        const std::size_t number = *waiting_.begin();
        waiting_.erase(waiting_.begin());
        const auto row = model().rowOf(number);
        const QModelIndex index = row ? model().index(*row) : QModelIndex();
        const QRect item = view_->visualRect(index);
        if (!index.isValid() || !item.intersects(sight))
            continue;
        const HeadThumbnail thumbnail = model().thumbnail(number);
        const QSize size = pictureArea(item, style).size();
        const qreal ratio = view_->devicePixelRatioF();
        if (!thumbnail.analysis || size.isEmpty())
            continue;
        auto picture = std::make_unique<Picture>();
        *picture = {thumbnail, size, ratio, style.background.rgb(), QPixmap(size * ratio)};
        picture->pixmap.setDevicePixelRatio(ratio);
        picture->pixmap.fill(style.background);
        QPainter painter(&picture->pixmap);
        paintHeadSketch(painter, QRectF(QPointF(), QSizeF(size)), thumbnail, style);
        painter.end();
        const int bytes = picture->pixmap.width() * picture->pixmap.height() * 4;
        pictures_.insert(number, picture.release(), bytes);
        view_->viewport()->update(item);
    }
    if (!waiting_.empty())
        timer_.start();
}

QWidget *HeadGalleryDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                           const QModelIndex &) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("headNote"));
    editor->setAccessibleName(tr("Note"));
    editor->setPlaceholderText(tr("Note"));
    editor->setMaxLength(mostNoteCharacters);
    return editor;
}

void HeadGalleryDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                               const QModelIndex &) const
{
    QRect line = note(option.rect);
    line.setTop(line.bottom() + 1 - std::max(line.height(), editor->sizeHint().height()));
    editor->setGeometry(line);
}

} // namespace attopo
