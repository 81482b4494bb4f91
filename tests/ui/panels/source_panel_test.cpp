#include "source_panel.h"

#include "style.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace attopo;

namespace {

/// A token per character, between two special ones.
std::vector<Token> tokensOf(const QString &text)
{
    std::vector<Token> tokens{{1, "[CLS]", 0, 0, true}};
    std::size_t at = 0;
    for (const uint c : text.toUcs4()) {
        tokens.push_back({static_cast<std::int32_t>(c),
                          QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1).toStdString(), at,
                          at + 1, false});
        ++at;
    }
    tokens.push_back({2, "[SEP]", 0, 0, true});
    return tokens;
}

/// What is marked in an editor, with the colour of its ground.
std::vector<std::pair<QString, QColor>> marksIn(const QPlainTextEdit *editor)
{
    std::vector<std::pair<QString, QColor>> marks;
    for (const QTextEdit::ExtraSelection &each : editor->extraSelections())
        marks.emplace_back(
            each.cursor.selectedText(),
            each.format.background().style() == Qt::NoBrush ? QColor() : each.format.background().color());
    return marks;
}

} // namespace

class SourcePanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        panel_ = std::make_unique<SourcePanel>(QStringLiteral("Text A"), QStringLiteral("a"));
        panel_->resize(300, 500);
        panel_->show();
        QVERIFY(QTest::qWaitForWindowExposed(panel_.get()));
    }
    void highlightsTokens();
    void spacesBeforeWordsAreNotMarked();
    void selectingTextSelectsTokens();
    void theSpanMovesWithTheText();
    void shadesBeneath();
    void cutTextIsStruckOut();
    void revealsWithoutSelecting();
    void aFileStandsInForTheText();
    void linkedPanelsHaveNoSelectors();
    void onlyWhatDiffersIsReplaced();

private:
    QPlainTextEdit *editor() const { return panel_->editor(); }
    void show(const QString &text)
    {
        panel_->setText(text);
        panel_->setTokens(SourcePanel::Of::Text, text.toStdString(), tokensOf(text), std::nullopt);
    }
    std::unique_ptr<SourcePanel> panel_;
};

void SourcePanelTest::highlightsTokens()
{
    show(QStringLiteral("a😀bc"));
    panel_->highlight({std::nullopt, {0, 2, 4}}); // [CLS], which is nowhere, and two
    QStringList marked;
    for (const auto &[text, colour] : marksIn(editor()))
        marked << text;
    QCOMPARE(marked, (QStringList{QStringLiteral("😀"), QStringLiteral("c")}));
    QTest::keyClick(editor(), Qt::Key_X); // the text is another one now
    QVERIFY(marksIn(editor()).empty());
    panel_->highlight({std::nullopt, {99}});
    panel_->setText(QStringLiteral("a😀bc"));
    QVERIFY(marksIn(editor()).empty()); // there is no such token
}

void SourcePanelTest::spacesBeforeWordsAreNotMarked()
{
    panel_->setText(QStringLiteral("a bc  "));
    panel_->setTokens(SourcePanel::Of::Text, "a bc  ", {{1, "a", 0, 1}, {2, "▁bc", 1, 4}, {3, "▁▁", 4, 6}},
                      std::nullopt);
    panel_->highlight({std::nullopt, {1, 2}});
    panel_->setShading(SourcePanel::Of::Text, "a bc  ", {{1, 4, 1}});
    QStringList marked;
    for (const auto &[text, colour] : marksIn(editor()))
        marked << text;
    QCOMPARE(marked, (QStringList{QStringLiteral("bc"), QStringLiteral("bc"), QStringLiteral("  ")}));
}

