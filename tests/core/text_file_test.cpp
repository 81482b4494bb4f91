#include "text_file.h"

#include "error.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace attopo;

class TextFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads();
    void readsLinesOfAllKinds();
    void refuses();
    void endsWhereTheLimitIs();

private:
    QTemporaryDir folder_;
    std::filesystem::path write(const std::string &bytes)
    {
        const std::filesystem::path path = std::filesystem::path(folder_.path().toStdString()) / "text.txt";
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }
};

void TextFileTest::reads()
{
    QCOMPARE(readTextFile(write("plain\n")), std::string("plain\n"));
    QCOMPARE(readTextFile(write("\xef\xbb\xbfmark")), std::string("mark"));
    QCOMPARE(readTextFile(write("שלום 😀")), std::string("שלום 😀"));
    QCOMPARE(readTextFile(write("")), std::string());
    QCOMPARE(readTextFile(write(std::string("a\0b", 3))).size(), std::size_t(3)); // NUL is a character
}

void TextFileTest::readsLinesOfAllKinds()
{
    QCOMPARE(withLineFeeds("a\nb\r\nc\rd\r\r\n"), std::string("a\nb\nc\nd\n\n"));
    QCOMPARE(withLineFeeds(""), std::string());
}

void TextFileTest::refuses()
{
    const auto said = [](const std::filesystem::path &path) -> std::string {
        try {
            readTextFile(path);
        } catch (const Error &error) {
            return error.what();
        }
        return "";
    };
    const std::string latin1 = said(write("first\nsecond \xe9t\xe9\n"));
    QVERIFY2(latin1.find("line 2: not UTF-8 (byte 13 is 233)") != std::string::npos, latin1.c_str());
    QVERIFY(said(write("cut \xf0\x9f")).find("byte 4") != std::string::npos);
    QVERIFY(said(write("surrogate \xed\xa0\x80")).find("not UTF-8") != std::string::npos);
    QVERIFY(said("/nowhere/text.txt").find("/nowhere/text.txt") != std::string::npos);
    QVERIFY(said(folder_.path().toStdString()).find("is a folder") != std::string::npos);
}

void TextFileTest::endsWhereTheLimitIs()
{
    const auto said = [](const auto &read) -> std::string {
        try {
            read();
        } catch (const Error &error) {
            return error.what();
        }
        return "";
    };
    QCOMPARE(readFile(write("123456"), 6), std::string("123456"));
    QVERIFY(said([&] { readFile(write("1234567"), 6); }).find("larger than 0 MiB") != std::string::npos);
    // No size to be asked for, and no end.
    const std::string endless = said([] { readFile("/dev/zero", 1 << 20); });
    QVERIFY2(endless.find("/dev/zero is larger than 1 MiB") != std::string::npos, endless.c_str());
    QVERIFY(said([] { readTextFile("/dev/zero"); }).find("larger than 256 MiB") != std::string::npos);
}

QTEST_GUILESS_MAIN(TextFileTest)
#include "text_file_test.moc"
