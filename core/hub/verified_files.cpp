#include "hub/verified_files.h"

#include <fstream>

namespace attopo {

namespace {

std::string lineOf(const FileStamp &file, const std::string &hash)
{
    std::string line = hash;
    for (const std::uint64_t number :
         {file.device, file.number, file.bytes, static_cast<std::uint64_t>(file.seconds),
          static_cast<std::uint64_t>(file.nanoseconds)})
        line += ' ' + std::to_string(number);
    return line;
}

} // namespace

VerifiedFiles::VerifiedFiles(std::filesystem::path record)
    : record_(std::move(record))
{
    std::ifstream file(record_);
    for (std::string line; std::getline(file, line);)
        lines_.insert(line);
}

bool VerifiedFiles::contains(const FileStamp &file, const std::string &hash) const
{
    return lines_.contains(lineOf(file, hash));
}

void VerifiedFiles::add(const FileStamp &file, const std::string &hash)
{
    if (!lines_.insert(lineOf(file, hash)).second)
        return;
    std::error_code ignored;
    std::filesystem::create_directories(record_.parent_path(), ignored);
    std::ofstream(record_, std::ios::app) << lineOf(file, hash) << '\n';
}

} // namespace attopo
