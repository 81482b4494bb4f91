// Stacks of attention as Python writes them (tests/data/stack/make.py), their numbers and what is wrong with
// some.

#include "stack/attention_stack.h"

#include "analysis/data_source.h"
#include "analysis/head_distances.h"
#include "analysis/pipeline.h"
#include "fake_model.h"
#include "stack/stack_model.h"
#include "stack/write_stack.h"

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <fstream>
#include <numeric>

using namespace attopo;
using Part = AttentionStack::Part;

class AttentionStackTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbersAreThoseThatWereSaved_data();
    void numbersAreThoseThatWereSaved();
    void tokensAndText();
    void layersMayBeMissing();
    void crossAttention();
    void oddThingsAreSaid();
    void refuses_data();
    void refuses();
    void whatThereIsNotIsLeftOut();
    void tokensMayBeTypedIn();
    void isReadLikeAText();
    void roundTrip();

private:
    static std::filesystem::path file(const std::string &name)
    {
        return std::filesystem::path(ATTOPO_TEST_DATA_DIR) / "stack" / name;
    }
    static std::vector<double> expected(const std::string &name)
    {
        std::ifstream stream(file("expected.json"));
        return nlohmann::json::parse(stream)[name].get<std::vector<double>>();
    }
    static std::vector<double> all(const AttentionStack &stack, Part part)
    {
        std::vector<double> numbers;
        for (std::size_t layer = 0; layer < stack.layers(part); ++layer)
            for (std::size_t head = 0; head < stack.heads(part); ++head)
                for (const float weight : stack.weights(part, layer, head))
                    numbers.push_back(static_cast<double>(weight));
        return numbers;
    }
    static void compare(const std::vector<double> &found, const std::vector<double> &wanted)
    {
        QCOMPARE(found.size(), wanted.size());
        for (std::size_t k = 0; k < found.size(); ++k)
            QVERIFY2(std::abs(found[k] - wanted[k]) < 1e-6, // float32
                     qPrintable(QStringLiteral("%1: %2, not %3").arg(k).arg(found[k]).arg(wanted[k])));
    }
};

void AttentionStackTest::numbersAreThoseThatWereSaved_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("of");
    QTest::addColumn<int>("textIndex");
    QTest::addColumn<bool>("textFirst");
    QTest::addColumn<bool>("softmax");
    const auto row = [](const char *name, const char *of, int textIndex = 0, bool textFirst = false,
                        bool softmax = false) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(of) << textIndex << textFirst
                            << softmax;
    };
    row("plain.npz", "plain");
    row("compressed.npz", "compressed");
    row("beside.npy", "beside");
    row("fortran.npy", "fortran");
    row("batch.npy", "batch1", 1);
    row("text-first.npy", "batch1", 1, true);
    row("logits.npy", "logits", 0, false, true);
    row("padded.npz", "padded");
    row("unattended.npy", "padded");
    row("sink-dropped.npz", "sink-dropped");
    row("lens.safetensors", "plain");
    row("outputs.pt", "outputs");
}

void AttentionStackTest::numbersAreThoseThatWereSaved()
{
    QFETCH(QString, name);
    QFETCH(QString, of);
    QFETCH(int, textIndex);
    QFETCH(bool, textFirst);
    QFETCH(bool, softmax);
    const AttentionStack stack(file(name.toStdString()),
                               {static_cast<std::size_t>(textIndex), textFirst, softmax});
    QCOMPARE(stack.layers(Part::Own), std::size_t(3));
    QCOMPARE(stack.heads(Part::Own), std::size_t(2));
    QVERIFY(!stack.causal());
    std::vector<double> wanted = expected(of.toStdString());
    if (of == QLatin1String("outputs")) // bfloat16 rows are off by more than is taken for rounding
        for (auto row = wanted.begin(); row != wanted.end(); row += 6) {
            const double sum = std::accumulate(row, row + 6, 0.0);
            if (std::abs(sum - 1) > 1e-3)
                std::transform(row, row + 6, row, [sum](double weight) { return weight / sum; });
        }
    compare(all(stack, Part::Own), wanted);
}

void AttentionStackTest::tokensAndText()
{
    const AttentionStack plain(file("plain.npz"));
    QCOMPARE(plain.name(), std::string("org/tiny"));
    QCOMPARE(plain.text().text, std::string("The kingdom .")); // put together
    QVERIFY(plain.text().tokens[0].special);
    QCOMPARE(plain.text().tokens[3].label, std::string("dom"));
    QCOMPARE(plain.text().tokens[3].start, std::size_t(8));
    QCOMPARE(plain.text().tokens[3].end, std::size_t(11));
    const std::vector<float> hidden = plain.hidden();
    compare({hidden.begin(), hidden.end()}, expected("hidden"));
    const AttentionStack compressed(file("compressed.npz"));
    QCOMPARE(compressed.text().text, std::string("The kingdom."));
    QCOMPARE(compressed.text().tokens[4].start, std::size_t(11));
    QCOMPARE(AttentionStack(file("beside.npy")).text().tokens[2].text, std::string("king"));
    QCOMPARE(AttentionStack(file("fortran.npy")).text().tokens[2].text, std::string("2")); // numbered
    const AttentionStack lens(file("lens.safetensors"));
    QCOMPARE(lens.text().text, std::string("The kingdom."));
    QCOMPARE(lens.name(), std::string("lens"));
    QCOMPARE(AttentionStack(file("padded.npz")).text().tokens.size(), std::size_t(5));
}

