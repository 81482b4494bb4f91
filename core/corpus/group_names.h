#pragma once

#include "corpus/batch_settings.h"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace attopo {

/// A column with more values makes no groups.
inline constexpr std::size_t mostGroups = 10;

/// The groups that each of BatchSettings::groupColumns makes of texts, by their values in it; texts with an
/// empty value are in no group.
class GroupNames {
public:
    explicit GroupNames(const BatchSettings &settings);

    /// The kept columns of a text. Throws Error when there are too many groups.
    void add(const std::vector<std::string> &columns);
    /// Throws Error when a column makes fewer than two groups.
    void requireSome() const;

    std::size_t place(std::size_t k) const { return places_[k]; } ///< Of group column k in the kept columns.

private:
    std::vector<std::string> columns_;
    std::vector<std::size_t> places_;
    std::vector<std::set<std::string>> names_;
};

} // namespace attopo
