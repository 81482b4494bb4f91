#pragma once

#include "autosave.h"
#include "session.h"
#include "unmet_wishes.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace attopo {

class NoticeBar;
class SessionFiles;

/// Keeps the window from start to start, however the program ends, and says what it found of the last time.
class KeptSession : public QObject {
    Q_OBJECT
public:
    /// In `file`, if a window is kept there (autosave.h). `theirs` is the session as the user left it.
    KeptSession(const QString &file, Choices *choices, const UnmetWishes *wishes,
                std::function<Session()> theirs, QWidget *window);

    /// What there was at the last end; of what other windows left over it tells if it is to.
    void restore(SessionFiles *sessions, NoticeBar *notice, bool tellOfOthers);
    void keepSoon();      ///< What changes is kept even if the program ends badly.
    bool keep();          ///< False when it could not; a message says why.
    void keepForTheEnd(); ///< The system wants the program to end.
    bool closes();        ///< The user closes the window; false: it is to stay, since it could not be kept.
    void showLeftTexts();

Q_SIGNALS:
    void aboutToKeep(); ///< What else is remembered is to be as well.
    void failed(const QString &message);

private:
    /// Of the last end, with what there is to say about it.
    struct Found {
        Session session;
        QString said;
        QString aside; ///< A file that may be opened; empty: none.
    };
    Found find();
    bool mayCloseUnkept(); ///< Asks.

    Choices *choices_;
    const UnmetWishes *wishes_;
    std::function<Session()> theirs_;
    QWidget *window_;
    Autosave autosave_;
    QTimer timer_;
};

} // namespace attopo
