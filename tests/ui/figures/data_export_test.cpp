#include "data_export.h"

#include "analysis/data_source.h"
#include "error.h"
#include "test_analysis.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace attopo;

class DataExportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySuffixIsWritten();
    void barsAreReadBack_data();
    void barsAreReadBack();
    void csvOfBars();
    void matricesRoundTrip();
    void refuses();

private:
    QByteArray written(const char *name, DataContent content, const Analysis &analysis)
    {
        exportData(path(name), content, analysis);
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString path(const char *name) const { return folder_.filePath(QLatin1String(name)); }
    QString refusal(const char *name, DataContent content, const Analysis &analysis)
    {
        try {
            exportData(path(name), content, analysis);
        } catch (const Error &error) {
            return QString::fromUtf8(error.what());
        }
        return {};
    }
    QTemporaryDir folder_;
};

void DataExportTest::everySuffixIsWritten()
{
    const auto analysis = testAnalysis("words");
    for (const DataContent content :
         {DataContent::Bars, DataContent::Summaries, DataContent::Distances, DataContent::Attention})
        for (const QString &suffix : suffixesOf(content)) {
            const QByteArray name = "x." + suffix.toLatin1();
            QVERIFY2(!written(name.constData(), content, *analysis).isEmpty(), name.constData());
            QVERIFY(!written(name.toUpper().constData(), content, *analysis).isEmpty());
        }
}

void DataExportTest::barsAreReadBack_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"x.pers", "x.npy", "x.txt"})
        QTest::newRow(name) << QByteArray(name);
}

void DataExportTest::barsAreReadBack()
{
    QFETCH(QByteArray, name);
    const auto analysis = testAnalysis("some words to read");
    written(name.constData(), DataContent::Bars, *analysis);
    const DiagramSource read = readDiagramSource(path(name.constData()).toStdString());
    const auto &bars = analysis->barcode->bars;
    QCOMPARE(read.barcode->bars.size(), bars.size());
    for (std::size_t k = 0; k < bars.size(); ++k) {
        QCOMPARE(read.barcode->bars[k].dimension, bars[k].dimension);
        QCOMPARE(read.barcode->bars[k].birth, bars[k].birth);
        QVERIFY(read.barcode->bars[k].death == bars[k].death);
    }
}

void DataExportTest::csvOfBars()
{
    const auto square = squareAnalysis();
    const QByteArrayList lines = written("bars.csv", DataContent::Bars, *square).split('\n');
    QCOMPARE(lines[0], QByteArray("dim,birth,death,birth_simplex,death_simplex"));
    QCOMPARE(lines.size(), qsizetype(1 + 5 + 1)); // a line end after the last
    QVERIFY(lines.contains("0,0,inf,0,"));
    QVERIFY(lines[5].startsWith("1,1,1.4,"));
    const auto json = nlohmann::json::parse(written("bars.json", DataContent::Bars, *square).toStdString());
    QCOMPARE(json.size(), std::size_t(5));
    QVERIFY(std::count_if(json.begin(), json.end(), [](const auto &bar) { return bar["death"].is_null(); })
            == 1);
    QCOMPARE(json[4]["birth_simplex"].size(), std::size_t(2));
    QCOMPARE(json[4]["death_simplex"].size(), std::size_t(3));
}

void DataExportTest::matricesRoundTrip()
{
    const auto analysis = testAnalysis("abcd");
    written("d.csv", DataContent::Distances, *analysis);
    const MatrixSource read = readMatrixSource(path("d.csv").toStdString(), MatrixSource::Kind::Distances);
    QVERIFY(read.matrix->values == analysis->space->distances.values);
    const auto json =
        nlohmann::json::parse(written("a.json", DataContent::Attention, *analysis).toStdString());
    QCOMPARE(json["tokens"].size(), std::size_t(6));
    QCOMPARE(json["attended"][0].get<std::string>(), std::string("[CLS]"));
    for (std::size_t i = 0; i < 6; ++i)
        for (std::size_t j = 0; j < 6; ++j)
            QCOMPARE(json["values"][i][j].get<double>(), double(analysis->space->attention(i, j)));
}

void DataExportTest::refuses()
{
    const auto square = squareAnalysis();
    QVERIFY(refusal("bars.png", DataContent::Bars, *square).contains(QStringLiteral(".csv, .json, .pers")));
    QVERIFY(refusal("d.npy", DataContent::Distances, *square).contains(QStringLiteral(".csv, .json")));
    QVERIFY(refusal("nothing", DataContent::Bars, *square).contains(QStringLiteral("nothing")));
    QVERIFY(refusal("a.csv", DataContent::Attention, *square).contains(QStringLiteral("no attention")));
    QVERIFY(!QFile::exists(path("a.csv")));
    QVERIFY(refusal("no/d.csv", DataContent::Distances, *square).contains(path("no/d.csv")));
}

QTEST_GUILESS_MAIN(DataExportTest)
#include "data_export_test.moc"
