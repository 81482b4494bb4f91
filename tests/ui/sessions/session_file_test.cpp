// Sessions as files: what is written comes back, and what cannot be read says where and why.

#include "session_file.h"

#include "demonstration.h"
#include "error.h"

#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

class SessionFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBack();
    void missingKeysAreAsAtTheFirstStart();
    void everyThresholdComesBack();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void hostileFilesAreRefused();
    void earlierVersionsAreRead_data();
    void earlierVersionsAreRead();
    void writesAllOrNothing();

private:
    QString file(const QByteArray &content)
    {
        QFile written(folder_.filePath(QStringLiteral("some.attopo")));
        written.open(QIODevice::WriteOnly);
        written.write(content);
        return written.fileName();
    }
    QString failure(const QString &path)
    {
        try {
            readSession(path, {});
        } catch (const Error &error) {
            return QString::fromUtf8(error.what());
        }
        return {};
    }
    QTemporaryDir folder_;
};

void SessionFileTest::comesBack()
{
    Session session;
    SideChoices &a = session.choices.a;
    a.text = QStringLiteral("שלום \"quoted\"\n\\ 😀 <b>");
    a.translation = QStringLiteral("peace");
    a.model = QStringLiteral("/some folder/modèle");
    a.attention.layer = 3;
    a.attention.head = 7;
    a.attention.part = AttentionPart::TextOverTranslation;
    a.attention.combination = {Reduction::Mean, {0, 2, 3}, {1}, true};
    a.span = CharacterSpan{2, 9};
    a.readAs = ReadAs::Pair;
    session.choices.b.readAs = ReadAs::Chat;
    a.moved = {{0, {0.1, -0.25}}, {7, {-3, 1e-3}}};
    session.choices.b.model = QStringLiteral("small-gpt");
    session.choices.b.dataFile = QStringLiteral("/data/d.csv");
    session.choices.b.symmetrisation = Symmetrisation::Mean;
    session.choices.compare = true;
    session.choices.linked = false;
    session.choices.metric = Metric::Cosine;
    session.choices.maxDimension = 2;
    session.choices.engine = PersistenceEngine::Ripser;
    session.choices.groundNorm = GroundNorm::Euclidean;
    session.choices.dropSpecialTokens = session.choices.joinWords = session.choices.vocabularySpelling = true;
    session.choices.threshold = {ThresholdMode::Value, 0.1 + 0.2}; // all digits
    session.choices.pinned = {{1, 2}, {0, 0}};
    session.choices.b.stack = {3, true, true, {"[CLS]", "\"ж\"", ""}};
    session.data = {{QStringLiteral("/data/d.csv"), QStringLiteral("0123")}};
    session.choices.favourites = {
        {QStringLiteral("small-bert"), AttentionPart::Text, {1, 2}, QStringLiteral("looks “back” <b>")},
        {QStringLiteral("/some folder/modèle"), AttentionPart::Translation, {0, 0}, {}}};
    session.choices.look = {TokenLayout::Circle, true, EdgeColour::Attention, true, DrawnAttention::Layer};
    session.models = {{QStringLiteral("org/model"), QStringLiteral("bert"), 12, 8, QStringLiteral("abc")}};
    session.marks[0] = {{0, 4}, std::pair(0, 4), {}, LoopShown::Short};
    session.marks[1] = {{1}, {}, {{1, 1. / 3, 0.7, {}, {}}, {0, 0, infinity, {}, {}}}, LoopShown::AtDeath};
    session.sights[0] = {{2.5, {0.1, -0.2}}, QQuaternion(0.5F, -0.5F, 0.5F, 0.5F)};
    session.view = View::Heads;
    Arrangement arrangement{.window = {1360, 820}};
    arrangement.edges[Arrangement::Left] = DockPlace{{View::Texts}, View::Texts, QSize(290, 700)};
    arrangement.edges[Arrangement::Right] =
        DockPlace{.parts = {{{View::PersistenceDiagram, View::Heads}, View::Heads, QSize(480, 540)},
                            {.across = true,
                             .parts = {{{View::Details}, View::Details, QSize(200, 180)},
                                       {{View::Time}, View::Time}}}}};
    arrangement.floating = {{View::Barcode, {-100, 20, 300, 200}}};
    arrangement.closed = {View::Time};
    session.arrangement = arrangement;
    session.own = {{session.choices}, View::Time};
    session.own->choices.a.text = QStringLiteral("mine");
    session.file = QStringLiteral("/here/it.attopo");
    session.saved = session.own->choices;
    const QString path = folder_.filePath(QStringLiteral("whole.attopo"));
    writeSession(path, session);
    QVERIFY(readSession(path, {}) == session);
}

