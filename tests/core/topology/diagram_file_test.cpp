// Diagrams in the layouts of other programs: written, read again, and as those programs write them.

#include "topology/diagram_file.h"

#include "error.h"
#include "files/npy_file.h"
#include "topology/persistence.h"

#include "bar_ends.h"
#include "test_matrices.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace attopo;

class DiagramFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void roundTrips_data();
    void roundTrips();
    void saysWhatWasComputed_data();
    void saysWhatWasComputed();
    void readsWhatOthersWrite_data();
    void readsWhatOthersWrite();
    void readsTheRipserProgram();
    void refuses_data();
    void refuses();

private:
    std::filesystem::path write(const std::string &name, const std::string &bytes)
    {
        const std::filesystem::path path = std::filesystem::path(folder_.path().toStdString()) / name;
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }

    QTemporaryDir folder_;
};

void DiagramFileTest::roundTrips_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"bars.pers", "bars.npy", "bars.txt"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void DiagramFileTest::roundTrips()
{
    QFETCH(QString, name);
    SquareMatrix holes = randomDistances(20, 3);
    for (std::size_t j = 1; j < 20; ++j)
        holes(0, j) = holes(j, 0) = infinity;
    for (const Barcode &barcode : {persistentHomology(attentionDistances(20, 1), {.maxDimension = 2}),
                                   persistentHomology(holes), Barcode()}) {
        const auto file = write(name.toStdString(), diagramBytes(barcode, name.toStdString()));
        const Barcode read = readDiagram(file);
        QCOMPARE(endsOf(read), endsOf(barcode));
        QCOMPARE(readDiagram(file, 2).maxDimension, 2);
        if (name != QLatin1String("bars.npy")) // which cannot say it
            QCOMPARE(read.maxDimension, barcode.maxDimension);
        else if (!barcode.bars.empty())
            QCOMPARE(read.maxDimension, barcode.bars.back().dimension);
    }
}

void DiagramFileTest::saysWhatWasComputed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("dimension");
    const auto row = [](const char *test, const char *name, const char *bytes, int dimension) {
        QTest::newRow(test) << QString::fromLatin1(name) << QByteArray(bytes) << dimension;
    };
    row("nothing said", "a.pers", "0 0 inf\n", 0);
    row("no loops", "a.pers", "# dimensions 0 1\n0 0 inf\n", 1);
    row("no bars", "a.pers", "# dimensions 0 1 2\r\n", 2);
    row("one alone, anywhere", "a.pers", "0 0 inf\n# dimensions 1\n", 1);
    row("more than is said", "a.pers", "# dimensions 0\n1 0 1\n", 1);
    row("another comment", "a.pers", "# dimensions 2 by 2 pixels\n# dimensions 0 3\n# dimensions\n0 0 inf\n",
        0);
    row("a heading alone", "a.txt",
        "persistence intervals in dim 0:\n [0, )\npersistence intervals in dim 1:\n", 1);
    row("a heading of more than there is here", "a.txt",
        "persistence intervals in dim 0:\n [0, )\npersistence intervals in dim 3:\n", 0);
}

void DiagramFileTest::saysWhatWasComputed()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const auto file = write(name.toStdString(), bytes.toStdString());
    QTEST(readDiagram(file).maxDimension, "dimension");
}

void DiagramFileTest::readsWhatOthersWrite_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray two = "1 0.5 0.75\n0 0 inf\n";
    QTest::newRow("GUDHI") << QStringLiteral("a.pers") << two;
    QTest::newRow("GUDHI with fields, comments, Windows lines")
        << QStringLiteral("a.pers")
        << QByteArray("# field dimension birth death\r\n\r\n2 1 0.5 0.75\r\n2 0 0 inf # x\r\n");
    QTest::newRow("GUDHI, old Macintosh lines, a byte-order mark") << QStringLiteral("a.pers")
                                                                   << QByteArray("\xef\xbb\xbf"
                                                                                 "1 0.5 0.75\r0 0 inf\r");
    QTest::newRow("numbers as others write them")
        << QStringLiteral("a.pers") << QByteArray("1 5d-1 +7.5D-1\n0 0 1.#INF\n# 1.#INF\n");
    QTest::newRow("numbers as others write them, comments")
        << QStringLiteral("a.pers") << QByteArray("1 0.5 0.75# x\n0 0 1.#INF00# x\n");
    QTest::newRow("capitals") << QStringLiteral("A.PERS") << two;
    QTest::newRow("Ripser, capitals and old Macintosh lines")
        << QStringLiteral("A.TXT")
        << QByteArray(
               "persistence intervals in dim 0:\r [0, )\rpersistence intervals in dim 1:\r [0.5,0.75)\r");
    QTest::newRow("a bar of no length is none") << QStringLiteral("a.pers") << two + "0 0.5 0.5\n";
    QTest::newRow("Ripser") << QStringLiteral("a.txt")
                            << QByteArray("value range: [0.1,0.9]\nsparse distance matrix with 3 points\n"
                                          "persistence intervals in dim 0:\n [0, )\n"
                                          "persistence intervals in dim 1:\n [0.5,0.75)\n");
    const auto npy = [](const std::vector<std::size_t> &shape, const std::vector<double> &values) {
        return QByteArray::fromStdString(npyBytes(shape, values));
    };
    const std::vector<double> rows{0.5, 0.75, 1, 0, infinity, 0};
    QTest::newRow("giotto-tda") << QStringLiteral("a.npy") << npy({1, 2, 3}, rows);
    QTest::newRow("an array, in capitals") << QStringLiteral("A.NPY") << npy({1, 2, 3}, rows);
    QTest::newRow("three columns") << QStringLiteral("a.npy") << npy({2, 3}, rows);
}

