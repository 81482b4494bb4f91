#include "corpus/group_comparison.h"

#include "corpus/feature_table.h"
#include "error.h"
#include "files/csv_reader.h"
#include "read_number.h"
#include "translatable.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace attopo {

namespace {

constexpr std::array<const char *, 17> titles{
    "group_column", "layer",      "head",   "feature", "group_a", "group_b", "n_a", "n_b", "mean_a",
    "mean_b",       "difference", "ci_low", "ci_high", "effect",  "p",       "q",   "note"};
enum Field { Column, Layer, Head, Feature, GroupA, GroupB, MeanA = 8, P = 14, Q, Note };

/// One record after the other.
class StatisticsReader {
public:
    explicit StatisticsReader(const std::filesystem::path &file)
        : file_(file.string())
        , csv_(file, CsvSeparator::Comma, CsvQuotes::Rfc4180)
    {
        if (!next())
            throw Error(TRANSLATABLE("Core", "%1 is empty: run the batch again, which writes it"), {file_});
        for (std::size_t k = 0; k < titles.size(); ++k)
            require(static_cast<Field>(k), titles[k]);
    }

    /// False at the end.
    bool next()
    {
        if (!csv_.next(record_))
            return false;
        if (!record_.problem.empty())
            throw Error(TRANSLATABLE("Core", "%1, line %2: %3"), {file_, record_.line, record_.problem});
        if (record_.fields.size() != titles.size())
            throw Error(TRANSLATABLE("Core", "%1, line %2: %3 fields instead of %4"),
                        {file_, record_.line, record_.fields.size(), titles.size()});
        return true;
    }

    const std::string &text(Field field) const { return record_.fields[field]; }

    /// Throws Error unless this is what the field says.
    void require(Field field, const std::string &expected) const
    {
        if (text(field) != expected)
            throw Error(TRANSLATABLE("Core", "%1, line %2, column %3: “%4” instead of “%5”"),
                        {file_, record_.line, std::string(titles[field]), text(field), expected});
    }

    /// NaN when there is none.
    double number(Field field) const
    {
        if (text(field).empty())
            return std::numeric_limits<double>::quiet_NaN();
        const auto number = readNumber(text(field));
        if (!number)
            throw Error(TRANSLATABLE("Core", "%1, line %2, column %3: “%4” is no number"),
                        {file_, record_.line, std::string(titles[field]), text(field)});
        return *number;
    }

    /// Throws Error unless it is a number from 0 to 1.
    double probability(Field field) const
    {
        const double value = number(field);
        if (!(value >= 0 && value <= 1))
            throw Error(TRANSLATABLE("Core", "%1, line %2, column %3: “%4” is no number from 0 to 1"),
                        {file_, record_.line, std::string(titles[field]), text(field)});
        return value;
    }

    [[noreturn]] void failAtEnd(std::size_t lines) const
    {
        throw Error(TRANSLATABLE("Core",
                                 "%1 ends after line %2, in the middle of a comparison of %3 lines: run the "
                                 "batch again, which writes it"),
                    {file_, record_.line, lines});
    }

private:
    std::string file_;
    CsvReader csv_;
    CsvRecord record_;
};

GroupDifference differenceIn(const StatisticsReader &reader)
{
    std::array<double, 6> numbers{};
    for (std::size_t k = 0; k < numbers.size(); ++k)
        numbers[k] = reader.number(static_cast<Field>(MeanA + k));
    return {numbers[0],
            numbers[1],
            numbers[2],
            numbers[3],
            numbers[4],
            numbers[5],
            reader.probability(P),
            reader.probability(Q),
            reader.text(Note)};
}

} // namespace

std::vector<GroupComparison> readGroupComparisons(const std::filesystem::path &folder,
                                                  const BatchManifest &manifest, const std::stop_token &stop,
                                                  const std::function<void(std::uint64_t lines)> &progress)
{
    const BatchSettings &settings = manifest.settings;
    const std::vector<FeatureColumn> features = featureColumns(settings.features, settings.maxDimension);
    const std::size_t lines = settings.layers.size() * settings.heads.size() * features.size();
    std::vector<GroupComparison> comparisons;
    StatisticsReader reader(folder / result_files::groups);
    for (std::uint64_t read = 0; reader.next();) {
        GroupComparison comparison{reader.text(Column), {}, {}};
        if (!reader.text(GroupA).empty())
            comparison.groups = {reader.text(GroupA), reader.text(GroupB)};
        const std::vector<std::string> groups{reader.text(GroupA), reader.text(GroupB)};
        comparison.differences.reserve(lines);
        while (true) {
            throwIfStopped(stop);
            const std::size_t k = comparison.differences.size();
            const std::size_t place = k / features.size();
            reader.require(Column, comparison.column);
            reader.require(GroupA, groups[0]);
            reader.require(GroupB, groups[1]);
            reader.require(Layer, std::to_string(settings.layers[place / settings.heads.size()]));
            reader.require(Head, std::to_string(settings.heads[place % settings.heads.size()]));
            reader.require(Feature, features[k % features.size()].name);
            comparison.differences.push_back(differenceIn(reader));
            if (progress)
                progress(++read);
            if (comparison.differences.size() == lines)
                break;
            if (!reader.next())
                reader.failAtEnd(lines);
        }
        comparisons.push_back(std::move(comparison));
    }
    return comparisons;
}

std::size_t featureThatTellsMost(std::span<const double> effect, std::span<const double> q,
                                 std::size_t features)
{
    const auto tells = [&](std::size_t feature) {
        constexpr double level = 0.05;
        std::size_t found = 0;
        double sum = 0;
        for (std::size_t k = feature; k < effect.size(); k += features) {
            found += q[k] <= level;
            if (std::isfinite(effect[k]))
                sum += std::abs(effect[k]);
        }
        return std::pair(found, sum);
    };
    std::size_t best = 0;
    for (std::size_t feature = 1; feature < features; ++feature)
        if (tells(feature) > tells(best))
            best = feature;
    return best;
}

} // namespace attopo
