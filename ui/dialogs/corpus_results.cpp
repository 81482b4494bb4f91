#include "corpus_results.h"

#include "core_text.h"
#include "corpus/feature_table.h"
#include "corpus/stack_corpus.h"
#include "error.h"
#include "files/sha256.h"
#include "translatable.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <fstream>

namespace attopo {

namespace {

struct Results {
    Q_DECLARE_TR_FUNCTIONS(Results)
};

constexpr qsizetype longestBeginning = 200; ///< Characters.

QString beginningOf(const std::string &text)
{
    constexpr std::size_t enough = 4 * longestBeginning; // bytes of UTF-8
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min(enough, text.size())))
        .simplified()
        .left(longestBeginning);
}

bool hasContents(const QString &file, const BatchManifest &manifest, const std::stop_token &stop,
                 const BackgroundTask::Report &report)
{
    if (QFileInfo(file).isDir())
        return sha256Of(stackNames(file.toStdString())) == manifest.corpusSha256;
    if (static_cast<std::uint64_t>(QFileInfo(file).size()) != manifest.corpusBytes)
        return false;
    constexpr std::size_t piece = std::size_t(1) << 20;
    std::ifstream stream(file.toStdString(), std::ios::binary);
    std::vector<char> bytes(piece);
    Sha256 hash;
    for (std::size_t done = 0; stream; done += piece) {
        throwIfStopped(stop);
        report(Results::tr("Checking the corpus"), done / piece, manifest.corpusBytes / piece + 1);
        stream.read(bytes.data(), static_cast<std::streamsize>(piece));
        hash.add(std::as_bytes(std::span(bytes.data(), static_cast<std::size_t>(stream.gcount()))));
    }
    return hash.hex() == manifest.corpusSha256;
}

/// Of the texts alone: the columns are among the results.
CorpusColumns textColumns(const BatchManifest &manifest)
{
    CorpusColumns columns = manifest.settings.columns;
    columns.kept.clear();
    return columns;
}

/// Looks for the corpus, and reads how its texts begin.
void findCorpus(CorpusResults &results, const QString &chosen, const std::stop_token &stop,
                const BackgroundTask::Report &report)
{
    const BatchManifest &manifest = results.texts.manifest();
    const QString name = QString::fromStdString(manifest.corpusName);
    const QDir folder(QString::fromStdString(results.texts.folder().string()));
    QString found = chosen;
    for (const QString &place : {folder.filePath(name), folder.filePath(QStringLiteral("../") + name)})
        if (found.isEmpty()
            && (QFileInfo(place).isFile() || (manifest.settings.columns.stacks && QFileInfo(place).isDir())))
            found = QDir::cleanPath(place);
    if (found.isEmpty()) {
        results.whyNoCorpus =
            Results::tr("%1, of which these are the results, is not beside them.").arg(name);
        return;
    }
    if (!hasContents(found, manifest, stop, report)) {
        results.whyNoCorpus = Results::tr("%1 is not the corpus of these results: its contents are others.")
                                  .arg(QDir::toNativeSeparators(found));
        return;
    }
    const FileStamp stamp = stampOf(found.toStdString());
    const auto reader = openCorpus(found.toStdString(), textColumns(manifest));
    const std::vector<ResultText> &texts = results.texts.texts();
    auto next = texts.begin();
    for (CorpusRow row; next != texts.end() && reader->next(row);) {
        throwIfStopped(stop);
        if (row.row != next->row)
            continue;
        results.beginnings << (manifest.settings.columns.stacks
                                   ? QFileInfo(QString::fromStdString(row.text)).fileName()
                                   : beginningOf(row.text));
        ++next;
        report(Results::tr("Reading the texts"), static_cast<std::size_t>(next - texts.begin()),
               texts.size());
    }
    results.corpusFile = found;
    results.corpusStamp = stamp;
}

/// Why groups cannot be compared, if so.
void readGroups(CorpusResults &results, const std::stop_token &stop, const BackgroundTask::Report &report)
{
    const BatchManifest &manifest = results.texts.manifest();
    const std::filesystem::path file = results.texts.folder() / result_files::groups;
    if (manifest.shards > 1)
        results.whyNoGroups =
            Results::tr(
                "This is shard %1 of %2. Groups are compared when “merge” has put all of them together.")
                .arg(manifest.shard)
                .arg(manifest.shards);
    else if (manifest.settings.groupColumns.empty())
        results.whyNoGroups =
            Results::tr("No groups were compared: the corpus was read without a column of groups "
                        "(--group-column, in the dialog “Groups to compare”).");
    else if (!QFileInfo(QString::fromStdString(file.string())).isFile())
        results.whyNoGroups =
            Results::tr(
                "There is no %1 in the folder: the run has not ended, or the file was deleted. The same "
                "command, run again, writes it.")
                .arg(QLatin1String(result_files::groups));
    if (!results.whyNoGroups.isEmpty())
        return;
    const std::size_t lines = results.layers() * results.heads() * results.features.size();
    try {
        results.comparisons =
            readGroupComparisons(results.texts.folder(), manifest, stop, [&](std::uint64_t read) {
                report(Results::tr("Reading the statistics"), read % lines, lines);
            });
        if (results.comparisons.empty())
            results.whyNoGroups =
                Results::tr("%1 holds no comparison.").arg(QString::fromStdString(file.string()));
    } catch (const Error &failure) {
        results.whyNoGroups = errorText(failure);
    }
}

} // namespace

std::size_t CorpusResults::columnPlace(const std::string &column) const
{
    const auto &kept = texts.manifest().settings.columns.kept;
    return static_cast<std::size_t>(std::find(kept.begin(), kept.end(), column) - kept.begin());
}

std::map<std::string, std::vector<std::size_t>> CorpusResults::groups(const std::string &column) const
{
    std::map<std::string, std::vector<std::size_t>> groups;
    const std::size_t place = columnPlace(column);
    for (std::size_t k = 0; k < texts.texts().size(); ++k)
        if (const std::string &name = texts.texts()[k].columns[place]; !name.empty())
            groups[name].push_back(k);
    return groups;
}

std::shared_ptr<const CorpusResults> readCorpusResults(const QString &folder, const QString &corpusFile,
                                                       const std::stop_token &stop,
                                                       const BackgroundTask::Report &report)
{
    auto results = std::make_shared<CorpusResults>(CorpusResults{
        .texts = ResultTexts(folder.toStdString(), stop, [&](std::uint64_t done, std::uint64_t total) {
            report(Results::tr("Reading the results"), done, total);
        })});
    const BatchSettings &settings = results->texts.manifest().settings;
    results->features = featureColumns(settings.features, settings.maxDimension);
    readGroups(*results, stop, report);
    try {
        findCorpus(*results, corpusFile, stop, report);
    } catch (const Error &failure) {
        results->whyNoCorpus = errorText(failure);
        results->beginnings.clear();
    }
    return results;
}

std::string readCorpusText(const CorpusResults &results, std::size_t text, const std::stop_token &stop)
{
    const std::filesystem::path file = results.corpusFile.toStdString();
    if (stampOf(file) == results.corpusStamp) {
        const auto reader = openCorpus(file, textColumns(results.texts.manifest()));
        for (CorpusRow row; reader->next(row);) {
            throwIfStopped(stop);
            if (row.row == results.texts.texts()[text].row)
                return row.text;
        }
    }
    throw Error(TRANSLATABLE("Core", "%1 has changed since it was opened: open the results again"),
                {file.string()});
}

} // namespace attopo
