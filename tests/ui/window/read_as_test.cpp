// The real window: a text that is read as a pair or a chat.

#include "window_fixture.h"

#include "describe_token.h"
#include "source_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStandardItemModel>

using namespace attopo;

class ReadAsTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { window_.reset(); }
    void readsPairs();
    void saysWhyNot();
    void readsChats();
    void comesBack();

private:
    QComboBox *choice() const { return child<QComboBox>("aReadAs"); }
    void choose(ReadAs as)
    {
        choice()->setCurrentIndex(choice()->findData(int(as)));
        Q_EMIT choice()->activated(choice()->currentIndex());
    }
    ReadAs shownAs() const { return std::get<TextSource>(shown()->request.source).readAs; }
    bool isOffered(ReadAs as) const
    {
        return qobject_cast<QStandardItemModel *>(choice()->model())
            ->item(choice()->findData(int(as)))
            ->isEnabled();
    }
    std::vector<TextPart> parts() const
    {
        std::vector<TextPart> found;
        for (const Token &token : shown()->space->tokens)
            if (found.empty() || found.back() != token.part)
                found.push_back(token.part);
        return found;
    }
    /// small-gpt with a template.
    QTemporaryDir chatty_;
};

void ReadAsTest::initTestCase()
{
    separateSettings("read_as");
    const QDir model(QStringLiteral(ATTOPO_TEST_DATA_DIR "/../../resources/models/small-gpt"));
    for (const QString &file : model.entryList(QDir::Files))
        QVERIFY(QFile::copy(model.filePath(file), chatty_.filePath(file)));
    QFile source(chatty_.filePath(QStringLiteral("chat_template.jinja")));
    QVERIFY(source.open(QIODevice::WriteOnly));
    source.write("{% for m in messages %}( {{ m.role }} ) {{ m.content }}\n{% endfor %}");
}

void ReadAsTest::init()
{
    forgetAll();
    WindowChoices kept = firstChoices();
    kept.a.text = QStringLiteral("The cat sat.\n---\nWhere is it?");
    keepForNextWindow(kept);
    openWindow();
}

void ReadAsTest::readsPairs()
{
    QVERIFY(shownAs() == ReadAs::Text);
    QCOMPARE(parts(), std::vector{TextPart::None});
    choose(ReadAs::Pair);
    QTRY_VERIFY(shownAs() == ReadAs::Pair);
    using enum TextPart;
    QCOMPARE(parts(), (std::vector{None, First, None, Second, None}));
    QVERIFY(describeToken(*shown(), 1, 0.5, nullptr).contains(QStringLiteral("first text")));
    QVERIFY(!describeToken(*shown(), 0, 0.5, nullptr).contains(QStringLiteral("first text")));
    undo()->trigger();
    QTRY_VERIFY(shownAs() == ReadAs::Text);
    QCOMPARE(choice()->currentData().toInt(), int(ReadAs::Text));
    redo()->trigger();
    QTRY_VERIFY(shownAs() == ReadAs::Pair);
    child<QPlainTextEdit>("aText")->setPlainText(QStringLiteral("no line between"));
    const auto isTold = [this] {
        const QList<QLabel *> labels = window_->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("needs a line of ---"));
        });
    };
    QTRY_VERIFY(isTold());
}

void ReadAsTest::saysWhyNot()
{
    QVERIFY(isOffered(ReadAs::Pair));
    QVERIFY(!isOffered(ReadAs::Chat));
    QVERIFY(choice()->toolTip().contains(QStringLiteral("no chat template")));
}

void ReadAsTest::readsChats()
{
    WindowChoices kept = firstChoices();
    kept.a.model = chatty_.path();
    kept.a.text = QStringLiteral("system: Be brief.\nuser: Hello!\nassistant: Hi.");
    kept.a.readAs = ReadAs::Chat;
    window_.reset(); // it would keep what is its own
    forgetAll();
    keepForNextWindow(kept);
    openWindow();
    QTRY_VERIFY(shownAs() == ReadAs::Chat);
    QVERIFY(isOffered(ReadAs::Chat));
    using enum TextPart;
    std::vector<TextPart> turns = parts();
    std::erase(turns, None);
    turns.erase(std::unique(turns.begin(), turns.end()), turns.end());
    QCOMPARE(turns, (std::vector{System, User, Assistant}));
    const std::vector<Token> &tokens = shown()->space->tokens;
    QVERIFY(tokens.front().special); // the bracket of the template
    QVERIFY(describeToken(*shown(), 0, 0.5, nullptr).contains(QStringLiteral("chat template")));
}

void ReadAsTest::comesBack()
{
    choose(ReadAs::Pair);
    QTRY_VERIFY(shownAs() == ReadAs::Pair);
    window_->close();
    openWindow();
    QTRY_VERIFY(shownAs() == ReadAs::Pair);
    QCOMPARE(choice()->currentData().toInt(), int(ReadAs::Pair));
}

QTEST_MAIN(ReadAsTest)
#include "read_as_test.moc"
