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
    void quotesOfTsv();
    void decidesTheSeparator_data();
    void decidesTheSeparator();
    void readsWithoutAHeader();
    void endingsInCapitals();
    void oldMacintoshLines();
    void readsUtf16_data();
    void readsUtf16();
    void namesEncodings_data();
    void namesEncodings();
    void jsonObjects();
    void keepsWhatJsonWouldLose();
    void limits();
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
    static QByteArray utf16(const QString &text, bool bigEndian)
    {
        QByteArray bytes;
        for (const QChar c : text) {
            const char pair[] = {static_cast<char>(c.unicode() >> 8), static_cast<char>(c.unicode() & 0xff)};
            bytes.append(pair[bigEndian ? 0 : 1]).append(pair[bigEndian ? 1 : 0]);
        }
        return bytes;
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

void CorpusReaderTest::quotesOfTsv()
{
    // One stray quote each in the first and the third line: three rows, not one.
    QCOMPARE(read("a.tsv", "text\tn\n\"Come in, he said\t1\nplain\t2\n\"Go\t3\n"),
             list({"2:\"Come in, he said", "3:plain", "4:\"Go"}));
    QCOMPARE(
        read("a.tsv",
             "text\tn\n\"a \"\"b\"\"\tc\"\t1\n\"He\" said\t2\n\"\"\t3\n\"\t4\n\"\"\"\t5\n6\" tall\t\"6\"\r\n"
             "x\t\"no end\n",
             {"", {"n"}}),
        list({"2:a \"b\"\tc|1", "3:\"He\" said|2", "4!the text is empty", "5:\"|4", "6:\"\"\"|5",
              "7:6\" tall|6", "8:x|\"no end"}));
    QCOMPARE(read("a.tsv", "\"text\"\t\"n\"\r\n\"a\"\t\"b\"\r\n", {"", {"n"}}), list({"2:a|b"}));
    // A .csv may have fields of several lines, whatever its separator.
    QCOMPARE(read("a.csv", "text\tn\n\"a\nb\"\t1\n"), list({"2:a\nb"}));
}

void CorpusReaderTest::decidesTheSeparator_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("separator");
    QTest::addColumn<QString>("first");
    const auto row = [](const char *test, const char *name, const char *bytes, const char *column,
                        const char *separator, const char *first) {
        QTest::newRow(test) << QString::fromUtf8(name) << QByteArray(bytes) << QString::fromUtf8(column)
                            << QString::fromUtf8(separator) << QString::fromUtf8(first);
    };
    row("semicolons", "a.csv", "id;text\n1;a, b\n", "", "semicolon", "2:a, b");
    row("tabs", "a.csv", "id\ttext\n1\ta, b\n", "", "tab", "2:a, b");
    row("pipes", "a.csv", "id|text\n1|a, b\n", "", "pipe", "2:a, b");
    row("quoted", "a.csv", "\"id\";\"text\"\n\"1\";\"a;\nb\"\n", "", "semicolon", "2:a;\nb");
    row("commas in .tsv", "a.tsv", "id,text\n1,a\n", "", "comma", "2:a");
    row("commas, as before", "a.csv", "text,a;b;c;d\nx;y,1\n", "", "comma", "2:x;y");
    row("the column decides", "a.csv", "text;x,y\na,b;2\n", "", "semicolon", "2:a,b");
    row("another column", "a.csv", "id;x,y;z\n1;a;b\n", "x,y", "semicolon", "2:a");
    row("one column", "a.csv", "text\na;b|c\n", "", "comma", "2:a;b|c");
    row("one column of another name", "a.csv", "sentence\na;b|c\n", "", "comma", "2:a;b|c");
}

void CorpusReaderTest::decidesTheSeparator()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, column);
    QFETCH(QString, separator);
    QFETCH(QString, first);
    CorpusColumns columns{.text = column.toStdString()};
    QCOMPARE(read(name.toUtf8().constData(), bytes, columns), QStringList{first});
    const CorpusTable table = corpusTable(write(name.toUtf8().constData(), bytes), columns);
    QCOMPARE(QString::fromUtf8(csvSeparatorName(table.separator).data()), separator);
    columns.separator = table.separator;
    QCOMPARE(read(name.toUtf8().constData(), bytes, columns), QStringList{first});
}

void CorpusReaderTest::readsWithoutAHeader()
{
    QCOMPARE(read("a.csv", "a text\nanother\n", {.header = false}), list({"1:a text", "2:another"}));
    QCOMPARE(read("a.csv", "x,a\ny,b,c\nz,d\n", {.text = "2", .kept = {"1"}, .header = false}),
             list({"1:a|x", "2!it has 3 fields, the first line has 2", "3:d|z"}));
    QCOMPARE(read("a.csv", "Come; go\nx\n", {.separator = CsvSeparator::Comma, .header = false}),
             list({"1:Come; go", "2:x"}));
    QCOMPARE(read("a.csv", "1;x\n", {.text = "2", .separator = CsvSeparator::Semicolon, .header = false}),
             list({"1:x"}));
}