void AttentionStackTest::layersMayBeMissing()
{
    const AttentionStack stack(file("some-layers.npz"));
    QCOMPARE(stack.layers(Part::Own), std::size_t(3));
    QVERIFY(stack.has(Part::Own, 0, 1) && !stack.has(Part::Own, 1, 0));
    QVERIFY(stack.has(Part::Own, 2, 0) && !stack.has(Part::Own, 2, 1));
    QVERIFY_EXCEPTION_THROWN(stack.weights(Part::Own, 1, 0), Error);
    AnalysisRequest request;
    request.source = readStackSource(file("some-layers.npz"));
    const HeadBarcodes barcodes = Pipeline().headBarcodes(request);
    QCOMPARE(barcodes.size(), std::size_t(6));
    QVERIFY(barcodes[0] && barcodes[1] && !barcodes[2] && !barcodes[3] && barcodes[4] && !barcodes[5]);
}

void AttentionStackTest::crossAttention()
{
    const AttentionStack stack(file("cross.npz"));
    QVERIFY(stack.causal());
    compare(all(stack, Part::Own), expected("cross"));
    compare(all(stack, Part::Cross), expected("cross-source"));
    QCOMPARE(stack.source().text, std::string("a b c d"));
    AnalysisRequest request;
    request.source = readStackSource(file("cross.npz"));
    const auto &model = *std::get<TextSource>(request.source).model;
    request.attention = held(model, request.attention); // there is no attention among the source
    QVERIFY(request.attention.part == AttentionPart::Translation);
    QCOMPARE(Pipeline().space(request)->tokens.size(), std::size_t(6));
    request.attention.part = AttentionPart::TranslationOverText;
    const auto over = Pipeline().space(request);
    QCOMPARE(over->attention.rows, std::size_t(6));
    QCOMPARE(over->attention.columns, std::size_t(4));
    QCOMPARE(over->attended[3].label, std::string("d"));
}

void AttentionStackTest::oddThingsAreSaid()
{
    QVERIFY(AttentionStack(file("plain.npz")).notes().empty());
    const auto note = [](const char *name) {
        const AttentionStack stack(file(name));
        return stack.notes().empty() ? std::string() : stack.notes().front().english();
    };
    QCOMPARE(
        note("bad-nan.npz"),
        std::string("Heads without numbers, or with rows of zeros: 1, the first is layer 1, head 0; what is "
                    "about all heads leaves them out"));
    QVERIFY(note("sink-dropped.npz").starts_with("Rows do not sum to 1 (layer "));
    QVERIFY(note("sink-dropped.npz").ends_with(": 0.8): each is divided by its sum"));
    QCOMPARE(note("padded.npz"), std::string("1 of 6 tokens are padding and left out"));
    QCOMPARE(note("unattended.npy"), std::string("1 of 6 tokens are padding and left out"));
}

void AttentionStackTest::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *says) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(says);
    };
    row("logits.npy", "no weight of attention (0 to 1); if these are logits, take their softmax");
    row("bad-count.npz", "there are 5 tokens, but attention of 6");
    row("bad-shape.npz", "\"attentions\" has the shape [2, 6, 6], expected [layers, heads, tokens, tokens]");
    row("bad-empty.npz", "holds no attention: expected \"attentions\"");
    row("bad-object.npz", "expected an array of floats or integers, found type");
    row("bad-cut.npz", "may have been copied incompletely");
    row("bad.h5", "is an HDF5 file, which is not read. Convert it in Python");
    row("nothing.npz", "nothing.npz");
}

void AttentionStackTest::refuses()
{
    QFETCH(QString, name);
    QFETCH(QString, says);
    try {
        const AttentionStack stack(file(name.toStdString()));
        QFAIL("it was opened");
    } catch (const Error &error) {
        QVERIFY2(QString::fromUtf8(error.what()).contains(says), error.what());
    }
    const AttentionStack stack(file("bad-nan.npz"));
    QVERIFY(!stack.weights(Part::Own, 0, 0).empty());
    QVERIFY_EXCEPTION_THROWN(stack.weights(Part::Own, 1, 0),
                             Error); // which head is said when it is looked at
}

