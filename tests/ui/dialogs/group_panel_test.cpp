#include "group_panel.h"

#include "corpus_folder.h"
#include "group_box_plot.h"
#include "group_map_view.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace attopo;

class GroupPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void beginsWhereGroupsDifferMost();
    void theMapHasTheChosenNumber();
    void anotherFeatureIsAnotherMap();
    void headsAreChosenInEveryWay();
    void boxesAreOfTheFeature();
    void saysWhyThereIsNoMap();

private:
    template <typename T>
    T *child(const char *name) const
    {
        T *found = panel_->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no child %s", name);
        return found;
    }
    static std::shared_ptr<const CorpusResults> resultsOf(const QTemporaryDir &place,
                                                          const BatchSettings &settings)
    {
        const CorpusFolder made(place.path().toStdString(), 12, settings);
        return readCorpusResults(QString::fromStdString(made.results.string()), {}, {},
                                 [](const QString &, std::size_t, std::size_t) {});
    }
    const GroupDifference &difference(std::size_t head, std::size_t feature) const
    {
        return results_->comparisons[0].differences[head * results_->features.size() + feature];
    }
    /// [texts, features] of the head that is chosen.
    std::vector<double> features() const
    {
        std::vector<double> values;
        for (const ResultText &text : results_->texts.texts())
            for (std::size_t feature = 0; feature < results_->features.size(); ++feature)
                values.push_back(CorpusFolder::value(text.row, panel_->head(), feature));
        return values;
    }

    QTemporaryDir place_;
    std::shared_ptr<const CorpusResults> results_; ///< Of layers 0 and 2, heads 0, 1 and 3.
    std::unique_ptr<GroupPanel> panel_;
};

void GroupPanelTest::initTestCase() { results_ = resultsOf(place_, CorpusFolder::settings()); }

void GroupPanelTest::init()
{
    panel_ = std::make_unique<GroupPanel>();
    panel_->setResults(results_);
}

void GroupPanelTest::beginsWhereGroupsDifferMost()
{
    QVERIFY(panel_->head() == 1 || panel_->head() == 4); // head 1 of either layer
    for (std::size_t head = 0; head < 6; ++head) {
        const GroupDifference &most = difference(panel_->head(), panel_->feature());
        const GroupDifference &other = difference(head, panel_->feature());
        QVERIFY(other.q > most.q || (other.q == most.q && std::abs(other.effect) <= std::abs(most.effect)));
    }
    QCOMPARE(child<QComboBox>("corpusHead")->currentText(), QStringLiteral("1"));
    QVERIFY(child<QLabel>("corpusDifference")->text().contains(QStringLiteral("head 1. a − b")));
    QCOMPARE(child<QComboBox>("corpusGroups")->currentText(), QStringLiteral("label: a − b"));
    QCOMPARE(child<QComboBox>("corpusFeature")->count(), static_cast<int>(results_->features.size()));
}

void GroupPanelTest::theMapHasTheChosenNumber()
{
    using Member = double GroupDifference::*;
    for (const auto &[index, number] : {std::pair<int, Member>(1, &GroupDifference::p),
                                        {2, &GroupDifference::q},
                                        {0, &GroupDifference::effect}}) {
        child<QComboBox>("corpusNumber")->setCurrentIndex(index);
        const GroupMap &map = panel_->map()->map();
        QCOMPARE(map.values.size(), std::size_t(6));
        for (std::size_t head = 0; head < 6; ++head) {
            const GroupDifference &expected = difference(head, panel_->feature());
            QCOMPARE(map.values[head], expected.*number);
            QCOMPARE(static_cast<bool>(map.dots[head]), expected.q <= 0.05);
        }
    }
    QVERIFY(child<QLabel>("corpusReach")->text().contains(QStringLiteral("99 permutations")));
}

