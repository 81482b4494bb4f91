#pragma once

#include "corpus/batch_settings.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <stop_token>
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
    /// Throws Error when a column makes fewer than two groups, or one of a single text, which has no
    /// variance.
    void requireSome() const;

    std::size_t place(std::size_t k) const { return places_[k]; } ///< Of group column k in the kept columns.
    /// Of group column k: how many texts are in each group, by its name.
    const std::map<std::string, std::uint64_t> &sizes(std::size_t k) const { return sizes_[k]; }

private:
    std::vector<std::string> columns_;
    std::vector<std::size_t> places_;
    std::vector<std::map<std::string, std::uint64_t>> sizes_;
};

/// The sizes of the groups that `column` makes of the texts of a corpus, which is read whole for that. Throws
/// Error as CorpusReader and GroupNames do, Cancelled soon after `stop` is requested.
std::map<std::string, std::uint64_t> groupSizes(const std::filesystem::path &corpus, CorpusColumns columns,
                                                const std::string &column, const std::stop_token &stop = {});

} // namespace attopo
