#pragma once

#include "main_window.h"

#include <QLocalServer>

class QLocalSocket;

namespace attopo {

/// Lets other programs of the same user show something in the window that is open: a line of JSON,
/// {"open": FILE, "side": "a" or "b"}, answered by {"opened": FILE} once it has been read, or {"error": why
/// not}. Never over the network: a socket in the user's runtime folder, which only the user reaches.
class OpenServer : public QObject {
    Q_OBJECT
public:
    explicit OpenServer(MainWindow *window);

    /// False: another window listens already.
    bool listen();
    static QString address(); ///< Path of the socket.

private:
    void greet();
    void receive(QLocalSocket *socket);
    void answer(QLocalSocket *socket, const char *key, const QString &value);

    MainWindow *window_;
    QLocalServer server_;
};

} // namespace attopo
