#pragma once

#include <filesystem>
#include <string>

namespace attopo {

/// How a file's name ends, in small letters: ".csv" of TEXTS.CSV.
inline std::string fileEnding(const std::filesystem::path &file)
{
    std::string ending = file.extension().string();
    for (char &c : ending)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return ending;
}

} // namespace attopo
