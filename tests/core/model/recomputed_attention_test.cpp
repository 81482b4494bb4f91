// Attention that is computed again from hidden states, head by head, is that of the pass.

#include "analysis/head_distances.h"
#include "analysis/head_reading.h"
#include "model/attention_budget.h"
#include "tiny_families.h"

#include <QTest>

#include <thread>

using namespace attopo;

namespace {

/// [layers, heads, n, n], from the last head to the first.
std::vector<float> allHeads(const Activations &pass)
{
    const std::size_t size = pass.tokens * pass.tokens;
    std::vector<float> all(pass.layers * pass.heads * size);
    for (std::size_t k = pass.layers * pass.heads; k-- > 0;) {
        const HeadWeights head = pass.head(k / pass.heads, k % pass.heads);
        const std::span<const float> weights = head;
        std::copy(weights.begin(), weights.end(), all.begin() + static_cast<std::ptrdiff_t>(k * size));
    }
    return all;
}

std::vector<float> allCrossHeads(const Activations &pass)
{
    std::vector<float> all;
    for (std::size_t k = 0; k < pass.layers * pass.heads; ++k) {
        const HeadWeights head = pass.crossHead(k / pass.heads, k % pass.heads);
        const std::span<const float> weights = head;
        all.insert(all.end(), weights.begin(), weights.end());
    }
    return all;
}

/// A model of a family with positions for longer texts; none of its weights is of a position.
std::shared_ptr<const Model> openForLongTexts(const std::string &family)
{
    auto files = MemoryFiles::copyOf(tinyFamilies / family);
    nlohmann::json config = nlohmann::json::parse(files->files["config.json"]);
    if (config.contains("max_position_embeddings"))
        config["max_position_embeddings"] = 4096;
    files->files["config.json"] = config.dump();
    return openModel(files);
}

} // namespace

class RecomputedAttentionTest : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { setAttentionBudget(0); }
    void isThatOfThePass_data();
    void isThatOfThePass();
    void goesOnFromAPassWithoutAttention();
    void isSharedByThreads();
    void outlivesItsPass();
    void distancesOfHeads();
    void longTexts_data();
    void longTexts();
    void budget();
};

void RecomputedAttentionTest::isThatOfThePass_data()
{
    QTest::addColumn<QString>("family");
    for (const auto &folder : std::filesystem::directory_iterator(tinyFamilies)) {
        const std::string name = folder.path().filename().string();
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }
}

void RecomputedAttentionTest::isThatOfThePass()
{
    setAttentionBudget(1);
    QFETCH(const QString, family);
    const auto model = openFamily(family);
    const ModelInfo &info = model->info();
    for (const ExpectedPass &pass : readPasses(tinyFamilies / family.toStdString(), info)) {
        const Activations found = model->forward(pass.ids, info.layers - 1, {});
        QVERIFY(found.stored);
        QVERIFY(found.attention.empty());
        QCOMPARE(difference("hidden states", found.hidden, pass.hidden), QString());
        QCOMPARE(difference("attention", allHeads(found), pass.attention), QString());
        if (info.decoder.layers == 0)
            continue;
        const Activations decoder = model->forwardDecoder(found, pass.targetIds, info.decoder.layers - 1, {});
        QVERIFY(decoder.stored);
        QCOMPARE(difference("decoder hidden states", decoder.hidden, pass.decoderHidden), QString());
        QCOMPARE(difference("decoder attention", allHeads(decoder), pass.decoderAttention), QString());
        QCOMPARE(difference("cross-attention", allCrossHeads(decoder), pass.cross), QString());
    }
}

void RecomputedAttentionTest::goesOnFromAPassWithoutAttention()
{
    for (const bool keepsAfterwards : {false, true}) {
        setAttentionBudget(1);
        const auto model = openFamily(QStringLiteral("llama"));
        const ExpectedPass pass = readPasses(tinyFamilies / "llama", model->info()).front();
        const Activations first = model->forward(pass.ids, 0, {});
        QVERIFY(first.stored);
        if (keepsAfterwards)
            setAttentionBudget(0);
        const Activations all = model->forward(pass.ids, model->info().layers - 1, {}, &first);
        QCOMPARE(!all.stored, keepsAfterwards);
        QCOMPARE(difference("hidden states", all.hidden, pass.hidden), QString());
        QCOMPARE(difference("attention", allHeads(all), pass.attention), QString());
    }
}

