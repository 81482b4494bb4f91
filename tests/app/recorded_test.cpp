// The contract of the command line: what the program did with hundreds of command lines, right and wrong,
// when they were recorded (recorded/record), it still does.

#include "run_here.h"
#include "text_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>

using attopo::ProgramRun;
using attopo::runHere;
using nlohmann::json;

namespace {

const QString recorded = QStringLiteral(ATTOPO_TEST_SOURCE_DIR "/app/recorded/");

/// As in recorded/record: between spaces; quotes keep spaces, two quotes in them are one; \xHH is a byte.
QList<QByteArray> wordsOf(const QByteArray &line)
{
    QList<QByteArray> words;
    QByteArray word;
    bool begun = false;
    bool quoted = false;
    for (qsizetype k = 0; k < line.size(); ++k) {
        if (line[k] == ' ' && !quoted) {
            if (begun)
                words << word;
            word.clear();
            begun = false;
            continue;
        }
        begun = true;
        if (line[k] == '\'') {
            if (quoted && k + 1 < line.size() && line[k + 1] == '\'')
                word += line[++k];
            else
                quoted = !quoted;
        } else if (line.mid(k, 2) == "\\x") {
            word += QByteArray::fromHex(line.mid(k + 2, 2));
            k += 3;
        } else {
            word += line[k];
        }
    }
    return begun ? words << word : words;
}

/// As Python decodes with "backslashreplace".
std::string withoutBadBytes(std::string_view bytes)
{
    std::string text;
    while (const auto bad = attopo::firstInvalidUtf8(bytes)) {
        text += bytes.substr(0, *bad);
        text += "\\x" + QByteArray(1, bytes[*bad]).toHex().toStdString();
        bytes.remove_prefix(*bad + 1);
    }
    return text.append(bytes);
}

/// A text and its numbers, each of which is # in the text.
struct Numbered {
    explicit Numbered(const QByteArray &bytes)
    {
        static const QRegularExpression number(QStringLiteral(
            "(?<![0-9A-Za-z_.])-?[0-9]+(?:\\.[0-9]+)?(?:e[-+]?[0-9]+)?(?![0-9A-Za-z_]|\\.[0-9])"));
        const QString latin1 = QString::fromLatin1(bytes);
        qsizetype end = 0;
        for (auto found = number.globalMatch(latin1); found.hasNext();) {
            const auto match = found.next();
            text += bytes.mid(end, match.capturedStart() - end) + '#';
            end = match.capturedEnd();
            numbers << match.captured();
        }
        text += bytes.mid(end);
    }
    double sum(int power) const
    {
        double sum = 0;
        for (const QString &number : numbers)
            sum += std::pow(number.toDouble(), power);
        return sum;
    }

    QByteArray text;
    QStringList numbers;
};

/// Numbers come from single precision, and are kept to five digits.
bool isNear(double a, double b) { return std::abs(a - b) <= 1e-5 + 2e-4 * std::abs(b); }

bool isNear(const QString &a, const QString &b)
{
    bool isWhole = false;
    b.toLongLong(&isWhole);
    return isWhole && !a.contains(u'.') && !a.contains(u'e') ? a == b : isNear(a.toDouble(), b.toDouble());
}

/// Empty when `text` is what is expected, or what was kept of it.
QByteArray difference(const QByteArray &text, const json &expected)
{
    if (expected.is_string()) {
        const Numbered found(QByteArray::fromStdString(withoutBadBytes(text.toStdString())));
        const Numbered kept(QByteArray::fromStdString(expected.get<std::string>()));
        bool same = found.text == kept.text && found.numbers.size() == kept.numbers.size();
        for (qsizetype k = 0; same && k < found.numbers.size(); ++k)
            same = isNear(found.numbers[k], kept.numbers[k]);
        return same ? QByteArray() : text + "\ninstead of\n" + expected.get<std::string>().c_str();
    }
    const Numbered found(text);
    const double count = expected["count"];
    if (QCryptographicHash::hash(found.text, QCryptographicHash::Sha256).toHex()
            != expected["without_numbers"].get<std::string>().c_str()
        || found.numbers.size() != static_cast<qsizetype>(count))
        return text + "\nhas not the words that were recorded";
    for (const auto &[name, power] : {std::pair("sum", 1), {"squares", 2}})
        if (std::abs(found.sum(power) - expected[name].get<double>())
            > 1e-5 * count + 2e-4 * std::abs(expected[name].get<double>()))
            return text + "\nhas not the " + name + " that was recorded";
    return {};
}

QByteArray read(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

/// Of a figure its size and its texts.
QByteArray textsOfSvg(const QByteArray &svg)
{
    static const QRegularExpression pieces(QStringLiteral("<svg[^>]*>|<text[^>]*>([^<]*)</text>"));
    static const QRegularExpression size(QStringLiteral("<svg width=\"([^\"]*)\" height=\"([^\"]*)\""));
    const QString text = QString::fromUtf8(svg);
    const auto found = size.match(text);
    QStringList kept{found.captured(1), found.captured(2), QStringLiteral("|")};
    for (auto piece = pieces.globalMatch(text); piece.hasNext();)
        kept << piece.next().captured(1);
    return kept.join(u' ').toUtf8();
}

} // namespace

class RecordedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    static void initMain()
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("LC_ALL", "C.UTF-8");
    }
    void initTestCase();
    void saysTheSame_data() { addLines("wrong_outcomes.json"); }
    void saysTheSame();
    void writesTheSame_data() { addLines("right_outcomes.json"); }
    void writesTheSame();
    void helpIsEverywhere_data();
    void helpIsEverywhere();

