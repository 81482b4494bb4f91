#include "tokens_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace attopo;

using Tokens = std::vector<std::string>;

class TokensDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsTokens_data();
    void findsTokens();
    void asksForAsManyAsThereAre();
    void beginsWithThoseGiven();
};

void TokensDialogTest::findsTokens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::size_t>("expected");
    QTest::addColumn<Tokens>("tokens");
    const auto row = [](const char *name, const char *text, std::size_t expected, const Tokens &tokens) {
        QTest::newRow(name) << QString::fromUtf8(text) << expected << tokens;
    };
    row("nothing", "", 3, {});
    row("blanks", "  \n \n", 3, {});
    row("one a line", "The\n cat\nsat", 3, {"The", " cat", "sat"});
    row("line breaks at the end", "The\ncat\n\n \n", 2, {"The", "cat"});
    row("an empty one between", "The\n\ncat", 3, {"The", "", "cat"});
    row("on one line", " The  cat\tsat ", 3, {"The", "cat", "sat"});
    row("one that has a space", "The cat", 1, {"The cat"});
    row("JSON", R"(["The", " cat", "a\nb", "ü"])", 4, {"The", " cat", "a\nb", "ü"});
    row("JSON over lines", "[\n  \"The\",\n  \"cat\"\n]", 2, {"The", "cat"});
    row("a list of numbers is no list of tokens", "[1, 2]", 2, {"[1,", "2]"});
    row("brackets alone", "[ ]", 2, {"[", "]"});
}

void TokensDialogTest::findsTokens()
{
    QFETCH(const QString, text);
    QFETCH(const std::size_t, expected);
    QTEST(tokensIn(text, expected), "tokens");
}

void TokensDialogTest::asksForAsManyAsThereAre()
{
    TokensDialog dialog(QStringLiteral("heads.npz"), 3, {}, nullptr);
    auto *editor = dialog.findChild<QPlainTextEdit *>(QStringLiteral("tokensEditor"));
    const auto *counted = dialog.findChild<QLabel *>(QStringLiteral("tokensCounted"));
    const auto *accept = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    const auto says = [&](const QString &text) {
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            if (label->text().contains(text))
                return true;
        return false;
    };
    QVERIFY(says(QStringLiteral("heads.npz")));
    QVERIFY(accept->isEnabled()); // none: they have numbers
    for (const auto &[text, count] : {std::pair("a b", 2), {"a b c", 3}, {"a b c d", 4}, {"", 0}}) {
        editor->setPlainText(QLatin1String(text));
        QCOMPARE(dialog.tokens().size(), static_cast<std::size_t>(count));
        QCOMPARE(accept->isEnabled(), count == 3 || count == 0);
        QCOMPARE(counted->text(), QStringLiteral("3 expected, %1 given").arg(count));
    }
}

void TokensDialogTest::beginsWithThoseGiven()
{
    const Tokens given{"The", " cat", "sät"};
    TokensDialog dialog(QStringLiteral("heads.npz"), 3, given, nullptr);
    QCOMPARE(dialog.tokens(), given);
    dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    TokensDialog dropped(QStringLiteral("heads.npz"), 3, given, nullptr);
    dropped.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel)->click();
    QCOMPARE(dropped.result(), int(QDialog::Rejected));
}

QTEST_MAIN(TokensDialogTest)
#include "tokens_dialog_test.moc"
