#pragma once

#include "view_state.h"

#include <QString>

#include <optional>

namespace attopo {

/// What is selected, as bars:3,5 or edge:2-7 or tokens:1,4: the numbers of bars in Barcode::bars and of
/// points, from 0. Empty when nothing is.
QString selectionText(const Selection &selection);

/// None when the text is not of that form.
struct SelectionNumbers {
    enum class Of { Bars, Edge, Tokens };
    Of of = Of::Tokens;
    std::vector<int> numbers;
};
std::optional<SelectionNumbers> selectionNumbers(const QString &text);

/// Throws Error when there is no bar or point of such a number.
Selection selectionOf(const SelectionNumbers &numbers, const Analysis &analysis, LoopShown shown);

} // namespace attopo
