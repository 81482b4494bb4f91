#include "metric/matrix_file.h"

#include "error.h"
#include "topology/persistence.h"

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

using namespace attopo;

class MatrixFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsText_data();
    void readsText();
    void readsLowerTriangles();
    void readsTrianglesWithTheirDiagonal();
    void readsWhatGudhiReads();
    void readsWhatRipserReads();
    void endingsInCapitals();
    void refusesText_data();
    void refusesText();
    void refusesStreams_data();
    void refusesStreams();
    void readsNpy_data();
    void readsNpy();
    void refusesNpy_data();
    void refusesNpy();
    void missingFile();
    void checksAttention();

private:
    std::filesystem::path write(const char *name, const std::string &bytes)
    {
        const std::filesystem::path path = std::filesystem::path(folder_.path().toStdString()) / name;
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }
    static std::string message(const std::filesystem::path &path)
    {
        try {
            readSquareMatrix(path);
        } catch (const Error &error) {
            return error.what();
        }
        return "read without complaint";
    }

    static nlohmann::json triangles()
    {
        return nlohmann::json::parse(std::ifstream(ATTOPO_TEST_DATA_DIR "/metric/triangles.json"));
    }

    QTemporaryDir folder_;
};

namespace {

std::string npy(const std::string &descr, bool fortran, const std::string &shape, const std::string &data)
{
    std::string header = "{'descr': '" + descr + "', 'fortran_order': " + (fortran ? "True" : "False")
        + ", 'shape': " + shape + ", }";
    header.resize((header.size() + 10 + 63) / 64 * 64 - 10, ' ');
    header.back() = '\n';
    std::string bytes = "\x93NUMPY";
    bytes += '\x01';
    bytes += '\x00';
    bytes += static_cast<char>(header.size() & 0xff);
    bytes += static_cast<char>(header.size() >> 8);
    return bytes + header + data;
}

template <typename T>
std::string raw(std::initializer_list<T> values, bool swap = false)
{
    std::string bytes;
    for (const T value : values) {
        std::string one(reinterpret_cast<const char *>(&value), sizeof value);
        if (swap)
            std::reverse(one.begin(), one.end());
        bytes += one;
    }
    return bytes;
}

} // namespace

void MatrixFileTest::readsText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("n");
    QTest::newRow("commas") << QByteArray("0,1.5\n1.5,0\n") << 2;
    QTest::newRow("no end of line") << QByteArray("0,1.5\n1.5,0") << 2;
    QTest::newRow("spaces, Windows lines") << QByteArray("0 1.5\r\n1.5 0\r\n") << 2;
    QTest::newRow("tabs and semicolons, blank lines") << QByteArray("\n0;\t1.5\n\n+1.5e0; 0\n\n") << 2;
    QTest::newRow("old Macintosh lines") << QByteArray("0 1.5\r1.5 0\r") << 2;
    QTest::newRow("byte-order mark") << QByteArray("\xef\xbb\xbf"
                                                   "0,1.5\n1.5,0\n")
                                     << 2;
    QTest::newRow("rows that end in semicolons") << QByteArray("0,15e-1;\n15e-1,0;\n") << 2;
    QTest::newRow("rows that begin with tabs") << QByteArray("\t0,15e-1\n\t15e-1,0\n") << 2;
    QTest::newRow("trailing separators") << QByteArray("0,1.5,\n1.5,0,,\n,,\n") << 2;
    QTest::newRow("comments as NumPy writes them")
        << QByteArray("# distances\n0 1.5\n  # more\n1.5 0\n") << 2;
    QTest::newRow("Fortran's exponents") << QByteArray("0d0 1.5D0\n0.15d+1 0\n") << 2;
    QTest::newRow("single") << QByteArray("0") << 1;
}

void MatrixFileTest::readsText()
{
    QFETCH(QByteArray, text);
    QFETCH(int, n);
    const SquareMatrix matrix = readSquareMatrix(write("matrix.csv", text.toStdString()));
    QCOMPARE(static_cast<int>(matrix.n()), n);
    if (n == 2) {
        QCOMPARE(matrix(0, 1), 1.5);
        QCOMPARE(matrix(1, 0), 1.5);
    }
    QVERIFY(std::isinf(readSquareMatrix(write("inf.csv", "0,inf\n1.#INF,0"))(0, 1)));
}

