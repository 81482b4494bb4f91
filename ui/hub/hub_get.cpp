#include "hub_get.h"

#include "core_text.h"
#include "error.h"
#include "hub/hub_names.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QRegularExpression>

#include <algorithm>

namespace attopo {

namespace {

constexpr int mostRedirects = 10;
constexpr qint64 readBuffer = 1 << 20;

/// An ETag without its quotes and its mark of weakness.
QByteArray plainTag(QByteArray tag)
{
    if (tag.startsWith("W/"))
        tag.remove(0, 2);
    return tag.replace('"', QByteArray());
}

/// Where the bytes of a partial answer begin, and how many there are in all (−1 when it does not say).
struct ContentRange {
    qint64 begin = -1;
    qint64 total = -1;
};

ContentRange parseContentRange(const QByteArray &header)
{
    static const QRegularExpression pattern(QStringLiteral("^bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18}|\\*)$"));
    const auto match = pattern.match(QString::fromLatin1(header.trimmed()));
    if (!match.hasMatch())
        return {};
    bool known = false;
    const qint64 total = match.captured(2).toLongLong(&known);
    return {match.captured(1).toLongLong(), known ? total : -1};
}

/// Nobody was reached, as opposed to: somebody was, and it went wrong.
bool isNoConnection(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TimeoutError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
        return true;
    default:
        return false;
    }
}

} // namespace

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) {
        return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
    };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

bool isLessSecure(const QUrl &url, const QUrl &than)
{
    return than.scheme() == QLatin1String("https") && url.scheme() != QLatin1String("https");
}

HubGet::HubGet(QNetworkAccessManager &manager, const HubEnvironment &environment, const HubTiming &timing,
               HubSink &sink)
    : manager_(manager)
    , environment_(environment)
    , timing_(timing)
    , sink_(sink)
    , stall_(this)
    , delay_(this)
{
    stall_.setSingleShot(true);
    stall_.setInterval(timing.stallMs);
    connect(&stall_, &QTimer::timeout, this, [this] {
        const QString host = reply_->url().host();
        const bool silent = !headersSeen_;
        drop();
        const QString message = tr("%1 does not answer").arg(host);
        retry({silent ? HubFailure::Kind::NoConnection : HubFailure::Kind::Other, 0, {}, message}, message);
    });
    delay_.setSingleShot(true);
    connect(&delay_, &QTimer::timeout, this, &HubGet::resend);
}

HubGet::~HubGet() { drop(); }

void HubGet::start(const HubRequest &request)
{
    request_ = request;
    furthest_ = sink_.size();
    attempts_ = 0;
    withoutRange_ = false;
    resend();
}

/// From the first address on: those that it led to may be valid only for a while.
void HubGet::resend()
{
    redirects_ = 0;
    leftEndpoint_ = false;
    send(request_.url);
}

void HubGet::send(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    for (const auto attribute :
         {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
          QNetworkRequest::AuthenticationReuseAttribute})
        request.setAttribute(attribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setHeader(
        QNetworkRequest::UserAgentHeader,
        QStringLiteral("attention-topology/%1").arg(QCoreApplication::applicationVersion()).toLatin1());
    request.setRawHeader("Accept-Encoding", "identity"); // sizes and hashes are those of the plain bytes
    if (sink_.size() > 0 && !withoutRange_)
        request.setRawHeader("Range", "bytes=" + QByteArray::number(sink_.size()) + '-');
    if (!environment_.token.empty() && !leftEndpoint_)
        request.setRawHeader("Authorization", "Bearer " + QByteArray::fromStdString(environment_.token));
    headersSeen_ = false;
    sslProblem_.clear();
    reply_ = manager_.get(request);
    reply_->setReadBufferSize(readBuffer);
    // Queued: a reply must not be ended from within.
    connect(reply_, &QNetworkReply::metaDataChanged, this, &HubGet::headersArrived, Qt::QueuedConnection);
    connect(reply_, &QNetworkReply::readyRead, this, &HubGet::take);
    connect(reply_, &QNetworkReply::finished, this, &HubGet::replyFinished);
    connect(reply_, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        if (!errors.isEmpty())
            sslProblem_ = errors.first().errorString();
    });
    stall_.start();
}

