#include "figure_command.h"

namespace attopo {

namespace {

std::optional<SelectionNumbers> sayable(FigureCommand &command, const Selection &selection,
                                        const Analysis &analysis)
{
    const QString text = selectionText(selection);
    if (text.isEmpty())
        return std::nullopt;
    const auto numbers = selectionNumbers(text);
    if (!numbers || selectionOf(*numbers, analysis, selection.shown) != selection)
        command.obstacle(FigureCommand::tr("What is selected cannot be said in a command."));
    return numbers;
}

} // namespace

void FigureCommand::obstacle(const QString &sentence)
{
    if (!obstacles.contains(sentence))
        obstacles << sentence;
}

void FigureCommand::sayMarks(const FigureData &data)
{
    for (const Side side : bothSides)
        sayMarks(data, side);
}

void FigureCommand::sayMarks(const FigureData &data, Side side)
{
    const auto &analysis = side == Side::A ? data.a : data.b;
    if (!analysis)
        return;
    LoopShown &loop = figure.loop;
    const Selection &selection = data.selections[static_cast<std::size_t>(side)];
    (side == Side::A ? figure.selection : figure.selectionB) = sayable(*this, selection, *analysis);
    if (!selection.bar || selection.shown == LoopShown::Short)
        return;
    if (loop != LoopShown::Short && loop != selection.shown)
        obstacle(tr("What is selected cannot be said in a command."));
    loop = selection.shown;
}

void FigureCommand::sayPlaces(const FigureData &data)
{
    for (const Side side : bothSides)
        sayPlaces(data, side);
}

void FigureCommand::sayPlaces(const FigureData &data, Side side)
{
    figure.look = data.look;
    const auto &analysis = side == Side::A ? data.a : data.b;
    const TokenPlaces &places = data.places[static_cast<std::size_t>(side)];
    if (!analysis || places.positions.empty())
        return;
    const TokenPlaces first = firstPlaces(*analysis, side == Side::B ? data.a.get() : nullptr, data.look);
    if (places.positions != first.positions || places.depth != first.depth)
        obstacle(tr("Tokens that were dragged or turned stand where they were laid out."));
}

void FigureCommand::sayMatching(const FigureData &data)
{
    if (data.comparison)
        figure.matching = data.matching;
}

} // namespace attopo
