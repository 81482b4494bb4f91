#pragma once

#include "awaited_selections.h"
#include "choices_history.h"
#include "session.h"

#include <QObject>

namespace attopo {

class ComplexView;
class ExampleShow;
class ModelLibrary;
class ViewDocks;

/// The window as a session: all that brings it back as it was.
class WindowSession : public QObject {
    Q_OBJECT
public:
    /// What it is made of.
    struct Parts {
        Choices *choices;
        ViewState *state;
        ModelLibrary *models;
        ViewDocks *docks;
        std::array<ComplexView *, 2> complexes;
        ExampleShow *examples;
        AwaitedSelections *awaited;
    };
    WindowSession(const Parts &parts, QObject *parent);

    Session now() const; ///< But for the file it is of.
    /// Brings everything back as it was; selections once there are the results they belong to.
    void show(const Session &session, Cause cause);

Q_SIGNALS:
    void missingModel(const attopo::SessionModel &model); ///< One that it was saved with.
    void anotherModel(const attopo::SessionModel &model); ///< Of that name, with other files.

private:
    void checkModels();

    Parts parts_;
    std::vector<SessionModel> expectedModels_; ///< Of the session that was opened, not checked yet.
};

} // namespace attopo
