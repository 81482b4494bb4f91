// attention-topology batch: reads a corpus and writes a folder of results, or goes on where it was.

#include "analysis_input.h"
#include "batch_progress.h"
#include "batch_results.h"
#include "command.h"
#include "corpus/analyse_row.h"
#include "corpus/batch_settings.h"
#include "corpus/feature_table.h"
#include "corpus/model_fingerprint.h"
#include "corpus/run_batch.h"
#include "corpus/stack_corpus.h"
#include "corpus/stack_hashes.h"
#include "error.h"
#include "file_stamp.h"
#include "interruption.h"
#include "local_path.h"
#include "model/attention_budget.h"
#include "model/inference_threads.h"
#include "stack/stack_model.h"
#include "topology/persistence.h"

#include <algorithm>

namespace attopo {

namespace {

/// How a table is read, which its first line may have decided.
void sayColumns(const BatchManifest &manifest, const std::filesystem::path &corpus, BatchProgress &progress)
{
    const CorpusColumns &asked = manifest.settings.columns;
    const CorpusTable table = corpusTable(corpus, asked);
    constexpr std::size_t mostSaid = 20;
    std::string names;
    for (std::size_t k = 0; k < std::min(mostSaid, table.columns.size()); ++k)
        names += (k == 0 ? "“" : ", “") + table.columns[k] + "”";
    if (table.columns.size() > mostSaid)
        names += ", …";
    progress.say(corpus.filename().string() + ": separator " + std::string(csvSeparatorName(table.separator))
                 + ", " + std::to_string(table.columns.size())
                 + (table.columns.size() == 1 ? " column " : " columns ") + names
                 + (asked.header ? "" : ", no header"));
    if (asked.header && asked.text.empty() && table.columns.size() == 1 && table.columns[0] != "text")
        progress.say("the texts are its only column; if “" + table.columns[0]
                     + "” is a text and no name: --no-header");
}

constexpr Named<CsvSeparator> separators[] = {{csvSeparators[0].name.data(), csvSeparators[0].separator},
                                              {csvSeparators[1].name.data(), csvSeparators[1].separator},
                                              {csvSeparators[2].name.data(), csvSeparators[2].separator},
                                              {csvSeparators[3].name.data(), csvSeparators[3].separator}};

constexpr Named<ProgressFormat> progressFormats[] = {{"text", ProgressFormat::Text},
                                                     {"json", ProgressFormat::Json}};

struct Shard {
    std::uint64_t number = 1;
    std::uint64_t count = 1;

    bool operator==(const Shard &) const = default;
};

struct BatchChoice {
    BatchChoice()
    {
        for (const FeatureSetInfo &info : featureSets())
            settings.features.push_back(info.set);
    }

