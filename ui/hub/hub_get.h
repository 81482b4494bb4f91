#pragma once

#include "hub/hub_environment.h"

#include <QNetworkReply>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <optional>

class QNetworkAccessManager;

namespace attopo {

/// Takes the bytes of a GET. append() and clear() throw Error when they cannot.
class HubSink {
public:
    virtual ~HubSink() = default;
    virtual qint64 size() const = 0; ///< Bytes that are here: after a break the server goes on behind them.
    virtual void clear() = 0;        ///< The server begins anew.
    virtual void append(const QByteArray &bytes) = 0;
};

/// What is to be got.
struct HubRequest {
    QUrl url;           ///< At the endpoint.
    qint64 largest = 0; ///< More bytes than this are an error.
    /// What the answer must announce, as far as it announces anything.
    std::optional<qint64> size;
    QByteArray hash;
    QByteArray commit;
    /// How often a broken connection or a busy server is tried again, as long as no further byte comes.
    int retries = 5;
    /// Whether a connection that cannot be made is, too.
    bool retriesConnecting = false;
};

/// Why it could not be got.
struct HubFailure {
    enum class Kind {
        NoConnection,
        Status, ///< The server says no: `status` and, of a Hub, `errorCode`.
        Local,  ///< The sink's Error.
        Other
    };
    Kind kind = Kind::Other;
    int status = 0;
    QByteArray errorCode; ///< X-Error-Code: "RepoNotFound", "GatedRepo", …
    QString message;      ///< Without the address: it may hold a signature.
};

struct HubTiming {
    int stallMs = 30000;     ///< Without a sign of the server for so long, the connection counts as broken.
    int firstDelayMs = 1000; ///< Before the first new attempt; doubles with each.
};

/// Same scheme, host and port.
bool isSameOrigin(const QUrl &a, const QUrl &b);

/// Whether it leads from a secure address to one that is not.
bool isLessSecure(const QUrl &url, const QUrl &than);

/// One GET from the Hub: follows redirects (never to a less secure address), sends the token to nobody but
/// the endpoint itself (same scheme, host and port, and not after a detour), goes on where a connection
/// broke, and tries again for a while.
class HubGet : public QObject {
    Q_OBJECT
public:
    /// All must outlive this object.
    HubGet(QNetworkAccessManager &manager, const HubEnvironment &environment, const HubTiming &timing,
           HubSink &sink);
    ~HubGet() override;

    void start(const HubRequest &request);

Q_SIGNALS:
    void received(qint64 bytes); ///< The sink has taken them.
    void waiting(const QString &reason, int milliseconds);
    void finished();
    void failed(const attopo::HubFailure &failure);

private:
    void send(const QUrl &url);
    void resend();
    void follow(const QUrl &target);
    void headersArrived();
    void answered(int status);
    void refused(int status);
    void take();
    void replyFinished();
    void retry(const HubFailure &failure, const QString &reason, std::optional<int> atLeastMs = std::nullopt);
    void fail(const HubFailure &failure);
    void fail(const QString &message);
    void drop(); ///< Ends the reply, if there is one.
    bool announcesOther() const;

    QNetworkAccessManager &manager_;
    const HubEnvironment &environment_;
    const HubTiming &timing_;
    HubSink &sink_;
    HubRequest request_;
    QNetworkReply *reply_ = nullptr;
    QString sslProblem_;
    bool headersSeen_ = false;
    bool leftEndpoint_ = false; ///< The token stays behind.
    bool withoutRange_ = false; ///< The server cannot go on in the middle.
    int redirects_ = 0;
    int attempts_ = 0;    ///< Since the last progress.
    qint64 furthest_ = 0; ///< What counts as progress: bytes beyond these.
    QTimer stall_;
    QTimer delay_;
};

} // namespace attopo
