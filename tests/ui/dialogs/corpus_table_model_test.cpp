#include "corpus_table_model.h"

#include "corpus_folder.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace attopo;

class CorpusTableModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void hasTheColumnsThatThereAre();
    void showsTextsAndNumbers();
    void sortsByNumbersWhereAllAreNumbers();
    void featuresComeLater();
    void namesAndTipsOfColumns();
    void nothingWithoutResults();

private:
    QVariant cell(int row, const char *column, int role = Qt::DisplayRole) const
    {
        for (int k = 0; k < model_.columnCount(); ++k)
            if (model_.columnName(k) == QLatin1String(column))
                return model_.data(model_.index(row, k), role);
        qFatal("no column %s", column);
    }
    QStringList names() const
    {
        QStringList names;
        for (int k = 0; k < model_.firstFeature(); ++k)
            names << model_.columnName(k);
        return names;
    }
    static std::shared_ptr<CorpusResults> read(const std::filesystem::path &folder)
    {
        auto results = std::make_shared<CorpusResults>(CorpusResults{.texts = ResultTexts(folder)});
        const BatchSettings &settings = results->texts.manifest().settings;
        results->features = featureColumns(settings.features, settings.maxDimension);
        return results;
    }

    QTemporaryDir place_;
    std::shared_ptr<CorpusResults>
        results_; ///< Four texts, with years that are numbers and some that are not.
    CorpusTableModel model_;
};

void CorpusTableModelTest::initTestCase()
{
    const std::filesystem::path place = place_.path().toStdString();
    std::ofstream(place / "texts.csv")
        << "text,year,written,<b>\nA,9,9,x\nB,10,10,\nC,,1e1 or so,y\nD,nan,,z\n";
    BatchSettings settings = CorpusFolder::settings();
    settings.columns.kept = {"year", "written", "<b>"};
    settings.groupColumns.clear();
    BatchManifest manifest = surveyCorpus(place / "texts.csv", settings);
    manifest.modelName = "small-bert";
    manifest.modelSha256 = std::string(64, '0');
    ResultFolder folder(place / "results", manifest);
    const auto log = folder.openLog(folder.wholeRows(), {});
    const std::vector<std::vector<std::string>> columns{
        {"9", "9", "x"}, {"10", "10", ""}, {"", "1e1 or so", "y"}, {"nan", "", "z"}};
    for (std::uint64_t row = 0; row < 4; ++row) {
        RowResult result{.row = row, .line = row + 2, .columns = columns[row], .points = 8 + row};
        if (row == 1)
            result.cutAt = 77;
        result.features.resize(6 * featureColumns(settings.features, settings.maxDimension).size());
        log->append(encodeResult(result));
    }
    log->flush();
    results_ = read(place / "results");
}

void CorpusTableModelTest::hasTheColumnsThatThereAre()
{
    model_.setResults(results_);
    QCOMPARE(model_.rowCount(), 4);
    QCOMPARE(names().join(u' '), QStringLiteral("row year written <b> points cut_at"));
    QCOMPARE(model_.keptCount(), 3);
    QCOMPARE(model_.columnCount(), model_.firstFeature() + static_cast<int>(results_->features.size()));
    auto found = std::make_shared<CorpusResults>(*results_); // the corpus as well
    found->beginnings = {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("D")};
    model_.setResults(found);
    QCOMPARE(names().join(u' '), QStringLiteral("row year written <b> text points cut_at"));
    QCOMPARE(cell(2, "text").toString(), QStringLiteral("C"));
    const QTemporaryDir place;
    const CorpusFolder uncut(place.path().toStdString(), 8);
    model_.setResults(read(uncut.results));
    QCOMPARE(names().join(u' '), QStringLiteral("row id label points"));
}