void MatrixFileTest::readsLowerTriangles()
{
    for (const char *text : {"1\n2,inf\n4,5,6\n", "\n1,\n2,inf,\n4,5,6,", "1\r\n2 inf\r\n4\t5 6"}) {
        const SquareMatrix matrix = readSquareMatrix(write("lower.txt", text));
        QCOMPARE(matrix.n(), std::size_t(4));
        for (std::size_t i = 0; i < 4; ++i)
            QCOMPARE(matrix(i, i), 0.0);
        QCOMPARE(matrix(1, 0), 1.0);
        QVERIFY(std::isinf(matrix(1, 2)));
        QCOMPARE(matrix(3, 1), 5.0);
        for (std::size_t i = 0; i < 4; ++i)
            for (std::size_t j = 0; j < 4; ++j)
                QVERIFY(matrix(i, j) == matrix(j, i));
    }
}

void MatrixFileTest::readsTrianglesWithTheirDiagonal()
{
    for (const char *text : {"0\n1 0\n2 inf 0\n", "0,,\n1,0,\n2,inf,0\n", "0;\n1;-0;\n2;inf;0.0;"}) {
        const SquareMatrix matrix = readSquareMatrix(write("lower.csv", text));
        QVERIFY((matrix.values == std::vector<double>{0, 1, 2, 1, 0, HUGE_VAL, 2, HUGE_VAL, 0}));
    }
    // A number on the diagonal that is not 0: it is none.
    QCOMPARE(readSquareMatrix(write("lower.csv", "0\n1 0\n2 3 0.5\n")).n(), std::size_t(4));
}

