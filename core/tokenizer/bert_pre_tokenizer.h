#pragma once

#include "tokenizer/aligned_text.h"

#include <vector>

namespace attopo {

/// The second step of BERT's tokenizer: normalised text into words, at white space (dropped) and around each
/// punctuation character (a word of its own). The views refer to `text`; none is empty.
std::vector<AlignedView> bertWords(AlignedView text);

} // namespace attopo
