#include "notice_bar.h"

#include "turn.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace attopo;

class NoticeBarTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void staysUntilItIsClosed();
    void offersWhatCanBeDone();
    void theLastSentenceCounts();
    void showsTextAsItIs();

private:
    static QStringList buttons(const NoticeBar &bar)
    {
        QStringList names;
        for (const QPushButton *button : bar.findChildren<QPushButton *>())
            names << button->text();
        return names;
    }
};

void NoticeBarTest::staysUntilItIsClosed()
{
    NoticeBar bar;
    QVERIFY(bar.isHidden());
    bar.say(QStringLiteral("a sentence"));
    QVERIFY(!bar.isHidden());
    QCOMPARE(bar.text(), QStringLiteral("a sentence"));
    bar.hideOnceRead(); // too soon to be read
    QVERIFY(!bar.isHidden());
    bar.findChild<QToolButton *>(QStringLiteral("closeNotice"))->click();
    QVERIFY(bar.isHidden());
}

void NoticeBarTest::offersWhatCanBeDone()
{
    NoticeBar bar;
    auto *first = new QAction(QStringLiteral("first"));
    auto *second = new QAction(QStringLiteral("second"));
    QSignalSpy done(second, &QAction::triggered);
    bar.say(QStringLiteral("a sentence"), {first, second});
    QCOMPARE(buttons(bar), (QStringList{QStringLiteral("first"), QStringLiteral("second")}));
    bar.findChildren<QPushButton *>().at(1)->click();
    QCOMPARE(done.size(), qsizetype(1));
    QVERIFY(bar.isHidden());
}

void NoticeBarTest::theLastSentenceCounts()
{
    NoticeBar bar;
    QPointer<QAction> old = new QAction(QStringLiteral("old"));
    // What is done says something itself, while its button is still being clicked.
    connect(old, &QAction::triggered, &bar,
            [&] { bar.say(QStringLiteral("another"), {new QAction(QStringLiteral("new"))}); });
    bar.say(QStringLiteral("one"), {old});
    bar.findChild<QPushButton *>()->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(bar.text(), QStringLiteral("another"));
    QCOMPARE(buttons(bar), QStringList{QStringLiteral("new")});
    QVERIFY(!old); // it was taken over, and is gone
}

void NoticeBarTest::showsTextAsItIs()
{
    NoticeBar bar;
    bar.say(QStringLiteral("<b>model</b>"));
    for (const QLabel *label : bar.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

QTEST_MAIN(NoticeBarTest)
#include "notice_bar_test.moc"
