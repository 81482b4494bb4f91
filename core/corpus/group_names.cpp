#include "corpus/group_names.h"

#include "corpus/stack_corpus.h"
#include "error.h"
#include "translatable.h"

#include <algorithm>

namespace attopo {

GroupNames::GroupNames(const BatchSettings &settings)
    : columns_(settings.groupColumns)
    , sizes_(columns_.size())
{
    const auto &kept = settings.columns.kept;
    for (const std::string &column : columns_)
        places_.push_back(
            static_cast<std::size_t>(std::find(kept.begin(), kept.end(), column) - kept.begin()));
}

void GroupNames::add(const std::vector<std::string> &columns)
{
    for (std::size_t k = 0; k < columns_.size(); ++k) {
        const std::string &name = columns[places_[k]];
        if (name.empty())
            continue;
        ++sizes_[k][name];
        if (sizes_[k].size() > mostGroups)
            throw Error(TRANSLATABLE("Core",
                                     "The column “%1” has more than %2 different values: it makes no groups; "
                                     "--column keeps it without comparing"),
                        {columns_[k], mostGroups});
    }
}

void GroupNames::requireSome() const
{
    for (std::size_t k = 0; k < columns_.size(); ++k) {
        if (sizes_[k].size() < 2)
            throw Error(
                TRANSLATABLE("Core", "The column “%1” has only one value: there are no groups to compare"),
                {columns_[k]});
        for (const auto &[name, texts] : sizes_[k])
            if (texts == 1)
                throw Error(TRANSLATABLE("Core",
                                         "The column “%1” makes a group of one text, “%2”: how much its "
                                         "texts differ among themselves cannot be told. Give it another "
                                         "text, leave its value empty, or keep the column by --column "
                                         "without comparing"),
                            {columns_[k], name});
    }
}

std::map<std::string, std::uint64_t> groupSizes(const std::filesystem::path &corpus, CorpusColumns columns,
                                                const std::string &column, const std::stop_token &stop)
{
    columns.kept = {column};
    BatchSettings settings;
    settings.columns = columns;
    settings.groupColumns = {column};
    GroupNames groups(settings);
    const auto reader = openCorpus(corpus, columns);
    for (CorpusRow row; reader->next(row);) {
        throwIfStopped(stop);
        if (row.problem.empty())
            groups.add(row.columns);
    }
    groups.requireSome();
    return groups.sizes(0);
}

} // namespace attopo