    QString input;          ///< File.
    QString out;            ///< Folder.
    QString labels;         ///< File.
    BatchSettings settings; ///< As they were given: layers and heads may be empty.
    Shard shard;
    std::size_t threads = 0; ///< 0: one a core.
    ProgressFormat progress = ProgressFormat::Text;
    std::optional<double> progressSeconds; ///< From one report of progress to the next.
};

/// As bars,graph or all.
std::vector<FeatureSet> parseFeatures(const QString &flag, const QString &text)
{
    if (text == QLatin1String("all"))
        return BatchChoice().settings.features;
    const QStringList known = namesOf(featureSets());
    const QStringList asked = text.split(QLatin1Char(','));
    for (const QString &name : asked)
        if (!known.contains(name))
            failUsage(QStringLiteral("%1 takes all, or some of %2, not “%3”")
                          .arg(flag, known.join(QLatin1Char(',')), text));
    std::vector<FeatureSet> sets;
    for (std::size_t k = 0; k < featureSets().size(); ++k)
        if (asked.contains(known[static_cast<qsizetype>(k)]))
            sets.push_back(featureSets()[k].set);
    return sets;
}

/// As 2/8.
Shard parseShard(const QString &flag, const QString &text)
{
    const QStringList numbers = text.split(QLatin1Char('/'));
    bool shardOk = false;
    bool shardsOk = false;
    Shard shard;
    if (numbers.size() == 2)
        shard = {numbers[0].toUInt(&shardOk), numbers[1].toUInt(&shardsOk)};
    if (!shardOk || !shardsOk || shard.number < 1 || shard.number > shard.count)
        failUsage(
            QStringLiteral("%1 takes the number of a part and how many there are, from 1/8 to 8/8 for eight, "
                           "not “%2”")
                .arg(flag, text));
    return shard;
}

void addOnce(std::vector<std::string> &names, const QString &name)
{
    if (std::find(names.begin(), names.end(), name.toStdString()) == names.end())
        names.push_back(name.toStdString());
}

template <typename Field>
CommandOption<BatchChoice> listOption(const OptionText &text, Field field)
{
    return {text,
            [field, flag = text.flag](BatchChoice &choice, const QString &value) {
                std::invoke(field, choice) = parseNumbers(QLatin1String(flag), value);
            },
            {}};
}

/// Those that are called as other commands' options.
const CommandOptions<BatchChoice> &batchSharedOptions()
{
    using Choice = BatchChoice;
    static const CommandOptions<Choice> options{
        metricOption<Choice>(
            {"--metric", "M", "of attention"}, [](auto &choice) -> auto & { return choice.settings.metric; }),
        wholeOption<Choice>(
            {"--max-dim", "D", "homology up to dimension D"},
            [](auto &choice) -> auto & { return choice.settings.maxDimension; }, 0, largestDimension),
        flagOption<Choice>(
            {"--drop-special", "", "without [CLS], [SEP] and the like"},
            [](auto &choice) -> auto & { return choice.settings.dropSpecial; }),
        flagOption<Choice>(
            {"--join-words", "", "pieces of a word become one point"},
            [](auto &choice) -> auto & { return choice.settings.joinWords; }),
        readAsOption<Choice>([](auto &choice) -> auto & { return choice.settings.readAs; }),
    };
    return options;
}

const CommandOptions<BatchChoice> &tableOptions()
{
    using Choice = BatchChoice;
    static const CommandOptions<Choice> options{
        textOption<Choice>({"--input", "TEXTS",
                            ".txt (a text a line), .csv or .tsv (a table) or .jsonl (an object a line); with "
                            "--stacks also a "
                            "folder"},
                           &Choice::input),
        {{"--text-column", "C", "the column of the texts (default text)"},
         [](Choice &choice, const QString &value) { choice.settings.columns.text = value.toStdString(); },
         {}},
        {{"--column", "C", "as often as needed: kept in the table"},
         [](Choice &choice, const QString &value) { addOnce(choice.settings.columns.kept, value); },
         {}},
        {{"--group-column", "C",
          "kept, and the groups it makes compared: permutation tests, false discovery rates, a figure"},
         [](Choice &choice, const QString &value) {
             addOnce(choice.settings.columns.kept, value);
             addOnce(choice.settings.groupColumns, value);
         },
         {}},
        choiceOption<Choice>(
            {"--separator", "S",
             "of columns: comma, semicolon, tab or pipe (default: the one that the header "
             "decides)"},
            [](auto &choice) -> auto & { return choice.settings.columns.separator; }, separators),
        flagOption<Choice>(
            {"--no-header", "", "the first line is a text too; columns are called by their numbers, from 1"},
            [](auto &choice) -> auto & { return choice.settings.columns.header; }, false),
        flagOption<Choice>(
            {"--stacks", "",
             "the texts are files of what was attended to (.npz, .safetensors, …), relative to the input's "
             "folder; or the input is the folder, and all that lie in it are read"},
            [](auto &choice) -> auto & { return choice.settings.columns.stacks; }),
        textOption<Choice>({"--labels", "TABLE",
                            "of a folder: .csv or .tsv with the columns of its files, which it names in the "
                            "column file or --text-column"},
                           &Choice::labels),
    };
    return options;
}

const CommandOptions<BatchChoice> &workOptions()
{
    using Choice = BatchChoice;
    constexpr int mostThreads = 1024;
    constexpr int mostPermutations = 10'000'000;
    constexpr double leastSeconds = 0.1;
    constexpr double mostSeconds = 86400;
    static const CommandOptions<Choice> options{
        wholeOption<Choice>(
            {"--permutations", "N", "of the tests of groups (default 9999)"},
            [](auto &choice) -> auto & { return choice.settings.permutations; }, 1, mostPermutations),
        listOption(
            {"--layers", "L", "all (default) or numbers and ranges such as 0-3,7"},
            [](auto &choice) -> auto & { return choice.settings.layers; }),
        listOption(
            {"--heads", "H", "likewise, of each of these layers"},
            [](auto &choice) -> auto & { return choice.settings.heads; }),
        {{"--features", "F", "all (default) or some of bars,barcode,graph,patterns",
          QStringList(QStringLiteral("all")) + namesOf(featureSets())},
         [](Choice &choice, const QString &value) {
             choice.settings.features = parseFeatures(QStringLiteral("--features"), value);
         },
         {}},
        flagOption<Choice>(
            {"--diagrams", "", "keep the diagrams as well (NumPy)"},
            [](auto &choice) -> auto & { return choice.settings.diagrams; }),
        {{"--shard", "I/N", "only part I of N; merge puts the folders of all N together"},
         [](Choice &choice, const QString &value) {
             choice.shard = parseShard(QStringLiteral("--shard"), value);
         },
         {}},
        wholeOption<Choice>(
            {"--threads", "N", "texts worked on at a time (default: one a core); the results are the same"},
            &Choice::threads, 1, mostThreads),
        choiceOption<Choice>(
            {"--progress", "P", "text (default), or json: for programs, an object a line on standard error"},
            &Choice::progress, progressFormats),
        numberOption<Choice>({"--progress-seconds", "S",
                              "how often it says on standard error how far it is (default 10; on a terminal "
                              "0.5)"},
                             &Choice::progressSeconds, leastSeconds, mostSeconds),
        textOption<Choice>({"--out", "FOLDER", "where the tables are kept, and what going on needs"},
                           &Choice::out),
    };
    return options;
}

class Batch : public Command {
public:
    void addOptions(CommandParser &parser) override
    {
        parser.add(modelOptions(), model_, OptionGroup::Shared);
        parser.add(batchSharedOptions(), own_, OptionGroup::Shared);
        parser.add(tableOptions(), own_);
        parser.add(workOptions(), own_);
    }

