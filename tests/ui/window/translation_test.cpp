// The whole window with a tiny translation model: two texts, whose attention is looked at, and the way back.

#include "window_fixture.h"

#include "matrix_plot.h"
#include "source_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>

using namespace attopo;

class TranslationTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { separateSettings("translation"); }
    void init();
    void cleanup() { window_.reset(); }
    void followsBothTexts();
    void switchesWhoseAttention();
    void emptyTranslation();
    void cutTextsAreToldOf();
    void selectionMarksTheRightText();
    void standsBesideItsTranslation();
    void textSurvivesAnotherModel();

private:
    static QString marian() { return QStringLiteral(ATTOPO_TEST_DATA_DIR "/model/families/marian"); }
    static const TextSource &source(const Analysis &analysis)
    {
        return std::get<TextSource>(analysis.request.source);
    }
    void choose(AttentionPart part)
    {
        auto *box = child<QComboBox>("aPart");
        box->setCurrentIndex(box->findData(int(part)));
        QTRY_COMPARE(shown() ? int(shown()->request.attention.part) : -1, int(part));
    }
};

void TranslationTest::init()
{
    forgetAll();
    WindowChoices kept = firstChoices();
    kept.a.model = marian();
    kept.a.text = QStringLiteral("The cat sat on the mat.");
    kept.a.translation = QStringLiteral("Die Katze sitzt.");
    kept.a.attention.part = AttentionPart::TranslationOverText;
    keepForNextWindow(kept);
    openWindow();
    QTRY_VERIFY(shown() && source(*shown()).model->info().decoder.layers > 0);
}

void TranslationTest::followsBothTexts()
{
    QVERIFY(shown()->request.attention.part == AttentionPart::TranslationOverText);
    QVERIFY(child<QPlainTextEdit>("aTranslation")->isVisible());
    const auto before = shown();
    child<QPlainTextEdit>("aTranslation")->moveCursor(QTextCursor::End);
    QTest::keyClicks(child<QPlainTextEdit>("aTranslation"), QStringLiteral(" Dort."));
    QTRY_COMPARE(source(*shown()).translation, std::string("Die Katze sitzt. Dort."));
    QVERIFY(shown()->space->tokens.size() > before->space->tokens.size());
    QCOMPARE(shown()->space->attended, before->space->attended);
    child<QPlainTextEdit>("aText")->moveCursor(QTextCursor::End);
    QTest::keyClicks(child<QPlainTextEdit>("aText"), QStringLiteral(" Here."));
    QTRY_COMPARE(source(*shown()).text, std::string("The cat sat on the mat. Here."));
    QTRY_VERIFY(shown()->space->attended.size() > before->space->attended.size());
}

void TranslationTest::switchesWhoseAttention()
{
    const std::size_t translated = shown()->space->tokens.size();
    const std::size_t read = shown()->space->attended.size();
    choose(AttentionPart::TextOverTranslation);
    QCOMPARE(shown()->space->tokens.size(), read);
    QCOMPARE(shown()->space->attended.size(), translated);
    choose(AttentionPart::Translation);
    QCOMPARE(shown()->space->tokens.size(), translated);
    choose(AttentionPart::Text);
    QCOMPARE(shown()->space->tokens.size(), read);
    auto *pattern = child<QLabel>("aPattern");
    QVERIFY(pattern->text().contains(QStringLiteral("tokens of the text")));
    QVERIFY(pattern->text().contains(QStringLiteral("Here this head")));
    choose(AttentionPart::TranslationOverText);
    QVERIFY(pattern->text().contains(QStringLiteral("tokens of the translation")));
    QVERIFY(!pattern->text().contains(QStringLiteral("Here this head")));
}