private:
    static void addLines(const char *file)
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("outcome");
        for (const json &outcome : json::parse(read(recorded + QLatin1String(file)).toStdString())) {
            const auto line = QByteArray::fromStdString(outcome["line"]);
            QTest::newRow(line.constData()) << line << QByteArray::fromStdString(outcome.dump());
        }
    }
    void verifySame(const QByteArray &line, const json &outcome);
    /// Those that were written, which are then removed.
    QMap<QString, QByteArray> writtenFiles() const;

    QTemporaryDir folder_;
    QStringList prepared_;
};

void RecordedTest::initTestCase()
{
    qputenv("HF_HOME", QFile::encodeName(folder_.filePath(QStringLiteral("nothing"))));
    qputenv("HF_ENDPOINT", "http://127.0.0.1:1");
    qunsetenv("HF_HUB_CACHE");
    const QDir files(recorded + QStringLiteral("files"));
    prepared_ = files.entryList(QDir::Files);
    QVERIFY(!prepared_.isEmpty());
    for (const QString &file : prepared_)
        QVERIFY(QFile::copy(files.filePath(file), folder_.filePath(file)));
    QVERIFY(QFile::link(QStringLiteral(ATTOPO_TEST_DATA_DIR "/model"),
                        folder_.filePath(QStringLiteral("models"))));
    QVERIFY(QDir::setCurrent(folder_.path()));
}

QMap<QString, QByteArray> RecordedTest::writtenFiles() const
{
    QMap<QString, QByteArray> files;
    const QDir folder(folder_.path());
    for (const QFileInfo &entry :
         folder.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden)) {
        const QString name = entry.fileName();
        if (prepared_.contains(name) || name == QLatin1String("models")
            || name.startsWith(QLatin1String("kept")))
            continue;
        if (entry.isFile())
            files[name] = read(entry.filePath());
        for (QDirIterator inside(entry.filePath(), QDir::Files, QDirIterator::Subdirectories);
             inside.hasNext();) {
            const QString file = inside.next();
            files[folder.relativeFilePath(file)] = read(file);
        }
        entry.isDir() ? QDir(entry.filePath()).removeRecursively() : QFile::remove(entry.filePath());
    }
    return files;
}

void RecordedTest::verifySame(const QByteArray &line, const json &outcome)
{
    const ProgramRun run = runHere(wordsOf(line));
    const QMap<QString, QByteArray> files = writtenFiles();
    QVERIFY2(run.status == outcome["status"].get<int>(), run.err.constData());
    // What help says is tested with the manual page.
    const QByteArray out = run.out.startsWith("Usage:\n") ? QByteArray("help") : run.out;
    for (auto [name, text] : {std::pair("out", out), {"err", run.err}}) {
        const QByteArray other =
            difference(text.replace(folder_.path().toUtf8(), "FOLDER"), outcome.value(name, json("")));
        QVERIFY2(other.isEmpty(), other.constData());
    }
    const json expected = outcome.value("files", json::object());
    QCOMPARE(files.size(), static_cast<qsizetype>(expected.size()));
    for (const auto &[name, kept] : expected.items()) {
        const QString file = QString::fromStdString(name);
        QVERIFY2(files.contains(file), name.c_str());
        if (kept.is_null())
            continue;
        const bool isSvg = file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive);
        const QByteArray other = difference(isSvg ? textsOfSvg(files[file]) : files[file], kept);
        QVERIFY2(other.isEmpty(), (name.c_str() + QByteArray(": ") + other).constData());
    }
}

void RecordedTest::saysTheSame()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, outcome);
    verifySame(line, json::parse(outcome.toStdString()));
}

void RecordedTest::writesTheSame()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, outcome);
    verifySame(line, json::parse(outcome.toStdString()));
}

void RecordedTest::helpIsEverywhere_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line : {"analyze --text x --help", "analyze --text x --json - -h",
                             "figure --help --view complex", "patterns --frobnicate --help",
                             "heads --dim 7 --help", "growth word --help", "contexts --json --json --help",
                             "batch --no-header=1 -h", "merge one two --help", "download gpt2 --help"})
        QTest::newRow(line) << QByteArray(line);
}

void RecordedTest::helpIsEverywhere()
{
    QFETCH(QByteArray, line);
    const ProgramRun run = runHere(wordsOf(line));
    QCOMPARE(run.status, 0);
    QCOMPARE(run.out, runHere({"--help"}).out);
    QVERIFY(run.err.isEmpty());
}

QTEST_MAIN(RecordedTest)
#include "recorded_test.moc"
