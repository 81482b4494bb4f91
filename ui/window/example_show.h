#pragma once

#include "awaited_selections.h"
#include "example.h"
#include "session.h"

#include <QObject>

class QAction;
class QMenu;

namespace attopo {

class ExampleNote;
class ViewDocks;

/// Shows the examples, and goes back to what the user had before the first of them or the tour.
class ExampleShow : public QObject {
    Q_OBJECT
public:
    ExampleShow(Choices *choices, AwaitedSelections *awaited, ViewDocks *docks, QObject *parent);

    ExampleNote *note() const { return note_; }
    void addTo(QMenu *menu);
    void show(const Example &example);
    /// What there was before: kept unless something is already.
    void keepOwn(const WindowChoices &choices, View view);
    const std::optional<Session::Own> &own() const { return own_; }
    void setOwn(const std::optional<Session::Own> &own);
    void showOwn();

private:
    bool isShown() const; ///< The texts are as they were.

    Choices *choices_;
    AwaitedSelections *awaited_;
    ViewDocks *docks_;
    ExampleNote *note_;
    QAction *wayBack_;
    std::optional<Example> example_; ///< The last one.
    std::optional<Session::Own> own_;
};

} // namespace attopo
