// The heads of a gallery as a list: sorted, filtered, told, noted.

#include "head_gallery_model.h"

#include "describe_pattern.h"
#include "test_heads.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace attopo;

class HeadGalleryModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void sortsByPlace();
    void sortsByEveryScore_data();
    void sortsByEveryScore();
    void sortsByPatterns();
    void keepsItsOrderWhileNotAllIsKnown();
    void favouritesAreToldAndFound();
    void notesAreEdited();
    void anotherModelLeavesNothing();
    void tellsExactNumbers();

private:
    QStringList names(const HeadGalleryModel &model) const
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names << model.data(model.index(row), Qt::DisplayRole).toString();
        return names;
    }
    std::shared_ptr<const HeadOverview> overview_; ///< Of a model with three layers of two heads.
    std::shared_ptr<const HeadSketches> sketches_;
};

void HeadGalleryModelTest::initTestCase()
{
    HeadOverview overview = testHeadOverview();
    overview.toChosen = distancesToHead(overview.barcodes, 0, {});
    overview_ = std::make_shared<const HeadOverview>(overview);
    sketches_ = testHeadSketches();
}

void HeadGalleryModelTest::sortsByPlace()
{
    HeadGalleryModel model;
    QCOMPARE(model.rowCount(), 0);
    model.setOverview(overview_);
    const QStringList byPlace{QStringLiteral("L0·H0"), QStringLiteral("L0·H1"), QStringLiteral("L1·H0"),
                              QStringLiteral("L1·H1"), QStringLiteral("L2·H0"), QStringLiteral("L2·H1")};
    QCOMPARE(names(model), byPlace);
    QVERIFY(model.data(model.index(0), HeadGalleryModel::Value).toString().isEmpty());
    model.setOrder({.leastFirst = true});
    QStringList reversed = byPlace;
    std::reverse(reversed.begin(), reversed.end());
    QCOMPARE(names(model), reversed);
}

void HeadGalleryModelTest::sortsByEveryScore_data()
{
    QTest::addColumn<int>("score");
    for (std::size_t k = 0; k + 1 < headScoreCount; ++k) // there is no second text
        QTest::newRow(std::string(headScores()[k].name).c_str()) << static_cast<int>(k);
}

void HeadGalleryModelTest::sortsByEveryScore()
{
    QFETCH(int, score);
    HeadGalleryModel model;
    model.setOverview(overview_);
    model.setSketches(sketches_);
    for (const bool leastFirst : {false, true}) {
        model.setOrder({.by = static_cast<HeadScore>(score), .dimension = 0, .leastFirst = leastFirst});
        QCOMPARE(model.rowCount(), 6);
        std::vector<double> values;
        for (int row = 0; row < 6; ++row) {
            const QString text = model.data(model.index(row), HeadGalleryModel::Value).toString();
            bool isNumber = false;
            values.push_back(text.toDouble(&isNumber));
            QVERIFY2(isNumber, qPrintable(text));
        }
        if (!leastFirst)
            std::reverse(values.begin(), values.end());
        QVERIFY(std::is_sorted(values.begin(), values.end()));
        // All have as many components, one for each token.
        QCOMPARE(values.front() < values.back(), score != static_cast<int>(HeadScore::Bars));
    }
}

void HeadGalleryModelTest::sortsByPatterns()
{
    HeadGalleryModel model;
    model.setOverview(overview_);
    model.setSketches(sketches_);
    model.setOrder({.by = AttentionTarget::Previous});
    double last = 1;
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto number = model.data(model.index(row), HeadGalleryModel::Number).toULongLong();
        const double share = sketches_->patterns[number][AttentionTarget::Previous].mean();
        QVERIFY(share <= last);
        last = share;
        QCOMPARE(model.data(model.index(row), HeadGalleryModel::Value).toString(), percentText(share));
    }
}

void HeadGalleryModelTest::keepsItsOrderWhileNotAllIsKnown()
{
    HeadGalleryModel model;
    model.setOrder({.by = HeadScore::TotalPersistence, .dimension = 0});
    auto partly = std::make_shared<HeadOverview>(*overview_);
    for (std::size_t k = 0; k < 3; ++k)
        partly->barcodes[k].reset();
    partly->complete = false;
    model.setOverview(partly);
    QCOMPARE(names(model).first(), QStringLiteral("L0·H0"));
    model.setOverview(overview_);
    const QStringList sorted = names(model);
    QVERIFY(sorted.first() != QStringLiteral("L0·H0"));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setOverview(partly); // of the next text
    QCOMPARE(names(model), sorted);
    QCOMPARE(reset.count(), 0);
}

