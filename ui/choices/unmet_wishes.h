#pragma once

#include "choices.h"

namespace attopo {

/// What was chosen and cannot be had now, a model or a file: kept until the user chooses another one, so that
/// the next start tries again.
class UnmetWishes : public QObject {
    Q_OBJECT
public:
    explicit UnmetWishes(Choices *choices);

    /// Takes `instead` for what was chosen for a text, which cannot be had.
    void replace(Side side, const SideChoices &instead);
    /// The choices as if all could be had.
    WindowChoices with(WindowChoices choices) const;

private:
    struct Wish {
        SideChoices wanted;
        SideChoices instead;
    };

    Choices *choices_;
    std::array<std::optional<Wish>, 2> wishes_;
};

} // namespace attopo
