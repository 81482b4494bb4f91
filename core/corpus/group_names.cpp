#include "corpus/group_names.h"

#include "error.h"
#include "translatable.h"

#include <algorithm>

namespace attopo {

GroupNames::GroupNames(const BatchSettings &settings)
    : columns_(settings.groupColumns)
    , names_(columns_.size())
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
        names_[k].insert(name);
        if (names_[k].size() > mostGroups)
            throw Error(TRANSLATABLE("Core",
                                     "The column “%1” has more than %2 different values: it makes no groups; "
                                     "--column keeps it without comparing"),
                        {columns_[k], mostGroups});
    }
}

void GroupNames::requireSome() const
{
    for (std::size_t k = 0; k < columns_.size(); ++k)
        if (names_[k].size() < 2)
            throw Error(
                TRANSLATABLE("Core", "The column “%1” has only one value: there are no groups to compare"),
                {columns_[k]});
}

} // namespace attopo
