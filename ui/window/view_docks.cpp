#include "view_docks.h"

#include <QAction>
#include <QDockWidget>
#include <QEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QLayout>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QScreen>
#include <QSet>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace attopo {

namespace {

/// By Arrangement::Edge.
constexpr Qt::DockWidgetArea areas[] = {Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea,
                                        Qt::TopDockWidgetArea, Qt::BottomDockWidgetArea};

/// Another tab is in front of it.
bool isBehind(const QDockWidget *dock) { return dock->geometry().right() < 0; }

/// Whether a tab stands before another one of its place. Qt tells the others beside one that is open.
bool isBefore(const QDockWidget *a, const QDockWidget *b, const QList<QDockWidget *> &tabs,
              const QMainWindow *window)
{
    for (QDockWidget *third : tabs)
        if (third != a && third != b && !third->isHidden()) {
            const QList<QDockWidget *> others = window->tabifiedDockWidgets(third);
            return others.indexOf(a) < others.indexOf(b);
        }
    for (const QTabBar *bar : window->findChildren<QTabBar *>(Qt::FindDirectChildrenOnly))
        if (bar->count() == 2)
            for (const auto &[first, second] : {std::pair(a, b), std::pair(b, a)})
                if (bar->tabText(0) == first->windowTitle() && bar->tabText(1) == second->windowTitle())
                    return first == a;
    return false;
}

/// This one and those that share its place, from left to right, also those that are closed. Of one that is
/// closed Qt does not tell.
QList<QDockWidget *> tabsWith(QDockWidget *dock, const QMainWindow *window)
{
    QList<QDockWidget *> tabs{dock};
    for (QDockWidget *other : window->tabifiedDockWidgets(dock))
        if (!other->isFloating())
            tabs << other;
    QList<QDockWidget *> ordered = tabs;
    std::sort(ordered.begin(), ordered.end(),
              [&](const QDockWidget *a, const QDockWidget *b) { return isBefore(a, b, tabs, window); });
    return ordered;
}

/// How places with these frames were split: by lines through all of them, first in this direction.
DockPlace partition(std::vector<std::pair<QRect, DockPlace>> places, bool across)
{
    if (places.size() == 1)
        return places[0].second;
    for (const bool direction : {across, !across}) {
        const auto begin = [&](const QRect &frame) { return direction ? frame.left() : frame.top(); };
        const auto end = [&](const QRect &frame) { return direction ? frame.right() : frame.bottom(); };
        std::sort(places.begin(), places.end(),
                  [&](const auto &a, const auto &b) { return begin(a.first) < begin(b.first); });
        std::vector<std::vector<std::pair<QRect, DockPlace>>> groups;
        int reached = 0;
        for (const auto &place : places) {
            if (groups.empty() || begin(place.first) > reached)
                groups.emplace_back();
            reached = groups.back().empty() ? end(place.first) : std::max(reached, end(place.first));
            groups.back().push_back(place);
        }
        if (groups.size() == 1)
            continue;
        DockPlace split{.across = direction};
        for (auto &group : groups)
            split.parts.push_back(partition(std::move(group), !direction));
        return split;
    }
    DockPlace row{.across = across}; // they overlap, as nothing that Qt lays out does
    for (const auto &place : places)
        row.parts.push_back(place.second);
    return row;
}

View firstOf(const DockPlace &place) { return place.parts.empty() ? place.tabs[0] : firstOf(place.parts[0]); }

} // namespace

ViewDocks::ViewDocks(QMainWindow *window)
    : QObject(window)
    , window_(window)
{
    noteTimer_.setSingleShot(true);
    noteTimer_.setInterval(0);
    connect(&noteTimer_, &QTimer::timeout, this, &ViewDocks::noteSizes);
    window_->setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowNestedDocks
                            | QMainWindow::AllowTabbedDocks);
    window_->setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    // Texts and tabs reach from top to bottom; the barcode is as wide as the complex.
    window_->setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window_->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
}

void ViewDocks::add(const DockedView &docked, QWidget *content)
{
    const View view = docked.view;
    auto *dock = new QDockWidget(docked.title, window_);
    dock->setObjectName(viewName(view)); // its place is remembered by it
    // A dock whose widget is hidden may not grow, nor what it shares its place with.
    auto *place = new QWidget;
    auto *layout = new QVBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(content);
    dock->setWidget(place);
    dock->setToolTip(docked.toolTip);
    dock->toggleViewAction()->setToolTip(docked.toolTip);
    dock->installEventFilter(this);
    docks_[view] = dock;
    contents_[view] = content;
    places_[view] = docked.place;
    content->hide(); // until it is in front
    connect(dock, &QDockWidget::visibilityChanged, this, [this, view, content](bool visible) {
        content->setVisible(visible);
        if (visible)
            Q_EMIT shown(view);
    });
}