void DiagramFileTest::readsWhatOthersWrite()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const Barcode read = readDiagram(write(name.toStdString(), bytes.toStdString()));
    const std::vector<std::array<double, 3>> expected{{0, 0, infinity}, {1, 0.5, 0.75}};
    QCOMPARE(endsOf(read), expected);
    QCOMPARE(read.maxDimension, 1);
    QCOMPARE(read.cutOff, 0.75);
    // Of one dimension, as persim has it.
    const Barcode bare = readDiagram(write("bare.npy", npyBytes({2, 2}, std::vector<double>{0, 0.5, 0, 1})));
    const std::vector<std::array<double, 3>> ends{{0, 0, 0.5}, {0, 0, 1}};
    QCOMPARE(endsOf(bare), ends);
}

void DiagramFileTest::readsTheRipserProgram()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("ripser"));
    if (program.isEmpty())
        QSKIP("the ripser program is not installed");
    const SquareMatrix distances = tiedDistances(14, 6, 5);
    std::string lower;
    for (std::size_t i = 1; i < distances.n(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            lower += std::to_string(distances(i, j)) + (j + 1 < i ? "," : "\n");
    QProcess ripser;
    ripser.start(program,
                 {QStringLiteral("--format"), QStringLiteral("lower-distance"), QStringLiteral("--dim"),
                  QStringLiteral("1"), QString::fromStdString(write("lower.txt", lower).string())});
    QVERIFY(ripser.waitForFinished());
    const Barcode read = readDiagram(write("out.txt", ripser.readAllStandardOutput().toStdString()));
    const Barcode own = persistentHomology(distances);
    QCOMPARE(read.bars.size(), own.bars.size());
    // The program computes in single precision and prints six digits.
    const auto a = endsOf(read);
    const auto b = endsOf(own);
    for (std::size_t k = 0; k < a.size(); ++k) {
        QCOMPARE(a[k][0], b[k][0]);
        for (const std::size_t end : {1U, 2U})
            QVERIFY(a[k][end] == b[k][end] || std::abs(a[k][end] - b[k][end]) < 2e-6);
    }
}

void DiagramFileTest::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *test, const char *name, const std::string &bytes, const char *says) {
        QTest::newRow(test) << QString::fromLatin1(name) << QByteArray::fromStdString(bytes)
                            << QByteArray(says);
    };
    row("another layout", "a.csv", "0,1\n", "ends with .pers (GUDHI), .npy (giotto-tda, persim) or .txt");
    row("an archive", "a.npz", "PK\x03\x04", "save it as .npy, in Python");
    row("an archive by another name", "a.npy", "PK\x03\x04", "save it as .npy, in Python");
    row("no number of Microsoft's", "a.pers", "0 0 1.#INFO\n", "line 1: expected a number, found “1.#INFO”");
    row("NaN of Microsoft's", "a.pers", "0 0 1.#QNAN\n",
        "line 1: expected a birth and a death after it, found 0 and nan");
    row("a word", "a.pers", "0 0 1\n0 x 1\n", "line 2: expected a number, found “x”");
    row("one number", "a.pers", "0\n", "line 1: expected “dimension birth death”, found 1");
    row("half a dimension", "a.pers", "0.5 0 1\n", "line 1: expected a dimension from 0 to 2, found 0.5");
    row("death first", "a.pers", "0 2 1\n", "line 1: expected a birth and a death after it, found 2 and 1");
    row("no number", "a.pers", "0 nan 1\n", "expected a birth");
    row("not Ripser's", "a.txt", "0 0 1\n", "there is no “persistence intervals in dim 0:”");
    row("torn", "a.txt", "persistence intervals in dim 0:\n [0,1\n", "line 2: expected “[birth,death)”");
    row("a dimension that is none", "a.txt", "persistence intervals in dim x:\n", "line 1");
    row("dimension 9", "a.txt", "persistence intervals in dim 9:\n [0,1)\n",
        "dimension from 0 to 2, found 9");
    row("several diagrams", "a.npy", npyBytes({2, 1, 3}, std::vector<double>(6)), "found (2, 1, 3)");
    row("four columns", "a.npy", npyBytes({1, 4}, std::vector<double>(4)), "found (1, 4)");
    row("death first in an array", "a.npy", npyBytes({1, 3}, std::vector<double>{1, 0, 0}),
        "row 0: expected");
    row("cut short", "a.npy", npyBytes({2, 3}, std::vector<double>(3)),
        "48 bytes of data expected, 24 found");
    row("no array", "a.npy", "hello", "not a NumPy file");
    row("far too large", "a.npy",
        npyBytes({std::size_t(1) << 40, std::size_t(1) << 40, 3}, std::vector<double>()),
        "expected one diagram");
}

void DiagramFileTest::refuses()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, says);
    const auto file = write(name.toStdString(), bytes.toStdString());
    try {
        readDiagram(file);
    } catch (const Error &error) {
        const std::string said = error.what();
        QVERIFY2(said.find(says.toStdString()) != std::string::npos, said.c_str());
        QVERIFY2(said.find(file.string()) != std::string::npos, said.c_str());
        return;
    }
    QFAIL("read without complaint");
}

QTEST_GUILESS_MAIN(DiagramFileTest)
#include "diagram_file_test.moc"
