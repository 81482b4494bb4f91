// The command line as a contract: what it writes, its exit codes. Nearly all of it runs in this process.

#include "hub_server.h"
#include "run_here.h"
#include "xml_fault.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

using attopo::runHere;
using attopo::xmlFault;

class CommandLineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    static void initMain() { qputenv("QT_QPA_PLATFORM", "offscreen"); }
    void initTestCase() { QVERIFY(QDir::setCurrent(folder_.path())); }
    void helpAndVersion();
    void windowNeedsADisplay();
    void badUsage_data();
    void badUsage();
    void analyzesText();
    void analyzesHardTexts_data();
    void analyzesHardTexts();
    void comparesTexts();
    void analyzesMatrices();
    void analyzesPartOfAText();
    void comparesHeadsAndDiagrams();
    void comparesDiagramsWithoutLoops();
    void writesSummaries();
    void comparesAllHeads();
    void comparesModels();
    void growsTexts();
    void readsPairsAndChats();
    void studiesContexts();
    void failures_data();
    void failures();
    void programsNeedTrust();
    void anotherDevice();
    void listsPatterns();
    void downloads();
    void writesFigures_data();
    void writesFigures();
    void drawsComplexesInManyWays();
    void jsonSaysHowItCameAbout();
    void diagramsHaveNoEdges();
    void namesNeedNotBeUtf8();
    void messagesHoldNoTerminalEscapes();

private:
    using Run = attopo::ProgramRun;
    static Run run(const QStringList &arguments)
    {
        QList<QByteArray> bytes;
        for (const QString &argument : arguments)
            bytes << argument.toUtf8();
        return runHere(bytes);
    }
    /// The same in a process of its own.
    static Run runProgram(const QStringList &arguments, const QProcessEnvironment &environment)
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(ATTOPO_PROGRAM), arguments);
        if (!process.waitForFinished(120000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    QString write(const char *name, const QByteArray &bytes)
    {
        QFile file(folder_.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        return file.fileName();
    }
    static nlohmann::json parse(const Run &run) { return nlohmann::json::parse(run.out.toStdString()); }

    QTemporaryDir folder_;
};

void CommandLineTest::helpAndVersion()
{
    QCOMPARE(run({QStringLiteral("--version")}).out, QByteArray("attention-topology 0.1.0\n"));
    const Run help = run({QStringLiteral("--help")});
    QCOMPARE(help.status, 0);
    QVERIFY(help.out.contains("analyze") && help.out.contains("figure"));
    const Run program = runProgram({QStringLiteral("--help")}, QProcessEnvironment::systemEnvironment());
    QCOMPARE(program.status, 0);
    QCOMPARE(program.out, help.out);
}

void CommandLineTest::windowNeedsADisplay()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QLatin1String(name));
    const Run window = runProgram({}, environment);
    QCOMPARE(window.status, 1);
    QCOMPARE(
        window.err,
        QByteArray("attention-topology: there is no display to open a window on; “figure” and “analyze” need "
                   "none, see --help\n"));
}

void CommandLineTest::badUsage_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *line, const char *says) {
        QTest::newRow(line) << QString::fromLatin1(line) << QByteArray(says);
    };
    row("analyze", "Nothing to analyse");
    row("analyze --text x", "needs --json");
    row("analyze --text x --json", "--json needs a value");
    row("analyze --text x --text-file y --json -", "only one of");
    row("analyze --text x --frobnicate --json -", "--frobnicate");
    row("analyze --text x --metric euclid --json -", "no metric");
    row("analyze --text x --layer -1 --json -", "--layer takes a whole number");
    row("analyze --text x --max-dim 3 --json -", "--max-dim");
    row("analyze --text x --threshold nan --json -", "--threshold");
    row("analyze --distances d.csv --text-b x --json -", "--text-b");
    row("figure --text x --out a.png", "--view");
    row("figure --view circle --text x --out a.png", "circle");
    row("figure --view complex --text x --out a.gif", ".png");
    row("figure --view complex --text x --layout tree --out a.png", "dendrogram");
    row("figure --view complex --text x --edge-colour red --out a.png", "filtration");
    row("figure --view compare --text x --out a.png", "--text-b");
    row("figure --view pinned --text x --out a.png", "--pinned");
    row("figure --view pinned --text x --pinned 1 --out a.png", "layer.head");
    row("figure --view complex --text x --preset poster --out a.png", "single-column");
    row("figure --view complex --text x --side b --out a.png", "--text-b");
    row("figure --view complex --text x --select edge:1,2 --out a.png", "edge:2-7");
    row("figure --view complex --text x --sweep --out a.svg", ".apng");
    row("figure --view heads --text x --sweep --out a.png", "nothing to sweep");
    row("figure --view complex --text x --font-size 1 --out a.png", "--font-size");
    row("patterns --csv -", "one of --text");
    row("patterns --text x", "needs --csv");
    row("patterns --text x --device tpu --csv -", "cpu, cuda");
    row("analyze --text x --trust-code=yes --json -", "takes no value");
    row("patterns --text x --layer 0 --csv -", "--layer");
    row("analyze --distances d.csv --join-words --json -", "not for matrices");
    row("analyze --attention a.csv --combine mean --json -", "not for matrices");
    row("analyze --text x --translation y --json -", "say which");
    row("analyze --text x --read-as list --json -", "text, pair, chat");
    row("analyze --distances d.csv --read-as pair --json -", "for texts");
    row("analyze --attention a.csv --read-as-b chat --json -", "for texts");
    row("patterns --text x --read-as pair --csv -", "--read-as");
    row("heads --text x", "needs --csv or --json");
    row("heads --text x --distance rows --csv -", "rows-mean");
    row("heads --text x --distance rows-sum --dim 0 --csv -", "--metric and --dim");
    row("growth --text x", "needs --json");
    row("growth --json -", "one of --text");
    row("growth --text x --text-b y --json -", "reads one text");
    row("growth --text x --stride 0 --json -", "--stride takes a whole number");
    row("contexts --csv -", "needs --input");
    row("contexts --input x", "needs --csv or --json");
    row("contexts --input x --normalise all --csv -", "scale-per-bar");
    row("contexts --input x --layers 1 --csv -", "--combine");
    row("download", "needs the name");
    row("download a b", "one too many");
    row("download ../x", "no name of a model");
    row("download a/b/c", "no name of a model");
    row("download gpt2 --revision ../x", "no name of a revision");
    row("download gpt2 --json x", "--json");
    row("--frobnicate", "--frobnicate");
    row("one.txt two.txt", "two.txt");
}

