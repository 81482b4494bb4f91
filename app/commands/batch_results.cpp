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

void writeBatchResults(const ResultFolder &folder, std::size_t threads, BatchProgress &progress,
                       const std::stop_token &stop)
{
    const BatchManifest &manifest = folder.manifest();
    progress.say(manifest.shards == 1 ? "writing the table" : "writing what was left out");
    const auto report = [&progress](BatchStage stage) {
        return [&progress, stage](std::uint64_t done, std::uint64_t total) {
            progress.show(stage, done, total);
        };
    };
    progress.begin(BatchStage::Tables);
    writeFeatureTable(folder.path(), manifest, stop, report(BatchStage::Tables));
    if (manifest.shards > 1 || manifest.settings.groupColumns.empty())
        return;
    progress.say("comparing groups: " + std::to_string(manifest.settings.permutations) + " permutations");
    progress.begin(BatchStage::Permutations);
    const auto pictures =
        writeGroupStatistics(folder.path(), manifest, threads, stop, report(BatchStage::Permutations));
    progress.begin(BatchStage::Figures);
    for (std::size_t k = 0; k < pictures.size(); ++k)
        writeGroupPlot(QString::fromStdString((folder.path() / "").string())
                           + plotName(k, pictures[k].column),
                       pictures[k], manifest.settings.layers, manifest.settings.heads);
}

} // namespace attopo
