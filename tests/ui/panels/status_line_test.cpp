#include "status_line.h"

#include "elided_label.h"
#include "style.h"

#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace attopo;

class StatusLineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        line_ = std::make_unique<StatusLine>();
        line_->resize(900, 30);
        line_->show();
    }
    void onlyWhatTakesAWhileIsAnnounced();
    void whatIsOverIsNotAnnounced();
    void stagesAreNamed();
    void complaintsAreSeen();
    void canBeCancelled();

private:
    ElidedLabel *message() const { return line_->findChild<ElidedLabel *>(QStringLiteral("message")); }
    QProgressBar *bar() const { return line_->findChild<QProgressBar *>(); }
    QPushButton *cancel() const { return line_->findChild<QPushButton *>(QStringLiteral("cancel")); }
    QString stage() const
    {
        for (const QLabel *label : line_->findChildren<QLabel *>())
            if (label->text().contains(u'…'))
                return label->text();
        return {};
    }
    std::unique_ptr<StatusLine> line_;
};

void StatusLineTest::onlyWhatTakesAWhileIsAnnounced()
{
    QElapsedTimer clock;
    clock.start();
    line_->begin();
    QVERIFY(bar()->isHidden());
    QTRY_VERIFY(bar()->isVisible());
    QVERIFY(clock.elapsed() >= 380); // and not a flicker at each key
    QVERIFY(cancel()->isVisible());
    line_->end();
    QVERIFY(bar()->isHidden() && cancel()->isHidden());
}

void StatusLineTest::whatIsOverIsNotAnnounced()
{
    line_->begin();
    line_->end();
    for (const QTimer *timer : line_->findChildren<QTimer *>())
        QVERIFY(!timer->isActive());
    QVERIFY(bar()->isHidden());
}

void StatusLineTest::stagesAreNamed()
{
    line_->begin();
    AnalysisProgress progress;
    progress.stage = Stage::Persistence;
    progress.dimension = 2;
    progress.fraction = 0.25;
    progress.expectedSeconds = 0;
    line_->setProgress(progress);
    QCOMPARE(stage(), QStringLiteral("Persistent homology, H2…"));
    QCOMPARE(bar()->value() * 4, bar()->maximum());
    progress.expectedSeconds = 7.4;
    line_->setProgress(progress);
    QCOMPARE(stage(), QStringLiteral("Persistent homology, H2… about 7 s left"));
    progress.stage = Stage::Distances;
    progress.expectedSeconds = 0;
    progress.fraction = -1; // not known
    line_->setProgress(progress);
    QCOMPARE(stage(), QStringLiteral("Distances…")); // what the stage before was to take is no matter
    QCOMPARE(bar()->maximum(), 0);
}

void StatusLineTest::complaintsAreSeen()
{
    const QColor usual = message()->palette().color(QPalette::WindowText);
    line_->inform(QStringLiteral("Wrote a.png"));
    QCOMPARE(message()->text(), QStringLiteral("Wrote a.png"));
    QVERIFY(!line_->showsError());
    line_->clearNotice();
    QVERIFY(message()->text().isEmpty());
    line_->complain(QStringLiteral("Cannot write <a>"));
    QVERIFY(line_->showsError());
    QCOMPARE(message()->palette().color(QPalette::WindowText), Style::forPalette(line_->palette()).accent);
    QVERIFY(message()->toolTip().contains(QStringLiteral("&lt;a&gt;")));
    line_->clearNotice(); // by the next key: too soon
    QCOMPARE(message()->text(), QStringLiteral("Cannot write <a>"));
    line_->inform(QStringLiteral("done"));
    QVERIFY(!line_->showsError());
    QCOMPARE(message()->palette().color(QPalette::WindowText), usual);
}

void StatusLineTest::canBeCancelled()
{
    QSignalSpy cancelled(line_.get(), &StatusLine::cancelled);
    cancel()->click();
    QCOMPARE(cancelled.size(), qsizetype(1));
    line_->setNumbers(QStringLiteral("n = 3"));
    QCOMPARE(line_->findChild<ElidedLabel *>(QStringLiteral("numbers"))->text(), QStringLiteral("n = 3"));
}

QTEST_MAIN(StatusLineTest)
#include "status_line_test.moc"