void CommandLineTest::badUsage()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, says);
    const Run result = run(line.split(QLatin1Char(' ')));
    QCOMPARE(result.status, 2);
    QVERIFY2(result.err.contains(says), result.err.constData());
    QCOMPARE(result.err.count('\n'), 1); // one clear line
    QVERIFY(result.out.isEmpty());
}

void CommandLineTest::analyzesText()
{
    const QStringList arguments{
        QStringLiteral("analyze"),   QStringLiteral("--text"), QStringLiteral("The king sent a messenger."),
        QStringLiteral("--layer=1"), QStringLiteral("--head"), QStringLiteral("2"),
        QStringLiteral("--max-dim"), QStringLiteral("2"),      QStringLiteral("--threshold"),
        QStringLiteral("0.3")};
    const Run toStandardOutput = run(arguments + QStringList{QStringLiteral("--json"), QStringLiteral("-")});
    QCOMPARE(toStandardOutput.status, 0);
    const auto json = parse(toStandardOutput);
    const auto &a = json["a"];
    QCOMPARE(a["tokens"][0]["text"].get<std::string>(), std::string("[CLS]"));
    QCOMPARE(a["tokens"][2]["text"].get<std::string>(), std::string("▁king"));
    QCOMPARE(a["tokens"][2]["label"].get<std::string>(), std::string("king"));
    QCOMPARE(a["tokens"][2]["start"].get<int>(), 3); // with the space before it
    QCOMPARE(a["tokens"][2]["end"].get<int>(), 8);
    QCOMPARE(a["distances"].size(), a["tokens"].size());
    QCOMPARE(a["at_threshold"]["t"].get<double>(), 0.3);
    QCOMPARE(a["at_threshold"]["betti"].size(), std::size_t(3));
    int essential = 0;
    for (const auto &bar : a["bars"])
        essential += bar["death"].is_null();
    QCOMPARE(essential, 1);
    QVERIFY(!json.contains("b") && !json.contains("comparison"));

    QCOMPARE(run(arguments + QStringList{QStringLiteral("--json"), QStringLiteral("out.json")}).status, 0);
    QFile file(folder_.filePath(QStringLiteral("out.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), toStandardOutput.out); // deterministic

    const auto dropped = parse(
        run(arguments
            + QStringList{QStringLiteral("--drop-special"), QStringLiteral("--json"), QStringLiteral("-")}));
    QCOMPARE(dropped["a"]["tokens"].size(), a["tokens"].size() - 2);
}

void CommandLineTest::analyzesHardTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("cut");
    QTest::newRow("one token") << QByteArray("king") << false;
    QTest::newRow("100,000 characters") << QByteArray("And it came to pass. ").repeated(4762) << true;
    QTest::newRow("one word of 100,000 characters") << QByteArray(100000, 'x') << true;
    QTest::newRow("right to left") << QByteArray("שלום עולם مرحبا بالعالم") << false;
    QTest::newRow("emoji") << QByteArray("a 👩‍👩‍👧 family 😀😀") << false;
    QTest::newRow("NUL bytes") << QByteArray("a\0king\0", 7) << false;
    QTest::newRow("byte-order mark") << QByteArray("\xef\xbb\xbfking") << false;
}

void CommandLineTest::analyzesHardTexts()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, cut);
    const QString file = write("text.txt", text);
    const Run result =
        run({QStringLiteral("analyze"), QStringLiteral("--text-file"), file, QStringLiteral("--max-dim"),
             QStringLiteral("0"), QStringLiteral("--json"), QStringLiteral("-")});
    QCOMPARE(result.status, 0);
    const auto json = parse(result);
    QVERIFY(json["a"]["tokens"].size() >= 2);
    QVERIFY(json["a"]["tokens"].size() <= 512);
    QCOMPARE(json["a"].contains("cut_at"), cut);
    QCOMPARE(result.err.contains("longer than the model reads"), cut);
}

void CommandLineTest::comparesTexts()
{
    const Run result = run({QStringLiteral("analyze"), QStringLiteral("--text"),
                            QStringLiteral("The king sent a messenger."), QStringLiteral("--text-b"),
                            QStringLiteral("The people heard what he said."), QStringLiteral("--json"),
                            QStringLiteral("-")});
    QCOMPARE(result.status, 0);
    const auto json = parse(result);
    QVERIFY(json["b"]["tokens"].size() > 4);
    for (const char *dimension : {"0", "1"})
        for (const char *distance : {"bottleneck", "wasserstein_1", "wasserstein_2"})
            QVERIFY(json["comparison"][dimension][distance].is_number());
    QCOMPARE(json["comparison"]["ground_norm"].get<std::string>(), "infinity");
    QVERIFY(json["comparison"]["all"]["bottleneck"].is_number());
    QCOMPARE(json["comparison"]["0"]["matchings"]["bottleneck"][0].size(), std::size_t(3));
    QVERIFY(json["comparison"]["0"]["bottleneck"] <= json["comparison"]["0"]["wasserstein_2"]);
    QVERIFY(json["comparison"]["0"]["wasserstein_2"] <= json["comparison"]["0"]["wasserstein_1"]);
}