void MatrixFileTest::readsWhatGudhiReads()
{
    const nlohmann::json cases = triangles();
    for (const auto &test : cases["gudhi"]) {
        const std::string text = test["text"];
        const SquareMatrix matrix = readSquareMatrix(write("gudhi.csv", text));
        const auto &rows = test["rows"];
        QVERIFY2(matrix.n() == rows.size(), text.c_str());
        for (std::size_t i = 0; i < rows.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY2(matrix(i, j) == rows[i][j] && matrix(j, i) == rows[i][j], text.c_str());
    }
}

void MatrixFileTest::readsWhatRipserReads()
{
    const nlohmann::json cases = triangles();
    for (const auto &test : cases["ripser"]) {
        const std::string text = test["text"];
        const SquareMatrix matrix = readSquareMatrix(write("a.lower_distance_matrix", text));
        QVERIFY2(matrix.n() == test["points"], text.c_str());
        checkDistanceMatrix(matrix);
        std::vector<float> deaths; // in the program's precision
        for (const Bar &bar : persistentHomology(matrix, {.maxDimension = 0}).bars)
            if (!bar.essential())
                deaths.push_back(static_cast<float>(bar.death));
        QVERIFY2(deaths == test["deaths"].get<std::vector<float>>(), text.c_str());
    }
    QVERIFY(std::isinf(readSquareMatrix(write("a.lower_distance_matrix", "1,inf,1.#INF"))(2, 1)));
}

void MatrixFileTest::endingsInCapitals()
{
    QCOMPARE(readSquareMatrix(write("A.LOWER_DISTANCE_MATRIX", "1,2,3")).n(), std::size_t(3));
    QCOMPARE(readSquareMatrix(write("A.NPY", npy("<f8", false, "(1, 1)", raw<double>({0})))).n(),
             std::size_t(1));
}

void MatrixFileTest::refusesText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("empty") << QByteArray() << QByteArray("is empty: there is no matrix in it");
    QTest::newRow("blank lines") << QByteArray("\n , \n# none\n") << QByteArray("is empty");
    QTest::newRow("nothing between separators")
        << QByteArray("0,1,2\n1,,3\n") << QByteArray("line 2, column 2: expected a number, found nothing");
    QTest::newRow("names of columns") << QByteArray(",0,1\n0,0,1\n1,1,0\n")
                                      << QByteArray("line 1, column 1: expected a number, found nothing");
    QTest::newRow("NA") << QByteArray("0,NA\nNA,0\n")
                        << QByteArray("line 1, column 2: expected a number, found “NA”");
    QTest::newRow("Excel's error") << QByteArray("0,#N/A\n1,0\n")
                                   << QByteArray("column 2: expected a number, found “#N/A”");
    QTest::newRow("decimal commas") << QByteArray("0;1,5\n1,5;0\n")
                                    << QByteArray("line 1: “1,5” has a decimal comma");
    QTest::newRow("blanks by the million") // none of which may be looked at for each other one
        << QByteArray("0,1\t") + QByteArray(1 << 20, '\t') + QByteArray("x\n") << QByteArray("“x”");
    QTest::newRow("decimal commas and tabs")
        << QByteArray("0\t12,25\n12,25\t0\n") << QByteArray("line 1: “12,25” has a decimal comma");
    QTest::newRow("too large") << QByteArray("0,1e400\n1,0\n") << QByteArray("found “1e400”");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                          "0\0\n\0",
                                          6)
                            << QByteArray("line 1: this is no text in UTF-8");
    QTest::newRow("Latin-1") << QByteArray("0,\xe9\n1,0") << QByteArray("line 1: this is no text in UTF-8");
    QTest::newRow("spreadsheet") << QByteArray("PK\x03\x04xyz") << QByteArray("is an archive of arrays");
    QTest::newRow("GUDHI's, ragged") << QByteArray("0;\n1;\n2;\n")
                                     << QByteArray("line 3: expected 2 numbers, one more than");
    QTest::newRow("two rows of one number") << QByteArray("1\n2\n") << QByteArray("not square: 1 columns");
    QTest::newRow("word") << QByteArray("0,1\nx,0\n")
                          << QByteArray("line 2, column 1: expected a number, found “x”");
    QTest::newRow("no lower triangle")
        << QByteArray("1\n2,3\n4,5\n") << QByteArray("line 3: expected 3 numbers, one more than");
    QTest::newRow("ragged") << QByteArray("0,1\n1\n") << QByteArray("line 2: expected 2 numbers");
    QTest::newRow("too few rows") << QByteArray("0,1,2\n1,0,2\n")
                                  << QByteArray("not square: 3 columns, 2 rows");
    QTest::newRow("too many rows") << QByteArray("0,1\n1,0\n2,2\n") << QByteArray("not square");
    QTest::newRow("number and more") << QByteArray("0,1a\n1,0\n") << QByteArray("“1a”");
}

void MatrixFileTest::refusesText()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, says);
    const std::string said = message(write("bad.csv", text.toStdString()));
    QVERIFY2(said.find(says.toStdString()) != std::string::npos, said.c_str());
    QVERIFY2(said.find("bad.csv") != std::string::npos, said.c_str());
}

void MatrixFileTest::refusesStreams_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("empty") << QByteArray() << QByteArray("is empty");
    QTest::newRow("two numbers") << QByteArray("1,2")
                                 << QByteArray(
                                        "holds 2 numbers, which are the part of a distance matrix below its "
                                        "diagonal of no number of points: 2 have 1, 3 have 3");
    QTest::newRow("square") << QByteArray("0,1,2\n1,0,3\n2,3,0\n") << QByteArray("4 have 6, 5 have 10");
    QTest::newRow("nothing between separators")
        << QByteArray("1,,2,3") << QByteArray("line 1, column 2: expected a number, found nothing");
    QTest::newRow("a word") << QByteArray("1\n2,x")
                            << QByteArray("line 2, column 2: expected a number, found “x”");
}

void MatrixFileTest::refusesStreams()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, says);
    const std::string said = message(write("bad.lower_distance_matrix", text.toStdString()));
    QVERIFY2(said.find(says.toStdString()) != std::string::npos, said.c_str());
}

