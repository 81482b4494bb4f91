#include "batch_results.h"

#include "corpus/feature_table.h"
#include "corpus/group_statistics.h"
#include "group_plot.h"

#include <cctype>

namespace attopo {

namespace {

/// The name of the figure of a column, with no character that a file name cannot have.
QString plotName(std::size_t number, const std::string &column)
{
    QString name = QStringLiteral("groups_%1_").arg(number + 1);
    for (const char c : column)
        name += std::isalnum(static_cast<unsigned char>(c)) ? QLatin1Char(c) : QLatin1Char('_');
    return name.left(60) + QStringLiteral(".svg");
}

} // namespace

void writeBatchResults(const ResultFolder &folder, std::size_t threads, ProgressLine &progress,
                       const std::stop_token &stop)
{
    const BatchManifest &manifest = folder.manifest();
    progress.say(manifest.shards == 1 ? "writing the table" : "writing what was left out");
    writeFeatureTable(folder.path(), manifest, stop);
    if (manifest.shards > 1 || manifest.settings.groupColumns.empty())
        return;
    progress.say("comparing groups: " + std::to_string(manifest.settings.permutations) + " permutations");
    const auto pictures = writeGroupStatistics(folder.path(), manifest, threads, stop);
    for (std::size_t k = 0; k < pictures.size(); ++k)
        writeGroupPlot(QString::fromStdString((folder.path() / "").string())
                           + plotName(k, pictures[k].column),
                       pictures[k], manifest.settings.layers, manifest.settings.heads);
}

} // namespace attopo
