#include "session_files.h"

#include "core_text.h"
#include "demonstration.h"
#include "error.h"
#include "last_folder.h"
#include "recent_files.h"
#include "session_file.h"
#include "window_session.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QWidget>

namespace attopo {

SessionFiles::SessionFiles(Choices *choices, ChoicesHistory *history, WindowSession *session,
                           RecentFiles *recent, QWidget *window)
    : QObject(window)
    , choices_(choices)
    , history_(history)
    , session_(session)
    , recent_(recent)
    , window_(window)
{
    connect(history_, &ChoicesHistory::aboutToShow, this, &SessionFiles::finishSaving);
    connect(history_, &ChoicesHistory::recorded, this, &SessionFiles::showName);
}

void SessionFiles::begin()
{
    choices_->reclaim();
    if (!mayLeave())
        return;
    history_->beginSession();
    show({.choices = firstChoices()}, Cause::Session);
    history_->record(); // before its models may be refused
    Q_EMIT opened();
}

void SessionFiles::open(const QString &file)
{
    choices_->reclaim();
    try {
        Session opening = readSession(file, firstChoices());
        if (!mayLeave())
            return;
        opening.file = QFileInfo(file).absoluteFilePath();
        opening.saved = opening.choices;
        Q_EMIT opened();
        history_->beginSession();
        show(opening, Cause::Session);
        history_->record(); // before its models may be refused
        recent_->remember(file);
    } catch (const Error &failure) {
        Q_EMIT failed(errorText(failure));
    }
}

Session SessionFiles::now() const
{
    Session now = session_->now();
    now.file = file();
    now.saved = savedChoices();
    return now;
}

void SessionFiles::show(const Session &session, Cause cause)
{
    files_[history_->session()] = session.file;
    if (session.saved)
        saved_[session.file] = *session.saved;
    session_->show(session, cause);
    showName();
}

bool SessionFiles::save()
{
    if (file().isEmpty())
        return saveAs();
    choices_->reclaim();
    Q_EMIT said(tr("Saving…"));
    saving_ = connect(session_, &WindowSession::hashesFound, this, &SessionFiles::finishSaving);
    session_->findHashes();
    return true;
}

bool SessionFiles::saveAs()
{
    choices_->reclaim();
    const QString ending = QLatin1Char('.') + QLatin1String(sessionSuffix);
    QFileDialog dialog(window_, tr("Save session"),
                       file().isEmpty() ? QDir(lastFolder()).filePath(tr("session") + ending) : file(),
                       tr("Sessions (*.attopo)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QLatin1String(sessionSuffix));
    dialog.selectFile(file().isEmpty() ? tr("session") + ending : file());
    if (dialog.exec() != QDialog::Accepted)
        return false;
    files_[history_->session()] = dialog.selectedFiles().constFirst();
    setLastFolder(QFileInfo(file()).absolutePath());
    return save();
}

void SessionFiles::finishSaving()
{
    if (disconnect(saving_))
        write();
}

bool SessionFiles::write()
{
    Session written = session_->now();
    written.own.reset();
    try {
        writeSession(file(), written);
    } catch (const Error &failure) {
        Q_EMIT failed(errorText(failure));
        return false;
    }
    saved_[file()] = written.choices;
    recent_->remember(file());
    Q_EMIT said(tr("Saved %1").arg(QDir::toNativeSeparators(file())));
    showName();
    Q_EMIT saved();
    return true;
}

std::optional<WindowChoices> SessionFiles::savedChoices() const
{
    const auto found = saved_.find(file());
    return found == saved_.end() ? std::nullopt : std::optional(*found);
}

bool SessionFiles::mayLeave()
{
    finishSaving();
    const auto kept = savedChoices();
    if (!kept || *kept == session_->choices())
        return true;
    QMessageBox question(QMessageBox::Question, tr("Save changes?"),
                         tr("%1 has changes that are not saved.").arg(QFileInfo(file()).fileName()),
                         QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, window_);
    question.setObjectName(QStringLiteral("saveQuestion"));
    question.setTextFormat(Qt::PlainText);
    question.setDefaultButton(QMessageBox::Save);
    const int answer = question.exec();
    return answer == QMessageBox::Save ? write() : answer == QMessageBox::Discard;
}

void SessionFiles::showName()
{
    window_->setWindowFilePath(file());
    window_->setWindowTitle(file().isEmpty()
                                ? tr("Attention Topology")
                                : tr("%1[*] – Attention Topology").arg(QFileInfo(file()).completeBaseName()));
    window_->setWindowModified(!file().isEmpty() && savedChoices() != session_->choices());
}

} // namespace attopo
