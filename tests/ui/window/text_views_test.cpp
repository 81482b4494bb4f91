// A text with its views: what is typed and selected in its panel is chosen, what is chosen is shown, and of a
// result what there is to say.

#include "text_views.h"

#include "barcode_view.h"
#include "complex_view.h"
#include "matrix_plot.h"
#include "paint_attention_arcs.h"
#include "read_as_chooser.h"
#include "source_panel.h"
#include "test_analysis.h"

#include <QHBoxLayout>
#include <QTest>

using namespace attopo;

class TextViewsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatIsTypedIsChosen();
    void whatIsChosenIsShown();
    void whatTheEditorDoesNotHoldIsNotChosen();
    void onlyTwoTextsHaveTitles();
    void selectsInTheState();
    void shadesWhatTheTokenAttendsTo();
    void theHeadOfTheModelBeforeIsShownMeanwhile();
    void saysWhyThereIsNoPicture();
    void saysWhatIsLeftOut();
    void saysHowLongManyPointsTake();
    void theRestIsStruckOutWhileItIsRead();
    void movedTokensStayUntilTheResult();
    void aStackStandsInForTheText();

private:
    SourcePanel *panel(Side side = Side::A) const { return views_[static_cast<std::size_t>(side)]->panel(); }
    ComplexView *complex() const { return views_[0]->complex(); }
    QPlainTextEdit *editor() const { return panel()->editor(); }
    QLabel *label(const char *name) const { return window_->findChild<QLabel *>(QLatin1String(name)); }
    /// Each mark in the editor: its text, and whether it is struck out.
    std::vector<std::pair<QString, bool>> marks() const
    {
        std::vector<std::pair<QString, bool>> marks;
        for (const QTextEdit::ExtraSelection &each : editor()->extraSelections())
            marks.emplace_back(each.cursor.selectedText(), each.format.fontStrikeOut());
        return marks;
    }
    void choose(const QString &text)
    {
        choices_->change(Cause::Session, [&](WindowChoices &now) { now.a.text = text; });
    }
    /// As if the text were chosen and read.
    std::shared_ptr<const Analysis> read(const QString &text)
    {
        choose(text);
        const auto analysis = testAnalysis(text.toStdString());
        state_->setAnalyses({analysis, nullptr});
        views_[0]->show(analysis, {}, std::nullopt);
        return analysis;
    }
    /// The picture says this, and nothing else is in it.
    bool says(const QString &message) const
    {
        ViewState nothing;
        ComplexView other(Side::A, &nothing);
        other.resize(complex()->size());
        other.setMessage(message);
        const auto picture = [](ComplexView *view) {
            return view->grab().toImage().convertToFormat(QImage::Format_RGB32);
        };
        return picture(complex()) == picture(&other);
    }

    std::unique_ptr<QWidget> window_;
    Choices *choices_ = nullptr;
    ViewState *state_ = nullptr;
    std::array<TextViews *, 2> views_{};
    std::vector<Cause> causes_; ///< Of each change.
};

void TextViewsTest::init()
{
    window_ = std::make_unique<QWidget>();
    choices_ = new Choices({}, window_.get());
    state_ = new ViewState(window_.get());
    causes_.clear();
    connect(choices_, &Choices::changed, this,
            [this](const WindowChoices &, const WindowChoices &, Cause cause) { causes_.push_back(cause); });
    auto *layout = new QHBoxLayout(window_.get());
    for (const Side side : bothSides) {
        auto *views = new TextViews(side, choices_, state_, window_.get());
        views_[static_cast<std::size_t>(side)] = views;
        for (QWidget *each : std::initializer_list<QWidget *>{
                 views->panel(), views->complex(), views->barcode(), views->distances(), views->attention()})
            layout->addWidget(each);
    }
    window_->resize(1600, 500);
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
}

