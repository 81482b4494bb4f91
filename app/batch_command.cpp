#include "batch_command.h"

#include "analysis_input.h"
#include "corpus/analyse_row.h"
#include "corpus/feature_table.h"
#include "corpus/group_statistics.h"
#include "corpus/model_fingerprint.h"
#include "corpus/result_folder.h"
#include "corpus/run_batch.h"
#include "error.h"
#include "file_stamp.h"
#include "group_plot.h"
#include "interruption.h"
#include "local_path.h"
#include "model/inference_threads.h"
#include "progress_line.h"

#include <algorithm>
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

/// Everything that is made of complete results.
void writeResults(const ResultFolder &folder, std::size_t threads, ProgressLine &progress,
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

/// How a table is read, which its first line may have decided.
void sayColumns(const BatchManifest &manifest, const std::filesystem::path &corpus, ProgressLine &progress)
{
    const CorpusColumns &asked = manifest.settings.columns;
    const CorpusTable table = corpusTable(corpus, asked);
    constexpr std::size_t mostSaid = 20;
    std::string names;
    for (std::size_t k = 0; k < std::min(mostSaid, table.columns.size()); ++k)
        names += (k == 0 ? "“" : ", “") + table.columns[k] + "”";
    if (table.columns.size() > mostSaid)
        names += ", …";
    progress.say(manifest.corpusName + ": separator " + std::string(csvSeparatorName(table.separator)) + ", "
                 + std::to_string(table.columns.size())
                 + (table.columns.size() == 1 ? " column " : " columns ") + names
                 + (asked.header ? "" : ", no header"));
    if (asked.header && asked.text.empty() && table.columns.size() == 1 && table.columns[0] != "text")
        progress.say("the texts are its only column; if “" + table.columns[0]
                     + "” is a text and no name: --no-header");
}

/// Without the model's fingerprint.
BatchManifest manifestOf(const CommandLine &line, const Model &model, const std::stop_token &stop)
{
    requireColumnNames(line.batch);
    BatchManifest manifest =
        surveyCorpus(localPath(line.input), resolvedSettings(line.batch, model.info()), stop);
    manifest.modelName = model.info().name;
    manifest.shard = line.shard;
    manifest.shards = line.shards;
    return manifest;
}

} // namespace

void runBatchCommand(const CommandLine &line)
{
    const Interruption interruption;
    try {
        const auto model = openChosenModel(line);
        const std::filesystem::path corpus = localPath(line.input);
        const FileStamp asItIs = stampOf(corpus);
        ResultFolder folder(localPath(line.out), manifestOf(line, *model, interruption.stop()),
                            [files = namedModelFiles(localPath(line.model).string())](
                                const std::stop_token &stop) { return modelFingerprint(*files, stop); });
        const BatchManifest &manifest = folder.manifest();
        ProgressLine progress("texts", line.progressSeconds);
        if (isCorpusTable(corpus))
            sayColumns(manifest, corpus, progress);
        std::uint64_t bad = 0;
        BatchReports reports;
        reports.begun = [&](std::uint64_t done, std::uint64_t total) {
            if (done == total)
                progress.say("all " + std::to_string(total) + " texts are done");
            else if (done > 0)
                progress.say("going on after " + std::to_string(done) + " of " + std::to_string(total)
                             + " texts in " + localPath(line.out).string());
            progress.show(done, total);
        };
        reports.progress = [&](std::uint64_t done, std::uint64_t total) { progress.show(done, total); };
        reports.badRow = [&](const RowResult &row) {
            constexpr std::uint64_t mostSaid = 20;
            if (++bad <= mostSaid)
                progress.say(manifest.corpusName + ", line " + std::to_string(row.line)
                             + ": left out: " + row.problem);
            else if (bad == mostSaid + 1)
                progress.say("more rows are left out; errors.csv will list all");
        };
        // Texts at a time instead of threads in one text: as fast as there are cores, and the same numbers
        // with any number of them.
        setInferenceThreads(1);
        const std::uint64_t done =
            runBatch(*model, folder, corpus, line.threads, interruption.stop(), reports);
        model->requireUnchanged();
        if (stampOf(corpus) != asItIs)
            throw Error(localPath(line.input).string()
                        + " has been changed while it was read: " + localPath(line.out).string()
                        + " may hold rows of both versions; delete that folder and begin again");
        if (done < manifest.ownRows())
            throw Error("interrupted after " + std::to_string(done) + " of "
                        + std::to_string(manifest.ownRows()) + " texts; the same command goes on from there");
        writeResults(folder, line.threads, progress, interruption.stop());
        if (manifest.shards > 1)
            progress.say("shard " + std::to_string(manifest.shard) + " of " + std::to_string(manifest.shards)
                         + " is complete; “merge” puts all of them together");
    } catch (const Cancelled &) {
        throw Error("interrupted; the same command goes on from there");
    }
}

void runMerge(const CommandLine &line)
{
    const Interruption interruption;
    std::vector<std::filesystem::path> shards;
    for (const QString &folder : line.folders)
        shards.emplace_back(localPath(folder));
    try {
        const ResultFolder folder(localPath(line.out), mergedManifest(shards));
        mergeRows(shards, folder, interruption.stop());
        ProgressLine progress("rows");
        writeResults(folder, line.threads, progress, interruption.stop());
    } catch (const Cancelled &) {
        throw Error("interrupted; the same command goes on from there");
    }
}

} // namespace attopo
