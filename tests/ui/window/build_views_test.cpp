// The views in their places, and how one leads to another.

#include "barcode_view.h"
#include "complex_view.h"
#include "find_bar.h"
#include "matrix_plot.h"
#include "source_panel.h"
#include "test_analysis.h"
#include "text_views.h"
#include "threshold_bar.h"
#include "time_bar.h"
#include "window_parts.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>

#include <cstdlib>
#include <set>

using namespace attopo;

class BuildViewsTest : public QObject, private OwnSettings {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { parts_.reset(); }
    void everyViewHasItsDock();
    void standInTheirPlaces();
    void twoTextsHaveTheSameRoom();
    void alignmentsAreOfTranslations();
    void readersAreLinked();
    void stepsOfTheBarcodeMoveTheThreshold();
    void whatIsFoundIsRevealed();
    void textsAreScrolledInASmallWindow();

private:
    const WindowViews &views() const { return parts_->views; }
    /// In the window.
    QRect place(const QWidget *widget) const
    {
        return {widget->mapTo(&parts_->window, QPoint()), widget->size()};
    }
    void compare()
    {
        parts_->choices->change(Cause::Edit, [](WindowChoices &now) { now.compare = true; });
    }

    QLabel *above_ = nullptr;
    std::unique_ptr<WindowParts> parts_;
};

void BuildViewsTest::init()
{
    above_ = new QLabel(QStringLiteral("a notice"));
    parts_ = std::make_unique<WindowParts>(WindowChoices(), std::initializer_list<QWidget *>{above_});
    parts_->show();
}

void BuildViewsTest::everyViewHasItsDock()
{
    std::set<QString> titles;
    for (const QAction *action : parts_->docks->focusActions())
        titles.insert(action->text());
    QCOMPARE(titles.size(), std::size_t(11)); // and each another title
    for (int view = 0; view < 11; ++view)
        if (static_cast<View>(view) != View::Alignment) {
            parts_->docks->show(static_cast<View>(view));
            QTRY_VERIFY2(parts_->docks->isInFront(static_cast<View>(view)),
                         qPrintable(viewName(static_cast<View>(view))));
        }
}

void BuildViewsTest::standInTheirPlaces()
{
    compare();
    QTRY_VERIFY(views().b->complex()->isVisible());
    const QRect a = place(views().a->complex());
    const QRect b = place(views().b->complex());
    const QRect threshold = place(views().threshold);
    QVERIFY(place(above_).bottom() < a.top());
    QVERIFY(a.right() < b.left());
    QVERIFY(a.bottom() < threshold.top());
    QVERIFY(threshold.bottom() < place(views().a->barcode()).top());
    QVERIFY(place(views().a->panel()).right() < a.left());
    QVERIFY(place(views().a->panel()).bottom() < place(views().b->panel()).top());
    QVERIFY(!views().find->isVisible());
    QVERIFY(!views().timeBar->isVisible());
    views().find->open();
    views().timeBar->show();
    QTRY_VERIFY(place(views().find).bottom() < place(views().a->complex()).top());
    QTRY_VERIFY(place(views().timeBar).top() > place(views().threshold).bottom());
}

void BuildViewsTest::twoTextsHaveTheSameRoom()
{
    compare(); // while the matrices are behind another tab
    const TextViews &a = *views().a;
    const TextViews &b = *views().b;
    parts_->docks->show(View::Distances);
    QTRY_VERIFY(b.distances()->isVisible());
    QTRY_VERIFY(std::abs(a.distances()->height() - b.distances()->height()) <= 1);
    parts_->docks->show(View::Attention);
    QTRY_VERIFY(b.attention()->isVisible());
    QTRY_VERIFY(std::abs(a.attention()->height() - b.attention()->height()) <= 1);
    // Also when there was one text in between.
    parts_->choices->change(Cause::Edit, [](WindowChoices &now) { now.compare = false; });
    QTRY_VERIFY(!b.attention()->isVisible());
    parts_->docks->show(View::Distances);
    compare();
    for (const View view : {View::Attention, View::Distances})
        parts_->docks->show(view);
    QTRY_VERIFY(b.distances()->isVisible());
    QTRY_VERIFY(std::abs(a.distances()->height() - b.distances()->height()) <= 1);
    QTRY_VERIFY(std::abs(a.attention()->height() - b.attention()->height()) <= 1);
    QVERIFY(std::abs(a.barcode()->width() - b.barcode()->width()) <= 1);
    QVERIFY(std::abs(a.complex()->width() - b.complex()->width()) <= 1);
}

