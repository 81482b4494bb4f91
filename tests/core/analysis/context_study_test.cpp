// Texts side by side, and phrases in them.

#include "analysis/context_study.h"

#include "analysis/context_study_json.h"
#include "analysis/pipeline.h"
#include "error.h"
#include "fake_model.h"

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

using namespace attopo;

class ContextStudyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linesOfFilesOfAttention();
    void readsLines();
    void badLines_data();
    void badLines();
    void studies();
    void writes();
    void namesTheText();

private:
    std::filesystem::path write(const std::string &text)
    {
        const std::filesystem::path file = folder_.filePath(QStringLiteral("contexts.jsonl")).toStdString();
        std::ofstream(file) << text;
        return file;
    }
    QTemporaryDir folder_;
};

namespace {

std::vector<StudiedText> texts()
{
    const auto model = std::make_shared<FakeModel>();
    std::vector<StudiedText> found;
    for (const auto &[label, text, phrase] :
         {std::array<std::string, 3>{"one", "the king and The King", "the king"},
          {"two, too", "a king", "king"},
          {"three", "no such man but the king", "the king"},
          {"long", std::string(37, 'x') + "the king", "the king"}}) {
        StudiedText made{label, {}, phrase};
        made.request.source = TextSource{model, text};
        made.request.attention.head = 1;
        found.push_back(made);
    }
    return found;
}

} // namespace

void ContextStudyTest::readsLines()
{
    const auto lines = readContextLines(
        write("{\"text\": \"a b\", \"phrase\": \"b\", \"model\": \"m\", \"layer\": 2, \"head\": 3}\n"
              "  \r\n"
              "{\"label\": \"x\", \"text\": \"\\u00e9\", \"layer\": null}"));
    QCOMPARE(lines.size(), std::size_t(2));
    QCOMPARE(lines[0].label, std::string("1"));
    QCOMPARE(lines[0].phrase, std::string("b"));
    QVERIFY(lines[0].model == "m" && lines[0].layer == 2U && lines[0].head == 3U);
    QCOMPARE(lines[1].label, std::string("x"));
    QCOMPARE(lines[1].text, std::string("é"));
    QVERIFY(!lines[1].model && !lines[1].layer && !lines[1].head && lines[1].phrase.empty());
}

void ContextStudyTest::badLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no JSON") << QByteArray("{\"text\": \"a\"}\n{text") << QByteArray("line 2");
    QTest::newRow("no object") << QByteArray("[1]") << QByteArray("line 1");
    QTest::newRow("no text") << QByteArray("{\"label\": \"a\"}") << QByteArray("text");
    QTest::newRow("no number") << QByteArray("{\"text\": \"a\", \"layer\": \"1\"}") << QByteArray("layer");
    QTest::newRow("unknown") << QByteArray("{\"text\": \"a\", \"Phrase\": \"1\"}") << QByteArray("Phrase");
    QTest::newRow("empty") << QByteArray("\n\n") << QByteArray("is empty");
}

void ContextStudyTest::badLines()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, says);
    try {
        readContextLines(write(text.toStdString()));
        QFAIL("accepted");
    } catch (const Error &error) {
        QVERIFY2(QByteArray(error.what()).contains(says), error.what());
        QVERIFY2(QByteArray(error.what()).contains("contexts.jsonl"), error.what());
    }
}

