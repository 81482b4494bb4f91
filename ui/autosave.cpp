#include "autosave.h"

#include "session_file.h"

#include <QDir>
#include <QStandardPaths>

namespace attopo {

Autosave::Autosave()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    folder.mkpath(QStringLiteral("."));
    constexpr int mostPrograms = 100;
    for (int number = 1; number <= mostPrograms; ++number) {
        const QString name = number == 1 ? QStringLiteral("last") : QStringLiteral("last-%1").arg(number);
        file_ = folder.filePath(name + QLatin1Char('.') + QLatin1String(sessionSuffix));
        lock_ = std::make_unique<QLockFile>(file_ + QStringLiteral(".lock"));
        lock_->setStaleLockTime(0); // a program may run for days; that it lives is looked at
        const bool leftBehind = QFile::exists(lock_->fileName());
        if (lock_->tryLock(0)) {
            endedBadly_ = leftBehind;
            return;
        }
        if (lock_->error() != QLockFile::LockFailedError)
            return; // a folder that cannot be written: saving will say so
    }
}

} // namespace attopo
