#pragma once

#include "choices.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QUndoStack>

class QAction;

namespace attopo {

/// What one can go back to: all choices, and the session they belong to.
struct HistoryPoint {
    WindowChoices choices;
    int session = 0; ///< The number of those opened or begun before it.

    bool operator==(const HistoryPoint &) const = default;
};

/// Undo and redo of every choice, texts included. A step is what one turn of the event loop changes; what
/// follows at once on the same thing (typing, a slider that is dragged) is one step.
class ChoicesHistory : public QObject {
    Q_OBJECT
public:
    explicit ChoicesHistory(Choices *choices);

    void begin(); ///< Forgets what was before.
    /// How it is now; nothing happens when that is nothing new, or lent (Choices::lend()).
    void record();
    /// What is recorded next belongs to a session of its own.
    void beginSession() { session_ = ++lastSession_; }
    int session() const { return session_; } ///< The number of the one that the choices belong to.

    QAction *createUndoAction(QObject *parent); ///< Called by what it undoes.
    QAction *createRedoAction(QObject *parent);

Q_SIGNALS:
    void aboutToShow(); ///< A step is undone or redone.
    void recorded();    ///< Or another step is shown.

private:
    class Step;

    void adopt(); ///< How it has become without a choice of the user. No step.
    void show(const HistoryPoint &point);

    Choices *choices_;
    QUndoStack stack_;
    HistoryPoint now_;
    int session_ = 0;
    int lastSession_ = 0; ///< The largest so far.
    QElapsedTimer sinceRecord_;
    bool heldAtRecord_ = false; ///< A mouse button was held.
    QTimer turn_;
};

/// What differs first, as the end of “Undo …”.
QString describeChange(const WindowChoices &before, const WindowChoices &after);

} // namespace attopo
