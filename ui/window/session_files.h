#pragma once

#include "choices_history.h"
#include "session.h"

#include <QMap>
#include <QObject>

class QWidget;

namespace attopo {

class RecentFiles;
class WindowSession;

/// Sessions as files: opened, begun and saved by the user, and named in the title of the window.
class SessionFiles : public QObject {
    Q_OBJECT
public:
    /// Questions appear over `window`, which also bears the name.
    SessionFiles(Choices *choices, ChoicesHistory *history, WindowSession *session, RecentFiles *recent,
                 QWidget *window);

    void begin(); ///< A new session.
    /// Opens one, unless the one before has changes that the user wants to keep.
    void open(const QString &file);
    bool save();         ///< False when the user did not say where.
    bool saveAs();       ///< Likewise.
    void finishSaving(); ///< Writes at once what waits for hashes of models and files.

    /// The session of the window with the file it is of.
    Session now() const;
    /// What was kept of a window, with the file that it was of.
    void show(const Session &session, Cause cause);

Q_SIGNALS:
    void opened(); ///< Or begun: nothing that was said of another one holds.
    void saved();
    void said(const QString &message);
    void failed(const QString &message);

private:
    QString file() const { return files_.value(history_->session()); } ///< Empty: it has none.
    std::optional<WindowChoices> savedChoices() const;                 ///< What is in it.
    bool write(); ///< False when it could not; a message says why.
    /// Whether the session may be left: it has no changes, or the user has said what becomes of them.
    bool mayLeave();
    void showName();

    Choices *choices_;
    ChoicesHistory *history_;
    WindowSession *session_;
    RecentFiles *recent_;
    QWidget *window_;
    QMap<int, QString> files_;           ///< Of sessions that were saved or opened, by their number.
    QMap<QString, WindowChoices> saved_; ///< What those files hold.
    QMetaObject::Connection saving_;     ///< Waits for hashes.
};

} // namespace attopo
