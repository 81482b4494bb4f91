#include "corpus/result_texts.h"

#include "corpus/feature_table.h"
#include "corpus/row_log.h"
#include "error.h"
#include "translatable.h"

#include <fstream>

namespace attopo {

namespace {

std::filesystem::path rowsOf(const std::filesystem::path &folder) { return folder / result_files::rows; }

BatchManifest manifestOf(const std::filesystem::path &folder)
{
    std::error_code failure;
    for (const char *name : {result_files::manifest, result_files::rows})
        if (!std::filesystem::is_regular_file(folder / name, failure))
            throw Error(TRANSLATABLE("Core",
                                     "%1 is no folder of the results of a corpus: there is no %2 in it. "
                                     "Choose the folder that a batch wrote"),
                        {folder.string(), std::string(name)});
    return readManifest(folder / result_files::manifest);
}

} // namespace

ResultTexts::ResultTexts(std::filesystem::path folder, const std::stop_token &stop, const Progress &progress)
    : folder_(std::move(folder))
    , manifest_(manifestOf(folder_))
    , featureCount_(featureColumns(manifest_.settings.features, manifest_.settings.maxDimension).size())
    , rowsStamp_(stampOf(rowsOf(folder_)))
{
    RowLogReader log(rowsOf(folder_));
    std::uint64_t expected = manifest_.shard - 1;
    for (RowResult result; log.next(result); expected += manifest_.shards) {
        throwIfStopped(stop);
        if (result.row != expected || result.row >= manifest_.corpusRows)
            throw Error(TRANSLATABLE("Core",
                                     "%1, before byte %2: row %3 stands where row %4 was expected; delete "
                                     "the folder and begin again"),
                        {rowsOf(folder_).string(), log.offset(), result.row, expected});
        if (result.problem.empty()) {
            requireShape(result, manifest_.settings);
            places_.push_back(log.offset() - featuresBeforeEnd(result));
            texts_.push_back(
                {result.row, result.line, std::move(result.columns), result.points, result.cutAt});
        } else {
            ++leftOut_;
        }
        if (progress)
            progress(texts_.size() + leftOut_, manifest_.ownRows());
    }
}

std::vector<double> ResultTexts::features(std::size_t layer, std::size_t head,
                                          const std::stop_token &stop) const
{
    const std::string file = rowsOf(folder_).string();
    const std::size_t first = (layer * manifest_.settings.heads.size() + head) * featureCount_;
    std::vector<double> features(texts_.size() * featureCount_);
    std::ifstream stream(file, std::ios::binary);
    bool readable = stampOf(file) == rowsStamp_;
    for (std::size_t k = 0; readable && k < texts_.size(); ++k) {
        throwIfStopped(stop);
        stream.seekg(static_cast<std::streamoff>(places_[k] + first * sizeof(double)));
        stream.read(reinterpret_cast<char *>(&features[k * featureCount_]),
                    static_cast<std::streamsize>(featureCount_ * sizeof(double)));
        readable = stream.good();
    }
    if (!readable)
        throw Error(TRANSLATABLE("Core", "%1 has changed since it was opened: open the results again"),
                    {file});
    return features;
}

} // namespace attopo
