#include "corpus/group_statistics.h"

#include "corpus/group_comparison.h"
#include "corpus/group_names.h"
#include "corpus/row_log.h"
#include "error.h"
#include "files/csv_field.h"
#include "files/number_text.h"
#include "files/output_file.h"
#include "statistics/false_discovery.h"
#include "statistics/permutation_test.h"
#include "statistics/student_t.h"
#include "translatable.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace attopo {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Of the texts of one group, value by value.
struct Moments {
    std::size_t count = 0;
    std::vector<double> mean;
    std::vector<double> squares; ///< Σ (x − mean)²

    void add(const std::vector<double> &values)
    {
        mean.resize(values.size());
        squares.resize(values.size());
        ++count;
        for (std::size_t k = 0; k < values.size(); ++k) { // Welford 1962
            const double apart = values[k] - mean[k];
            mean[k] += apart / static_cast<double>(count);
            squares[k] += apart * (values[k] - mean[k]);
        }
    }
    double n() const { return static_cast<double>(count); }
    double variance(std::size_t k) const { return squares[k] / (n() - 1); }
};

using Groups = std::map<std::string, Moments>;

/// A line of the table.
struct Line {
    double difference = none, low = none, high = none, effect = none, p = none, q = none;
    const char *note = ""; ///< Why a number is missing.
};

constexpr const char *noInterval = "a group of one text: no interval";
constexpr const char *allEqual = "all values are equal";
constexpr const char *separated = "perfectly separated: no variance within the groups";

/// The lines of two groups, or of all.
struct Compared {
    std::vector<std::string> names; ///< Of the groups compared.
    std::vector<Line> lines;        ///< By value.
};

/// Calls `use` with every text.
template <typename Use>
void eachText(const std::filesystem::path &folder, const std::stop_token &stop, const Use &use)
{
    RowLogReader log(folder / result_files::rows);
    for (RowResult result; log.next(result);) {
        throwIfStopped(stop);
        if (result.problem.empty())
            use(result);
    }
}

/// Throws Error when the texts that could be read make fewer than two groups.
Groups groupsOf(const std::filesystem::path &folder, const std::string &column, std::size_t place,
                const std::stop_token &stop)
{
    Groups groups;
    eachText(folder, stop, [&](const RowResult &result) {
        if (const std::string &name = result.columns.at(place); !name.empty())
            groups[name].add(result.features);
    });
    if (groups.size() < 2)
        throw Error(
            TRANSLATABLE("Core", "The column “%1” has only one value: there are no groups to compare"),
            {column});
    return groups;
}

void describePair(Line &line, const Moments &a, const Moments &b, std::size_t k)
{
    constexpr double upper = 0.975; // of a 95 % interval
    line.difference = a.mean[k] - b.mean[k];
    if (a.count < 2 || b.count < 2) {
        line.note = noInterval;
        return;
    }
    const double errorA = a.variance(k) / a.n();
    const double errorB = b.variance(k) / b.n();
    const double error = errorA + errorB;
    double half = 0;
    if (error > 0) {
        const double freedom =
            error * error / (errorA * errorA / (a.n() - 1) + errorB * errorB / (b.n() - 1));
        half = studentQuantile(upper, freedom) * std::sqrt(error);
        line.effect = line.difference / std::sqrt((a.squares[k] + b.squares[k]) / (a.n() + b.n() - 2));
    } else {
        line.note = line.difference == 0 ? allEqual : separated;
    }
    line.low = line.difference - half;
    line.high = line.difference + half;
}

/// The texts of a folder, by the groups that a column makes of them.
struct GroupedTexts {
    const std::filesystem::path &folder;
    std::size_t column; ///< Its place.
    const Groups &groups;
};

/// How all tests of a folder are made.
struct Testing {
    std::uint64_t permutations;
    std::size_t threads;
    const std::stop_token &stop;
    const RowProgress &progress;
    std::uint64_t tests;    ///< In all.
    std::uint64_t done = 0; ///< Of these.

    void report(std::uint64_t ofThisTest) const
    {
        if (progress)
            progress(done * permutations + ofThisTest, tests * permutations);
    }
};

Compared compare(const GroupedTexts &texts, std::vector<std::string> names, Testing &testing)
{
    PermutationTest test;
    test.permutations = testing.permutations;
    std::vector<const Moments *> groups;
    double total = 0;
    for (const std::string &name : names) {
        groups.push_back(&texts.groups.at(name));
        test.groupSizes.push_back(groups.back()->count);
        total += groups.back()->n();
    }
    test.centre.resize(groups.front()->mean.size());
    for (std::size_t k = 0; k < test.centre.size(); ++k) {
        const double start = groups.front()->mean[k];
        for (const Moments *group : groups)
            test.centre[k] += (group->mean[k] - start) * group->n() / total;
        test.centre[k] += start; // exact where all are the same
    }
    const std::vector<double> p = permutationTest(
        test,
        [&](const auto &row) {
            eachText(texts.folder, testing.stop, [&](const RowResult &result) {
                const auto name = std::find(names.begin(), names.end(), result.columns[texts.column]);
                if (name != names.end())
                    row(static_cast<std::size_t>(name - names.begin()), result.features);
            });
        },
        testing.threads, testing.stop, [&](std::uint64_t done) { testing.report(done); });
    ++testing.done;
    const std::vector<double> q = benjaminiHochberg(p);
    Compared compared{std::move(names), std::vector<Line>(p.size())};
    for (std::size_t k = 0; k < p.size(); ++k) {
        Line &line = compared.lines[k];
        line.p = p[k];
        line.q = q[k];
        if (groups.size() == 2) {
            describePair(line, *groups[0], *groups[1], k);
            continue;
        }
        double between = 0;
        double within = 0;
        for (const Moments *group : groups) {
            between += group->n() * (group->mean[k] - test.centre[k]) * (group->mean[k] - test.centre[k]);
            within += group->squares[k];
        }
        if (between + within > 0)
            line.effect = between / (between + within);
        if (within == 0)
            line.note = between == 0 ? allEqual : separated;
    }
    return compared;
}

