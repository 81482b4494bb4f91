#include "hub_task.h"

#include "core_text.h"
#include "describe_transfer.h"
#include "error.h"
#include "hub/file_lock.h"
#include "hub/hub_names.h"
#include "translatable.h"

#include <QDir>
#include <QStandardPaths>
#include <QStorageInfo>

namespace attopo {

namespace {

/// The answer about a repository; the list of a large repository's files is some megabytes.
constexpr qint64 longestAnswer = 32 << 20;
constexpr int lookRetries = 2;
constexpr int lockPollMs = 300;
constexpr int progressMs = 200;

class MemorySink final : public HubSink {
public:
    qint64 size() const override { return bytes_.size(); }
    void clear() override { bytes_.clear(); }
    void append(const QByteArray &bytes) override { bytes_ += bytes; }
    const QByteArray &bytes() const { return bytes_; }

private:
    QByteArray bytes_;
};

} // namespace

HubTask::HubTask(HubEnvironment environment, HubTiming timing, std::stop_token stop)
    : environment_(std::move(environment))
    , timing_(timing)
    , stop_(std::move(stop))
    , cache_(environment_.cache)
    , verified_(QDir(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation))
                    .filePath(QStringLiteral("attention-topology/verified-files"))
                    .toStdString())
    , manager_(this)
    , lockTimer_(this)
    , progressTimer_(this)
{
    lockTimer_.setSingleShot(true);
    lockTimer_.setInterval(lockPollMs);
    connect(&lockTimer_, &QTimer::timeout, this, [this] { attempt([this] { fetchFile(); }); });
    progressTimer_.setInterval(progressMs);
    connect(&progressTimer_, &QTimer::timeout, this, &HubTask::showProgress);
}

HubTask::~HubTask() = default;

template <typename Step>
void HubTask::attempt(Step step)
{
    try {
        step();
    } catch (const Cancelled &) {
    } catch (const Error &error) {
        fail(errorText(error));
    }
}

void HubTask::fail(const QString &message)
{
    progressTimer_.stop();
    Q_EMIT failed(message);
}

void HubTask::wait(const QString &reason)
{
    progressTimer_.stop();
    Q_EMIT waiting(reason);
}

QUrl HubTask::address(const QString &path) const
{
    return QUrl(QString::fromStdString(environment_.endpoint) + path);
}

void HubTask::get(HubSink &sink, const HubRequest &request, void (HubTask::*then)())
{
    get_ = std::make_unique<HubGet>(manager_, environment_, timing_, sink);
    connect(get_.get(), &HubGet::received, this, [this](qint64 bytes) {
        arrived_ += bytes;
        if (clock_.isValid() && !progressTimer_.isActive()) // a download, not a look
            progressTimer_.start();
    });
    connect(get_.get(), &HubGet::waiting, this, [this](const QString &reason, int milliseconds) {
        wait(tr("%1; trying again in %2 s").arg(reason).arg((milliseconds + 999) / 1000));
    });
    // Queued: what follows replaces the object that says so.
    connect(
        get_.get(), &HubGet::finished, this, [this, then] { attempt([this, then] { (this->*then)(); }); },
        Qt::QueuedConnection);
    connect(
        get_.get(), &HubGet::failed, this, [this](const HubFailure &failure) { fail(explain(failure)); },
        Qt::QueuedConnection);
    get_->start(request);
}

void HubTask::lookUp(const QString &id, const QString &revision)
{
    repository_.id = id.toStdString();
    repository_.revision = revision.toStdString();
    attempt([&] {
        if (!isHubId(repository_.id))
            throw Error(
                TRANSLATABLE("Core", "“%1” is no name of a model: expected “organisation/name” or “name”"),
                {repository_.id});
        if (!isHubRevision(repository_.revision))
            throw Error(TRANSLATABLE("Core", "“%1” is no name of a revision"), {repository_.revision});
        answer_ = std::make_unique<MemorySink>();
        HubRequest request;
        // A slash in a revision's name is part of the name, not of the path.
        request.url =
            address(QStringLiteral("/api/models/%1/revision/%2?blobs=true")
                        .arg(id, QString(revision).replace(QLatin1Char('/'), QLatin1String("%2F"))));
        request.largest = longestAnswer;
        request.retries = lookRetries;
        get(*answer_, request, &HubTask::parseAnswer);
    });
}

void HubTask::parseAnswer()
{
    const QByteArray &bytes = static_cast<const MemorySink &>(*answer_).bytes();
    repository_ = parseHubRepository({bytes.data(), static_cast<std::size_t>(bytes.size())}, repository_.id,
                                     repository_.revision);
    quint64 held = 0;
    for (const HubFile &file : repository_.files)
        held += cache_.heldBytes(repository_, file);
    Q_EMIT found(repository_, static_cast<qint64>(held));
}

void HubTask::download(const HubRepository &repository)
{
    repository_ = repository;
    clock_.start();
    attempt([this] {
        cache_.makeFolders(repository_);
        checkSpace();
        nextFile();
    });
}

void HubTask::checkSpace() const
{
    quint64 needed = 0;
    for (const HubFile &file : repository_.files)
        needed += file.size - cache_.heldBytes(repository_, file);
    const QString folder = QString::fromStdString(cache_.folder().string());
    const QStorageInfo disk(folder);
    if (needed == 0 || !disk.isValid() || disk.bytesAvailable() >= static_cast<qint64>(needed))
        return;
    throw Error(
        tr("There is not enough room in %1: %2 are needed, %3 are free. HF_HUB_CACHE or HF_HOME chooses "
           "another folder")
            .arg(QDir::toNativeSeparators(folder), describeSize(static_cast<qint64>(needed)),
                 describeSize(disk.bytesAvailable()))
            .toStdString());
}

