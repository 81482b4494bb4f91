// What is kept of a window, when, and what is done when it cannot be. All kinds of ends: autosave_test.

#include "kept_session.h"

#include "data_hashes.h"
#include "demonstration.h"
#include "example_note.h"
#include "example_show.h"
#include "left_texts_dialog.h"
#include "notice_bar.h"
#include "recent_files.h"
#include "session_file.h"
#include "session_files.h"
#include "text_views.h"
#include "window_parts.h"
#include "window_session.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace attopo;

namespace {

/// What a kept window is shown in.
struct Restoring {
    NoticeBar *notice = new NoticeBar;
    ExampleShow *examples = nullptr;
    WindowParts parts;
    SessionFiles *sessions;

    Restoring()
        : parts({}, {notice})
    {
        examples = new ExampleShow(parts.choices, parts.awaited, parts.docks, &parts.window);
        examples->note()->setParent(&parts.window);
        auto *session = new WindowSession({parts.choices,
                                           parts.state,
                                           parts.models,
                                           parts.docks,
                                           {parts.views.a->complex(), parts.views.b->complex()},
                                           examples,
                                           parts.awaited,
                                           parts.wishes,
                                           parts.files,
                                           new DataHashes(&parts.window)},
                                          &parts.window);
        sessions = new SessionFiles(parts.choices, new ChoicesHistory(parts.choices), session,
                                    new RecentFiles(&parts.window), &parts.window);
    }
    QStringList offered() const
    {
        QStringList names;
        for (const QPushButton *button : notice->findChildren<QPushButton *>())
            names << button->text();
        return names;
    }
};

} // namespace

class KeptSessionTest : public QObject, private OwnSettings {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { window_.reset(); }
    void keepsWhatIsTheUsers();
    void keepsWhatCannotBeHadNow();
    void keepsWhileItChanges();
    void whatCannotBeKeptIsAskedAbout_data();
    void whatCannotBeKeptIsAskedAbout();
    void onlyTheUserClosesForGood();
    void whoeverGoesOnHasNotEnded();
    void beginsAsAtTheFirstStart();
    void showsWhatWasKept();
    void tellsWhatCannotBeSetAside();
    void tellsOfOtherWindows();
    void leftTextsAreNotOfTheTour();

private:
    static QString file()
    {
        return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation))
            .filePath(QStringLiteral("last.attopo"));
    }
    static WindowChoices keptChoices() { return readSession(file(), {}).choices; }
    static void setState(const char *window, const char *state, int badEnds)
    {
        QSettings settings;
        settings.setValue(QStringLiteral("windows/%1/state").arg(QLatin1String(window)),
                          QLatin1String(state));
        settings.setValue(QStringLiteral("windows/%1/badEnds").arg(QLatin1String(window)), badEnds);
    }
    static WindowChoices ofText(const char *text)
    {
        WindowChoices choices = firstChoices();
        choices.a.text = QLatin1String(text);
        return choices;
    }
    void open()
    {
        kept_ = new KeptSession(
            {}, choices_, wishes_, [this] { return theirs_; }, window_.get());
    }
    void end()
    {
        delete kept_;
        kept_ = nullptr;
    }

    std::unique_ptr<QWidget> window_;
    Choices *choices_ = nullptr;
    UnmetWishes *wishes_ = nullptr;
    Session theirs_; ///< As the user left it.
    KeptSession *kept_ = nullptr;
};

void KeptSessionTest::init()
{
    QSettings().clear();
    QDir(QFileInfo(file()).path()).removeRecursively();
    window_ = std::make_unique<QWidget>();
    choices_ = new Choices(ofText("chosen"), window_.get());
    wishes_ = new UnmetWishes(choices_);
    theirs_ = {.choices = ofText("theirs")};
    open();
}

void KeptSessionTest::keepsWhatIsTheUsers()
{
    bool isToBeKept = false;
    connect(kept_, &KeptSession::aboutToKeep, this, [&] {
        isToBeKept = true;
        QVERIFY(!QFile::exists(file()));
    });
    theirs_.view = View::Attention;
    QVERIFY(kept_->keep());
    QVERIFY(isToBeKept);
    const Session session = readSession(file(), {});
    QCOMPARE(session.choices.a.text, QStringLiteral("theirs")); // whatever is chosen: it may be the tour's
    QCOMPARE(session.view, View::Attention);
    QVERIFY(!QFile(file()).permissions().testAnyFlags(QFile::ReadGroup | QFile::ReadOther));
}

void KeptSessionTest::keepsWhatCannotBeHadNow()
{
    const std::vector<MovedToken> moved{{1, {2, 3}}};
    choices_->change(Cause::Edit, [&](WindowChoices &now) {
        now.a.model = QStringLiteral("/gone");
        now.a.moved = moved;
    });
    SideChoices instead = choices_->now().a;
    instead.model = QStringLiteral("small-bert");
    wishes_->replace(Side::A, instead);
    theirs_.choices = choices_->now();
    QVERIFY(theirs_.choices.a.moved.empty()); // another model has another layout
    QVERIFY(kept_->keep());
    QCOMPARE(keptChoices().a.model, QStringLiteral("/gone"));
    QCOMPARE(keptChoices().a.moved, moved);
    choices_->lend(); // what is moved now may be the tour's
    QVERIFY(kept_->keep());
    QVERIFY(keptChoices().a.moved.empty());
}

