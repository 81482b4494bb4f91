#include "hub/hub_environment.h"

#include "error.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

class HubEnvironmentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void folders();
    void endpoints();
    void tokens();

private:
    static std::string cache() { return hubEnvironment().cache.string(); }
    static std::string complaint()
    {
        try {
            hubEnvironment();
        } catch (const Error &error) {
            return error.what();
        }
        return {};
    }
    void write(const char *name, const QByteArray &bytes)
    {
        QFile file(folder_.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QTemporaryDir folder_;
};

void HubEnvironmentTest::init()
{
    for (const char *name : {"HF_HOME", "HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE", "XDG_CACHE_HOME",
                             "HF_ENDPOINT", "HF_TOKEN", "HUGGING_FACE_HUB_TOKEN", "HF_TOKEN_PATH"})
        qunsetenv(name);
    qputenv("HOME", folder_.path().toUtf8());
}

void HubEnvironmentTest::folders()
{
    const std::string home = folder_.path().toStdString();
    QCOMPARE(cache(), home + "/.cache/huggingface/hub");
    qputenv("XDG_CACHE_HOME", "/xdg");
    QCOMPARE(cache(), std::string("/xdg/huggingface/hub"));
    qputenv("HF_HOME", "~/hf");
    QCOMPARE(cache(), home + "/hf/hub");
    qputenv("HF_HOME", "$HOME/a${XDG_CACHE_HOME}/$NOWHERE_SET/${b");
    QCOMPARE(cache(), home + "/a/xdg/$NOWHERE_SET/${b/hub");
    qputenv("HF_HOME", "");
    QCOMPARE(cache(), std::string("/xdg/huggingface/hub"));
    qputenv("HUGGINGFACE_HUB_CACHE", "/old");
    QCOMPARE(cache(), std::string("/old"));
    qputenv("HF_HUB_CACHE", "/new");
    QCOMPARE(cache(), std::string("/new"));
}

void HubEnvironmentTest::endpoints()
{
    QCOMPARE(hubEnvironment().endpoint, std::string("https://huggingface.co"));
    qputenv("HF_ENDPOINT", "http://localhost:8080/hub//");
    QCOMPARE(hubEnvironment().endpoint, std::string("http://localhost:8080/hub"));
    for (const char *address : {"localhost", "https://", "file:///etc", "ftp://host"}) {
        qputenv("HF_ENDPOINT", address);
        QVERIFY(complaint().find("HF_ENDPOINT") != std::string::npos);
    }
}

void HubEnvironmentTest::tokens()
{
    QCOMPARE(hubEnvironment().token, std::string());
    QVERIFY(QDir(folder_.path()).mkpath(QStringLiteral(".cache/huggingface")));
    write(".cache/huggingface/token", "hf_fromHome\n");
    QCOMPARE(hubEnvironment().token, std::string("hf_fromHome"));
    write("secret", "  hf_fromPath\r\n");
    qputenv("HF_TOKEN_PATH", folder_.filePath(QStringLiteral("secret")).toUtf8());
    QCOMPARE(hubEnvironment().token, std::string("hf_fromPath"));
    qputenv("HUGGING_FACE_HUB_TOKEN", "hf_old");
    QCOMPARE(hubEnvironment().token, std::string("hf_old"));
    qputenv("HF_TOKEN", " hf_new\n");
    QCOMPARE(hubEnvironment().token, std::string("hf_new"));
    // A line break would begin a header of its own.
    qputenv("HF_TOKEN", "hf_secret\r\nHost: x");
    QVERIFY(complaint().find("HF_TOKEN") != std::string::npos);
    QVERIFY(complaint().find("secret") == std::string::npos);
}

QTEST_GUILESS_MAIN(HubEnvironmentTest)
#include "hub_environment_test.moc"
