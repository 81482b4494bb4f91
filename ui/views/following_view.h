#pragma once

#include "style.h"
#include "view_state.h"

#include <QFlags>
#include <QShowEvent>

namespace attopo {

/// What of a view is not as it should be.
enum class Outdated { Analyses = 1, Threshold = 2, Selections = 4, Looks = 8, Own = 16 };
using OutdatedParts = QFlags<Outdated>;

/// A view of what ViewState has: made up to date at once while it is to be seen, else once it is shown, so
/// that a hidden one costs nothing. One that follows no state, as in a figure, is set by hand.
template <typename Widget>
class FollowingView : public Widget {
public:
    using Widget::Widget;

    void follow(ViewState *state)
    {
        state_ = state;
        const auto outdateOn = [this, state](auto signal, Outdated part) {
            QObject::connect(state, signal, this, [this, part] { outdate(part); });
        };
        outdateOn(&ViewState::analysesChanged, Outdated::Analyses);
        outdateOn(&ViewState::thresholdChanged, Outdated::Threshold);
        outdateOn(&ViewState::selectionChanged, Outdated::Selections);
        outdate(OutdatedParts(Outdated::Analyses) | Outdated::Threshold | Outdated::Selections
                | Outdated::Looks);
    }

protected:
    /// Shows these as they are in `state` now. `Looks` are fonts and colours: Style::forPalette(). `Own` is
    /// what the view is given beside.
    virtual void catchUp(const ViewState &state, OutdatedParts parts) = 0;

    ViewState *state() const { return state_; } ///< Null: it follows none.

    void outdate(OutdatedParts parts)
    {
        outdated_ |= parts;
        if (state_ && this->isVisible())
            catchUp(*state_, std::exchange(outdated_, {}));
    }

    void showEvent(QShowEvent *event) override
    {
        outdate({});
        Widget::showEvent(event);
    }

    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
            outdate(Outdated::Looks);
        Widget::changeEvent(event);
    }

private:
    ViewState *state_ = nullptr;
    OutdatedParts outdated_;
};

} // namespace attopo
