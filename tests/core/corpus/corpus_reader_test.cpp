// Corpora of all kinds, with what is wrong in them.

#include "corpus/corpus_reader.h"

#include "error.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

class CorpusReaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lines();
    void quotedFields();
    void goesOnAfterAStrayQuote();
    void jsonObjects();
    void longLines();
    void refuses_data();
    void refuses();

private:
    std::filesystem::path write(const char *name, const QByteArray &bytes)
    {
        QFile file(folder_.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        return file.fileName().toStdString();
    }
    /// As "line:text|column|…", or "line!problem".
    QStringList read(const char *name, const QByteArray &bytes, const CorpusColumns &columns = {})
    {
        const auto reader = CorpusReader::open(write(name, bytes), columns);
        QStringList rows;
        for (CorpusRow row; reader->next(row);) {
            if (row.row != static_cast<std::uint64_t>(rows.size()))
                qFatal("rows are not counted");
            QString text = QString::number(row.line);
            if (!row.problem.empty())
                text += QLatin1Char('!') + QString::fromStdString(row.problem);
            else
                text += QLatin1Char(':') + QString::fromStdString(row.text);
            if (row.problem.empty())
                for (const std::string &column : row.columns)
                    text += QLatin1Char('|') + QString::fromStdString(column);
            rows << text;
        }
        return rows;
    }
    static QStringList list(std::initializer_list<const char *> texts)
    {
        QStringList strings;
        for (const char *text : texts)
            strings << QString::fromUtf8(text);
        return strings;
    }

    QTemporaryDir folder_;
};

void CorpusReaderTest::lines()
{
    QCOMPARE(read("a.txt", "\xef\xbb\xbfone\r\n\"two\", 2\n\n \xc2\xa0\nno \xff utf\nlast"),
             list({"1:one", "2:\"two\", 2", "3!the text is empty", "4!the text is empty",
                   "5!not UTF-8: byte 3 is 255; save the file as UTF-8", "6:last"}));
    QCOMPARE(read("empty.txt", ""), QStringList());
}

void CorpusReaderTest::quotedFields()
{
    const QByteArray csv = "id,text,label\r\n"
                           "1,\"He said \"\"come\"\",\nand went\",x\r\n"
                           "\r\n"
                           "2,plain \"quotes\" inside,\"a,b\"\n"
                           "3,too,many,fields\n"
                           "4,,empty\n"
                           "5,\"\",empty\n"
                           "6,no end of line,";
    QCOMPARE(read("a.csv", csv, {"", {"label", "id"}}),
             list({"2:He said \"come\",\nand went|x|1", "5:plain \"quotes\" inside|a,b|2",
                   "6!it has 4 fields, the header has 3", "7!the text is empty", "8!the text is empty",
                   "9:no end of line||6"}));
    QCOMPARE(read("one.csv", "sentence\nx\ny\n"), list({"2:x", "3:y"}));
    QCOMPARE(read("a.tsv", "text\tn\na, b\t1\n", {"text", {"n", "text"}}), list({"2:a, b|1|a, b"}));
}

void CorpusReaderTest::goesOnAfterAStrayQuote()
{
    const QByteArray csv = "text,n\n\"stray,1\ngood,2\n\"closed\" badly,3\nfine,4\n\"open\n";
    const QStringList rows = read("a.csv", csv);
    QCOMPARE(rows.size(), 5);
    QVERIFY(rows[0].startsWith(QLatin1String("2!a quote that ends a field is followed by more")));
    QCOMPARE(rows[1], QStringLiteral("3:good"));
    QVERIFY(rows[2].startsWith(QLatin1String("4!a quote")));
    QCOMPARE(rows[3], QStringLiteral("5:fine"));
    QCOMPARE(rows[4], QStringLiteral("6!a quote begins a field that none ends"));
}

void CorpusReaderTest::jsonObjects()
{
    const QByteArray jsonl = "{\"text\": \"a\\nb\", \"n\": 3, \"ok\": true}\n"
                             "\n"
                             "{\"text\": \"c\"}\r\n"
                             "{\"text\": \"c\", \"n\": [1]}\n"
                             "{\"text\": 3}\n[]\n{\"other\": 1}\n{\"text\": \"cut\n{\"text\": \" \"}\n";
    QCOMPARE(read("a.jsonl", jsonl, {"", {"n", "ok"}}),
             list({"1:a\nb|3|true", "3:c||", "4!“n” is a list or an object, which no column can hold",
                   "5!“text” is no string", "6!a JSON object is expected in each line",
                   "7!there is no “text” in it", "8!this is no JSON", "9!the text is empty"}));
    const QByteArray deep = QByteArray(1'000'000, '[');
    QCOMPARE(read("deep.jsonl", deep), list({"1!this is no JSON"}));
}

void CorpusReaderTest::longLines()
{
    const QByteArray line((16 << 20) + 1, 'x');
    QCOMPARE(read("long.txt", line + "\nshort\n"), list({"1!the line is longer than 16 MiB", "2:short"}));
    QCOMPARE(read("long.csv", "text\n" + line + "\nshort\n"),
             list({"2!the line is longer than 16 MiB", "3:short"}));
}

void CorpusReaderTest::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const char *bytes, const char *column, const char *says) {
        QTest::newRow(says) << QString::fromUtf8(name) << QByteArray(bytes) << QString::fromUtf8(column)
                            << QByteArray(says);
    };
    row("a.csv", "id,body\n1,x\n", "text", "no column “text” in its header, which has “id”, “body”");
    row("a.csv", "", "text", "there is no header");
    row("a.csv", "\"id,text\n", "text", "line 1: a quote begins a field that none ends");
    row("a.txt", "x\n", "text", "no columns");
    row("a.pdf", "x\n", "text", ".txt, .csv, .tsv or .jsonl");
}

void CorpusReaderTest::refuses()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, column);
    QFETCH(QByteArray, says);
    const auto file = write(name.toUtf8().constData(), bytes);
    try {
        CorpusReader::open(file, {column.toStdString(), {}});
        QFAIL("no error");
    } catch (const Error &error) {
        QVERIFY2(QByteArray(error.what()).contains(says), error.what());
    }
    QVERIFY_THROWS_EXCEPTION(Error, CorpusReader::open("no such.txt", {}));
    QVERIFY_THROWS_EXCEPTION(Error, CorpusReader::open("/dev/null.txt", {}));
}

QTEST_GUILESS_MAIN(CorpusReaderTest)
#include "corpus_reader_test.moc"