void ViewDocks::arrange()
{
    for (QDockWidget *each : std::as_const(docks_)) {
        each->setFloating(false);
        each->setVisible(each->toggleViewAction()->isEnabled());
    }
    const auto put = [this](Qt::DockWidgetArea area, ViewPlace place) {
        const QList<View> views = at(place);
        window_->addDockWidget(area, dock(views.first()));
        for (const View view : views.mid(1))
            window_->tabifyDockWidget(dock(views.first()), dock(view));
        return dock(views.first());
    };
    QDockWidget *left = put(Qt::LeftDockWidgetArea, ViewPlace::Left);
    QDockWidget *below = put(Qt::BottomDockWidgetArea, ViewPlace::BelowComplex);
    const QList<View> tabs = at(ViewPlace::RightTab);
    const QList<View> details = at(ViewPlace::RightBelow);
    QDockWidget *right = dock(tabs.first());
    window_->addDockWidget(Qt::RightDockWidgetArea, right);
    window_->splitDockWidget(right, dock(details.first()), Qt::Vertical);
    for (const View view : tabs.mid(1))
        window_->tabifyDockWidget(right, dock(view));
    for (const View view : details.mid(1))
        window_->tabifyDockWidget(dock(details.first()), dock(view));
    show(tabs.first());
    window_->resizeDocks({left, right}, {290, 516}, Qt::Horizontal);
    window_->resizeDocks({below}, {250}, Qt::Vertical);
    window_->resizeDocks({right, dock(details.first())}, {540, 180}, Qt::Vertical);
}

QList<View> ViewDocks::at(ViewPlace place) const { return places_.keys(place); }

void ViewDocks::show(View view)
{
    wantedFront_ = view;
    dock(view)->show();
    dock(view)->raise();
    // Qt tells of the tabs beside it in its own time that they are behind it now.
    for (QDockWidget *beside : window_->tabifiedDockWidgets(dock(view)))
        contents_[docks_.key(beside)]->hide();
}

void ViewDocks::focus(View view)
{
    show(view);
    QWidget *content = contents_.value(view);
    content->setVisible(true); // else it is not before the next event
    if (QWidget *chief = content->focusProxy())
        return chief->setFocus(Qt::ShortcutFocusReason);
    for (QPlainTextEdit *text : content->findChildren<QPlainTextEdit *>()) // whatever stands above it
        if (text->isVisible() && !text->isReadOnly())
            return text->setFocus(Qt::ShortcutFocusReason);
    QWidget *first = content;
    while ((first = first->nextInFocusChain()) != content)
        if (content->isAncestorOf(first) && (first->focusPolicy() & Qt::TabFocus) && first->isVisible()
            && first->isEnabled())
            break;
    first->setFocus(Qt::ShortcutFocusReason);
}

bool ViewDocks::isInFront(View view) const { return contents_.value(view)->isVisible(); }

void ViewDocks::setAvailable(View view, bool available)
{
    QAction *toggle = dock(view)->toggleViewAction();
    if (toggle->isEnabled() == available)
        return;
    toggle->setEnabled(available);
    dock(view)->setVisible(available);
}

View ViewDocks::front() const
{
    const QList<View> tabs = at(ViewPlace::RightTab);
    const auto inFront =
        std::find_if(tabs.begin(), tabs.end(), [this](View view) { return isInFront(view); });
    return inFront == tabs.end() ? tabs.first() : *inFront;
}

QList<QAction *> ViewDocks::toggleActions() const
{
    QList<QAction *> actions;
    for (QDockWidget *each : docks_)
        actions << each->toggleViewAction();
    return actions;
}

QList<QAction *> ViewDocks::focusActions()
{
    QList<QAction *> actions;
    for (auto each = docks_.cbegin(); each != docks_.cend(); ++each) {
        auto *action = new QAction(each.value()->windowTitle(), this);
        action->setToolTip(each.value()->toolTip());
        action->setEnabled(each.value()->toggleViewAction()->isEnabled());
        connect(each.value()->toggleViewAction(), &QAction::enabledChanged, action, &QAction::setEnabled);
        connect(action, &QAction::triggered, this, [this, view = each.key()] { focus(view); });
        const auto digit = static_cast<Qt::Key>(Qt::Key_0 + (actions.size() + 1) % 10);
        action->setShortcut(QKeySequence((actions.size() < 10 ? Qt::CTRL : Qt::CTRL | Qt::ALT) | digit));
        actions << action;
    }
    return actions;
}

