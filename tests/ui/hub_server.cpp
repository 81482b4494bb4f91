#include "hub_server.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTcpSocket>

#include <nlohmann/json.hpp>

namespace attopo {

namespace {

bool isLarge(const QByteArray &file) { return file.endsWith(".safetensors"); }

} // namespace

const QByteArray HubServer::commit = QByteArray(40, 'a');

qint64 HubServer::Request::begin() const
{
    const QByteArray range = headers.value("range");
    return range.isEmpty() ? 0 : range.mid(6).chopped(1).toLongLong();
}

HubServer::HubServer(const QString &modelFolder)
{
    const QDir folder(modelFolder);
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read a test file");
        files_[name.toUtf8()] = file.readAll();
    }
    if (!server_.listen(QHostAddress::AnyIPv4))
        qFatal("cannot listen");
    connect(&server_, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = server_.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
            connect(socket, &QTcpSocket::disconnected, socket, [this, socket] {
                received_.remove(socket);
                socket->deleteLater();
            });
        }
    });
}

QByteArray HubServer::endpoint(const char *host) const
{
    return QByteArray("http://") + host + ':' + QByteArray::number(server_.serverPort());
}

QByteArray HubServer::hash(const QByteArray &file) const
{
    const QByteArray &bytes = files_[file];
    if (isLarge(file))
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    QCryptographicHash blob(QCryptographicHash::Sha1);
    blob.addData("blob " + QByteArray::number(bytes.size()) + QByteArray(1, '\0') + bytes);
    return blob.result().toHex();
}

QByteArray HubServer::repository() const
{
    nlohmann::json json{{"id", id},
                        {"sha", commit.toStdString()},
                        {"private", false},
                        {"gated", false},
                        {"cardData", {{"license", "apache-2.0"}}},
                        {"config", {{"model_type", modelType}}},
                        {"siblings", nlohmann::json::array()}};
    for (auto file = files_.begin(); file != files_.end(); ++file) {
        nlohmann::json sibling{{"rfilename", file.key().toStdString()}, {"size", file.value().size()}};
        const std::string name = hash(file.key()).toStdString();
        if (isLarge(file.key())) {
            sibling["blobId"] = std::string(40, '9'); // of the pointer
            sibling["lfs"] = {{"sha256", name}, {"size", file.value().size()}, {"pointerSize", 134}};
        } else
            sibling["blobId"] = name;
        json["siblings"].push_back(sibling);
    }
    return QByteArray::fromStdString(json.dump());
}

void HubServer::read(QTcpSocket &socket)
{
    QByteArray &received = received_[&socket];
    received += socket.readAll();
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArrayList lines = received.left(end).split('\n');
    const QByteArrayList first = lines[0].trimmed().split(' ');
    Request request{first.value(0), first.value(1), {}};
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers[line.left(colon).trimmed().toLower()] = line.mid(colon + 1).trimmed();
    }
    received.clear();
    requests.append(request);
    if (!fault || !fault(request, socket))
        serve(request, socket);
}

void HubServer::answer(QTcpSocket &socket, const QByteArray &status, const QByteArrayList &headers,
                       const QByteArray &body)
{
    socket.write("HTTP/1.1 " + status + "\r\nConnection: close\r\n");
    bool hasLength = false;
    for (const QByteArray &header : headers) {
        socket.write(header + "\r\n");
        hasLength |= header.toLower().startsWith("content-length");
    }
    if (!hasLength)
        socket.write("Content-Length: " + QByteArray::number(body.size()) + "\r\n");
    socket.write("\r\n" + body);
    socket.disconnectFromHost();
}

void HubServer::serve(const Request &request, QTcpSocket &socket)
{
    const QByteArray path = request.path.split('?').constFirst();
    const QByteArray api = QByteArray("/api/models/") + id;
    if (path == api || path == api + "/revision/main" || path == api + "/revision/" + commit)
        return answer(socket, "200 OK", {"Content-Type: application/json"}, repository());
    if (path.startsWith(api + "/revision/"))
        return answer(socket, "404 Not Found", {"X-Error-Code: RevisionNotFound"});
    const QByteArray root = QByteArray("/") + id + "/resolve/";
    for (const QByteArray &revision : {commit, QByteArray("main")}) {
        const QByteArray file = path.mid(root.size() + revision.size() + 1);
        if (!path.startsWith(root + revision + '/'))
            continue;
        if (!files_.contains(file))
            return answer(socket, "404 Not Found", {"X-Error-Code: EntryNotFound"});
        const QByteArray tag = hash(file);
        const QByteArray known = "X-Repo-Commit: " + commit;
        if (!isLarge(file))
            return sendFile(request, socket, files_[file], {known, "ETag: \"" + tag + '"'});
        return answer(socket, "302 Found",
                      {known, "X-Linked-Etag: \"" + tag + '"',
                       "X-Linked-Size: " + QByteArray::number(files_[file].size()),
                       "Location: " + elsewhere + "/cdn/" + tag + "?Signature=signed"});
    }
    for (const QByteArray &file : files_.keys())
        if (path == "/cdn/" + hash(file))
            return sendFile(request, socket, files_[file], {"ETag: \"of-the-store\""});
    answer(socket, path.startsWith("/api/") ? "401 Unauthorized" : "404 Not Found",
           {"X-Error-Code: RepoNotFound"});
}

void HubServer::sendFile(const Request &request, QTcpSocket &socket, const QByteArray &bytes,
                         QByteArrayList headers)
{
    const qint64 begin = request.begin();
    if (begin > 0 && begin >= bytes.size())
        return answer(socket, "416 Range Not Satisfiable",
                      {"Content-Range: bytes */" + QByteArray::number(bytes.size())});
    if (request.method == "HEAD")
        return answer(socket, "200 OK", headers << "Content-Length: " + QByteArray::number(bytes.size()));
    bodyBytes += bytes.size() - begin;
    if (!request.headers.contains("range"))
        return answer(socket, "200 OK", headers, bytes);
    answer(socket, "206 Partial Content",
           headers << "Content-Range: bytes " + QByteArray::number(begin) + '-'
                   + QByteArray::number(bytes.size() - 1) + '/' + QByteArray::number(bytes.size()),
           bytes.mid(begin));
}

QList<HubServer::Request> HubServer::requestsFor(const QByteArray &part) const
{
    QList<Request> found;
    for (const Request &request : requests)
        if (request.path.contains(part))
            found << request;
    return found;
}

} // namespace attopo