void SourcePanelTest::selectingTextSelectsTokens()
{
    show(QStringLiteral("a😀bc"));
    std::vector<int> selected;
    connect(panel_.get(), &SourcePanel::tokensSelected, this,
            [&](const std::vector<int> &tokens) { selected = tokens; });
    QTextCursor cursor(editor()->document());
    cursor.setPosition(1);
    cursor.setPosition(4, QTextCursor::KeepAnchor); // the pair and "b"
    editor()->setTextCursor(cursor);
    QCOMPARE(selected, (std::vector<int>{2, 3}));
}

void SourcePanelTest::theSpanMovesWithTheText()
{
    show(QStringLiteral("😀 the king said"));
    QVERIFY(!panel_->span());
    QTextCursor cursor(editor()->document());
    cursor.setPosition(7);
    cursor.setPosition(11, QTextCursor::KeepAnchor);
    editor()->setTextCursor(cursor);
    panel_->takeSpan();
    QVERIFY((panel_->span() == CharacterSpan{6, 10})); // in code points: "king"
    auto *note = panel_->findChild<QLabel *>(QStringLiteral("aSpan"));
    QVERIFY(note->text().contains(QStringLiteral("“king”")));
    cursor.setPosition(0);
    editor()->setTextCursor(cursor);
    QTest::keyClicks(editor(), QStringLiteral("so "));
    QVERIFY((panel_->span() == CharacterSpan{9, 13}));
    Q_EMIT note->linkActivated(QStringLiteral("#"));
    QVERIFY(!panel_->span());
    QVERIFY(note->isHidden());
    panel_->setSpan(CharacterSpan{0, 1}); // a pair of UTF-16
    QVERIFY((panel_->span() == CharacterSpan{0, 1}));
    panel_->setText(QStringLiteral("<b>"));
    panel_->setSpan(CharacterSpan{0, 3});
    QVERIFY(note->text().contains(QStringLiteral("&lt;b&gt;")));
}

void SourcePanelTest::shadesBeneath()
{
    show(QStringLiteral("abc"));
    panel_->highlight({std::nullopt, {1}});
    panel_->setShading(SourcePanel::Of::Text, "abc", {{0, 1, 1}, {1, 2, 0.25}});
    const auto marks = marksIn(editor());
    QCOMPARE(marks.size(), std::size_t(3));
    QCOMPARE(marks[0].first, QStringLiteral("a"));
    QCOMPARE(marks[1].first, QStringLiteral("b"));
    QVERIFY(marks[0].second.alpha() > marks[1].second.alpha()); // the deeper the more
    QVERIFY(marks[1].second.alpha() > 0);
    QCOMPARE(marks[2].first, QStringLiteral("a")); // what is selected lies over it
    QTest::keyClick(editor(), Qt::Key_X);
    QVERIFY(marksIn(editor()).empty());
    show(QStringLiteral("abc"));
    panel_->setShading(SourcePanel::Of::Text, "abc", {});
    QCOMPARE(marksIn(editor()).size(), std::size_t(1));
}

void SourcePanelTest::cutTextIsStruckOut()
{
    panel_->setText(QStringLiteral("a😀bc"));
    panel_->setTokens(SourcePanel::Of::Text, QStringLiteral("a😀bc").toStdString(),
                      tokensOf(QStringLiteral("a😀")), 2);
    const auto marks = editor()->extraSelections();
    QCOMPARE(marks.size(), qsizetype(1));
    QCOMPARE(marks[0].cursor.selectedText(), QStringLiteral("bc"));
    QVERIFY(marks[0].format.fontStrikeOut());
}

void SourcePanelTest::revealsWithoutSelecting()
{
    QString text;
    for (int line = 0; line < 200; ++line)
        text += QStringLiteral("line\n");
    show(text);
    QSignalSpy selected(panel_.get(), &SourcePanel::tokensSelected);
    const int last = static_cast<int>(text.size()) - 3;
    panel_->reveal(last);
    QCOMPARE(editor()->textCursor().position(), last - 1); // after [CLS]
    QVERIFY(!editor()->textCursor().hasSelection());
    QVERIFY(editor()->viewport()->rect().intersects(editor()->cursorRect()));
    panel_->reveal(0); // a special token is nowhere
    QCOMPARE(editor()->textCursor().position(), last - 1);
    panel_->reveal(100000);
    QVERIFY(selected.isEmpty());
}

