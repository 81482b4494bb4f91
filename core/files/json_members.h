#pragma once

#include <map>
#include <set>
#include <string>

namespace attopo {

/// What a parser of JSON loses of the members of an object.
struct LostOfMembers {
    std::map<std::string, std::string> largeNumbers; ///< By name: as they are written.
    std::set<std::string> repeated;                  ///< Names of several members, of which the last counts.
};

/// Of the object that `json` is, not of those within it. Numbers that are too large for a double, or for 64
/// bits where they are whole, are replaced by 0 wherever they stand, with spaces up to their length.
LostOfMembers takeWhatIsLost(std::string &json);

} // namespace attopo
