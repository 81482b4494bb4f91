#include "view.h"

#include <QSet>
#include <QStringList>
#include <QTest>

using namespace attopo;

class ViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesRoundTrip();
    void namesInFilesStay();
};

void ViewTest::namesRoundTrip()
{
    QSet<QString> names;
    for (int k = 0; k <= static_cast<int>(View::Gallery); ++k) {
        const QString name = viewName(static_cast<View>(k));
        QVERIFY(!name.isEmpty());
        QVERIFY2(!names.contains(name), qPrintable(name));
        names << name;
        QCOMPARE(viewByName(name), std::optional(static_cast<View>(k)));
    }
    QVERIFY(!viewByName(QString()));
    QVERIFY(!viewByName(QStringLiteral("Barcode"))); // names are as they are
}

void ViewTest::namesInFilesStay()
{
    QCOMPARE(viewNames(),
             QStringLiteral("texts, barcode, diagram, distances, attention, alignment, summaries, "
                            "heads, time, details, gallery"));
}

QTEST_GUILESS_MAIN(ViewTest)
#include "view_test.moc"
