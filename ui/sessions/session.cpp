#include "session.h"

#include <algorithm>

namespace attopo {

Marks marksOf(const Analysis *analysis, const Selection &selection)
{
    if (!analysis)
        return {};
    Marks marks{selection.tokens, selection.edge, {}, selection.shown};
    const auto add = [&](std::size_t index) {
        const Bar &bar = analysis->barcode->bars[index];
        marks.bars.push_back({bar.dimension, bar.birth, bar.death, {}, {}});
    };
    if (selection.bar)
        add(*selection.bar);
    for (const std::size_t index : selection.bars)
        add(index);
    return marks;
}

Selection selectionOf(const Analysis &analysis, const Marks &marks)
{
    std::vector<std::size_t> found;
    const std::vector<Bar> &bars = analysis.barcode->bars;
    for (const Bar &wanted : marks.bars)
        for (std::size_t k = 0; k < bars.size(); ++k)
            if (bars[k].dimension == wanted.dimension && bars[k].birth == wanted.birth
                && bars[k].death == wanted.death && std::find(found.begin(), found.end(), k) == found.end()) {
                found.push_back(k);
                break;
            }
    if (found.size() == 1)
        return selectBar(analysis, found.front(), marks.shown);
    std::sort(found.begin(), found.end());
    if (!found.empty())
        return selectBars(*analysis.barcode, std::move(found));
    const auto isPoint = [&](int token) {
        return token >= 0 && static_cast<std::size_t>(token) < analysis.space->tokens.size();
    };
    if (marks.edge && isPoint(marks.edge->first) && isPoint(marks.edge->second))
        return selectEdge(marks.edge->first, marks.edge->second);
    Selection selection;
    std::copy_if(marks.tokens.begin(), marks.tokens.end(), std::back_inserter(selection.tokens), isPoint);
    return selection;
}

} // namespace attopo
