#pragma once

#include "window_choices.h"

#include <QElapsedTimer>
#include <QObject>
#include <QUndoStack>

class QAction;

namespace attopo {

/// What one can go back to: all choices, and the session they belong to.
struct HistoryPoint {
    WindowChoices choices;
    int session = 0; ///< The number of those opened or begun before it.

    bool operator==(const HistoryPoint &) const = default;
};

/// Undo and redo of every choice, texts included. What follows at once on the same thing (typing, a slider
/// that is dragged) is one step.
class ChoicesHistory : public QObject {
    Q_OBJECT
public:
    explicit ChoicesHistory(QObject *parent = nullptr);

    void begin(const HistoryPoint &first); ///< Forgets what was before.
    /// How it is now; nothing happens when that is nothing new.
    void record(const HistoryPoint &now);
    /// How it has become without a choice of the user: a wish that could not be granted. No step.
    void adopt(const HistoryPoint &now) { now_ = now; }
    const HistoryPoint &now() const { return now_; }

    QAction *createUndoAction(QObject *parent); ///< Called by what it undoes.
    QAction *createRedoAction(QObject *parent);

Q_SIGNALS:
    void wanted(const attopo::HistoryPoint &point); ///< It is to be shown.

private:
    class Step;

    QUndoStack stack_;
    HistoryPoint now_;
    QElapsedTimer sinceRecord_;
    bool heldAtRecord_ = false; ///< A mouse button was held.
};

/// What differs first, as the end of “Undo …”.
QString describeChange(const WindowChoices &before, const WindowChoices &after);

} // namespace attopo
