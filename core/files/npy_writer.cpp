#include "files/npy_writer.h"

#include "files/npy_file.h"

namespace attopo {

NpyWriter::NpyWriter(std::filesystem::path file, std::string type, std::vector<std::size_t> rest)
    : file_(std::move(file))
    , type_(std::move(type))
    , rest_(std::move(rest))
{
    file_.write(header());
}

std::string NpyWriter::header() const
{
    std::vector<std::size_t> shape{count_};
    for (const std::size_t length : rest_) {
        shape.front() /= length;
        shape.push_back(length);
    }
    constexpr std::size_t room = 128; // for a number of any size
    return npyHeaderBytes(type_, shape, room);
}

void NpyWriter::commit()
{
    file_.rewriteStart(header());
    file_.commit();
}

} // namespace attopo
