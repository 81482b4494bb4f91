#pragma once

#include "stack/attention_stack.h"

#include <utility>

namespace attopo {

/// What tokens (as a vocabulary writes them) are of a text. Without the text it is put together from them;
/// without their places (start, end; in code points) they are looked for in it, one after the other.
StackText stackText(const std::vector<std::string> &tokens, const std::optional<std::string> &text,
                    const std::optional<std::vector<std::pair<std::size_t, std::size_t>>> &spans);

/// Whether it is what a shorter text of a batch is filled up with: [PAD], <pad>.
bool isPadding(std::string_view token);

/// Those of a file with the name of `file` that ends in .json (a list of texts) or .txt (one a line), and in
/// `where` its path; none: there is no such file. Throws Error for a list that is none.
std::optional<std::vector<std::string>> tokensBeside(const std::filesystem::path &file, std::string &where);

} // namespace attopo
