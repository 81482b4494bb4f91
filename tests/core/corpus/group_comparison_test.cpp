// group_statistics.csv read back, as it was written and damaged.

#include "corpus/group_comparison.h"

#include "corpus/features.h"
#include "corpus/group_names.h"
#include "corpus_folder.h"
#include "error.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

class GroupComparisonTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void readsWhatWasWritten();
    void namesLineAndColumn();
    void refusesGroupsOfOneText();

private:
    QString file() const { return QString::fromStdString((made_->results / result_files::groups).string()); }
    QByteArray text() const
    {
        QFile opened(file());
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    /// What is said of the file with this text.
    QByteArray failure(const QByteArray &text) const
    {
        QFile opened(file());
        if (!opened.open(QIODevice::WriteOnly) || opened.write(text) != text.size())
            qFatal("cannot write");
        opened.close();
        try {
            readGroupComparisons(made_->results, made_->manifest);
        } catch (const Error &error) {
            return error.what();
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<CorpusFolder> made_;
};

void GroupComparisonTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    made_ = std::make_unique<CorpusFolder>(folder_->path().toStdString(), 20);
}

void GroupComparisonTest::readsWhatWasWritten()
{
    const auto comparisons = readGroupComparisons(made_->results, made_->manifest);
    QCOMPARE(comparisons.size(), std::size_t(1));
    const GroupComparison &comparison = comparisons.front();
    QCOMPARE(comparison.column, std::string("label"));
    QCOMPARE(comparison.groups, (std::vector<std::string>{"a", "b"}));
    const std::size_t features = featureColumns(made_->manifest.settings.features, 1).size();
    QCOMPARE(comparison.differences.size(), 6 * features);
    std::vector<double> effect;
    std::vector<double> q;
    for (std::size_t k = 0; k < comparison.differences.size(); ++k) {
        const GroupDifference &one = comparison.differences[k];
        const bool differs = k / features % 3 == 1;
        QCOMPARE(one.p == 0.01, differs); // the smallest of 99 permutations
        QVERIFY(std::abs(one.meanA - one.meanB - one.difference) < 1e-9);
        QVERIFY(one.low < one.difference && one.difference < one.high && one.note.empty());
        effect.push_back(one.effect);
        q.push_back(one.q);
    }
    QVERIFY(featureThatTellsMost(effect, q, features) < features);
    effect[2 * features + 3] = 1000; // of equally many heads the one with the largest effects
    QCOMPARE(featureThatTellsMost(effect, q, features), std::size_t(3));
}

void GroupComparisonTest::namesLineAndColumn()
{
    const QByteArray good = text();
    QCOMPARE(failure(good), QByteArray());
    QVERIFY2(failure({}).contains("group_statistics.csv is empty"), failure({}).constData());
    QByteArray bad = good;
    bad.replace("difference,ci_low", "distance,ci_low");
    QVERIFY2(failure(bad).contains("line 1, column difference: “distance” instead of “difference”"),
             failure(bad).constData());
    QList<QByteArray> lines = good.split('\n');
    QByteArrayList fields = lines[2].split(',');
    fields[14] = "small";
    lines[2] = fields.join(',');
    bad = lines.join('\n');
    QVERIFY2(failure(bad).contains("line 3, column p: “small” is no number"), failure(bad).constData());
    fields[14] = "1.5";
    lines[2] = fields.join(',');
    bad = lines.join('\n');
    QVERIFY2(failure(bad).contains("is no number from 0 to 1"), failure(bad).constData());
    lines = good.split('\n');
    lines.removeAt(4);
    bad = lines.join('\n');
    QVERIFY2(failure(bad).contains("line 5, column feature"), failure(bad).constData());
    bad = good.left(good.size() / 2);
    bad = bad.left(bad.lastIndexOf('\n') + 1);
    QVERIFY2(failure(bad).contains("in the middle of a comparison"), failure(bad).constData());
    bad = good + "label,1\n";
    QVERIFY2(failure(bad).contains("2 fields instead of 17"), failure(bad).constData());
}

void GroupComparisonTest::refusesGroupsOfOneText()
{
    const auto sizes = groupSizes(made_->corpus, {}, "label");
    QCOMPARE(sizes, (std::map<std::string, std::uint64_t>{{"a", 10}, {"b", 9}}));
    std::ofstream(made_->corpus, std::ios::app) << "n1,another text,c\n";
    try {
        groupSizes(made_->corpus, {}, "label");
        QFAIL("not refused");
    } catch (const Error &error) {
        QVERIFY2(QByteArray(error.what()).contains("a group of one text, “c”"), error.what());
    }
}

QTEST_GUILESS_MAIN(GroupComparisonTest)
#include "group_comparison_test.moc"
