#include "analysis/text_points.h"
#include "error.h"
#include "tiny_families.h"

#include <QTest>

using namespace attopo;

/// Pairs of texts, which models tell apart by token types (make_pairs.py).
class SegmentsTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTransformers();
    void modelsWithoutSegments();
    void wrongSegments();
    void notKnownFromOtherSegments();
};

void SegmentsTest::agreesWithTransformers()
{
    const std::vector<float> numbers = readNumbers(tinyFamilies.parent_path() / "pairs.f32");
    auto next = numbers.begin();
    const auto take = [&](std::size_t count) {
        const auto start = next;
        next += static_cast<std::ptrdiff_t>(count);
        return std::vector<float>(start, next);
    };
    const auto file = nlohmann::json::parse(readFile(tinyFamilies.parent_path() / "pairs.json"));
    std::size_t told = 0;
    for (const auto &[family, its] : file.items()) {
        const auto model = openFamily(QString::fromStdString(family));
        const ModelInfo &info = model->info();
        QCOMPARE(info.segments > 1, its["numbers"].get<bool>());
        if (!its["numbers"])
            continue;
        for (const nlohmann::json &pair : its["pairs"]) {
            const auto ids = pair["ids"].get<std::vector<std::int32_t>>();
            const auto segments = pair["segments"].get<std::vector<std::int32_t>>();
            const std::size_t n = ids.size();
            const Activations found = model->forwardSegments(ids, segments, info.layers - 1, {});
            QCOMPARE(difference("attention", found.attention, take(info.layers * info.heads * n * n)),
                     QString());
            QCOMPARE(difference("hidden", found.hidden, take((info.layers + 1) * n * info.hiddenSize)),
                     QString());
            told += std::find(segments.begin(), segments.end(), 1) != segments.end();
            const Tokenization read = model->tokenizer().read(ReadAs::Pair,
                                                              pair["first"].get<std::string>() + "\n---\n"
                                                                  + pair["second"].get<std::string>(),
                                                              info.maxTokens);
            QCOMPARE(forwardTokens(*model, read.tokens, info.layers - 1, {}).attention, found.attention);
        }
    }
    QVERIFY(next == numbers.end());
    QVERIFY(told >= 10);
}

void SegmentsTest::modelsWithoutSegments()
{
    const auto model = openFamily(QStringLiteral("distilbert"));
    const Tokenization read = model->tokenizer().read(ReadAs::Pair, "The cat\n---\nsat", 30);
    QCOMPARE(read.tokens.back().segment, 1); // of which the model knows nothing
    const auto attention = [&](const Activations &found) { return found.attention; };
    QCOMPARE(attention(forwardTokens(*model, read.tokens, 1, {})),
             attention(model->forward(idsOf(read.tokens), 1, {})));
}

void SegmentsTest::wrongSegments()
{
    const auto model = openFamily(QStringLiteral("electra"));
    const std::vector<std::int32_t> ids{2, 5, 3};
    for (const std::vector<std::int32_t> &segments :
         {std::vector<std::int32_t>{0, 1}, {0, 2, 0}, {0, -1, 0}, {0, 0, 0, 0}})
        QVERIFY_THROWS_EXCEPTION(Error, model->forwardSegments(ids, segments, 0, {}));
}

void SegmentsTest::notKnownFromOtherSegments()
{
    const auto model = openFamily(QStringLiteral("electra"));
    const std::vector<std::int32_t> ids{2, 5, 3, 6, 3};
    const std::vector<std::int32_t> segments{0, 0, 0, 1, 1};
    const Activations one = model->forward(ids, 1, {});
    const Activations two = model->forwardSegments(ids, segments, 1, {});
    QVERIFY(one.attention != two.attention);
    QCOMPARE(model->forwardSegments(ids, segments, 1, {}, &one).attention, two.attention);
    QCOMPARE(model->forward(ids, 1, {}, &two).attention, one.attention);
    QCOMPARE(model->forwardSegments(ids, segments, 1, {}, &two).attention, two.attention);
}

QTEST_APPLESS_MAIN(SegmentsTest)
#include "segments_test.moc"
