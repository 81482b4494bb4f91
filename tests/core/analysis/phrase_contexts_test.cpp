// Phrases: where they stand, and when they are clusters, against SciPy
// (tests/data/analysis/make_phrase_reference.py).

#include "analysis/phrase_contexts.h"

#include "analysis/pipeline.h"
#include "error.h"
#include "fake_model.h"
#include "json_matrix.h"
#include "topology/merge_tree.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <fstream>

using namespace attopo;

class PhraseContextsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finds_data();
    void finds();
    void agreesWithScipy();
    void agreesWithThePipeline();
    void nothingInTheSpan();
    void summarises();
};

namespace {

/// Points are characters, one after the other.
TokenSpace spaceOf(SquareMatrix distances)
{
    TokenSpace space;
    for (std::size_t k = 0; k < distances.n(); ++k)
        space.tokens.push_back({0, "x", k, k + 1, false});
    space.edges = edgesByLength(distances);
    space.distances = std::move(distances);
    return space;
}

} // namespace

void PhraseContextsTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<bool>("ignoreCase");
    QTest::addColumn<bool>("wholeWords");
    QTest::addColumn<std::vector<std::size_t>>("starts");
    const auto row = [](const char *name, const char16_t *text, const char16_t *phrase, bool ignoreCase,
                        bool wholeWords, std::vector<std::size_t> starts) {
        QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(phrase) << ignoreCase
                            << wholeWords << std::move(starts);
    };
    row("several", u"the king, the Kings", u"the k", false, false, {0});
    row("ignoring case", u"the king, the Kings", u"THE k", true, false, {0, 10});
    row("whole words", u"the king, the Kings", u"king", true, true, {4});
    row("not whole words", u"the king, the Kings", u"king", true, false, {4, 14});
    row("not overlapping", u"aaaaa", u"aa", false, false, {0, 2});
    row("a word after half a word", u"aba ba", u"ba", false, true, {4});
    row("empty phrase", u"abc", u"", false, false, {});
    row("empty text", u"", u"a", false, true, {});
    row("all of it", u"New York", u"New York", false, true, {0});
    row("code points", u"\U0001F600 é É\U0001F600", u"é", true, false, {2, 4});
    row("Greek", u"Σίσυφος ΣΊΣΥΦΟΣ", u"σίσυφος", true, true, {0, 8});
    row("no full folding", u"Straße STRASSE", u"straße", true, true, {0});
    row("an apostrophe is in a word", u"don't do", u"don", false, true, {});
    row("punctuation is not", u"(do) do.", u"do", false, true, {1, 5});
}

void PhraseContextsTest::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, phrase);
    QFETCH(bool, ignoreCase);
    QFETCH(bool, wholeWords);
    QFETCH(std::vector<std::size_t>, starts);
    const auto found = findPhrase(text.toStdString(), phrase.toStdString(), {ignoreCase, wholeWords});
    QCOMPARE(found.size(), starts.size());
    const auto length = static_cast<std::size_t>(phrase.toUcs4().size());
    for (std::size_t k = 0; k < found.size(); ++k)
        QVERIFY((found[k] == CharacterSpan{starts[k], starts[k] + length}));
}

void PhraseContextsTest::agreesWithScipy()
{
    std::ifstream file(ATTOPO_TEST_DATA_DIR "/analysis/phrase_contexts.json");
    int together = 0;
    int apart = 0;
    for (const nlohmann::json &item : nlohmann::json::parse(file)) {
        const TokenSpace space = spaceOf(toMatrix(item["distances"]));
        const PhraseContext context = phraseContext(space, {item["start"], item["end"]});
        QCOMPARE(context.points.size(), item["end"].get<std::size_t>() - item["start"].get<std::size_t>());
        QCOMPARE(context.connectedFrom, item["connected"].get<double>());
        QCOMPARE(context.simplexFrom, item["diameter"].get<double>());
        const auto orInfinity = [](const nlohmann::json &value) {
            return value.is_null() ? infinity : value.get<double>();
        };
        QVERIFY(context.joinedFrom == orInfinity(item["joined"]));
        QCOMPARE(context.together().has_value(), !item["together"].is_null());
        if (!context.together()) {
            ++apart;
            QCOMPARE(context.togetherFor(), 0.0);
            continue;
        }
        ++together;
        QCOMPARE(context.together()->first, item["together"][0].get<double>());
        QVERIFY(context.together()->second == orInfinity(item["together"][1]));
    }
    QVERIFY(together > 5 && apart > 5);
}

