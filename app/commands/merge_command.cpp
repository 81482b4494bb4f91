// attention-topology merge: puts the results of all shards of a batch into one folder.

#include "batch_results.h"
#include "command.h"
#include "error.h"
#include "interruption.h"
#include "local_path.h"

namespace attopo {

namespace {

constexpr std::size_t eachCore = 0;

struct MergeChoice {
    QString out; ///< Folder.
};

const CommandOptions<MergeChoice> &mergeOptions()
{
    static const CommandOptions<MergeChoice> options{
        textOption<MergeChoice>({"--out", "FOLDER", "the folder of the whole"}, &MergeChoice::out)};
    return options;
}

class Merge : public Command {
public:
    void addOptions(CommandParser &parser) override { parser.add(mergeOptions(), own_); }

    bool take(const QString &word) override
    {
        folders_ << word;
        return true;
    }

    void check() const override
    {
        if (folders_.isEmpty())
            failUsage(QStringLiteral("merge needs the folders of all shards"));
        if (own_.out.isEmpty())
            failUsage(QStringLiteral("merge needs --out FOLDER"));
    }

    void run() const override
    {
        const Interruption interruption;
        std::vector<std::filesystem::path> shards;
        for (const QString &folder : folders_)
            shards.emplace_back(localPath(folder));
        try {
            const ResultFolder folder(localPath(own_.out), mergedManifest(shards));
            mergeRows(shards, folder, interruption.stop());
            BatchProgress progress("rows", ProgressFormat::Text);
            writeBatchResults(folder, eachCore, progress, interruption.stop());
        } catch (const Cancelled &) {
            throw Error("interrupted; the same command goes on from there");
        }
    }

private:
    QStringList folders_; ///< Of shards.
    MergeChoice own_;
};

} // namespace

std::unique_ptr<Command> makeMerge() { return std::make_unique<Merge>(); }

} // namespace attopo
