#pragma once

#include <cstddef>

namespace attopo {

/// How many bytes of attention weights all passes together may keep; a quarter of the machine's memory unless
/// another number was set. A pass that needs more than its share keeps its hidden states and computes weights
/// again from them when a head is asked for (recomputed_attention.h).
std::size_t attentionBudget();
void setAttentionBudget(std::size_t bytes);
/// A quarter of the machine's memory.
std::size_t usualAttentionBudget();

} // namespace attopo
