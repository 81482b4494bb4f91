// Bars against the `ripser` program (Debian package ripser), skipped visibly where it is not installed.

#include "topology/persistence.h"

#include "test_matrices.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace attopo;

using Intervals = std::vector<std::pair<double, double>>;

class PersistenceRipserTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameBars_data();
    void sameBars();
};

void PersistenceRipserTest::sameBars_data()
{
    QTest::addColumn<PersistenceEngine>("engine");
    QTest::addColumn<int>("index");
    const auto matrices = testMatrices();
    for (std::size_t k = 0; k < matrices.size(); ++k)
        if (matrices[k].second.n() >= 3) // the program itself needs three points
            for (const auto &[engineName, engine] : {std::pair("edges", PersistenceEngine::Edges),
                                                     std::pair("Ripser", PersistenceEngine::Ripser)})
                QTest::addRow("%s: %s", engineName, matrices[k].first.c_str())
                    << engine << static_cast<int>(k);
}

void PersistenceRipserTest::sameBars()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("ripser"));
    if (program.isEmpty())
        QSKIP("the program “ripser” is not installed");
    QFETCH(const PersistenceEngine, engine);
    QFETCH(int, index);
    const SquareMatrix distances = testMatrices()[static_cast<std::size_t>(index)].second;
    QByteArray lower;
    for (std::size_t i = 1; i < distances.n(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            lower += QByteArray::number(distances(i, j), 'g', 17) + (j + 1 < i ? "," : "\n");
    const int largest = distances.n() > 25 ? 1 : 2;
    QProcess process;
    process.start(program,
                  {QStringLiteral("--format"), QStringLiteral("lower-distance"), QStringLiteral("--dim"),
                   QString::number(largest)});
    process.write(lower);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());

    std::array<Intervals, 3> expected;
    int dimension = -1;
    static const QRegularExpression heading(QStringLiteral("persistence intervals in dim (\\d+)"));
    static const QRegularExpression interval(QStringLiteral("^\\s*\\[([^,]+),([^)]*)\\)"));
    for (const QString &line : QString::fromUtf8(process.readAllStandardOutput()).split(QLatin1Char('\n'))) {
        if (const auto match = heading.match(line); match.hasMatch())
            dimension = match.captured(1).toInt();
        else if (const auto bar = interval.match(line); bar.hasMatch() && dimension >= 0)
            expected[static_cast<std::size_t>(dimension)].emplace_back(
                bar.captured(1).toDouble(),
                bar.captured(2).trimmed().isEmpty() ? infinity : bar.captured(2).toDouble());
    }
    QVERIFY(dimension >= 0);

    const Barcode barcode = persistentHomology(distances, {largest, {}, engine});
    for (int dim = 0; dim <= largest; ++dim) {
        Intervals found;
        for (const Bar &bar : barcode.bars)
            if (bar.dimension == dim)
                found.emplace_back(bar.birth, bar.death);
        Intervals &reference = expected[static_cast<std::size_t>(dim)];
        // The program computes in single precision and prints six digits, so that a bar shorter than that is
        // missing there; ours has all of them.
        constexpr double tolerance = 5e-6;
        std::erase_if(found, [&](const auto &bar) { return bar.second - bar.first < 2 * tolerance; });
        std::erase_if(reference, [&](const auto &bar) { return bar.second - bar.first < 2 * tolerance; });
        std::sort(found.begin(), found.end());
        std::sort(reference.begin(), reference.end());
        QCOMPARE(found.size(), reference.size());
        for (std::size_t k = 0; k < found.size(); ++k) {
            QVERIFY(std::abs(found[k].first - reference[k].first) < tolerance);
            QVERIFY(found[k].second == reference[k].second
                    || std::abs(found[k].second - reference[k].second) < tolerance);
        }
    }
}

QTEST_GUILESS_MAIN(PersistenceRipserTest)
#include "persistence_ripser_test.moc"
