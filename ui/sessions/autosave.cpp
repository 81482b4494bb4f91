#include "autosave.h"

#include "session_file.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <cstdlib>

namespace attopo {

namespace {

constexpr int mostWindows = 100;

// How its window ended. One that is still open in the settings and has no program has ended badly.
const QString stateKey = QStringLiteral("state");
const QString openState = QStringLiteral("open");
const QString endedState = QStringLiteral("ended");
const QString closedState = QStringLiteral("closed");
const QString badEndsKey = QStringLiteral("badEnds");

/// Of all windows that there can be, in the order in which they are taken.
QStringList keptFiles()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    folder.mkpath(QStringLiteral("."));
    QStringList files;
    for (int number = 1; number <= mostWindows; ++number) {
        const QString name = number == 1 ? QStringLiteral("last") : QStringLiteral("last-%1").arg(number);
        files << folder.filePath(name + QLatin1Char('.') + QLatin1String(sessionSuffix));
    }
    return files;
}

QString lockOf(const QString &file) { return file + QStringLiteral(".lock"); }

QString key(const QString &file, const QString &name)
{
    return QStringLiteral("windows/%1/%2").arg(QFileInfo(file).completeBaseName(), name);
}

/// At once: this program may end any moment.
void note(const QString &file, const QString &state, int badEnds)
{
    QSettings settings;
    settings.setValue(key(file, stateKey), state);
    settings.setValue(key(file, badEndsKey), badEnds);
    settings.sync();
}

std::unique_ptr<QLockFile> locked(const QString &file)
{
    auto lock = std::make_unique<QLockFile>(lockOf(file));
    lock->setStaleLockTime(0); // a window may be open for days; that its program lives is looked at
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

bool wasLeftOver(const QString &file)
{
    if (!QFile::exists(file))
        return false;
    const QString state = QSettings().value(key(file, stateKey)).toString();
    // Versions before this noted no state.
    return state == openState || state == endedState || (state.isEmpty() && QFile::exists(lockOf(file)));
}

/// The one of this program.
Autosave *current = nullptr;

} // namespace

Autosave::Autosave(const QString &file)
{
    QStringList candidates;
    if (isKept(file))
        candidates << QFileInfo(file).absoluteFilePath();
    const QStringList all = keptFiles();
    for (const QString &each : all)
        if (wasLeftOver(each))
            candidates << each;
    candidates += all;
    for (const QString &candidate : std::as_const(candidates))
        if (take(candidate))
            break;
    if (file_.isEmpty())
        file_ = candidates.constFirst(); // the folder cannot be written: saving will say so
    // Qt ends the program by exit() when the desktop is gone: that is no fault of what is kept.
    current = this;
    [[maybe_unused]] static const int registered = std::atexit([] {
        if (current)
            current->end();
    });
}

Autosave::~Autosave()
{
    end();
    if (current == this)
        current = nullptr;
}

bool Autosave::take(const QString &file)
{
    const bool leftBehind = QFile::exists(lockOf(file));
    lock_ = locked(file);
    if (!lock_)
        return false;
    file_ = file;
    const QString state = QSettings().value(key(file, stateKey)).toString();
    const bool endedBadly = state == openState || (state.isEmpty() && leftBehind);
    badEnds_ = endedBadly && QFile::exists(file) ? QSettings().value(key(file, badEndsKey)).toInt() + 1 : 0;
    note(file, openState, badEnds_);
    return true;
}

void Autosave::close() { closed_ = !systemEnds_; }

void Autosave::end() { note(file_, closed_ ? closedState : endedState, 0); }

QString Autosave::setAside(const QString &name)
{
    const QDir folder = QFileInfo(file_).dir();
    QString target = folder.filePath(name);
    for (int number = 2; QFile::exists(target); ++number)
        target = folder.filePath(
            QStringLiteral("%1-%2.%3")
                .arg(QFileInfo(name).completeBaseName(), QString::number(number), QFileInfo(name).suffix()));
    if (!QFile::rename(file_, target)) // never over another file
        return {};
    note(file_, openState, badEnds_ = 0); // what is kept from now on has not ended yet
    return target;
}

QStringList Autosave::leftOver()
{
    QStringList files;
    for (const QString &file : keptFiles())
        if (wasLeftOver(file) && locked(file)) {
            if (!QSettings().contains(key(file, stateKey)))
                note(file, openState, 0); // the lock, which told, is gone now
            files << file;
        }
    return files;
}

bool Autosave::isKept(const QString &file)
{
    return !file.isEmpty() && keptFiles().contains(QFileInfo(file).absoluteFilePath());
}

} // namespace attopo