void RecomputedAttentionTest::isSharedByThreads()
{
    setAttentionBudget(1);
    const auto model = openFamily(QStringLiteral("gemma2"));
    const ExpectedPass pass = readPasses(tinyFamilies / "gemma2", model->info()).back();
    const Activations found = model->forward(pass.ids, model->info().layers - 1, {});
    std::vector<QString> differences(4, QStringLiteral("not compared"));
    {
        std::vector<std::jthread> threads;
        for (QString &told : differences)
            threads.emplace_back([&] { told = difference("attention", allHeads(found), pass.attention); });
    }
    for (const QString &told : differences)
        QCOMPARE(told, QString());
}

/// The weights of a head stay when the pass, its model and what is kept of other heads are gone.
void RecomputedAttentionTest::outlivesItsPass()
{
    setAttentionBudget(1);
    std::vector<float> expected;
    const HeadWeights head = [&] {
        const auto model = openFamily(QStringLiteral("llama"));
        const ExpectedPass pass = readPasses(tinyFamilies / "llama", model->info()).front();
        const std::size_t size = pass.ids.size() * pass.ids.size();
        expected.assign(pass.attention.begin(), pass.attention.begin() + static_cast<std::ptrdiff_t>(size));
        const Activations found = model->forward(pass.ids, 0, {});
        HeadWeights first = found.head(0, 0);
        found.head(0, 1);
        return first;
    }();
    QCOMPARE(difference("attention", head, expected), QString());
}

/// Every head is needed several times, in parts of its rows.
void RecomputedAttentionTest::distancesOfHeads()
{
    const auto model = openFamily(QStringLiteral("gemma2"));
    const std::string text = readPasses(tinyFamilies / "gemma2", model->info()).back().text;
    const auto distances = [&] {
        const HeadReading reading = readHeads(*model, text, ReadAs::Text, false, false);
        return std::pair(bool(reading.activations->stored),
                         headDistances(std::span(&reading, 1), HeadDistance::RowsMean));
    };
    const auto [isStored, expected] = distances();
    QVERIFY(!isStored);
    for (const std::size_t budget : {1, 20000}) {
        setAttentionBudget(budget);
        const auto [isComputedAgain, found] = distances();
        QVERIFY(isComputedAgain);
        QCOMPARE(found.n(), expected.n());
        for (std::size_t i = 0; i < found.n(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(std::abs(found(i, j) - expected(i, j)) < 1e-5);
    }
}

void RecomputedAttentionTest::longTexts_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<bool>("keeps");
    const auto expected = nlohmann::json::parse(readFile(ATTOPO_TEST_DATA_DIR "/model/long-texts.json"));
    for (const auto &[family, weights] : expected.items())
        for (const bool keeps : {true, false})
            QTest::addRow("%s, %s", family.c_str(), keeps ? "kept" : "computed again")
                << QString::fromStdString(family) << keeps;
}

/// Scores of 2,300 × 2,300 are computed in blocks of rows.
void RecomputedAttentionTest::longTexts()
{
    QFETCH(const QString, family);
    QFETCH(const bool, keeps);
    setAttentionBudget(keeps ? 0 : 1);
    const auto expected = nlohmann::json::parse(readFile(ATTOPO_TEST_DATA_DIR "/model/long-texts.json"));
    const auto model = openForLongTexts(family.toStdString());
    std::vector<std::int32_t> ids(2300);
    for (std::size_t i = 0; i < ids.size(); ++i)
        ids[i] = static_cast<std::int32_t>(5 + 53 * i % 150);
    const Activations pass = model->forward(ids, model->info().layers - 1, {});
    QCOMPARE(!pass.stored, keeps);
    double largest = 0; // of the relative errors
    for (const nlohmann::json &weight : expected[family.toStdString()]) {
        const HeadWeights head = pass.head(weight[0], weight[1]);
        const std::span<const float> weights = head;
        const auto found = static_cast<double>(
            weights[weight[2].get<std::size_t>() * ids.size() + weight[3].get<std::size_t>()]);
        const double wanted = weight[4];
        QVERIFY((found == 0) == (wanted == 0));
        if (wanted > 0)
            largest = std::max(largest, std::abs(found - wanted) / wanted);
    }
    // Scores up to some tens with the rounding of float32, and rotary angles of up to 2,300.
    QVERIFY2(largest < 1e-3, qPrintable(QString::number(largest)));
}

void RecomputedAttentionTest::budget()
{
    QVERIFY(usualAttentionBudget() >= 1'000'000'000U);
    QCOMPARE(attentionBudget(), usualAttentionBudget());
    setAttentionBudget(5);
    QCOMPARE(attentionBudget(), 5U);
    setAttentionBudget(0);
    QCOMPARE(attentionBudget(), usualAttentionBudget());
}

QTEST_GUILESS_MAIN(RecomputedAttentionTest)
#include "recomputed_attention_test.moc"
