#pragma once

#include <string>
#include <string_view>

namespace attopo {

/// A file that a tokenizer is read from.
struct TokenizerFile {
    std::string path; ///< For messages.
    std::string_view bytes;
};

} // namespace attopo