void CommandLineTest::analyzesMatrices()
{
    const QString distances = write("d.csv", "0,1,1.4,1\n1,0,1,1.4\n1.4,1,0,1\n1,1.4,1,0\n");
    const auto json = parse(run({QStringLiteral("analyze"), QStringLiteral("--distances"), distances,
                                 QStringLiteral("--json"), QStringLiteral("-")}));
    bool loop = false;
    for (const auto &bar : json["a"]["bars"])
        loop = loop || (bar["dim"] == 1 && bar["birth"] == 1.0 && bar["death"] == 1.4);
    QVERIFY(loop);
    const QString attention = write("a.csv", "1,0\n0,1\n");
    const auto fromAttention = parse(
        run({QStringLiteral("analyze"), QStringLiteral("--attention"), attention, QStringLiteral("--metric"),
             QStringLiteral("attention"), QStringLiteral("--json"), QStringLiteral("-")}));
    QCOMPARE(fromAttention["a"]["distances"][0][1].get<double>(), 1.0);
    const QString directed = write("directed.csv", "0,1\n2,0\n");
    for (const auto &[how, expected] : {std::pair("max", 2.0), {"mean", 1.5}, {"min", 1.0}}) {
        const auto symmetric = parse(run({QStringLiteral("analyze"), QStringLiteral("--distances"), directed,
                                          QStringLiteral("--symmetrise"), QString::fromLatin1(how),
                                          QStringLiteral("--json"), QStringLiteral("-")}));
        QCOMPARE(symmetric["a"]["distances"][0][1].get<double>(), expected);
    }
}

void CommandLineTest::analyzesPartOfAText()
{
    const QStringList arguments{
        QStringLiteral("analyze"),  QStringLiteral("--text"), QStringLiteral("The king sent a messenger."),
        QStringLiteral("--metric"), QStringLiteral("cosine"), QStringLiteral("--json"),
        QStringLiteral("-"),        QStringLiteral("--span")};
    const auto json = parse(run(arguments + QStringList{QStringLiteral("4-13")}));
    QCOMPARE(json["a"]["tokens"].size(), std::size_t(2));
    QCOMPARE(json["a"]["tokens"][1]["label"].get<std::string>(), "sent");
    QCOMPARE(run(arguments + QStringList{QStringLiteral("13-4")}).status, 2);
    QCOMPARE(run(arguments + QStringList{QStringLiteral("400-410")}).status, 1);
}

void CommandLineTest::comparesHeadsAndDiagrams()
{
    const QStringList text{QStringLiteral("analyze"), QStringLiteral("--text"),
                           QStringLiteral("The king sent a messenger.")};
    const QString bars = folder_.filePath(QStringLiteral("bars.pers"));
    const auto json =
        parse(run(text
                  + QStringList{QStringLiteral("--head-b"), QStringLiteral("2"), QStringLiteral("--prompt"),
                                QStringLiteral("0-8"), QStringLiteral("--diagram-out"), bars,
                                QStringLiteral("--json"), QStringLiteral("-")}));
    QVERIFY(json["comparison"]["representation_topology_divergence"]["scaled"].get<double>() > 0);
    QVERIFY(json["a"]["from_prompt"]["h0"].get<double>() > 0);
    QVERIFY(json["a"]["tokens"] == json["b"]["tokens"]);
    QVERIFY(json["a"]["distances"] != json["b"]["distances"]);
    const auto again =
        parse(run({QStringLiteral("analyze"), QStringLiteral("--diagram"), bars,
                   QStringLiteral("--diagram-b"), bars, QStringLiteral("--json"), QStringLiteral("-")}));
    QCOMPARE(again["a"]["bars"].size(), json["a"]["bars"].size());
    QCOMPARE(again["comparison"]["0"]["wasserstein_1"].get<double>(), 0.0);
    QVERIFY(!again["comparison"].contains("representation_topology_divergence")); // there are no tokens
}

void CommandLineTest::comparesDiagramsWithoutLoops()
{
    const auto compare = [this](const QString &a, const QString &b, const QStringList &more = {}) {
        return parse(
            run(QStringList{QStringLiteral("analyze"), QStringLiteral("--diagram"), a,
                            QStringLiteral("--diagram-b"), b, QStringLiteral("--json"), QStringLiteral("-")}
                + more))["comparison"];
    };
    const auto dimensions = [](const nlohmann::json &comparison) {
        std::string names;
        for (const auto &[name, value] : comparison.items())
            if (value.is_object())
                names += name + ' ';
        return names;
    };
    const QString loop = write("loop.pers", "0 0 inf\n0 0 1\n1 1 3\n");
    const QString none = write("none.pers", "0 0 inf\n0 0 1\n");
    for (const auto &comparison : {compare(loop, none), compare(none, loop)}) {
        QCOMPARE(dimensions(comparison), std::string("0 1 all "));
        QCOMPARE(comparison["0"]["bottleneck"].get<double>(), 0.0);
        QCOMPARE(comparison["1"]["bottleneck"].get<double>(), 1.0); // as GUDHI and persim have it
        QCOMPARE(comparison["all"]["bottleneck"].get<double>(), 1.0);
    }
    QCOMPARE(dimensions(compare(none, none)), std::string("0 "));
    QCOMPARE(dimensions(compare(none, none, {QStringLiteral("--max-dim"), QStringLiteral("1")})),
             std::string("0 1 all "));
    QCOMPARE(dimensions(compare(loop, loop, {QStringLiteral("--max-dim"), QStringLiteral("0")})),
             std::string("0 1 all "));
    const QString ripser = write(
        "none.txt", "persistence intervals in dim 0:\n [0,1)\n [0, )\npersistence intervals in dim 1:\n");
    QCOMPARE(dimensions(compare(ripser, none)), std::string("0 1 all "));
    // The program's own, of a text without loops.
    for (const char *name : {"own.pers", "own.txt", "own.npy"}) {
        const QString own = folder_.filePath(QLatin1String(name));
        QCOMPARE(run({QStringLiteral("analyze"), QStringLiteral("--text"), QStringLiteral("a"),
                      QStringLiteral("--diagram-out"), own})
                     .status,
                 0);
        const bool says = !own.endsWith(QLatin1String(".npy"));
        QCOMPARE(dimensions(compare(own, own)), std::string(says ? "0 1 all " : "0 "));
        QCOMPARE(dimensions(compare(own, own, {QStringLiteral("--max-dim"), QStringLiteral("1")})),
                 std::string("0 1 all "));
    }
}