void TextViewsTest::whatIsTypedIsChosen()
{
    QTest::keyClicks(editor(), QStringLiteral("a b"));
    QCOMPARE(choices_->now().a.text, QStringLiteral("a b"));
    QVERIFY(choices_->now().b.text.isEmpty());
    panel()->setSpan(CharacterSpan{0, 1});
    QVERIFY((choices_->now().a.span == CharacterSpan{0, 1}));
    panel()->translationEditor()->setPlainText(QStringLiteral("c"));
    QCOMPARE(choices_->now().a.translation, QStringLiteral("c"));
    HeadChoice head;
    head.head = 3;
    panel()->setHeadChoice(head);
    Q_EMIT panel()->headChosen();
    QCOMPARE(choices_->now().a.attention, head);
    panel()->readAs()->setChoice(ReadAs::Pair);
    Q_EMIT panel()->readAs()->changed();
    QVERIFY(choices_->now().a.readAs == ReadAs::Pair);
    Q_EMIT panel()->modelChosen(QStringLiteral("other"));
    QCOMPARE(choices_->now().a.model, QStringLiteral("other"));
    QCOMPARE(choices_->now().a.attention, head); // by hand a model is chosen with the head that is shown
    QCOMPARE(causes_, std::vector(causes_.size(), Cause::Edit));
    QVERIFY(choices_->now().b == SideChoices());
}

void TextViewsTest::whatIsChosenIsShown()
{
    choices_->change(Cause::Session, [](WindowChoices &now) {
        now.a.text = QStringLiteral("the king");
        now.a.translation = QStringLiteral("el rey");
        now.a.span = CharacterSpan{4, 8};
        now.a.readAs = ReadAs::Chat;
        now.a.attention.layer = 2;
    });
    QCOMPARE(panel()->text(), QStringLiteral("the king"));
    QCOMPARE(panel()->translationEditor()->toPlainText(), QStringLiteral("el rey"));
    QVERIFY((panel()->span() == CharacterSpan{4, 8}));
    QVERIFY(panel()->readAs()->choice() == ReadAs::Chat);
    QVERIFY(panel(Side::B)->text().isEmpty());
    QCOMPARE(causes_, std::vector{Cause::Session}); // to show it is no choice
}

void TextViewsTest::whatTheEditorDoesNotHoldIsNotChosen()
{
    choices_->change(Cause::Session, [](WindowChoices &now) {
        now.a.text = QStringLiteral("one\rtwo");
        now.a.span = CharacterSpan{4, 100};
    });
    QCOMPARE(choices_->now().a.text, QStringLiteral("one\ntwo"));
    QVERIFY((choices_->now().a.span == CharacterSpan{4, 7}));
    QCOMPARE(causes_, (std::vector{Cause::Session, Cause::Ungranted}));
}

void TextViewsTest::onlyTwoTextsHaveTitles()
{
    const auto titles = [this] {
        QStringList found;
        for (const Side side : bothSides)
            for (const QLabel *each : panel(side)->findChildren<QLabel *>())
                if (each->isVisible() && each->text().contains(QStringLiteral("<b>")))
                    found << each->text();
        return found;
    };
    const auto shown = [this] {
        const TextViews *b = views_[1];
        return std::array{b->panel()->isVisible(), b->complex()->isVisible(), b->barcode()->isVisible(),
                          b->distances()->isVisible(), b->attention()->isVisible()};
    };
    QVERIFY(titles().isEmpty());
    QCOMPARE(shown(), (std::array{false, false, false, false, false}));
    choices_->change(Cause::Edit, [](WindowChoices &now) { now.compare = true; });
    QCOMPARE(titles(), (QStringList{QStringLiteral("<b>Text A</b>"), QStringLiteral("<b>Text B</b>")}));
    QCOMPARE(shown(), (std::array{true, true, true, true, true}));
    choices_->change(Cause::Edit, [](WindowChoices &now) { now.compare = false; });
    QVERIFY(titles().isEmpty() && complex()->isVisible());
    QCOMPARE(shown(), (std::array{false, false, false, false, false}));
}

void TextViewsTest::selectsInTheState()
{
    read(QStringLiteral("abc"));
    QTextCursor cursor(editor()->document());
    cursor.setPosition(1);
    cursor.setPosition(3, QTextCursor::KeepAnchor);
    editor()->setTextCursor(cursor);
    QCOMPARE(state_->lockedSelection(Side::A).tokens, (std::vector{2, 3}));
    QVERIFY(state_->lockedSelection(Side::B).tokens.empty());
    Q_EMIT panel()->tokensHovered({1});
    QCOMPARE(state_->selection(Side::A).tokens, std::vector{1});
    QCOMPARE(state_->lockedSelection(Side::A).tokens, (std::vector{2, 3}));
    QCOMPARE(marks(), (std::vector{std::pair(QStringLiteral("a"), false)}));
    Q_EMIT panel()->tokensHovered({});
    QCOMPARE(marks().size(), std::size_t(2));
    state_->setSelection(Side::A, {});
    QVERIFY(marks().empty());
    state_->setSelection(Side::B, {std::nullopt, {1}}); // another text's
    QVERIFY(marks().empty());
}

