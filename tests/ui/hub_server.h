#pragma once

#include <QHash>
#include <QHostAddress>
#include <QMap>
#include <QTcpServer>

#include <functional>

class QTcpSocket;

namespace attopo {

/// A Hugging Face Hub with one model, on this machine: the paths, headers and redirects that huggingface_hub
/// knows. model.safetensors is a large file, kept elsewhere ("/cdn/<hash>"). Everything can be made to go
/// wrong.
class HubServer : public QObject {
    Q_OBJECT
public:
    struct Request {
        QByteArray method;
        QByteArray path;                       ///< With its query.
        QHash<QByteArray, QByteArray> headers; ///< Names in lower case.

        qint64 begin() const; ///< Of the range that it asks for: 17 of "bytes=17-", else 0.
    };
    static constexpr const char *id = "org/tiny";
    static const QByteArray commit;
    std::string modelType = "bert"; ///< Of every repository.

    /// Listens on every address of 127.0.0.0/8.
    explicit HubServer(const QString &modelFolder);

    QByteArray endpoint(const char *host = "127.0.0.1") const;
    const QMap<QByteArray, QByteArray> &files() const { return files_; }
    QByteArray hash(const QByteArray &file) const; ///< Of its contents, as its blob is called.
    QByteArray repository() const;                 ///< The JSON about the model.

    /// Called for each request first; true when it has dealt with it.
    std::function<bool(const Request &request, QTcpSocket &socket)> fault;
    /// Where large files are, as "http://host:port"; empty for here.
    QByteArray elsewhere;
    QList<Request> requests;
    qint64 bodyBytes = 0; ///< Sent as bodies of files.

    /// Sends an answer and closes the connection; `headers` are whole lines.
    static void answer(QTcpSocket &socket, const QByteArray &status, const QByteArrayList &headers = {},
                       const QByteArray &body = {});
    /// The answer that is due without a fault.
    void serve(const Request &request, QTcpSocket &socket);
    /// Requests whose path contains this.
    QList<Request> requestsFor(const QByteArray &part) const;

private:
    void read(QTcpSocket &socket);
    void sendFile(const Request &request, QTcpSocket &socket, const QByteArray &bytes,
                  QByteArrayList headers);

    QMap<QByteArray, QByteArray> files_;
    QHash<QTcpSocket *, QByteArray> received_;
    QTcpServer server_; // its sockets say goodbye
};

} // namespace attopo