void CommandLineTest::writesSummaries()
{
    const auto arguments = [this](const QString &file) {
        return QStringList{QStringLiteral("analyze"), QStringLiteral("--text"),
                           QStringLiteral("The king sent a messenger."), QStringLiteral("--summaries"),
                           folder_.filePath(file)};
    };
    QCOMPARE(run(arguments(QStringLiteral("summaries.csv"))).status, 0);
    QFile csv(folder_.filePath(QStringLiteral("summaries.csv")));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readLine(), QByteArray("group,name,value,definition,source\n"));
    QVERIFY(csv.readLine().startsWith("H0,bars,8,"));
    QCOMPARE(run(arguments(QStringLiteral("summaries.json"))).status, 0);
    QFile json(folder_.filePath(QStringLiteral("summaries.json")));
    QVERIFY(json.open(QIODevice::ReadOnly));
    const auto summaries = nlohmann::json::parse(json.readAll().toStdString());
    QCOMPARE(summaries["dimensions"].size(), std::size_t(2));
    QCOMPARE(summaries["merge_tree"]["merges"].size(), std::size_t(7));
    for (const auto &number : summaries["numbers"])
        QVERIFY(!number["definition"].get<std::string>().empty());
    QCOMPARE(run(arguments(QStringLiteral("summaries.txt"))).status, 2);
}

void CommandLineTest::comparesAllHeads()
{
    const auto result =
        run({QStringLiteral("heads"), QStringLiteral("--text"), QStringLiteral("The king sent a messenger."),
             QStringLiteral("--dim"), QStringLiteral("0"), QStringLiteral("--csv"), QStringLiteral("-")});
    QCOMPARE(result.status, 0);
    const QList<QByteArray> lines = result.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 49); // six layers of eight heads
    QVERIFY(lines[0].startsWith("head,0.0,0.1,"));
    QVERIFY(lines[10].startsWith("1.1,"));
    QCOMPARE(lines[10].split(',')[10], QByteArray("0"));
    QCOMPARE(lines[10].split(',')[3], lines[3].split(',')[10]);
    const auto refused = run({QStringLiteral("heads"), QStringLiteral("--text"), QStringLiteral("a"),
                              QStringLiteral("--metric"), QStringLiteral("cosine"), QStringLiteral("--csv"),
                              QStringLiteral("-")});
    QCOMPARE(refused.status, 1);
}

void CommandLineTest::comparesModels()
{
    const QStringList arguments{QStringLiteral("heads"),
                                QStringLiteral("--text"),
                                QStringLiteral("The king sent a messenger to the city."),
                                QStringLiteral("--join-words"),
                                QStringLiteral("--drop-special"),
                                QStringLiteral("--distance"),
                                QStringLiteral("rows-mean"),
                                QStringLiteral("--json"),
                                QStringLiteral("-")};
    const auto one = parse(run(arguments));
    QCOMPARE(one["heads"].size(), std::size_t(48));
    QCOMPARE(one["models"].size(), std::size_t(1));
    QCOMPARE(one["points"].get<int>(), 9);
    const auto two =
        parse(run(arguments + QStringList{QStringLiteral("--model-b"), QStringLiteral("small-gpt")}));
    QCOMPARE(two["heads"].size(), std::size_t(96));
    QCOMPARE(two["models"][1].get<std::string>(), std::string("small-gpt"));
    QVERIFY(two["alone"][0]["distances"] == one["distances"]);
    QVERIFY(two["comparison"]["0"]["bottleneck"].get<double>() > 0);
    for (const auto &row : two["distances"])
        for (const auto &distance : row)
            QVERIFY(0 <= distance.get<double>() && distance.get<double>() <= 1);
    const Run csv =
        run(arguments
            + QStringList{QStringLiteral("--model-b"), QStringLiteral("small-gpt"), QStringLiteral("--csv"),
                          folder_.filePath(QStringLiteral("heads.csv"))});
    QCOMPARE(csv.status, 0);
    QFile table(folder_.filePath(QStringLiteral("heads.csv")));
    QVERIFY(table.open(QIODevice::ReadOnly));
    QVERIFY(table.readAll().startsWith("head,a:0.0,a:0.1,"));
    const Run apart =
        run({QStringLiteral("heads"), QStringLiteral("--text"), QStringLiteral("a messenger"),
             QStringLiteral("--distance"), QStringLiteral("rows-sum"), QStringLiteral("--model-b"),
             QStringLiteral(ATTOPO_TEST_DATA_DIR "/model/tiny-gpt2"), QStringLiteral("--json"),
             QStringLiteral("-")});
    QCOMPARE(apart.status, 1);
    QVERIFY2(apart.err.contains("compared point by point"), apart.err.constData());
}

