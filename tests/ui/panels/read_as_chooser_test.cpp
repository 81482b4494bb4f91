#include "read_as_chooser.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace attopo;

class ReadAsChooserTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        chooser_ = std::make_unique<ReadAsChooser>(QStringLiteral("b"));
        chooser_->show();
    }
    void offersAllThereIs();
    void onlyTheUserChanges();
    void saysWhyNot();

private:
    QComboBox *box() const { return chooser_->findChild<QComboBox *>(QStringLiteral("bReadAs")); }
    QStandardItem *item(ReadAs as) const
    {
        return qobject_cast<QStandardItemModel *>(box()->model())
            ->item(box()->findData(static_cast<int>(as)));
    }
    std::unique_ptr<ReadAsChooser> chooser_;
};

void ReadAsChooserTest::offersAllThereIs()
{
    QVERIFY(chooser_->choice() == ReadAs::Text);
    QCOMPARE(box()->count(), 3);
    for (const ReadAs as : {ReadAs::Chat, ReadAs::Pair, ReadAs::Text}) {
        QVERIFY(item(as)->isEnabled());
        chooser_->setChoice(as);
        QVERIFY(chooser_->choice() == as);
    }
    QCOMPARE(chooser_->findChild<QLabel *>()->buddy(), box());
}

void ReadAsChooserTest::onlyTheUserChanges()
{
    QSignalSpy changed(chooser_.get(), &ReadAsChooser::changed);
    chooser_->setChoice(ReadAs::Pair);
    QCOMPARE(changed.size(), 0);
    box()->setFocus();
    QTest::keyClick(box(), Qt::Key_Down);
    QCOMPARE(changed.size(), 1);
    QVERIFY(chooser_->choice() == ReadAs::Chat);
}

void ReadAsChooserTest::saysWhyNot()
{
    chooser_->setReadable(QStringLiteral("it has no separator"), {});
    QVERIFY(!item(ReadAs::Pair)->isEnabled());
    QVERIFY(item(ReadAs::Text)->isEnabled() && item(ReadAs::Chat)->isEnabled());
    QVERIFY(item(ReadAs::Pair)->toolTip().contains(QStringLiteral("it has no separator")));
    QVERIFY(item(ReadAs::Chat)->toolTip().contains(QStringLiteral("assistant:"))); // how it is written
    QVERIFY(box()->toolTip().contains(QStringLiteral("it has no separator"))
            && box()->toolTip().contains(QStringLiteral("assistant:")));
    chooser_->setReadable({}, QStringLiteral("it has no template"));
    QVERIFY(item(ReadAs::Pair)->isEnabled() && !item(ReadAs::Chat)->isEnabled());
    QVERIFY(!box()->toolTip().contains(QStringLiteral("separator")));
    chooser_->setChoice(ReadAs::Chat); // of another model: it stays until there is another choice
    QVERIFY(chooser_->choice() == ReadAs::Chat);
}

QTEST_MAIN(ReadAsChooserTest)
#include "read_as_chooser_test.moc"
