#include "run_command_line.h"

#include "command.h"
#include "help_page.h"
#include "local_path.h"
#include "model/inference_threads.h"
#include "terminal_text.h"
#include "window.h"

#include <QApplication>
#include <QLocale>
#include <QLoggingCategory>

#include <algorithm>
#include <iostream>
#include <new>
#include <thread>

namespace attopo {

namespace {

constexpr int done = 0;
constexpr int failed = 1;
constexpr int badUsage = 2;

int complain(const std::string &message, int status)
{
    std::cerr << "attention-topology: " << terminalText(message) << '\n';
    return status;
}

void useAllCores()
{
    setInferenceThreads(static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
}

/// By these an application object finds its settings.
void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("attention-topology"));
    QCoreApplication::setOrganizationName(QStringLiteral("attention-topology"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ATTOPO_VERSION));
}

/// Null when none is needed, or there is one.
std::unique_ptr<QCoreApplication> makeApplication(QtNeeded needed, int &argc, char **argv)
{
    if (needed == QtNeeded::Nothing || QCoreApplication::instance())
        return nullptr;
    nameApplication();
    QLocale::setDefault(QLocale::c()); // what commands write is English, whatever the machine's language
    if (needed == QtNeeded::Core)
        return std::make_unique<QCoreApplication>(argc, argv);
    // Figures need no display and look the same everywhere.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QLoggingCategory::setFilterRules(QStringLiteral("*.warning=false")); // Qt's, about the desktop
    return std::make_unique<QApplication>(argc, argv);
}

int showHelp()
{
    std::cout << helpPage().toStdString();
    return done;
}

int runCommand(const CommandInfo &info, int &argc, char **argv)
{
    const std::unique_ptr<Command> command = info.make();
    CommandParser parser;
    command->addOptions(parser);
    const std::vector<std::string> arguments(argv + 2, argv + argc);
    if (!parser.parse(QLatin1String(info.name), arguments,
                      [&](const QString &word) { return command->take(word); }))
        return showHelp();
    command->check();
    useAllCores();
    const auto application = makeApplication(info.needed, argc, argv);
    command->run();
    return done;
}

int run(int &argc, char **argv)
{
    QStringList arguments;
    for (int k = 1; k < argc; ++k)
        arguments << fromLocalBytes(argv[k]);
    const QString first = arguments.value(0);
    if (first == QLatin1String("--help") || first == QLatin1String("-h"))
        return showHelp();
    if (first == QLatin1String("--version")) {
        std::cout << "attention-topology " ATTOPO_VERSION "\n";
        return done;
    }
    if (const CommandInfo *command = commandByName(first))
        return runCommand(*command, argc, argv);
    const QString file = fileToOpen(arguments);
    useAllCores();
    nameApplication();
    return openWindow(argc, argv, file);
}

} // namespace

int runCommandLine(int argc, char **argv)
{
    try {
        return run(argc, argv);
    } catch (const UsageError &error) {
        return complain(error.what(), badUsage);
    } catch (const std::bad_alloc &) {
        return complain("not enough memory for this; try a shorter text or a smaller matrix", failed);
    } catch (const std::exception &error) {
        return complain(error.what(), failed);
    }
}

} // namespace attopo