void CommandLineTest::growsTexts()
{
    const QStringList text{QStringLiteral("--text"), QStringLiteral("The king sent a messenger."),
                           QStringLiteral("--json"), QStringLiteral("-")};
    for (const QString &model : {QStringLiteral("small-bert"), QStringLiteral("small-gpt")}) {
        const auto growth = parse(run(QStringList{QStringLiteral("growth"), QStringLiteral("--model"), model,
                                                  QStringLiteral("--thresholds"), QStringLiteral("5")}
                                      + text));
        const auto whole =
            parse(run(QStringList{QStringLiteral("analyze"), QStringLiteral("--model"), model} + text));
        QCOMPARE(growth["one_pass"].get<bool>(), model == QLatin1String("small-gpt"));
        QVERIFY(growth["tokens"] == whole["a"]["tokens"]);
        QVERIFY(growth["steps"].back()["bars"] == whole["a"]["bars"]);
        QCOMPARE(growth["betti_surface"]["betti"][1].size(), growth["steps"].size());
        QCOMPARE(growth["betti_surface"]["betti"][0][0].size(), std::size_t(5));
        QVERIFY(!growth["vines"]["vines"].empty());
    }
}

void CommandLineTest::readsPairsAndChats()
{
    const QString pair = QStringLiteral("The cat sat.\n---\nWhere?");
    const auto analyze = [&](const QStringList &more) {
        return run(QStringList{QStringLiteral("analyze"), QStringLiteral("--json"), QStringLiteral("-")}
                   + more);
    };
    const auto partsOf = [](const nlohmann::json &tokens) {
        QStringList parts;
        for (const nlohmann::json &token : tokens)
            parts << QString::fromStdString(token.value("part", "-"));
        parts.removeDuplicates();
        return parts.join(u' ');
    };
    const auto readAs = [](const char *as) {
        return QStringList{QStringLiteral("--read-as"), QLatin1String(as)};
    };
    const auto both = parse(analyze(readAs("pair")
                                    + QStringList{QStringLiteral("--text"), pair,
                                                  QStringLiteral("--read-as-b"), QStringLiteral("text")}));
    QCOMPARE(both["a"]["settings"]["read_as"].get<std::string>(), "pair");
    QCOMPARE(partsOf(both["a"]["tokens"]), QStringLiteral("- first second"));
    QCOMPARE(partsOf(both["b"]["tokens"]), QStringLiteral("-"));
    QVERIFY(!both["b"]["settings"].contains("read_as"));
    QVERIFY(both["a"]["distances"] != both["b"]["distances"]);

    const Run noLine = analyze(readAs("pair") + QStringList{QStringLiteral("--text"), QStringLiteral("x")});
    QCOMPARE(noLine.status, 1);
    QVERIFY2(noLine.err.contains("a line of ---"), noLine.err.constData());
    const Run noTemplate =
        analyze(readAs("chat") + QStringList{QStringLiteral("--text"), QStringLiteral("user: x")});
    QCOMPARE(noTemplate.status, 1);
    QVERIFY2(noTemplate.err.contains("no chat template"), noTemplate.err.constData());
    const auto grow = [&](const char *model) {
        return run(QStringList{QStringLiteral("growth"), QStringLiteral("--json"), QStringLiteral("-"),
                               QStringLiteral("--text"), pair, QStringLiteral("--model"),
                               QLatin1String(model)}
                   + readAs("pair"));
    };
    QVERIFY(grow("small-bert").err.contains("its beginnings are none"));
    QCOMPARE(parse(grow("small-gpt"))["tokens"].size(), both["a"]["tokens"].size());

    // small-gpt with a template
    const QDir models(QStringLiteral(ATTOPO_TEST_DATA_DIR "/../../resources/models/small-gpt"));
    QVERIFY(QDir().mkpath(folder_.filePath(QStringLiteral("chatty"))));
    for (const QString &file : models.entryList(QDir::Files))
        QFile::copy(models.filePath(file), folder_.filePath(QStringLiteral("chatty/") + file));
    write("chatty/chat_template.jinja",
          "{% for m in messages %}<{{ m.role }}> {{ m.content }}\n{% endfor %}{{ '<assistant>' if "
          "add_generation_prompt }}");
    const auto chat = parse(analyze(
        readAs("chat")
        + QStringList{QStringLiteral("--text"), QStringLiteral("system: Be brief.\nuser: A cat!\nassistant:"),
                      QStringLiteral("--model"), folder_.filePath(QStringLiteral("chatty"))}));
    QCOMPARE(partsOf(chat["a"]["tokens"]), QStringLiteral("- system user"));
    QCOMPARE(chat["a"]["tokens"].back()["end"].get<int>(), 0); // of the template
    const Run heads = run(QStringList{QStringLiteral("heads"), QStringLiteral("--text"), pair,
                                      QStringLiteral("--csv"), QStringLiteral("-")}
                          + readAs("pair"));
    QVERIFY2(heads.status == 0, heads.err.constData());
}

void CommandLineTest::studiesContexts()
{
    const QString file = write("contexts.jsonl",
                               "{\"label\": \"one\", \"text\": \"The king saw the king.\", "
                               "\"phrase\": \"the king\"}\n"
                               "{\"text\": \"A city by the sea\", \"phrase\": \"king\", "
                               "\"model\": \"small-gpt\", \"layer\": 3, \"head\": 2}\n");
    const QStringList arguments{QStringLiteral("contexts"),
                                QStringLiteral("--input"),
                                file,
                                QStringLiteral("--ignore-case"),
                                QStringLiteral("--normalise"),
                                QStringLiteral("scale"),
                                QStringLiteral("--dim"),
                                QStringLiteral("0")};
    const Run table = run(arguments + QStringList{QStringLiteral("--csv"), QStringLiteral("-")});
    QCOMPARE(table.status, 0);
    QVERIFY2(table.err.contains("“king” is not in the text of 2"), table.err.constData());
    QVERIFY(table.out.startsWith("label,one,2\none,0,"));
    const auto json = parse(run(arguments + QStringList{QStringLiteral("--json"), QStringLiteral("-")}));
    QCOMPARE(json["texts"][1]["model"].get<std::string>(), std::string("small-gpt"));
    QCOMPARE(json["texts"][1]["layer"].get<int>(), 3);
    QCOMPARE(json["phrases"]["occurrences"].size(), std::size_t(2));
    QVERIFY(json["table"]["length_effect"][0][1].get<double>() > 0);
    const Run missing = run({QStringLiteral("contexts"), QStringLiteral("--input"),
                             QStringLiteral("/nowhere"), QStringLiteral("--csv"), QStringLiteral("-")});
    QCOMPARE(missing.status, 1);
    const Run wrong =
        run({QStringLiteral("contexts"), QStringLiteral("--input"), write("wrong.jsonl", "{\"text\": 1}"),
             QStringLiteral("--csv"), QStringLiteral("-")});
    QCOMPARE(wrong.status, 1);
    QVERIFY2(wrong.err.contains("wrong.jsonl, line 1"), wrong.err.constData());
}

