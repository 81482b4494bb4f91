#include "session_notices.h"

#include "describe_missing_model.h"
#include "model_library.h"
#include "notice_bar.h"
#include "window_session.h"

#include <QAction>
#include <QDir>

namespace attopo {

SessionNotices::SessionNotices(WindowSession *session, NoticeBar *notice, ModelLibrary *models)
    : QObject(session)
    , notice_(notice)
    , models_(models)
{
    connect(session, &WindowSession::missingModel, this, &SessionNotices::tellOfMissing);
    connect(session, &WindowSession::anotherModel, this, [this](const SessionModel &model) {
        notice_->say(
            tr("%1 is not the model that this session was saved with: its files differ. What is shown "
               "may be something else.")
                .arg(model.reference));
    });
}

void SessionNotices::tellOfMissing(const SessionModel &model)
{
    auto *folder = new QAction(tr("Open folder…"));
    connect(folder, &QAction::triggered, models_, [this] { models_->chooseFolder(Side::A); });
    QList<QAction *> actions{folder};
    if (!QDir::isAbsolutePath(model.reference)) {
        auto *download = new QAction(tr("Download…"));
        connect(download, &QAction::triggered, models_, [this] { models_->download(Side::A); });
        actions.prepend(download);
    }
    notice_->say(describeMissingModel(model), actions);
}

} // namespace attopo
