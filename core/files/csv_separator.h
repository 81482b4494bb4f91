#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace attopo {

/// What stands between the columns of a table.
enum class CsvSeparator : char { Comma = ',', Semicolon = ';', Tab = '\t', Pipe = '|' };

struct CsvSeparatorInfo {
    CsvSeparator separator;
    std::string_view name; ///< Of options and files.
};

inline constexpr std::array<CsvSeparatorInfo, 4> csvSeparators{{{CsvSeparator::Comma, "comma"},
                                                                {CsvSeparator::Semicolon, "semicolon"},
                                                                {CsvSeparator::Tab, "tab"},
                                                                {CsvSeparator::Pipe, "pipe"}}};

constexpr std::string_view csvSeparatorName(CsvSeparator separator)
{
    for (const CsvSeparatorInfo &info : csvSeparators)
        if (info.separator == separator)
            return info.name;
    return {};
}

constexpr std::optional<CsvSeparator> csvSeparatorByName(std::string_view name)
{
    for (const CsvSeparatorInfo &info : csvSeparators)
        if (info.name == name)
            return info.separator;
    return std::nullopt;
}

} // namespace attopo
