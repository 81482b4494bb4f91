#include "model/attention_budget.h"

#include "model/available_memory.h"

#include <algorithm>
#include <atomic>

namespace attopo {

namespace {

std::atomic<std::size_t> chosen = 0; ///< 0: the usual one.

} // namespace

std::size_t usualAttentionBudget()
{
    constexpr std::size_t least = 1'000'000'000; // also where the system does not say how much there is
    return std::max(totalMemory() / 4, least);
}

std::size_t attentionBudget() { return chosen != 0 ? chosen.load() : usualAttentionBudget(); }

void setAttentionBudget(std::size_t bytes) { chosen = bytes; }

} // namespace attopo
