// attention-topology download: a model from the Hugging Face Hub, with progress on standard error, and its
// folder on standard output. What is downloaded when it fails is kept, and the next call goes on there.

#include "command.h"
#include "describe_transfer.h"
#include "error.h"
#include "hub/hub_names.h"
#include "hub_download.h"
#include "terminal_text.h"

#include <QEventLoop>

#include <iostream>

#include <unistd.h>

namespace attopo {

namespace {

/// What is under way, on standard error: on a terminal one line that changes, else a line for each file.
class Report {
public:
    void say(const QString &text)
    {
        clear();
        std::cerr << terminalText(text.toStdString()) << std::endl;
    }

    void show(const HubProgress &progress)
    {
        if (isTerminal_) {
            clear();
            std::cerr << terminalText(progress.file.toStdString()) << "  "
                      << describeTransfer(progress).toStdString() << std::flush;
            lineIsOpen_ = true;
        } else if (progress.file != file_ && !progress.file.isEmpty())
            say(QStringLiteral("%1  %2").arg(progress.file, describeTransfer(progress)));
        file_ = progress.file;
    }

    /// Makes room for another line.
    void clear()
    {
        if (lineIsOpen_)
            std::cerr << "\r\033[K" << std::flush;
        lineIsOpen_ = false;
    }

private:
    bool isTerminal_ = isatty(STDERR_FILENO) != 0;
    bool lineIsOpen_ = false;
    QString file_;
};

struct DownloadChoice {
    QString revision = QStringLiteral("main");
};

const CommandOptions<DownloadChoice> &downloadOptions()
{
    static const CommandOptions<DownloadChoice> options{textOption<DownloadChoice>(
        {"--revision", "R", "a branch, tag or commit (default main)"}, &DownloadChoice::revision)};
    return options;
}

class Download : public Command {
public:
    void addOptions(CommandParser &parser) override { parser.add(downloadOptions(), own_); }

    bool take(const QString &word) override
    {
        if (!model_.isEmpty())
            failUsage(QStringLiteral("download gets one model: “%1” is one too many").arg(word));
        model_ = word;
        return true;
    }

    void check() const override
    {
        if (model_.isEmpty())
            failUsage(QStringLiteral("download needs the name of a model, such as bert-base-uncased"));
        if (!isHubId(model_.toStdString()))
            failUsage(QStringLiteral("“%1” is no name of a model: expected “organisation/name” or “name”")
                          .arg(model_));
        if (!isHubRevision(own_.revision.toStdString()))
            failUsage(QStringLiteral("“%1” is no name of a revision").arg(own_.revision));
    }

    void run() const override
    {
        Report report;
        HubDownload hub(hubEnvironment());
        QEventLoop loop;
        QString failure;
        QString folder;
        QObject::connect(&hub, &HubDownload::found, &loop, [&](const HubRepository &repository, qint64 held) {
            report.say(
                QStringLiteral("%1: %2%3, licence: %4")
                    .arg(model_, describeSize(static_cast<qint64>(repository.size())),
                         held > 0 ? QStringLiteral(" (here already: %1)").arg(describeSize(held)) : QString(),
                         repository.license.empty() ? QStringLiteral("not stated")
                                                    : QString::fromStdString(repository.license)));
            hub.download(repository);
        });
        QObject::connect(&hub, &HubDownload::progressed, &loop,
                         [&](const HubProgress &progress) { report.show(progress); });
        QObject::connect(&hub, &HubDownload::waiting, &loop,
                         [&](const QString &reason) { report.say(reason); });
        QObject::connect(&hub, &HubDownload::failed, &loop, [&](const QString &message) {
            failure = message;
            loop.quit();
        });
        QObject::connect(&hub, &HubDownload::finished, &loop, [&](const QString &snapshot) {
            folder = snapshot;
            loop.quit();
        });
        hub.lookUp(model_, own_.revision);
        loop.exec();
        report.clear();
        if (!failure.isEmpty())
            throw Error(failure.toStdString());
        std::cout << folder.toStdString() << '\n';
    }

private:
    QString model_; ///< Its name on the Hub.
    DownloadChoice own_;
};

} // namespace

std::unique_ptr<Command> makeDownload() { return std::make_unique<Download>(); }

} // namespace attopo
