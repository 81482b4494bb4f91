#include "summary_picture.h"

#include <QSet>
#include <QString>
#include <QTest>

using namespace attopo;

class SummaryPictureTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void standInTheirOrder();
    void namesRoundTrip();
};

void SummaryPictureTest::standInTheirOrder()
{
    QSet<QString> labels;
    int place = 0;
    for (const SummaryPictureInfo &info : summaryPictures()) {
        QCOMPARE(static_cast<int>(info.picture), place++); // they are looked up by it
        labels << QString::fromUtf8(info.label);
        const QString explanation = QString::fromUtf8(info.explanation);
        QVERIFY2(explanation.endsWith(u'.') && explanation.size() > 40, info.label);
    }
    QCOMPARE(labels.size(), qsizetype(place));
    QCOMPARE(static_cast<SummaryPicture>(place - 1), SummaryPicture::MergeTree);
}

void SummaryPictureTest::namesRoundTrip()
{
    for (const SummaryPictureInfo &info : summaryPictures())
        QCOMPARE(summaryPictureByName(QString::fromUtf8(info.name)), std::optional(info.picture));
    QCOMPARE(summaryPictureByName(QStringLiteral("tree")), std::optional(SummaryPicture::MergeTree));
    QVERIFY(!summaryPictureByName(QStringLiteral("Tree")));
    QVERIFY(!summaryPictureByName(QString()));
}

QTEST_GUILESS_MAIN(SummaryPictureTest)
#include "summary_picture_test.moc"
