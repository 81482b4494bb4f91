#include "tour_bubble.h"

#include "plain_label.h"
#include "style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <optional>

namespace attopo {

namespace {

constexpr int arrow = 12; ///< Around the bubble's body, for the arrow on one side.
constexpr int ringWidth = 3;

/// A rounded ring just inside its rectangle.
class Ring : public QWidget {
public:
    explicit Ring(QWidget *window)
        : QWidget(window)
    {
        setObjectName(QStringLiteral("tourRing"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::Highlight), ringWidth));
        constexpr double inset = ringWidth / 2.0;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 8, 8);
    }
};

/// Where a stretch of `length` begins that is centred at `centre` but stays within [first, last].
int kept(int centre, int length, int first, int last)
{
    return std::max(first, std::min(centre - length / 2, last - length + 1));
}

qint64 area(const QRect &rect)
{
    return rect.isEmpty() ? 0 : static_cast<qint64>(rect.width()) * rect.height();
}

} // namespace

TourBubble::TourBubble(QWidget *window)
    : QWidget(window)
    , window_(window)
    , ring_(new Ring(window))
    , title_(plainLabel())
    , text_(plainLabel())
    , count_(plainLabel())
    , leave_(new QPushButton(tr("Leave")))
    , back_(new QPushButton(tr("Back")))
    , keep_(new QPushButton(tr("Keep this picture")))
    , next_(new QPushButton(tr("Next")))
{
    setObjectName(QStringLiteral("tourBubble"));
    setAccessibleName(tr("First-minute tour"));
    QFont larger = font();
    larger.setBold(true);
    larger.setPointSizeF(larger.pointSizeF() * 1.15);
    title_->setFont(larger);
    title_->setObjectName(QStringLiteral("tourTitle"));
    text_->setWordWrap(true);
    text_->setObjectName(QStringLiteral("tourText"));
    count_->setForegroundRole(QPalette::PlaceholderText);
    leave_->setToolTip(tr("Your own text and choices come back (Esc)"));
    keep_->setToolTip(
        tr("Leaves the tour with what it shows; your own text is kept: Examples → Back to my text"));
    for (const auto &[button, name] : {std::pair(leave_, "tourLeave"), std::pair(back_, "tourBack"),
                                       std::pair(keep_, "tourKeep"), std::pair(next_, "tourNext")}) {
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(true); // Enter presses the one with the focus
    }

    auto *top = new QHBoxLayout;
    top->addWidget(title_, 1);
    top->addWidget(count_);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton *button : {leave_, back_, keep_, next_})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    constexpr int inner = arrow + 12;
    layout->setContentsMargins(inner, inner, inner, inner);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(text_);
    layout->addStretch(1);
    layout->addLayout(buttons);

    connect(leave_, &QPushButton::clicked, this, &TourBubble::leaveWanted);
    connect(back_, &QPushButton::clicked, this, &TourBubble::backWanted);
    connect(keep_, &QPushButton::clicked, this, &TourBubble::keepWanted);
    connect(next_, &QPushButton::clicked, this, &TourBubble::nextWanted);
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &TourBubble::leaveWanted);
    placeTimer_.setSingleShot(true);
    placeTimer_.setInterval(0);
    connect(&placeTimer_, &QTimer::timeout, this, &TourBubble::place);
}

TourBubble::~TourBubble() { delete ring_; }

void TourBubble::setStep(int step, int steps, const QString &title)
{
    const bool last = step + 1 == steps;
    title_->setText(title);
    count_->setText(tr("%1 of %2").arg(step + 1).arg(steps));
    back_->setEnabled(step > 0);
    next_->setVisible(!last);
    keep_->setVisible(last);
}

void TourBubble::setText(const QString &text)
{
    text_->setText(text);
    setAccessibleDescription(title_->text() + QStringLiteral(". ") + text);
    placeTimer_.start();
}

void TourBubble::pointAt(QWidget *target, const QList<QWidget *> &alsoSee)
{
    // All between the target and the window can move it.
    for (QWidget *widget = target_; widget; widget = widget->parentWidget())
        widget->removeEventFilter(this);
    target_ = target;
    alsoSee_ = alsoSee;
    for (QWidget *widget = target_; widget; widget = widget->parentWidget())
        widget->installEventFilter(this);
    place();
    show();
    (next_->isVisible() ? next_ : keep_)->setFocus();
    placeTimer_.start();
}

QRect TourBubble::withinWindow(const QWidget *widget) const
{
    return widget->isVisibleTo(window_)
        ? QRect(widget->mapTo(window_, QPoint()), widget->size()) & window_->rect()
        : QRect();
}

