// What a window keeps of sessions that it opened is what it kept of them before its choices became one value.

#include "window_fixture.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

using namespace attopo;

class RecordedSessionsTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { separateSettings("recorded-sessions"); }
    void cleanup() { window_.reset(); }
    void areKeptAsBefore_data();
    void areKeptAsBefore();

private:
    static QDir folder() { return QStringLiteral(ATTOPO_TEST_DATA_DIR "/ui/sessions/recorded"); }
    static QJsonObject read(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(path));
        return QJsonDocument::fromJson(file.readAll()).object();
    }
    /// But for what depends on fonts and on where the file is.
    QByteArray kept() const
    {
        window_->keepForTheEnd();
        QJsonObject session = read(kept_);
        // Positions came later.
        for (const char *key : {"file", "saved", "arrangement", "positions"})
            session.remove(QLatin1String(key));
        return QJsonDocument(session).toJson();
    }

    QString kept_;
};

void RecordedSessionsTest::areKeptAsBefore_data()
{
    QTest::addColumn<QString>("name");
    for (const QFileInfo &file :
         folder().entryInfoList({QStringLiteral("*.attopo")}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(file.completeBaseName())) << file.completeBaseName();
}

void RecordedSessionsTest::areKeptAsBefore()
{
    QFETCH(QString, name);
    forgetAll();
    kept_ = Autosave().file();
    QSettings().clear();
    openWindow();
    window_->openSessionFile(folder().filePath(name + QStringLiteral(".attopo")));
    const QByteArray expected =
        QJsonDocument(read(folder().filePath(name + QStringLiteral(".kept.json")))).toJson();
    (void)QTest::qWaitFor([&] { return kept() == expected; }, 10000);
    const QList<QByteArray> now = kept().split('\n');
    const QList<QByteArray> before = expected.split('\n');
    for (qsizetype k = 0; k < std::min(now.size(), before.size()); ++k)
        QCOMPARE(now[k], before[k]);
    QCOMPARE(now.size(), before.size());
}

QTEST_MAIN(RecordedSessionsTest)
#include "recorded_sessions_test.moc"
