#include "corpus/stack_corpus.h"

#include "error.h"
#include "stack/attention_stack.h"
#include "translatable.h"

#include <algorithm>
#include <map>

namespace attopo {

namespace {

/// A file that cannot be read is one all the same: its row tells why.
bool isStack(const std::filesystem::directory_entry &entry)
{
    std::error_code failure;
    if (!entry.is_regular_file(failure))
        return false;
    try {
        return isAttentionStack(entry.path());
    } catch (const Error &) {
        return true;
    }
}

std::vector<std::string> namesIn(const std::filesystem::path &folder)
{
    std::vector<std::string> names;
    std::error_code failure;
    for (std::filesystem::directory_iterator at(folder, failure); !failure && at != end(at);
         at.increment(failure))
        if (isStack(*at))
            names.push_back(at->path().filename().string());
    if (failure)
        throw Error(TRANSLATABLE("Core", "Cannot read %1: %2"), {folder.string(), failure.message()});
    if (names.empty())
        throw Error(
            TRANSLATABLE("Core",
                         "%1 holds no file of attention: .npz, .npy of four axes or more, .safetensors, .pt"),
            {folder.string()});
    std::sort(names.begin(), names.end());
    return names;
}

class StackList final : public CorpusReader {
public:
    StackList(std::unique_ptr<CorpusReader> texts, std::filesystem::path folder)
        : texts_(std::move(texts))
        , folder_(std::move(folder))
    {
    }
    bool next(CorpusRow &row) override
    {
        if (!texts_->next(row))
            return false;
        if (row.problem.empty())
            row.text = (folder_ / row.text).string();
        return true;
    }

private:
    std::unique_ptr<CorpusReader> texts_;
    std::filesystem::path folder_;
};

class StackFolder final : public CorpusReader {
public:
    StackFolder(std::filesystem::path folder, const CorpusColumns &columns)
        : folder_(std::move(folder))
        , names_(namesIn(folder_))
        , labels_(columns.labels)
    {
        if (!labels_.empty())
            readLabels(columns);
        else
            nameFiles(columns);
    }

    bool next(CorpusRow &row) override
    {
        if (row_ == names_.size())
            return false;
        const std::string &name = names_[row_];
        row = {.row = row_, .line = row_ + 1, .text = (folder_ / name).string()};
        ++row_;
        if (const auto found = columns_.find(name); found != columns_.end())
            row.columns = found->second;
        else
            row.problem = labels_.string() + " has no row for " + name;
        return true;
    }

private:
    void nameFiles(const CorpusColumns &columns)
    {
        for (const std::string &name : columns.kept)
            if (name != columns.text)
                throw Error(TRANSLATABLE("Core",
                                         "%1 is a folder, whose files have the column “%2” alone, not “%3”: "
                                         "give a table that has it, with --labels"),
                            {folder_.string(), columns.text, name});
        for (const std::string &name : names_)
            columns_[name].assign(columns.kept.size(), name);
    }

    void readLabels(const CorpusColumns &columns)
    {
        CorpusColumns ofTable = columns;
        ofTable.stacks = false;
        const auto table = CorpusReader::open(labels_, ofTable);
        for (CorpusRow row; table->next(row);) {
            if (!row.problem.empty())
                throw Error(TRANSLATABLE("Core", "%1, line %2: %3"),
                            {labels_.string(), row.line, row.problem});
            if (!columns_.emplace(row.text, row.columns).second)
                throw Error(TRANSLATABLE("Core", "%1, line %2: it has a row for %3 already"),
                            {labels_.string(), row.line, row.text});
        }
    }

    std::filesystem::path folder_;
    std::vector<std::string> names_;
    std::filesystem::path labels_;
    std::map<std::string, std::vector<std::string>> columns_; ///< By name of the file.
    std::size_t row_ = 0;
};

} // namespace

std::unique_ptr<CorpusReader> openCorpus(const std::filesystem::path &corpus, const CorpusColumns &columns)
{
    if (!columns.stacks)
        return CorpusReader::open(corpus, columns);
    if (std::filesystem::is_directory(corpus))
        return std::make_unique<StackFolder>(corpus, columns);
    CorpusColumns ofTexts = columns;
    ofTexts.stacks = false;
    return std::make_unique<StackList>(CorpusReader::open(corpus, ofTexts), corpus.parent_path());
}

std::string stackNames(const std::filesystem::path &folder)
{
    std::string list;
    for (const std::string &name : namesIn(folder))
        list += name + '\n';
    return list;
}

} // namespace attopo
