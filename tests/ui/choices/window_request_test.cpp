// What is asked of the worker is a function of the choices and of what there is to read them by.

#include "fake_model.h"
#include "window_request.h"

#include <QTest>

using namespace attopo;

class WindowRequestTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void textsAreReadAsChosen();
    void linkedTextsHaveOneReader();
    void theModelBeforeReadsWhileAnotherIsOpened();
    void filesNeedNoModel();
    void nothingIsAskedOfNothing();
    void choicesStayWithinTheModel();
    void pinnedHeadsAreThoseThatAreThere();
    void aTextIsReadUpToAStep();
    void translationsAlign();

private:
    WindowChoices choices_;
    Readers readers_;
};

namespace {

/// A model that reads a translation too: two layers of five heads in its decoder.
class FakeTranslator : public FakeModel {
public:
    FakeTranslator()
        : info_(FakeModel::info())
    {
        info_.decoder = {2, 5, 0};
    }
    const ModelInfo &info() const override { return info_; }

private:
    ModelInfo info_;
};

const TextSource &text(const std::optional<AnalysisRequest> &request)
{
    return std::get<TextSource>(request->source);
}

} // namespace

void WindowRequestTest::init()
{
    choices_ = {};
    choices_.a = {.text = QStringLiteral("naïve"),
                  .model = QStringLiteral("one"),
                  .attention = {.layer = 2, .head = 1}};
    choices_.b = {.text = QStringLiteral("other"),
                  .model = QStringLiteral("two"),
                  .attention = {.layer = 0, .head = 0}};
    readers_ = {};
    for (const Side side : bothSides)
        readers_.texts[static_cast<std::size_t>(side)] = {choices_[side].model, std::make_shared<FakeModel>(),
                                                          choices_[side].attention};
}

void WindowRequestTest::textsAreReadAsChosen()
{
    choices_.metric = Metric::Attention;
    choices_.maxDimension = 2;
    choices_.engine = PersistenceEngine::Ripser;
    choices_.dropSpecialTokens = true;
    choices_.joinWords = true;
    choices_.vocabularySpelling = true;
    choices_.a.span = CharacterSpan{1, 3};
    choices_.a.translation = QStringLiteral("nobody reads it");
    AnalysisRequest expected;
    expected.source = TextSource{readers_.texts[0].open, "na\u00efve", ""};
    expected.attention.layer = 2;
    expected.attention.head = 1;
    expected.metric = Metric::Attention;
    expected.maxDimension = 2;
    expected.engine = PersistenceEngine::Ripser;
    expected.dropSpecialTokens = expected.joinWords = expected.vocabularySpelling = true;
    expected.span = CharacterSpan{1, 3};
    const auto request = requestFor(choices_, Side::A, readers_);
    QVERIFY(request == expected);
    // What does not come into it: the threshold, looks, what is pinned.
    choices_.threshold = {ThresholdMode::Value, 0.5};
    choices_.look.outlines = true;
    choices_.pinned = {{0, 0}};
    QVERIFY(requestFor(choices_, Side::A, readers_) == expected);
}

void WindowRequestTest::linkedTextsHaveOneReader()
{
    choices_.linked = true;
    auto request = requestFor(choices_, Side::B, readers_);
    QCOMPARE(text(request).text, std::string("other"));
    QCOMPARE(text(request).model, readers_.texts[0].open);
    QCOMPARE(request->attention.layer, std::size_t(2));
    choices_.linked = false;
    request = requestFor(choices_, Side::B, readers_);
    QCOMPARE(text(request).model, readers_.texts[1].open);
    QCOMPARE(request->attention.layer, std::size_t(0));
}

void WindowRequestTest::theModelBeforeReadsWhileAnotherIsOpened()
{
    choices_.a.model = QStringLiteral("a large one");
    choices_.a.attention.layer = 40;
    const auto request = requestFor(choices_, Side::A, readers_);
    QCOMPARE(text(request).model, readers_.texts[0].open);
    QCOMPARE(request->attention.layer, std::size_t(2));
}

void WindowRequestTest::filesNeedNoModel()
{
    readers_.texts = {};
    choices_.a.dataFile = QStringLiteral("/some/diagram.pers");
    QVERIFY(!requestFor(choices_, Side::A, readers_)); // not read yet
    const DataSource data = DiagramSource{std::make_shared<Barcode>()};
    readers_.data[0] = &data;
    const auto request = requestFor(choices_, Side::A, readers_);
    QVERIFY(request && std::holds_alternative<DiagramSource>(request->source));
}