void SessionFileTest::missingKeysAreAsAtTheFirstStart()
{
    WindowChoices first;
    first.a = demonstration();
    first.metric = Metric::Attention;
    const Session session = readSession(
        file(R"({"format": "attention-topology session", "choices": {"a": {"head": 2}, "compare": true}})"),
        first);
    WindowChoices expected = first;
    expected.a.attention.head = 2;
    expected.compare = true;
    QVERIFY(session.choices == expected);
    QVERIFY(!session.own && session.marks[0] == Marks());
}

void SessionFileTest::everyThresholdComesBack()
{
    for (const ThresholdChoice &choice :
         {ThresholdChoice{}, ThresholdChoice{ThresholdMode::Value, 0},
          ThresholdChoice{ThresholdMode::Share, 0.1 + 0.2},
          ThresholdChoice{.mode = ThresholdMode::LongestLoop},
          ThresholdChoice{.mode = ThresholdMode::Components, .components = 7}}) {
        Session session;
        session.choices.threshold = choice;
        const QString path = folder_.filePath(QStringLiteral("threshold.attopo"));
        writeSession(path, session);
        QVERIFY(readSession(path, {}).choices.threshold == choice);
    }
}

void SessionFileTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    const auto with = [](const char *rest) {
        return QByteArray(R"({"format": "attention-topology session", )") + rest + '}';
    };
    QTest::newRow("not JSON") << QByteArray("{\n\"format\": oops}") << "line 2";
    QTest::newRow("cut off") << QByteArray("{\"format\": \"attention-topology session\"") << "unexpected end";
    QTest::newRow("empty") << QByteArray() << "unexpected end";
    QTest::newRow("not UTF-8") << QByteArray("{\"format\": \"\xe9\"}") << "not UTF-8";
    QTest::newRow("another file") << QByteArray("{\"bars\": []}") << "it is no session";
    QTest::newRow("no object") << QByteArray("[1]") << "expected an object {…}, found a list";
    QTest::newRow("newer") << with(R"("version": 3)") << "newer version";
    QTest::newRow("type") << with(R"("choices": {"a": {"layer": "two"}})")
                          << "at choices.a.layer: expected a whole number from 0 on, found \"two\"";
    QTest::newRow("negative") << with(R"("choices": {"a": {"layer": -1}})") << "found -1";
    QTest::newRow("huge") << with(R"("choices": {"a": {"head": 99999999999}})") << "at choices.a.head";
    QTest::newRow("overflow") << with(R"("choices": {"threshold": 1e400})") << "1e400";
    QTest::newRow("name")
        << with(R"("choices": {"b": {"combine": "median"}})")
        << "at choices.b.combine: expected one of one, mean, max, rollout, found \"median\"";
    QTest::newRow("metric") << with(R"("choices": {"metric": "l7"})") << "at choices.metric";
    QTest::newRow("dimension") << with(R"("choices": {"max_dimension": 3})") << "expected at most 2";
    QTest::newRow("span") << with(R"("choices": {"a": {"characters": [4, 4]}})") << "at choices.a.characters";
    QTest::newRow("place in a list") << with(R"("choices": {"pinned_heads": [[0, 1], [0]]})")
                                     << "at choices.pinned_heads[1]";
    QTest::newRow("favourite") << with(R"("choices": {"favourite_heads": [{"layer": 1, "head": "x"}]})")
                               << "at choices.favourite_heads[0].head: expected a whole number from 0 on";
    QTest::newRow("threshold") << with(R"("choices": {"threshold": "high"})") << "at choices.threshold";
    QTest::newRow("moved") << with(R"("choices": {"a": {"moved_tokens": [{"token": 1, "place": [0]}]}})")
                           << "at choices.a.moved_tokens[0].place: expected 2 numbers, found a list";
    QTest::newRow("moved twice") << with(
        R"("choices": {"a": {"moved_tokens": [{"token": 1}, {"token": 1}]}})")
                                 << "at choices.a.moved_tokens[1]: expected tokens in ascending order";
    QTest::newRow("far away")
        << with(R"("sight": {"a": {"pan": [0, -1e5]}})")
        << "at sight.a.pan[1]: expected a number from -1000.0 to 1000.0, found -100000.0";
    QTest::newRow("zoom") << with(R"("sight": {"b": {"zoom": 0}})")
                          << "at sight.b.zoom: expected a number from 0.2 to 40.0, found 0";
    QTest::newRow("turn") << with(R"("sight": {"a": {"turn": [0, 0, 0, 0]}})")
                          << "at sight.a.turn: expected a quaternion of length 1";
    QTest::newRow("arrangement") << with(R"("version": 2, "arrangement": "AAAA")")
                                 << "at arrangement: expected an object {…}, found \"AAAA\"";
    QTest::newRow("no view") << with(R"("arrangement": {"left": {"tabs": ["text"]}})")
                             << "at arrangement.left.tabs[0]: expected one of texts, barcode, diagram";
    QTest::newRow("a view twice")
        << with(R"("arrangement": {"left": {"tabs": ["texts"]}, "floating": [{"view": "texts"}]})")
        << "at arrangement.floating[0].view: expected a view that stands nowhere else";
    QTest::newRow("no tabs") << with(R"("arrangement": {"left": {"tabs": []}})")
                             << "at arrangement.left: expected tabs or parts";
    QTest::newRow("one part") << with(R"("arrangement": {"top": {"parts": [{"tabs": ["time"]}]}})")
                              << "at arrangement.top.parts: expected a list of two parts or more";
    QTest::newRow("front") << with(R"("arrangement": {"top": {"tabs": ["time"], "front": "heads"}})")
                           << "at arrangement.top.front: expected one of its tabs, found \"heads\"";
    QTest::newRow("window") << with(R"("arrangement": {"window": [0, 100]})")
                            << "at arrangement.window: expected a width and a height in pixels";
    QTest::newRow("huge frame")
        << with(R"("arrangement": {"floating": [{"view": "time", "frame": [1e9, 0, 1, 1]}]})")
        << "at arrangement.floating[0].frame[0]: expected a number from -100000.0 to 100000.0";
    QTest::newRow("bars") << with(R"("selected": {"a": {"bars": [{"dim": 0, "birth": []}]}})")
                          << "at selected.a.bars[0].birth: expected a number, found a list";
}

