// What is said of a session whose models are not here, in the whole window.

#include "window_fixture.h"

#include "notice_bar.h"

#include <QPushButton>

using namespace attopo;

class SessionNoticesTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { separateSettings("session_notices"); }
    void init()
    {
        forgetAll();
        openWindow();
    }
    void cleanup() { window_.reset(); }
    void aMissingFolderIsAskedFor();
    void aMissingNameCanBeDownloaded();
    void whatIsHereIsNotSpokenOf();

private:
    QStringList offered() const
    {
        QStringList names;
        for (const QPushButton *button : child<NoticeBar>("noticeBar")->findChildren<QPushButton *>())
            names << button->text();
        return names;
    }
    void show(const QString &reference)
    {
        Session session;
        session.choices = firstChoices();
        session.choices.a.model = reference;
        session.models = {{reference, QStringLiteral("bert"), 12, 8, {}}};
        window_->showSession(session);
    }
};

void SessionNoticesTest::aMissingFolderIsAskedFor()
{
    show(QStringLiteral("/nowhere/model"));
    auto *notice = child<NoticeBar>("noticeBar");
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(notice->text().contains(QStringLiteral("/nowhere/model")));
    QVERIFY(notice->text().contains(QStringLiteral("12 layers of 8 heads")));
    QCOMPARE(offered(), QStringList{QStringLiteral("Open folder…")});
}

void SessionNoticesTest::aMissingNameCanBeDownloaded()
{
    show(QStringLiteral("someone/model"));
    auto *notice = child<NoticeBar>("noticeBar");
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(notice->text().contains(QStringLiteral("someone/model")));
    QCOMPARE(offered(), (QStringList{QStringLiteral("Download…"), QStringLiteral("Open folder…")}));
}

void SessionNoticesTest::whatIsHereIsNotSpokenOf()
{
    show(QStringLiteral("small-gpt"));
    const auto reader = [this] {
        return shown() ? std::get<TextSource>(shown()->request.source).model->info().name : std::string();
    };
    QTRY_COMPARE(reader(), std::string("small-gpt"));
    QVERIFY(!child<NoticeBar>("noticeBar")->isVisible());
}

QTEST_MAIN(SessionNoticesTest)
#include "session_notices_test.moc"