void TranslationTest::emptyTranslation()
{
    auto *translation = child<QPlainTextEdit>("aTranslation");
    translation->selectAll();
    QTest::keyClick(translation, Qt::Key_Delete);
    QTRY_COMPARE(shown()->space->tokens.size(), std::size_t(1)); // the start token
    child<QCheckBox>("dropSpecial")->setChecked(true);
    QTRY_VERIFY(shown()->space->tokens.empty());
    choose(AttentionPart::Translation);
    QVERIFY(shown()->space->tokens.empty());
    auto *part = child<QComboBox>("aPart");
    part->setCurrentIndex(part->findData(int(AttentionPart::TextOverTranslation)));
    QTRY_VERIFY(child<QLabel>("aNotice")->text().contains(QStringLiteral("attend to nothing")));
    while (translation->toPlainText().isEmpty() && undo()->isEnabled())
        undo()->trigger();
    QTRY_VERIFY(shown() && !shown()->space->tokens.empty());
    QTRY_VERIFY(!child<QLabel>("aNotice")->isVisible());
}

void TranslationTest::cutTextsAreToldOf()
{
    auto *notice = child<QLabel>("aNotice");
    QVERIFY(!notice->isVisible());
    child<QPlainTextEdit>("aText")->setPlainText(QStringLiteral("The cat ").repeated(40));
    QTRY_VERIFY(notice->text().contains(QStringLiteral("the text after character")));
    child<QPlainTextEdit>("aTranslation")->setPlainText(QStringLiteral("Die Katze ").repeated(40));
    QTRY_VERIFY(notice->text().contains(QStringLiteral("the translation after character")));
    QVERIFY(notice->text().contains(QStringLiteral("the text after character")));
}

void TranslationTest::selectionMarksTheRightText()
{
    const auto marked = [&](const char *editor) {
        return !child<QPlainTextEdit>(editor)->extraSelections().isEmpty();
    };
    auto *translation = child<QPlainTextEdit>("aTranslation");
    QTextCursor cursor(translation->document());
    cursor.setPosition(4);
    cursor.setPosition(9, QTextCursor::KeepAnchor);
    translation->setTextCursor(cursor);
    QTRY_VERIFY(!window_->figureData().selections[0].tokens.empty());
    QVERIFY(marked("aTranslation"));
    QVERIFY(!marked("aText"));
}

void TranslationTest::standsBesideItsTranslation()
{
    QVERIFY(!views()->isInFront(View::Alignment));
    action(QStringLiteral("Text beside its t&ranslation"))->trigger();
    auto *plot = child<MatrixPlot>("alignment");
    QSignalSpy clicked(plot, &MatrixPlot::cellClicked);
    const auto ready = [&] {
        const FigureData now = window_->figureData();
        return now.a && now.b && now.a->request.attention.part == AttentionPart::Text
            && now.b->request.attention.part == AttentionPart::Translation && plot->isVisible()
            && plot->xAxis2->range().size() == double(now.a->space->tokens.size());
    };
    QTRY_VERIFY(ready());
    const FigureData shown = window_->figureData();
    QCOMPARE(plot->yAxis->range().size(), double(shown.b->space->tokens.size()));
    QTRY_VERIFY(plot->axisRect()->rect().width() > 20); // laid out
    const QPoint cell(int(plot->xAxis2->coordToPixel(2)), int(plot->yAxis->coordToPixel(1)));
    QTest::mouseClick(plot, Qt::LeftButton, {}, cell);
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(window_->figureData().selections[0].tokens, std::vector<int>{2});
    QCOMPARE(window_->figureData().selections[1].tokens, std::vector<int>{1});

    // Without its translation there is nothing to align.
    action(QStringLiteral("&Compare two texts"))->trigger();
    QTRY_VERIFY(!plot->isVisible());
}

void TranslationTest::textSurvivesAnotherModel()
{
    auto *models = child<QComboBox>("aModel");
    const int bundled = models->findData(QStringLiteral("small-bert"));
    QVERIFY(bundled >= 0);
    models->setCurrentIndex(bundled);
    Q_EMIT models->activated(bundled);
    QTRY_VERIFY(shown() && source(*shown()).model->info().decoder.layers == 0);
    QVERIFY(!child<QPlainTextEdit>("aTranslation")->isVisible());
    QVERIFY(!child<QComboBox>("aPart")->isVisible());
    window_->close();
    window_.reset();
    openWindow();
    QCOMPARE(child<QPlainTextEdit>("aTranslation")->toPlainText(), QStringLiteral("Die Katze sitzt."));
}

QTEST_MAIN(TranslationTest)
#include "translation_test.moc"
