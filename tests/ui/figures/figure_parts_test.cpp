#include "figure_parts.h"

#include "test_figure_data.h"

#include <QSet>
#include <QTest>

using namespace attopo;

class FigurePartsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lettersOfPanels();
    void placesAreThoseOfTheUser();
};

void FigurePartsTest::lettersOfPanels()
{
    QCOMPARE(panelLetter(0), QStringLiteral("(a)"));
    QCOMPARE(panelLetter(25), QStringLiteral("(z)"));
    QCOMPARE(panelLetter(26), QStringLiteral("(aa)"));
    QCOMPARE(panelLetter(27), QStringLiteral("(ab)"));
    QCOMPARE(panelLetter(26 + 26 * 26), QStringLiteral("(aaa)"));
    QSet<QString> letters;
    for (std::size_t k = 0; k < 2000; ++k)
        letters << panelLetter(k);
    QCOMPARE(letters.size(), qsizetype(2000));
}

void FigurePartsTest::placesAreThoseOfTheUser()
{
    FigureData data = testFigureData("some words");
    for (const Side side : bothSides) {
        const TokenPlaces laidOut =
            firstPlaces(*analysisOf(data, side), side == Side::B ? data.a.get() : nullptr, data.look);
        QCOMPARE(placesOfSide(data, side).positions, laidOut.positions);
        TokenPlaces dragged = laidOut;
        dragged.positions[1] = {0.25, -0.75};
        data.places[static_cast<std::size_t>(side)] = dragged;
        QCOMPARE(placesOfSide(data, side).positions, dragged.positions);
        const ComplexPicture picture = complexOf(data, side, dragged, false);
        QVERIFY(&picture.analysis == analysisOf(data, side).get());
        QCOMPARE(picture.threshold, data.threshold);
        QCOMPARE(static_cast<std::size_t>(picture.labels.size()), dragged.positions.size());
    }
}

QTEST_MAIN(FigurePartsTest)
#include "figure_parts_test.moc"
