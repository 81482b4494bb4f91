#include "choices.h"

#include <utility>

namespace attopo {

namespace {

/// Those that the layout of one text in the picture of the complex depends on, as choices for text A.
WindowChoices layoutChoices(const WindowChoices &choices, Side side)
{
    WindowChoices kept;
    kept.a = choices[side];
    if (side == Side::B && choices.linked)
        kept.a.setReader(choices.a);
    kept.a.moved.clear();
    kept.metric = choices.metric;
    kept.dropSpecialTokens = choices.dropSpecialTokens;
    kept.joinWords = choices.joinWords;
    kept.look.layout = choices.look.layout;
    kept.look.in3D = choices.look.in3D;
    return kept;
}

} // namespace

Choices::Choices(const WindowChoices &first, QObject *parent)
    : QObject(parent)
    , now_(first)
{
    for (const Side side : bothSides)
        moved_[static_cast<std::size_t>(side)] = {layoutChoices(first, side), first[side].moved};
}

void Choices::change(Cause cause, const std::function<void(WindowChoices &)> &function)
{
    if (cause != Cause::Edit && cause != Cause::Tour && cause != Cause::Ungranted)
        reclaim();
    WindowChoices after = now_;
    function(after);
    if (after == now_)
        return;
    for (const Side side : bothSides)
        if (after[side].moved != now_[side].moved)
            moved_[static_cast<std::size_t>(side)] = {layoutChoices(after, side), after[side].moved};
    after = withMoved(after);
    take(cause, after);
}

WindowChoices Choices::withMoved(WindowChoices choices) const
{
    for (const Side side : bothSides) {
        const Moved &last = moved_[static_cast<std::size_t>(side)];
        choices[side].moved =
            layoutChoices(choices, side) == last.layout ? last.tokens : std::vector<MovedToken>();
    }
    return choices;
}

void Choices::show(Cause cause, const WindowChoices &choices)
{
    if (cause != Cause::Tour)
        reclaim();
    for (const Side side : bothSides)
        moved_[static_cast<std::size_t>(side)] = {layoutChoices(choices, side), choices[side].moved};
    if (choices != now_)
        take(cause, choices);
}

void Choices::reclaim()
{
    if (lent_)
        Q_EMIT reclaimed();
}

void Choices::take(Cause cause, const WindowChoices &after)
{
    const WindowChoices before = std::exchange(now_, after);
    Q_EMIT changed(before, after, cause);
}

} // namespace attopo