    void check() const override
    {
        const CorpusColumns &columns = own_.settings.columns;
        if (own_.input.isEmpty())
            failUsage(QStringLiteral("batch needs --input FILE.txt, .csv, .tsv or .jsonl"));
        const bool folder = std::filesystem::is_directory(localPath(own_.input));
        if (folder && !columns.stacks)
            failUsage(
                QStringLiteral("“%1” is a folder: with --stacks the files of attention in it are read, and "
                               "texts are in a .txt, .csv, .tsv or .jsonl file")
                    .arg(own_.input));
        if (!folder && !CorpusReader::knows(localPath(own_.input)))
            failUsage(
                QStringLiteral("--input takes a .txt, .csv, .tsv or .jsonl file, not “%1”").arg(own_.input));
        checkTable(folder);
        if (own_.out.isEmpty())
            failUsage(QStringLiteral("batch needs --out FOLDER"));
    }

    void run() const override
    {
        const Interruption interruption;
        BatchProgress progress("texts", own_.progress, own_.progressSeconds);
        try {
            progress.begin(BatchStage::Model);
            const auto model = own_.settings.columns.stacks ? firstStack() : openChosenModel(model_);
            progress.begin(BatchStage::Corpus);
            const std::filesystem::path corpus = localPath(own_.input);
            const FileStamp asItIs = stampOf(corpus);
            ResultFolder folder(localPath(own_.out), manifest(*model, interruption.stop()), fingerprint());
            const BatchManifest &manifest = folder.manifest();
            if (const auto &labels = manifest.settings.columns.labels; !labels.empty())
                sayColumns(manifest, labels, progress);
            else if (isCorpusTable(corpus))
                sayColumns(manifest, corpus, progress);
            requireSameStacks(folder, corpus, interruption.stop(), [&](std::uint64_t done) {
                progress.show(BatchStage::Corpus, done, manifest.corpusRows);
            });
            // Texts at a time instead of threads in one text: as fast as there are cores, and the same
            // numbers with any number of them.
            setInferenceThreads(1);
            // Heads are gone through once: what is kept of them serves nothing. Of long texts they are
            // computed one by one, on every machine alike.
            constexpr std::size_t attentionBytes = 1'000'000'000;
            setAttentionBudget(attentionBytes);
            const std::uint64_t done = runBatch(*model, folder, corpus, own_.threads, interruption.stop(),
                                                reports(manifest, progress));
            model->requireUnchanged();
            if (stampOf(corpus) != asItIs)
                throw Error(localPath(own_.input).string()
                            + " has been changed while it was read: " + localPath(own_.out).string()
                            + " may hold rows of both versions; delete that folder and begin again");
            if (done < manifest.ownRows())
                throw Error("interrupted after " + std::to_string(done) + " of "
                            + std::to_string(manifest.ownRows())
                            + " texts; the same command goes on from there");
            writeBatchResults(folder, own_.threads, progress, interruption.stop());
            if (manifest.shards > 1)
                progress.say("shard " + std::to_string(manifest.shard) + " of "
                             + std::to_string(manifest.shards)
                             + " is complete; “merge” puts all of them together");
        } catch (const Cancelled &) {
            throw Error("interrupted; the same command goes on from there");
        }
    }

private:
    /// What says how a table is read.
    void checkTable(bool folder) const
    {
        const CorpusColumns &columns = own_.settings.columns;
        if (!own_.labels.isEmpty() && !folder)
            failUsage(QStringLiteral("--labels is for a folder with --stacks; of a list the labels are its "
                                     "columns: --column, --group-column"));
        if (!own_.labels.isEmpty() && !isCorpusTable(localPath(own_.labels)))
            failUsage(QStringLiteral("--labels takes a .csv or .tsv file, not “%1”").arg(own_.labels));
        const QString &table = folder ? own_.labels : own_.input;
        if ((columns.separator || !columns.header) && !isCorpusTable(localPath(table)))
            failUsage(QStringLiteral("--separator and --no-header are of .csv and .tsv files; “%1” is none")
                          .arg(own_.input));
    }