void MatrixFileTest::readsNpy_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const std::string &bytes) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes);
    };
    row("float64", npy("<f8", false, "(2, 2)", raw<double>({0, 2, 3, 1})));
    row("float32", npy("<f4", false, "(2, 2)", raw<float>({0, 2, 3, 1})));
    row("float16", npy("<f2", false, "(2, 2)", raw<std::uint16_t>({0, 0x4000, 0x4200, 0x3c00})));
    row("big-endian", npy(">f8", false, "(2, 2)", raw<double>({0, 2, 3, 1}, true)));
    row("int64", npy("<i8", false, "(2, 2)", raw<std::int64_t>({0, 2, 3, 1})));
    row("uint8", npy("|u1", false, "(2, 2)", raw<std::uint8_t>({0, 2, 3, 1})));
    row("Fortran order", npy("<f8", true, "(2, 2)", raw<double>({0, 3, 2, 1})));
    row("Python 2", npy("<f8", false, "(2L, 2L)", raw<double>({0, 2, 3, 1})));
}

void MatrixFileTest::readsNpy()
{
    QFETCH(QByteArray, bytes);
    const SquareMatrix matrix = readSquareMatrix(write("matrix.npy", bytes.toStdString()));
    QVERIFY((matrix.values == std::vector<double>{0, 2, 3, 1}));
}

void MatrixFileTest::refusesNpy_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const std::string &bytes, const char *says) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(says);
    };
    row("not NumPy", "hello", "not a NumPy file");
    row("empty", "", "not a NumPy file");
    row("header cut", npy("<f8", false, "(2, 2)", "").substr(0, 40), "the file ends first");
    row("data cut", npy("<f8", false, "(2, 2)", raw<double>({0, 2, 3})),
        "32 bytes of data expected, 24 found");
    row("two arrays", npy("<f8", false, "(2, 2)", raw<double>({0, 2, 3, 1, 5})),
        "an array of shape (2, 2) has 32 bytes of data, found 40: save one array a file");
    row("no rows", npy("<f8", false, "(0, 0)", ""), "is empty: there is no matrix in it");
    row("an archive", "PK\x03\x04",
        "is an archive of arrays (.npz), and one array is expected: save it as .npy");
    row("three dimensions", npy("<f8", false, "(2, 2, 2)", ""), "two-dimensional");
    row("one dimension", npy("<f8", false, "(4,)", ""), "two-dimensional");
    row("not square", npy("<f8", false, "(2, 3)", ""), "not square: shape (2, 3)");
    row("no shape", npy("<f8", false, ")", ""), "two-dimensional");
    row("empty shape", npy("<f8", false, "", "").substr(0, 64), "two-dimensional");
    row("huge", npy("<f8", false, "(4000000000, 4000000000)", ""), "too large");
    row("complex", npy("<c16", false, "(2, 2)", ""), "found type '<c16'");
    row("objects", npy("|O", false, "(2, 2)", ""), "found type '|O'");
}

void MatrixFileTest::refusesNpy()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, says);
    const std::string said = message(write("bad.npy", bytes.toStdString()));
    QVERIFY2(said.find(says.toStdString()) != std::string::npos, said.c_str());
}

void MatrixFileTest::missingFile()
{
    QVERIFY(message("/nowhere/matrix.npz").find("numpy.load") != std::string::npos);
    QVERIFY(message("/nowhere/matrix.csv").find("/nowhere/matrix.csv") != std::string::npos);
}

void MatrixFileTest::checksAttention()
{
    const auto said = [](std::vector<double> values) -> std::string {
        SquareMatrix matrix(2);
        matrix.values = std::move(values);
        try {
            checkAttentionMatrix(matrix);
        } catch (const Error &error) {
            return error.what();
        }
        return "";
    };
    QCOMPARE(said({0.5, 0.5, 0, 1}), std::string());
    QVERIFY(said({0.5, 0.5, 0, 0.9}).find("row 1") != std::string::npos);
    QVERIFY(said({0.5, 0.5, -1, 2}).find("row 1, column 0") != std::string::npos);
    QVERIFY(said({0.5, 0.5, 0, std::nan("")}).find("row 1, column 1") != std::string::npos);
}

QTEST_GUILESS_MAIN(MatrixFileTest)
#include "matrix_file_test.moc"