void ContextStudyTest::studies()
{
    ContextStudyOptions options;
    options.table.subsets = 3;
    options.search.ignoreCase = true;
    std::vector<ContextStage> told;
    const ContextStudy study =
        studyContexts(texts(), options, {}, [&](ContextStage stage, std::size_t done, std::size_t total) {
            if (done == total)
                told.push_back(stage);
        });
    QVERIFY((told == std::vector{ContextStage::Texts, ContextStage::Diagrams}));
    Pipeline pipeline;
    for (std::size_t k = 0; k < study.texts.size(); ++k) {
        const Analysis alone = pipeline.run(study.texts[k].request);
        QVERIFY(*study.entries[k].barcode == *alone.barcode);
        for (std::size_t j = 0; j < k; ++j)
            QCOMPARE(study.table.distances(k, j),
                     normalisedDistance(*alone.barcode, *study.entries[j].barcode, options.table));
    }
    // The last text is cut after 38 characters, in the middle of its phrase.
    QCOMPARE(study.occurrences.size(), std::size_t(5));
    QCOMPARE(study.occurrences[1].text, std::size_t(0));
    QVERIFY((study.occurrences[1].context.span == CharacterSpan{13, 21}));
    QCOMPARE(study.occurrences[4].context.points.size(), std::size_t(1));
    const auto summaries = study.summaries();
    QCOMPARE(summaries.size(), std::size_t(2));
    QCOMPARE(summaries.at("the king").contexts, std::size_t(4));
    QCOMPARE(summaries.at("king").contexts, std::size_t(1));
}

void ContextStudyTest::writes()
{
    ContextStudyOptions options;
    options.table.normalisation = DiagramNormalisation::ScalePerBar;
    const ContextStudy study = studyContexts(texts(), options);
    const auto json = nlohmann::json::parse(contextStudyJson(study, options));
    QCOMPARE(json["texts"].size(), std::size_t(4));
    QCOMPARE(json["texts"][1]["label"].get<std::string>(), std::string("two, too"));
    QCOMPARE(json["texts"][3]["cut_at"].get<int>(), 38);
    QCOMPARE(json["table"]["normalisation"].get<std::string>(), std::string("scale-per-bar"));
    QCOMPARE(json["table"]["distances"][0][1].get<double>(), study.table.distances(0, 1));
    QCOMPARE(json["table"]["length_effect"][0][1].get<double>(), study.table.lengthEffect(0, 1));
    QCOMPARE(json["phrases"]["occurrences"].size(), std::size_t(4));
    const auto &occurrence = json["phrases"]["occurrences"][0];
    QCOMPARE(occurrence["phrase"].get<std::string>(), std::string("the king"));
    QCOMPARE(occurrence["points"].size(), std::size_t(8));
    QCOMPARE(occurrence["tokens"][4].get<std::string>(), std::string("k"));
    QCOMPARE(occurrence["together"].is_null(), !study.occurrences[0].context.together().has_value());
    QCOMPARE(json["phrases"]["distances"]["0"]["wasserstein_2"].size(), std::size_t(4));
    QCOMPARE(json["phrases"]["summaries"].size(), std::size_t(2));
    const auto csv = QByteArray::fromStdString(contextStudyCsv(study));
    QVERIFY(csv.startsWith("label,one,\"two, too\",three,long\none,0,"));
    QCOMPARE(csv.count('\n'), 5);
}

void ContextStudyTest::namesTheText()
{
    std::vector<StudiedText> wrong = texts();
    wrong[1].request.attention.layer = 50;
    try {
        studyContexts(wrong, {});
        QFAIL("accepted");
    } catch (const Error &error) {
        QVERIFY2(QByteArray(error.what()).startsWith("two, too: There is no layer 50"), error.what());
    }
    std::stop_source source;
    source.request_stop();
    QVERIFY_THROWS_EXCEPTION(Cancelled, studyContexts(texts(), {}, source.get_token()));
}

void ContextStudyTest::linesOfFilesOfAttention()
{
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath(QStringLiteral("lines.jsonl")).toStdString();
    std::ofstream(file) << R"({"attention": "a.npz", "phrase": "king"})" << '\n' << R"({"text": "b"})" << '\n';
    const std::vector<ContextLine> lines = readContextLines(file);
    QCOMPARE(lines.size(), std::size_t(2));
    QVERIFY(lines[0].attention == file.parent_path() / "a.npz");
    QCOMPARE(lines[0].phrase, std::string("king"));
    QVERIFY(lines[1].attention.empty());
    std::ofstream(file) << R"({"attention": "a.npz", "text": "b"})";
    QVERIFY_EXCEPTION_THROWN(readContextLines(file), Error);
}

QTEST_GUILESS_MAIN(ContextStudyTest)
#include "context_study_test.moc"
