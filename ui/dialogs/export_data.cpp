#include "export_data.h"

#include "ask_to_replace.h"
#include "background_task.h"
#include "data_export.h"
#include "error.h"
#include "stack/write_stack.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFileDialog>
#include <QProgressDialog>

#include <algorithm>

namespace attopo {

namespace {

struct Kind {
    QString filter;
    const Analysis *analysis;
    std::optional<DataContent> content; ///< None: what was attended to, all layers and heads.
    QString suffix;
};

struct ExportData {
    Q_DECLARE_TR_FUNCTIONS(ExportData)
};

/// Off the GUI thread: the model reads the text again. False when the user has had enough.
bool exportStack(const QString &file, const TextSource &source, QWidget *parent)
{
    QProgressDialog progress(ExportData::tr("Writing %1…").arg(QDir::toNativeSeparators(file)),
                             ExportData::tr("Cancel"), 0, 0, parent);
    progress.setObjectName(QStringLiteral("stackProgress"));
    progress.setWindowModality(Qt::WindowModal);
    BackgroundTask task;
    QString failure;
    QEventLoop loop;
    bool isDone = false;
    QObject::connect(&progress, &QProgressDialog::canceled, &task, &BackgroundTask::cancel);
    QObject::connect(&task, &BackgroundTask::failed, [&](const QString &message) { failure = message; });
    for (const auto end : {&BackgroundTask::finished, &BackgroundTask::cancelled})
        QObject::connect(&task, end, &loop, &QEventLoop::quit);
    QObject::connect(&task, &BackgroundTask::failed, &loop, &QEventLoop::quit);
    task.start([&](const std::stop_token &stop, const BackgroundTask::Report &) {
        writeStack(file.toStdString(), source, stop);
        return [&isDone] { isDone = true; };
    });
    loop.exec();
    if (!failure.isEmpty())
        throw Error(failure.toStdString());
    return isDone;
}

} // namespace

QString exportDataInteractively(const FigureData &shown, QString &folder, QWidget *parent)
{
    std::vector<Kind> kinds;
    for (const auto &[analysis, text] :
         {std::pair(shown.a.get(), shown.b ? ExportData::tr("text A: ") : QString()),
          std::pair(shown.b.get(), ExportData::tr("text B: "))}) {
        if (!analysis)
            continue;
        for (const auto &[content, name] : {std::pair(DataContent::Bars, ExportData::tr("bars")),
                                            std::pair(DataContent::Summaries, ExportData::tr("summaries")),
                                            std::pair(DataContent::Distances, ExportData::tr("distances")),
                                            std::pair(DataContent::Attention, ExportData::tr("attention"))})
            for (const QString &suffix : suffixesOf(content))
                kinds.push_back({QStringLiteral("%1%2, %3 (*.%4)").arg(text, name, suffix.toUpper(), suffix),
                                 analysis, content, suffix});
        if (std::holds_alternative<TextSource>(analysis->request.source))
            kinds.push_back({text + ExportData::tr("attention of all layers and heads")
                                 + QStringLiteral(" (*.safetensors)"),
                             analysis, std::nullopt, QStringLiteral("safetensors")});
    }
    QStringList filters;
    for (const Kind &kind : kinds)
        filters << kind.filter;
    QString filter = filters.first();
    const QString chosen = QFileDialog::getSaveFileName(
        parent, ExportData::tr("Export data"), QDir(folder).filePath(QStringLiteral("attention.csv")),
        filters.join(QStringLiteral(";;")), &filter);
    if (chosen.isEmpty())
        return {};
    const Kind &kind = kinds[static_cast<std::size_t>(std::max<qsizetype>(0, filters.indexOf(filter)))];
    QString file = chosen;
    if (QFileInfo(chosen).suffix().compare(kind.suffix, Qt::CaseInsensitive) != 0) {
        file = QDir(QFileInfo(chosen).path())
                   .filePath(QFileInfo(chosen).completeBaseName() + QLatin1Char('.') + kind.suffix);
        if (QFileInfo::exists(file) && !askToReplace(file, parent))
            return {};
    }
    if (kind.content)
        exportData(file, *kind.content, *kind.analysis);
    else if (!exportStack(file, std::get<TextSource>(kind.analysis->request.source), parent))
        return {};
    folder = QFileInfo(file).absolutePath();
    return file;
}

} // namespace attopo
