#include "hub/hub_names.h"

#include <QTest>

using namespace attopo;

class HubNamesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ids_data();
    void ids();
    void revisions_data();
    void revisions();
    void hashesAndFiles();
};

void HubNamesTest::ids_data()
{
    QTest::addColumn<bool>("valid");
    for (const char *id : {"gpt2", "bert-base-uncased", "HuggingFaceTB/SmolLM-135M", "onlplab/alephbert-base",
                           "Helsinki-NLP/opus-mt-en-de", "a/b", "_a/b_", "v1.0/m.x"})
        QTest::newRow(id) << true;
    for (const char *id : {"",
                           "/",
                           "a/",
                           "/a",
                           "a/b/c",
                           "..",
                           "../a",
                           "a/..",
                           "a..b",
                           "a--b",
                           "a/b--c",
                           "-a",
                           "a-",
                           ".a",
                           "a.",
                           "a b",
                           "a\\b",
                           "/etc",
                           "~",
                           "a/b?x",
                           "a%2f",
                           "ä",
                           "https://huggingface.co/gpt2"})
        QTest::newRow(id) << false;
    QTest::newRow("longest") << true;
    QTest::newRow("too long") << false;
}

void HubNamesTest::ids()
{
    QFETCH(bool, valid);
    std::string id = QTest::currentDataTag();
    if (id == "longest" || id == "too long")
        id = std::string(id == "longest" ? 96 : 97, 'x');
    QCOMPARE(isHubId(id), valid);
    QVERIFY(!isHubId("a/" + std::string(97, 'x')));
    QVERIFY(!isHubId(std::string("a\0b", 3)));
}

void HubNamesTest::revisions_data()
{
    QTest::addColumn<bool>("valid");
    for (const char *revision : {"main", "v1.0", "refs/pr/1", "0123456789abcdef0123456789abcdef01234567"})
        QTest::newRow(revision) << true;
    for (const char *revision :
         {"", "/", "/main", "main/", "a//b", "..", "a/../b", "../../x", ".hidden", "a b"})
        QTest::newRow(revision) << false;
}

void HubNamesTest::revisions()
{
    QFETCH(bool, valid);
    QCOMPARE(isHubRevision(QTest::currentDataTag()), valid);
}

void HubNamesTest::hashesAndFiles()
{
    const std::string sha1(40, 'a');
    const std::string sha256(64, '0');
    QVERIFY(isHubHash(sha1) && isHubHash(sha256) && isHubCommit(sha1));
    QVERIFY(!isHubCommit(sha256) && !isHubCommit("") && !isHubHash(std::string(41, 'a')));
    QVERIFY(!isHubHash(std::string(40, 'A')) && !isHubHash(std::string(40, 'g')));
    QVERIFY(!isHubHash("../" + std::string(37, 'a')));
    QVERIFY(isHubFileName("model-00001-of-00002.safetensors"));
    for (const char *name : {"", ".", "..", ".gitattributes", "onnx/model.onnx", "../x.model", "a\\b", "a:b"})
        QVERIFY2(!isHubFileName(name), name);
}

QTEST_GUILESS_MAIN(HubNamesTest)
#include "hub_names_test.moc"