void TextViewsTest::shadesWhatTheTokenAttendsTo()
{
    const auto analysis = read(QStringLiteral("abc"));
    state_->setSelection(Side::A, {std::nullopt, {1}});
    QCOMPARE(marks().size(), std::size_t(1)); // the token alone
    choices_->change(Cause::Edit, [](WindowChoices &now) { now.look.attention = DrawnAttention::Head; });
    QStringList expected;
    for (std::size_t k = 0; k < 5; ++k)
        if (const Token &to = analysis->space->attended[k];
            !to.special && analysis->space->attention(1, k) > leastDrawnAttention)
            expected << QString::fromStdString(to.text);
    QVERIFY(!expected.isEmpty());
    QStringList shaded;
    for (const auto &[text, struckOut] : marks())
        shaded << text;
    QCOMPARE(shaded, expected << QStringLiteral("a"));     // the selection lies over it
    state_->setSelection(Side::A, {std::nullopt, {1, 2}}); // of two it is not known whose
    QCOMPARE(marks().size(), std::size_t(2));
}

void TextViewsTest::theHeadOfTheModelBeforeIsShownMeanwhile()
{
    choices_->change(Cause::Session, [](WindowChoices &now) {
        now.a.model = QStringLiteral("new");
        now.a.attention.layer = 2;
    });
    Reader reader{QStringLiteral("before"), std::make_shared<FakeModel>(), {}};
    reader.head.layer = 1;
    views_[0]->showModel(reader, false);
    QCOMPARE(panel()->headChoice().layer, std::size_t(1));
    reader.model = QStringLiteral("new");
    views_[0]->showModel(reader, true);
    QCOMPARE(panel()->headChoice().layer, std::size_t(2));
    QVERIFY(panel()->translationEditor()->isVisible());
    QCOMPARE(causes_, std::vector{Cause::Session});
}

void TextViewsTest::saysWhyThereIsNoPicture()
{
    const auto says = [this](const std::shared_ptr<const Analysis> &analysis, const QString &error,
                             const char *message) {
        views_[0]->show(analysis, error, std::nullopt);
        return this->says(QLatin1String(message));
    };
    QVERIFY(says(nullptr, QStringLiteral("no room"),
                 "Type a text on the left to see the shape of its attention."));
    choose(QStringLiteral(" \n"));
    QVERIFY(says(nullptr, {}, "Type a text on the left to see the shape of its attention."));
    choose(QStringLiteral("abc"));
    views_[0]->show(nullptr, {}, std::nullopt);
    QVERIFY(this->says(QStringLiteral("Opening the model…")));
    QVERIFY(says(nullptr, QStringLiteral("no room"), "no room"));
    QCOMPARE(label("aNotice")->text(), QStringLiteral("no room"));
    choices_->change(Cause::Open, [](WindowChoices &now) { now.a.dataFile = QStringLiteral("some.csv"); });
    Analysis file = *squareAnalysis();
    QVERIFY(says(std::make_shared<const Analysis>(file), {}, "The matrix is empty."));
    QVERIFY(label("aNotice")->isHidden());
    file.request.source = DiagramSource{file.barcode};
    QVERIFY(says(std::make_shared<const Analysis>(file), {},
                 "A diagram holds bars only: there is no complex to draw."));
    views_[0]->showMessage(QStringLiteral("Cancelled"));
    QVERIFY(this->says(QStringLiteral("Cancelled")));
}

void TextViewsTest::saysWhatIsLeftOut()
{
    read(QStringLiteral("abc"));
    QVERIFY(label("aNotice")->isHidden());
    read(QString(50, u'x')); // of which 40 tokens are read, 2 of them special
    QCOMPARE(label("aNotice")->text(),
             QStringLiteral("The model reads 40 tokens at most: the text after character 38 is left out."));
    QCOMPARE(marks(), (std::vector{std::pair(QString(12, u'x'), true)}));
    views_[0]->show(nullptr, {}, std::nullopt);
    QVERIFY(label("aNotice")->isHidden());
    QVERIFY(label("aPattern")->text().isEmpty());
    QVERIFY(marks().empty());
}

