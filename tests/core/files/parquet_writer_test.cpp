// A small table, byte for byte the one that pyarrow reads (../../data/corpus/make_corpus_reference.py).

#include "files/parquet_writer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

class ParquetWriterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void smallTable();
    void noRows();

private:
    QByteArray bytes(const QString &name) const
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder_;
};

void ParquetWriterTest::smallTable()
{
    const QString name = folder_.filePath(QStringLiteral("small.parquet"));
    OutputFile file(name.toStdString());
    ParquetWriter writer(file,
                         {{"row", ParquetType::Integer},
                          {"cut", ParquetType::OptionalInteger},
                          {"x", ParquetType::Number},
                          {"name", ParquetType::Text}});
    for (std::int64_t row = 0; row < 20; ++row) {
        writer.addInteger(row - 10);
        writer.addInteger(row % 3 == 0 ? std::nullopt : std::optional(row << 40));
        writer.addNumber(static_cast<double>(row) / 3);
        writer.addText(row == 2 ? "é, \"x\"\n" : std::string(static_cast<std::size_t>(row), 'a'));
    }
    writer.finish();
    QVERIFY(!QFile::exists(name));
    file.commit();
    const QByteArray expected = bytes(QStringLiteral(ATTOPO_TEST_DATA_DIR "/corpus/small.parquet"));
    QVERIFY(!expected.isEmpty());
    QVERIFY(bytes(name) == expected);
}

void ParquetWriterTest::noRows()
{
    const QString name = folder_.filePath(QStringLiteral("none.parquet"));
    OutputFile file(name.toStdString());
    ParquetWriter writer(file, {{"x", ParquetType::Number}});
    writer.finish();
    file.commit();
    const QByteArray written = bytes(name);
    QVERIFY(written.startsWith("PAR1") && written.endsWith("PAR1"));
    QCOMPARE(written.size(), 4 + static_cast<unsigned char>(written[written.size() - 8]) + 8);
}

QTEST_GUILESS_MAIN(ParquetWriterTest)
#include "parquet_writer_test.moc"
