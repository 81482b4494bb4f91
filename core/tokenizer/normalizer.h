#pragma once

#include "tokenizer/aligned_text.h"

#include <functional>

namespace attopo {

/// Rewrites a text before it is split into words. Safe to call from several threads.
using Normalizer = std::function<AlignedText(AlignedText)>;

} // namespace attopo
