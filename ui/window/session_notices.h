#pragma once

#include <QObject>

namespace attopo {

class ModelLibrary;
class NoticeBar;
class WindowSession;
struct SessionData;
struct SessionModel;

/// Says when the models and files of a session are not those that it was saved with, and what can be done.
class SessionNotices : public QObject {
    Q_OBJECT
public:
    SessionNotices(WindowSession *session, NoticeBar *notice, ModelLibrary *models);

private:
    void tellOfMissing(const SessionModel &model);
    void tellOfMissingData(WindowSession *session, const SessionData &data);

    NoticeBar *notice_;
    ModelLibrary *models_;
};

} // namespace attopo
