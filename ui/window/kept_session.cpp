#include "kept_session.h"

#include "core_text.h"
#include "demonstration.h"
#include "error.h"
#include "left_texts_dialog.h"
#include "notice_bar.h"
#include "session_file.h"
#include "session_files.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QProcess>

#include <utility>

namespace attopo {

KeptSession::KeptSession(const QString &file, Choices *choices, const UnmetWishes *wishes,
                         std::function<Session()> theirs, QWidget *window)
    : QObject(window)
    , choices_(choices)
    , wishes_(wishes)
    , theirs_(std::move(theirs))
    , window_(window)
    , autosave_(file)
{
    timer_.setSingleShot(true);
    timer_.setInterval(2000);
    connect(&timer_, &QTimer::timeout, this, &KeptSession::keep);
    connect(choices_, &Choices::changed, this, &KeptSession::keepSoon);
}

KeptSession::Found KeptSession::find()
{
    Found found{.session = {.choices = firstChoices()}, .said = {}, .aside = {}};
    const QString file = autosave_.file();
    if (autosave_.badEnds() > 1) {
        // It may be what ends the program: nobody reads it.
        found.aside = autosave_.setAside(QStringLiteral("set-aside.") + QLatin1String(sessionSuffix));
        found.said = found.aside.isEmpty()
            ? tr("The program did not end by itself twice in a row, and what there was cannot be set "
                 "aside. It is in %1 until something is typed here.")
                  .arg(QDir::toNativeSeparators(file))
            : tr("The program did not end by itself twice in a row. What there was is set aside in %1.")
                  .arg(QDir::toNativeSeparators(found.aside));
        return found;
    }
    if (!QFile::exists(file))
        return found;
    try {
        found.session = readSession(file, firstChoices());
        if (autosave_.badEnds() > 0)
            found.said = tr("The program did not end by itself last time. Here is what there was, as of %1.")
                             .arg(QLocale().toString(QFileInfo(file).lastModified(), QLocale::ShortFormat));
    } catch (const Error &failure) {
        // Kept for whoever can mend it.
        const QString aside = autosave_.setAside(QFileInfo(file).fileName() + QStringLiteral(".unreadable"));
        found.said = aside.isEmpty()
            ? tr("What was kept of last time cannot be read: %1.").arg(errorText(failure))
            : tr("What was kept of last time cannot be read: %1. It is now in %2.")
                  .arg(errorText(failure), QDir::toNativeSeparators(aside));
    }
    return found;
}

void KeptSession::restore(SessionFiles *sessions, NoticeBar *notice, bool tellOfOthers)
{
    auto [session, said, aside] = find();
    sessions->show(session, Cause::Session);
    QList<QAction *> actions;
    if (!aside.isEmpty()) {
        actions << new QAction(tr("Open it"));
        connect(actions.last(), &QAction::triggered, sessions,
                [sessions, aside = aside] { sessions->open(aside); });
    }
    if (const auto left = tellOfOthers ? Autosave::leftOver() : QStringList(); !left.isEmpty()) {
        said += (said.isEmpty() ? QString() : QStringLiteral(" "))
            + tr("%n more text(s) are left over from windows that you did not close.", nullptr,
                 static_cast<int>(left.size()));
        actions << new QAction(tr("Show them…"));
        connect(actions.last(), &QAction::triggered, this, &KeptSession::showLeftTexts);
    }
    if (!said.isEmpty())
        notice->say(said, actions);
}

void KeptSession::showLeftTexts()
{
    choices_->reclaim();
    LeftTextsDialog dialog(window_);
    connect(&dialog, &LeftTextsDialog::windowWanted, this, [this](const QString &file) {
        if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), {file}))
            Q_EMIT failed(tr("The program could not be started once more"));
    });
    dialog.exec();
}

void KeptSession::keepSoon()
{
    autosave_.setSystemEnds(false); // it has not, after all
    if (!timer_.isActive())         // also while it changes without a pause
        timer_.start();
}

bool KeptSession::keep()
{
    Q_EMIT aboutToKeep();
    Session kept = theirs_();
    kept.choices = wishes_->with(kept.choices);
    if (!choices_->areLent()) // also those that what cannot be had had
        kept.choices = choices_->withMoved(kept.choices);
    try {
        keepSession(autosave_.file(), kept);
    } catch (const Error &failure) {
        Q_EMIT failed(errorText(failure));
        return false;
    }
    return true;
}

void KeptSession::keepForTheEnd()
{
    keep();
    autosave_.setSystemEnds(true);
}

bool KeptSession::closes()
{
    if (!keep() && !mayCloseUnkept())
        return false;
    autosave_.close();
    return true;
}

bool KeptSession::mayCloseUnkept()
{
    QMessageBox question(
        QMessageBox::Warning, tr("Close without keeping?"),
        tr("What is in the window could not be kept for the next start in %1. Close all the same?")
            .arg(QDir::toNativeSeparators(autosave_.file())),
        QMessageBox::Close | QMessageBox::Cancel, window_);
    question.setTextFormat(Qt::PlainText);
    question.setDefaultButton(QMessageBox::Cancel);
    return question.exec() != QMessageBox::Cancel;
}

} // namespace attopo