void GroupPanelTest::anotherFeatureIsAnotherMap()
{
    QSignalSpy chosen(panel_.get(), &GroupPanel::featureChosen);
    auto *features = child<QComboBox>("corpusFeature");
    for (int k = 0; k < features->count(); ++k) {
        features->setCurrentIndex(k);
        QCOMPARE(panel_->feature(), static_cast<std::size_t>(k));
        QCOMPARE(panel_->map()->map().values[2], difference(2, panel_->feature()).effect);
    }
    QVERIFY(chosen.size() >= features->count() - 1);
}

void GroupPanelTest::headsAreChosenInEveryWay()
{
    QSignalSpy chosen(panel_.get(), &GroupPanel::headChosen);
    panel_->setHead(panel_->head());
    panel_->setHead(6); // there is no such head
    QCOMPARE(chosen.size(), 0);
    panel_->setHead(5);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(child<QComboBox>("corpusLayer")->currentText(), QStringLiteral("2"));
    QCOMPARE(child<QComboBox>("corpusHead")->currentText(), QStringLiteral("3"));
    QVERIFY(child<QLabel>("corpusDifference")->text().startsWith(QStringLiteral("Layer 2, head 3. ")));
    child<QComboBox>("corpusLayer")->setCurrentIndex(0);
    QCOMPARE(panel_->head(), std::size_t(2));
    child<QComboBox>("corpusHead")->setCurrentIndex(0);
    QCOMPARE(panel_->head(), std::size_t(0));
    Q_EMIT panel_->map()->chosen(4);
    QCOMPARE(panel_->head(), std::size_t(4));
    QCOMPARE(child<QComboBox>("corpusHead")->currentText(), QStringLiteral("1"));
    QCOMPARE(chosen.size(), 4);
}

void GroupPanelTest::boxesAreOfTheFeature()
{
    const auto boxes = [this] { return panel_->boxes()->boxes()->data(); };
    QCOMPARE(boxes()->size(), 0); // not there yet
    std::vector<double> values = features();
    panel_->setFeatures(values);
    QCOMPARE(boxes()->size(), 2);
    QVERIFY(boxes()->at(0)->median + 2 < boxes()->at(1)->median); // b has 3 more
    child<QComboBox>("corpusFeature")->setCurrentIndex(2);
    std::vector<double> ofB;
    for (const ResultText &text : results_->texts.texts())
        if (text.columns[1] == "b")
            ofB.push_back(CorpusFolder::value(text.row, panel_->head(), 2));
    QCOMPARE(boxes()->at(1)->median, boxNumbers(ofB).median);
    for (double &value : values)
        value = std::numeric_limits<double>::quiet_NaN();
    panel_->setFeatures(values);
    QCOMPARE(boxes()->size(), 0);
    panel_->setFeatures(features());
    panel_->setHead(0); // whose features are still to come
    QCOMPARE(boxes()->size(), 0);
}

void GroupPanelTest::saysWhyThereIsNoMap()
{
    panel_->setResults(nullptr);
    QVERIFY(!panel_->isEnabled());
    QVERIFY(panel_->map()->message().isEmpty() && panel_->map()->map().values.empty());
    BatchSettings settings = CorpusFolder::settings();
    settings.groupColumns.clear();
    const QTemporaryDir place;
    const auto without = resultsOf(place, settings);
    panel_->setResults(without);
    QVERIFY(panel_->isEnabled());
    QCOMPARE(panel_->map()->message(), without->whyNoGroups);
    QVERIFY(!child<QComboBox>("corpusGroups")->isEnabled() && !child<QComboBox>("corpusNumber")->isEnabled());
    QVERIFY(child<QLabel>("corpusReach")->text().isEmpty());
    panel_->setFeatures(features());
    QCOMPARE(panel_->boxes()->boxes()->data()->size(), 1); // all texts
    panel_->setResults(results_);
    QVERIFY(panel_->map()->message().isEmpty());
    QVERIFY(child<QComboBox>("corpusGroups")->isEnabled());
}

QTEST_MAIN(GroupPanelTest)
#include "group_panel_test.moc"