void TextViewsTest::saysHowLongManyPointsTake()
{
    const auto few = read(QStringLiteral("abc"));
    const auto noticeOf = [&](std::size_t points) {
        auto space = std::make_shared<TokenSpace>(*few->space);
        space->tokens.resize(points);
        auto many = std::make_shared<Analysis>(*few);
        many->space = space;
        views_[0]->show(many, {}, std::nullopt);
        return label("aNotice")->isHidden() ? QString() : label("aNotice")->text();
    };
    QVERIFY(noticeOf(2048).isEmpty());
    QVERIFY(noticeOf(2049).startsWith(
        QStringLiteral("2049 points: the homology of a head takes about 10 seconds.")));
    QVERIFY(noticeOf(4096).contains(QStringLiteral("about 80 seconds")));
    QVERIFY(noticeOf(8192).contains(QStringLiteral("about 11 minutes")));
}

void TextViewsTest::theRestIsStruckOutWhileItIsRead()
{
    choose(QStringLiteral("abcdef"));
    const auto begun = testAnalysis("abcd");
    views_[0]->show(begun, {}, TextViews::ReadSoFar{4});
    QCOMPARE(marks(), (std::vector{std::pair(QStringLiteral("ef"), true)}));
    choose(QStringLiteral("another text")); // which does not begin with what was read
    views_[0]->show(begun, {}, TextViews::ReadSoFar{4});
    QVERIFY(marks().empty());
}

void TextViewsTest::movedTokensStayUntilTheResult()
{
    read(QStringLiteral("abc"));
    const std::vector<MovedToken> moved{{1, {5, 5}}};
    complex()->setMoved(moved);
    Q_EMIT complex()->tokenMoved();
    QCOMPARE(choices_->now().a.moved, moved);
    QTest::keyClicks(editor(), QStringLiteral("d"));
    QVERIFY(choices_->now().a.moved.empty());
    QCOMPARE(complex()->moved(), moved);
    state_->setAnalyses({testAnalysis("abcd"), nullptr});
    QVERIFY(complex()->moved().empty());
    state_->setAnalyses({testAnalysis("abc"), nullptr});
    WindowChoices before = choices_->now();
    before.a.text = QStringLiteral("abc");
    before.a.moved = moved;
    choices_->show(Cause::History, before);
    QCOMPARE(complex()->moved(), moved);
}

void TextViewsTest::aStackStandsInForTheText()
{
    choose(QStringLiteral("abc"));
    views_[0]->showModel({QString(), std::make_shared<FakeModel>(), {}}, false);
    const QString file = QStringLiteral(ATTOPO_TEST_DATA_DIR "/stack/plain.npz");
    choices_->change(Cause::Open, [&](WindowChoices &now) {
        now.a.dataFile = file;
        now.a.attention.layer = 90;
    });
    const DataSource content = readDataSource(file.toStdString());
    views_[0]->showFile(content);
    const ModelInfo &info = std::get<TextSource>(content).model->info();
    QVERIFY(!editor()->isVisible());
    QCOMPARE(panel()->headChoice().layer, info.layers - 1); // as many as there are
    QVERIFY(label("aFile")->text().startsWith(QStringLiteral("plain.npz\n")));
    auto *read = window_->findChild<QPlainTextEdit *>(QStringLiteral("aFileEditor"));
    QVERIFY(read->isVisible() && !read->toPlainText().isEmpty());
    Q_EMIT panel()->fileTextChosen(3);
    QCOMPARE(choices_->now().a.stack.textIndex, std::size_t(3));
    choices_->change(Cause::Edit, [](WindowChoices &now) {
        now.a.dataFile.clear();
        now.a.attention.layer = 90;
    });
    QVERIFY(editor()->isVisible() && !read->isVisible());
    QCOMPARE(panel()->headChoice().layer, std::size_t(2)); // the last of the model that reads the text
}

QTEST_MAIN(TextViewsTest)
#include "text_views_test.moc"
