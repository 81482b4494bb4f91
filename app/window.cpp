#include "window.h"

#include "autosave.h"
#include "command_option.h"
#include "end_signals.h"
#include "error.h"
#include "language.h"
#include "local_path.h"
#include "main_window.h"
#include "open_server.h"

#include <QApplication>
#include <QIcon>
#include <QSessionManager>

namespace attopo {

namespace {

bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

} // namespace

QString fileToOpen(const QStringList &arguments)
{
    QString file;
    for (const QString &argument : arguments) {
        if (argument.startsWith(QLatin1Char('-')) && argument.size() > 1)
            failUsage(QStringLiteral("Unknown option “%1”; see --help").arg(argument));
        if (!file.isEmpty())
            failUsage(QStringLiteral("The window opens one text: “%1” is one too many").arg(argument));
        file = argument;
    }
    return file;
}

int openWindow(int &argc, char **argv, const QString &file)
{
    if (!hasDisplay())
        throw Error("there is no display to open a window on; “figure” and “analyze” need none, see --help");
    QApplication application(argc, argv);
    installTranslations();
    QApplication::setApplicationDisplayName(QStringLiteral("Attention Topology"));
    QApplication::setDesktopFileName(QStringLiteral(ATTOPO_APPLICATION_ID));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icon.svg")));
    const bool kept = Autosave::isKept(file);
    MainWindow window(kept ? file : QString());
    const EndSignals endSignals;
    QObject::connect(&endSignals, &EndSignals::received, &window, [&window] {
        window.keepForTheEnd();
        QCoreApplication::exit(0); // out of dialogs too
    });
    QObject::connect(&application, &QGuiApplication::commitDataRequest, &window, &MainWindow::keepForTheEnd,
                     Qt::DirectConnection);
    // Each window is kept by itself, so that none has to be told which is its own.
    QObject::connect(
        &application, &QGuiApplication::saveStateRequest, &window,
        [&window](QSessionManager &manager) {
            window.keepForTheEnd();
            manager.setRestartCommand({QCoreApplication::applicationFilePath()});
        },
        Qt::DirectConnection);
    auto *server = new OpenServer(&window);
    server->listen();
    window.show();
    if (file.isEmpty())
        window.startTourOnce();
    else if (!kept && !isUtf8(file))
        window.refuseFile(QString::fromLocal8Bit(localPath(file).string().c_str()));
    else if (!kept)
        window.openFile(Side::A, file);
    return QApplication::exec();
}

} // namespace attopo
