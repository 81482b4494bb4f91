#pragma once

#include "view.h"

#include <QRect>
#include <QSize>

#include <array>
#include <optional>
#include <vector>

namespace attopo {

/// A place at an edge of the window: views on top of each other as tabs, or places beside each other.
struct DockPlace {
    std::vector<View> tabs{};       ///< One at least, unless there are parts.
    View front = View::Texts;       ///< Of the tabs the one that is to be seen.
    std::optional<QSize> size{};    ///< Of the tabs, in pixels; none when all of them are closed.
    bool across = false;            ///< Parts: from left to right instead of from top to bottom.
    std::vector<DockPlace> parts{}; ///< Two at least, unless there are tabs.

    bool operator==(const DockPlace &) const = default;
};

/// Where the views stand around the complex. Each view is in it once at most.
struct Arrangement {
    enum Edge { Left, Right, Top, Bottom };
    /// In a window of its own.
    struct Floating {
        View view;
        QRect frame; ///< Pixels of the desktop.

        bool operator==(const Floating &) const = default;
    };
    /// No coordinate and no length in pixels is larger.
    static constexpr int mostPixels = 100'000;

    QSize window;                                    ///< In which the sizes of places are, in pixels.
    std::array<std::optional<DockPlace>, 4> edges{}; ///< By Edge.
    std::vector<Floating> floating{};
    std::vector<View> closed{}; ///< Of the views above those that are not to be seen.

    bool operator==(const Arrangement &) const = default;
};

} // namespace attopo