void WindowRequestTest::nothingIsAskedOfNothing()
{
    choices_.a.text = QStringLiteral(" \n\t");
    QVERIFY(!requestFor(choices_, Side::A, readers_));
    choices_.a.text = QStringLiteral("x");
    readers_.texts[0].open = nullptr;
    QVERIFY(!requestFor(choices_, Side::A, readers_));
}

void WindowRequestTest::choicesStayWithinTheModel()
{
    const ModelInfo encoder = FakeModel().info();
    const ModelInfo translator = FakeTranslator().info();
    QCOMPARE(within({AttentionPart::Text, 40, 40, {}}, encoder), (HeadChoice{AttentionPart::Text, 2, 1, {}}));
    QCOMPARE(within({AttentionPart::Translation, 40, 40, {}}, encoder),
             (HeadChoice{AttentionPart::Text, 2, 1, {}}));
    QCOMPARE(within({AttentionPart::Translation, 40, 40, {}}, translator),
             (HeadChoice{AttentionPart::Translation, 1, 4, {}}));
    // Of a combination what plays no part is gone.
    const HeadCombination all{Reduction::Mean, {0, 1}, {1}, true};
    QCOMPARE(within({AttentionPart::Text, 0, 0, all}, encoder).combination, all);
    QCOMPARE(within({AttentionPart::TranslationOverText, 0, 0, all}, translator).combination,
             (HeadCombination{Reduction::Mean, {0, 1}, {1}, false}));
    QCOMPARE(
        within({AttentionPart::Text, 0, 0, {Reduction::Rollout, {0, 1}, {1}, false}}, encoder).combination,
        (HeadCombination{Reduction::Rollout, {}, {1}, false}));
    QCOMPARE(
        within({AttentionPart::Text, 0, 0, {Reduction::OneHead, {0, 1}, {1}, false}}, encoder).combination,
        HeadCombination());
}

void WindowRequestTest::pinnedHeadsAreThoseThatAreThere()
{
    const std::vector<LayerHead> pinned{{0, 1}, {2, 1}, {3, 0}, {0, 2}};
    QCOMPARE(pinnedIn(requestFor(choices_, Side::A, readers_), pinned),
             (std::vector<LayerHead>{{0, 1}, {2, 1}}));
    QVERIFY(pinnedIn(std::nullopt, pinned).empty());
}

void WindowRequestTest::aTextIsReadUpToAStep()
{
    choices_.a.span = CharacterSpan{1, 5};
    const AnalysisRequest whole = *requestFor(choices_, Side::A, readers_);
    TextGrowth growth;
    growth.steps = {{.read = 2, .characters = 3, .barcode = {}}, {.read = 5, .characters = 5, .barcode = {}}};
    QVERIFY(asReadSoFar(whole, growth, std::nullopt) == whole);
    QVERIFY(asReadSoFar(whole, growth, 7) == whole); // another text's step
    const AnalysisRequest anew = asReadSoFar(whole, growth, 0);
    QCOMPARE(std::get<TextSource>(anew.source).text, std::string("na\u00ef"));
    QVERIFY(anew.span == (CharacterSpan{1, 3}));
    growth.onePass = true;
    const AnalysisRequest read = asReadSoFar(whole, growth, 0);
    QVERIFY(read.source == whole.source);
    QVERIFY(read.pointsRead == std::size_t(2));
}

void WindowRequestTest::translationsAlign()
{
    readers_.texts[0].open = std::make_shared<FakeTranslator>();
    choices_.a.translation = choices_.b.translation = QStringLiteral("naiv");
    choices_.b.text = choices_.a.text;
    choices_.compare = true;
    QVERIFY(readsTranslation(choices_, Side::B, readers_));
    const auto a = requestFor(choices_, Side::A, readers_);
    auto b = requestFor(choices_, Side::B, readers_);
    QCOMPARE(text(a).translation, std::string("naiv"));
    QVERIFY(!alignmentOf(a, b)); // both of the text
    b->attention.part = AttentionPart::Translation;
    b->span = CharacterSpan{0, 1};
    for (const auto &aligned : {alignmentOf(a, b), alignmentOf(b, a)}) {
        QVERIFY(aligned);
        QVERIFY(aligned->attention.part == AttentionPart::TranslationOverText);
        QVERIFY(!aligned->span);
    }
    QVERIFY(!alignmentOf(a, std::nullopt));
}

QTEST_APPLESS_MAIN(WindowRequestTest)
#include "window_request_test.moc"