bool ViewDocks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        noteTimer_.start();               // unless it turns out to be because the window was
    if (event->type() == QEvent::ToolTip) // the dock's own is of its title, not of all that is in it
        if (const auto *dock = qobject_cast<QDockWidget *>(watched); dock && dock->widget()
            && dock->widget()->geometry().contains(static_cast<QHelpEvent *>(event)->pos())) {
            event->accept();
            return true;
        }
    return QObject::eventFilter(watched, event);
}

void ViewDocks::noteSizes()
{
    const QSize windowBefore = std::exchange(windowSize_, window_->size());
    const QMap<QDockWidget *, QSize> before = std::exchange(sizes_, {});
    const bool byHand = QGuiApplication::mouseButtons() != Qt::NoButton;
    for (QDockWidget *each : std::as_const(docks_)) {
        if (each->isFloating() || !each->isVisible() || isBehind(each))
            continue;
        QSize size = each->size();
        // As small as it can be, in a small window: once that is larger, it is to have what it had.
        const QSize least = each->minimumSizeHint();
        if (const auto had = before.find(each); had != before.end() && !byHand && !windowBefore.isEmpty()) {
            const bool isLeft = window_->dockWidgetArea(each) == Qt::LeftDockWidgetArea;
            const double across =
                isLeft ? 1 : static_cast<double>(windowSize_.width()) / windowBefore.width();
            const double down = static_cast<double>(windowSize_.height()) / windowBefore.height();
            if (size.width() <= least.width())
                size.setWidth(static_cast<int>(std::lround(had->width() * across)));
            if (size.height() <= least.height())
                size.setHeight(static_cast<int>(std::lround(had->height() * down)));
        }
        sizes_[each] = size;
    }
}

void ViewDocks::resize(Qt::DockWidgetAreas areas, Qt::Orientation orientation, double ratio)
{
    QList<QDockWidget *> docked;
    QList<int> wanted;
    for (auto each = sizes_.cbegin(); each != sizes_.cend(); ++each)
        if (areas.testFlag(window_->dockWidgetArea(each.key()))) {
            const int size = orientation == Qt::Horizontal ? each->width() : each->height();
            docked << each.key();
            wanted << std::max(1, static_cast<int>(std::lround(size * ratio)));
        }
    if (!docked.isEmpty())
        window_->resizeDocks(docked, wanted, orientation);
}

void ViewDocks::keepShares()
{
    noteTimer_.stop();
    if (windowSize_.isEmpty())
        return;
    const double across = static_cast<double>(window_->width()) / windowSize_.width();
    const double down = static_cast<double>(window_->height()) / windowSize_.height();
    resize(Qt::LeftDockWidgetArea, Qt::Horizontal, 1);
    resize(Qt::RightDockWidgetArea, Qt::Horizontal, across);
    resize(Qt::TopDockWidgetArea | Qt::BottomDockWidgetArea, Qt::Vertical, down);
    noteTimer_.stop();
}

void ViewDocks::windowShown()
{
    if (std::exchange(windowWasShown_, true))
        return;
    if (wanted_)
        apply(*std::exchange(wanted_, std::nullopt));
    else
        arrange();
    const auto showFront = [this] {
        if (wantedFront_)
            show(*wantedFront_);
    };
    showFront();
    // As tabs are laid out for the first time, Qt may bring the first one to the front after that.
    QTimer::singleShot(0, this, showFront);
}

std::optional<Arrangement> ViewDocks::arrangement() const
{
    if (!windowWasShown_)
        return wanted_;
    window_->layout()->activate(); // else what has just changed has no sizes yet
    Arrangement now;
    now.window = window_->size();
    for (const auto edge : {Arrangement::Left, Arrangement::Right, Arrangement::Top, Arrangement::Bottom})
        now.edges[edge] = placeAt(edge);
    for (auto each = docks_.cbegin(); each != docks_.cend(); ++each) {
        if (each.value()->isFloating())
            now.floating.push_back({each.key(), each.value()->geometry()});
        if (each.value()->isHidden())
            now.closed.push_back(each.key());
    }
    return now;
}