void CorpusTableModelTest::showsTextsAndNumbers()
{
    model_.setResults(results_);
    QCOMPARE(cell(1, "row").toString(), QStringLiteral("1"));
    QCOMPARE(cell(1, "year").toString(), QStringLiteral("10"));
    QCOMPARE(cell(2, "written").toString(), QStringLiteral("1e1 or so"));
    QCOMPARE(cell(3, "points").toString(), QStringLiteral("11"));
    QCOMPARE(cell(1, "cut_at").toString(), QStringLiteral("77"));
    QVERIFY(cell(0, "cut_at").toString().isEmpty());
    QVERIFY(cell(0, "year", Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    QVERIFY(cell(0, "written", Qt::TextAlignmentRole).toInt() & Qt::AlignLeft);
    QVERIFY(!cell(0, "year", Qt::ToolTipRole).isValid());
    QVERIFY(
        cell(2, "written", Qt::ToolTipRole).toString().contains(QStringLiteral("1e1 or so"))); // all of it
}

void CorpusTableModelTest::sortsByNumbersWhereAllAreNumbers()
{
    model_.setResults(results_);
    QCOMPARE(cell(1, "year", CorpusTableModel::sortRole), QVariant(10.0));
    QCOMPARE(cell(1, "written", CorpusTableModel::sortRole), QVariant(QStringLiteral("10")));
    QCOMPARE(cell(3, "points", CorpusTableModel::sortRole), QVariant(11.0));
    QCOMPARE(cell(1, "cut_at", CorpusTableModel::sortRole), QVariant(77.0));
    // There is no number: these have no place among them.
    QVERIFY(!cell(2, "year", CorpusTableModel::sortRole).isValid());
    QVERIFY(!cell(3, "year", CorpusTableModel::sortRole).isValid());
    QVERIFY(!cell(0, "cut_at", CorpusTableModel::sortRole).isValid());
}

void CorpusTableModelTest::featuresComeLater()
{
    model_.setResults(results_);
    const std::string first = results_->features[0].name;
    QVERIFY(cell(0, first.c_str()).toString().isEmpty());
    QVERIFY(!cell(0, first.c_str(), CorpusTableModel::sortRole).isValid());
    QSignalSpy changed(&model_, &QAbstractItemModel::dataChanged);
    std::vector<double> features(4 * results_->features.size());
    for (std::size_t k = 0; k < features.size(); ++k)
        features[k] = static_cast<double>(k) + 0.123456789;
    features[0] = std::numeric_limits<double>::quiet_NaN();
    model_.setFeatures(features);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), model_.index(0, model_.firstFeature()));
    QCOMPARE(changed[0][1].toModelIndex(), model_.index(3, model_.columnCount() - 1));
    QCOMPARE(cell(2, first.c_str(), CorpusTableModel::sortRole),
             QVariant(features[2 * results_->features.size()]));
    QVERIFY(!cell(0, first.c_str(), CorpusTableModel::sortRole).isValid());
    QCOMPARE(model_.index(0, model_.firstFeature() + 1).data().toString(), QStringLiteral("1.1235"));
    model_.setResults(results_);
    QVERIFY(cell(2, first.c_str()).toString().isEmpty());
}

void CorpusTableModelTest::namesAndTipsOfColumns()
{
    model_.setResults(results_);
    const auto title = [this](int column) { return model_.headerData(column, Qt::Horizontal).toString(); };
    QCOMPARE(title(0), QStringLiteral("Row"));
    QCOMPARE(title(1), QStringLiteral("year"));
    QCOMPARE(title(4), QStringLiteral("Tokens"));
    QCOMPARE(title(5), QStringLiteral("Cut at"));
    QVERIFY(title(model_.columnCount()).isEmpty());
    for (int column = 0; column < model_.columnCount(); ++column) {
        const bool isFeature = column >= model_.firstFeature();
        QCOMPARE(model_.isSearched(column), !isFeature);
        const QString tip = model_.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
        QCOMPARE(tip.contains(title(column)), isFeature); // its definition, below its name
        if (isFeature)
            QCOMPARE(title(column), model_.columnName(column));
    }
}

void CorpusTableModelTest::nothingWithoutResults()
{
    model_.setResults(results_);
    QSignalSpy reset(&model_, &QAbstractItemModel::modelReset);
    model_.setResults(nullptr);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model_.rowCount(), 0);
    QCOMPARE(model_.columnCount(), 0);
    QSignalSpy changed(&model_, &QAbstractItemModel::dataChanged);
    model_.setFeatures({});
    QVERIFY(changed.isEmpty());
}

QTEST_MAIN(CorpusTableModelTest)
#include "corpus_table_model_test.moc"