/// One family of tests for the false discovery rate.
void correct(std::vector<Compared> &pairs)
{
    std::vector<double> p;
    for (const Compared &pair : pairs)
        for (const Line &line : pair.lines)
            p.push_back(line.p);
    const std::vector<double> q = benjaminiHochberg(p);
    auto next = q.begin();
    for (Compared &pair : pairs)
        for (Line &line : pair.lines)
            line.q = *next++;
}

/// The feature of all `features` that tells most.
GroupPicture pictureOf(const Compared &compared, const std::vector<FeatureColumn> &features)
{
    const std::size_t heads = compared.lines.size() / features.size();
    std::vector<double> effect;
    std::vector<double> q;
    for (const Line &line : compared.lines) {
        effect.push_back(line.effect);
        q.push_back(line.q);
    }
    const std::size_t best = featureThatTellsMost(effect, q, features.size());
    GroupPicture picture;
    picture.groups = compared.names;
    picture.feature = features[best].name;
    for (std::size_t head = 0; head < heads; ++head) {
        picture.effect.push_back(effect[head * features.size() + best]);
        picture.q.push_back(q[head * features.size() + best]);
    }
    return picture;
}

void write(OutputFile &file, const std::string &column, const Compared &compared, const Groups &groups,
           const BatchSettings &settings, const std::vector<FeatureColumn> &features)
{
    const auto field = [](double value) {
        return ',' + (std::isnan(value) ? std::string() : numberText(value));
    };
    const bool ofTwo = compared.names.size() == 2;
    std::size_t k = 0;
    for (const std::size_t layer : settings.layers)
        for (const std::size_t head : settings.heads)
            for (const FeatureColumn &feature : features) {
                const Line &line = compared.lines[k];
                std::string text = csvField(column) + ',' + std::to_string(layer) + ',' + std::to_string(head)
                    + ',' + feature.name;
                if (ofTwo) {
                    const Moments &a = groups.at(compared.names[0]);
                    const Moments &b = groups.at(compared.names[1]);
                    text += ',' + csvField(compared.names[0]) + ',' + csvField(compared.names[1]) + ','
                        + std::to_string(a.count) + ',' + std::to_string(b.count) + field(a.mean[k])
                        + field(b.mean[k]);
                } else {
                    text += ",,,,,,";
                }
                for (const double value : {line.difference, line.low, line.high, line.effect, line.p, line.q})
                    text += field(value);
                file.write(text + ',' + line.note + '\n');
                ++k;
            }
}

} // namespace

std::vector<GroupPicture> writeGroupStatistics(const std::filesystem::path &folder,
                                               const BatchManifest &manifest, std::size_t threads,
                                               const std::stop_token &stop, const RowProgress &progress)
{
    const BatchSettings &settings = manifest.settings;
    const std::vector<FeatureColumn> features = featureColumns(settings.features, settings.maxDimension);
    std::vector<GroupPicture> pictures;
    OutputFile file(folder / result_files::groups);
    file.write("group_column,layer,head,feature,group_a,group_b,n_a,n_b,mean_a,mean_b,difference,ci_low,"
               "ci_high,effect,p,q,note\n");
    const GroupNames places(settings);
    std::vector<Groups> groupsOfColumns;
    Testing testing{settings.permutations, threads, stop, progress, 0};
    for (std::size_t number = 0; number < settings.groupColumns.size(); ++number) {
        groupsOfColumns.push_back(
            groupsOf(folder, settings.groupColumns[number], places.place(number), stop));
        const std::size_t count = groupsOfColumns.back().size();
        testing.tests += count * (count - 1) / 2 + (count > 2 ? 1 : 0);
    }
    for (std::size_t number = 0; number < settings.groupColumns.size(); ++number) {
        const std::string &column = settings.groupColumns[number];
        const Groups &groups = groupsOfColumns[number];
        std::vector<std::string> names;
        for (const auto &[name, moments] : groups)
            names.push_back(name);
        const GroupedTexts texts{folder, places.place(number), groups};
        std::vector<Compared> pairs;
        for (std::size_t a = 0; a < names.size(); ++a)
            for (std::size_t b = a + 1; b < names.size(); ++b)
                pairs.push_back(compare(texts, {names[a], names[b]}, testing));
        correct(pairs);
        if (names.size() > 2) {
            const Compared all = compare(texts, names, testing);
            write(file, column, all, groups, settings, features);
            pictures.push_back(pictureOf(all, features));
        } else {
            pictures.push_back(pictureOf(pairs.front(), features));
        }
        pictures.back().column = column;
        for (const Compared &pair : pairs)
            write(file, column, pair, groups, settings, features);
    }
    file.commit();
    return pictures;
}

} // namespace attopo
