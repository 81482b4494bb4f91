#include "find_bar.h"

#include "test_analysis.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace attopo;

class FindBarTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        state_ = std::make_unique<ViewState>();
        bar_ = std::make_unique<FindBar>(state_.get());
    }
    void cleanup() { bar_.reset(); }
    void selectsAllThenOneAfterTheOther();
    void wholeWords();
    void inBothTexts();
    void namesOfPointsThatAreNoText();
    void followsTheText();
    void escapeCloses();

private:
    QLineEdit *needle() const { return bar_->findChild<QLineEdit *>(); }
    QString count() const { return bar_->findChild<QLabel *>(QStringLiteral("found"))->text(); }
    const std::vector<int> &selected(Side side = Side::A) const
    {
        return state_->lockedSelection(side).tokens;
    }

    std::unique_ptr<ViewState> state_;
    std::unique_ptr<FindBar> bar_;
};

void FindBarTest::selectsAllThenOneAfterTheOther()
{
    state_->setAnalyses({testAnalysis("ab ab AB"), nullptr}); // [CLS], then a token a character
    bar_->open();
    QSignalSpy found(bar_.get(), &FindBar::found);
    QTest::keyClicks(needle(), QStringLiteral("ab"));
    QCOMPARE(selected(), (std::vector<int>{1, 2, 4, 5, 7, 8}));
    QVERIFY(count().startsWith(QStringLiteral("3 ")));
    QVERIFY(!found.isEmpty());
    QTest::keyClick(needle(), Qt::Key_Return);
    QCOMPARE(selected(), (std::vector<int>{1, 2}));
    QCOMPARE(count(), QStringLiteral("1 of 3"));
    QTest::keyClick(needle(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(selected(), (std::vector<int>{7, 8})); // around
    bar_->next();
    QCOMPARE(selected(), (std::vector<int>{1, 2}));
    QTest::keyClicks(needle(), QStringLiteral("x"));
    QCOMPARE(count(), QStringLiteral("not found"));
    QVERIFY(selected().empty());
}

void FindBarTest::wholeWords()
{
    state_->setAnalyses({testAnalysis("a cat, cats"), nullptr});
    bar_->open();
    bar_->findChild<QCheckBox *>(QStringLiteral("wholeWords"))->setChecked(true);
    QTest::keyClicks(needle(), QStringLiteral("cat"));
    QCOMPARE(selected(), (std::vector<int>{3, 4, 5}));
}

void FindBarTest::inBothTexts()
{
    state_->setAnalyses({testAnalysis("xa"), testAnalysis("ax")});
    bar_->open();
    QTest::keyClicks(needle(), QStringLiteral("x"));
    QCOMPARE(selected(Side::A), std::vector<int>{1});
    QCOMPARE(selected(Side::B), std::vector<int>{2});
    bar_->next();
    QCOMPARE(selected(Side::A), std::vector<int>{1});
    QVERIFY(selected(Side::B).empty());
    bar_->next();
    QVERIFY(selected(Side::A).empty());
    QCOMPARE(selected(Side::B), std::vector<int>{2});
}

void FindBarTest::namesOfPointsThatAreNoText()
{
    state_->setAnalyses({squareAnalysis(), testAnalysis("no")});
    bar_->open();
    QTest::keyClicks(needle(), QStringLiteral("3"));
    QCOMPARE(selected(Side::A), std::vector<int>{3});
    needle()->setText(QStringLiteral("cls"));
    QCOMPARE(selected(Side::B), std::vector<int>{0}); // special tokens are no part of the text
}

void FindBarTest::followsTheText()
{
    state_->setAnalyses({testAnalysis("aa"), nullptr});
    bar_->open();
    QTest::keyClicks(needle(), QStringLiteral("a"));
    bar_->next();
    state_->setAnalyses({testAnalysis("aba"), nullptr});
    QCOMPARE(count(), QStringLiteral("1 of 2"));
    bar_->next();
    QCOMPARE(selected(), std::vector<int>{3});
}

void FindBarTest::escapeCloses()
{
    bar_->open();
    QVERIFY(!bar_->isHidden());
    QTest::keyClick(needle(), Qt::Key_Escape);
    QVERIFY(bar_->isHidden());
    bar_->next(); // as the menu's key does
    QVERIFY(!bar_->isHidden());
}

QTEST_MAIN(FindBarTest)
#include "find_bar_test.moc"
