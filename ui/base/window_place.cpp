#include "window_place.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QWidget>

#include <algorithm>

namespace attopo {

namespace {

QString frameKey(const QString &key) { return key + QStringLiteral("/frame"); }
QString stateKey(const QString &key) { return key + QStringLiteral("/state"); }
const QString maximised = QStringLiteral("maximised");
const QString fullScreen = QStringLiteral("full screen");

} // namespace

void keepWindowPlace(const QString &key, const QWidget *window)
{
    QSettings settings;
    settings.setValue(frameKey(key), window->normalGeometry());
    settings.setValue(stateKey(key),
                      window->isFullScreen()      ? fullScreen
                          : window->isMaximized() ? maximised
                                                  : QStringLiteral("normal"));
}

void restoreWindowPlace(const QString &key, QWidget *window)
{
    const QSettings settings;
    const QRect kept = settings.value(frameKey(key)).toRect();
    // As versions before kept it.
    if (!kept.isValid()
        && window->restoreGeometry(settings.value(key + QStringLiteral("/geometry")).toByteArray()))
        return;
    const QScreen *screen = kept.isValid() ? QGuiApplication::screenAt(kept.center()) : nullptr;
    if (!screen)
        screen = window->screen(); // that one is gone
    const QRect room = screen->availableGeometry();
    // What a window manager puts around it needs room, too.
    constexpr int border = 30;
    const QSize most = room.size() - QSize(0, border);
    const QSize size =
        (kept.isValid() ? kept.size() : window->size()).boundedTo(most).expandedTo(window->minimumSizeHint());
    if (kept.isValid()) {
        const int right = std::max(room.left(), room.right() + 1 - size.width());
        const int bottom = std::max(room.top(), room.bottom() + 1 - size.height());
        window->setGeometry({{std::clamp(kept.left(), room.left(), right),
                              std::clamp(kept.top(), std::min(room.top() + border, bottom), bottom)},
                             size});
    } else {
        window->resize(size);
    }
    const QString state = settings.value(stateKey(key)).toString();
    if (state == maximised)
        window->setWindowState(window->windowState() | Qt::WindowMaximized);
    else if (state == fullScreen)
        window->setWindowState(window->windowState() | Qt::WindowFullScreen);
}

} // namespace attopo
