#include "data_hashes.h"

#include "error.h"
#include "files/content_hash.h"

#include <utility>

namespace attopo {

DataHashes::DataHashes(QObject *parent)
    : QObject(parent)
{
    connect(&hashing_, &BackgroundTask::finished, this, &DataHashes::hashWanted);
}

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
        if (!path.isEmpty() && !unknown.contains(path)
            && (!known_.contains(path) || known_[path].stamp != stampOf(path.toStdString())))
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
