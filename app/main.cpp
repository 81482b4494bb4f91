#include "analysis_input.h"
#include "analyze_command.h"
#include "autosave.h"
#include "batch_command.h"
#include "command_line.h"
#include "contexts_command.h"
#include "download_command.h"
#include "end_signals.h"
#include "error.h"
#include "figure_command.h"
#include "growth_command.h"
#include "heads_command.h"
#include "language.h"
#include "local_path.h"
#include "main_window.h"
#include "model/inference_threads.h"
#include "patterns_command.h"
#include "terminal_text.h"

#include <QApplication>
#include <QIcon>
#include <QLoggingCategory>
#include <QSessionManager>

#include <iostream>
#include <memory>
#include <new>
#include <thread>

namespace {

constexpr int done = 0;
constexpr int failed = 1;
constexpr int badUsage = 2;

int complain(const std::string &message, int status)
{
    std::cerr << "attention-topology: " << attopo::terminalText(message) << '\n';
    return status;
}

bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

void describe(QCoreApplication &application)
{
    application.setApplicationName(QStringLiteral("attention-topology"));
    application.setOrganizationName(QStringLiteral("attention-topology"));
    application.setApplicationVersion(QStringLiteral(ATTOPO_VERSION));
}

/// A figure needs no display and looks the same everywhere.
std::unique_ptr<QApplication> applicationForFigures(int &argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QLoggingCategory::setFilterRules(QStringLiteral("*.warning=false")); // Qt's, about the desktop
    auto application = std::make_unique<QApplication>(argc, argv);
    describe(*application);
    return application;
}

int runWindow(int argc, char **argv, const QString &file)
{
    if (!hasDisplay())
        return complain(
            "there is no display to open a window on; “figure” and “analyze” need none, see --help", failed);
    QApplication application(argc, argv);
    describe(application);
    attopo::installTranslations();
    QApplication::setApplicationDisplayName(QStringLiteral("Attention Topology"));
    QApplication::setDesktopFileName(QStringLiteral(ATTOPO_APPLICATION_ID));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icon.svg")));
    const bool kept = attopo::Autosave::isKept(file);
    attopo::MainWindow window(kept ? file : QString());
    const attopo::EndSignals endSignals;
    QObject::connect(&endSignals, &attopo::EndSignals::received, &window, [&window] {
        window.keepForTheEnd();
        QCoreApplication::exit(done); // out of dialogs too
    });
    QObject::connect(&application, &QGuiApplication::commitDataRequest, &window,
                     &attopo::MainWindow::keepForTheEnd, Qt::DirectConnection);
    // Each window is kept by itself, so that none has to be told which is its own.
    QObject::connect(
        &application, &QGuiApplication::saveStateRequest, &window,
        [&window](QSessionManager &manager) {
            window.keepForTheEnd();
            manager.setRestartCommand({QCoreApplication::applicationFilePath()});
        },
        Qt::DirectConnection);
    window.show();
    if (file.isEmpty())
        window.startTourOnce();
    else if (!kept && !attopo::isUtf8(file))
        window.refuseFile(QString::fromLocal8Bit(attopo::localPath(file).string().c_str()));
    else if (!kept)
        window.openFile(attopo::Side::A, file);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    using namespace attopo;
    QStringList arguments;
    for (int k = 1; k < argc; ++k)
        arguments << fromLocalBytes(argv[k]);
    try {
        const CommandLine line = parseCommandLine(arguments);
        setInferenceThreads(static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
        switch (line.command) {
        case CommandLine::Command::Help:
            std::cout << commandLineHelp().toStdString();
            return done;
        case CommandLine::Command::Version:
            std::cout << "attention-topology " ATTOPO_VERSION "\n";
            return done;
        case CommandLine::Command::Analyze:
            runAnalyze(line);
            return done;
        case CommandLine::Command::Patterns:
            runPatterns(line);
            return done;
        case CommandLine::Command::Heads:
            runHeads(line);
            return done;
        case CommandLine::Command::Growth:
            runGrowth(line);
            return done;
        case CommandLine::Command::Contexts:
            runContexts(line);
            return done;
        case CommandLine::Command::Batch:
        case CommandLine::Command::Merge: {
            const auto application = applicationForFigures(argc, argv);
            line.command == CommandLine::Command::Batch ? runBatchCommand(line) : runMerge(line);
            return done;
        }
        case CommandLine::Command::Download: {
            QCoreApplication application(argc, argv);
            describe(application);
            runDownload(line);
            return done;
        }
        case CommandLine::Command::Figure: {
            const auto application = applicationForFigures(argc, argv);
            runFigure(line);
            return done;
        }
        case CommandLine::Command::Window:
            return runWindow(argc, argv, line.file);
        }
    } catch (const UsageError &error) {
        return complain(error.what(), badUsage);
    } catch (const std::bad_alloc &) {
        return complain("not enough memory for this; try a shorter text or a smaller matrix", failed);
    } catch (const std::exception &error) {
        return complain(error.what(), failed);
    }
    return failed;
}
