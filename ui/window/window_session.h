#pragma once

#include "awaited_selections.h"
#include "choices_history.h"
#include "session.h"

#include <QObject>

namespace attopo {

class ComplexView;
class DataFiles;
class DataHashes;
class ExampleShow;
class ModelLibrary;
class UnmetWishes;
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
        UnmetWishes *wishes;
        DataFiles *files;
        DataHashes *hashes;
    };
    WindowSession(const Parts &parts, QObject *parent);

    /// But for the file it is of; with the files that were chosen to be looked at and cannot be had now.
    Session now() const;
    /// Brings everything back as it was; selections once there are the results they belong to. A file that is
    /// looked at and is not where it was is taken from beside the session, if one of that name lies there.
    void show(const Session &session, Cause cause);
    WindowChoices choices() const; ///< Of now().
    /// hashesFound() says when now() tells models and files by their hashes.
    void findHashes();
    /// Looks at this file instead of one that is not where it was.
    void find(const SessionData &missing, const QString &path);

Q_SIGNALS:
    void hashesFound();
    void missingModel(const attopo::SessionModel &model); ///< One that it was saved with.
    void anotherModel(const attopo::SessionModel &model); ///< Of that name, with other files.
    void missingData(const attopo::SessionData &data);    ///< A file that was looked at,
    /// or that holds something else now, which is shown or could not be,
    void anotherData(const attopo::SessionData &data, bool isShown);
    void movedData(const QString &from, const QString &to); ///< or lies beside the session.

private:
    void checkModels();
    void checkData();
    /// Of a file that was looked at.
    std::vector<SessionData>::iterator expectedData(const QString &path);
    void await(const Session &session);
    bool awaitsData(Side side) const; ///< What was looked at cannot be had now.

    Parts parts_;
    std::vector<SessionModel> expectedModels_; ///< Of the session that was opened, not checked yet.
    std::vector<SessionData> expectedData_;    ///< Likewise.
    Session opened_;                           ///< To come back to when a file is found.
};

} // namespace attopo
