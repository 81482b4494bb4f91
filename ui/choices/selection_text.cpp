#include "selection_text.h"

#include "error.h"
#include "translatable.h"

#include <QStringList>

#include <algorithm>

namespace attopo {

namespace {

template <typename Numbers>
QString listed(const char *what, const Numbers &numbers, QChar separator = u',')
{
    QStringList texts;
    for (const auto number : numbers)
        texts << QString::number(number);
    return QLatin1String(what) + u':' + texts.join(separator);
}

} // namespace

QString selectionText(const Selection &selection)
{
    if (selection.bar)
        return listed("bars", std::array{*selection.bar});
    if (!selection.bars.empty())
        return listed("bars", selection.bars);
    if (selection.edge)
        return listed("edge", std::array{selection.edge->first, selection.edge->second}, u'-');
    return selection.tokens.empty() ? QString() : listed("tokens", selection.tokens);
}

std::optional<SelectionNumbers> selectionNumbers(const QString &text)
{
    const QString what = text.section(u':', 0, 0);
    SelectionNumbers selected;
    if (what == QLatin1String("bars"))
        selected.of = SelectionNumbers::Of::Bars;
    else if (what == QLatin1String("edge"))
        selected.of = SelectionNumbers::Of::Edge;
    else if (what != QLatin1String("tokens"))
        return std::nullopt;
    const bool isEdge = selected.of == SelectionNumbers::Of::Edge;
    for (const QString &number : text.section(u':', 1).split(isEdge ? u'-' : u',')) {
        bool ok = false;
        selected.numbers.push_back(number.toInt(&ok));
        if (!ok || selected.numbers.back() < 0)
            return std::nullopt;
    }
    if (isEdge && (selected.numbers.size() != 2 || selected.numbers[0] == selected.numbers[1]))
        return std::nullopt;
    std::sort(selected.numbers.begin(), selected.numbers.end());
    return selected;
}

Selection selectionOf(const SelectionNumbers &selected, const Analysis &analysis, LoopShown shown)
{
    const bool ofBars = selected.of == SelectionNumbers::Of::Bars;
    const std::size_t count = ofBars ? analysis.barcode->bars.size() : analysis.space->tokens.size();
    for (const int number : selected.numbers)
        if (static_cast<std::size_t>(number) >= count)
            throw Error(
                ofBars ? TRANSLATABLE("Core", "There is no bar %1: they count from 0, and there are %2")
                       : TRANSLATABLE("Core", "There is no point %1: they count from 0, and there are %2"),
                {number, count});
    Selection selection;
    if (ofBars && selected.numbers.size() == 1)
        selection = selectBar(analysis, static_cast<std::size_t>(selected.numbers.front()), shown);
    else if (ofBars)
        selection = selectBars(*analysis.barcode, {selected.numbers.begin(), selected.numbers.end()});
    else if (selected.of == SelectionNumbers::Of::Edge)
        selection = selectEdge(selected.numbers[0], selected.numbers[1]);
    else
        selection.tokens = selected.numbers;
    return selection;
}

} // namespace attopo
