// Results on disk, cut off and damaged everywhere.

#include "corpus/row_log.h"

#include "error.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

class RowLogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goesOnFromEveryLength();
    void dropsWhatIsDamaged();
    void refusesOtherRows();

private:
    static RowResult result(std::uint64_t row)
    {
        RowResult result{.row = row, .line = row + 2};
        if (row == 1) {
            result.problem = "the text is empty";
            return result;
        }
        result.columns = {"id " + std::to_string(row), ""};
        result.points = 3;
        if (row == 2)
            result.cutAt = 17;
        result.features = {0.1, -1e300, static_cast<double>(row)};
        result.diagramSizes = {1, 0};
        result.diagramPoints = {0, 0.5F};
        return result;
    }
    static std::vector<RowResult> read(const std::filesystem::path &file)
    {
        std::vector<RowResult> results;
        RowLogReader reader(file);
        for (RowResult found; reader.next(found);)
            results.push_back(found);
        return results;
    }
    /// Rows 0 … 3.
    QByteArray whole()
    {
        const std::filesystem::path file = folder_.filePath(QStringLiteral("whole")).toStdString();
        std::filesystem::remove(file);
        RowLogWriter writer(file, wholeEntries(file, 0, 1));
        for (std::uint64_t row = 0; row < 4; ++row)
            writer.append(encodeResult(result(row)));
        writer.flush();
        QFile bytes(QString::fromStdString(file.string()));
        return bytes.open(QIODevice::ReadOnly) ? bytes.readAll() : QByteArray();
    }
    std::filesystem::path write(const QByteArray &bytes)
    {
        QFile file(folder_.filePath(QStringLiteral("part")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        return file.fileName().toStdString();
    }

    QTemporaryDir folder_;
};

void RowLogTest::goesOnFromEveryLength()
{
    const QByteArray bytes = whole();
    for (qsizetype length = 0; length <= bytes.size(); ++length) {
        const auto file = write(bytes.left(length));
        {
            RowLogWriter writer(file, wholeEntries(file, 0, 1));
            for (std::uint64_t row = writer.entries(); row < 4; ++row)
                writer.append(encodeResult(result(row)));
        }
        QFile after(QString::fromStdString(file.string()));
        QVERIFY(after.open(QIODevice::ReadOnly));
        QVERIFY(after.readAll() == bytes);
    }
    const auto results = read(write(bytes));
    QCOMPARE(results.size(), std::size_t(4));
    for (std::uint64_t row = 0; row < 4; ++row)
        QVERIFY(results[row] == result(row));
}

void RowLogTest::dropsWhatIsDamaged()
{
    const QByteArray bytes = whole();
    for (qsizetype at = 8; at < bytes.size(); at += 3) {
        QByteArray damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x40);
        const auto results = read(write(damaged));
        QVERIFY(results.size() < 4);
        for (std::uint64_t row = 0; row < results.size(); ++row)
            QVERIFY(results[row] == result(row));
    }
    QVERIFY(!decodeResult("short"));
    QVERIFY(!decodeResult(encodeResult(result(0)) + "x"));
}

void RowLogTest::refusesOtherRows()
{
    const auto file = write(whole());
    QVERIFY_THROWS_EXCEPTION(Error, wholeEntries(file, 0, 2));
    QVERIFY_THROWS_EXCEPTION(Error, wholeEntries(file, 1, 1));
    QVERIFY_THROWS_EXCEPTION(Error, wholeEntries(write("something else"), 0, 1));
    QVERIFY_THROWS_EXCEPTION(Error, RowLogWriter("/no such folder/rows.bin", {}));
}

QTEST_GUILESS_MAIN(RowLogTest)
#include "row_log_test.moc"
