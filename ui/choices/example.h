#pragma once

#include "window_choices.h"

#include <QString>

#include <optional>
#include <vector>

namespace attopo {

/// Something worth seeing in the bundled models, a click away.
struct Example {
    QString title;
    QString explanation; ///< Two sentences.
    WindowChoices choices;
    std::optional<int> longestBar = {}; ///< Of this dimension, in text A, is selected.
    QString phrase = {};                ///< Else this is selected in both texts.
    bool showsAttention = false;        ///< Beside the complex: the attention matrix, not the diagram.
};

/// In the order of the menu.
std::vector<Example> examples();

} // namespace attopo