std::optional<DockPlace> ViewDocks::placeAt(Arrangement::Edge edge) const
{
    std::vector<std::pair<QRect, DockPlace>> open;
    std::vector<DockPlace> closed;
    QSet<const QDockWidget *> seen;
    QList<QDockWidget *> docks = docks_.values();
    std::stable_partition(docks.begin(), docks.end(),
                          [](const QDockWidget *each) { return !each->isHidden(); });
    for (QDockWidget *each : std::as_const(docks)) {
        if (seen.contains(each) || each->isFloating() || window_->dockWidgetArea(each) != areas[edge])
            continue;
        DockPlace place;
        const QDockWidget *front = nullptr;
        for (QDockWidget *tab : tabsWith(each, window_)) {
            seen.insert(tab);
            place.tabs.push_back(docks_.key(tab));
            const bool seenNow = !tab->isHidden() && !isBehind(tab);
            if (seenNow && (!front || (!isInFront(place.front) && isInFront(place.tabs.back())))) {
                front = tab;
                place.front = place.tabs.back();
            }
        }
        if (front) {
            place.size = front->size();
            open.emplace_back(front->geometry(), place);
        } else {
            place.front = place.tabs[0];
            closed.push_back(place);
        }
    }
    const bool across = edge == Arrangement::Top || edge == Arrangement::Bottom;
    std::vector<DockPlace> parts;
    if (!open.empty()) {
        DockPlace whole = partition(std::move(open), across);
        if (whole.parts.empty() || whole.across != across)
            parts.push_back(std::move(whole));
        else
            parts = std::move(whole.parts);
    }
    parts.insert(parts.end(), closed.begin(), closed.end());
    if (parts.size() <= 1)
        return parts.empty() ? std::nullopt : std::optional(parts[0]);
    return DockPlace{.across = across, .parts = std::move(parts)};
}

void ViewDocks::setArrangement(const Arrangement &arrangement)
{
    wantedFront_.reset();
    if (windowWasShown_)
        apply(arrangement);
    else
        wanted_ = arrangement;
}

void ViewDocks::apply(const Arrangement &arrangement)
{
    window_->setUpdatesEnabled(false);
    for (QDockWidget *each : std::as_const(docks_)) {
        each->setFloating(false);
        window_->removeDockWidget(each);
    }
    sizes_.clear();
    QSet<View> placed;
    QList<QDockWidget *> fronts;
    for (std::size_t edge = 0; edge < std::size(areas); ++edge)
        if (const auto &place = arrangement.edges[edge]) {
            window_->addDockWidget(areas[edge], dock(firstOf(*place)));
            build(*place, placed, fronts);
        }
    for (auto each = docks_.cbegin(); each != docks_.cend(); ++each)
        if (!placed.contains(each.key())) {
            QDockWidget *diagram = dock(View::PersistenceDiagram);
            if (placed.contains(View::PersistenceDiagram) && each.value() != diagram)
                window_->tabifyDockWidget(diagram, each.value());
            else
                window_->addDockWidget(Qt::RightDockWidgetArea, each.value());
        }
    for (auto each = docks_.cbegin(); each != docks_.cend(); ++each)
        each.value()->setVisible(
            each.value()->toggleViewAction()->isEnabled()
            && std::find(arrangement.closed.begin(), arrangement.closed.end(), each.key())
                == arrangement.closed.end());
    for (const Arrangement::Floating &each : arrangement.floating)
        setFloating(dock(each.view), each.frame);
    for (QDockWidget *front : std::as_const(fronts))
        if (!front->isHidden())
            front->raise();
    windowSize_ = arrangement.window;
    keepShares();
    if (!windowSize_.isEmpty()) { // beside each other at one edge; later Qt keeps their shares
        resize(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea, Qt::Vertical,
               static_cast<double>(window_->height()) / windowSize_.height());
        resize(Qt::TopDockWidgetArea | Qt::BottomDockWidgetArea, Qt::Horizontal,
               static_cast<double>(window_->width()) / windowSize_.width());
    }
    window_->setUpdatesEnabled(true);
}

void ViewDocks::build(const DockPlace &place, QSet<View> &placed, QList<QDockWidget *> &fronts)
{
    const Qt::Orientation direction = place.across ? Qt::Horizontal : Qt::Vertical;
    for (std::size_t k = 1; k < place.parts.size(); ++k)
        window_->splitDockWidget(dock(firstOf(place.parts[k - 1])), dock(firstOf(place.parts[k])), direction);
    for (const DockPlace &part : place.parts)
        build(part, placed, fronts);
    for (std::size_t k = 0; k < place.tabs.size(); ++k) {
        if (k > 0)
            window_->tabifyDockWidget(dock(place.tabs[k - 1]), dock(place.tabs[k]));
        placed.insert(place.tabs[k]);
    }
    if (place.tabs.empty())
        return;
    fronts << dock(place.front);
    if (place.size)
        sizes_[dock(place.front)] = *place.size;
}

void ViewDocks::setFloating(QDockWidget *dock, const QRect &frame)
{
    dock->setFloating(true);
    const QScreen *screen = QGuiApplication::screenAt(frame.center());
    if (!screen)
        screen = window_->screen(); // that one is gone
    const QRect room = screen->availableGeometry();
    QRect within = frame;
    within.setSize(frame.size().expandedTo(dock->minimumSizeHint()).boundedTo(room.size()));
    within.moveLeft(std::clamp(within.left(), room.left(), room.right() + 1 - within.width()));
    within.moveTop(std::clamp(within.top(), room.top(), room.bottom() + 1 - within.height()));
    dock->setGeometry(within);
}

} // namespace attopo