void HeadGalleryModelTest::favouritesAreToldAndFound()
{
    HeadGalleryModel model;
    model.setOverview(overview_);
    model.setSketches(sketches_);
    model.setFavourites({{QStringLiteral("fake"), AttentionPart::Text, {1, 0}, QStringLiteral("Sinks here")},
                         {QStringLiteral("fake"), AttentionPart::Text, {7, 7}, {}}}); // it has no such head
    QCOMPARE(model.rowCount(), 6);
    const QModelIndex noted = model.index(2);
    QVERIFY(model.data(noted, HeadGalleryModel::IsFavourite).toBool());
    QVERIFY(!model.data(model.index(0), HeadGalleryModel::IsFavourite).toBool());
    QCOMPARE(model.data(noted, HeadGalleryModel::Caption).toString(), QStringLiteral("Sinks here"));
    QVERIFY(model.data(noted, Qt::ToolTipRole).toString().contains(QStringLiteral("Sinks here")));
    QVERIFY(model.data(noted, Qt::AccessibleTextRole).toString().contains(QStringLiteral("favourite")));
    model.setFilter({}, true);
    QCOMPARE(names(model), QStringList{QStringLiteral("L1·H0")});
    model.setFilter(QStringLiteral("sinks"), false);
    QCOMPARE(names(model), QStringList{QStringLiteral("L1·H0")});
    model.setFilter(QStringLiteral("L2"), false);
    QCOMPARE(names(model), (QStringList{QStringLiteral("L2·H0"), QStringLiteral("L2·H1")}));
    model.setFilter(QStringLiteral("L2"), true);
    QCOMPARE(model.rowCount(), 0);
}

void HeadGalleryModelTest::notesAreEdited()
{
    HeadGalleryModel model;
    model.setOverview(overview_);
    QSignalSpy edited(&model, &HeadGalleryModel::noteEdited);
    QVERIFY(model.setData(model.index(4), QStringLiteral(" two\nlines "), Qt::EditRole));
    QCOMPARE(edited.count(), 1);
    QCOMPARE(edited[0][0].value<std::size_t>(), std::size_t(4));
    QCOMPARE(edited[0][1].toString(), QStringLiteral("two lines"));
    model.setData(model.index(4), QString(), Qt::EditRole); // as it was
    QCOMPARE(edited.count(), 1);
}

void HeadGalleryModelTest::anotherModelLeavesNothing()
{
    HeadGalleryModel model;
    model.setOverview(overview_);
    model.setOrder({.by = HeadScore::TotalPersistence});
    auto other = std::make_shared<HeadOverview>();
    other->layers = 1;
    other->heads = 4;
    other->barcodes.resize(4);
    model.setOverview(other);
    QCOMPARE(names(model).join(u' '), QStringLiteral("L0·H0 L0·H1 L0·H2 L0·H3"));
    model.setOverview(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void HeadGalleryModelTest::tellsExactNumbers()
{
    HeadGalleryModel model;
    model.setOverview(overview_);
    model.setSketches(sketches_);
    model.setOrder({.by = HeadScore::TotalPersistence, .name = QStringLiteral("Total"), .dimension = 0});
    const auto number = model.data(model.index(0), HeadGalleryModel::Number).toULongLong();
    const QString tip = model.data(model.index(0), Qt::ToolTipRole).toString();
    const double total = headScoreOf(HeadScore::TotalPersistence, *overview_->barcodes[number], 0, 0);
    QVERIFY(tip.contains(QStringLiteral("Total: ") + QString::number(total, 'g', 6)));
    QVERIFY(tip.contains(QString::number(sketches_->sketches[number].threshold, 'g', 6)));
    QVERIFY(tip.contains(QStringLiteral("H1:")));
    const HeadThumbnail small = model.thumbnail(number);
    QCOMPARE(small.analysis, sketches_->sketches[number].analysis);
    for (const auto &barcode : overview_->barcodes)
        QVERIFY(small.range >= barcode->largestValue()); // one axis for all
}

QTEST_MAIN(HeadGalleryModelTest)
#include "head_gallery_model_test.moc"
