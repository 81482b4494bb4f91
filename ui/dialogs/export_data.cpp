#include "export_data.h"

#include "ask_to_replace.h"
#include "data_export.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>

#include <algorithm>

namespace attopo {

namespace {

struct Kind {
    QString filter;
    const Analysis *analysis;
    DataContent content;
    QString suffix;
};

struct ExportData {
    Q_DECLARE_TR_FUNCTIONS(ExportData)
};

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
    exportData(file, kind.content, *kind.analysis);
    folder = QFileInfo(file).absolutePath();
    return file;
}

} // namespace attopo
