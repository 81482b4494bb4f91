#include "corpus/batch_settings.h"

#include "analysis/choice_names.h"
#include "error.h"
#include "json_fields.h"
#include "text_file.h"
#include "translatable.h"

#include <algorithm>
#include <limits>

namespace attopo {

namespace {

constexpr std::uint64_t formatVersion = 1;
constexpr std::uint64_t anyNumber = std::numeric_limits<std::int64_t>::max();

std::vector<std::string> featureNames(const std::vector<FeatureSet> &sets)
{
    std::vector<std::string> names;
    for (const FeatureSetInfo &info : featureSets())
        if (std::find(sets.begin(), sets.end(), info.set) != sets.end())
            names.emplace_back(info.name);
    return names;
}

/// An earlier version, which does not say it, knew plain texts only.
ReadAs readAsOf(const JsonFields &settings)
{
    const std::string name = settings.stringOr("read_as", "text");
    for (const Named<ReadAs> &known : readAsNames)
        if (name == known.name)
            return known.value;
    settings.fail("read_as", TRANSLATABLE("Core", "text, pair or chat"));
}

/// Of a table.
CsvSeparator separatorOf(const BatchManifest &manifest)
{
    return manifest.settings.columns.separator.value_or(separatorOfEnding(manifest.corpusName));
}

nlohmann::ordered_json toJson(const BatchManifest &manifest)
{
    const BatchSettings &settings = manifest.settings;
    nlohmann::ordered_json json;
    json["format"] = formatVersion;
    json["corpus"] = {{"name", manifest.corpusName},
                      {"bytes", manifest.corpusBytes},
                      {"sha256", manifest.corpusSha256},
                      {"rows", manifest.corpusRows}};
    json["model"] = {{"name", manifest.modelName}, {"sha256", manifest.modelSha256}};
    json["settings"] = {{"text_column", settings.columns.text},
                        {"columns", settings.columns.kept},
                        {"group_columns", settings.groupColumns},
                        {"layers", settings.layers},
                        {"heads", settings.heads},
                        {"features", featureNames(settings.features)},
                        {"metric", metricInfo(settings.metric).name},
                        {"max_dim", settings.maxDimension},
                        {"drop_special", settings.dropSpecial},
                        {"join_words", settings.joinWords},
                        {"diagrams", settings.diagrams},
                        {"permutations", settings.permutations}};
    if (settings.readAs != ReadAs::Text) // as folders have it that knew of nothing else
        json["settings"]["read_as"] = nameOf(settings.readAs, readAsNames);
    if (settings.columns.stacks)
        json["settings"]["stacks"] = true;
    if (!manifest.labelsSha256.empty())
        json["settings"]["labels_sha256"] = manifest.labelsSha256;
    if (isCorpusTable(manifest.corpusName)) {
        json["settings"]["separator"] = csvSeparatorName(separatorOf(manifest));
        json["settings"]["header"] = settings.columns.header;
    }
    json["shard"] = {{"number", manifest.shard}, {"of", manifest.shards}};
    return json;
}

std::vector<std::string> strings(const JsonFields &fields, const char *key)
{
    std::vector<std::string> values;
    for (const nlohmann::json &value : fields.array(key)) {
        if (!value.is_string())
            fields.fail(key, TRANSLATABLE("Core", "a list of strings"));
        values.push_back(value.get<std::string>());
    }
    return values;
}

std::vector<std::size_t> numbers(const JsonFields &fields, const char *key)
{
    std::vector<std::size_t> values;
    for (const nlohmann::json &value : fields.array(key)) {
        if (!value.is_number_unsigned())
            fields.fail(key, TRANSLATABLE("Core", "a list of numbers"));
        values.push_back(value.get<std::size_t>());
    }
    return values;
}

} // namespace

std::string manifestText(const BatchManifest &manifest)
{
    return toJson(manifest).dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

BatchManifest readManifest(const std::filesystem::path &file)
{
    const std::string name = file.string();
    const nlohmann::json json = parseJson(readTextFile(file), name);
    const JsonFields fields(json, name);
    fields.integer("format", formatVersion, formatVersion);
    BatchManifest manifest;
    const JsonFields corpus = fields.object("corpus");
    manifest.corpusName = corpus.string("name");
    manifest.corpusBytes = corpus.integer("bytes", 0, anyNumber);
    manifest.corpusSha256 = corpus.string("sha256");
    manifest.corpusRows = corpus.integer("rows", 0, anyNumber);
    const JsonFields model = fields.object("model");
    manifest.modelName = model.string("name");
    manifest.modelSha256 = model.string("sha256");
    const JsonFields settings = fields.object("settings");
    CorpusColumns &columns = manifest.settings.columns;
    columns = {settings.string("text_column"), strings(settings, "columns")};
    if (isCorpusTable(manifest.corpusName)) {
        // An earlier version, which does not say it, knew one separator for each ending, and headers only.
        columns.separator = csvSeparatorByName(settings.stringOr(
            "separator", std::string(csvSeparatorName(separatorOfEnding(manifest.corpusName)))));
        if (!columns.separator)
            settings.fail("separator", TRANSLATABLE("Core", "the name of a separator"));
        columns.header = settings.booleanOr("header", true);
    }
    columns.stacks = settings.booleanOr("stacks", false);
    manifest.labelsSha256 = settings.stringOr("labels_sha256", {});
    manifest.settings.groupColumns = strings(settings, "group_columns");
    for (const std::string &column : manifest.settings.groupColumns)
        if (std::count(columns.kept.begin(), columns.kept.end(), column) == 0)
            settings.fail("group_columns", TRANSLATABLE("Core", "names that are among \"columns\""));
    manifest.settings.layers = numbers(settings, "layers");
    manifest.settings.heads = numbers(settings, "heads");
    for (const std::string &set : strings(settings, "features")) {
        if (!featureSetByName(set))
            settings.fail("features", TRANSLATABLE("Core", "names of features"));
        manifest.settings.features.push_back(*featureSetByName(set));
    }
    const auto metric = metricByName(settings.string("metric"));
    if (!metric)
        settings.fail("metric", TRANSLATABLE("Core", "the name of a metric"));
    manifest.settings.metric = *metric;
    manifest.settings.maxDimension = static_cast<int>(settings.integer("max_dim", 0, 2));
    manifest.settings.dropSpecial = settings.boolean("drop_special");
    manifest.settings.joinWords = settings.boolean("join_words");
    manifest.settings.readAs = readAsOf(settings);
    manifest.settings.diagrams = settings.boolean("diagrams");
    manifest.settings.permutations = settings.integer("permutations", 1, anyNumber);
    const JsonFields shard = fields.object("shard");
    manifest.shards = shard.integer("of", 1, anyNumber);
    manifest.shard = shard.integer("number", 1, manifest.shards);
    return manifest;
}

void requireSameWork(const BatchManifest &one, const Message &oneName, const BatchManifest &other,
                     const Message &otherName)
{
    const nlohmann::ordered_json ones = toJson(one);
    const nlohmann::ordered_json others = toJson(other);
    for (const char *part : {"corpus", "model", "settings"})
        for (const auto &[key, value] : ones[part].items())
            if (value != others[part][key])
                throw Error(TRANSLATABLE("Core",
                                         "%1 and %2 are not of the same work: %3 \"%4\" is %5 in the first, "
                                         "%6 in the second; one folder holds the results of one work"),
                            {oneName, otherName, std::string(part), key, jsonMessage(value),
                             jsonMessage(others[part][key])});
}

} // namespace attopo
