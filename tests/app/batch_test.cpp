// A corpus through the command line: numbers of an independent script (data/corpus/make_corpus_reference.py),
// killed at random and gone on with, in parts, with more threads.

#include "run_here.h"
#include "xml_fault.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

#include <csignal>

using attopo::xmlFault;

/// So many texts, one a line, none like another.
static QByteArray linesOfText(int count)
{
    QByteArray texts;
    for (int k = 0; k < count; ++k)
        texts += "The king sent a messenger to his brother, number " + QByteArray::number(k) + ".\n";
    return texts;
}

class BatchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    static void initMain() { qputenv("QT_QPA_PLATFORM", "offscreen"); }
    void initTestCase();
    void featuresOfAnotherScript();
    void groupsOfAnotherScript();
    void sameWithMoreThreads();
    void shardsMergeIntoTheSame();
    void killedAtRandom();
    void stoppedBySignal();
    void aCorpusThatChangesIsNoticed();
    void aModelThatChangesIsNoticed();
    void rowsWithoutTheirManifestAreRefused();
    void reportsBadRows();
    void saysHowATableIsRead();
    void tellsProgramsHowFarItIs();
    void refusesGroupsOfOneText();
    void readsFilesOfAttention();
    void readsAFolderOfAttention();
    void aFileOfAttentionThatChangesIsNoticed();
    void goesOnWithAnEarlierManifest();
    void failures_data();
    void failures();