void KeptSessionTest::keepsWhileItChanges()
{
    QVERIFY(!QFile::exists(file()));
    const auto isKept = [this] {
        choices_->change(Cause::Edit, [](WindowChoices &now) { now.a.text += u'x'; });
        return QFile::exists(file());
    };
    QTRY_VERIFY_WITH_TIMEOUT(isKept(), 10000); // without a pause
}

void KeptSessionTest::whatCannotBeKeptIsAskedAbout_data()
{
    QTest::addColumn<bool>("close");
    QTest::newRow("close") << true;
    QTest::newRow("cancel") << false;
}

void KeptSessionTest::whatCannotBeKeptIsAskedAbout()
{
    QFETCH(const bool, close);
    QVERIFY(QDir().mkpath(file() + QStringLiteral("/in the way")));
    QSignalSpy failed(kept_, &KeptSession::failed);
    QString question;
    QTimer::singleShot(0, this, [&] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        question = box->text();
        QCOMPARE(box->defaultButton(), box->button(QMessageBox::Cancel));
        box->button(close ? QMessageBox::Close : QMessageBox::Cancel)->click();
    });
    QCOMPARE(kept_->closes(), close);
    QVERIFY2(question.contains(QStringLiteral("last.attopo")), qPrintable(question));
    QCOMPARE(failed.size(), qsizetype(1));
    QVERIFY(failed[0][0].toString().contains(QStringLiteral("last.attopo")));
}

void KeptSessionTest::onlyTheUserClosesForGood()
{
    QVERIFY(kept_->closes());
    end();
    QVERIFY(Autosave::leftOver().isEmpty());
    open();
    kept_->keepForTheEnd();
    QCOMPARE(keptChoices().a.text, QStringLiteral("theirs"));
    QVERIFY(kept_->closes()); // by a session manager
    end();
    QCOMPARE(Autosave::leftOver(), QStringList{file()});
}

void KeptSessionTest::whoeverGoesOnHasNotEnded()
{
    kept_->keepForTheEnd();
    choices_->change(Cause::Edit, [](WindowChoices &now) { now.maxDimension = 0; });
    QVERIFY(kept_->closes());
    end();
    QVERIFY(Autosave::leftOver().isEmpty());
}

void KeptSessionTest::beginsAsAtTheFirstStart()
{
    Restoring shown;
    kept_->restore(shown.sessions, shown.notice, true);
    QCOMPARE(shown.parts.choices->now(), firstChoices());
    QVERIFY(shown.notice->isHidden());
    QVERIFY(!QFile::exists(file())); // to look changes nothing
}

void KeptSessionTest::showsWhatWasKept()
{
    theirs_.file = path("mine.attopo");
    QVERIFY(kept_->closes());
    end();
    open();
    Restoring shown;
    kept_->restore(shown.sessions, shown.notice, true);
    QCOMPARE(shown.parts.choices->now().a.text, QStringLiteral("theirs"));
    QCOMPARE(shown.sessions->now().file, path("mine.attopo"));
    QVERIFY(shown.notice->isHidden());
}

void KeptSessionTest::tellsWhatCannotBeSetAside()
{
    QVERIFY(kept_->keep());
    end();
    setState("last", "open", 1);
    open(); // the second bad end
    QVERIFY(QFile::remove(file()));
    Restoring shown;
    kept_->restore(shown.sessions, shown.notice, true);
    QVERIFY(shown.notice->text().contains(QStringLiteral("cannot be set aside")));
    QVERIFY(shown.offered().isEmpty());
    QCOMPARE(shown.parts.choices->now(), firstChoices());
}

void KeptSessionTest::tellsOfOtherWindows()
{
    keepSession(QFileInfo(file()).dir().filePath(QStringLiteral("last-2.attopo")), theirs_);
    setState("last-2", "ended", 0);
    Restoring shown;
    kept_->restore(shown.sessions, shown.notice, false);
    QVERIFY(shown.notice->isHidden());
    kept_->restore(shown.sessions, shown.notice, true);
    QVERIFY(shown.notice->text().startsWith(QStringLiteral("1 more text(s) are left over")));
    QCOMPARE(shown.offered(), QStringList{QStringLiteral("Show them…")});
}

void KeptSessionTest::leftTextsAreNotOfTheTour()
{
    QSignalSpy reclaimed(choices_, &Choices::reclaimed);
    choices_->lend();
    bool open = false;
    QTimer::singleShot(0, this, [&] {
        auto *dialog = qobject_cast<LeftTextsDialog *>(QApplication::activeModalWidget());
        open = dialog && reclaimed.size() == 1;
        dialog->reject();
    });
    kept_->showLeftTexts();
    QVERIFY(open);
}

QTEST_MAIN(KeptSessionTest)
#include "kept_session_test.moc"