void CorpusReaderTest::endingsInCapitals()
{
    QVERIFY(CorpusReader::knows("A.TXT") && CorpusReader::knows("a.Csv") && !CorpusReader::knows("A.PDF"));
    QCOMPARE(read("A.TXT", "x\n"), list({"1:x"}));
    QCOMPARE(read("A.CSV", "text,n\nx,1\n"), list({"2:x"}));
    QCOMPARE(read("A.TSV", "text\tn\n\"x\t1\n"), list({"2:\"x"}));
    QCOMPARE(read("A.JSONL", "{\"text\": \"x\"}"), list({"1:x"}));
}

void CorpusReaderTest::oldMacintoshLines()
{
    QCOMPARE(read("a.txt", "a\rb\r\rc"), list({"1:a", "2:b", "3!the text is empty", "4:c"}));
    QCOMPARE(read("a.txt", "a\rb\nc\n"), list({"1:a\rb", "2:c"})); // not where there are other ends of lines
    QCOMPARE(read("a.csv", "text,n\r\"a,\rb\",1\rc,2", {"", {"n"}}), list({"2:a,\rb|1", "4:c|2"}));
    QCOMPARE(read("a.jsonl", "{\"text\": \"a\"}\r{\"text\": \"b\"}\r"), list({"1:a", "2:b"}));
}

void CorpusReaderTest::readsUtf16_data()
{
    QTest::addColumn<bool>("bigEndian");
    QTest::newRow("little-endian") << false;
    QTest::newRow("big-endian") << true;
}

void CorpusReaderTest::readsUtf16()
{
    QFETCH(bool, bigEndian);
    const auto encoded = [&](const QString &text) { return utf16(QChar(0xFEFF) + text, bigEndian); };
    const QString text = QStringLiteral("text\tn\r\nGrüße, 世界 😀 ਊ Ġ\t1\r\n\"x\ny\"\t2");
    QCOMPARE(read("a.csv", encoded(text), {"", {"n"}}),
             list({"2:Grüße, 世界 😀 ਊ Ġ|1", "3:x\ny|2"})); // the last ones have the bytes 0A
    QCOMPARE(
        read("a.csv", encoded(QStringLiteral("text,n\n\"stray,1\n世,2\n\"x\",3\n"))),
        list({"2!a quote that ends a field is followed by more of it; inside a field in quotes a quote is "
              "written twice",
              "3:世", "4:x"}));
    QCOMPARE(read("a.jsonl", encoded(QStringLiteral("{\"text\": \"ß\"}\n"))), list({"1:ß"}));
    QCOMPARE(read("a.txt", encoded(QStringLiteral("a\rb\r"))), list({"1:a", "2:b"}));
    QCOMPARE(read("a.txt", encoded(QStringLiteral("a") + QChar(0xD83D) + QStringLiteral("\nb")) + 'x'),
             list({"1!half a character of UTF-16 (a lone surrogate) at byte 1; save the file as UTF-8",
                   "2!half a character of UTF-16 (a lone surrogate) at byte 1; save the file as UTF-8"}));
    // Longer than what is read at a time.
    const QString many = QStringLiteral("日本 a\n").repeated(200'000);
    const QStringList rows = read("a.txt", encoded(many));
    QCOMPARE(rows.size(), 200'000);
    for (qsizetype k = 0; k < rows.size(); ++k)
        QCOMPARE(rows[k], QStringLiteral("%1:日本 a").arg(k + 1));
    QCOMPARE(read("a.txt", encoded(QString((8 << 20) + 1, u'x') + QStringLiteral("\nb"))),
             list({"1!the line is longer than 16 MiB", "2:b"}));
}

void CorpusReaderTest::namesEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("says");
    const QString russian = QStringLiteral("Первый текст.\nВторой текст, и так далее.\nТретий.\n");
    const QString chinese = QStringLiteral("第一篇上下文。\n第二篇上下文。\n第三篇上下文。\n");
    for (const bool bigEndian : {false, true}) {
        const QByteArray says = bigEndian ? "UTF-16BE" : "UTF-16LE";
        QTest::addRow("Latin %d", bigEndian)
            << utf16(QStringLiteral("text\nof few letters"), bigEndian) << says;
        QTest::addRow("Cyrillic %d", bigEndian) << utf16(russian, bigEndian) << says;
        QTest::addRow("Chinese %d", bigEndian) << utf16(chinese, bigEndian) << says;
    }
    QTest::newRow("UTF-32") << QByteArray("a\0\0\0b\0\0\0", 8) << QByteArray("is UTF-32");
    QTest::newRow("UTF-32 with a mark") << QByteArray("\xff\xfe\0\0a\0\0\0", 8) << QByteArray("is UTF-32");
    QTest::newRow("UTF-32BE") << QByteArray("\0\0\xfe\xff\0\0\0a", 8) << QByteArray("is UTF-32");
    QTest::newRow("UTF-8") << QString(russian + chinese).toUtf8() << QByteArray();
    QTest::newRow("a zero in UTF-8") << QByteArray("a\0b\nc\n", 6) << QByteArray();
    QTest::newRow("a zero in Latin-1") << QByteArray("a\0b\xe9zzz\nc\n", 10) << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void CorpusReaderTest::namesEncodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, says);
    const auto file = write("a.txt", bytes);
    std::string said;
    try {
        CorpusReader::open(file, {});
    } catch (const Error &error) {
        said = error.what();
    }
    QVERIFY2(says.isEmpty() ? said.empty() : QByteArray(said.c_str()).contains(says), said.c_str());
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
    QCOMPARE(read("deep.jsonl", deep),
             list({"1!its JSON is nested deeper than 200 arrays and objects, the most that is read"}));
}

