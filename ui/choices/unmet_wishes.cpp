#include "unmet_wishes.h"

namespace attopo {

namespace {

/// Whether they are read by the same model and head, or are of the same file.
bool sameSource(const SideChoices &a, const SideChoices &b)
{
    return a.model == b.model && a.attention == b.attention && a.dataFile == b.dataFile;
}

} // namespace

UnmetWishes::UnmetWishes(Choices *choices)
    : QObject(choices)
    , choices_(choices)
{
    connect(choices, &Choices::changed, this,
            [this](const WindowChoices &before, const WindowChoices &after, Cause cause) {
                for (const Side side : bothSides)
                    if (cause != Cause::Ungranted && cause != Cause::Tour
                        && !sameSource(before[side], after[side]))
                        wishes_[static_cast<std::size_t>(side)].reset();
            });
}

void UnmetWishes::replace(Side side, const SideChoices &instead)
{
    wishes_[static_cast<std::size_t>(side)] = {choices_->now()[side], instead};
    choices_->change(Cause::Ungranted, [&](WindowChoices &now) { now[side] = instead; });
}

WindowChoices UnmetWishes::with(WindowChoices choices) const
{
    for (const Side side : bothSides) {
        const auto &wish = wishes_[static_cast<std::size_t>(side)];
        if (!wish || choices[side].model != wish->instead.model)
            continue;
        choices[side].setReader(wish->wanted);
        choices[side].dataFile = wish->wanted.dataFile;
        choices[side].symmetrisation = wish->wanted.symmetrisation;
        choices[side].stack = wish->wanted.stack;
    }
    return choices;
}

} // namespace attopo
