#include "view_docks.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace attopo {

namespace {

constexpr std::array tabbed{View::PersistenceDiagram, View::Distances, View::Attention, View::Alignment,
                            View::Summaries,          View::Heads,     View::Time};

const std::array<std::pair<View, const char *>, 10> names{{{View::Texts, "texts"},
                                                           {View::Barcode, "barcode"},
                                                           {View::PersistenceDiagram, "diagram"},
                                                           {View::Distances, "distances"},
                                                           {View::Attention, "attention"},
                                                           {View::Alignment, "alignment"},
                                                           {View::Summaries, "summaries"},
                                                           {View::Heads, "heads"},
                                                           {View::Time, "time"},
                                                           {View::Details, "details"}}};

constexpr int stateVersion = 1;

} // namespace

QString viewName(View view)
{
    for (const auto &[each, name] : names)
        if (each == view)
            return QLatin1String(name);
    return {};
}

View viewByName(const QString &name)
{
    for (const auto &[view, each] : names)
        if (name == QLatin1String(each))
            return view;
    return View::PersistenceDiagram;
}

ViewDocks::ViewDocks(QMainWindow *window)
    : QObject(window)
    , window_(window)
{
    window_->setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowNestedDocks
                            | QMainWindow::AllowTabbedDocks);
    window_->setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    // Texts and tabs reach from top to bottom; the barcode is as wide as the complex.
    window_->setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window_->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
}

void ViewDocks::add(View view, const QString &title, QWidget *content, const QString &toolTip)
{
    auto *dock = new QDockWidget(title, window_);
    dock->setObjectName(viewName(view)); // its place is remembered by it
    // A dock whose widget is hidden may not grow, nor what it shares its place with.
    auto *place = new QWidget;
    auto *layout = new QVBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(content);
    dock->setWidget(place);
    dock->setToolTip(toolTip);
    dock->toggleViewAction()->setToolTip(toolTip);
    docks_[view] = dock;
    contents_[view] = content;
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
    window_->addDockWidget(Qt::LeftDockWidgetArea, dock(View::Texts));
    window_->addDockWidget(Qt::BottomDockWidgetArea, dock(View::Barcode));
    window_->addDockWidget(Qt::RightDockWidgetArea, dock(View::PersistenceDiagram));
    window_->splitDockWidget(dock(View::PersistenceDiagram), dock(View::Details), Qt::Vertical);
    for (const View view : tabbed)
        if (view != View::PersistenceDiagram)
            window_->tabifyDockWidget(dock(View::PersistenceDiagram), dock(view));
    show(View::PersistenceDiagram);
    window_->resizeDocks({dock(View::Texts), dock(View::PersistenceDiagram)}, {290, 480}, Qt::Horizontal);
    window_->resizeDocks({dock(View::Barcode)}, {250}, Qt::Vertical);
    window_->resizeDocks({dock(View::PersistenceDiagram), dock(View::Details)}, {540, 180}, Qt::Vertical);
}

void ViewDocks::show(View view)
{
    dock(view)->show();
    dock(view)->raise();
}

void ViewDocks::focus(View view)
{
    show(view);
    QWidget *content = contents_.value(view);
    content->setVisible(true); // else it is not before the next event
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
    for (const View view : tabbed)
        if (isInFront(view))
            return view;
    return View::PersistenceDiagram;
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
        actions << action;
    }
    return actions;
}

QByteArray ViewDocks::state() const { return window_->saveState(stateVersion); }

bool ViewDocks::restoreState(const QByteArray &state) { return window_->restoreState(state, stateVersion); }

} // namespace attopo