void CorpusReaderTest::keepsWhatJsonWouldLose()
{
    const QByteArray jsonl = R"({"text": "a", "id": 12345678901234567890123}
{"text": "a", "id": -12345678901234567890123 , "list": [99999999999999999999999]}
{"id": 1e400, "text": "a"}
{"text": "a", "id": 18446744073709551615}
{"text": "a", "id": -9223372036854775808}
{"text": "a", "id": 1.50}
{"text": "a", "id": 1e-400}
{"text": "\"id\": 12345678901234567890123", "\u0069d": 1e999}
{"text": "a", "id": 012345678901234567890123}
{"text": 12345678901234567890123}
{"text": "a", "id": 1, "id": 2}
{"text": "a", "text": "b"}
{"text": "a", "id": "x", "other": {"id": 1, "text": ""}, "twice": 1, "twice": 2}
{"text": "a \ud83d!"}
{"text": "a \ud83d\ude00!"}
)";
    QCOMPARE(read("a.jsonl", jsonl, {"", {"id"}}),
             list({"1:a|12345678901234567890123", "2:a|-12345678901234567890123", "3:a|1e400",
                   "4:a|18446744073709551615", "5:a|-9223372036854775808", "6:a|1.5", "7:a|0.0",
                   "8:\"id\": 12345678901234567890123|1e999", "9!this is no JSON", "10!“text” is no string",
                   "11!“id” stands in it twice", "12!“text” stands in it twice", "13:a|x",
                   "14!half a character of UTF-16 (a lone surrogate, \\ud83d) in its JSON, in column 13",
                   "15:a 😀!|"}));
}

void CorpusReaderTest::limits()
{
    QCOMPARE(read("a.csv", "text\n" + QByteArray(1 << 20, ',') + "\nx\n"),
             list({"2!it has more than 1048576 fields", "3:x"}));
    QByteArray csv = "text\n\"";
    for (int line = 0; line < 65; ++line)
        csv += QByteArray(1 << 20, 'x') + '\n';
    QCOMPARE(read("a.csv", csv).first(),
             QStringLiteral("2!it is longer than 64 MiB, with a quote that none ends"));
    const std::filesystem::path endless = folder_.filePath(QStringLiteral("zero.txt")).toStdString();
    std::filesystem::create_symlink("/dev/zero", endless);
    QVERIFY_THROWS_EXCEPTION(Error, CorpusReader::open(endless, {}));
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
    row("a.csv", "id,body\n1,x\n", "text",
        "no column “text” in its header, which has “id”, “body” (separator: comma). If the first line is no "
        "header: --no-header");
    row("a.csv", "id;body\n1;x\n", "", "has “id”, “body” (separator: semicolon)");
    row("a.csv", "text,text\n1,x\n", "", "two columns of its header are called “text”");
    row("a.csv", "a,b,a\n1,x,y\n", "a", "two columns of its header are called “a”");
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
    // Columns that are not used may be called alike.
    QCOMPARE(read("a.csv", "text,a,a\nx,1,2\n"), list({"2:x"}));
    const auto refusal = [&](const char *text, const CorpusColumns &columns) -> QByteArray {
        try {
            CorpusReader::open(write("b.csv", text), columns);
        } catch (const Error &error) {
            return error.what();
        }
        return {};
    };
    QVERIFY(
        refusal("x;y\n", {.header = false})
            .contains("one column with “comma” and several with “semicolon”: say which, with --separator"));
    QVERIFY(refusal("x,y\n", {.header = false})
                .contains(
                    "no column “text”: without a header columns are called by their numbers, here “1”, “2”"));
    QVERIFY(refusal("x,y\n", {.text = "3", .header = false}).contains("no column “3”"));
    QVERIFY_THROWS_EXCEPTION(Error, CorpusReader::open("no such.txt", {}));
    QVERIFY_THROWS_EXCEPTION(Error, CorpusReader::open("/dev/null.txt", {}));
}

QTEST_GUILESS_MAIN(CorpusReaderTest)
#include "corpus_reader_test.moc"