void HubTask::nextFile()
{
    for (; file_ < repository_.files.size(); ++file_) {
        const HubFile &file = repository_.files[file_];
        if (!holdsRight(file))
            return fetchFile();
        cache_.link(repository_, file);
        filesBefore_ += static_cast<qint64>(file.size);
    }
    cache_.writeReference(repository_);
    progressTimer_.stop();
    showProgress();
    Q_EMIT finished(
        QString::fromStdString(cache_.snapshotFolder(repository_.id, repository_.commit).string()));
}

bool HubTask::holdsRight(const HubFile &file)
{
    const auto found = cache_.find(repository_, file);
    if (!found)
        return false;
    const FileStamp stamp = stampOf(*found);
    if (verified_.contains(stamp, file.hash))
        return true;
    if (hasItsHash(*found, file, stop_) && stampOf(*found) == stamp) {
        verified_.add(stamp, file.hash);
        return true;
    }
    cache_.forget(repository_, file);
    return false;
}

void HubTask::fetchFile()
{
    const HubFile &file = repository_.files[file_];
    lock_ = FileLock::tryLock(cache_.lock(repository_.id, file.hash));
    if (!lock_) {
        wait(tr("Another program is downloading %1; waiting for it").arg(QString::fromStdString(file.name)));
        lockTimer_.start();
        return;
    }
    if (holdsRight(file)) { // that program has done it
        lock_.reset();
        return nextFile();
    }
    blob_ = std::make_unique<HubBlob>(cache_, repository_.id, file, stop_);
    showProgress();
    getBlob();
}

void HubTask::getBlob()
{
    const HubFile &file = repository_.files[file_];
    if (blob_->size() == static_cast<qint64>(file.size))
        return fileArrived();
    HubRequest request;
    request.url =
        address(QStringLiteral("/%1/resolve/%2/%3")
                    .arg(QString::fromStdString(repository_.id), QString::fromStdString(repository_.commit),
                         QString::fromStdString(file.name)));
    request.size = static_cast<qint64>(file.size);
    request.largest = *request.size;
    request.hash = QByteArray::fromStdString(file.hash);
    request.commit = QByteArray::fromStdString(repository_.commit);
    request.retriesConnecting = true;
    get(*blob_, request, &HubTask::fileArrived);
}

void HubTask::fileArrived()
{
    const HubFile &file = repository_.files[file_];
    if (!blob_->isRight()) {
        if (blob_->continued()) { // what was there may have been at fault
            blob_->clear();
            return getBlob();
        }
        blob_->remove();
        throw Error(tr("%1 arrived damaged: its SHA is not the one that %2 lists. It was removed; try again")
                        .arg(QString::fromStdString(file.name), address({}).host())
                        .toStdString());
    }
    blob_->keep();
    blob_.reset();
    lock_.reset();
    nextFile();
}

void HubTask::showProgress()
{
    constexpr qint64 windowMs = 4000;
    const qint64 time = clock_.elapsed();
    HubProgress progress;
    progress.done = filesBefore_ + (blob_ ? blob_->size() : 0);
    progress.total = static_cast<qint64>(repository_.size());
    if (file_ < repository_.files.size())
        progress.file = QString::fromStdString(repository_.files[file_].name);
    samples_.push_back({time, arrived_});
    while (samples_.size() > 2 && time - samples_.front().milliseconds > windowMs)
        samples_.pop_front();
    if (const qint64 span = time - samples_.front().milliseconds; span > 0)
        progress.bytesPerSecond =
            1000.0 * static_cast<double>(arrived_ - samples_.front().bytes) / static_cast<double>(span);
    Q_EMIT progressed(progress);
}

QString HubTask::explain(const HubFailure &failure) const
{
    const QString id = QString::fromStdString(repository_.id);
    const QString host = address({}).host();
    const QString page = address(QLatin1Char('/') + id).toDisplayString(QUrl::RemoveUserInfo);
    const QString noSuchModel =
        tr("There is no model %1 on %2. Check the spelling: “organisation/name”, capitals count")
            .arg(id, host);
    switch (failure.kind) {
    case HubFailure::Kind::NoConnection:
        return tr("%1. Models that are on this machine already can be opened: they are in the list and lie "
                  "in %2")
            .arg(failure.message, QDir::toNativeSeparators(QString::fromStdString(cache_.folder().string())));
    case HubFailure::Kind::Status:
        break;
    default:
        return failure.message;
    }
    const bool withToken = !environment_.token.empty();
    if (failure.errorCode == "GatedRepo" || (failure.status == 403 && failure.errorCode.isEmpty()))
        return (withToken ? tr("%1 is for those who have accepted its terms: accept them at %2 with the "
                               "account that the token belongs to")
                          : tr("%1 is for those who have accepted its terms: accept them at %2, then set "
                               "HF_TOKEN to a token of that account"))
            .arg(id, page);
    if (failure.errorCode == "RevisionNotFound")
        return tr("%1 has no revision “%2”").arg(id, QString::fromStdString(repository_.revision));
    if (failure.errorCode == "EntryNotFound")
        return tr("A file of %1 is gone from %2; look it up again").arg(id, host);
    if (failure.status == 404)
        return noSuchModel;
    if (failure.status == 401) // a Hub's answer also when there is no such model
        return withToken
            ? tr("%1. Or it is private: %2 did not accept the token (HF_TOKEN, or the token file)")
                  .arg(noSuchModel, host)
            : tr("%1. Or it is private, or its terms want to be accepted first: see %2, then set HF_TOKEN")
                  .arg(noSuchModel, page);
    return failure.message;
}

} // namespace attopo
