#pragma once

#include "window_choices.h"

#include <QObject>

#include <array>
#include <functional>

namespace attopo {

/// Why choices change.
enum class Cause {
    Edit,      ///< The user chooses something in the window.
    Open,      ///< A file is opened.
    Example,   ///< An example is shown, or what there was before it.
    Session,   ///< A session is opened or begun.
    History,   ///< Undo or redo.
    Tour,      ///< The tour shows something.
    Ungranted, ///< What was chosen cannot be had, or not so much of it.
};

/// The one truth of the window: all that is chosen in it. Whoever offers a choice changes it here and shows
/// what changed() says, whoever caused it.
class Choices : public QObject {
    Q_OBJECT
public:
    explicit Choices(const WindowChoices &first, QObject *parent = nullptr);

    const WindowChoices &now() const { return now_; }
    /// Changes a copy, and takes it if it is another one. Of tokens that were moved by hand those of the
    /// layout that these choices lead to are there: the last ones come back with theirs.
    void change(Cause cause, const std::function<void(WindowChoices &)> &function);
    /// Takes these, tokens that were moved included.
    void show(Cause cause, const WindowChoices &choices);

    /// With the moved tokens, of the last ones, that belong to the layout these lead to.
    WindowChoices withMoved(WindowChoices choices) const;

    /// Until giveBack() they show something that is not the user's (the tour).
    void lend() { lent_ = true; }
    void giveBack() { lent_ = false; }
    bool areLent() const { return lent_; }
    /// They are wanted as the user left them, now: whoever has borrowed them gives them back.
    void reclaim();

Q_SIGNALS:
    void changed(const attopo::WindowChoices &before, const attopo::WindowChoices &after,
                 attopo::Cause cause);
    void reclaimed();

private:
    struct Moved {
        WindowChoices layout; ///< The choices that their layout depends on.
        std::vector<MovedToken> tokens;
    };

    void take(Cause cause, const WindowChoices &after);

    WindowChoices now_;
    std::array<Moved, 2> moved_; ///< The last ones of each text.
    bool lent_ = false;
};

} // namespace attopo