void AttentionStackTest::whatThereIsNotIsLeftOut()
{
    Pipeline pipeline;
    AnalysisRequest request;
    request.source = readStackSource(file("some-layers.npz")); // 0.0, 0.1 and 2.0 of 3 × 2
    const std::vector<double> stack = expected("plain");
    const auto weight = [&](std::size_t layer, std::size_t head, std::size_t i, std::size_t j) {
        return stack[((layer * 2 + head) * 6 + i) * 6 + j];
    };
    request.attention.combination.reduction = Reduction::Mean;
    const auto mean = pipeline.space(request);
    for (std::size_t i = 0; i < 6; ++i)
        for (std::size_t j = 0; j < 6; ++j)
            QVERIFY(std::abs(mean->attention(i, j)
                             - ((weight(0, 0, i, j) + weight(0, 1, i, j)) / 2 + weight(2, 0, i, j)) / 2)
                    < 1e-6);
    const TokenAttention token = pipeline.tokenAttention(request, 2);
    QCOMPARE(token.missing, std::size_t(3));
    QVERIFY(std::abs(token.meanFrom()[1] - (weight(0, 0, 2, 1) + weight(0, 1, 2, 1) + weight(2, 0, 2, 1)) / 3)
            < 1e-6);
    const std::vector<HeadReading> readings{pipeline.readHeads(request)};
    const std::vector<HeadPlace> places = headPlaces(readings);
    QCOMPARE(places.size(), std::size_t(3));
    QCOMPARE(places[2].layer, std::size_t(2));
    QCOMPARE(headDistances(readings, HeadDistance::RowsMean).n(), std::size_t(3));
    // A head with a NaN as one that is missing, but for whoever looks at it.
    request.source = readStackSource(file("bad-nan.npz"));
    const HeadBarcodes barcodes = pipeline.headBarcodes(request);
    QVERIFY(barcodes[0] && barcodes[1] && !barcodes[2] && barcodes[3] && barcodes[4] && barcodes[5]);
    request.attention = {.layer = 1, .head = 0};
    QVERIFY_EXCEPTION_THROWN(pipeline.run(request), Error);
}

void AttentionStackTest::tokensMayBeTypedIn()
{
    const std::vector<std::string> tokens{"[CLS]", "The", "king", "##dom", ".", "[SEP]"};
    const AttentionStack typed(file("fortran.npy"), {.tokens = tokens});
    QVERIFY(typed.lacksTokens());
    QCOMPARE(typed.text().text, std::string("The kingdom ."));
    const AttentionStack own(file("beside.npy"), {.tokens = {"other", "tokens"}});
    QVERIFY(!own.lacksTokens());
    QCOMPARE(own.text().tokens[2].text, std::string("king")); // those of the file
    try {
        const AttentionStack few(file("fortran.npy"), {.tokens = {"The", "king"}});
        QFAIL("it was opened");
    } catch (const Error &error) {
        QVERIFY2(QString::fromUtf8(error.what())
                     .contains(QStringLiteral("2 tokens were typed in, but there is attention of 6")),
                 error.what());
    }
    QVERIFY(!own.unsaidAxes());
    QCOMPARE(AttentionStack(file("batch.npy")).unsaidAxes(), std::optional(std::pair(3UL, 2UL)));
}

void AttentionStackTest::isReadLikeAText()
{
    AnalysisRequest request;
    request.source = readStackSource(file("plain.npz"));
    request.attention = {.layer = 2, .head = 1};
    Pipeline pipeline;
    const Analysis analysis = pipeline.run(request);
    const std::vector<double> wanted = expected("plain");
    compare(analysis.space->attention.values, {wanted.end() - 36, wanted.end()});
    request.dropSpecialTokens = true;
    QCOMPARE(pipeline.run(request).space->tokens.size(), std::size_t(4));
    request.joinWords = true;
    QCOMPARE(pipeline.run(request).space->tokens.size(), std::size_t(3)); // The, kingdom and the full stop
    request.metric = Metric::Cosine;
    QCOMPARE(pipeline.run(request).space->tokens.size(), std::size_t(3));
    request.metric = Metric::JensenShannon;
    request.attention.combination.reduction = Reduction::Rollout;
    QVERIFY(pipeline.run(request).barcode->bars.size() > 0);
    QCOMPARE(pipeline.tokenAttention(request, 1).layers, std::size_t(3));
}

void AttentionStackTest::roundTrip()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath(QStringLiteral("stack.safetensors")).toStdString();
    AnalysisRequest own;
    own.source = TextSource{std::make_shared<FakeModel>(), "tokens"};
    writeStack(path, std::get<TextSource>(own.source));
    AnalysisRequest opened;
    opened.source = readStackSource(path);
    for (std::size_t head = 0; head < 6; ++head) {
        own.attention = opened.attention = {.layer = head / 2, .head = head % 2};
        const Analysis a = Pipeline().run(own);
        const Analysis b = Pipeline().run(opened);
        QVERIFY(a.space->attention == b.space->attention); // bit for bit
        QVERIFY(a.barcode->bars == b.barcode->bars);
        for (std::size_t k = 0; k < a.space->tokens.size(); ++k) {
            QCOMPARE(a.space->tokens[k].start, b.space->tokens[k].start);
            QCOMPARE(a.space->tokens[k].special, b.space->tokens[k].special);
        }
    }
    QVERIFY(std::get<TextSource>(opened.source).text == "tokens");
}

QTEST_GUILESS_MAIN(AttentionStackTest)
#include "attention_stack_test.moc"
