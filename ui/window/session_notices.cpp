#include "session_notices.h"

#include "describe_missing_model.h"
#include "last_folder.h"
#include "model_library.h"
#include "notice_bar.h"
#include "window_session.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

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
    connect(session, &WindowSession::missingData, this,
            [this, session](const SessionData &data) { tellOfMissingData(session, data); });
    connect(session, &WindowSession::movedData, this, [this](const QString &from, const QString &to) {
        notice_->say(tr("%1 is not there. The file of that name beside the session is shown: %2.")
                         .arg(QDir::toNativeSeparators(from), QDir::toNativeSeparators(to)));
    });
    connect(session, &WindowSession::anotherData, this, [this](const SessionData &data, bool isShown) {
        const QString what = isShown
            ? tr("%1 holds something else than when this session was saved: what is shown is what it "
                 "holds now. To see what there was, put the file back as it was and open the session "
                 "again.")
            : tr("%1 holds something else than when this session was saved, which cannot be shown as "
                 "the session has it. Nothing of the session is lost: put the file back as it was and "
                 "open the session again.");
        notice_->say(what.arg(QDir::toNativeSeparators(data.path)));
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

void SessionNotices::tellOfMissingData(WindowSession *session, const SessionData &data)
{
    auto *find = new QAction(tr("Find the file…"));
    connect(find, &QAction::triggered, session, [this, session, data] {
        const QString path = QFileDialog::getOpenFileName(
            notice_->window(), tr("Where is %1?").arg(QFileInfo(data.path).fileName()), lastFolder());
        if (path.isEmpty())
            tellOfMissingData(session, data); // still
        else
            session->find(data, path);
    });
    notice_->say(tr("This session looks at %1, which is not there: it has been moved, renamed or deleted. "
                    "Nothing of the session is lost: find the file, or put it back and open the session "
                    "again.")
                     .arg(QDir::toNativeSeparators(data.path)),
                 {find});
}

} // namespace attopo