void CommandLineTest::failures_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("invalid UTF-8") << QByteArray("caf\xe9") << QStringLiteral("--text-file")
                                   << QByteArray("line 1: not UTF-8");
    QTest::newRow("empty text") << QByteArray() << QStringLiteral("--text-file") << QByteArray("is empty");
    QTest::newRow("only spaces") << QByteArray(" \n\t ") << QStringLiteral("--text-file")
                                 << QByteArray("is empty");
    QTest::newRow("asymmetric") << QByteArray("0,1\n2,0\n") << QStringLiteral("--distances")
                                << QByteArray("mirror image");
    QTest::newRow("NaN") << QByteArray("0,nan\nnan,0\n") << QStringLiteral("--distances")
                         << QByteArray("not a number");
    QTest::newRow("negative") << QByteArray("0,-1\n-1,0\n") << QStringLiteral("--distances")
                              << QByteArray("negative");
    QTest::newRow("not square") << QByteArray("0,1\n") << QStringLiteral("--distances")
                                << QByteArray("not square");
    QTest::newRow("no attention") << QByteArray("0,1\n1,1\n") << QStringLiteral("--attention")
                                  << QByteArray("sums to 2");
}

void CommandLineTest::failures()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, option);
    QFETCH(QByteArray, says);
    const Run result = run({QStringLiteral("analyze"), option, write("bad", file), QStringLiteral("--json"),
                            QStringLiteral("-")});
    QCOMPARE(result.status, 1);
    QVERIFY2(result.err.contains(says), result.err.constData());
    QCOMPARE(result.err.count('\n'), 1);
    QVERIFY(result.out.isEmpty());
    QCOMPARE(run({QStringLiteral("analyze"), option, QStringLiteral("/nowhere"), QStringLiteral("--json"),
                  QStringLiteral("-")})
                 .status,
             1);
    QCOMPARE(run({QStringLiteral("analyze"), QStringLiteral("--text"), QStringLiteral("x"),
                  QStringLiteral("--model"), QStringLiteral("/nowhere"), QStringLiteral("--json"),
                  QStringLiteral("-")})
                 .status,
             1);
    QCOMPARE(
        run({QStringLiteral("analyze"), QStringLiteral("--text"), QStringLiteral("x"),
             QStringLiteral("--layer"), QStringLiteral("99"), QStringLiteral("--json"), QStringLiteral("-")})
            .status,
        1);
}

void CommandLineTest::downloads()
{
    attopo::HubServer server(QStringLiteral(ATTOPO_TEST_DATA_DIR "/model/tiny-bert"));
    qputenv("HF_HOME", folder_.filePath(QStringLiteral("hf")).toUtf8());
    qputenv("HF_TOKEN", "hf_TopSecret");
    qputenv("no_proxy", "127.0.0.1");
    const auto runThere = [&](const QStringList &arguments, const QByteArray &endpoint) {
        qputenv("HF_ENDPOINT", endpoint);
        const Run result = run(arguments);
        return (result.out + result.err).contains("TopSecret") ? Run() : result;
    };
    const QStringList download{QStringLiteral("download"), QStringLiteral("org/tiny")};
    for (int again = 0; again < 2; ++again) {
        const Run result = runThere(download, server.endpoint());
        QVERIFY2(result.status == 0, result.err.constData());
        QCOMPARE(result.out,
                 folder_.filePath(QStringLiteral("hf/hub/models--org--tiny/snapshots/")).toUtf8()
                     + attopo::HubServer::commit + '\n');
        QVERIFY2(result.err.contains("org/tiny: 87 kB") && result.err.contains("apache-2.0"),
                 result.err.constData());
        QCOMPARE(result.err.contains("here already: 87 kB"), again == 1);
        QCOMPARE(server.requestsFor("/cdn/").size(), 1);
    }
    const QStringList analyze{QStringLiteral("analyze"), QStringLiteral("--text"), QStringLiteral("the king"),
                              QStringLiteral("--json"),  QStringLiteral("-"),      QStringLiteral("--model")};
    QCOMPARE(runThere(analyze + QStringList{QStringLiteral("org/tiny")}, server.endpoint()).status, 0);

    const Run other = runThere(analyze + QStringList{QStringLiteral("org/other")}, server.endpoint());
    QCOMPARE(other.status, 1);
    QVERIFY2(other.err.contains("download org/other"), other.err.constData());
    const Run missing =
        runThere({QStringLiteral("download"), QStringLiteral("org/other")}, server.endpoint());
    QCOMPARE(missing.status, 1);
    QVERIFY2(missing.err.contains("There is no model org/other"), missing.err.constData());
    const Run revision = runThere(download + QStringList{QStringLiteral("--revision"), QStringLiteral("v9")},
                                  server.endpoint());
    QCOMPARE(revision.status, 1);
    QVERIFY2(revision.err.contains("no revision"), revision.err.constData());
    const Run offline = runThere(download, "http://127.0.0.1:1");
    QCOMPARE(offline.status, 1);
    QVERIFY2(offline.err.contains("There is no connection to 127.0.0.1"), offline.err.constData());
}

