#pragma once

#include "background_task.h"
#include "file_stamp.h"

#include <QMap>
#include <QStringList>

namespace attopo {

/// What files hold that are looked at instead of texts, as hashes (content_hash.h), so that a session can
/// tell whether they still hold it. Found off the GUI thread and beside the worker, one file after the other.
class DataHashes : public QObject {
    Q_OBJECT
public:
    explicit DataHashes(QObject *parent = nullptr);

    /// found() says when, at once if they are known and the files were not written to since.
    void find(const QStringList &paths);
    /// Empty: not known of what the file holds now, or it cannot be read.
    QString hash(const QString &path) const;

Q_SIGNALS:
    void found();

private:
    struct Known {
        FileStamp stamp; ///< Of the file when it was read.
        QString hash;
    };
    bool isKnown(const QString &path) const;
    void hashWanted();

    QMap<QString, Known> known_;
    QStringList wanted_; ///< Next.
    BackgroundTask hashing_;
};

} // namespace attopo