void HubGet::follow(const QUrl &target)
{
    const QUrl url = reply_->url().resolved(target);
    drop();
    if (!url.isValid() || url.host().isEmpty()
        || (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http")))
        return fail(tr("The server leads to an address that is none"));
    if (isLessSecure(url, request_.url))
        return fail(tr("The server leads from a secure connection to one that is not: %1").arg(url.host()));
    if (++redirects_ > mostRedirects)
        return fail(tr("The server leads round in circles (more than %1 redirects)").arg(mostRedirects));
    leftEndpoint_ = leftEndpoint_ || !isSameOrigin(url, request_.url);
    send(url);
}

void HubGet::headersArrived()
{
    if (!reply_) // ended meanwhile
        return;
    const int status = reply_->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (headersSeen_ || status < 200) // nothing yet, or an interim answer
        return;
    const bool sendsBytes = status == 200 || status == 206;
    const QByteArray location = status >= 300 && status < 400 ? reply_->rawHeader("Location") : QByteArray();
    if (!sendsBytes && location.isEmpty() && !reply_->isFinished())
        return; // a refusal is dealt with at its end; its text is not read
    headersSeen_ = true;
    stall_.start();
    if (announcesOther()) {
        drop();
        fail(tr("The server announces another file than the one it has listed"));
    } else if (!location.isEmpty())
        follow(QUrl::fromEncoded(location));
    else if (sendsBytes)
        answered(status);
    else
        refused(status);
}

bool HubGet::announcesOther() const
{
    if (leftEndpoint_) // a file store's headers are its own
        return false;
    const QByteArray commit = reply_->rawHeader("X-Repo-Commit");
    if (!commit.isEmpty() && !request_.commit.isEmpty() && commit != request_.commit)
        return true;
    bool isNumber = false;
    const qint64 size = reply_->rawHeader("X-Linked-Size").toLongLong(&isNumber);
    if (isNumber && request_.size && size != *request_.size)
        return true;
    const QByteArray linked = plainTag(reply_->rawHeader("X-Linked-Etag"));
    const QByteArray tag = linked.isEmpty() ? plainTag(reply_->rawHeader("ETag")) : linked;
    return !request_.hash.isEmpty() && tag.size() == request_.hash.size() && isHubHash(tag.toStdString())
        && tag != request_.hash;
}

/// The bytes come now.
void HubGet::answered(int status)
{
    const qint64 offset = withoutRange_ ? 0 : sink_.size();
    qint64 total = -1;
    if (status == 206) {
        const ContentRange range = parseContentRange(reply_->rawHeader("Content-Range"));
        if (range.begin != offset || offset == 0) {
            drop();
            if (offset == 0)
                return fail(tr("The server sends another part of the file than it was asked for"));
            withoutRange_ = true;
            return resend();
        }
        total = range.total;
    } else {
        bool isNumber = false;
        const qint64 length = reply_->rawHeader("Content-Length").toLongLong(&isNumber);
        total = isNumber ? length : -1;
    }
    if (total >= 0 && (request_.size.value_or(total) != total || total > request_.largest)) {
        drop();
        return fail(tr("The server sends %1 bytes, expected %2")
                        .arg(total)
                        .arg(request_.size.value_or(request_.largest)));
    }
    if (status == 200 && sink_.size() > 0) {
        try {
            sink_.clear();
        } catch (const Error &error) {
            drop();
            return fail({HubFailure::Kind::Local, 0, {}, errorText(error)});
        }
    }
    take();
}

void HubGet::refused(int status)
{
    const QString host = reply_->url().host();
    const QByteArray errorCode = reply_->rawHeader("X-Error-Code");
    bool isNumber = false;
    const int seconds = reply_->rawHeader("Retry-After").toInt(&isNumber);
    drop();
    if (status == 416 && sink_.size() > 0 && !withoutRange_) {
        withoutRange_ = true;
        return resend();
    }
    const HubFailure failure{HubFailure::Kind::Status, status, errorCode,
                             tr("%1 answers with error %2").arg(host).arg(status)};
    if (status != 429 && status != 408 && status < 500)
        return fail(failure);
    constexpr int longestSeconds = 60;
    if (isNumber && seconds > longestSeconds)
        return fail(
            {failure.kind, status, errorCode,
             tr("%1 is too busy and asks to try again in %2 minutes").arg(host).arg((seconds + 59) / 60)});
    retry(failure, tr("%1 is busy (error %2)").arg(host).arg(status),
          isNumber ? std::optional(std::max(0, seconds) * 1000) : std::nullopt);
}

void HubGet::take()
{
    if (!headersSeen_)
        return;
    const QByteArray bytes = reply_->readAll();
    if (bytes.isEmpty())
        return;
    stall_.start();
    if (sink_.size() + bytes.size() > request_.size.value_or(request_.largest)) {
        drop();
        return fail(tr("The server sends more than the %1 bytes expected")
                        .arg(request_.size.value_or(request_.largest)));
    }
    try {
        sink_.append(bytes);
    } catch (const Error &error) {
        drop();
        return fail({HubFailure::Kind::Local, 0, {}, errorText(error)});
    }
    if (sink_.size() > furthest_) {
        furthest_ = sink_.size();
        attempts_ = 0;
    }
    Q_EMIT received(bytes.size());
}

void HubGet::replyFinished()
{
    const QNetworkReply *const reply = reply_;
    if (headersSeen_)
        take();
    else
        headersArrived();
    if (reply_ != reply) // it is dealt with
        return;
    const QNetworkReply::NetworkError error = reply_->error();
    const QString host = reply_->url().host();
    // Beyond the network's own errors the text holds the address.
    const bool isNetworks =
        error != QNetworkReply::NoError && error < QNetworkReply::ProxyConnectionRefusedError;
    const QString problem = isNetworks ? reply_->errorString() : QString();
    drop();
    const auto named = [&](const QString &text) {
        return problem.isEmpty() ? text : text + QStringLiteral(" (%1)").arg(problem);
    };
    if (error == QNetworkReply::NoError && headersSeen_) {
        if (!request_.size || sink_.size() == *request_.size) {
            Q_EMIT finished();
            return;
        }
    } else if (error == QNetworkReply::SslHandshakeFailedError)
        return fail(
            tr("No secure connection to %1: %2").arg(host, sslProblem_.isEmpty() ? problem : sslProblem_));
    else if (isNoConnection(error) && !headersSeen_) {
        const HubFailure failure{
            HubFailure::Kind::NoConnection, 0, {}, named(tr("There is no connection to %1").arg(host))};
        if (request_.retriesConnecting)
            return retry(failure, failure.message);
        return fail(failure);
    }
    const QString message = tr("The connection to %1 broke").arg(host);
    retry({HubFailure::Kind::Other, 0, {}, named(message)}, message);
}

void HubGet::retry(const HubFailure &failure, const QString &reason, std::optional<int> atLeastMs)
{
    if (attempts_ >= request_.retries)
        return fail(failure);
    const int delay = std::max(timing_.firstDelayMs << attempts_, atLeastMs.value_or(0));
    ++attempts_;
    delay_.start(delay);
    Q_EMIT waiting(reason, delay);
}

void HubGet::fail(const HubFailure &failure) { Q_EMIT failed(failure); }

void HubGet::fail(const QString &message) { fail({HubFailure::Kind::Other, 0, {}, message}); }

void HubGet::drop()
{
    stall_.stop();
    if (QNetworkReply *reply = std::exchange(reply_, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

} // namespace attopo