void BuildViewsTest::alignmentsAreOfTranslations()
{
    const QAction *action = parts_->docks->focusActions()[static_cast<int>(View::Alignment)];
    QCOMPARE(action->text(), QStringLiteral("Alignment"));
    QVERIFY(!action->isEnabled());
}

void BuildViewsTest::readersAreLinked()
{
    auto *link = parts_->child<QCheckBox>("link");
    auto *model = parts_->child<QComboBox>("bModel");
    QVERIFY(!link->isVisible()); // there is one text
    compare();
    QVERIFY(link->isVisible() && link->isChecked());
    QVERIFY(!model->isVisible());
    link->click();
    QVERIFY(!parts_->choices->now().linked);
    QVERIFY(model->isVisible());
    parts_->choices->change(Cause::History, [](WindowChoices &now) { now.linked = true; });
    QVERIFY(link->isChecked() && !model->isVisible());
}

void BuildViewsTest::stepsOfTheBarcodeMoveTheThreshold()
{
    parts_->state->setAnalyses({squareAnalysis(), squareAnalysis()});
    parts_->state->setThreshold(0);
    Q_EMIT views().a->barcode()->stepRequested(1);
    QCOMPARE(parts_->state->threshold(), 1.0);
    Q_EMIT views().b->barcode()->stepRequested(1);
    QCOMPARE(parts_->state->threshold(), 1.4);
    Q_EMIT views().a->barcode()->stepRequested(-1);
    QCOMPARE(parts_->state->threshold(), 1.0);
}

void BuildViewsTest::whatIsFoundIsRevealed()
{
    compare();
    const QString text = QStringLiteral("line\n").repeated(200);
    parts_->choices->change(Cause::Edit, [&](WindowChoices &now) { now.b.text = text; });
    std::vector<Token> tokens{{1, "first", 0, 4, false}, {2, "last", 995, 999, false}};
    views().b->panel()->setTokens(SourcePanel::Of::Text, text.toStdString(), tokens, std::nullopt);
    QScrollBar *bar = views().b->panel()->editor()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    bar->setValue(0);
    Q_EMIT views().find->found(Side::A, {1});
    QCOMPARE(bar->value(), 0);
    Q_EMIT views().find->found(Side::B, {1});
    QVERIFY(bar->value() > 0);

    parts_->state->setAnalyses({squareAnalysis(), squareAnalysis()});
    QTRY_VERIFY(views().b->complex()->isLaidOut());
    Q_EMIT views().find->zoomWanted(Side::B, {0});
    QVERIFY(views().b->complex()->sight().viewport.zoom > 1);
    QCOMPARE(views().a->complex()->sight().viewport.zoom, 1.0);
}

void BuildViewsTest::textsAreScrolledInASmallWindow()
{
    compare();
    QScrollArea *area = nullptr;
    for (QWidget *above = views().a->panel(); above && !area; above = above->parentWidget())
        area = qobject_cast<QScrollArea *>(above);
    QVERIFY(area);
    parts_->window.resize(1300, 300);
    QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0);
    // Its width is that of what is in it: nothing is cut off at the side.
    QVERIFY(area->viewport()->width() >= area->widget()->minimumSizeHint().width());
    QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
}

QTEST_MAIN(BuildViewsTest)
#include "build_views_test.moc"