private:
    using Run = attopo::ProgramRun;
    QStringList batch(const QString &input, const QString &out, const QStringList &more = {}) const
    {
        return QStringList{QStringLiteral("batch"), QStringLiteral("--input"), input, QStringLiteral("--out"),
                           out}
        + more;
    }
    QStringList golden(const QString &out, const QStringList &more = {}) const
    {
        return batch(QStringLiteral(ATTOPO_TEST_DATA_DIR "/corpus/texts.csv"), out, settings_ + more);
    }
    static Run run(const QStringList &arguments)
    {
        QList<QByteArray> bytes;
        for (const QString &argument : arguments)
            bytes << argument.toUtf8();
        return attopo::runHere(bytes);
    }
    /// The same in a process of its own.
    Run runProgram(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(folder_.path());
        process.start(QStringLiteral(ATTOPO_PROGRAM), arguments);
        if (!process.waitForFinished(120000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    QByteArray read(const QString &file) const
    {
        QFile opened(folder_.filePath(file));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    QString write(const char *name, const QByteArray &bytes) const
    {
        QFile file(folder_.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        return file.fileName();
    }
    /// All files of two folders are equal, and there are some.
    bool sameFolders(const QString &a, const QString &b) const
    {
        const QStringList names = QDir(folder_.filePath(a)).entryList(QDir::Files);
        if (names.size() < 5 || names != QDir(folder_.filePath(b)).entryList(QDir::Files))
            return false;
        return std::all_of(names.begin(), names.end(), [&](const QString &name) {
            return read(a + QLatin1Char('/') + name) == read(b + QLatin1Char('/') + name);
        });
    }
    static QList<QByteArrayList> table(const QByteArray &csv)
    {
        QList<QByteArrayList> rows;
        for (const QByteArray &line : csv.trimmed().split('\n'))
            rows << line.split(',');
        return rows;
    }

    const QStringList settings_{
        QStringLiteral("--column"), QStringLiteral("id"),        QStringLiteral("--group-column"),
        QStringLiteral("label"),    QStringLiteral("--layers"),  QStringLiteral("1,4"),
        QStringLiteral("--heads"),  QStringLiteral("0-2"),       QStringLiteral("--permutations"),
        QStringLiteral("999"),      QStringLiteral("--diagrams")};
    QTemporaryDir folder_;
};

void BatchTest::initTestCase()
{
    QVERIFY(QDir::setCurrent(folder_.path()));
    const Run done = run(golden(QStringLiteral("one"), {QStringLiteral("--threads"), QStringLiteral("1")}));
    QVERIFY2(done.status == 0, done.err.constData());
}

void BatchTest::featuresOfAnotherScript()
{
    const auto found = table(read(QStringLiteral("one/features.csv")));
    QFile file(QStringLiteral(ATTOPO_TEST_DATA_DIR "/corpus/features.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto expected = table(file.readAll());
    QCOMPARE(found.size(), expected.size());
    QCOMPARE(expected.size(), 1 + 12 * 6);
    const qsizetype cutAt = found[0].indexOf("cut_at");
    for (qsizetype row = 0; row < found.size(); ++row) {
        QByteArrayList values = found[row];
        if (row > 0)
            QVERIFY(values[cutAt].isEmpty());
        values.removeAt(cutAt);
        QCOMPARE(values.size(), expected[row].size());
        for (qsizetype k = 0; k < values.size(); ++k) {
            bool isNumber = false;
            const double number = expected[row][k].toDouble(&isNumber);
            // Attention in single precision here, in double precision there.
            if (isNumber)
                QVERIFY2(std::abs(values[k].toDouble() - number) < 5e-5, expected[0][k].constData());
            else
                QCOMPARE(values[k], expected[row][k]);
        }
    }
    QVERIFY(read(QStringLiteral("one/features.parquet")).startsWith("PAR1"));
    QVERIFY(read(QStringLiteral("one/columns.csv")).contains("h0_s,"));
    QCOMPARE(read(QStringLiteral("one/errors.csv")), QByteArray("row,file,line,reason\n"));
}

void BatchTest::groupsOfAnotherScript()
{
    const auto found = table(read(QStringLiteral("one/group_statistics.csv")));
    QFile file(QStringLiteral(ATTOPO_TEST_DATA_DIR "/corpus/groups.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto expected = table(file.readAll());
    QCOMPARE(found.size(), expected.size());
    for (qsizetype k = 0; k < expected[0].size(); ++k) {
        const qsizetype column = found[0].indexOf(expected[0][k]);
        QVERIFY(column >= 0);
        for (qsizetype row = 1; row < found.size(); ++row) {
            if (expected[0][k] == "feature" || expected[row][k].isEmpty()) {
                QCOMPARE(found[row][column], expected[row][k]);
                continue;
            }
            const double apart = std::abs(found[row][column].toDouble() - expected[row][k].toDouble());
            QVERIFY2(apart < 1e-4 * std::max(1.0, std::abs(expected[row][k].toDouble())),
                     (expected[row][2] + ' ' + expected[0][k]).constData());
        }
    }
    QCOMPARE(found[1][found[0].indexOf("group_a")], QByteArray("copied"));
    QVERIFY(read(QStringLiteral("one/groups_1_label.svg")).contains("copied"));
    QCOMPARE(xmlFault(read(QStringLiteral("one/groups_1_label.svg"))), QByteArray());
}

void BatchTest::sameWithMoreThreads()
{
    for (const QString &threads : {QStringLiteral("3")}) {
        const QString out = QStringLiteral("threads") + threads;
        QCOMPARE(run(golden(out, {QStringLiteral("--threads"), threads})).status, 0);
        QVERIFY(sameFolders(QStringLiteral("one"), out));
    }
}

void BatchTest::shardsMergeIntoTheSame()
{
    QStringList merge{QStringLiteral("merge"), QStringLiteral("--out"), QStringLiteral("merged")};
    for (int shard = 1; shard <= 3; ++shard) {
        merge << QStringLiteral("shard%1").arg(shard);
        const Run done =
            run(golden(merge.last(), {QStringLiteral("--shard"), QStringLiteral("%1/3").arg(shard)}));
        QCOMPARE(done.status, 0);
        QVERIFY(!read(merge.last() + QStringLiteral("/errors.csv")).isEmpty());
    }
    QCOMPARE(run(merge).status, 0);
    QVERIFY(sameFolders(QStringLiteral("one"), QStringLiteral("merged")));
    merge.removeAt(4);
    const Run incomplete = run(merge);
    QCOMPARE(incomplete.status, 1);
    QVERIFY2(incomplete.err.contains("missing: 2"), incomplete.err.constData());
}

void BatchTest::killedAtRandom()
{
    QElapsedTimer timer;
    timer.start();
    QVERIFY(runProgram(golden(QStringLiteral("timed"))).status == 0);
    const auto whole = static_cast<int>(timer.elapsed());
    QRandomGenerator random(20);
    int killed = 0;
    for (int turn = 0; turn < 6; ++turn) {
        QProcess process;
        process.setWorkingDirectory(folder_.path());
        process.start(QStringLiteral(ATTOPO_PROGRAM), golden(QStringLiteral("killed")));
        if (process.waitForFinished(random.bounded(whole / 10, whole / 2)))
            continue;
        process.kill();
        process.waitForFinished();
        ++killed;
    }
    QVERIFY(killed > 0);
    const Run last = run(golden(QStringLiteral("killed")));
    QVERIFY2(last.status == 0, last.err.constData());
    QVERIFY(sameFolders(QStringLiteral("one"), QStringLiteral("killed")));
}

void BatchTest::stoppedBySignal()
{
    const QString input = write("many.txt", linesOfText(3000));
    QProcess process;
    process.setWorkingDirectory(folder_.path());
    process.start(QStringLiteral(ATTOPO_PROGRAM), batch(input, QStringLiteral("many")));
    const auto size = [&] { return QFileInfo(folder_.filePath(QStringLiteral("many/rows.bin"))).size(); };
    QTRY_VERIFY_WITH_TIMEOUT(size() > 100'000, 30000);
    ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
    QVERIFY(process.waitForFinished(20000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.contains("of 3000 texts; the same command goes on from there"), said.constData());
}

void BatchTest::aCorpusThatChangesIsNoticed()
{
    QByteArray texts = linesOfText(400);
    const QString input = write("changing.txt", texts);
    QProcess process;
    process.setWorkingDirectory(folder_.path());
    process.start(QStringLiteral(ATTOPO_PROGRAM), batch(input, QStringLiteral("changing")));
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(folder_.filePath(QStringLiteral("changing/rows.bin"))).size() > 10'000,
                             30000);
    write("changing.txt", texts.replace("king", "lord"));
    QVERIFY(process.waitForFinished(120000));
    QCOMPARE(process.exitCode(), 1);
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.contains("changing.txt has been changed while it was read"), said.constData());
    QVERIFY(!QFile::exists(folder_.filePath(QStringLiteral("changing/features.csv"))));
    const Run again = run(batch(input, QStringLiteral("changing")));
    QCOMPARE(again.status, 1); // never goes on with what is of both
    QVERIFY2(again.err.contains("not of the same work"), again.err.constData());
}

void BatchTest::aModelThatChangesIsNoticed()
{
    const QDir model(folder_.filePath(QStringLiteral("model")));
    QVERIFY(model.mkpath(QStringLiteral(".")));
    const QDir source(QStringLiteral(ATTOPO_BUNDLED_MODEL));
    for (const QString &file : source.entryList(QDir::Files))
        QVERIFY(QFile::copy(source.filePath(file), model.filePath(file)));
    QByteArray texts = linesOfText(400);
    QProcess process;
    process.setWorkingDirectory(folder_.path());
    process.start(
        QStringLiteral(ATTOPO_PROGRAM),
        batch(write("steady.txt", texts), QStringLiteral("cut"), {QStringLiteral("--model"), model.path()}));
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(folder_.filePath(QStringLiteral("cut/rows.bin"))).size() > 10'000,
                             30000);
    QFile weights(model.filePath(QStringLiteral("model.safetensors")));
    QVERIFY(weights.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(weights.resize(5000));
    QVERIFY(process.waitForFinished(120000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit); // and not by SIGBUS
    QCOMPARE(process.exitCode(), 1);
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.contains("has been changed since the model was opened"), said.constData());
}

void BatchTest::rowsWithoutTheirManifestAreRefused()
{
    const QDir folder(folder_.filePath(QStringLiteral("orphan")));
    QVERIFY(folder.mkpath(QStringLiteral(".")));
    QVERIFY(QFile::copy(folder_.filePath(QStringLiteral("one/rows.bin")),
                        folder.filePath(QStringLiteral("rows.bin"))));
    const Run refused = run(golden(QStringLiteral("orphan")));
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains("holds rows, but no manifest.json"), refused.err.constData());
    QCOMPARE(read(QStringLiteral("orphan/rows.bin")), read(QStringLiteral("one/rows.bin")));
}

void BatchTest::reportsBadRows()
{
    const QString input = write(
        "bad.jsonl", "{\"text\": \"One king.\"}\n{\"text\": 5}\nnot json\n{\"text\": \"Two kings.\"}\n");
    const Run done =
        run(batch(input, QStringLiteral("bad"), {QStringLiteral("--features"), QStringLiteral("bars")}));
    QCOMPARE(done.status, 0);
    QVERIFY2(done.err.contains("bad.jsonl, line 2: left out: “text” is no string"), done.err.constData());
    QCOMPARE(read(QStringLiteral("bad/errors.csv")),
             QByteArray(
                 "row,file,line,reason\n1,bad.jsonl,2,“text” is no string\n2,bad.jsonl,3,this is no JSON\n"));
    QCOMPARE(table(read(QStringLiteral("bad/features.csv"))).size(), 1 + 2 * 48);
}

void BatchTest::saysHowATableIsRead()
{
    const QStringList few{QStringLiteral("--features"), QStringLiteral("bars"),    QStringLiteral("--layers"),
                          QStringLiteral("0"),          QStringLiteral("--heads"), QStringLiteral("0")};
    const QString input = write("semicolons.csv", "id;text\n1;One king, and two.\n2;Two kings.\n");
    const Run done = run(batch(input, QStringLiteral("semicolons"),
                               few + QStringList{QStringLiteral("--column"), QStringLiteral("id")}));
    QVERIFY2(done.status == 0, done.err.constData());
    QVERIFY2(done.err.contains("semicolons.csv: separator semicolon, 2 columns “id”, “text”\n"),
             done.err.constData());
    QVERIFY(read(QStringLiteral("semicolons/manifest.json"))
                .contains("\"separator\": \"semicolon\",\n    \"header\": true"));
    QCOMPARE(table(read(QStringLiteral("semicolons/features.csv"))).size(), 1 + 2);
    // Given, it is the same work; another one is not.
    QCOMPARE(run(batch(input, QStringLiteral("semicolons"),
                       few
                           + QStringList{QStringLiteral("--column"), QStringLiteral("id"),
                                         QStringLiteral("--separator"), QStringLiteral("semicolon")}))
                 .status,
             0);
    const Run other = run(batch(write("semicolons.csv", "text;id,text\n1;One king, and two.\n2,Two kings.\n"),
                                QStringLiteral("commas"),
                                few + QStringList{QStringLiteral("--separator"), QStringLiteral("comma")}));
    QVERIFY2(other.err.contains("separator comma, 2 columns “text;id”, “text”"), other.err.constData());
    const Run sentences =
        run(batch(write("sentences.csv", "One king.\nTwo kings.\n"), QStringLiteral("sentences"), few));
    QVERIFY2(sentences.err.contains("if “One king.” is a text and no name: --no-header"),
             sentences.err.constData());
    const Run all = run(batch(QStringLiteral("sentences.csv"), QStringLiteral("all"),
                              few + QStringList{QStringLiteral("--no-header")}));
    QVERIFY2(all.err.contains("sentences.csv: separator comma, 1 column “1”, no header"),
             all.err.constData());
    QCOMPARE(table(read(QStringLiteral("all/features.csv"))).size(), 1 + 2);
}

void BatchTest::tellsProgramsHowFarItIs()
{
    const Run done = run(golden(QStringLiteral("told"),
                                {QStringLiteral("--progress"), QStringLiteral("json"),
                                 QStringLiteral("--progress-seconds"), QStringLiteral("0.1")}));
    QCOMPARE(done.status, 0);
    QByteArrayList stages;
    for (const QByteArray &line : done.err.trimmed().split('\n')) {
        const QJsonObject report = QJsonDocument::fromJson(line).object();
        if (report.isEmpty()) {
            QVERIFY2(line.startsWith("attention-topology: "), line.constData());
            continue;
        }
        const QByteArray stage = report[QStringLiteral("stage")].toString().toUtf8();
        if (stages.isEmpty() || stages.last() != stage)
            stages << stage;
        QVERIFY2(report[QStringLiteral("done")].toInt() <= report[QStringLiteral("total")].toInt(),
                 line.constData());
    }
    QCOMPARE(stages, (QByteArrayList{"model", "corpus", "texts", "tables", "permutations", "figures"}));
    QVERIFY(done.err.contains(R"({"stage": "texts", "done": 12, "total": 12)"));
    QVERIFY(done.err.contains(R"({"stage": "permutations", "done": 999, "total": 999)"));
    QVERIFY(sameFolders(QStringLiteral("one"), QStringLiteral("told")));
}

void BatchTest::readsFilesOfAttention()
{
    const QString stacks = QStringLiteral(ATTOPO_TEST_DATA_DIR "/stack/");
    for (const char *name : {"plain.npz", "compressed.npz"})
        QVERIFY(QFile::copy(stacks + QLatin1String(name), folder_.filePath(QLatin1String(name))));
    const QString corpus = write("stacks.csv", "text,kind\nplain.npz,a\nnothing.npz,a\ncompressed.npz,b\n");
    const QStringList asked{QStringLiteral("--stacks"), QStringLiteral("--layers"), QStringLiteral("1"),
                            QStringLiteral("--column"), QStringLiteral("kind")};
    const Run done = run(batch(corpus, QStringLiteral("stacks"), asked));
    QCOMPARE(done.status, 0);
    const auto rows = table(read(QStringLiteral("stacks/features.csv")));
    QCOMPARE(rows.size(), 1 + 2 * 2); // two heads of two files
    // The same as of the file alone.
    const Run alone = run({QStringLiteral("analyze"), QStringLiteral("--attention"),
                           stacks + QStringLiteral("plain.npz"), QStringLiteral("--layer"),
                           QStringLiteral("1"), QStringLiteral("--summaries"), QStringLiteral("alone.csv")});
    QCOMPARE(alone.status, 0);
    const qsizetype column = rows[0].indexOf("H0_total_persistence_1");
    const auto numbers = table(read(QStringLiteral("alone.csv")));
    const auto total = std::find_if(numbers.begin(), numbers.end(), [](const QByteArrayList &line) {
        return line.size() > 2 && line[0] == "H0" && line[1] == "total_persistence_1";
    });
    QVERIFY(total != numbers.end());
    QVERIFY(std::abs(total->at(2).toDouble() - rows[1].at(column).toDouble()) < 1e-9);
    QVERIFY(read(QStringLiteral("stacks/errors.csv")).contains("nothing.npz"));
    QVERIFY(read(QStringLiteral("stacks/manifest.json")).contains("\"stacks\": true"));
}

void BatchTest::readsAFolderOfAttention()
{
    const QString stacks = QStringLiteral(ATTOPO_TEST_DATA_DIR "/stack/");
    QVERIFY(QDir(folder_.path()).mkdir(QStringLiteral("of-stacks")));
    for (const char *name : {"plain.npz", "compressed.npz", "lens.safetensors", "bad-nan.npz"})
        QVERIFY(QFile::copy(stacks + QLatin1String(name),
                            folder_.filePath(QStringLiteral("of-stacks/") + QLatin1String(name))));
    write("of-stacks/notes.txt", "no stack");
    const QString folder = folder_.filePath(QStringLiteral("of-stacks"));
    QStringList asked{QStringLiteral("--stacks"), QStringLiteral("--layers"), QStringLiteral("1")};
    QCOMPARE(run(batch(folder, QStringLiteral("unlabelled"), asked)).status, 0);
    const auto files = table(read(QStringLiteral("unlabelled/features.csv")));
    QCOMPARE(files.size(), 1 + 2 * 3);
    QCOMPARE(files[0][1], QByteArray("file"));
    QCOMPARE(files[1][1], QByteArray("compressed.npz"));                      // by name
    QVERIFY(read(QStringLiteral("unlabelled/errors.csv")).contains("row 2")); // of bad-nan.npz
    // The same of a list, but for the column.
    const QString list = write("list.csv",
                               "text\nof-stacks/bad-nan.npz\nof-stacks/compressed.npz\n"
                               "of-stacks/lens.safetensors\nof-stacks/plain.npz\n");
    QCOMPARE(run(batch(list, QStringLiteral("listed"), asked)).status, 0);
    const auto listed = table(read(QStringLiteral("listed/features.csv")));
    for (qsizetype row = 1; row < files.size(); ++row)
        QCOMPARE(files[row].mid(2), listed[row].mid(1));
    // With labels.
    asked << QStringLiteral("--labels") << write("labels.csv", "file,kind\nplain.npz,a\ncompressed.npz,b\n")
          << QStringLiteral("--column") << QStringLiteral("kind");
    const Run labelled = run(batch(folder, QStringLiteral("labelled"), asked));
    QCOMPARE(labelled.status, 0);
    const auto rows = table(read(QStringLiteral("labelled/features.csv")));
    QCOMPARE(rows.size(), 1 + 2 * 2);
    QCOMPARE(rows[1].mid(1, 2), (QByteArrayList{"compressed.npz", "b"}));
    QVERIFY2(labelled.err.contains("labels.csv has no row for lens.safetensors"), labelled.err.constData());
    QCOMPARE(run(batch(folder, QStringLiteral("no"), {})).status, 2); // a folder of what?
}

void BatchTest::aFileOfAttentionThatChangesIsNoticed()
{
    const QString stacks = QStringLiteral(ATTOPO_TEST_DATA_DIR "/stack/");
    const QString first = folder_.filePath(QStringLiteral("first.npz"));
    QVERIFY(QFile::copy(stacks + QStringLiteral("plain.npz"), first));
    const QString corpus = write("changing.csv", "text\nfirst.npz\nlater.npz\n");
    const QStringList command = batch(corpus, QStringLiteral("changing-files"), {QStringLiteral("--stacks")});
    QCOMPARE(run(command).status, 0);
    QCOMPARE(run(command).status, 0); // nothing has changed
    const QByteArray whole = read(QStringLiteral("first.npz"));
    const auto refused = [&](const char *name) {
        const Run again = run(command);
        QCOMPARE(again.status, 1);
        QVERIFY2(again.err.contains("1 of the files of attention whose results")
                     && again.err.contains("have changed since") && again.err.contains(name),
                 again.err.constData());
    };
    QVERIFY(QFile::copy(stacks + QStringLiteral("plain.npz"), folder_.filePath(QStringLiteral("later.npz"))));
    refused("later.npz"); // it was missing
    QVERIFY(QFile::remove(folder_.filePath(QStringLiteral("later.npz"))));
    QByteArray other = whole;
    other[other.size() / 2] = static_cast<char>(other[other.size() / 2] ^ 1);
    write("first.npz", other);
    refused("first.npz");
    write("first.npz", whole);
    QCOMPARE(run(command).status, 0);
}

void BatchTest::refusesGroupsOfOneText()
{
    const QString corpus = write("alone.csv", "text,kind\nOne king.,a\nTwo kings.,a\nA queen.,b\n");
    const Run refused = run(
        batch(corpus, QStringLiteral("alone"), {QStringLiteral("--group-column"), QStringLiteral("kind")}));
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains("The column “kind” makes a group of one text, “b”"),
             refused.err.constData());
    QVERIFY(!QFile::exists(folder_.filePath(QStringLiteral("alone/manifest.json"))));
}

void BatchTest::goesOnWithAnEarlierManifest()
{
    QVERIFY(QDir(folder_.path()).mkdir(QStringLiteral("earlier")));
    for (const char *name : {"manifest.json", "rows.bin"})
        QVERIFY(QFile::copy(folder_.filePath(QStringLiteral("one/") + QLatin1String(name)),
                            folder_.filePath(QStringLiteral("earlier/") + QLatin1String(name))));
    QByteArray manifest = read(QStringLiteral("earlier/manifest.json"));
    QVERIFY(manifest.contains(",\n    \"separator\": \"comma\",\n    \"header\": true"));
    manifest.replace(",\n    \"separator\": \"comma\",\n    \"header\": true", "");
    write("earlier/manifest.json", manifest);
    const Run done = run(golden(QStringLiteral("earlier")));
    QVERIFY2(done.status == 0 && done.err.contains("all 12 texts are done"), done.err.constData());
    QCOMPARE(read(QStringLiteral("earlier/features.csv")), read(QStringLiteral("one/features.csv")));
    // It meant commas and a header.
    const Run other =
        run(golden(QStringLiteral("earlier"),
                   {QStringLiteral("--no-header"), QStringLiteral("--text-column"), QStringLiteral("2")}));
    QCOMPARE(other.status, 1);
}

void BatchTest::failures_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *line, int status, const char *says) {
        QTest::newRow(line) << QString::fromLatin1(line) << status << QByteArray(says);
    };
    row("batch --out x", 2, "needs --input");
    row("batch --input bad.jsonl", 2, "needs --out");
    row("batch --input bad.jsonl --features bars,shape --out x", 2, "bars,barcode,graph,patterns");
    row("batch --input bad.jsonl --shard 3/2 --out x", 2, "1/8 to 8/8");
    row("batch --input none.txt --out x", 1, "Cannot open none.txt");
    row("batch --input many.txt --text-column text --out x", 1, "no columns");
    row("batch --input many.txt --layers 6 --out x", 1, "There is no layer 6");
    row("batch --input many.txt --out one", 1, "not of the same work");
    row("batch --input bad.jsonl --group-column kind --out x", 1, "only one value");
    row("batch --input bad.jsonl --column layer --out x", 1, "“layer” of its own");
    row("batch --input bad.jsonl --separator tab --out x", 2,
        "--separator and --no-header are of .csv and .tsv");
    row("batch --input bad.jsonl --no-header --out x", 2, "--separator and --no-header are of .csv and .tsv");
    row("batch --input a.csv --separator colon --out x", 2,
        "takes one of comma, semicolon, tab, pipe, not “colon”");
    row("batch --input semicolons.csv --text-column none --out x", 1,
        "no column “none” in its header, which has “text;id”, “text” (separator: comma)");
    row("merge one", 2, "needs --out");
    row("merge nothing --out x", 1, "nothing/manifest.json");
}

void BatchTest::failures()
{
    QFETCH(QString, line);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    const Run result = run(line.split(QLatin1Char(' ')));
    QCOMPARE(result.status, status);
    QVERIFY2(result.err.contains(says), result.err.constData());
}

QTEST_MAIN(BatchTest)
#include "batch_test.moc"
