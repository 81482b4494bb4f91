#include "awaited_selections.h"

#include <utility>

namespace attopo {

AwaitedSelections::AwaitedSelections(const Choices *choices, ViewState *state, Requests requests)
    : QObject(state)
    , choices_(choices)
    , state_(state)
    , requests_(std::move(requests))
{
}

void AwaitedSelections::await(const WindowChoices &of, std::array<Select, 2> select)
{
    of_ = of;
    select_ = std::move(select);
    look(); // of what is shown already there comes no result
}

void AwaitedSelections::look()
{
    WindowChoices now = choices_->now();
    now.threshold = of_.threshold;
    if (now != of_)
        return;
    for (const Side side : bothSides) {
        Select &select = select_[static_cast<std::size_t>(side)];
        const auto analysis = state_->analysis(side);
        if (select && analysis && requests_(side) == analysis->request)
            state_->setSelection(side, std::exchange(select, nullptr)(*analysis));
    }
}

} // namespace attopo
