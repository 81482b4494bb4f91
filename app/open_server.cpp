#include "open_server.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QPointer>
#include <QStandardPaths>

namespace attopo {

namespace {

constexpr qint64 longestLine = 1 << 16;

} // namespace

OpenServer::OpenServer(MainWindow *window)
    : QObject(window)
    , window_(window)
{
    server_.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&server_, &QLocalServer::newConnection, this, &OpenServer::greet);
}

QString OpenServer::address()
{
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)
        + QStringLiteral("/attention-topology");
}

bool OpenServer::listen()
{
    QLocalSocket other;
    other.connectToServer(address());
    constexpr int patience = 200; // ms
    if (other.waitForConnected(patience))
        return false;
    QLocalServer::removeServer(address()); // of a window that ended badly
    return server_.listen(address());
}

void OpenServer::greet()
{
    while (QLocalSocket *socket = server_.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { receive(socket); });
    }
}

void OpenServer::answer(QLocalSocket *socket, const char *key, const QString &value)
{
    socket->write(QJsonDocument(QJsonObject{{QLatin1String(key), value}}).toJson(QJsonDocument::Compact)
                  + '\n');
    socket->disconnectFromServer();
}

void OpenServer::receive(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > longestLine)
            socket->abort();
        return;
    }
    const QJsonObject wish = QJsonDocument::fromJson(socket->readLine()).object();
    const QString file = wish[QLatin1String("open")].toString();
    if (file.isEmpty() || !QFileInfo(file).isAbsolute())
        return answer(socket, "error", QStringLiteral("expected {\"open\": the absolute path of a file}"));
    const Side side = wish[QLatin1String("side")].toString() == QLatin1String("b") ? Side::B : Side::A;
    const QPointer<QLocalSocket> asker(socket);
    auto *once = new QObject(socket); // until it is answered
    const auto end = [this](QObject *waiting) {
        window_->disconnect(waiting);
        waiting->deleteLater();
    };
    connect(window_, &MainWindow::dataRead, once, [this, asker, once, side, file, end](Side read) {
        if (read != side)
            return;
        end(once);
        if (asker)
            answer(asker, "opened", file);
    });
    connect(window_, &MainWindow::dataFailed, once, [this, asker, once, end](const QString &message) {
        end(once);
        if (asker)
            answer(asker, "error", message);
    });
    window_->showFile(side, file);
}

} // namespace attopo
