#include "dimension_chooser.h"

#include <QSignalSpy>
#include <QTest>

using namespace attopo;

class DimensionChooserTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatIsChosen();
    void tellsOnlyOfTheUser();
};

void DimensionChooserTest::keepsWhatIsChosen()
{
    DimensionChooser chooser;
    QCOMPARE(chooser.dimension(), 1);
    QCOMPARE(chooser.count(), 2);
    chooser.setLargest(2);
    QCOMPARE(chooser.itemText(2), QStringLiteral("H2"));
    QCOMPARE(chooser.dimension(), 1);
    chooser.setCurrentIndex(2);
    QCOMPARE(chooser.dimension(), 2);
    chooser.setLargest(1);
    QCOMPARE(chooser.dimension(), 1); // the largest there is
    chooser.setCurrentIndex(0);
    chooser.setLargest(2);
    QCOMPARE(chooser.dimension(), 0);
    chooser.setLargest(0);
    QCOMPARE(chooser.count(), 1);
    QCOMPARE(chooser.dimension(), 0);
}

void DimensionChooserTest::tellsOnlyOfTheUser()
{
    DimensionChooser chooser;
    QSignalSpy chosen(&chooser, &QComboBox::currentIndexChanged);
    chooser.setLargest(2);
    chooser.setLargest(0);
    chooser.setLargest(1);
    QVERIFY(chosen.isEmpty());
    QTest::keyClick(&chooser, Qt::Key_Down);
    QCOMPARE(chosen.size(), qsizetype(1));
    QCOMPARE(chooser.dimension(), 1);
}

QTEST_MAIN(DimensionChooserTest)
#include "dimension_chooser_test.moc"
