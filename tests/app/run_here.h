#pragma once

#include <QByteArray>
#include <QList>

namespace attopo {

/// What the program writes and returns.
struct ProgramRun {
    int status = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs a command line in this process, under its application object, in its working directory. Not for the
/// window.
ProgramRun runHere(const QList<QByteArray> &arguments);

} // namespace attopo