void CommandLineTest::programsNeedTrust()
{
    const QString data = QStringLiteral(ATTOPO_TEST_DATA_DIR "/model/");
    QVERIFY(QFile::copy(data + QStringLiteral("tiny-bert/tokenizer.json"),
                        folder_.filePath(QStringLiteral("tokenizer.json"))));
    QVERIFY(QFile::copy(data + QStringLiteral("torchscript/causal.pt"),
                        folder_.filePath(QStringLiteral("model.pt"))));
    const QStringList arguments{QStringLiteral("analyze"), QStringLiteral("--text"), QStringLiteral("a b c"),
                                QStringLiteral("--model"), folder_.path(),           QStringLiteral("--json"),
                                QStringLiteral("-")};
    const Run refused = run(arguments);
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains("trust its source: --trust-code"), refused.err.constData());
    const Run trusted = run(arguments + QStringList{QStringLiteral("--trust-code")});
    QCOMPARE(trusted.status, 0);
    QVERIFY(parse(trusted)["a"]["tokens"].size() > 3);
}

void CommandLineTest::anotherDevice()
{
    const QStringList arguments{QStringLiteral("analyze"), QStringLiteral("--text"),
                                QStringLiteral("The cat sat."), QStringLiteral("--json"),
                                QStringLiteral("-")};
    const Run onCpu = run(arguments + QStringList{QStringLiteral("--device"), QStringLiteral("cpu")});
    QVERIFY(onCpu.err.isEmpty());
    const Run onCuda = run(arguments + QStringList{QStringLiteral("--device"), QStringLiteral("cuda")});
    QCOMPARE(onCuda.status, 0);
    if (onCuda.err.isEmpty())
        QSKIP("CUDA can be used here");
    QVERIFY2(onCuda.err.startsWith("attention-topology: small-bert is computed on the CPU: "),
             onCuda.err.constData());
    QCOMPARE(onCuda.err.count('\n'), 1);
    QCOMPARE(onCuda.out, onCpu.out);
}

void CommandLineTest::listsPatterns()
{
    const QString text =
        write("lines.txt", "The king, the king.\n\n" + QByteArray("and so on ").repeated(400) + "\n");
    for (const char *model : {"small-bert", "small-gpt"}) {
        const Run result =
            run({QStringLiteral("patterns"), QStringLiteral("--text-file"), text, QStringLiteral("--model"),
                 QLatin1String(model), QStringLiteral("--csv"), QStringLiteral("-")});
        QCOMPARE(result.status, 0);
        QVERIFY2(result.err.contains("were cut: 1"), result.err.constData());
        const QList<QByteArray> lines = result.out.trimmed().split('\n');
        QVERIFY(lines.first().startsWith("layer,head,previous,next,"));
        QCOMPARE(lines.size(), 1 + 6 * 8);
        for (const QByteArray &line : lines.mid(1)) {
            const QList<QByteArray> cells = line.split(',');
            QCOMPARE(cells.size(), lines.first().split(',').size());
            for (const QByteArray &share : cells.mid(2))
                QVERIFY(share.toDouble() >= 0 && share.toDouble() <= 1.00001);
            if (QLatin1String(model) == QLatin1String("small-gpt"))
                QCOMPARE(cells[3].toDouble(), 0.0); // no token looks ahead
        }
    }
    QCOMPARE(run({QStringLiteral("patterns"), QStringLiteral("--text"), QStringLiteral("x"),
                  QStringLiteral("--model"), QStringLiteral("no-such-model"), QStringLiteral("--csv"),
                  QStringLiteral("-")})
                 .status,
             1);
}

void CommandLineTest::writesFigures_data()
{
    QTest::addColumn<QString>("view");
    QTest::addColumn<QString>("suffix");
    for (const char *view : {"complex", "barcode", "diagram", "distances", "attention", "compare"})
        for (const char *suffix : {"png", "svg", "pdf"})
            QTest::addRow("%s.%s", view, suffix) << QString::fromLatin1(view) << QString::fromLatin1(suffix);
}

void CommandLineTest::writesFigures()
{
    QFETCH(QString, view);
    QFETCH(QString, suffix);
    const QString out = folder_.filePath(view + QLatin1Char('.') + suffix);
    const Run result =
        run({QStringLiteral("figure"), QStringLiteral("--view"), view, QStringLiteral("--text"),
             QStringLiteral("The king sent a messenger."), QStringLiteral("--text-b"),
             QStringLiteral("The people heard."), QStringLiteral("--out"), out});
    QVERIFY2(result.status == 0, result.err.constData());
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    if (suffix == QLatin1String("png")) {
        const QImage image = QImage::fromData(bytes);
        const bool compare = view == QLatin1String("compare");
        QCOMPARE(image.width(), compare ? 1575 : 1102); // 200 or 140 mm at 200 dots per inch
        QCOMPARE(image.height(), compare ? 1535 : 827);
    } else if (suffix == QLatin1String("svg")) {
        QCOMPARE(xmlFault(bytes), QByteArray());
        QVERIFY(bytes.contains("<svg"));
        QVERIFY(bytes.contains("<text")); // text is text
        if (view == QLatin1String("complex"))
            QVERIFY(bytes.contains("king"));
    } else {
        QVERIFY(bytes.startsWith("%PDF"));
        QVERIFY(bytes.contains("/Font"));
    }
}

