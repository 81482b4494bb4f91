#pragma once

#include "corpus/batch_settings.h"
#include "corpus/feature_table.h"
#include "corpus/group_statistics.h"
#include "corpus/result_folder.h"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <string>

namespace attopo {

/// A corpus that is made up, and a folder of results of it as batch writes it: texts of two groups, “a” and
/// “b”, by turns, which differ in every feature of head 1 and in none of the others.
struct CorpusFolder {
    std::filesystem::path corpus;
    std::filesystem::path results;
    BatchManifest manifest;

    static BatchSettings settings()
    {
        BatchSettings settings;
        settings.columns.kept = {"id", "label"};
        settings.groupColumns = {"label"};
        settings.layers = {0, 2};
        settings.heads = {0, 1, 3};
        settings.features = {FeatureSet::Bars};
        settings.permutations = 99;
        return settings;
    }

    static double value(std::uint64_t row, std::size_t head, std::size_t feature)
    {
        const double noise = std::sin(static_cast<double>(17 * row + 5 * head + 3 * feature));
        return 10 * static_cast<double>(head) + noise + (head % 3 == 1 && row % 2 == 1 ? 3 : 0);
    }

    /// Within `place`, which is there. Row 3 has no text.
    CorpusFolder(const std::filesystem::path &place, std::uint64_t rows, BatchSettings wanted = settings())
        : corpus(place / "texts.csv")
        , results(place / "texts_topology")
    {
        std::ofstream file(corpus, std::ios::binary);
        file << "id,text,label\n";
        for (std::uint64_t row = 0; row < rows; ++row)
            file << 'n' << 100 + row << ',' << (row == 3 ? "" : "Text number " + std::to_string(row)) << ','
                 << (row % 2 == 0 ? 'a' : 'b') << '\n';
        file.close();
        manifest = surveyCorpus(corpus, std::move(wanted));
        manifest.modelName = "small-bert";
        manifest.modelSha256 = std::string(64, '0');
        const BatchSettings &settings = manifest.settings;
        const std::size_t features = featureColumns(settings.features, settings.maxDimension).size();
        ResultFolder folder(results, manifest);
        const auto log = folder.openLog(folder.wholeRows(), {});
        for (std::uint64_t row = 0; row < rows; ++row) {
            RowResult result{.row = row, .line = row + 2};
            if (row == 3) {
                result.problem = "the text is empty";
            } else {
                result.columns = {'n' + std::to_string(100 + row), row % 2 == 0 ? "a" : "b"};
                result.columns.resize(settings.columns.kept.size());
                result.points = 5 + row % 7;
                for (std::size_t head = 0; head < settings.layers.size() * settings.heads.size(); ++head)
                    for (std::size_t feature = 0; feature < features; ++feature)
                        result.features.push_back(value(row, head, feature));
            }
            log->append(encodeResult(result));
        }
        log->flush();
        writeFeatureTable(results, manifest);
        if (!settings.groupColumns.empty())
            writeGroupStatistics(results, manifest, 1);
    }
};

} // namespace attopo