void TourBubble::place()
{
    if (!target_)
        return;
    const QRect target = withinWindow(target_);
    ring_->setVisible(!target.isEmpty());
    const QRect window = window_->rect();
    if (target.isEmpty() && isVisible() && window.contains(geometry()))
        return; // it stays where it is until there is something to point at
    constexpr int ringMargin = ringWidth + 2;
    const QRect ring = target.adjusted(-ringMargin, -ringMargin, ringMargin, ringMargin) & window;
    const auto covers = [&](const QRect &bubble) {
        qint64 covered = 1000 * area(bubble & ring);
        for (const QWidget *widget : alsoSee_)
            covered += area(bubble & withinWindow(widget));
        return covered;
    };

    qint64 least = std::numeric_limits<qint64>::max();
    QRect best;
    const auto consider = [&](const QRect &bubble, Side side) {
        if (!window.contains(bubble))
            return;
        if (const qint64 covered = covers(bubble); covered < least) {
            least = covered;
            best = bubble;
            side_ = side;
        }
    };
    // Beside the target, in its middle or at an end; low and wide where there is little height.
    for (const int wanted : {340, 440, 560, window.width()}) {
        if (wanted == window.width() && !best.isNull())
            break; // only where nothing else fits
        const int width = std::max(wanted, minimumSizeHint().width());
        const QSize size(width, layout()->totalHeightForWidth(width));
        for (const int centre :
             {ring.center().y(), ring.top() + size.height() / 2, ring.bottom() - size.height() / 2}) {
            const int y = kept(centre, size.height(), window.top(), window.bottom());
            consider({QPoint(ring.right() + 1, y), size}, Side::Right);
            consider({QPoint(ring.left() - size.width(), y), size}, Side::Left);
        }
        for (const int centre :
             {ring.center().x(), ring.left() + size.width() / 2, ring.right() - size.width() / 2}) {
            const int x = kept(centre, size.width(), window.left(), window.right());
            consider({QPoint(x, ring.bottom() + 1), size}, Side::Below);
            consider({QPoint(x, ring.top() - size.height()), size}, Side::Above);
        }
    }
    ring_->setGeometry(ring);
    ring_->raise();
    if (best.isNull()) { // no room beside it at all
        best = QRect(QPoint(), minimumSizeHint().expandedTo({340, 0})) & window;
        best.moveBottomRight(window.bottomRight());
    }
    setGeometry(best);
    raise();
    update();
}

void TourBubble::paintEvent(QPaintEvent *)
{
    const bool dark = Style::forPalette(palette()).dark;
    const QRectF body = QRectF(rect()).adjusted(arrow, arrow, -arrow, -arrow);
    QPainterPath shape;
    shape.addRoundedRect(body, 8, 8);

    // The arrow stands where the bubble and what it points at face each other.
    const QRectF ring = QRectF(ring_->geometry()).translated(-pos());
    const bool beside = side_ == Side::Right || side_ == Side::Left;
    const double room = arrow + 8;
    const double middle = beside
        ? std::clamp((std::max(ring.top(), body.top()) + std::min(ring.bottom(), body.bottom())) / 2,
                     body.top() + room, body.bottom() - room)
        : std::clamp((std::max(ring.left(), body.left()) + std::min(ring.right(), body.right())) / 2,
                     body.left() + room, body.right() - room);
    QPolygonF tip;
    switch (side_) {
    case Side::Right:
        tip << QPointF(body.left(), middle - arrow) << QPointF(1, middle)
            << QPointF(body.left(), middle + arrow);
        break;
    case Side::Left:
        tip << QPointF(body.right(), middle - arrow) << QPointF(width() - 1, middle)
            << QPointF(body.right(), middle + arrow);
        break;
    case Side::Below:
        tip << QPointF(middle - arrow, body.top()) << QPointF(middle, 1)
            << QPointF(middle + arrow, body.top());
        break;
    case Side::Above:
        tip << QPointF(middle - arrow, body.bottom()) << QPointF(middle, height() - 1)
            << QPointF(middle + arrow, body.bottom());
        break;
    }
    QPainterPath pointer;
    pointer.addPolygon(tip);
    pointer.closeSubpath();

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
    painter.setBrush(palette().color(dark ? QPalette::Button : QPalette::Base));
    painter.drawPath(shape.united(pointer));
}

bool TourBubble::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Move:
    case QEvent::Show:
    case QEvent::Hide:
        placeTimer_.start();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace attopo