void SessionFileTest::saysWhatIsWrong()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    const QString message = failure(file(content));
    QVERIFY2(message.contains(says), qPrintable(message));
    QVERIFY2(message.startsWith(folder_.path()), qPrintable(message));
    QVERIFY(!message.contains(u'\n'));
}

void SessionFileTest::hostileFilesAreRefused()
{
    QVERIFY(!failure(file(QByteArray("[").repeated(1000000))).isEmpty());
    const QByteArray deep = "{\"format\": \"attention-topology session\", \"choices\": {\"metric\": "
        + QByteArray("[").repeated(200000) + QByteArray("]").repeated(200000) + "}}";
    QVERIFY(failure(file(deep)).contains(QStringLiteral("nested deeper than 200")));
    QVERIFY(!failure(folder_.path()).isEmpty()); // a folder
    QVERIFY(failure(folder_.filePath(QStringLiteral("none.attopo"))).contains(QStringLiteral("none.attopo")));
}

void SessionFileTest::earlierVersionsAreRead_data()
{
    QTest::addColumn<QString>("recorded");
    QTest::newRow("version 1") << QStringLiteral("version_1.attopo");
    // Its bytes, given to Qt, ended the program.
    QTest::newRow("version 1, a byte of its arrangement changed")
        << QStringLiteral("damaged_arrangement.attopo");
}

void SessionFileTest::earlierVersionsAreRead()
{
    QFETCH(QString, recorded);
    const Session session = readSession(QStringLiteral(ATTOPO_TEST_DATA_DIR "/ui/sessions/") + recorded, {});
    QVERIFY(!session.arrangement);
    QVERIFY(!session.choices.a.text.isEmpty());
    QCOMPARE(session.models.size(), std::size_t(1));
    const QString again = folder_.filePath(QStringLiteral("again.attopo"));
    writeSession(again, session);
    QVERIFY(readSession(again, {}) == session);
}

void SessionFileTest::writesAllOrNothing()
{
    QVERIFY_EXCEPTION_THROWN(writeSession(folder_.filePath(QStringLiteral("no/such/folder.attopo")), {}),
                             Error);
}

QTEST_APPLESS_MAIN(SessionFileTest)
#include "session_file_test.moc"
