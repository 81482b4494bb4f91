// What a study of contexts has found, as its window says it.

#include "contexts_window.h"

#include "fake_model.h"
#include "filtration_text.h"
#include "heat_table.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace attopo;

class ContextsWindowResultsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cellsTellTheirDistance();
    void theNoteTellsWhichDistance();
    void rowsTellWhereAPhraseStands();
    void aPhraseIsSummedUp();
    void noPhrases();

private:
    QTableWidget *phrases() const { return window_->findChild<QTableWidget *>(QStringLiteral("phrases")); }
    HeatTable *distances() const
    {
        return window_->findChild<HeatTable *>(QStringLiteral("contextDistances"));
    }
    void add(const char *label, const char *text, const char *phrase)
    {
        window_->addText({label, text, phrase, {}, {}, {}, {}});
    }
    void compute()
    {
        QSignalSpy studied(window_.get(), &ContextsWindow::studied);
        window_->findChild<QPushButton *>(QStringLiteral("computeContexts"))->click();
        QVERIFY(studied.wait(10000));
    }
    /// The label that says it; empty: none.
    QString said(const QString &text) const
    {
        for (const QLabel *label : window_->findChildren<QLabel *>())
            if (label->text().contains(text))
                return label->text();
        return {};
    }

    std::unique_ptr<ContextsWindow> window_;
};

void ContextsWindowResultsTest::init()
{
    const auto model = std::make_shared<FakeModel>();
    AnalysisRequest request;
    request.source = TextSource{model, "ignored"};
    window_ = std::make_unique<ContextsWindow>(ContextsWindow::Lender{
        [request] { return std::optional(request); }, [] { return QString(); },
        [] { return QList<std::pair<QString, QString>>(); }, [model](const QString &) { return model; }});
    window_->show();
}

void ContextsWindowResultsTest::cellsTellTheirDistance()
{
    add("one", "a text", "");
    add("two", "another one", "");
    add("three", "a text", "");
    compute();
    const DiagramTable &table = window_->study()->table;
    QCOMPARE(distances()->rowCount(), 3);
    QCOMPARE(distances()->horizontalHeaderItem(0)->text(), QStringLiteral("one (n = 8)"));
    QCOMPARE(distances()->verticalHeaderItem(1)->text(), QStringLiteral("two (n = 13)"));
    QCOMPARE(distances()->item(0, 2)->text(), QStringLiteral("0")); // the same text
    const QString tip = distances()->item(0, 1)->toolTip();
    QVERIFY2(tip.contains(QStringLiteral("one and two: ") + closeText(table.distances(0, 1))),
             qPrintable(tip));
    QVERIFY2(tip.contains(filtrationText(table.lengthEffect(0, 1)) + QStringLiteral(" ± ")
                          + filtrationText(table.lengthDeviation(0, 1))),
             qPrintable(tip));
    QVERIFY(!distances()->item(1, 1)->toolTip().contains(QStringLiteral("±"))); // of a text to itself
}

void ContextsWindowResultsTest::theNoteTellsWhichDistance()
{
    add("one", "a text", "");
    add("two", "another one", "");
    compute();
    QVERIFY(!said(QStringLiteral("1-Wasserstein, H1, ground norm L∞; as they are.")).isEmpty());
    auto *normalisation = window_->findChild<QComboBox *>(QStringLiteral("normalisation"));
    normalisation->setCurrentIndex(1);
    compute();
    QVERIFY(!said(QStringLiteral("; divided by the largest filtration value.")).isEmpty());
}

void ContextsWindowResultsTest::rowsTellWhereAPhraseStands()
{
    add("one", "a small text", "small");
    add("two", "small, not so small", "small");
    compute();
    const auto &occurrences = window_->study()->occurrences;
    QCOMPARE(occurrences.size(), std::size_t(3));
    QCOMPARE(phrases()->rowCount(), 3);
    const char *const places[] = {"2–7", "0–5", "14–19"};
    for (int row = 0; row < 3; ++row) {
        const auto text = [&](int column) { return phrases()->item(row, column)->text(); };
        const PhraseContext &context = occurrences[static_cast<std::size_t>(row)].context;
        QCOMPARE(text(0), row == 0 ? QStringLiteral("one") : QStringLiteral("two"));
        QCOMPARE(text(1), QStringLiteral("small"));
        QCOMPARE(text(2), QString::fromUtf8(places[row]));
        QCOMPARE(text(3), QStringLiteral("5")); // a token a letter
        QCOMPARE(text(4), filtrationText(context.connectedFrom));
        QCOMPARE(text(5), filtrationText(context.simplexFrom));
        QCOMPARE(text(6), filtrationText(context.joinedFrom));
        const auto together = context.together();
        QCOMPARE(text(7),
                 together ? filtrationText(together->first) + QStringLiteral(" to ")
                         + filtrationText(together->second)
                          : QStringLiteral("never"));
        QVERIFY(!(phrases()->item(row, 0)->flags() & Qt::ItemIsEditable));
    }
    // How far apart the phrases are, each by its text and place.
    for (const HeatTable *table : window_->findChildren<HeatTable *>())
        if (table != distances()) {
            QCOMPARE(table->rowCount(), 3);
            QCOMPARE(table->horizontalHeaderItem(2)->text(), QStringLiteral("two, 14"));
        }
}

void ContextsWindowResultsTest::aPhraseIsSummedUp()
{
    add("one", "a small text", "small");
    add("two", "small, not so small", "small");
    compute();
    const PhraseSummary summary = window_->study()->summaries().at("small");
    const QString note = said(QStringLiteral("“small” is a component of its own in"));
    QVERIFY2(note.contains(QStringLiteral("in %1 of 3 contexts").arg(summary.together)), qPrintable(note));
    QVERIFY2(note.contains(QStringLiteral("%1 on average (%2 to %3)")
                               .arg(filtrationText(summary.simplexFrom.mean),
                                    filtrationText(summary.simplexFrom.smallest),
                                    filtrationText(summary.simplexFrom.largest))),
             qPrintable(note));
}

void ContextsWindowResultsTest::noPhrases()
{
    add("one", "a text", "");
    compute();
    QCOMPARE(phrases()->rowCount(), 0);
    QVERIFY(!said(QStringLiteral("No phrase is looked for")).isEmpty());
    add("two", "another one", "absent");
    compute();
    QCOMPARE(phrases()->rowCount(), 0);
    QVERIFY(!said(QStringLiteral("“absent” stands in none of its texts.")).isEmpty());
}

QTEST_MAIN(ContextsWindowResultsTest)
#include "contexts_window_results_test.moc"
