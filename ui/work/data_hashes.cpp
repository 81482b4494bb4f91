#include "data_hashes.h"

#include "error.h"
#include "files/content_hash.h"

#include <utility>

namespace attopo {

DataHashes::DataHashes(QObject *parent)
    : QObject(parent)
{
    connect(&hashing_, &BackgroundTask::finished, this, &DataHashes::hashWanted);
    connect(&hashing_, &BackgroundTask::failed, this, &DataHashes::hashWanted); // no memory, no thread
}

bool DataHashes::isKnown(const QString &path) const
{
    const auto known = known_.find(path);
    return known != known_.end() && known->stamp == stampOf(path.toStdString());
}

QString DataHashes::hash(const QString &path) const { return isKnown(path) ? known_[path].hash : QString(); }

void DataHashes::find(const QStringList &paths)
{
    wanted_ += paths;
    if (!hashing_.isRunning()) // else when that has ended
        hashWanted();
}

void DataHashes::hashWanted()
{
    QStringList unknown;
    for (const QString &path : std::exchange(wanted_, {}))
        if (!path.isEmpty() && !unknown.contains(path) && !isKnown(path))
            unknown << path;
    if (unknown.isEmpty()) {
        Q_EMIT found();
        return;
    }
    hashing_.start([this, unknown](const std::stop_token &stop, const BackgroundTask::Report &) {
        QMap<QString, Known> found;
        for (const QString &path : unknown)
            try {
                found[path].stamp = stampOf(path.toStdString());
                found[path].hash = QString::fromStdString(contentHash(path.toStdString(), stop));
            } catch (const Cancelled &) {
                throw;
            } catch (const Error &) {
                found[path].hash.clear(); // opening it tells why
            }
        return [this, found] { known_.insert(found); };
    });
}

} // namespace attopo
