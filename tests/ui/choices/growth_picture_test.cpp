#include "growth_picture.h"

#include <QSet>
#include <QString>
#include <QTest>

using namespace attopo;

class GrowthPictureTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void standInTheirOrder();
    void namesAreUnique();
};

void GrowthPictureTest::standInTheirOrder()
{
    QSet<QString> labels;
    int place = 0;
    for (const GrowthPictureInfo &info : growthPictures()) {
        QCOMPARE(static_cast<int>(info.picture), place++); // they are looked up by it
        labels << QString::fromUtf8(info.label);
        const QString explanation = QString::fromUtf8(info.explanation);
        QVERIFY2(explanation.endsWith(u'.') && explanation.size() > 40, info.label);
    }
    QCOMPARE(labels.size(), qsizetype(place));
    QCOMPARE(static_cast<GrowthPicture>(place - 1), GrowthPicture::BettiNumbers);
}

void GrowthPictureTest::namesAreUnique()
{
    QSet<QString> names;
    for (const GrowthPictureInfo &info : growthPictures())
        names << QString::fromUtf8(info.name);
    QCOMPARE(names,
             (QSet<QString>{QStringLiteral("surface"), QStringLiteral("vines"), QStringLiteral("numbers")}));
}

QTEST_GUILESS_MAIN(GrowthPictureTest)
#include "growth_picture_test.moc"
