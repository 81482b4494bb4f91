#pragma once

#include "arrangement.h"
#include "complex_sight.h"
#include "topology/barcode.h"
#include "view_state.h"
#include "window_choices.h"

#include <QString>

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace attopo {

/// What is selected in one text, told so that it can be found again in the result of the same choices.
struct Marks {
    std::vector<int> tokens; ///< Points of the complex, ascending.
    std::optional<std::pair<int, int>> edge{};
    std::vector<Bar> bars{};            ///< Dimension, birth and death of each.
    LoopShown shown = LoopShown::Short; ///< Of a single bar.

    bool operator==(const Marks &) const = default;
};

Marks marksOf(const Analysis *analysis, const Selection &selection); ///< None when there is no analysis.
/// What of it there is in this result.
Selection selectionOf(const Analysis &analysis, const Marks &marks);

/// A model that a text is read by, so that another machine can tell whether it has the same.
struct SessionModel {
    QString reference;
    QString family{}; ///< As model_type in its config.json.
    std::size_t layers = 0;
    std::size_t heads = 0;
    QString fingerprint{}; ///< modelFingerprint(); empty: not known.

    bool operator==(const SessionModel &) const = default;
};

/// A file that is looked at instead of a text, so that it can be told whether it holds what it held.
struct SessionData {
    QString path;
    QString hash{}; ///< contentHash(); empty: not known.

    bool operator==(const SessionData &) const = default;
};

/// All that brings a window back as it was.
struct Session {
    WindowChoices choices;
    std::vector<SessionModel> models{};
    std::vector<SessionData> data{};
    std::array<Marks, 2> marks{};
    std::array<ComplexSight, 2> sights{};
    /// Where tokens are laid out in the plane, before any is moved by hand, so that the picture is the same
    /// wherever the session is opened; empty: as they are laid out.
    std::array<Layout, 2> positions{};
    View view = View::PersistenceDiagram;     ///< In front.
    std::optional<Arrangement> arrangement{}; ///< None: as it is.

    /// What the user had before the first example or the tour, to go back to.
    struct Own {
        WindowChoices choices;
        View view = View::PersistenceDiagram;

        bool operator==(const Own &) const = default;
    };
    std::optional<Own> own{};

    // Of the one that is kept from start to start:
    QString file{};                       ///< Where it was saved last, or opened from; empty: nowhere.
    std::optional<WindowChoices> saved{}; ///< What that file holds, if it is another.

    bool operator==(const Session &) const = default;
};

} // namespace attopo
