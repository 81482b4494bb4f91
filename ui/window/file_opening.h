#pragma once

#include "choices.h"

#include <QObject>

class QWidget;

namespace attopo {

class DataFiles;
class RecentFiles;
class SessionFiles;

/// Opens a file as what it is: a session, a text, a matrix or a diagram.
class FileOpening : public QObject {
    Q_OBJECT
public:
    /// Questions appear over `window`.
    FileOpening(Choices *choices, DataFiles *files, SessionFiles *sessions, RecentFiles *recent,
                QWidget *window);

    void open(Side side, const QString &file); ///< By how its name ends.
    void choose(Side side);                    ///< Asks for a session or a text.
    void chooseData(Side side);                ///< Asks for a matrix or a diagram.

Q_SIGNALS:
    void failed(const QString &message);

private:
    void openText(Side side, const QString &file);

    Choices *choices_;
    DataFiles *files_;
    SessionFiles *sessions_;
    RecentFiles *recent_;
    QWidget *window_;
};

} // namespace attopo