void CommandLineTest::drawsComplexesInManyWays()
{
    QMap<QString, QByteArray> pictures;
    for (const char *options :
         {"", "--layout force", "--layout circle", "--layout dendrogram", "--3d", "--layout force --3d",
          "--edge-colour filtration", "--edge-colour attention", "--outlines"}) {
        const QString out = folder_.filePath(QStringLiteral("look.svg"));
        QStringList arguments{QStringLiteral("figure"),
                              QStringLiteral("--view"),
                              QStringLiteral("complex"),
                              QStringLiteral("--text"),
                              QStringLiteral("The king sent a messenger to the people of the town."),
                              QStringLiteral("--out"),
                              out,
                              QStringLiteral("--threshold"),
                              QStringLiteral("0.85")};
        arguments += QString::fromLatin1(options).split(u' ', Qt::SkipEmptyParts);
        const Run result = run(arguments);
        QVERIFY2(result.status == 0, result.err.constData());
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(xmlFault(bytes), QByteArray());
        QVERIFY2(bytes.contains(">king</text>"), options);
        QCOMPARE(bytes.contains("Edge enters at"), QByteArray(options).contains("filtration"));
        QCOMPARE(bytes.contains("Attention weight"), QByteArray(options).contains("attention"));
        QVERIFY2(!pictures.values().contains(bytes), options); // another one than the others
        pictures[QString::fromLatin1(options)] = bytes;
    }
}

void CommandLineTest::jsonSaysHowItCameAbout()
{
    const auto json = [&](const QStringList &arguments) {
        const Run done = run(arguments);
        return done.status == 0 ? nlohmann::json::parse(done.out.toStdString()) : nlohmann::json();
    };
    const auto words = [](const char *line) { return QString::fromLatin1(line).split(u' '); };
    const QString text = QStringLiteral("The king sent a messenger.");
    const auto analysis =
        json(words("analyze --metric hellinger --layer 2 --head 3 --drop-special --max-dim 2 --json - --text")
             + QStringList{text});
    const auto expected =
        nlohmann::json::parse(R"({"source": "text", "model": "small-bert", "attention": "text",
        "combine": "one", "layer": 2, "head": 3, "value_norms": false, "drop_special": true, "join_words": false,
        "characters": null, "metric": "hellinger", "max_dim": 2, "engine": "edges"})");
    QCOMPARE(analysis["a"]["settings"].dump(), expected.dump());
    const auto growth = json(words("growth --layer 1 --head 2 --json - --text") + QStringList{text});
    QCOMPARE(growth["settings"]["head"].dump(), std::string("2"));
    const auto heads = json(words("heads --distance wasserstein_1 --json - --text") + QStringList{text});
    QCOMPARE(heads["metric"].dump(), std::string("\"js\""));
    QCOMPARE(heads["ground_norm"].dump(), std::string("\"infinity\""));
    QVERIFY(heads["dim"].is_number());
    QFile lines(folder_.filePath(QStringLiteral("contexts.jsonl")));
    QVERIFY(lines.open(QIODevice::WriteOnly));
    lines.write("{\"text\": \"The king sent a messenger.\", \"phrase\": \"queen\"}\n{\"text\": \"The people "
                "heard.\"}\n");
    lines.close();
    const auto contexts = json(words("contexts --json - --input") + QStringList{lines.fileName()});
    QCOMPARE(contexts["texts"][0]["settings"]["metric"].dump(), std::string("\"js\""));
    for (const auto &summary : contexts["phrases"]["summaries"])
        QVERIFY(summary["connected_from"]["mean"].is_null()); // found nowhere
}

void CommandLineTest::diagramsHaveNoEdges()
{
    QFile file(folder_.filePath(QStringLiteral("bars.pers")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("0 0 inf\n0 0 1\n0 0 2\n1 1 3\n");
    file.close();
    const Run done = run({QStringLiteral("analyze"), QStringLiteral("--json"), QStringLiteral("-"),
                          QStringLiteral("--diagram"), file.fileName(), QStringLiteral("--threshold"),
                          QStringLiteral("1.5")});
    QVERIFY2(done.status == 0, done.err.constData());
    const auto shown = nlohmann::json::parse(done.out.toStdString())["a"]["at_threshold"];
    QCOMPARE(shown["betti"].dump(), std::string("[2,1]"));
    QVERIFY(shown["edges"].is_null());
    QVERIFY(shown["triangles"].is_null());
}

void CommandLineTest::namesNeedNotBeUtf8()
{
    namespace fs = std::filesystem;
    const fs::path folder = fs::path(folder_.path().toStdString()) / "f\xff";
    QVERIFY(fs::create_directory(folder));
    std::ofstream(folder / "\xe9t\xe9.txt") << "The king sent a messenger.\n";
    std::ofstream(folder / "m.csv") << "0,1\n1,0\n";
    for (const QList<QByteArray> &input :
         {QList<QByteArray>{"--text-file", "f\xff/\xe9t\xe9.txt"}, {"--distances", "f\xff/m.csv"}}) {
        const Run done = runHere(QList<QByteArray>{"analyze", "--json", "-"} + input);
        QVERIFY2(done.status == 0, done.err.constData());
        QVERIFY(done.out.contains("\"bars\""));
    }
    const Run batch = runHere(
        {"batch", "--input", "f\xff/\xe9t\xe9.txt", "--out=f\xff/out", "--layers", "0", "--heads", "0"});
    QVERIFY2(batch.status == 0, batch.err.constData());
    QVERIFY(fs::exists(folder / "out" / "features.csv"));
    const Run none = runHere({"analyze", "--json", "-", "--text-file", "none\xff.txt"});
    QCOMPARE(none.status, 1);
    QVERIFY(none.err.contains("none\xff.txt"));
    fs::remove_all(folder); // Qt could not
}

void CommandLineTest::messagesHoldNoTerminalEscapes()
{
    const Run none = run({QStringLiteral("analyze"), QStringLiteral("--json"), QStringLiteral("-"),
                          QStringLiteral("--text-file"), QStringLiteral("a\x1b[2J\x07\u009bb\x7f.txt")});
    QCOMPARE(none.status, 1);
    QVERIFY2(none.err.contains("a\xef\xbf\xbd[2J\xef\xbf\xbd\xef\xbf\xbd"
                               "b\xef\xbf\xbd.txt"),
             none.err.constData());
}

QTEST_MAIN(CommandLineTest)
#include "command_line_test.moc"