    /// As they were given, but of a folder with the names of its files kept.
    BatchSettings givenSettings() const
    {
        BatchSettings settings = own_.settings;
        CorpusColumns &columns = settings.columns;
        if (!std::filesystem::is_directory(localPath(own_.input)))
            return settings;
        columns.labels = localPath(own_.labels);
        if (columns.text.empty())
            columns.text = stackFileColumn;
        if (std::find(columns.kept.begin(), columns.kept.end(), columns.text) == columns.kept.end())
            columns.kept.insert(columns.kept.begin(), columns.text);
        return settings;
    }

    BatchReports reports(const BatchManifest &manifest, BatchProgress &progress) const
    {
        BatchReports reports;
        reports.begun = [this, &progress](std::uint64_t done, std::uint64_t total) {
            if (done == total)
                progress.say("all " + std::to_string(total) + " texts are done");
            else if (done > 0)
                progress.say("going on after " + std::to_string(done) + " of " + std::to_string(total)
                             + " texts in " + localPath(own_.out).string());
            progress.show(BatchStage::Texts, done, total);
        };
        reports.progress = [&progress](std::uint64_t done, std::uint64_t total) {
            progress.show(BatchStage::Texts, done, total);
        };
        reports.badRow = [&manifest, &progress, bad = std::uint64_t(0)](const RowResult &row) mutable {
            constexpr std::uint64_t mostSaid = 20;
            if (++bad <= mostSaid)
                progress.say(manifest.corpusName + ", line " + std::to_string(row.line)
                             + ": left out: " + row.problem);
            else if (bad == mostSaid + 1)
                progress.say("more rows are left out; errors.csv will list all");
        };
        return reports;
    }

    /// Without the model's fingerprint.
    BatchManifest manifest(const Model &model, const std::stop_token &stop) const
    {
        const BatchSettings settings = givenSettings();
        requireColumnNames(settings);
        BatchManifest manifest =
            surveyCorpus(localPath(own_.input), resolvedSettings(settings, model.info()), stop);
        manifest.modelName = model.info().name;
        manifest.shard = own_.shard.number;
        manifest.shards = own_.shard.count;
        return manifest;
    }

    /// What says which layers and heads there are.
    std::shared_ptr<const Model> firstStack() const
    {
        const std::filesystem::path corpus = localPath(own_.input);
        const auto rows = openCorpus(corpus, givenSettings().columns);
        std::string why;
        for (CorpusRow row; rows->next(row);)
            try {
                if (row.problem.empty())
                    return openStack(row.text);
            } catch (const Error &failure) {
                why = why.empty() ? std::string(": ") + failure.what() : why;
            }
        throw Error(corpus.string() + " names no file of attention that can be read" + why);
    }

    std::function<std::string(const std::stop_token &)> fingerprint() const
    {
        if (own_.settings.columns.stacks)
            return [](const std::stop_token &) { return std::string(64, '0'); }; // there is no model
        return [files = namedModelFiles(localPath(model_.name).string())](const std::stop_token &stop) {
            return modelFingerprint(*files, stop);
        };
    }

    ModelChoice model_;
    BatchChoice own_;
};

} // namespace

std::unique_ptr<Command> makeBatch() { return std::make_unique<Batch>(); }

} // namespace attopo
