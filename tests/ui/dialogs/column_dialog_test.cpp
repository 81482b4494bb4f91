#include "column_dialog.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace attopo;

class ColumnDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void showsWhatIsShown();
    void tellsEachChoice();
    void filtersByLetters();
    void whatIsSetIsNoChoice();

private:
    QListWidget *list() const { return dialog_->findChild<QListWidget *>(); }
    std::unique_ptr<ColumnDialog> dialog_;
};

void ColumnDialogTest::init()
{
    const QList<ColumnDialog::Column> columns{{QStringLiteral("id"), {}, true},
                                              {QStringLiteral("H0_bars"), QStringLiteral("how many"), false},
                                              {QStringLiteral("H1_bars"), {}, true}};
    dialog_ = std::make_unique<ColumnDialog>(columns, nullptr);
    dialog_->show();
}

void ColumnDialogTest::showsWhatIsShown()
{
    QCOMPARE(list()->count(), 3);
    for (int row = 0; row < 3; ++row)
        QCOMPARE(list()->item(row)->checkState(), row == 1 ? Qt::Unchecked : Qt::Checked);
    QCOMPARE(list()->item(1)->text(), QStringLiteral("H0_bars"));
    QCOMPARE(list()->item(1)->toolTip(), QStringLiteral("how many"));
}

void ColumnDialogTest::tellsEachChoice()
{
    QSignalSpy toggled(dialog_.get(), &ColumnDialog::toggled);
    dialog_->findChild<QLineEdit *>()->setText(QStringLiteral("h1")); // places are those of all columns
    QCOMPARE(toggled.size(), 0);
    list()->setCurrentRow(2);
    QTest::keyClick(list(), Qt::Key_Space);
    QCOMPARE(toggled.size(), 1);
    QCOMPARE(toggled[0][0].toInt(), 2);
    QCOMPARE(toggled[0][1].toBool(), false);
    list()->item(1)->setCheckState(Qt::Checked);
    QCOMPARE(toggled[1][0].toInt(), 1);
    QCOMPARE(toggled[1][1].toBool(), true);
}

void ColumnDialogTest::filtersByLetters()
{
    const auto hidden = [this] {
        QList<bool> rows;
        for (int row = 0; row < 3; ++row)
            rows << list()->item(row)->isHidden();
        return rows;
    };
    auto *search = dialog_->findChild<QLineEdit *>();
    search->setText(QStringLiteral(" BARS "));
    QCOMPARE(hidden(), (QList<bool>{true, false, false}));
    search->setText(QStringLiteral("h1"));
    QCOMPARE(hidden(), (QList<bool>{true, true, false}));
    search->clear();
    QCOMPARE(hidden(), (QList<bool>{false, false, false}));
}

void ColumnDialogTest::whatIsSetIsNoChoice()
{
    QSignalSpy toggled(dialog_.get(), &ColumnDialog::toggled);
    QSignalSpy usual(dialog_.get(), &ColumnDialog::usualWanted);
    dialog_->setShown({false, true, false});
    for (int row = 0; row < 3; ++row)
        QCOMPARE(list()->item(row)->checkState(), row == 1 ? Qt::Checked : Qt::Unchecked);
    QCOMPARE(toggled.size(), 0);
    auto *buttons = dialog_->findChild<QDialogButtonBox *>();
    for (QAbstractButton *button : buttons->buttons())
        if (buttons->buttonRole(button) == QDialogButtonBox::ResetRole)
            button->click();
    QCOMPARE(usual.size(), 1);
    QVERIFY(dialog_->isVisible());
    buttons->button(QDialogButtonBox::Close)->click();
    QVERIFY(!dialog_->isVisible());
}

QTEST_MAIN(ColumnDialogTest)
#include "column_dialog_test.moc"