void PhraseContextsTest::agreesWithThePipeline()
{
    AnalysisRequest request;
    const std::string text = "the king sent the king a messenger";
    request.source = TextSource{std::make_shared<FakeModel>(), text};
    Pipeline pipeline;
    const Analysis whole = pipeline.run(request);
    const auto spans = findPhrase(text, "king");
    QCOMPARE(spans.size(), std::size_t(2));
    std::vector<PhraseContext> contexts;
    for (const CharacterSpan &span : spans) {
        const PhraseContext context = contexts.emplace_back(phraseContext(*whole.space, span));
        AnalysisRequest part = request;
        part.span = span;
        QVERIFY(context.barcode == *pipeline.run(part).barcode);
        QCOMPARE(context.points.size(), std::size_t(4));
        // Together at t: a component of the complex with all of these points and no others.
        for (const Edge &edge : whole.space->edges) {
            const RipsComplex complex = ripsComplexAt(edge.length, whole.space->edges, *whole.barcode);
            bool own = true;
            for (std::size_t i = 0; i < whole.space->tokens.size(); ++i) {
                const bool inside =
                    std::find(context.points.begin(), context.points.end(), static_cast<int>(i))
                    != context.points.end();
                const bool joined = complex.component[i]
                    == complex.component[static_cast<std::size_t>(context.points.front())];
                own = own && inside == joined;
            }
            const auto together = context.together();
            QCOMPARE(own, together && together->first <= edge.length && edge.length < together->second);
        }
    }
    const auto diagrams = phraseDiagrams(contexts, 0);
    QVERIFY(diagrams[1] == diagram(contexts[1].barcode, 0));
}

void PhraseContextsTest::nothingInTheSpan()
{
    const TokenSpace space = spaceOf(SquareMatrix(3));
    QVERIFY_THROWS_EXCEPTION(Error, phraseContext(space, {3, 5}));
    // Of points that coincide none is apart from the others.
    const PhraseContext context = phraseContext(space, {0, 2});
    QCOMPARE(context.connectedFrom, 0.0);
    QCOMPARE(context.joinedFrom, 0.0);
    QVERIFY(!context.together());
    QVERIFY((phraseContext(space, {0, 3}).together() == std::pair(0.0, infinity)));
}

void PhraseContextsTest::summarises()
{
    QCOMPARE(summaryOf({}).contexts, std::size_t(0));
    QVERIFY(summaryOf({}).joinedFrom == PhraseSpread());
    std::vector<PhraseContext> contexts(3);
    contexts[0].connectedFrom = 0.25;
    contexts[0].joinedFrom = 0.5;
    contexts[1].connectedFrom = contexts[1].joinedFrom = 0.5;
    contexts[2].connectedFrom = 0.75;
    contexts[2].joinedFrom = 0.25;
    const PhraseSummary summary = summaryOf(contexts);
    QCOMPARE(summary.contexts, std::size_t(3));
    QCOMPARE(summary.together, std::size_t(1));
    QCOMPARE(summary.connectedFrom.mean, 0.5);
    QCOMPARE(summary.connectedFrom.smallest, 0.25);
    QCOMPARE(summary.connectedFrom.largest, 0.75);
    QCOMPARE(summary.togetherFor.mean, 0.25 / 3);
    QCOMPARE(summary.togetherFor.largest, 0.25);
}

QTEST_GUILESS_MAIN(PhraseContextsTest)
#include "phrase_contexts_test.moc"