void SourcePanelTest::aFileStandsInForTheText()
{
    show(QStringLiteral("abc"));
    auto *model = panel_->findChild<QComboBox *>(QStringLiteral("aModel"));
    auto *read = panel_->findChild<QPlainTextEdit *>(QStringLiteral("aFileEditor"));
    auto *file = panel_->findChild<QLabel *>(QStringLiteral("aFile"));
    panel_->setFile({QStringLiteral("<d>.csv"), QStringLiteral("Distances")});
    QCOMPARE(file->text(), QStringLiteral("<d>.csv\nDistances"));
    QCOMPARE(file->textFormat(), Qt::PlainText);
    QVERIFY(file->isVisible() && !editor()->isVisible() && !read->isVisible() && !model->isVisible());
    QVERIFY(!panel_->findChild<HeadChooser *>()->isVisible()); // of distances there are no heads
    QSignalSpy changed(panel_.get(), &SourcePanel::textChanged);
    panel_->setFile({QStringLiteral("stack.npz"), QStringLiteral("A stack"), QStringLiteral("xyz")});
    QVERIFY(read->isVisible() && read->isReadOnly() && !model->isVisible());
    QVERIFY(panel_->findChild<HeadChooser *>()->isVisible());
    QCOMPARE(read->toPlainText(), QStringLiteral("xyz"));
    QVERIFY(changed.isEmpty());
    panel_->setTokens(SourcePanel::Of::File, "xyz", tokensOf(QStringLiteral("xyz")), std::nullopt);
    panel_->highlight({std::nullopt, {2}});
    QCOMPARE(marksIn(read).size(), std::size_t(1));
    QCOMPARE(marksIn(read)[0].first, QStringLiteral("y"));
    QVERIFY(marksIn(editor()).empty());
    QSignalSpy closed(panel_.get(), &SourcePanel::fileClosed);
    panel_->findChild<QPushButton *>(QStringLiteral("aCloseFile"))->click();
    QCOMPARE(closed.size(), qsizetype(1));
    panel_->setFile({});
    QVERIFY(editor()->isVisible() && model->isVisible() && !file->isVisible());
    QCOMPARE(panel_->text(), QStringLiteral("abc")); // as it was
}

void SourcePanelTest::linkedPanelsHaveNoSelectors()
{
    panel_->setLinked(true);
    QVERIFY(!panel_->findChild<QComboBox *>(QStringLiteral("aModel"))->isVisible());
    panel_->setFile({QStringLiteral("d.csv"), QStringLiteral("Distances")});
    panel_->setFile({});
    QVERIFY(!panel_->findChild<HeadChooser *>()->isVisible()); // still linked
    panel_->setLinked(false);
    QVERIFY(panel_->findChild<HeadChooser *>()->isVisible());
}

void SourcePanelTest::onlyWhatDiffersIsReplaced()
{
    const QStringList texts{QString(),
                            QStringLiteral("abc"),
                            QStringLiteral("aXbc"),
                            QStringLiteral("aXXbc"),
                            QStringLiteral("😀b"),
                            QStringLiteral("😁b"),
                            QStringLiteral("😁"),
                            QStringLiteral("😁😁"),
                            QStringLiteral("line\nline"),
                            QStringLiteral("line\nother\nline")};
    for (const QString &from : texts)
        for (const QString &to : texts) {
            panel_->setText(from);
            panel_->setText(to);
            QCOMPARE(panel_->text(), to);
        }
    panel_->setText(QStringLiteral("the king said"));
    panel_->setText(QStringLiteral("the queen said"));
    QCOMPARE(editor()->textCursor().position(), 9); // where something happens
}

QTEST_MAIN(SourcePanelTest)
#include "source_panel_test.moc"
