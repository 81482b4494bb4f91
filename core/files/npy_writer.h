#pragma once

#include "files/output_file.h"

#include <string>
#include <vector>

namespace attopo {

/// A .npy file whose first dimension grows number by number.
class NpyWriter {
public:
    /// `type` as NumPy writes it (<f4, <i8); `rest`: the dimensions behind the first.
    NpyWriter(std::filesystem::path file, std::string type, std::vector<std::size_t> rest);

    template <typename Number>
    void add(Number number)
    {
        file_.write({reinterpret_cast<const char *>(&number), sizeof number});
        ++count_;
    }

    void commit();

private:
    std::string header() const;

    OutputFile file_;
    std::string type_;
    std::vector<std::size_t> rest_;
    std::size_t count_ = 0; ///< Of numbers.
};

} // namespace attopo
